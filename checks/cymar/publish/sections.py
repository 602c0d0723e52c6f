"""Which heading of a built page goes with which of its counterpart, cached by what both say."""

import os
import re
from collections.abc import Iterable

from cymar.align.sections import matching_sections
from cymar.cache import Cache, Store, cached_map
from cymar.dataclasses import dataclass, field
from cymar.site.pages import PagePair
from cymar.site.site import Site

HEADING = re.compile(r"<h[1-6][\s>]")

DIGITS = re.compile(r"\d+")

PairSections = tuple[list[int], list[int]]
"""For each heading of the English page the number of the Welsh one, and the other way about."""


@dataclass
class SectionsToCome:
    """Places on built pages for numbers of sections that another process still works out.

    What stands there for a while has a space, so that nothing takes quotation marks from around it.

    Args:
        mark: what the places begin with, and no page has.
        asked: the key of the page that each place is for, and how many headings that has.
    """

    mark: str = field(default_factory=lambda: os.urandom(8).hex())
    asked: list[tuple[str, int]] = field(default_factory=list)

    def place(self, source: str, html: str) -> str:
        """What to write for the numbers of a page's sections, given its text as it is published."""
        self.asked.append((source, heading_count(html)))
        return f"{self.mark} {len(self.asked) - 1}"

    def filled(self, page: str, site: Site, cache: Cache) -> str:
        """A built page with the numbers in their places."""
        if self.mark not in page:
            return page
        first, *rest = page.split(f"{self.mark} ")
        pieces = [first]
        for each in rest:
            number = DIGITS.match(each)
            if number:
                source, headings = self.asked[int(number[0])]
                pieces += [section_numbers(source, site, headings, cache), each[number.end() :]]
        return "".join(pieces)


def heading_count(html: str) -> int:
    """How many headings a page has as it is published."""
    return len(HEADING.findall(html))


def section_numbers(source: str, site: Site, headings: int, cache: Cache) -> str:
    """The numbers of the counterparts of a page's headings, as `PageData.sections` has them.

    Args:
        source: the key of the page, such as `cy/a.md`.
        site: the site that the page is one of.
        headings: how many the page has as it is published; where its Markdown has another number,
            for a plugin has written some, they are not known.
        cache: where the numbers are kept.
    """
    pair = _pair_of(source, site)
    if pair is None:
        return ""
    (found,) = _sections([pair], cache)
    numbers = found[0 if pair.en.key == source else 1]
    return " ".join(map(str, numbers)) if headings == len(numbers) else ""


def are_known(source: str, site: Site, cache: Cache) -> bool:
    """Whether the numbers for a page need not be worked out."""
    pair = _pair_of(source, site)
    return pair is None or cache.get(SECTIONS.name, pair.en.key, _key(pair)) is not None


def _pair_of(source: str, site: Site) -> PagePair | None:
    counterpart = site.counterparts.get(source)
    if counterpart is None:
        return None
    here = site.counterparts[counterpart.key]
    both = (here, counterpart) if here.locale == "en" else (counterpart, here)
    return PagePair(*both)


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
