"""Sections, and items of a list, that stand in another order among as many on the other page.

Short ones have too little for an alignment of the whole page to pair them out of order. Here each
is held against its like alone: the sections of a level under one heading, or the items of a list.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import islice, takewhile
from operator import add

from cymar.align.align import page_alignment
from cymar.align.anchors import longest_in_order
from cymar.align.likeness import TELLING_SHARE, Likeness, Unit
from cymar.align.lists import lists
from cymar.align.neighbours import LEAST_CROSSED
from cymar.site.block_pair import BlockPair
from cymar.site.pages import PagePair
from cymar.text.block import Block, Kind

MOST_SIBLINGS = 40
"""The most sections or items that are held against each other: a longer list is one of names."""

LEAST_KEPT = 0.35
"""The share of the lesser by weight that two in one place have in common, from which they belong
together."""

MOST_RIVALRY = 0.7
"""What the next likeliest counterpart shares at most, by what the likeliest shares."""

MOST_SHARED_BEFORE = 0.5
"""What a part shares with what stands in its place, by what it shares with its counterpart."""

LEAST_GAIN = 3.5
"""How much more the parts share in their new places, by weight."""

# Set by bench/meaning.py: of sections and parts that changed places, and of no faults.


def rearranged(pages: PagePair, *, only_items: bool) -> Iterator[BlockPair]:
    """The first block of each section or item that was moved, with its counterpart.

    Args:
        pages: the two pages.
        only_items: whether it is known already which sections were moved.
    """
    likeness = page_alignment(pages).likeness
    if likeness is None or likeness.shared_share < TELLING_SHARE:
        return
    en, cy = (
        [each for each in page.blocks if each.is_text and each.kind is not Kind.LINK]
        for page in (pages.en, pages.cy)
    )
    for siblings in (lists,) if only_items else (_sections, lists):
        ours, theirs = siblings(en), siblings(cy)
        if len(ours) != len(theirs):
            continue
        for here, there in zip(ours, theirs, strict=True):
            if len(here) != len(there):
                continue
            firsts = [(en[i], cy[j]) for i, j in zip(here, there, strict=True)]
            if 1 < len(here) <= MOST_SIBLINGS and _are_doubtful(firsts, likeness):
                left = [_part(en, n, likeness) for n in here]
                right = [_part(cy, n, likeness) for n in there]
                for i, j in _moved(left, right, likeness):
                    yield BlockPair(firsts[i][0], firsts[j][1])


def _sections(blocks: Sequence[Block]) -> list[list[int]]:
    """The headings of each level that stand under one heading, by their numbers."""
    runs: dict[tuple[int, ...], list[int]] = {}
    path: list[int] = []
    count = 0
    levels: list[int] = []
    for number, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            while levels and levels[-1] >= block.level:
                levels.pop()
                path.pop()
            runs.setdefault(tuple(path), []).append(number)
            count += 1
            path.append(count)
            levels.append(block.level)
    return list(runs.values())


def _part(blocks: Sequence[Block], number: int, likeness: Likeness) -> Unit:
    """A section, from its heading to the next one of its level; or an item."""
    first = blocks[number]
    if first.kind is Kind.LIST_ITEM:
        return likeness.unit(first)
    rest = (blocks[n] for n in range(number + 1, len(blocks)))
    inner = takewhile(lambda each: each.kind is not Kind.HEADING or each.level > first.level, rest)
    return reduce(add, map(likeness.unit, (first, *inner)))


def _are_doubtful(firsts: Sequence[tuple[Block, Block]], likeness: Likeness) -> bool:
    """Whether at least two headings or items have little in common with those in their place."""
    unit = likeness.unit
    kept = (_are_kept(unit(one), unit(other), likeness) for one, other in firsts)
    return len(list(islice((each for each in kept if not each), 2))) > 1


def _are_kept(one: Unit, other: Unit, likeness: Likeness) -> bool:
    least = min(likeness.whole(one), likeness.whole(other))
    return likeness.shared(one, other) > LEAST_KEPT * least


def _moved(
    ours: Sequence[Unit], theirs: Sequence[Unit], likeness: Likeness
) -> Iterator[tuple[int, int]]:
    """The parts that surely changed places, but for the longest run that is still in order."""
    doubtful = [n for n in range(len(ours)) if not _are_kept(ours[n], theirs[n], likeness)]
    if len(doubtful) < 2:
        return
    places = _new_places(ours, theirs, doubtful, likeness)
    order = [(n, places.get(n, n)) for n in range(len(ours))]
    kept = {n for n, _ in longest_in_order(order)}
    yield from ((n, place) for n, place in places.items() if n not in kept)


def _new_places(
    ours: Sequence[Unit], theirs: Sequence[Unit], doubtful: Sequence[int], likeness: Likeness
) -> dict[int, int]:
    """Where each one stands on the other page, if all of them surely changed places."""
    shared = {(i, j): likeness.shared(ours[i], theirs[j]) for i in doubtful for j in doubtful}
    places = {}
    for i in doubtful:
        (most, j), (next_to_it, _) = sorted(((shared[i, j], j) for j in doubtful), reverse=True)[:2]
        rival = max(shared[k, j] for k in doubtful if k != i)
        is_outstanding = max(rival, next_to_it) <= MOST_RIVALRY * most
        is_moved = i != j and shared[i, i] <= MOST_SHARED_BEFORE * most
        if most >= LEAST_CROSSED and is_outstanding and is_moved:
            places[i] = j
    left, free = set(places.values()) - places.keys(), places.keys() - set(places.values())
    if len(left) == len(free) == 1:
        i, j = left.pop(), free.pop()
        if shared[i, j] > 0 and shared[i, i] <= MOST_SHARED_BEFORE * shared[i, j]:
            places[i] = j  # the only one left has the only place left
    gain = sum(shared[i, j] - shared[i, i] for i, j in places.items())
    is_sure = places.keys() == set(places.values()) and gain >= LEAST_GAIN
    return places if is_sure else {}
