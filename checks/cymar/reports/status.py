"""How each page of a site and its counterpart stand."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from cymar.bilingual import LOCALES, Text, other
from cymar.languages.readability import Readability
from cymar.project import Project
from cymar.readability.scores import Scores
from cymar.site import Page, PagePair
from cymar.staleness.held import MISSING
from cymar.staleness.standing import STALE, behind_now

STATES = ("missing-en", "missing-cy", "behind", "held", "unknown", "exempt", "in-step")
"""The states that a page may be in, the worst first."""


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page and its counterpart.

    `page` is the English page's path within its folder, or the Welsh one's where there is no
    English. `en` and `cy` are the paths of the two files. `state` is one of `STATES`: `unknown`
    where neither history nor a sign-off tells. `behind` counts the blocks that are behind in each
    language, and `reason` says why a page is held or exempt. `readability` says how hard each
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
        return STATES.index(self.state), -sum(self.behind.values()), self.page

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
        exemption = project.settings.exempts(page.name, STALE)
        if exemption:
            return PageStatus(*paths, "exempt", Text(exemption.reason, exemption.reason))
    behind = behind_now(project.standing, pair)
    if behind:
        counts = {locale: sum(each.locale == locale for each in behind) for locale in LOCALES}
        reason = project.held.reasons.get(pair.en.key)
        return PageStatus(*paths, "held" if reason else "behind", reason, counts)
    return PageStatus(*paths, "in-step" if project.standing.is_known(pair) else "unknown")


def _alone(project: Project, page: Page) -> PageStatus:
    path = page.source.path
    en, cy = (path, None) if page.locale == "en" else (None, path)
    exemption = project.settings.exempts(page.name, MISSING)
    if exemption:
        reason = Text(exemption.reason, exemption.reason)
        return PageStatus(page.name, en, cy, "exempt", reason)
    if page.key in project.held.reasons:
        return PageStatus(page.name, en, cy, "held", project.held.reasons[page.key])
    return PageStatus(page.name, en, cy, f"missing-{other(page.locale)}")
