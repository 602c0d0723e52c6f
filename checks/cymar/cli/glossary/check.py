"""`cymar glossary check`: the glossary itself."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import FAILED, echo_failures, uses_colour

HELP = Text(
    en="Check the glossary itself: entries that lack a term or a definition, and terms in two "
    "entries. Exits with 0 where nothing is found, 1 where something is, and 2 where the file "
    "cannot be used.",
    cy="Gwirio'r eirfa ei hun: cofnodion heb derm neu ddiffiniad, a thermau mewn dau gofnod. Mae'n "
    "gorffen gyda 0 os nad oes dim i'w nodi, 1 os oes, a 2 os nad oes modd defnyddio'r ffeil.",
)
FORMAT_HELP = Text(en="How to write it.", cy="Sut i'w ysgrifennu.")
CLEAN = Text(
    en="{file}: no findings. Entries: {n}.", cy="{file}: dim canfyddiadau. Cofnodion: {n}."
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("check", help=HELP.to(locale))
    @click.option("--format", "form", type=click.Choice(("text", "json")), default="text",
                  show_default=True, help=FORMAT_HELP.to(locale))  # fmt: skip
    def check(form: str) -> int:
        from cymar.engine import check as check_site
        from cymar.locate import glossary_file
        from cymar.reporters import reporter
        from cymar.rule import Scope
        from cymar.rules import all_rules
        from cymar.site import Site

        path, settings, glossary = glossary_file(Path())
        rules = {name: rule for name, rule in all_rules().items() if rule.over is Scope.GLOSSARY}
        report = check_site(Site(path.parent, "", (), ()), settings, rules, glossary)
        if report.findings or form == "json":
            click.echo(reporter(form)(report, locale, uses_colour()), nl=False)
        else:
            values = {"file": glossary.file, "n": len(glossary.entries)}
            click.echo(CLEAN.format(values).to(locale))
        if report.failures:
            echo_failures(report.failures, locale)
            return FAILED
        return int(bool(report.findings))

    return check
