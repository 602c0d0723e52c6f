"""Which section of a page is the counterpart of which, so that a reader who switches stays."""

from cymar.align.align import align
from cymar.site.pages import Page, PagePair
from cymar.text.block import Block, Kind


def headings(page: Page) -> list[Block]:
    """The headings of a page, in order."""
    return [block for block in page.blocks if block.kind is Kind.HEADING]


def matching_sections(pair: PagePair, locale: str) -> list[int]:
    """For each heading of the page in one language, the number of its counterpart.

    A heading without one has that of the nearest heading above it; where there is none of those
    either, the page's first. The two pages' headings go together in order where their levels are
    the same throughout, and as their blocks are aligned where they are not.
    """
    here, there = (pair.en, pair.cy) if locale == "en" else (pair.cy, pair.en)
    ours, theirs = headings(here), headings(there)
    if [block.level for block in ours] == [block.level for block in theirs]:
        return list(range(len(ours)))
    numbers = {block.start: number for number, block in enumerate(theirs)}
    found = {}
    for both in align(pair):
        block, counterpart = (both.en, both.cy) if locale == "en" else (both.cy, both.en)
        if block.kind is Kind.HEADING and counterpart.start in numbers:
            found[block.start] = numbers[counterpart.start]
    result: list[int] = []
    for block in ours:
        result.append(found.get(block.start, result[-1] if result else 0))
    return result
