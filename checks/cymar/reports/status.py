"""The status of a site: the state of each page and its counterpart, as a table or as JSON."""

from collections.abc import Callable, Iterator, Sequence

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text
from cymar.finding import Severity
from cymar.markup import escaped, json_document
from cymar.readability.grades import ABOUT_GRADES, LEAST_GRADED, NO_GRADE, shown_grade
from cymar.reports.states import SHOWN_SEVERITIES, STATES, PageStatus, Totals, totals
from cymar.terminal import printable

SCHEMA = 1
TOTAL = Text(
    en="In step: {in_step} of {all} ({share}%). Incomplete: {incomplete}. Different: {differs}. "
    "Behind: {behind}. No Welsh: {cy}. No English: {en}. Exempt: {exempt}.",
    cy="Yn cyd-fynd: {in_step} o {all} ({share}%). Anghyflawn: {incomplete}. Gwahanol: {differs}. "
    "Ar ei hôl hi: {behind}. Dim Cymraeg: {cy}. Dim Saesneg: {en}. Eithriadau: {exempt}.",
)
WHERE_ANY = {
    "held": Text(en="Held: {n}.", cy="Wedi'u dal yn ôl: {n}."),
    "unknown": Text(en="Not known: {n}.", cy="Ddim yn hysbys: {n}."),
}
STATE = Text(en="State", cy="Cyflwr")
PAGE_HEAD = Text(en="Page", cy="Tudalen")
DETAIL = Text(en="Detail", cy="Manylion")
COUNT_HEADS = {
    Severity.ERROR: Text(en="Errors", cy="Gwallau"),
    Severity.WARNING: Text(en="Warnings", cy="Rhybuddion"),
}
GRADE_HEADS = {
    "en": Text(en="English grade", cy="Gradd Saesneg"),
    "cy": Text(en="Welsh grade", cy="Gradd Gymraeg"),
}
NO_GRADES = Text(
    en="A dash means that there is no grade: the page is not there, or has fewer than {least} "
    "words in sentences, too few to judge.",
    cy="Mae llinell yn lle gradd os nad oes tudalen, neu os oes ganddi lai na {least} gair mewn "
    "brawddegau, sy'n rhy ychydig i'w barnu.",
)
SHORT_NOTE = Text(
    en="Grade: the lower, the easier to read; {dash}: none, or fewer than {least} words in "
    "sentences. ‘cymar explain’ says more.",
    cy="Gradd: po isaf, hawsaf i'w darllen; {dash}: dim un, neu lai na {least} gair mewn "
    "brawddegau. Mae ‘cymar explain’ yn dweud mwy.",
)
"""What a terminal shows each time; the whole is in the table for others, and in ‘cymar explain’."""

NOTHING = Text(en="There are no pages.", cy="Nid oes tudalennau.")


def as_json(statuses: Sequence[PageStatus]) -> str:
    """A document for other programs, in the order of the paths."""
    pages = [status.as_json() for status in statuses]
    return json_document({"schema": SCHEMA, "pages": pages})


def as_text(statuses: Sequence[PageStatus], locale: str) -> str:
    """A table for a terminal, the worst pages first, then how many there are in each state."""
    values = {"dash": NO_GRADE, "least": LEAST_GRADED}
    return _whole(statuses, _columns, SHORT_NOTE.format(values).to(locale), locale)


def as_markdown(statuses: Sequence[PageStatus], locale: str) -> str:
    """The same as a table in Markdown."""
    about = [ABOUT_GRADES.to(locale)]
    if any(NO_GRADE in _grades(row) for row in statuses):
        about.append(NO_GRADES.format({"least": LEAST_GRADED}).to(locale))
    return _whole(statuses, _markdown_table, " ".join(about), locale)


def _whole(
    statuses: Sequence[PageStatus],
    table: Callable[[Sequence[PageStatus], str], Iterator[str]],
    about: str,
    locale: str,
) -> str:
    if not statuses:
        return NOTHING.to(locale) + "\n"
    rows = sorted(statuses, key=lambda status: status.order)
    lines = [*table(rows, locale), "", _total(totals(rows), locale), "", about]
    return "\n".join(lines) + "\n"


def _columns(rows: Sequence[PageStatus], locale: str) -> Iterator[str]:
    width = max(len(name.to(locale)) for name in STATES.values())
    heads = [head.to(locale) for head in (*COUNT_HEADS.values(), *GRADE_HEADS.values())]
    yield "  ".join([f"{STATE.to(locale):<{width}}", *heads, PAGE_HEAD.to(locale)])
    for row, name in zip(rows, _names(rows), strict=True):
        detail = _detail(row, locale)
        cells = zip(heads, (*counts(row), *_grades(row)), strict=True)
        figures = (f"{cell:>{len(head)}}" for head, cell in cells)
        page = f"{name}{detail and f'  ({detail})'}"
        state = f"{STATES[row.state].to(locale):<{width}}"
        yield printable("  ".join([state, *figures, page]))


def _markdown_table(rows: Sequence[PageStatus], locale: str) -> Iterator[str]:
    heads = [STATE, PAGE_HEAD, *COUNT_HEADS.values(), *GRADE_HEADS.values(), DETAIL]
    yield f"| {' | '.join(head.to(locale) for head in heads)} |"
    yield "|---|---|--:|--:|--:|--:|---|"
    for row, name in zip(rows, _names(rows), strict=True):
        page, detail = escaped(name), escaped(_detail(row, locale))
        cells = [STATES[row.state].to(locale), page, *counts(row), *_grades(row), detail]
        yield f"| {' | '.join(cells)} |"


def _names(rows: Sequence[PageStatus]) -> list[str]:
    """What each page is called: its path in its folder, or its file where two sites share one."""
    is_shared = len({row.page for row in rows}) < len(rows)
    return [(row.en or row.cy or row.page) if is_shared else row.page for row in rows]


def counts(row: PageStatus) -> list[str]:
    """How many errors and warnings there are on a page and its counterpart."""
    return [str(row.findings[severity]) for severity in SHOWN_SEVERITIES]


def _grades(row: PageStatus) -> list[str]:
    return [shown_grade(row.readability[each]) for each in LOCALES]


def _detail(row: PageStatus, locale: str) -> str:
    behind = [
        f"{LANGUAGE_NAMES[each].to(locale)}: {number}"
        for each, number in row.behind.items()
        if number
    ]
    if row.reason and row.state != "incomplete":
        return row.reason.to(locale)
    return ", ".join([*([row.reason.to(locale)] if row.reason else []), *behind])


def _total(total: Totals, locale: str) -> str:
    number = total.counts
    values = {
        "in_step": number["in-step"], "all": total.owed, "share": total.share,
        "incomplete": number["incomplete"], "differs": number["differs"],
        "behind": number["behind"], "cy": number["missing-cy"], "en": number["missing-en"],
        "exempt": number["exempt"],
    }  # fmt: skip
    sentences = [TOTAL.format(values)]
    sentences += [
        text.format({"n": number[state]}) for state, text in WHERE_ANY.items() if number[state]
    ]
    return " ".join(sentence.to(locale) for sentence in sentences)
