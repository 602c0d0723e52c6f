"""`cymar glossary suggest`: what the glossary might explain."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import failed, show

HELP = Text(
    en="List the acronyms and jargon that the pages use without explaining them, the most used "
    "first, with how often and where.",
    cy="Rhestru'r acronymau a'r jargon mae'r tudalennau'n eu defnyddio heb eu hesbonio, y rhai "
    "mwyaf cyffredin gyntaf, gyda'r nifer o weithiau a'r mannau.",
)
FORMAT_HELP = Text(en="How to write it.", cy="Sut i'w ysgrifennu.")
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("suggest", help=HELP.to(locale))
    @click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=click.Path(path_type=Path))
    @click.option("--format", "form", type=click.Choice(("text", "json")), default="text",
                  show_default=True, help=FORMAT_HELP.to(locale))  # fmt: skip
    def suggest(paths: tuple[Path, ...], form: str) -> int:
        from cymar.locate import open_projects
        from cymar.reports.suggest import as_json, as_text, build

        projects = open_projects(paths or (Path(),))
        found = build(projects)
        show(as_json(found) if form == "json" else as_text(found, locale))
        return failed(projects, locale)

    return suggest
