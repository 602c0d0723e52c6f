"""`cymar words`: the words that are right on a site, though no dictionary has them."""

import click

from cymar.bilingual import Text
from cymar.commands import Commands

HELP = Text(
    en="Keep the words that are right on your site, though no dictionary has them.",
    cy="Cadw'r geiriau sy'n gywir ar eich gwefan, er nad ydyn nhw mewn unrhyw eiriadur.",
)


def command(locale: str) -> click.Command:
    """The group of commands in one language."""
    return Commands(locale, __name__, __path__, name="words", help=HELP.to(locale))
