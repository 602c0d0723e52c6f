"""click: its own sentences, in the language of the command.

Read from click 8.1 to 8.5. It looks its sentences up with `gettext` in the default domain of the
process, `messages`, and `gettext` takes the language from the environment. Neither is documented.
Its version takes 30 ms to read, the time of half of `cymar --help`; so what is looked at is
whether click still uses `gettext`, and its version is read only where it does not.
"""

import os
import re
from collections.abc import Sequence
from gettext import bindtextdomain, gettext
from io import StringIO
from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from cymar.terminal import printable

DOMAIN = "messages"
LANGUAGE = "LANGUAGE"
REPEATED = re.compile(r"'([^']*)'")
VERSIONS = Versions(
    "click", "8.1", "8.5",
    Text(
        en="some of its own sentences may be in English only",
        cy="gall rhai o'i frawddegau ei hun fod yn Saesneg yn unig",
    ),
)  # fmt: skip


def translate_click(locale: str, folder: Path) -> None:
    """Let click find its sentences in a language, translated in a folder of `.mo` files."""
    os.environ[LANGUAGE] = locale
    bindtextdomain(DOMAIN, str(folder))


def choices(error: click.ClickException) -> tuple[str, Sequence[str]]:
    """What somebody chose that may not be chosen, and what may be; nothing for other errors."""
    kind = error.param.type if isinstance(error, click.BadParameter) and error.param else None
    if not isinstance(kind, click.Choice):
        return "", ()
    known = [str(each) for each in kind.choices]
    quoted = (each for each in REPEATED.findall(error.message) if each not in known)
    return next(quoted, ""), known


def error_text(error: click.ClickException, hint: str = "") -> str:
    """An error as click shows it, with a hint; what it repeats of the command is on one line.

    click shows `message`, which type checkers may not change, and nothing else from outside.
    """
    vars(error)["message"] = printable(f"{error.message}{hint}")
    whole = StringIO()
    error.show(whole)
    return whole.getvalue()


def note() -> Text | None:
    """What is lost where click translates its sentences in another way, or None."""
    if getattr(click.core, "_", None) is gettext:
        return None
    from importlib.metadata import version

    return VERSIONS.unknown(version("click"))
