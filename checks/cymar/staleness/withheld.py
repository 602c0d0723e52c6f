"""Pages that are withheld: not published in either language until both are ready."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cymar.allow import Allowance, allowances
from cymar.bilingual import LOCALES, WRITTEN_IN, Text, other
from cymar.dataclasses import dataclass, field
from cymar.rule import MISSING_PAGE, STALE_TRANSLATION
from cymar.settings.model import Publish, Settings
from cymar.site import Page, PagePair, Site
from cymar.site.links import Links
from cymar.staleness.staleness import Staleness
from cymar.staleness.verdict import Behind

NO_VERSION = Text(en="there is no {language} version", cy="nid oes fersiwn {language}")
BEHIND = Text(
    en="the {language} version is behind in one place",
    cy="mae'r fersiwn {language} ar ei hôl hi mewn un man",
)
BEHIND_OFTEN = Text(
    en="the {language} version is behind in {places} places",
    cy="mae'r fersiwn {language} ar ei hôl hi mewn {places} o fannau",
)

NOT_WITHHELD = Text(
    en="no page is held for being behind, because Cymar cannot tell which are. Pages: {pages}. "
    "Fetch the whole history, or sign the pages off with ‘cymar sign-off’.",
    cy="nid oes tudalen wedi'i dal yn ôl am fod ar ei hôl hi, am nad yw Cymar yn gallu dweud pa "
    "rai sydd. Tudalennau: {pages}. Ewch i nôl yr hanes cyfan, neu cymeradwywch y tudalennau gyda "
    "‘cymar sign-off’.",
)


@dataclass(frozen=True)
class Withheld:
    """The pages that are withheld, by their keys, such as `cy/a.md`, and the reason for each."""

    reasons: Mapping[str, Text] = field(default_factory=dict)

    def target(self, page: Page, link: str, site: Site) -> Page | None:
        """The withheld page that a link leads to, or will once this language has the page."""
        target = Links(site, {}).target(page, link)
        found = target.page if target else None
        return found if found and found.key in self.reasons else None


def reason_missing(page: Page) -> Text:
    """Why a page without a counterpart is withheld."""
    return NO_VERSION.format({"language": WRITTEN_IN[other(page.locale)]})


def reason_behind(behind: Sequence[Behind]) -> Text:
    """Why a pair with blocks that are behind is withheld."""
    places = Counter(each.locale for each in behind)
    parts = [
        (BEHIND if number == 1 else BEHIND_OFTEN).format(
            {"language": WRITTEN_IN[locale], "places": number}
        )
        for locale, number in sorted(places.items())
    ]
    return Text(**{locale: "; ".join(each.to(locale) for each in parts) for locale in LOCALES})


def not_withheld(site: Site, staleness: Staleness) -> Iterator[Text]:
    """How many pairs are not withheld because it is not known whether they are behind, if any."""
    unknown = sum(not staleness.is_known(pair) for pair in site.pairs if pair.is_readable)
    if unknown:
        yield NOT_WITHHELD.format({"pages": unknown})


def behind_and_not_allowed(pair: PagePair, staleness: Staleness) -> tuple[Behind, ...]:
    """The blocks of a pair that are behind, but for those that a comment allows to be."""
    found = staleness.behind(pair)
    rule = STALE_TRANSLATION
    made = {
        page.locale: list(allowances(page.document.comments, frozenset([rule])))
        for page, _ in (pair if found else ())
        if rule in page.source.text
    }
    pages = {page.locale: page for page, _ in pair}
    return tuple(
        each
        for each in found
        if not _is_allowed(
            rule, pages[each.locale].blocks[each.here].start, made.get(each.locale, ())
        )
    )


def withheld_pages(site: Site, settings: Settings, staleness: Staleness) -> Withheld:
    """The pages of a site that are withheld, which only its settings can ask for.

    A home page never is, for a site without one cannot be read; nor is a page that is exempt, or
    one of which it is not known whether it is behind.
    """
    if settings.publish is Publish.APART:
        return Withheld()

    def may_be(page: Page, rule: str) -> bool:
        return not (page.is_home or settings.exempts(page.name, rule))

    reasons = {
        page.key: reason_missing(page) for page in site.unpaired if may_be(page, MISSING_PAGE)
    }
    for pair in site.pairs if settings.publish is Publish.IN_STEP else ():
        behind = behind_and_not_allowed(pair, staleness)
        if behind and all(may_be(page, STALE_TRANSLATION) for page, _ in pair):
            reasons |= {page.key: reason_behind(behind) for page, _ in pair}
    return Withheld(reasons)


def _is_allowed(rule: str, start: int, made: Iterable[Allowance]) -> bool:
    return any(each.allows(rule, start) for each in made)
