"""Which parts of a page are items of one list."""

from collections.abc import Sequence

from cymar.align.anchors import CertainPairs
from cymar.align.likeness import Unit
from cymar.text.block import Block, Kind


def lists(blocks: Sequence[Block]) -> list[list[int]]:
    """The items of each list, by their numbers."""
    runs: list[list[int]] = []
    before: Block | None = None
    for number, block in enumerate(blocks):
        if block.kind is Kind.LIST_ITEM:
            if before and before.kind is block.kind and before.parents == block.parents:
                runs[-1].append(number)
            else:
                runs.append([number])
        before = block
    return runs


def among_rearranged(
    here: Sequence[Unit], there: Sequence[Unit], sure: CertainPairs
) -> tuple[set[int], set[int]]:
    """The items, on either side, of lists in another order that have as many on the other side.

    Whatever seems to be alone there may be one of the other side's, as short as it is.
    """
    found: tuple[set[int], set[int]] = (set(), set())
    if not sure.crossing:
        return found
    ours, theirs = (
        {number: items for items in lists([each.block for each in side]) for number in items}
        for side in (here, there)
    )
    for i, j in sure.crossing:
        if i in ours and j in theirs and len(ours[i]) == len(theirs[j]):
            found[0].update(ours[i])
            found[1].update(theirs[j])
    return found
