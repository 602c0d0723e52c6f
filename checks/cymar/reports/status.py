"""The state of each page of a site and its counterpart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text, other
from cymar.languages.readability import Readability
from cymar.markup import escaped, json_document
from cymar.project import Project
from cymar.readability.grades import ABOUT_GRADES, shown_grade
from cymar.readability.scores import Scores
from cymar.rules.missing_page import missing_page
from cymar.rules.stale_translation import stale_translation
from cymar.sharing import score_all
from cymar.site import Page, PagePair
from cymar.terminal import printable

SCHEMA = 1
STATES = {
    "missing-en": Text(en="no English", cy="dim Saesneg"),
    "missing-cy": Text(en="no Welsh", cy="dim Cymraeg"),
    "behind": Text(en="behind", cy="ar ei hôl hi"),
    "held": Text(en="held", cy="wedi'i dal yn ôl"),
    "unknown": Text(en="not known", cy="ddim yn hysbys"),
    "exempt": Text(en="exempt", cy="eithriad"),
    "in-step": Text(en="in step", cy="yn cyd-fynd"),
}
"""The states that a page may be in, the worst first, and their names."""

WORST_FIRST = tuple(STATES)
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
STATE = Text(en="State", cy="Cyflwr")
PAGE_HEAD = Text(en="Page", cy="Tudalen")
DETAIL = Text(en="Detail", cy="Manylion")
GRADE_HEADS = {
    "en": Text(en="English grade", cy="Gradd Saesneg"),
    "cy": Text(en="Welsh grade", cy="Gradd Gymraeg"),
}
NOTHING = Text(en="There are no pages.", cy="Nid oes tudalennau.")


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page and its counterpart.

    `page` is the English page's path within its folder, or the Welsh one's where there is no
    English. `en` and `cy` are the paths of the two files. `state` is one of `STATES`: `unknown`
    where neither history nor a sign-off shows which. `behind` counts the blocks that are behind in
    each language, and `reason` is why a page is held or exempt. `readability` is how hard each
    version is to read.
    """

    page: str
    en: str | None
    cy: str | None
    state: str
    reason: Text | None = None
    behind: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LOCALES, 0))
    readability: Mapping[str, Readability | None] = field(
        default_factory=lambda: dict.fromkeys(LOCALES)
    )

    @property
    def order(self) -> tuple[int, int, str]:
        """A key that sorts statuses worst first."""
        return WORST_FIRST.index(self.state), -sum(self.behind.values()), self.page

    def as_json(self) -> dict[str, object]:
        """The page's part of the JSON document."""
        return {
            "page": self.page,
            "en": self.en,
            "cy": self.cy,
            "state": self.state,
            "reason": self.reason and {each: self.reason.to(each) for each in LOCALES},
            "behind": self.behind,
            "readability": {
                locale: found and asdict(found) for locale, found in self.readability.items()
            },
        }


@dataclass(frozen=True, slots=True)
class Totals:
    """How many pages there are in each state; `owed` are those that are not exempt."""

    counts: dict[str, int]
    owed: int

    @property
    def share(self) -> int:
        """How many in a hundred of the pages owed are in step."""
        return self.counts["in-step"] * 100 // self.owed if self.owed else 100


def build(projects: Sequence[Project]) -> list[PageStatus]:
    """The state of each page of some sites, in the order of their paths within each site."""
    return [
        status
        for project, scores in zip(projects, score_all(projects), strict=True)
        for status in page_statuses(project, scores)
    ]


def totals(statuses: Sequence[PageStatus]) -> Totals:
    """How many pages there are in each state."""
    counts = {state: sum(1 for each in statuses if each.state == state) for state in STATES}
    return Totals(counts, len(statuses) - counts["exempt"])


def page_statuses(project: Project, scores: Scores) -> list[PageStatus]:
    """The state of each pair, and of each page without a counterpart, in order of their paths."""
    found = [
        replace(
            _paired(project, pair),
            readability={page.locale: scores.get(page.key) for page, _ in pair},
        )
        for pair in project.pairs
    ]
    for page in project.site.unpaired:
        if project.only is None or page.key in project.only:
            own = dict.fromkeys(LOCALES) | {page.locale: scores.get(page.key)}
            found.append(replace(_alone(project, page), readability=own))
    return sorted(found, key=lambda status: status.page)


def _paired(project: Project, pair: PagePair) -> PageStatus:
    paths = pair.en.name, pair.en.source.path, pair.cy.source.path
    for page, _ in pair:
        exemption = project.settings.exempts(page.name, stale_translation.id)
        if exemption:
            return PageStatus(*paths, "exempt", Text(exemption.reason, exemption.reason))
    behind = project.behind(pair)
    if behind:
        counts = {locale: sum(each.locale == locale for each in behind) for locale in LOCALES}
        reason = project.withheld.reasons.get(pair.en.key)
        return PageStatus(*paths, "held" if reason else "behind", reason, counts)
    return PageStatus(*paths, "in-step" if project.staleness.is_known(pair) else "unknown")


def _alone(project: Project, page: Page) -> PageStatus:
    path = page.source.path
    en, cy = (path, None) if page.locale == "en" else (None, path)
    exemption = project.settings.exempts(page.name, missing_page.id)
    if exemption:
        reason = Text(exemption.reason, exemption.reason)
        return PageStatus(page.name, en, cy, "exempt", reason)
    if page.key in project.withheld.reasons:
        return PageStatus(page.name, en, cy, "held", project.withheld.reasons[page.key])
    return PageStatus(page.name, en, cy, f"missing-{other(page.locale)}")


def as_json(statuses: Sequence[PageStatus]) -> str:
    """A document for other programs, in the order of the paths."""
    pages = [status.as_json() for status in statuses]
    return json_document({"schema": SCHEMA, "pages": pages})


def as_text(statuses: Sequence[PageStatus], locale: str) -> str:
    """A table for a terminal, the worst pages first, then how many there are in each state."""
    return _whole(statuses, _columns, locale)


def as_markdown(statuses: Sequence[PageStatus], locale: str) -> str:
    """The same as a table in Markdown."""
    return _whole(statuses, _markdown_table, locale)


def _whole(
    statuses: Sequence[PageStatus],
    table: Callable[[Sequence[PageStatus], str], Iterator[str]],
    locale: str,
) -> str:
    if not statuses:
        return NOTHING.to(locale) + "\n"
    rows = sorted(statuses, key=lambda status: status.order)
    lines = [*table(rows, locale), "", _total(totals(rows), locale), "", ABOUT_GRADES.to(locale)]
    return "\n".join(lines) + "\n"


def _columns(rows: Sequence[PageStatus], locale: str) -> Iterator[str]:
    width = max(len(name.to(locale)) for name in STATES.values())
    heads = [GRADE_HEADS[each].to(locale) for each in LOCALES]
    yield "  ".join([f"{STATE.to(locale):<{width}}", *heads, PAGE_HEAD.to(locale)])
    for row in rows:
        detail = _detail(row, locale)
        grades = (f"{grade:>{len(head)}}" for head, grade in zip(heads, _grades(row), strict=True))
        page = f"{row.page}{detail and f'  ({detail})'}"
        state = f"{STATES[row.state].to(locale):<{width}}"
        yield printable("  ".join([state, *grades, page]))


def _markdown_table(rows: Sequence[PageStatus], locale: str) -> Iterator[str]:
    heads = [STATE, PAGE_HEAD, *(GRADE_HEADS[each] for each in LOCALES), DETAIL]
    yield f"| {' | '.join(head.to(locale) for head in heads)} |"
    yield "|---|---|--:|--:|---|"
    for row in rows:
        page, detail = escaped(row.page), escaped(_detail(row, locale))
        cells = [STATES[row.state].to(locale), page, *_grades(row), detail]
        yield f"| {' | '.join(cells)} |"


def _grades(row: PageStatus) -> list[str]:
    return [shown_grade(row.readability[each]) for each in LOCALES]


def _detail(row: PageStatus, locale: str) -> str:
    counts = [
        f"{LANGUAGE_NAMES[each].to(locale)}: {number}"
        for each, number in row.behind.items()
        if number
    ]
    return row.reason.to(locale) if row.reason else ", ".join(counts)


def _total(total: Totals, locale: str) -> str:
    counts = total.counts
    values = {
        "in_step": counts["in-step"], "all": total.owed, "share": total.share,
        "behind": counts["behind"], "cy": counts["missing-cy"], "en": counts["missing-en"],
        "exempt": counts["exempt"],
    }  # fmt: skip
    sentences = [TOTAL.format(values)]
    sentences += [
        text.format({"n": counts[state]}) for state, text in WHERE_ANY.items() if counts[state]
    ]
    return " ".join(sentence.to(locale) for sentence in sentences)
