"""Traces: the earlier texts of each block of a page, followed back from version to version."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cymar.staleness.follow import BlockText, follow

Trace = Sequence[tuple[int, str]]
"""The texts of a block, the oldest first, each with the step since when it had that text."""


class PageTraces(NamedTuple):
    """The traces of the blocks of a page, in order.

    `places` holds, for the step of each version, the place there of each block that it had.
    """

    blocks: list[Trace]
    places: dict[int, dict[int, int]]


Traces = Mapping[str, PageTraces]
"""The traces of the blocks of a pair of pages, by language."""


def page_traces(versions: Sequence[tuple[int, Sequence[BlockText]]]) -> PageTraces:
    """The traces of the blocks of the last version of a page.

    Args:
        versions: the blocks of each version, the oldest first, with the number of its step.
    """
    step, newest = versions[-1]
    found = [[(step, block.words)] for block in newest]
    alive = {place: place for place in range(len(newest))}
    places = {step: alive}
    after = newest
    for step, before in reversed(versions[:-1]):
        links = follow(after, before)
        alive = {block: old for block, place in alive.items() if (old := links[place]) is not None}
        for block, old in alive.items():
            if before[old].words == found[block][-1][1]:
                found[block].pop()
            found[block].append((step, before[old].words))
        places[step] = alive
        after = before
    return PageTraces([trace[::-1] for trace in found], places)
