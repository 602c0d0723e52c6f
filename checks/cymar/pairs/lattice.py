"""All the ways to pair two runs of units in order, and how likely each pair is among them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cymar.pairs.likeness import IMPOSSIBLE, Likeness, Unit
from cymar.text.block import PROSE, Kind

ALONE_SCORE = -2.5
"""The score of a unit without a counterpart."""

TOGETHER_SCORE = -4.0
"""What is taken from the score where one unit is the counterpart of two."""

ITEMS_TOGETHER_SCORE = -2.0
"""What is taken from it as well where those are items of a list, which are seldom joined."""

MORE_SCORE = -0.5
"""What each unit beyond two takes from it as well."""

MOST_TOGETHER = 8
"""The most units of one language that one of the other is held against."""

SHORTEST, LONGEST = 0.5, 2.0
"""How long several units may be, for one of the other language, to be its counterpart."""

ITEMS = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL})
"""Kinds that follow each other, so that it may be clear that one is missing but not which."""

FEW = 0.2
"""How far from a whole number of units without a counterpart a list may be."""

LIKELIEST = 0.4
"""The least probability at which the likeliest of them is said to be the one."""

BAND = 40
"""How far from the diagonal a large lattice is searched."""

Step = tuple[int, int]
"""How many units of each language go together; nothing on one side where a unit is alone."""

Place = tuple[int, int]


@dataclass(frozen=True)
class Decided:
    """What is likely enough: pairs, several units for one, and units alone on either side."""

    pairs: list[Place]
    together: list[tuple[range, range]]
    alone: tuple[list[int], list[int]]


class Lattice:
    """The pairings of two runs of units, weighed against each other.

    A unit is paired with one unit, or with several that follow each other, or with none.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness) -> None:
        self._here = here
        self._there = there
        self._likeness = likeness
        self._steps: dict[Place, list[tuple[Step, float]]] = {}
        self._joined: dict[tuple[int, int], Unit] = {}

    def decided(self, sure: float, alone: float) -> Decided:
        """The pairs at least as likely as `sure`, and the units as likely as `alone` unpaired."""
        rows, columns = len(self._here), len(self._there)
        if not rows or not columns:
            return Decided([], [], (list(range(rows)), list(range(columns))))
        forward, backward = self._sums()
        total = forward[rows, columns]
        pairs, together = [], []
        shares = [0.0] * rows, [0.0] * columns
        for (i, j), before in forward.items():
            for (down, right), score in self._steps[i, j]:
                after = backward.get((i + down, j + right), IMPOSSIBLE)
                share = _share(before + score + after, total)
                if not right:
                    shares[0][i] += share
                elif not down:
                    shares[1][j] += share
                elif share >= sure and down == right:
                    pairs.append((i, j))
                elif share >= sure:
                    together.append((range(i, i + down), range(j, j + right)))
        left = [n for n, share in enumerate(shares[0]) if share >= alone]
        left_there = [n for n, share in enumerate(shares[1]) if share >= alone]
        left += _one_too_many(self._here, shares[0], shares[1])
        left_there += _one_too_many(self._there, shares[1], shares[0])
        return Decided(pairs, together, (sorted(set(left)), sorted(set(left_there))))

    def _cells(self) -> list[Place]:
        rows, columns = len(self._here), len(self._there)
        slope = columns / rows
        width = BAND + abs(rows - columns)
        cells = []
        for i in range(rows + 1):
            middle = round(i * slope)
            first, last = max(0, middle - width), min(columns, middle + width)
            cells += [(i, j) for j in range(first, last + 1)]
        return cells

    def _sums(self) -> tuple[dict[Place, float], dict[Place, float]]:
        """The logarithm of the summed likelihood of all pairings up to, and from, each cell."""
        cells = self._cells()
        terms: dict[Place, list[float]] = {cells[0]: [0.0]}
        forward: dict[Place, float] = {}
        for i, j in cells:
            here = forward[i, j] = _log_sum(terms.pop((i, j), []))
            steps = self._steps[i, j] = list(self._from(i, j))
            for (down, right), score in steps:
                terms.setdefault((i + down, j + right), []).append(here + score)
        backward = {cells[-1]: 0.0}
        for i, j in reversed(cells[:-1]):
            backward[i, j] = _log_sum(
                [
                    score + backward[i + down, j + right]
                    for (down, right), score in self._steps[i, j]
                    if (i + down, j + right) in backward
                ]
            )
        return forward, backward

    def _from(self, i: int, j: int) -> Iterator[tuple[Step, float]]:
        """Each step from a cell that can be taken at all, with its score."""
        if i < len(self._here):
            yield (1, 0), ALONE_SCORE
        if j < len(self._there):
            yield (0, 1), ALONE_SCORE
        if i == len(self._here) or j == len(self._there):
            return
        one, other = self._here[i], self._there[j]
        score = self._likeness.score(one, other)
        if score > IMPOSSIBLE:
            yield (1, 1), score
        if one.block.kind in PROSE and other.block.kind in PROSE:
            yield from (((1, n), s) for n, s in self._with_several(one, self._there, j))
            yield from (((n, 1), s) for n, s in self._with_several(other, self._here, i))

    def _with_several(
        self, one: Unit, others: Sequence[Unit], start: int
    ) -> Iterator[tuple[int, float]]:
        """How many units from a place on may together be the counterpart of one, and the scores."""
        several, most = others[start], LONGEST * (one.length + 1)
        items = {one.block.kind, several.block.kind} == {Kind.LIST_ITEM}
        together = TOGETHER_SCORE + (ITEMS_TOGETHER_SCORE if items else 0)
        for number in range(2, MOST_TOGETHER + 1):
            following = others[start + number - 1 : start + number]
            if not following or following[0].block.kind not in PROSE:
                return
            if several.length + following[0].length > most:
                return
            several = self._join(several, following[0])
            if several.length > SHORTEST * (one.length + 1):
                more = MORE_SCORE * (number - 2)
                yield number, together + more + self._likeness.score(one, several)

    def _join(self, before: Unit, following: Unit) -> Unit:
        """Units together, made once."""
        both = (id(before), id(following))
        if both not in self._joined:
            self._joined[both] = before + following
        return self._joined[both]


def _one_too_many(units: Sequence[Unit], alone: list[float], others: list[float]) -> Iterator[int]:
    """The likeliest item or row of a list or table that surely has one more in this language."""
    if sum(others) > FEW:
        return
    numbers = range(len(units))
    for kind, some in groupby(numbers, key=lambda number: units[number].block.kind):
        run = list(some)
        if kind in ITEMS and 1 - FEW < sum(alone[n] for n in run) < 1 + FEW:
            likeliest = max(run, key=lambda n: (alone[n], n))
            if alone[likeliest] >= LIKELIEST:
                yield likeliest


def _share(score: float, total: float) -> float:
    return math.exp(score - total) if score > IMPOSSIBLE else 0.0


def _log_sum(terms: list[float]) -> float:
    most = max(terms, default=IMPOSSIBLE)
    if most == IMPOSSIBLE:
        return most
    return most + math.log(sum(math.exp(term - most) for term in terms))
