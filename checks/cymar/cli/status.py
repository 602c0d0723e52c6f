"""`cymar status`: how each page and its counterpart stand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text

if TYPE_CHECKING:
    from cymar.reports.status import PageStatus, Totals

HELP = Text(
    en="Show how each page and its counterpart stand: in step, behind, missing in a language, held "
    "or exempt. The worst come first.",
    cy="Dangos sut mae pob tudalen a'i thudalen gyfatebol: yn cyd-fynd, ar ei hôl hi, ar goll mewn "
    "iaith, wedi'i dal yn ôl, neu'n eithriad. Y gwaethaf sy'n dod gyntaf.",
)
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
FORMAT_HELP = Text(en="How to write the status.", cy="Sut i ysgrifennu'r statws.")
STATES = {
    "missing-en": Text(en="no English", cy="dim Saesneg"),
    "missing-cy": Text(en="no Welsh", cy="dim Cymraeg"),
    "behind": Text(en="behind", cy="ar ei hôl hi"),
    "held": Text(en="held", cy="wedi'i dal yn ôl"),
    "unknown": Text(en="not known", cy="ddim yn hysbys"),
    "exempt": Text(en="exempt", cy="eithriad"),
    "in-step": Text(en="in step", cy="yn cyd-fynd"),
}
TOTAL = Text(
    en="In step: {in_step} of {all} ({share}%). Behind: {behind}. No Welsh: {cy}. No English: {en}."
    " Exempt: {exempt}.",
    cy="Yn cyd-fynd: {in_step} o {all} ({share}%). Ar ei hôl hi: {behind}. Dim Cymraeg: {cy}. Dim "
    "Saesneg: {en}. Eithriadau: {exempt}.",
)
WHERE_ANY = {
    "held": Text(en="Held: {n}.", cy="Wedi'u dal yn ôl: {n}."),
    "unknown": Text(en="Not known: {n}.", cy="Ddim yn hysbys: {n}."),
}
STATE = Text(en="State", cy="Statws")
PAGE = Text(en="Page", cy="Tudalen")
DETAIL = Text(en="Detail", cy="Manylion")
GRADE = {
    "en": Text(en="English grade", cy="Gradd Saesneg"),
    "cy": Text(en="Welsh grade", cy="Gradd Gymraeg"),
}
NOTHING = Text(en="There are no pages.", cy="Nid oes tudalennau.")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("status", help=HELP.to(locale))
    @click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=click.Path(path_type=Path))
    @click.option(
        "--format", "form", type=click.Choice(("json", "markdown", "text")), default="text",
        show_default=True, help=FORMAT_HELP.to(locale),
    )  # fmt: skip
    def status(paths: tuple[Path, ...], form: str) -> None:
        from cymar.cli._notes import say_notes
        from cymar.parallel import score_all
        from cymar.project import open_projects
        from cymar.readability.grades import ABOUT
        from cymar.reports.status import page_statuses, totals

        projects = open_projects(paths or (Path(),))
        statuses = [
            status
            for project, scores in zip(projects, score_all(projects), strict=True)
            for status in page_statuses(project, scores)
        ]
        if form == "json":
            pages = [status.as_json() for status in statuses]
            click.echo(json.dumps({"schema": 1, "pages": pages}, ensure_ascii=False, indent=2))
        elif not statuses:
            click.echo(NOTHING.to(locale))
        else:
            rows = sorted(statuses, key=lambda status: status.order)
            write = _markdown if form == "markdown" else _text
            said = [*write(rows, locale), "", _total(totals(rows), locale), "", ABOUT.to(locale)]
            click.echo("\n".join(said))
        say_notes(projects, locale)

    return status


def _text(rows: "list[PageStatus]", locale: str) -> Iterator[str]:
    from cymar.reporters.text import printable

    width = max(len(name.to(locale)) for name in STATES.values())
    heads = [GRADE[each].to(locale) for each in LOCALES]
    yield "  ".join([f"{STATE.to(locale):<{width}}", *heads, PAGE.to(locale)])
    for row in rows:
        detail = _detail(row, locale)
        grades = (f"{grade:>{len(head)}}" for head, grade in zip(heads, _grades(row), strict=True))
        page = f"{row.page}{detail and f'  ({detail})'}"
        state = f"{STATES[row.state].to(locale):<{width}}"
        yield printable("  ".join([state, *grades, page]))


def _markdown(rows: "list[PageStatus]", locale: str) -> Iterator[str]:
    from cymar.reports.rule import escaped

    heads = [STATE, PAGE, *(GRADE[each] for each in LOCALES), DETAIL]
    yield f"| {' | '.join(head.to(locale) for head in heads)} |"
    yield "|---|---|--:|--:|---|"
    for row in rows:
        page, detail = escaped(row.page), escaped(_detail(row, locale))
        cells = [STATES[row.state].to(locale), page, *_grades(row), detail]
        yield f"| {' | '.join(cells)} |"


def _grades(row: "PageStatus") -> list[str]:
    from cymar.readability.grades import shown_grade

    return [shown_grade(row.readability[each]) for each in LOCALES]


def _detail(row: "PageStatus", locale: str) -> str:
    counts = [
        f"{LANGUAGE_NAMES[each].to(locale)}: {number}"
        for each, number in row.behind.items()
        if number
    ]
    return row.reason.to(locale) if row.reason else ", ".join(counts)


def _total(total: "Totals", locale: str) -> str:
    counts = total.counts
    values = {
        "in_step": counts["in-step"], "all": total.owed, "share": total.share,
        "behind": counts["behind"], "cy": counts["missing-cy"], "en": counts["missing-en"],
        "exempt": counts["exempt"],
    }  # fmt: skip
    said = [TOTAL.format(values)]
    said += [
        text.format({"n": counts[state]}) for state, text in WHERE_ANY.items() if counts[state]
    ]
    return " ".join(text.to(locale) for text in said)
