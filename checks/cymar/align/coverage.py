"""How much of each page of a pair the other one lacks."""

from collections.abc import Iterable, Mapping

from cymar import expressions as re
from cymar.align.align import Alignment, page_alignment
from cymar.dataclasses import dataclass
from cymar.lazy import cached_property
from cymar.site.pages import Page, PagePair
from cymar.text.block import Block, Mark

WORD_OR_FIGURE = re.compile(r"\w+(?:['’]\w+)*")
INCLUDED = re.compile(
    r"--8<--|\{[%{]|\[\[|<<\[|^[^\S\n]*(?:include|#include|!include)\b", re.MULTILINE
)
"""What puts text into a page from elsewhere, so that nobody knows how much there is."""

INCLUSIONS = ("--8<--", "{%", "{{", "[[", "<<[", "include")
"""What each of those has in it; it is quicker to look for."""

LONGEST_COVERED = 2.0
"""How much longer a block may be than its counterpart before the rest of it counts as missing."""

LONGER_IN_LETTERS = 1.5
"""How much longer in letters a block is that may be so much longer in words."""

LEAST_MISSING_SHARE = 0.4
"""The share of a page's words that the other lacks from which that one is incomplete. Of pages in
step none lacks more than 0.3, and of pages cut to 0.4 all but one in fifty lack it (bench/cuts.py).
"""

LEAST_MISSING_WORDS = 15
"""The fewest words of which that is reported: less than that is a paragraph."""


LEAST_SHARED_WORDS = ((300, 0.35), (150, 0.3), (100, 0.24), (30, 0.18), (10, 0.1))
"""The share of what two pages may be recognised by, by weight, below which they are about other
things where their blocks are not paired, each from so many words of the shorter one on. Of 702
pages in step that one version says in fewer pieces two are below, and of 800 pairs put together at
random seven are above of which nothing else is reported (bench/cuts.py)."""

LEAST_SHARED_OF_SHORT = 0.25
"""The same where one of them has more than `LONGEST_COVERED` times the words of the other."""

LEAST_SHARED_OF_PAIRED = ((150, 0.18), (30, 0.1))
"""The same where enough blocks are paired, by chance."""

MOST_PAIRED_BY_CHANCE = 0.8
"""The share of the longer page from which what is paired is not."""


@dataclass(frozen=True)
class Coverage:
    """The words of a page, and how many of them the other version lacks, as far as can be told.

    `blocks` are those that are missing there, in order.
    """

    page: Page
    missing: float
    blocks: tuple[Block, ...]

    @cached_property
    def words(self) -> int:
        """How many words the page has."""
        return sum(map(_words, self.page.blocks))

    @property
    def share(self) -> float:
        """How much is missing, from 0 to 1."""
        return self.missing / self.words if self.words else 0.0

    @property
    def is_incomplete(self) -> bool:
        """Whether the other version lacks so much that it is not the same page."""
        return (
            bool(self.blocks)
            and self.missing >= LEAST_MISSING_WORDS
            and self.share >= LEAST_MISSING_SHARE
        )


def page_coverage(pair: PagePair, page: Page) -> Coverage:
    """What the other page of a pair lacks of one of the two, worked out once."""
    return pair.once(_of_both)[page.locale]


def _of_both(pair: PagePair) -> Mapping[str, Coverage]:
    found = page_alignment(pair)
    return {here.locale: _coverage(here, there, found) for here, there in pair}


def is_incomplete(pair: PagePair, page: Page) -> bool:
    """Whether the other page of a pair lacks most of one of the two."""
    return page_coverage(pair, page).is_incomplete


def cannot_be_compared(pair: PagePair) -> bool:
    """Whether two pages are about other things: neither their blocks nor their words agree."""
    aligned = page_alignment(pair)
    if aligned.share >= MOST_PAIRED_BY_CHANCE:
        return False
    words, most = sorted(page_coverage(pair, page).words for page, _ in pair)
    table = LEAST_SHARED_OF_PAIRED if aligned.is_believed else LEAST_SHARED_WORDS
    least = next((share for fewest, share in table if words >= fewest), 0.0)
    if least and most > LONGEST_COVERED * words and not aligned.is_believed:
        least = max(least, LEAST_SHARED_OF_SHORT)
    return aligned.shared_words < least


def _coverage(page: Page, counterpart: Page, found: Alignment) -> Coverage:
    """A paired block is there, but for what is too long of it.

    One of which it is not known whether it has a counterpart is there as far as the other page has
    as many words of which nobody knows either: a paragraph in two pieces, or a table that is told
    in a sentence. Where the other page gets text from elsewhere, nothing is known to be missing.
    """
    is_english = page.locale == "en"
    only = found.only_en if is_english else found.only_cy
    undecided = found.undecided_en, found.undecided_cy
    ours, theirs = undecided if is_english else undecided[::-1]
    rest = {}
    for both in found.pairs:
        here, there = (both.en, both.cy) if is_english else (both.cy, both.en)
        if len(here.text) > LONGER_IN_LETTERS * len(there.text):
            surplus = _words(here) - LONGEST_COVERED * max(1, _words(there))
            if surplus > 0:
                rest[here] = surplus
    if not (only or ours or rest) or is_filled_from_elsewhere(counterpart, page):
        return Coverage(page, 0.0, ())
    over = max(0, _total(ours) - _total(theirs))
    missing = {*only, *rest, *(ours if over else ())}
    blocks = tuple(block for block in page.blocks if block in missing)
    return Coverage(page, _total(only) + over + sum(rest.values()), blocks)


def is_filled_from_elsewhere(counterpart: Page, page: Page) -> bool:
    """Whether a page gets text from other files in more places than its counterpart does."""
    return _included(counterpart) > _included(page)


def is_told_elsewhere(pair: PagePair) -> bool:
    """Whether other files say what one of the pages does, and not the same for the other."""
    if any(is_filled_from_elsewhere(counterpart, page) for page, counterpart in pair):
        return True
    return any(_included(page) and not page_coverage(pair, page).words for page, _ in pair)


def _words(block: Block) -> int:
    """How many words and figures a block has, without code; links' labels are in other blocks."""
    return len(WORD_OR_FIGURE.findall(block.words_only)) if block.is_text else 0


def _total(blocks: Iterable[Block]) -> int:
    return sum(map(_words, blocks))


def _included(page: Page) -> int:
    """How many places of a page get their text from elsewhere."""
    templates = sum(marked.mark is Mark.TEMPLATE for each in page.blocks for marked in each.marks)
    text = page.source.text
    return templates + (
        len(INCLUDED.findall(text)) if any(each in text for each in INCLUSIONS) else 0
    )
