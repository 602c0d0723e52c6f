"""Which unmatched units really have no counterpart, and which may only have been moved or split."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cymar.align.bold import begins_in_bold, is_in_bold
from cymar.align.likeness import (
    OTHER_LEVEL_SCORE,
    USUALLY_LONGER,
    Likeness,
    Unit,
    UnitPair,
    form_score,
    length_score,
)
from cymar.align.stretch import AMONG_TEXT, Stretch, counted_kind
from cymar.text.block import PROSE, Block, Kind

# The thresholds were set by bench/faults.py: of paragraphs split, merged and moved, which are no
# faults, hardly any is reported, and of blocks taken out nearly all are.

PERHAPS_MOVED_WEIGHT = 2.5
"""The least weight of shared keys at which two unmatched units may be one that was moved."""

PERHAPS_MOVED_SCORE = -2.0
"""The score that their forms must be above."""

MOST_HOLDERS = 8
"""How many units with a key are looked at, so that the time grows with the page's size."""

LEAST_LONGER, LEAST_COMMON_WEIGHT = 0.3, 1.5
"""How much longer one unit of a pair is than the other, by the length of the unit beside the other,
and what the words weigh that it has of that unit, where it may hold that unit too."""

MUCH_LONGER, MORE_THAN_CHANCE = 0.45, 0.2
"""How much longer it is, by the length of the unit beside and of the other of the pair, where it
may hold that unit whatever its words."""

MOST_BETWEEN = 3
"""How many pairs may lie between a unit and its place on the other side, where it was moved."""

MOVED_LENGTH_SCORE = -2.0
"""The score that the lengths of two units must be above, where one may be the other moved."""

TOLD_IN_TEXT = frozenset({Kind.HEADING, Kind.TABLE_CELL})
"""Kinds that one version may tell in a text beside them."""

Unmatched = tuple[list[int], list[int]]
"""Units without a counterpart, by their numbers on either side."""


def perhaps_moved(
    here: Sequence[Unit], there: Sequence[Unit], unmatched: Unmatched, likeness: Likeness
) -> dict[UnitPair, float]:
    """Pairs of unmatched units of which one may be the other moved, each with its weight.

    Args:
        here: the units of one language, in order.
        there: the units of the other.
        unmatched: the numbers of those without a counterpart.
        likeness: what keys weigh on these two pages.
    """
    by_key: dict[str, list[int]] = {}
    for j in unmatched[1]:
        for key in there[j].keys:
            by_key.setdefault(key, []).append(j)
    weights: dict[UnitPair, float] = {}
    for i in unmatched[0]:
        for j in {j for key in here[i].keys for j in by_key.get(key, ())[:MOST_HOLDERS]}:
            if form_score(here[i].block, there[j].block) > PERHAPS_MOVED_SCORE:
                weights[i, j] = likeness.shared(here[i], there[j])
    found: dict[UnitPair, float] = {}
    taken_here, taken_there = set(), set()
    for (i, j), weight in sorted(weights.items(), key=lambda each: (-each[1], each[0])):
        if weight >= PERHAPS_MOVED_WEIGHT and i not in taken_here and j not in taken_there:
            found[i, j] = weight
            taken_here.add(i)
            taken_there.add(j)
    return found


def without_partial(
    here: Sequence[Unit], there: Sequence[Unit], paired: Sequence[UnitPair], likeness: Likeness
) -> list[UnitPair]:
    """The pairs of which neither unit also holds the unmatched unit beside the other.

    Where a paragraph was split, the longer part of it is the likeliest counterpart, but is not all
    of it.

    Args:
        here: the units of one language, in order.
        there: the units of the other.
        paired: the numbers of each pair.
        likeness: what keys weigh on these two pages.
    """
    taken = {i for i, _ in paired}, {j for _, j in paired}
    if len(taken[0]) == len(here) and len(taken[1]) == len(there):
        return list(paired)
    beside = tuple(
        {place for n in range(len(units)) if n not in some for place in _beside(units, n)}
        for units, some in zip((here, there), taken, strict=True)
    )

    def holds(one: Unit, two: Unit, units: Sequence[Unit], place: int, side: int) -> bool:
        return place in beside[side] and any(
            _holds(one, two, units[n], likeness)
            for n in _beside(units, place)
            if n not in taken[side]
        )

    return [
        (i, j)
        for i, j in paired
        if not holds(here[i], there[j], here, i, 0) and not holds(there[j], here[i], there, j, 1)
    ]


def _beside(units: Sequence[Unit], place: int) -> Iterator[int]:
    """The text before and after a unit, whatever images or code are between."""
    for step in (-1, 1):
        n = place + step
        while 0 <= n < len(units) and units[n].block.kind in AMONG_TEXT:
            n += step
        if 0 <= n < len(units):
            yield n


def _holds(one: Unit, two: Unit, beside: Unit, likeness: Likeness) -> bool:
    """Whether, of a pair, the second is so much longer that it also has what is beside the first.

    Items of a list are seldom joined. Headings and rows of a table are known by their words alone.
    """
    if not {one.block.kind, two.block.kind} <= PROSE:
        return False
    if not (beside.is_prose or beside.block.kind in TOLD_IN_TEXT):
        return False
    longer = two.length - USUALLY_LONGER * one.length
    if beside.block.kind is Kind.HEADING and _is_headed(two.block, one.block):
        return True
    if one.block.kind is beside.block.kind is Kind.LIST_ITEM:
        return longer > beside.length
    is_much = longer > MUCH_LONGER * beside.length and longer > MORE_THAN_CHANCE * one.length
    if is_much and beside.is_prose:
        return True
    common = likeness.weight(beside.keys & two.keys - one.keys)
    return longer > LEAST_LONGER * beside.length and common >= LEAST_COMMON_WEIGHT


def _is_headed(two: Block, one: Block) -> bool:
    """Whether the second text begins with a heading in bold, and the first does not."""
    return begins_in_bold(two) and not begins_in_bold(one) and not is_in_bold(two)


def certain(
    here: Sequence[Unit],
    there: Sequence[Unit],
    paired: Sequence[UnitPair],
    unmatched: Unmatched,
    likeness: Likeness,
) -> Unmatched:
    """The units that are surely unmatched: the other side has no room for them.

    Where, between two pairs, one side has as many texts or images as the other, or as much text,
    its units may be the same in other words, other pieces or another order.

    Args:
        here: the units of one language, in order.
        there: the units of the other.
        paired: the numbers of each pair.
        unmatched: the numbers of those likely to have no counterpart.
        likeness: what keys weigh on these two pages.
    """
    if not any(unmatched):
        return unmatched
    stretches = list(_stretches((here, there), paired, unmatched))
    found: Unmatched = ([], [])
    for left, right in stretches:
        found[0].extend(left.without_room(right, likeness))
        found[1].extend(right.without_room(left, likeness))
    missing = [frozenset(some) for some in _without_moved((here, there), paired, found)]
    beside: Unmatched = (sorted(missing[0]), sorted(missing[1]))
    for left, right in stretches:
        beside[0].extend(left.among_missing(missing[0], right, missing[1]))
        beside[1].extend(right.among_missing(missing[1], left, missing[0]))
    doubtful: tuple[set[int], set[int]] = (set(), set())
    for left, right in stretches:
        doubtful[0].update(left.likelier_there(missing[0], right, likeness))
        doubtful[1].update(right.likelier_there(missing[1], left, likeness))
    sure = [
        [n for n in some if n not in doubts] for some, doubts in zip(beside, doubtful, strict=True)
    ]
    return _without_moved((here, there), paired, (sure[0], sure[1]))


def _stretches(
    units: tuple[Sequence[Unit], Sequence[Unit]], paired: Sequence[UnitPair], unmatched: Unmatched
) -> Iterator[tuple[Stretch, Stretch]]:
    """What each language has between two pairs of text, and before the first and after the last."""
    taken = {i for i, _ in paired}, {j for _, j in paired}
    texts = [(i, j) for i, j in paired if units[0][i].block.kind not in AMONG_TEXT]
    ends = [(-1, -1), *texts, (len(units[0]), len(units[1]))]
    for before, after in pairwise(ends):
        if all(last == first + 1 for first, last in zip(before, after, strict=True)):
            continue
        left, right = (
            Stretch(
                units[side],
                before[side],
                after[side],
                [n for n in range(before[side] + 1, after[side]) if n not in taken[side]],
                _within(unmatched[side], before[side], after[side]),
            )
            for side in (0, 1)
        )
        yield left, right


def _without_moved(
    units: tuple[Sequence[Unit], Sequence[Unit]], paired: Sequence[UnitPair], unmatched: Unmatched
) -> Unmatched:
    """What is unmatched, without two of a kind and size that are near each other's place."""
    order = [sorted(pair[side] for pair in paired) for side in (0, 1)]
    places = [
        [(n, bisect_left(order[side], n)) for n in sorted(unmatched[side])] for side in (0, 1)
    ]
    moved: tuple[set[int], set[int]] = (set(), set())
    for n, place in places[0]:
        first = bisect_left(places[1], place - MOST_BETWEEN, key=lambda each: each[1])
        for m, there in places[1][first:]:
            if there > place + MOST_BETWEEN:
                break
            if _may_be_moved(units[0][n], units[1][m]):
                moved[0].add(n)
                moved[1].add(m)
    return (
        [n for n in sorted(unmatched[0]) if n not in moved[0]],
        [n for n in sorted(unmatched[1]) if n not in moved[1]],
    )


def _may_be_moved(here: Unit, there: Unit) -> bool:
    if form_score(here.block, there.block) <= OTHER_LEVEL_SCORE:
        return False
    return counted_kind(here) is not None or length_score(here, there) > MOVED_LENGTH_SCORE


def _within(places: Sequence[int], before: int, after: int) -> Sequence[int]:
    """The places between two others; they are sorted."""
    return places[bisect_right(places, before) : bisect_left(places, after)]
