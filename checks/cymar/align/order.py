"""Which parts of a page stand in another order than on its counterpart.

How far its thresholds may move: `bench/thresholds.py cymar.align.order findings.py --rule
structure-mismatch`.
"""

from collections.abc import Iterator, Sequence

from cymar.align.align import page_alignment
from cymar.align.likeness import Unit
from cymar.align.rearranged import rearranged
from cymar.bilingual import LANGUAGE_NAMES
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.site import BlockPair, Page, PagePair
from cymar.text.block import Block

LEAST_SORTED = 3
"""From how many parts on a list in alphabetical order is so on purpose."""


def moved(pages: PagePair) -> Iterator[BlockPair]:
    """The first block, with its counterpart, of each run that stands in another order."""
    for both in list(_crossing(pages)) or rearranged(pages):
        if not _is_sorted(pages, both.en, both.cy):
            yield both


def _crossing(pages: PagePair) -> Iterator[BlockPair]:
    """The first of each run of blocks that the alignment of the page pairs in another order."""
    aligned = page_alignment(pages)
    if not aligned.is_believed:
        return
    places = [{block: number for number, block in enumerate(page.blocks)} for page, _ in pages]
    before: tuple[Unit, Unit] | None = None
    for en, cy in aligned.crossing:
        if not _crosses(BlockPair(en.block, cy.block), aligned.pairs, places):
            continue
        if before is None or not _follows(before, (en, cy), places):
            yield BlockPair(en.block, cy.block)
        before = en, cy


def _crosses(
    both: BlockPair, pairs: Sequence[BlockPair], places: Sequence[dict[Block, int]]
) -> bool:
    """Whether a pair stands before another on one page, and after it on the other."""
    en, cy = places[0][both.en], places[1][both.cy]
    beside = ((places[0].get(each.en, en), places[1].get(each.cy, cy)) for each in pairs)
    return any((i - en) * (j - cy) < 0 for i, j in beside)


def _follows(
    before: tuple[Unit, Unit], both: tuple[Unit, Unit], places: Sequence[dict[Block, int]]
) -> bool:
    """Whether two units come after two others in both languages: they were moved together."""
    return all(
        place[one.block] < place[two.block]
        for one, two, place in zip(before, both, places, strict=True)
    )


def _is_sorted(pages: PagePair, en: Block, cy: Block) -> bool:
    """Whether each page has the parts beside a block in its own alphabetical order.

    Or they begin with names of languages, of which a page may have its own first.
    """
    if _begins_with_language(pages.en, en) and _begins_with_language(pages.cy, cy):
        return True
    return all(
        _in_alphabetical_order(page, block)
        for page, block in zip((pages.en, pages.cy), (en, cy), strict=True)
    )


def _begins_with_language(page: Page, block: Block) -> bool:
    first = WORD.search(block.text)
    names = (name.to(page.locale) for name in LANGUAGE_NAMES.values())
    return first is not None and first[0] in names


def _in_alphabetical_order(page: Page, block: Block) -> bool:
    beside = [
        each.text
        for each in page.blocks
        if each.kind is block.kind and each.level == block.level and each.parents == block.parents
    ]
    key = language(page.locale).alphabet.key
    return len(beside) >= LEAST_SORTED and beside == sorted(beside, key=key)
