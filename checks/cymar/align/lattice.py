"""All the ways to pair two runs of units in order, and how likely each pair is among them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import exp, log

from cymar.align.likeness import IMPOSSIBLE, Likeness, Unit, UnitPair
from cymar.dataclasses import dataclass
from cymar.text.block import Kind

UNMATCHED_SCORE = -2.5
"""The score of a unit without a counterpart."""

JOINED_SCORE = -4.0
"""What is added to the score where one unit is the counterpart of two."""

JOINED_ITEMS_SCORE = -2.0
"""What is added as well where those are items of a list, which are seldom joined."""

FURTHER_SCORE = -0.5
"""What each unit beyond two adds as well."""

MOST_JOINED = 8
"""The most units of one language that one of the other is compared with."""

SHORTEST_JOINED, LONGEST_JOINED = 0.5, 2.0
"""How long several units may be, for one of the other language, to be its counterpart."""

ITEMS = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL})
"""Kinds that follow each other, so that it may be clear that one is missing but not which."""

NEAR_WHOLE = 0.2
"""How far from a whole number the expected number of unmatched items of a list may be."""

LIKELIEST = 0.4
"""The least probability at which the likeliest of them is reported as the unmatched one."""

BEAMS = (12.0, 20.0, 60.0)
"""How far below the best of its layer the potential of a cell may be for its paths to go on.

A wider beam is for where a path that the narrower one pruned might have scored better.
"""

MOST_CELLS = 100
"""How many cells of a layer have paths that go on, so that the time grows with the page's size."""

EXPECTED_PAIR_SCORE = 1.0
"""What each pair still to come is expected to add to the score of a path."""

NEGLIGIBLE = 12.0
"""How far below the final score the potential of a pruned path must be for it not to matter."""

LEAST_PROBABILITY = 1e-6
"""The probability of a cell below which the steps into it are left out of the sums."""

# Scores are natural logarithms of likelihood ratios, set by what bench/alignment.py finds of
# blocks taken out, and bench/faults.py of blocks split, merged and moved, which are no faults.

ScoreTerm = tuple[float, int, int]
"""The score of all the paths to a cell by a step, and how many units of each side that takes."""

Step = tuple[int, int, float]
"""How many units of each side a step into a cell takes, and what part of the paths take it."""

Layer = dict[int, list[Step]]
"""The steps into the cells of a layer, by their rows."""


@dataclass(frozen=True)
class Decided:
    """What is likely enough: pairs of units, and the unmatched units of either side."""

    pairs: list[UnitPair]
    unmatched: tuple[list[int], list[int]]


class Lattice:
    """The pairings of two runs of units, weighed against each other.

    A unit is paired with one unit, or with several that follow each other, or with none. A cell is
    a row, which is how many units of one side are behind it, and a column, how many of the other. A
    layer is the cells with as many units of both sides together behind them: cells are taken layer
    by layer, so that neither side comes first.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness) -> None:
        self._here = here
        self._there = there
        self._likeness = likeness
        self._joined: dict[tuple[Unit, Unit], Unit] = {}

    def decided(self, least_paired: float, least_unmatched: float) -> Decided:
        """What is likely enough of all the pairings.

        Args:
            least_paired: the least probability of a pair.
            least_unmatched: the least probability that a unit has no counterpart.
        """
        rows, columns = len(self._here), len(self._there)
        if not rows or not columns:
            return Decided([], (list(range(rows)), list(range(columns))))
        if rows == columns == 1:
            return self._decided_alone(least_paired, least_unmatched)
        pairs = []
        here, there = [0.0] * rows, [0.0] * columns
        for i, j, down, right, probability in self._steps():
            if not right:
                here[i] += probability
            elif not down:
                there[j] += probability
            elif down == right and probability >= least_paired:
                pairs.append((i, j))
        unmatched = {n for n, probability in enumerate(here) if probability >= least_unmatched}
        unmatched_there = {n for n, each in enumerate(there) if each >= least_unmatched}
        unmatched.update(_likeliest_extra(self._here, here, there))
        unmatched_there.update(_likeliest_extra(self._there, there, here))
        return Decided(pairs, (sorted(unmatched), sorted(unmatched_there)))

    def _decided_alone(self, least_paired: float, least_unmatched: float) -> Decided:
        """The same for one unit of each side: a pair, or both unmatched, in either order."""
        score = self._likeness.score(self._here[0], self._there[0])
        likelier = exp(score - 2 * UNMATCHED_SCORE)
        paired = likelier / (likelier + 2)
        alone = [0] if 1 - paired >= least_unmatched else []
        return Decided([(0, 0)] if paired >= least_paired else [], (alone, list(alone)))

    def _steps(self) -> Iterator[tuple[int, int, int, int, float]]:
        """Each step from a cell, and its probability among all the paths from start to end."""
        layers = self._layers()
        probabilities: list[dict[int, float]] = [{} for _ in layers]
        probabilities[-1][len(self._here)] = 1.0
        for number in range(len(layers) - 1, 0, -1):
            for row, whole in probabilities[number].items():
                if whole < LEAST_PROBABILITY:
                    continue
                for down, right, part in layers[number][row]:
                    before, i = probabilities[number - down - right], row - down
                    before[i] = before.get(i, 0.0) + whole * part
                    yield i, number - row - right, down, right, whole * part

    def _layers(self) -> list[Layer]:
        """The steps into each cell, layer by layer, with as wide a beam as is needed."""
        for beam in BEAMS:
            layers, pruned = self._summed(beam)
            if pruned <= -NEGLIGIBLE:
                break
        return layers

    def _summed(self, beam: float) -> tuple[list[Layer], float]:
        """The steps into each cell, and how likely the pruned paths may be beside the others.

        The scores of paths are summed forward. Of each layer only the cells with a potential near
        the best are gone on from: the score so far, and what the units left may add to it.

        Args:
            beam: how far below the best of its layer a cell's potential may be.
        """
        rows, columns = len(self._here), len(self._there)
        last = rows + columns
        terms: list[dict[int, list[ScoreTerm]]] = [{} for _ in range(last + 1)]
        terms[0][0] = [(0.0, 0, 0)]
        layers: list[Layer] = []
        pruned_best = final_score = IMPOSSIBLE
        for number, arriving in enumerate(terms):
            layer: Layer = {}
            cells: list[tuple[float, float, int]] = []
            for row, some in arriving.items():
                score, layer[row] = _sum(some)
                surplus = abs(rows - columns + number - 2 * row)
                to_come = (last - number - surplus) / 2
                potential = score + UNMATCHED_SCORE * surplus + EXPECTED_PAIR_SCORE * to_come
                cells.append((potential, score, row))
                final_score = score
            layers.append(layer)
            least = max(cells)[0] - beam
            if len(cells) > MOST_CELLS:
                least = max(least, sorted(cells, reverse=True)[MOST_CELLS - 1][0])
            for potential, score, row in cells:
                if potential >= least:
                    self._extend(row, number - row, score, terms)
                else:
                    pruned_best = max(pruned_best, potential)
        return layers, pruned_best - final_score

    def _extend(
        self, i: int, j: int, score: float, terms: list[dict[int, list[ScoreTerm]]]
    ) -> None:
        """Add to the cells beyond one the terms of each step from it that is possible."""
        are_left = i < len(self._here), j < len(self._there)
        if are_left[0]:
            terms[i + j + 1].setdefault(i + 1, []).append((score + UNMATCHED_SCORE, 1, 0))
        if are_left[1]:
            terms[i + j + 1].setdefault(i, []).append((score + UNMATCHED_SCORE, 0, 1))
        if not all(are_left):
            return
        one, other = self._here[i], self._there[j]
        form = self._likeness.form(one, other)
        if form == IMPOSSIBLE:
            return
        score += form
        paired = score + self._likeness.besides_form(one, other)
        terms[i + j + 2].setdefault(i + 1, []).append((paired, 1, 1))
        if one.is_prose and other.is_prose:
            for number, added in self._with_several(one, self._there, j):
                layer = terms[i + j + 1 + number]
                layer.setdefault(i + 1, []).append((score + added, 1, number))
            for number, added in self._with_several(other, self._here, i):
                layer = terms[i + j + 1 + number]
                layer.setdefault(i + number, []).append((score + added, number, 1))

    def _with_several(
        self, one: Unit, others: Sequence[Unit], start: int
    ) -> list[tuple[int, float]]:
        """How many units from a place on may together be the counterpart of one, and the scores."""
        found: list[tuple[int, float]] = []
        several, most = others[start], LONGEST_JOINED * (one.length + 1)
        if several.length >= most:
            return found
        score = JOINED_SCORE
        if one.block.kind is several.block.kind is Kind.LIST_ITEM:
            score += JOINED_ITEMS_SCORE
        for at in range(start + 1, min(start + MOST_JOINED, len(others))):
            following = others[at]
            if several.length + following.length > most or not following.is_prose:
                break
            several = self._join(several, following)
            if several.length > SHORTEST_JOINED * (one.length + 1):
                both = self._likeness.besides_form(one, several)
                found.append((at - start + 1, score + both))
            score += FURTHER_SCORE
        return found

    def _join(self, before: Unit, following: Unit) -> Unit:
        """Units together, made once."""
        both = before, following
        if both not in self._joined:
            self._joined[both] = before + following
        return self._joined[both]


def _sum(terms: Sequence[ScoreTerm]) -> tuple[float, list[Step]]:
    """The score of all the paths to a cell, and the steps into it."""
    if len(terms) == 1:
        score, down, right = terms[0]
        return score, [(down, right, 1.0)]
    most = max(terms)[0]
    parts = [exp(score - most) for score, _, _ in terms]
    whole = sum(parts)
    steps = [
        (down, right, part / whole) for (_, down, right), part in zip(terms, parts, strict=True)
    ]
    return most + log(whole), steps


def _likeliest_extra(
    units: Sequence[Unit], unmatched: Sequence[float], unmatched_there: Sequence[float]
) -> Iterator[int]:
    """The likeliest item or row of a list or table that surely has one more in this language.

    Args:
        units: the units of this language.
        unmatched: the probability of each that it has no counterpart.
        unmatched_there: the same of the other language's units.
    """
    if sum(unmatched_there) > NEAR_WHOLE or sum(unmatched) <= 1 - NEAR_WHOLE:
        return
    numbers = range(len(units))
    for kind, some in groupby(numbers, key=lambda number: units[number].block.kind):
        run = list(some)
        expected = sum(unmatched[n] for n in run)
        if kind in ITEMS and 1 - NEAR_WHOLE < expected < 1 + NEAR_WHOLE:
            likeliest = max(run, key=lambda n: (unmatched[n], n))
            if unmatched[likeliest] >= LIKELIEST:
                yield likeliest
