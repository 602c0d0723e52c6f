"""All the ways to pair two runs of units in order, and how likely each pair is among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp, log

from cymar.align.likeness import IMPOSSIBLE, Likeness, Unit
from cymar.text.block import Kind

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

NARROW, WIDE = 20.0, 60.0
"""How far below the likeliest a way to pair as many units may be, to be followed any further.

The wide beam is for where a way that the narrow one left might have come out likelier.
"""

MOST_CELLS = 100
"""From how many cells of a layer it is gone on, so that the time grows with the page's size."""

HOPE = 1.0
"""What each pair to come is reckoned to score on a way that was left."""

FAR = 8.0
"""How far below the rest a way that was left must be to be of no account."""

SOME = 1e-6
"""The probability of a cell below which the ways through it are not reckoned."""

Place = tuple[int, int]

Term = tuple[float, int, int]
"""The score of all the ways to a cell by one step, and how many units of each language it takes."""

Arrival = tuple[int, int, float]
"""How many units of each language a step into a cell takes, and what part of the ways take it."""

Layer = dict[int, list[Arrival]]
"""The steps into the cells of a layer, by their rows."""


@dataclass(frozen=True)
class Decided:
    """What is likely enough: pairs, several units for one, and units alone on either side."""

    pairs: list[Place]
    together: list[tuple[range, range]]
    alone: tuple[list[int], list[int]]


class Lattice:
    """The pairings of two runs of units, weighed against each other.

    A unit is paired with one unit, or with several that follow each other, or with none. Cells are
    taken by how many units of both sides are behind them, so that neither side comes first.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness) -> None:
        self._here = here
        self._there = there
        self._likeness = likeness
        self._joined: dict[tuple[Unit, Unit], Unit] = {}

    def decided(self, sure: float, alone: float) -> Decided:
        """The pairs at least as likely as `sure`, and the units as likely as `alone` unpaired."""
        rows, columns = len(self._here), len(self._there)
        if not rows or not columns:
            return Decided([], [], (list(range(rows)), list(range(columns))))
        pairs, together = [], []
        shares = [0.0] * rows, [0.0] * columns
        for i, j, down, right, share in self._shares():
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

    def _shares(self) -> Iterator[tuple[int, int, int, int, float]]:
        """Each step from a cell, and how likely it is among all the ways from start to end."""
        layers = self._layers()
        likely: list[dict[int, float]] = [{} for _ in layers]
        likely[-1][len(self._here)] = 1.0
        for number in range(len(layers) - 1, 0, -1):
            for row, share in likely[number].items():
                if share < SOME:
                    continue
                for down, right, part in layers[number][row]:
                    before, i = likely[number - down - right], row - down
                    before[i] = before.get(i, 0.0) + share * part
                    yield i, number - row - right, down, right, share * part

    def _layers(self) -> list[Layer]:
        """The steps into each cell; a layer is the cells behind which lie as many units of both."""
        layers, left = self._gone_through(NARROW)
        return self._gone_through(WIDE)[0] if left > -FAR else layers

    def _gone_through(self, beam: float) -> tuple[list[Layer], float]:
        """The layers, and how likely the ways that were left may be beside those that were not.

        Ways are summed forward, and of each layer only the likely cells are gone on from.
        """
        rows, columns = len(self._here), len(self._there)
        last = rows + columns
        terms: list[dict[int, list[Term]]] = [{} for _ in range(last + 1)]
        terms[0][0] = [(0.0, 0, 0)]
        layers: list[Layer] = []
        left = so_far = IMPOSSIBLE
        for number, layer in enumerate(terms):
            found: Layer = {}
            sums: list[tuple[float, float, int]] = []
            for row, some in layer.items():
                most = max(some)[0]
                parts = [exp(score - most) for score, _, _ in some]
                whole = sum(parts)
                found[row] = [
                    (down, right, part / whole)
                    for (_, down, right), part in zip(some, parts, strict=True)
                ]
                so_far = most + log(whole)
                over = abs(rows - columns + number - 2 * row)
                hope = so_far + ALONE_SCORE * over + HOPE * (last - number - over) / 2
                sums.append((hope, so_far, row))
            layers.append(found)
            best = sorted((hope for hope, _, _ in sums), reverse=True)[:MOST_CELLS]
            least = max(best[0] - beam, best[-1])
            for hope, so_far, row in sums:
                if hope >= least:
                    self._go_on(row, number - row, so_far, terms)
                elif hope > left:
                    left = hope
        return layers, left - so_far

    def _go_on(self, i: int, j: int, so_far: float, terms: list[dict[int, list[Term]]]) -> None:
        """Take each step from a cell that can be taken at all."""
        alone = terms[i + j + 1] if i + j + 1 < len(terms) else {}
        one = self._here[i] if i < len(self._here) else None
        other = self._there[j] if j < len(self._there) else None
        if one:
            alone.setdefault(i + 1, []).append((so_far + ALONE_SCORE, 1, 0))
        if other:
            alone.setdefault(i, []).append((so_far + ALONE_SCORE, 0, 1))
        if not one or not other:
            return
        form = self._likeness.form(one, other)
        if form == IMPOSSIBLE:
            return
        so_far += form
        score = so_far + self._likeness.besides_form(one, other)
        terms[i + j + 2].setdefault(i + 1, []).append((score, 1, 1))
        if one.is_prose and other.is_prose:
            for number, score in self._with_several(one, self._there, j):
                layer = terms[i + j + 1 + number]
                layer.setdefault(i + 1, []).append((so_far + score, 1, number))
            for number, score in self._with_several(other, self._here, i):
                layer = terms[i + j + 1 + number]
                layer.setdefault(i + number, []).append((so_far + score, number, 1))

    def _with_several(
        self, one: Unit, others: Sequence[Unit], start: int
    ) -> list[tuple[int, float]]:
        """How many units from a place on may together be the counterpart of one, and the scores."""
        found: list[tuple[int, float]] = []
        several, most = others[start], LONGEST * (one.length + 1)
        score = TOGETHER_SCORE
        if one.block.kind is several.block.kind is Kind.LIST_ITEM:
            score += ITEMS_TOGETHER_SCORE
        for at in range(start + 1, min(start + MOST_TOGETHER, len(others))):
            following = others[at]
            if several.length + following.length > most or not following.is_prose:
                break
            several = self._join(several, following)
            if several.length > SHORTEST * (one.length + 1):
                both = self._likeness.besides_form(one, several)
                found.append((at - start + 1, score + both))
            score += MORE_SCORE
        return found

    def _join(self, before: Unit, following: Unit) -> Unit:
        """Units together, made once."""
        both = before, following
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
