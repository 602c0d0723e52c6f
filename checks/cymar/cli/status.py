"""`cymar status`: the state of each page and its counterpart."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import (
    COMMIT_IF_ANY,
    echo_notes,
    failed,
    format_option,
    paths_argument,
    show,
    work_options,
)
from cymar.dataclasses import replace

HELP = Text(
    en="Show the state of each page and its counterpart: in step, incomplete, different, behind, "
    "missing in a language, held or exempt, with the errors and warnings on both. The worst come "
    "first.",
    cy="Dangos sut mae pob tudalen a'i thudalen gyfatebol: yn cyd-fynd, yn anghyflawn, yn wahanol, "
    "ar ei hôl hi, ar goll mewn iaith, wedi'i dal yn ôl, neu'n eithriad, gyda'r gwallau a'r "
    "rhybuddion ar y ddwy. Y gwaethaf sy'n dod gyntaf.",
)
CHANGED_HELP = Text(
    en="Show only the pages that have changed since this commit, with their findings and their "
    "grades before and after. Without a commit: as for ‘cymar check’.",
    cy="Dangos dim ond y tudalennau sydd wedi newid ers yr ymrwymiad hwn, gyda'u canfyddiadau a'u "
    "graddau cyn ac ar ôl. Heb ymrwymiad: fel ‘cymar check’.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("status", help=HELP.to(locale))
    @paths_argument(locale)
    @format_option(locale, "json", "markdown", "text")
    @click.option(
        "--changed", is_flag=False, flag_value="", metavar=COMMIT_IF_ANY.to(locale),
        help=CHANGED_HELP.to(locale),
    )  # fmt: skip
    def status(paths: tuple[Path, ...], form: str, changed: str | None, no_cache: bool) -> int:
        from cymar.locate import open_projects
        from cymar.progress import PAGES_CHECKED, progress
        from cymar.reports import touched
        from cymar.reports.site_states import build
        from cymar.reports.status import as_json, as_markdown, as_text

        opened = open_projects(paths or (Path(),))
        projects = [replace(each, uses_cache=not no_cache) for each in opened]
        if changed is not None:
            pages = touched.touched_pages(projects, changed)
            statuses = [page.status for page in pages]
        else:
            statuses = build(projects, progress(PAGES_CHECKED, locale))
        if changed is not None and form != "json":
            written = (touched.as_markdown if form == "markdown" else touched.as_text)(
                pages, locale
            )
        elif form == "json":
            written = as_json(statuses)
        else:
            written = (as_markdown if form == "markdown" else as_text)(statuses, locale)
        show(written)
        echo_notes(projects, locale)
        return failed(projects, locale)

    status.params += work_options(locale)
    return status
