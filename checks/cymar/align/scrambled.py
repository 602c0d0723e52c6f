"""Pairs that are in doubt because the certain pairs around them stand in another order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from cymar.align.anchors import CertainPairs
from cymar.align.likeness import UnitPair


def without_scrambled(paired: Sequence[UnitPair], sure: CertainPairs) -> list[UnitPair]:
    """The pairs but those that stand, with two certain ones, the other way round.

    They were paired in order where the order is another: each language may have sorted a list. What
    moved together, such as a section, is still in order among itself.
    """
    if not sure.crossing:
        return list(paired)
    fixed = {*sure.all}
    rows = [i for i, _ in sure.all]
    above = _greatest(j for _, j in sure.all)
    below = _greatest(-j for _, j in reversed(sure.all))
    kept = []
    for i, j in paired:
        over, turned_over = above[bisect_left(rows, i)]
        under, turned_under = below[len(rows) - bisect_right(rows, i)]
        is_between = over > j and under > -j
        if (i, j) in fixed or not (is_between or turned_over > j or turned_under > -j):
            kept.append((i, j))
    return kept


def out_of_order(some: Iterable[UnitPair], paired: Sequence[UnitPair]) -> Iterator[UnitPair]:
    """Those of some pairs that stand, with another pair, the other way round."""
    for i, j in some:
        if any((i < row) != (j < column) for row, column in paired if row != i and column != j):
            yield i, j


def _greatest(values: Iterable[float]) -> list[tuple[float, float]]:
    """The greatest of so many values, and the greatest that comes after a greater one."""
    greatest = turned = -inf
    found = [(greatest, turned)]
    for value in values:
        if value < greatest:
            turned = max(turned, value)
        greatest = max(greatest, value)
        found.append((greatest, turned))
    return found
