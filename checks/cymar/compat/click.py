"""click: its own sentences, in the language of the command.

Read from click 8.1 to 8.5. It looks its sentences up with `gettext` in the default domain of the
process, `messages`, and `gettext` takes the language from the environment. Neither is documented.
Its version takes 30 ms to read, the time of half of `cymar --help`; so what is looked at is
whether click still uses `gettext`, and its version is read only where it does not.
"""

import os
from gettext import bindtextdomain, gettext
from io import StringIO
from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from cymar.terminal import printable

DOMAIN = "messages"
LANGUAGE = "LANGUAGE"
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


def error_text(error: click.ClickException) -> str:
    """An error as click shows it; what it repeats of the command line is on one line.

    click shows `message`, which type checkers may not change, and nothing else from outside.
    """
    vars(error)["message"] = printable(error.message)
    whole = StringIO()
    error.show(whole)
    return whole.getvalue()


def note() -> Text | None:
    """What is lost where click translates its sentences in another way, or None."""
    if getattr(click.core, "_", None) is gettext:
        return None
    from importlib.metadata import version

    return VERSIONS.unknown(version("click"))
