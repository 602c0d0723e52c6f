"""Pages that are held: not published in either language until both are ready."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from cymar.bilingual import LOCALES, WRITTEN_IN, Text, other
from cymar.settings.model import Publish, Settings
from cymar.site import Page, PagePair, Site
from cymar.site.links import Links
from cymar.staleness.standing import STALE, Standing, behind_now

MISSING = "missing-page"
NO_VERSION = Text(en="there is no {language} version", cy="nid oes fersiwn {language}")
BEHIND = Text(
    en="the {language} version is behind in one place",
    cy="mae'r fersiwn {language} ar ei hôl hi mewn un man",
)
BEHIND_OFTEN = Text(
    en="the {language} version is behind in {places} places",
    cy="mae'r fersiwn {language} ar ei hôl hi mewn {places} o fannau",
)


@dataclass(frozen=True)
class Held:
    """Why each page is held that is, by its key, such as `cy/a.md`."""

    reasons: Mapping[str, Text] = field(default_factory=dict)

    def target(self, page: Page, link: str, site: Site) -> Page | None:
        """The held page that a link leads to, or will lead to once this language has the page."""
        target = Links(site, {}).target(page, link)
        found = target.page if target else None
        return found if found and found.key in self.reasons else None


def held_pages(site: Site, settings: Settings, standing: Standing) -> Held:
    """The pages of a site that are held, which only its settings can ask for.

    A home page never is, for a site without one cannot be read; nor is a page that is exempt, or
    one of which nothing tells whether it is behind.
    """
    if settings.publish is Publish.APART:
        return Held()
    reasons = {
        page.key: NO_VERSION.format({"language": WRITTEN_IN[other(page.locale)]})
        for page in site.unpaired
        if not page.is_home and not settings.exempts(page.name, MISSING)
    }
    if settings.publish is Publish.IN_STEP:
        for pair in site.pairs:
            reason = _reason(pair, settings, standing)
            reasons |= {page.key: reason for page, _ in pair} if reason else {}
    return Held(reasons)


def _reason(pair: PagePair, settings: Settings, standing: Standing) -> Text | None:
    pages = [page for page, _ in pair]
    if any(page.is_home or settings.exempts(page.name, STALE) for page in pages):
        return None
    places = Counter(each.locale for each in behind_now(standing, pair))
    said = [
        (BEHIND if number == 1 else BEHIND_OFTEN).format(
            {"language": WRITTEN_IN[locale], "places": number}
        )
        for locale, number in sorted(places.items())
    ]
    if not said:
        return None
    return Text(**{locale: "; ".join(each.to(locale) for each in said) for locale in LOCALES})
