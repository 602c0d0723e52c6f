"""All the ways to pair two runs of units in order, and how likely each pair is among them."""

import math
from collections.abc import Sequence

from cymar.pairs.likeness import IMPOSSIBLE, Likeness, Unit
from cymar.text.block import PROSE

ALONE_SCORE = -2.5
"""The score of a unit without a counterpart."""

TOGETHER_SCORE = -4.0
"""What is taken from the score where one unit is the counterpart of two."""

SHORTEST, LONGEST = 0.5, 2.0
"""How long two units together may be, for one of the other language, to be its counterpart."""

BAND = 40
"""How far from the diagonal a large lattice is searched."""

Indices = list[int]


class Lattice:
    """The pairings of two runs of units, weighed against each other.

    A unit is paired with one unit, or with two that follow each other, or with none.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness) -> None:
        self._here = here
        self._there = there
        self._likeness = likeness
        self._scores: dict[tuple[int, int, int, int], float] = {}

    def decided(self, sure: float, alone: float) -> tuple[list[tuple[int, int]], Indices, Indices]:
        """The pairs at least as likely as `sure`, and the units as likely as `alone` unpaired."""
        rows, columns = len(self._here), len(self._there)
        if not rows or not columns:
            return [], list(range(rows)), list(range(columns))
        forward = self._sums(reverse=False)
        backward = self._sums(reverse=True)
        total = forward[rows, columns]
        pairs = []
        alone_here, alone_there = [0.0] * rows, [0.0] * columns
        for (i, j), before in forward.items():
            after = backward.get((i + 1, j + 1), IMPOSSIBLE)
            score = self._score(i, j, 1, 1) if after > IMPOSSIBLE else IMPOSSIBLE
            if _share(before + score + after, total) >= sure:
                pairs.append((i, j))
            if i < rows:
                after = backward.get((i + 1, j), IMPOSSIBLE)
                alone_here[i] += _share(before + ALONE_SCORE + after, total)
            if j < columns:
                after = backward.get((i, j + 1), IMPOSSIBLE)
                alone_there[j] += _share(before + ALONE_SCORE + after, total)
        return (
            pairs,
            [i for i, share in enumerate(alone_here) if share >= alone],
            [j for j, share in enumerate(alone_there) if share >= alone],
        )

    def _cells(self) -> list[tuple[int, int]]:
        rows, columns = len(self._here), len(self._there)
        slope = columns / rows
        width = BAND + abs(rows - columns)
        cells = []
        for i in range(rows + 1):
            middle = round(i * slope)
            first, last = max(0, middle - width), min(columns, middle + width)
            cells += [(i, j) for j in range(first, last + 1)]
        return cells

    def _sums(self, *, reverse: bool) -> dict[tuple[int, int], float]:
        """The logarithm of the summed likelihood of all pairings up to, or from, each cell."""
        rows, columns = len(self._here), len(self._there)
        cells = self._cells()
        start = (rows, columns) if reverse else (0, 0)
        sign = 1 if reverse else -1
        sums = {start: 0.0}
        for i, j in reversed(cells) if reverse else cells:
            if (i, j) == start:
                continue
            terms = []
            for down, right in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
                known = sums.get((i + sign * down, j + sign * right))
                if known is not None:
                    top, left = (i, j) if reverse else (i - down, j - right)
                    terms.append(known + self._score(top, left, down, right))
            sums[i, j] = _log_sum(terms)
        return sums

    def _score(self, i: int, j: int, down: int, right: int) -> float:
        """The score of a step: a pair, a unit alone, or one unit paired with two."""
        if not down or not right:
            return ALONE_SCORE
        step = (i, j, down, right)
        if step not in self._scores:
            self._scores[step] = self._step_score(*step)
        return self._scores[step]

    def _step_score(self, i: int, j: int, down: int, right: int) -> float:
        if down == right:
            return self._likeness.score(self._here[i], self._there[j])
        both = self._here[i : i + 2] if down == 2 else self._there[j : j + 2]
        if both[0].block.kind is not both[1].block.kind or both[0].block.kind not in PROSE:
            return IMPOSSIBLE
        one = self._there[j] if down == 2 else self._here[i]
        if not SHORTEST < (both[0].length + both[1].length) / (one.length + 1) < LONGEST:
            return IMPOSSIBLE
        return TOGETHER_SCORE + self._likeness.score(both[0] + both[1], one)


def _share(score: float, total: float) -> float:
    return math.exp(score - total) if score > IMPOSSIBLE else 0.0


def _log_sum(terms: list[float]) -> float:
    most = max(terms, default=IMPOSSIBLE)
    if most == IMPOSSIBLE:
        return most
    return most + math.log(sum(math.exp(term - most) for term in terms))
