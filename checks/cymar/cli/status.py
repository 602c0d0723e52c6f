"""`cymar status`: how each page and its counterpart stand."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cymar.bilingual import Text

if TYPE_CHECKING:
    from cymar.status import PageStatus

HELP = Text(
    en="Show how each page and its counterpart stand: paired, missing in a language, or exempt.",
    cy="Dangos sut mae pob tudalen a'i chymar: mewn pâr, ar goll mewn iaith, neu'n eithriad.",
)
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
FORMAT_HELP = Text(en="How to write the status.", cy="Sut i ysgrifennu'r statws.")
STATES = {
    "missing-en": Text(en="no English", cy="dim Saesneg"),
    "missing-cy": Text(en="no Welsh", cy="dim Cymraeg"),
    "exempt": Text(en="exempt", cy="eithriad"),
    "paired": Text(en="paired", cy="mewn pâr"),
}
TOTAL = Text(
    en="Pages in both languages: {paired} of {all} ({share}%). No Welsh: {cy}. No English: {en}. "
    "Exempt: {exempt}.",
    cy="Tudalennau yn y ddwy iaith: {paired} o {all} ({share}%). Dim Cymraeg: {cy}. Dim Saesneg: "
    "{en}. Eithriadau: {exempt}.",
)
NOTHING = Text(en="There are no pages.", cy="Nid oes tudalennau.")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("status", help=HELP.to(locale))
    @click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=click.Path(path_type=Path))
    @click.option(
        "--format", "form", type=click.Choice(("json", "text")), default="text", show_default=True,
        help=FORMAT_HELP.to(locale),
    )  # fmt: skip
    def status(paths: tuple[Path, ...], form: str) -> None:
        from cymar.project import open_projects
        from cymar.status import page_statuses

        projects = open_projects(paths or (Path(),))
        statuses = [status for project in projects for status in page_statuses(project)]
        if form == "json":
            pages = [status.as_json() for status in statuses]
            click.echo(json.dumps({"schema": 1, "pages": pages}, ensure_ascii=False, indent=2))
        else:
            click.echo(_table(statuses, locale))

    return status


def _table(statuses: "list[PageStatus]", locale: str) -> str:
    if not statuses:
        return NOTHING.to(locale)
    order = list(STATES)
    rows = sorted(statuses, key=lambda status: (order.index(status.state), status.page))
    names = {state: name.to(locale) for state, name in STATES.items()}
    width = max(len(name) for name in names.values())
    lines = [
        f"{names[row.state]:<{width}}  {row.page}{f'  ({row.reason})' if row.reason else ''}"
        for row in rows
    ]
    counts = {state: sum(1 for row in rows if row.state == state) for state in order}
    owed = len(rows) - counts["exempt"]
    total = TOTAL.format(
        {
            "paired": counts["paired"],
            "all": owed,
            "share": counts["paired"] * 100 // owed if owed else 100,
            "cy": counts["missing-cy"],
            "en": counts["missing-en"],
            "exempt": counts["exempt"],
        }
    )
    return "\n".join([*lines, "", total.to(locale)])
