"""Traces: the earlier texts of each block of a page, followed back from version to version."""

from collections.abc import Mapping, Sequence

from cymar.dataclasses import dataclass, replace
from cymar.staleness.block_text import BlockText
from cymar.staleness.follow import follow

Trace = Sequence[tuple[int, str]]
"""The texts of a block, the oldest first, each with the step since when it had that text.

A text of the same words as another is the same text.
"""

PlacesByStep = Mapping[int, int]
"""The places of a block in the versions that it is in, by their steps, the newest first."""


@dataclass(frozen=True)
class PageTraces:
    """The traces of the blocks of the last version of a page, in order, and their places.

    `versions` holds the blocks of each version, and `links` for each but the first the places of
    its blocks in the one before it, both by the step of the version.
    """

    blocks: Sequence[Trace]
    places: Sequence[PlacesByStep]
    versions: Mapping[int, Sequence[BlockText]]
    links: Mapping[int, Sequence[int | None]]

    @property
    def start(self) -> int:
        """The step of the first version."""
        return min(self.versions)

    def at(self, step: int) -> dict[int, int]:
        """The blocks by their places in the version of a step, where they are in it."""
        return {places[step]: n for n, places in enumerate(self.places) if step in places}

    def with_predecessor(self, block: int, step: int, place: int) -> "PageTraces":
        """The same, where a block is taken for what stood at a place in the version of a step."""
        steps = sorted((each for each in self.versions if each <= step), reverse=True)
        earlier = _followed(steps, place, self.links)
        return self._with(block, {**self.places[block], **earlier})

    def since(self, block: int, step: int) -> "PageTraces":
        """The same, where nothing is known of a block from before a step, if it changed since."""
        if self.blocks[block][-1][0] < step:
            return self
        places = self.places[block]
        return self._with(block, {each: at for each, at in places.items() if each >= step})

    def _with(self, block: int, places: PlacesByStep) -> "PageTraces":
        blocks, every = list(self.blocks), list(self.places)
        blocks[block], every[block] = _trace(places, self.versions), places
        return replace(self, blocks=blocks, places=every)


Traces = Mapping[str, PageTraces]
"""The traces of the blocks of a pair of pages, by language."""


def page_traces(versions: Sequence[tuple[int, Sequence[BlockText]]]) -> PageTraces:
    """The traces of the blocks of the last version of a page.

    Args:
        versions: the blocks of each version, the oldest first, with the number of its step.
    """
    by_step = dict(versions)
    links = {
        step: follow(blocks, versions[number][1])
        for number, (step, blocks) in enumerate(versions[1:])
    }
    steps = sorted(by_step, reverse=True)
    places = [_followed(steps, place, links) for place in range(len(versions[-1][1]))]
    blocks = [_trace(each, by_step) for each in places]
    return PageTraces(blocks, places, by_step, links)


def _followed(
    steps: Sequence[int], place: int, links: Mapping[int, Sequence[int | None]]
) -> dict[int, int]:
    """The places of a block in the versions of some steps, the newest first."""
    found = {}
    at: int | None = place
    for step in steps:
        if at is None:
            break
        found[step] = at
        at = links[step][at] if step in links else None
    return found


def _trace(places: PlacesByStep, versions: Mapping[int, Sequence[BlockText]]) -> Trace:
    found: list[tuple[int, str]] = []
    words: dict[str, str] = {}
    for step, place in places.items():
        block = versions[step][place]
        same = words.setdefault(block.key, block.words)
        if found and same == found[-1][1]:
            found.pop()
        found.append((step, same))
    return found[::-1]
