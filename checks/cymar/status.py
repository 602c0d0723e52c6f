"""How each page of a site and its counterpart stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cymar.allow import allowances
from cymar.bilingual import LOCALES, other
from cymar.pairs.in_step import Behind
from cymar.project import STALE, Project
from cymar.rules import all_rules
from cymar.site import Page, PagePair

MISSING = "missing-page"
STATES = ("missing-en", "missing-cy", "behind", "unknown", "exempt", "in-step")
"""The states that a page may be in, the worst first."""


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page and its counterpart.

    `page` is the English page's path within its folder, or the Welsh one's where there is no
    English. `en` and `cy` are the paths of the two files. `state` is one of `STATES`: `unknown`
    where neither history nor a sign-off tells. `behind` counts the blocks that are behind in each
    language, and `reason` says why a page is exempt.
    """

    page: str
    en: str | None
    cy: str | None
    state: str
    reason: str = ""
    behind: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LOCALES, 0))

    @property
    def order(self) -> tuple[int, int, str]:
        """A key that sorts statuses worst first."""
        return STATES.index(self.state), -sum(self.behind.values()), self.page

    def as_json(self) -> dict[str, object]:
        """The page's part of the JSON document."""
        return {
            "page": self.page,
            "en": self.en,
            "cy": self.cy,
            "state": self.state,
            "behind": self.behind,
            "readability": {"en": None, "cy": None},
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


def totals(statuses: Sequence[PageStatus]) -> Totals:
    """How many pages there are in each state."""
    counts = {state: sum(1 for each in statuses if each.state == state) for state in STATES}
    return Totals(counts, len(statuses) - counts["exempt"])


def page_statuses(project: Project) -> list[PageStatus]:
    """The state of each pair, and of each page without a counterpart, in order of their paths."""
    pairs = [_paired(project, pair) for pair in project.pairs]
    alone = [_alone(project, page) for page in project.site.unpaired if _wanted(project, page)]
    return sorted([*pairs, *alone], key=lambda status: status.page)


def behind_now(project: Project, pair: PagePair) -> list[Behind]:
    """The blocks of a pair that are behind, but for those whose page allows it."""
    found = project.standing.behind(pair)
    pages = {page.locale: page for page, _ in pair} if found else {}
    known = frozenset(all_rules())
    allowed = {
        locale: [
            each.covers
            for each in allowances(page.document.comments, known)
            if each.counts and each.rule == STALE
        ]
        for locale, page in pages.items()
        if STALE in page.source.text
    }
    return [
        behind
        for behind in found
        if not any(
            covers.start <= pages[behind.locale].blocks[behind.here].start < covers.end
            for covers in allowed.get(behind.locale, ())
        )
    ]


def _wanted(project: Project, page: Page) -> bool:
    return project.only is None or page.key in project.only


def _paired(project: Project, pair: PagePair) -> PageStatus:
    paths = pair.en.name, pair.en.source.path, pair.cy.source.path
    for page, _ in pair:
        exemption = project.settings.exempts(page.name, STALE)
        if exemption:
            return PageStatus(*paths, "exempt", exemption.reason)
    behind = behind_now(project, pair)
    if behind:
        counts = {locale: sum(each.locale == locale for each in behind) for locale in LOCALES}
        return PageStatus(*paths, "behind", behind=counts)
    return PageStatus(*paths, "in-step" if project.standing.is_known(pair) else "unknown")


def _alone(project: Project, page: Page) -> PageStatus:
    path = page.source.path
    en, cy = (path, None) if page.locale == "en" else (None, path)
    exemption = project.settings.exempts(page.name, MISSING)
    if exemption:
        return PageStatus(page.name, en, cy, "exempt", exemption.reason)
    return PageStatus(page.name, en, cy, f"missing-{other(page.locale)}")
