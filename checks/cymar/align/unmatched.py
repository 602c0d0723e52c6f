"""Which units that have no counterpart really have none, and which may only have been moved."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from cymar.align.likeness import OTHER_LEVEL, Likeness, Unit, form_score, length_score
from cymar.text.block import PROSE, Kind

PERHAPS_MOVED = 2.5
"""The least weight at which two units left over may be one that was moved: we cannot tell."""

SPARE = 0.35
"""How much of what is said to be alone may be text of the other side that nothing is found for."""

LEAST_OVER, LEAST_SHARED = 0.3, 1.5
"""How much longer one of a pair is, for a unit beside the other, and the weight of the words it has
of it, where it may hold that as well."""

MUCH_OVER, MORE_THAN_CHANCE = 0.45, 0.2
"""How much longer it is, for the unit and for the other of the pair, whatever its words."""

MOST_SAID = 0.35
"""The share of a unit's words that stand on the other side where it may only have been moved."""

NEAR = 3
"""How many pairs may stand between a unit and itself on the other side, where it was moved."""

LEAST_LIKE = -2.0
"""The least score that the lengths of two units have that may be one."""

COUNTED = frozenset({Kind.IMAGE, Kind.CODE, Kind.HEADING})
"""Kinds of which a page has as many in either language, whatever their length."""

AMONG_TEXT = frozenset({Kind.IMAGE, Kind.CODE})
"""Kinds that may stand within a text that one version has in one piece."""

Place = tuple[int, int]

Alone = tuple[list[int], list[int]]
"""Units without a counterpart, by their places on either side."""


def perhaps_moved(
    here: Sequence[Unit], there: Sequence[Unit], alone: Alone, likeness: Likeness
) -> dict[Place, float]:
    """Pairs among the units left over of which one may only have been moved, by their weight."""
    by_key: dict[str, list[int]] = {}
    for j in alone[1]:
        for key in there[j].keys:
            by_key.setdefault(key, []).append(j)
    weights: dict[Place, float] = {}
    for i in alone[0]:
        for j in {j for key in here[i].keys for j in by_key.get(key, ())[:8]}:
            if form_score(here[i].block, there[j].block) > -2:
                weights[i, j] = likeness.shared(here[i], there[j])
    found: dict[Place, float] = {}
    taken_here, taken_there = set(), set()
    for (i, j), weight in sorted(weights.items(), key=lambda each: (-each[1], each[0])):
        if weight >= PERHAPS_MOVED and i not in taken_here and j not in taken_there:
            found[i, j] = weight
            taken_here.add(i)
            taken_there.add(j)
    return found


def whole(
    here: Sequence[Unit], there: Sequence[Unit], paired: Sequence[Place], likeness: Likeness
) -> list[Place]:
    """The pairs of which neither unit also holds the one that stands, unpaired, beside the other.

    Where a paragraph was split, the longer part of it is likeliest, but is not all that it says.
    """
    taken = {i for i, _ in paired}, {j for _, j in paired}

    def holds(one: Unit, two: Unit, units: Sequence[Unit], place: int, side: int) -> bool:
        return any(
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
    """The text before and after a unit, whatever images or code stand between."""
    for step in (-1, 1):
        n = place + step
        while 0 <= n < len(units) and units[n].block.kind in AMONG_TEXT:
            n += step
        if 0 <= n < len(units):
            yield n


def _holds(one: Unit, two: Unit, beside: Unit, likeness: Likeness) -> bool:
    """Whether one of a pair is so short, and the other so long, that it has what is beside it.

    Items of a list are seldom joined.
    """
    if not {one.block.kind, two.block.kind, beside.block.kind} <= PROSE:
        return False
    over = two.length - one.length
    if one.block.kind is beside.block.kind is Kind.LIST_ITEM:
        return over > beside.length
    if over > MUCH_OVER * beside.length and over > MORE_THAN_CHANCE * one.length:
        return True
    words = beside.keys & two.keys - one.keys
    return over > LEAST_OVER * beside.length and likeness.weight(words) >= LEAST_SHARED


def certain(
    here: Sequence[Unit],
    there: Sequence[Unit],
    paired: Sequence[Place],
    alone: Alone,
    likeness: Likeness,
) -> Alone:
    """The units that are surely alone: the other side has no room for them.

    Where, between two pairs, one side has as many texts or images as the other, or as much text,
    its units may be the same in other words, other pieces or another order.
    """
    texts = [(i, j) for i, j in paired if here[i].block.kind not in AMONG_TEXT]
    ends = [(-1, -1), *texts, (len(here), len(there))]
    kept: Alone = ([], [])
    for (before, before_there), (after, after_there) in pairwise(ends):
        sides = (
            _Side(here, before, after, _within(alone[0], before, after)),
            _Side(there, before_there, after_there, _within(alone[1], before_there, after_there)),
        )
        for mine, other, found in (*zip(sides, sides[::-1], kept, strict=True),):
            for kind in dict.fromkeys(_class(mine.units[n]) for n in mine.alone):
                claimed = [
                    n
                    for n in mine.alone
                    if _class(mine.units[n]) is kind and not other.says(mine.units[n], likeness)
                ]
                if not claimed:
                    continue
                sure = mine.count(kind) - other.count(kind) >= len(claimed)
                if kind not in COUNTED:
                    sure = sure and mine.has_no_room(other, claimed)
                found.extend(claimed if sure else ())
    return _without_moved((here, there), paired, kept)


def _without_moved(
    units: tuple[Sequence[Unit], Sequence[Unit]], paired: Sequence[Place], alone: Alone
) -> Alone:
    """What is alone, without two of a kind and size that stand near each other's place."""
    order = [sorted(pair[side] for pair in paired) for side in (0, 1)]
    places = [[(n, bisect_left(order[side], n)) for n in sorted(alone[side])] for side in (0, 1)]
    moved: tuple[set[int], set[int]] = (set(), set())
    for n, place in places[0]:
        first = bisect_left(places[1], place - NEAR, key=lambda each: each[1])
        for m, there in places[1][first:]:
            if there > place + NEAR:
                break
            if _may_be_one(units[0][n], units[1][m]):
                moved[0].add(n)
                moved[1].add(m)
    return (
        [n for n in sorted(alone[0]) if n not in moved[0]],
        [n for n in sorted(alone[1]) if n not in moved[1]],
    )


def _may_be_one(here: Unit, there: Unit) -> bool:
    if form_score(here.block, there.block) <= OTHER_LEVEL:
        return False
    return _class(here) in COUNTED or length_score(here, there) > LEAST_LIKE


@dataclass(frozen=True)
class _Side:
    """One language's units between two pairs, whose places are `first` and `last`."""

    units: Sequence[Unit]
    first: int
    last: int
    alone: Sequence[int]

    def count(self, kind: Kind | None) -> int:
        return sum(1 for unit in self.units[self.first + 1 : self.last] if _class(unit) is kind)

    def length(self, places: Iterable[int]) -> float:
        """Together, in characters of English, of the prose among some units."""
        return sum(self.units[n].length for n in places if _class(self.units[n]) is None)

    @property
    def rest(self) -> float:
        """The length of the prose that is not alone."""
        return self.length(range(self.first + 1, self.last)) - self.length(self.alone)

    def has_no_room(self, other: "_Side", claimed: Sequence[int]) -> bool:
        """Whether what is over on the other side is too little to be what is alone on this."""
        room = max(0.0, other.rest - self.rest) + other.length(other.alone)
        return room < SPARE * self.length(claimed)

    def says(self, unit: Unit, likeness: Likeness) -> bool:
        """Whether these units have all but little of the words of one of the other side's."""
        said = likeness.weight(unit.keys & self._keys)
        return said >= MOST_SAID * likeness.weight(unit.keys)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset().union(*(unit.keys for unit in self.units[self.first + 1 : self.last]))


def _within(places: Sequence[int], before: int, after: int) -> Sequence[int]:
    """The places between two others; they are sorted."""
    return places[bisect_right(places, before) : bisect_left(places, after)]


def _class(unit: Unit) -> Kind | None:
    return unit.block.kind if unit.block.kind in COUNTED else None
