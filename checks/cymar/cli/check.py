"""`cymar check`: findings."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import FAILED, echo_failures, echo_notes, show, uses_colour
from cymar.finding import FAIL_ON
from cymar.reporters import FORMATS

HELP = Text(
    en="Check a site, or some of its pages.\n\nPATH is a page, a folder of pages or the folder "
    "that holds ‘en’ and ‘cy’; without one, the site of the folder you are in. Exits with 1 "
    "where a finding is as severe as --fail-on and 0 where none is, with 2 where the command "
    "or the settings are wrong, and 3 where Cymar itself fails.",
    cy="Gwirio gwefan, neu rai o'i thudalennau.\n\nLLWYBR yw tudalen, ffolder o dudalennau neu'r "
    "ffolder sy'n cynnwys ‘en’ a ‘cy’; heb yr un, y wefan yn y ffolder rydych chi ynddi. Y cod "
    "gadael yw 1 os oes canfyddiad mor ddifrifol â --fail-on, a 0 os nad oes. Y cod yw 2 os "
    "yw'r gorchymyn neu'r gosodiadau'n anghywir, a 3 os yw Cymar ei hun yn methu.",
)
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
FORMAT_HELP = Text(en="How to write the findings.", cy="Sut i ysgrifennu'r canfyddiadau.")
FAIL_ON_HELP = Text(
    en="The lowest severity that makes the command fail. Otherwise the settings' ‘fail-on’.",
    cy="Y difrifoldeb isaf sy'n gwneud i'r gorchymyn fethu. Fel arall ‘fail-on’ y gosodiadau.",
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
    def check(paths: tuple[Path, ...], form: str, fail_on: str | None) -> int:
        from cymar.finding import Report
        from cymar.locate import open_projects
        from cymar.reporters import reporter
        from cymar.sharing import check_all

        projects = open_projects(paths or (Path(),))
        reports = check_all(projects)
        whole = sum(reports, Report())
        show(reporter(form)(whole, locale, uses_colour()))
        echo_notes(projects, locale)
        if whole.failures:
            echo_failures(whole.failures, locale)
            return FAILED
        fails = [
            report.fails(fail_on or project.settings.fail_on)
            for project, report in zip(projects, reports, strict=True)
        ]
        return int(any(fails))

    return check
