"""`cymar glossary suggest`: what the glossary might explain."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import failed, format_option, paths_argument, show

HELP = Text(
    en="List the acronyms and jargon that the pages use without explaining them, the most used "
    "first, with how often and where.",
    cy="Rhestru'r acronymau a'r jargon mae'r tudalennau'n eu defnyddio heb eu hesbonio, y rhai "
    "mwyaf cyffredin gyntaf, gyda'r nifer o weithiau a'r mannau.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("suggest", help=HELP.to(locale))
    @paths_argument(locale)
    @format_option(locale, "text", "json")
    def suggest(paths: tuple[Path, ...], form: str) -> int:
        from cymar.locate import open_projects
        from cymar.reports.suggest import as_json, as_text, build

        projects = open_projects(paths or (Path(),))
        found = build(projects)
        show(as_json(found) if form == "json" else as_text(found, locale))
        return failed(projects, locale)

    return suggest
