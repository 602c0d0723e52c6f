"""How each page of a site and its counterpart stand."""

from dataclasses import dataclass

from cymar.bilingual import other
from cymar.project import Project
from cymar.site import Page

MISSING = "missing-page"


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page and its counterpart.

    `page` is the English page's path within its folder, or the Welsh one's where there is no
    English. `en` and `cy` are the paths of the two files. `state` is `paired`, `missing-en`,
    `missing-cy` or `exempt`; `reason` says why a page is exempt.
    """

    page: str
    en: str | None
    cy: str | None
    state: str
    reason: str = ""

    def as_json(self) -> dict[str, object]:
        """The page's part of the JSON document."""
        return {
            "page": self.page,
            "en": self.en,
            "cy": self.cy,
            "state": self.state,
            "behind": {"en": 0, "cy": 0},
            "readability": {"en": None, "cy": None},
        }


def page_statuses(project: Project) -> list[PageStatus]:
    """The state of each pair, and of each page without a counterpart, in order of their paths."""
    pairs = [
        PageStatus(pair.en.name, pair.en.source.path, pair.cy.source.path, "paired")
        for pair in project.site.pairs
        if _wanted(project, pair.en) or _wanted(project, pair.cy)
    ]
    alone = [_alone(project, page) for page in project.site.unpaired if _wanted(project, page)]
    return sorted([*pairs, *alone], key=lambda status: status.page)


def _wanted(project: Project, page: Page) -> bool:
    return project.only is None or page.key in project.only


def _alone(project: Project, page: Page) -> PageStatus:
    path = page.source.path
    en, cy = (path, None) if page.locale == "en" else (None, path)
    exemption = project.settings.exempts(page.name, MISSING)
    if exemption:
        return PageStatus(page.name, en, cy, "exempt", exemption.reason)
    return PageStatus(page.name, en, cy, f"missing-{other(page.locale)}")
