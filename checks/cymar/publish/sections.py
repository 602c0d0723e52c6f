"""Which heading of a built page goes with which of its counterpart, cached by what both say."""

import re
from collections.abc import Iterable

from cymar.align.sections import matching_sections
from cymar.cache import Cache, Store, cached_map
from cymar.site.pages import PagePair
from cymar.site.site import Site

HEADING = re.compile(r"<h[1-6][\s>]")

PairSections = tuple[list[int], list[int]]
"""For each heading of the English page the number of the Welsh one, and the other way about."""


def section_numbers(source: str, site: Site, html: str, cache: Cache) -> str:
    """The numbers of the counterparts of a page's headings, as `PageData.sections` has them.

    Args:
        source: the key of the page, such as `cy/a.md`.
        site: the site that the page is one of.
        html: the page's text as it is published; where it has other headings than its Markdown,
            which a plugin has written, they are not known.
        cache: where the numbers are kept.
    """
    counterpart = site.counterparts.get(source)
    if counterpart is None:
        return ""
    here = site.counterparts[counterpart.key]
    is_english = here.locale == "en"
    pair = PagePair(here, counterpart) if is_english else PagePair(counterpart, here)
    (found,) = _sections([pair], cache)
    numbers = found[0 if is_english else 1]
    return " ".join(map(str, numbers)) if len(HEADING.findall(html)) == len(numbers) else ""


def keep_sections(pairs: Iterable[PagePair], cache: Cache) -> None:
    """Put the numbers of pairs whose text has been read already in a cache."""
    _sections([pair for pair in pairs if pair.en.is_read and pair.cy.is_read], cache)


def _sections(pairs: list[PagePair], cache: Cache) -> list[PairSections]:
    return cached_map(
        _of_pair, pairs, _key, name=lambda pair: pair.en.key, store=SECTIONS, cache=cache
    )


def _of_pair(pair: PagePair) -> PairSections:
    return matching_sections(pair, "en"), matching_sections(pair, "cy")


def _key(pair: PagePair) -> str:
    return pair.en.digest + pair.cy.digest


SECTIONS: Store[PairSections] = Store("sections", list, tuple)
