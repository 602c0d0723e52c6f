"""What is in one language only, as it is reported: blocks that belong together in one group."""

import re
from collections.abc import Sequence

from cymar.languages.words import LETTERS
from cymar.text.block import Block, Kind

LEAST_REPORTED = 3
"""The fewest words of other kinds that are reported, where there is no figure among them."""

FIGURE = re.compile(r"\d")

ALWAYS = frozenset({Kind.HEADING, Kind.CODE, Kind.IMAGE, Kind.DESCRIPTION})
"""Kinds that are reported however few words they have."""

GROUPED = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL})
"""Kinds that are reported together where they follow each other."""


def groups(blocks: Sequence[Block], alone: Sequence[Block]) -> list[list[Block]]:
    """The blocks to report, those that belong together in one group.

    What is too little for a finding of its own goes with what is reported beside it.
    """
    left = frozenset(alone)
    found: list[list[Block]] = []
    too_little: list[Block] = []
    is_beside = False
    for block in (block for block in blocks if block.kind is not Kind.LINK):
        if block not in left:
            is_beside, too_little = False, []
        elif is_beside and (_continues(found[-1], block) or not matters([block])):
            found[-1].append(block)
        elif matters([*too_little, block]):
            found.append([*(too_little if block.kind is not Kind.HEADING else ()), block])
            is_beside, too_little = True, []
        else:
            is_beside = False
            too_little.append(block)
    return found


def _continues(group: Sequence[Block], block: Block) -> bool:
    first = group[0]
    if first.kind is Kind.HEADING:
        return block.kind is not Kind.HEADING or block.level > first.level
    return block.kind is first.kind and block.kind in GROUPED


def matters(group: Sequence[Block]) -> bool:
    """Whether it is worth a finding: a figure is, such as a fee or a telephone number."""
    if any(block.kind in ALWAYS or FIGURE.search(block.words_only) for block in group):
        return True
    return sum(len(LETTERS.findall(block.words_only)) for block in group) >= LEAST_REPORTED
