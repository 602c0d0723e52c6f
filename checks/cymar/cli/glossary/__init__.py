"""`cymar glossary`: check it, bring terms in, take them out, and see what it might explain."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import Commands
from cymar.errors import ConfigError

HELP = Text(
    en="Check the glossary, import and export its terms, and see what it might explain.",
    cy="Gwirio'r eirfa, mewnforio ac allforio ei thermau, a gweld beth y gallai ei esbonio.",
)
TERMS_FORMAT_HELP = Text(en="CSV or TBX.", cy="CSV neu TBX.")
NO_FORMAT = Text(
    en="say whether to use CSV or TBX: end the file's name in ‘.csv’ or ‘.tbx’, or add ‘--format’.",
    cy="dywedwch pa un ai CSV neu TBX: rhowch ‘.csv’ neu ‘.tbx’ ar ddiwedd enw'r ffeil, neu "
    "ychwanegwch ‘--format’.",
)
TERM_FORMATS = ("csv", "tbx")


def command(locale: str) -> click.Command:
    """The group of commands in one language."""
    return Commands(locale, __name__, __path__, name="glossary", help=HELP.to(locale))


def format_of(file: Path | None, asked: str | None) -> str:
    """The format asked for, or else the one that the ending of a file's name stands for.

    Raises:
        ConfigError: where neither names a format.
    """
    form = asked or (file.suffix.lower().lstrip(".") if file else "")
    if form not in TERM_FORMATS:
        raise ConfigError(NO_FORMAT)
    return form
