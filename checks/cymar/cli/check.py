"""`cymar check`: findings."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from cymar.bilingual import Text
from cymar.commands import (
    COMMIT_IF_ANY,
    FAILED,
    HOW_MANY,
    PATHS,
    echo_failures,
    echo_notes,
    show,
    show_line,
    terminal_width,
    uses_colour,
    work_options,
)
from cymar.dataclasses import replace
from cymar.errors import message_line
from cymar.finding import FAIL_ON
from cymar.reporters import FORMATS, View

if TYPE_CHECKING:
    from cymar.finding import Finding, Report
    from cymar.project import Project

HELP = Text(
    en="Check a site, or some of its pages.\n\nPATH is a page, a folder of pages or the folder "
    "that holds ‘en’ and ‘cy’; without one, the site of the folder you are in. A page is checked "
    "with its counterpart. Exits with 1 where a finding is as severe as --fail-on and 0 where none "
    "is, with 2 where the command or the settings are wrong, and 3 where Cymar itself fails.",
    cy="Gwirio gwefan, neu rai o'i thudalennau.\n\nLLWYBR yw tudalen, ffolder o dudalennau neu'r "
    "ffolder sy'n cynnwys ‘en’ a ‘cy’; heb yr un, y wefan yn y ffolder rydych chi ynddi. Mae Cymar "
    "yn gwirio pob tudalen gyda'i thudalen gyfatebol. Y cod gadael yw 1 os oes canfyddiad mor "
    "ddifrifol â --fail-on, a 0 os nad oes. Y cod yw 2 os yw'r gorchymyn neu'r gosodiadau'n "
    "anghywir, a 3 os yw Cymar ei hun yn methu.",
)
FORMAT_HELP = Text(en="How to write the findings.", cy="Sut i ysgrifennu'r canfyddiadau.")
FAIL_ON_HELP = Text(
    en="The lowest severity that makes the command fail. Otherwise the settings' ‘fail-on’.",
    cy="Y difrifoldeb isaf sy'n gwneud i'r gorchymyn fethu. Fel arall ‘fail-on’ y gosodiadau.",
)
ASKED = Text(en="NAMES", cy="ENWAU")
SELECT_HELP = Text(
    en="Look at these only: rules, topics or severities, with commas between them.",
    cy="Edrych ar y rhain yn unig: rheolau, pynciau neu ddifrifoldebau, gyda choma rhyngddyn nhw.",
)
IGNORE_HELP = Text(
    en="Leave these out: rules, topics or severities, with commas between them.",
    cy="Gadael y rhain allan: rheolau, pynciau neu ddifrifoldebau, gyda choma rhyngddyn nhw.",
)
MAX_HELP = Text(
    en="Show so many findings at most, the worst first; 0 shows them all. Without it, more than 50 "
    "are shown as a table, with the errors.",
    cy="Dangos hyn a hyn o ganfyddiadau ar y mwyaf, y gwaethaf yn gyntaf; mae 0 yn dangos y cyfan. "
    "Hebddo, mae mwy na 50 yn ymddangos fel tabl, gyda'r gwallau.",
)
SUGGESTIONS_HELP = Text(
    en="Show suggestions too, and not only how many there are.",
    cy="Dangos awgrymiadau hefyd, ac nid dim ond faint sydd.",
)
STATISTICS_HELP = Text(
    en="Show only how many findings there are of each rule and on the worst pages.",
    cy="Dangos dim ond faint o ganfyddiadau sydd o bob rheol ac ar y tudalennau gwaethaf.",
)
QUIET_HELP = Text(
    en="Show the findings only: no totals, notes or progress.",
    cy="Dangos y canfyddiadau yn unig: dim cyfansymiau, nodiadau na chynnydd.",
)
OUTPUT = Text(en="FILE", cy="FFEIL")
FILES_FROM_HELP = Text(
    en="Check the files that this file lists too, a path a line; ‘-’ reads standard input. An "
    "empty list checks nothing.",
    cy="Gwirio'r ffeiliau mae'r ffeil hon yn eu rhestru hefyd, llwybr ar bob llinell; mae ‘-’ yn "
    "darllen y mewnbwn safonol. Nid yw rhestr wag yn gwirio dim.",
)
OUTPUT_HELP = Text(
    en="Write the findings to this file. If it is not text, the screen still shows them as text.",
    cy="Ysgrifennu'r canfyddiadau i'r ffeil hon. Os nad testun yw hi, mae'r sgrin yn dal i'w "
    "dangos fel testun.",
)
DEFAULT_BASE = ""
CHANGED_HELP = Text(
    en="Report only what has changed since this commit, and what that has caused in the other "
    "language. Without a commit: since the work left the branch that it is to be merged into.",
    cy="Dangos dim ond beth sydd wedi newid ers yr ymrwymiad hwn, a beth mae hynny wedi'i achosi "
    "yn yr iaith arall. Heb ymrwymiad: ers i'r gwaith adael y gangen y byddwch yn ei gyfuno â hi.",
)
STAGED_HELP = Text(
    en="The same for what is to be committed next, as a hook of git needs.",
    cy="Yr un peth ar gyfer yr ymrwymiad nesaf, fel sydd ei angen ar fachyn git.",
)
NO_BASELINE_HELP = Text(
    en="Report what the baseline has too.",
    cy="Dangos beth sydd yn y llinell sylfaen hefyd.",
)


PULL_REQUEST = "GITHUB_BASE_REF"
"""The variable that GitHub sets for a pull request, to the branch that it is for."""

JOB_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file of a job's summary on GitHub, which is Markdown."""

LARGEST_SUMMARY = 1_000_000
"""The bytes that we put there at most: GitHub drops a summary of more than 1 MiB."""


def options(locale: str) -> list[click.Parameter]:
    """The options of the command, besides those that every command has."""
    return [
        click.Argument(["paths"], metavar=PATHS.to(locale), nargs=-1,
                       type=click.Path(path_type=Path)),
        click.Option(["--format", "form"], type=click.Choice(FORMATS), default="text",
                     show_default=True, help=FORMAT_HELP.to(locale)),
        click.Option(["--fail-on"], type=click.Choice(FAIL_ON), help=FAIL_ON_HELP.to(locale)),
        click.Option(["--select"], multiple=True, metavar=ASKED.to(locale),
                     help=SELECT_HELP.to(locale)),
        click.Option(["--ignore"], multiple=True, metavar=ASKED.to(locale),
                     help=IGNORE_HELP.to(locale)),
        click.Option(["--suggestions"], is_flag=True, help=SUGGESTIONS_HELP.to(locale)),
        click.Option(["--max", "most"], type=click.IntRange(min=0), metavar=HOW_MANY.to(locale),
                     help=MAX_HELP.to(locale)),
        click.Option(["--statistics"], is_flag=True, help=STATISTICS_HELP.to(locale)),
        click.Option(["--quiet", "-q"], is_flag=True, help=QUIET_HELP.to(locale)),
        click.Option(["--output-file", "-o"], type=click.Path(path_type=Path),
                     metavar=OUTPUT.to(locale), help=OUTPUT_HELP.to(locale)),
        click.Option(["--files-from"], type=click.File(encoding="utf-8"), metavar=OUTPUT.to(locale),
                     help=FILES_FROM_HELP.to(locale)),
        click.Option(["--changed"], is_flag=False, flag_value=DEFAULT_BASE,
                     metavar=COMMIT_IF_ANY.to(locale), help=CHANGED_HELP.to(locale)),
        click.Option(["--staged"], is_flag=True, help=STAGED_HELP.to(locale)),
        click.Option(["--no-baseline"], is_flag=True, help=NO_BASELINE_HELP.to(locale)),
        *work_options(locale),
    ]  # fmt: skip


def command(locale: str) -> click.Command:
    """The command in one language."""

    def check(
        paths: tuple[Path, ...], form: str, fail_on: str | None, select: tuple[str, ...],
        ignore: tuple[str, ...], suggestions: bool, most: int | None, statistics: bool,
        quiet: bool, output_file: Path | None, no_baseline: bool, changed: str | None,
        staged: bool, files_from: TextIO | None, no_cache: bool,
    ) -> int:  # fmt: skip
        from cymar.files import project_top
        from cymar.finding import Report
        from cymar.progress import PAGES_CHECKED, progress
        from cymar.reports.baseline import baseline_notes
        from cymar.selection import selection
        from cymar.sharing import check_all

        asked = selection(select, ignore)
        paths, changed = _not_a_commit(paths, changed)
        projects, notes = _sites(paths, files_from)
        projects = [replace(each, uses_cache=not no_cache) for each in projects]
        if changed is None and not staged:
            tell = None if quiet else progress(PAGES_CHECKED, locale)
            found = check_all(projects, uses_baseline=not no_baseline, tell=tell)
        else:
            from cymar.reports.changes import check_changes

            found, more = check_changes(
                projects, changed or DEFAULT_BASE, is_staged=staged, uses_baseline=not no_baseline
            )
            notes += more
        reports = [asked.of(report) for report in found]
        whole = sum(reports, Report())
        limits = [fail_on or project.settings.fail_on for project in projects]
        is_request = form == "github" and PULL_REQUEST in os.environ and changed is None
        first = _changed_first(projects, reports) if is_request else frozenset()
        view = View(
            locale, uses_colour() and (form != "text" or not output_file), terminal_width(), most,
            suggestions=suggestions or asked.names_suggestions or "suggestion" in limits,
            statistics=statistics, quiet=quiet, changed=first,
            folder=Path.cwd().relative_to(project_top(Path.cwd())).as_posix(),
        )  # fmt: skip
        _write(whole, form, view, output_file)
        if not quiet:
            echo_notes(projects, locale)
            for project, report in zip(projects, found, strict=True):
                notes += baseline_notes(project, report)
            for note in notes:
                show_line(message_line(note, locale), err=True)
        if whole.failures:
            echo_failures(whole.failures, locale)
            return FAILED
        return int(any(report.fails(limit) for report, limit in zip(reports, limits, strict=True)))

    return click.Command("check", params=options(locale), callback=check, help=HELP.to(locale))


def _not_a_commit(
    paths: tuple[Path, ...], changed: str | None
) -> tuple[tuple[Path, ...], str | None]:
    """The paths, and the commit to compare with: `--changed docs` has a path where that may be."""
    if not changed:
        return paths, changed
    from cymar.changed import names_commit

    if names_commit(changed) or not Path(changed).exists():
        return paths, changed
    return (Path(changed), *paths), DEFAULT_BASE


def _changed_first(
    projects: "Sequence[Project]", reports: "Sequence[Report]"
) -> "frozenset[Finding]":
    """The findings that a pull request made, which are shown first."""
    from cymar.reports.changes import changed_findings

    return changed_findings(projects, reports)


def _sites(paths: Sequence[Path], files_from: TextIO | None) -> "tuple[list[Project], list[Text]]":
    """The sites to check, and notes of what is skipped: one path that is wrong is a mistake."""
    from cymar.locate import open_listed, open_sites

    if files_from or len(paths) > 1:
        lines = files_from.read().splitlines() if files_from else []
        return open_listed([*paths, *(Path(line) for line in lines if line)])
    return open_sites(paths or (Path(),)), []


def _write(report: "Report", form: str, view: View, file: Path | None) -> None:
    """Write the findings on standard output; or in a file, and the totals on standard output.

    A file that is not text is for a program: then standard output has the text, for people.

    Raises:
        ConfigError: where the file cannot be written.
    """
    from cymar.files.writing import replace_file
    from cymar.reporters import reporter
    from cymar.reporters.parts.total import total

    written = reporter(form)(report, view)
    if form == "github" and os.environ.get(JOB_SUMMARY):
        _add_to_summary(report, view, Path(os.environ[JOB_SUMMARY]))
    if file is None:
        show(written, has_commands=form == "github")
        return
    replace_file(file, written.encode("utf-8", "backslashreplace"), Path.cwd())
    if form != "text":
        show(reporter("text")(report, view))
    elif not view.quiet:
        show_line(total(report, view.locale))


def _add_to_summary(report: "Report", view: View, file: Path) -> None:
    """Add the table of findings to a job's summary, or as much of it as there is room for.

    Raises:
        ConfigError: where the file cannot be written.
    """
    from cymar.dataclasses import replace
    from cymar.files.writing import change_file
    from cymar.reporters import reporter

    as_markdown = reporter("markdown")
    written = as_markdown(report, view).encode("utf-8", "backslashreplace")
    if len(written) > LARGEST_SUMMARY:
        room = len(report.findings) * LARGEST_SUMMARY // (2 * len(written))
        written = as_markdown(report, replace(view, most=max(room, 1))).encode()
    change_file(file, lambda before: (before or b"") + written + b"\n", Path.cwd())
