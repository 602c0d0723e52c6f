"""Which parts of a page stand in another order than on its counterpart.

How far its thresholds may move: `bench/thresholds.py cymar.align.order findings.py --rule
structure-mismatch`.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise

from cymar.align.align import Alignment, page_alignment
from cymar.align.likeness import Unit
from cymar.align.lists import lists
from cymar.align.rearranged import rearranged
from cymar.bilingual import LANGUAGE_NAMES
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.site import BlockPair, Page, PagePair
from cymar.text.block import Block, Kind

LEAST_SORTED = 3
"""From how many parts on a list in alphabetical order is so on purpose."""


LEAST_MOVED, REARRANGED_SHARE = 3, 0.3
"""How many items of a list are moved, and what share of them, where its whole order is another."""


def moved(pages: PagePair) -> Iterator[BlockPair]:
    """The first block, with its counterpart, of each run that stands in another order."""
    crossing = list(_crossing(pages))
    known = {each.en for each in crossing}
    rest = rearranged(pages, only_items=bool(crossing))
    found = (*crossing, *(each for each in rest if each.en not in known))
    for both in _once_for_list(pages, found):
        if not _is_sorted(pages, both.en, both.cy):
            yield both


def _once_for_list(pages: PagePair, found: Sequence[BlockPair]) -> Iterator[BlockPair]:
    """What was found, but of a list that is in quite another order only the first."""
    items = lists(pages.en.blocks)
    places = {pages.en.blocks[n]: place for place, numbers in enumerate(items) for n in numbers}
    counts = Counter(places.get(both.en) for both in found)
    once = {
        place
        for place, numbers in enumerate(items)
        if counts[place] >= max(LEAST_MOVED, len(numbers) * REARRANGED_SHARE)
    }
    told = set[int | None]()
    for both in found:
        place = places.get(both.en)
        if place not in told:
            yield both
        told |= {place} & once


def moved_headings(pages: PagePair) -> frozenset[Block]:
    """The headings of either page that stand right before what was moved, and went with it."""
    before = {block: first for page, _ in pages for first, block in pairwise([None, *page.blocks])}
    headings = ([before[each.en], before[each.cy]] for each in moved(pages))
    return frozenset(
        each
        for both in headings
        for each in both
        if each and all(one and one.kind is Kind.HEADING for one in both)
    )


def _crossing(pages: PagePair) -> Iterator[BlockPair]:
    """The first of each run of blocks that the alignment of the page pairs in another order."""
    aligned = page_alignment(pages)
    if not (aligned.is_believed and aligned.crossing):
        return
    written = [sorted(page.blocks, key=_start) for page, _ in pages]
    places = [{block: number for number, block in enumerate(blocks)} for blocks in written]
    crossing = {en.block for en, _ in aligned.crossing}
    kept = sorted(places[0][each.en] for each in aligned.pairs if each.en not in crossing)
    before: tuple[Unit, Unit] | None = None
    for en, cy in aligned.crossing:
        if aligned.counterpart(en.block) not in (cy.block, None):
            continue  # it goes with what is in its place too, and better
        if _is_in_place(en.block, cy.block, written, places, aligned):
            continue
        if before is None or not _follows(before, (en, cy), places, kept):
            yield BlockPair(en.block, cy.block)
        before = en, cy


def _start(block: Block) -> int:
    """Where a block's text begins: that of an image at the head of a paragraph, before its own."""
    return block.start


def _is_in_place(
    en: Block,
    cy: Block,
    written: Sequence[Sequence[Block]],
    places: Sequence[dict[Block, int]],
    aligned: Alignment,
) -> bool:
    """Whether what is before a block, and after it, is what goes with that beside its counterpart.

    An anchor in its place may cross one that the alignment then did not keep.

    Args:
        en: the English block.
        cy: its counterpart.
        written: the blocks of each page, in the order that they are written in.
        places: where each of them is in that order.
        aligned: the pages' alignment.
    """
    ours = _beside(written[0], places[0][en])
    theirs = _beside(written[1], places[1][cy])
    return [[aligned.counterpart(block) for block in side] for side in ours] == theirs


def _beside(blocks: Sequence[Block], place: int) -> list[Sequence[Block]]:
    """The block before a place and the one after it, where there are any."""
    return [blocks[max(place - 1, 0) : place], blocks[place + 1 : place + 2]]


def _follows(
    before: tuple[Unit, Unit],
    both: tuple[Unit, Unit],
    places: Sequence[dict[Block, int]],
    kept: Sequence[int],
) -> bool:
    """Whether two units were moved together, and nothing between them stands where it did.

    Args:
        before: the unit before, in both languages.
        both: the next one.
        places: where each block is, in the order of the source, by language.
        kept: where those of the English page are that were not moved, in order.
    """
    first, last = (places[0][each[0].block] for each in (before, both))
    return bisect_right(kept, first) >= bisect_left(kept, last) and all(
        place[one.block] < place[two.block]
        for one, two, place in zip(before, both, places, strict=True)
    )


def _is_sorted(pages: PagePair, en: Block, cy: Block) -> bool:
    """Whether each page has the parts beside a block in its own alphabetical order.

    Or they begin with names of languages, of which a page may have its own first.
    """
    if _begins_with_language(pages.en, en) and _begins_with_language(pages.cy, cy):
        return True
    ordered = pages.once(_in_alphabetical_order)
    return en in ordered and cy in ordered


def _begins_with_language(page: Page, block: Block) -> bool:
    first = WORD.search(block.text)
    names = (name.to(page.locale) for name in LANGUAGE_NAMES.values())
    return first is not None and first[0] in names


def _in_alphabetical_order(pages: PagePair) -> frozenset[Block]:
    """The blocks of either page that stand among those like them in alphabetical order.

    Those are beside a heading that are on its page, and beside another block, in its section.
    """
    found = set[Block]()
    for page, _ in pages:
        lists, section = defaultdict[tuple[object, ...], list[Block]](list), 0
        for block in page.blocks:
            is_heading = block.kind is Kind.HEADING
            section += is_heading
            like = not is_heading and section, block.kind, block.level, block.parents
            lists[like].append(block)
        key = language(page.locale).alphabet.key
        for beside in lists.values():
            parts = _rows(beside) if beside[0].kind is Kind.TABLE_CELL else [[b] for b in beside]
            texts = [each[0].text for each in parts]
            if len(texts) >= LEAST_SORTED and texts == sorted(texts, key=key):
                found.update(chain.from_iterable(parts))
    return frozenset(found)


def _rows(cells: Sequence[Block]) -> list[list[Block]]:
    """The cells of each row of a table but for the first, which is its head."""
    rows = groupby(cells, key=lambda each: each.source.position(each.start).line)
    return [list(row) for _, row in rows][1:]
