"""Pages that are withheld: not published in either language until both are ready."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cymar.bilingual import LOCALES, WRITTEN_IN, Text, other
from cymar.dataclasses import dataclass, field
from cymar.site import Page, Site
from cymar.site.links import Links
from cymar.staleness.judge import Behind
from cymar.staleness.staleness import Staleness

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
