"""Blocks that are undecided alone, each facing the other between the same two pairs."""

from collections.abc import Iterator, Mapping

from cymar.align.align import Alignment
from cymar.align.likeness import Unit
from cymar.site.block_pair import BlockPair
from cymar.site.pages import Page, PagePair
from cymar.text.block import PROSE, Block

Gap = tuple[Block | None, Block | None]
"""The English blocks of the pairs before and after what is not paired; none at a page's end."""


def facing(pages: PagePair, aligned: Alignment) -> Iterator[BlockPair]:
    """The running text of either page that is undecided, with the one block that it faces.

    Too little of a paragraph that lost half of its sentences is left to pair it by.
    """
    undecided = {*aligned.undecided_en, *aligned.undecided_cy}
    if not aligned.undecided_en or not aligned.undecided_cy:
        return
    english = {
        here: en for en, cy in ((each.en, each.cy) for each in aligned.pairs) for here in (en, cy)
    }
    ours, theirs = (_alone(page, english) for page in (pages.en, pages.cy))
    for gap in ours.keys() & theirs.keys():
        en, cy = ours[gap], theirs[gap]
        if (
            {en, cy} <= undecided
            and en.kind is cy.kind
            and en.kind in PROSE
            and _share(aligned, en, cy)
        ):
            yield BlockPair(en, cy)


def _share(aligned: Alignment, en: Block, cy: Block) -> bool:
    """Whether two blocks have anything in common to be recognised by."""
    return aligned.likeness is not None and aligned.likeness.shared(Unit.of(en), Unit.of(cy)) > 0


def _alone(page: Page, english: Mapping[Block, Block]) -> dict[Gap, Block]:
    """The only block that is not paired between two that are, for each two of these."""
    found: dict[Gap, Block] = {}
    before: Block | None = None
    between: list[Block] = []
    for block in (*(each for each in page.blocks if each.is_text), None):
        after = english.get(block) if block else None
        if block and not after:
            between.append(block)
            continue
        if len(between) == 1:
            found[before, after] = between[0]
        before, between = after, []
    return found
