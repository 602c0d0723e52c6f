"""Which block of a page is the counterpart of which."""

from collections.abc import Sequence
from itertools import groupby

from cymar.site.pages import BlockPair, PagePair
from cymar.text.block import Block, Kind

Shape = tuple[Kind, int, tuple[str, ...]]


def align(pair: PagePair) -> list[BlockPair]:
    """Pairs of blocks, section by section, where both sections have the same shape.

    A section runs from one heading to the next. Where the two pages have another number of
    sections, or a section holds other kinds of block, nothing in doubt is paired.
    """
    here, there = _sections(pair.en.blocks), _sections(pair.cy.blocks)
    if [_shape(section[0]) for section in here] != [_shape(section[0]) for section in there]:
        return []
    return [
        BlockPair(en, cy)
        for ours, theirs in zip(here, there, strict=True)
        if [_shape(block) for block in ours] == [_shape(block) for block in theirs]
        for en, cy in zip(ours, theirs, strict=True)
    ]


def _sections(blocks: Sequence[Block]) -> list[list[Block]]:
    number = 0
    numbered = []
    for block in blocks:
        number += block.kind is Kind.HEADING
        numbered.append((number, block))
    return [[block for _, block in some] for _, some in groupby(numbered, key=lambda each: each[0])]


def _shape(block: Block) -> Shape:
    return block.kind, block.level, block.parents
