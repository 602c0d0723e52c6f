"""The pages that a change has touched: their state, findings, and grades then and now."""

from collections.abc import Iterator, Mapping, Sequence

from cymar.bilingual import LOCALES, Text
from cymar.changed import SiteChange, narrowed, read_change
from cymar.dataclasses import dataclass
from cymar.languages.readability import Readability
from cymar.markup import escaped
from cymar.project import Project
from cymar.readability.grades import shown_grade
from cymar.reporters.parts.table import table
from cymar.reports.states import STATES, PageStatus, page_statuses
from cymar.reports.status import COUNT_HEADS, GRADE_HEADS, PAGE_HEAD, STATE, counts
from cymar.sharing import check_all, score_all

NONE_TOUCHED = Text(en="No page has changed.", cy="Nid oes tudalen wedi newid.")


@dataclass(frozen=True, slots=True)
class TouchedPage:
    """A page and its counterpart, of which the change has touched one.

    `before` is how hard each version was to read.
    """

    status: PageStatus
    before: Mapping[str, Readability | None]

    def grade(self, locale: str) -> str:
        """The grade of a version, after what it was if that was another."""
        now = shown_grade(self.status.readability[locale])
        then = self.before[locale]
        former = shown_grade(then) if then else now
        return now if former == now else f"{former} → {now}"


def touched_pages(projects: Sequence[Project], base: str) -> list[TouchedPage]:
    """The pages that a change has touched on some sites, in the order of their paths.

    Args:
        projects: the sites.
        base: the commit to compare with, or nothing for what the work is to be merged into.

    Raises:
        ConfigError: where git cannot tell what has changed.
    """
    changes = [read_change(project, base, is_staged=False) for project in projects]
    some = [narrowed(*both) for both in zip(projects, changes, strict=True)]
    return [
        page
        for project, change, report, scores in zip(
            some, changes, check_all(some), score_all(some), strict=True
        )
        for page in _pages(change, page_statuses(project, scores, report))
    ]


def _pages(change: SiteChange, statuses: Sequence[PageStatus]) -> Iterator[TouchedPage]:
    former = {now: then for then, now in change.names.items()}
    before = {page.key: page for page in change.before.pages}
    keys = {page.source.path: page.key for page in change.before.pages}
    for status in statuses:
        readability = {}
        for locale, path in zip(LOCALES, (status.en, status.cy), strict=True):
            key = keys.get(path or "", f"{locale}/{status.page}")
            page = before.get(former.get(key, key)) if path else None
            readability[locale] = page.readability if page else None
        yield TouchedPage(status, readability)


def as_text(pages: Sequence[TouchedPage], locale: str) -> str:
    """A table for a terminal."""
    if not pages:
        return NONE_TOUCHED.to(locale) + "\n"
    rows = [[*counts(page.status), *_cells(page, locale), page.status.page] for page in pages]
    heads = [*COUNT_HEADS.values(), STATE, *(GRADE_HEADS[each] for each in LOCALES), PAGE_HEAD]
    lines = table([head.to(locale) for head in heads], rows, numbers=len(COUNT_HEADS))
    return "".join(f"{line}\n" for line in lines)


def as_markdown(pages: Sequence[TouchedPage], locale: str) -> str:
    """A table in Markdown, for a comment."""
    if not pages:
        return NONE_TOUCHED.to(locale) + "\n"
    heads = [PAGE_HEAD, STATE, *COUNT_HEADS.values(), *(GRADE_HEADS[each] for each in LOCALES)]
    lines = [f"| {' | '.join(head.to(locale) for head in heads)} |", "|---|---|--:|--:|---|---|"]
    for page in pages:
        state, *grades = _cells(page, locale)
        cells = [escaped(page.status.page), state, *counts(page.status), *grades]
        lines.append(f"| {' | '.join(cells)} |")
    return "".join(f"{line}\n" for line in lines)


def _cells(page: TouchedPage, locale: str) -> list[str]:
    return [STATES[page.status.state].to(locale), *(page.grade(each) for each in LOCALES)]
