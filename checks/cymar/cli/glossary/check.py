"""`cymar glossary check`: the glossary itself."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import FAILED, echo_failures, format_option, show, uses_colour

HELP = Text(
    en="Check the glossary itself: entries that lack a term or a definition, and terms in two "
    "entries. Exits with 0 where nothing is found, 1 where something is, and 2 where the file "
    "cannot be used.",
    cy="Gwirio'r eirfa ei hun: cofnodion heb derm neu ddiffiniad, a thermau mewn dau gofnod. Y "
    "cod gadael yw 0 os nad oes dim i'w nodi, 1 os oes, a 2 os nad oes modd defnyddio'r ffeil.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("check", help=HELP.to(locale))
    @format_option(locale, "text", "json")
    def check(form: str) -> int:
        from cymar.reports.glossary import as_json, as_text, build

        found = build(Path())
        written = as_json(found) if form == "json" else as_text(found, locale, uses_colour())
        show(written)
        if found.report.failures:
            echo_failures(found.report.failures, locale)
            return FAILED
        return int(bool(found.report.findings))

    return check
