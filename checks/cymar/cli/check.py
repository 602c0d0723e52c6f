"""`cymar check`: findings."""

import sys
from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.cli import echo_notes
from cymar.finding import FAIL_ON
from cymar.reporters import FORMATS

HELP = Text(
    en="Check a site, or some of its pages.\n\nPATH is a page, a folder of pages or the folder "
    "that holds ‘en’ and ‘cy’; without one, the site of the folder you are in. Exits with 0 where "
    "nothing is found, 1 where there are findings as grave as --fail-on, and 2 where the command "
    "or the settings are wrong.",
    cy="Gwirio gwefan, neu rai o'i dudalennau.\n\nLLWYBR yw tudalen, ffolder o dudalennau neu'r "
    "ffolder sy'n dal ‘en’ a ‘cy’; heb yr un, y wefan yn y ffolder rydych chi ynddi. Mae'n gorffen "
    "gyda 0 os nad oes dim i'w nodi, 1 os oes canfyddiadau mor ddifrifol â --fail-on, a 2 os yw'r "
    "gorchymyn neu'r gosodiadau'n anghywir.",
)
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
FORMAT_HELP = Text(en="How to write the findings.", cy="Sut i ysgrifennu'r canfyddiadau.")
FAIL_ON_HELP = Text(
    en="How grave a finding makes the exit status 1. Otherwise the settings' ‘fail-on’.",
    cy="Pa mor ddifrifol yw canfyddiad sy'n rhoi statws 1. Fel arall ‘fail-on’ y gosodiadau.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("check", help=HELP.to(locale))
    @click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=click.Path(path_type=Path))
    @click.option(
        "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
        help=FORMAT_HELP.to(locale),
    )  # fmt: skip
    @click.option("--fail-on", type=click.Choice(FAIL_ON), help=FAIL_ON_HELP.to(locale))
    def check(paths: tuple[Path, ...], form: str, fail_on: str | None) -> None:
        from cymar.finding import Report
        from cymar.parallel import check_all
        from cymar.project import open_projects
        from cymar.reporters import reporter

        projects = open_projects(paths or (Path(),))
        reports = check_all(projects)
        whole = sum(reports, Report())
        click.echo(reporter(form)(whole, locale, sys.stdout.isatty()), nl=False)
        echo_notes(projects, locale)
        for failure in whole.failures:
            click.echo(f"cymar: {failure.text.to(locale)}\n{failure.details}", err=True)
        if whole.failures:
            sys.exit(3)
        fails = [
            report.fails(fail_on or project.settings.fail_on)
            for project, report in zip(projects, reports, strict=True)
        ]
        sys.exit(int(any(fails)))

    return check
