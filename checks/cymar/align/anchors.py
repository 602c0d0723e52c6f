"""Pairs of units of two pages that are certain by what only the two of them have."""

from bisect import bisect_left
from collections.abc import Sequence

from cymar.align.likeness import Likeness, Unit, UnitPair, form_score, length_score
from cymar.dataclasses import dataclass
from cymar.text.block import Kind

FIXED_WEIGHT = 4.0
"""The least weight of shared keys that fixes a pair before the rest is weighed."""

FIXED_SCORE = -1.0
"""The score that the forms, and the lengths, of two units must be above to be fixed."""

LEAST_SAME_CODE = 20
"""The least length of code, in characters, that is fixed where it is the same and stands once."""

# Set by what bench/alignment.py finds of blocks taken out, and bench/faults.py of faults put in.


@dataclass(frozen=True)
class CertainPairs:
    """Pairs of units, by their numbers: those in an order that both pages have, and the others."""

    in_order: list[UnitPair]
    crossing: list[UnitPair]
    all: list[UnitPair]


def anchors(here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness) -> CertainPairs:
    """The pairs that are certain by keys which they alone share."""
    ours, theirs = (
        {key: place for place, unit in enumerate(side) for key in unit.keys & likeness.rarest}
        for side in (here, there)
    )
    shared = {(ours[key], theirs[key]) for key in likeness.rarest}
    weights = {(i, j): likeness.shared(here[i], there[j]) for i, j in shared}
    rivals_here: dict[int, list[float]] = {}
    rivals_there: dict[int, list[float]] = {}
    for (i, j), weight in weights.items():
        rivals_here.setdefault(i, []).append(weight)
        rivals_there.setdefault(j, []).append(weight)
    certain = [
        (i, j)
        for (i, j), weight in sorted(weights.items())
        if (weight >= FIXED_WEIGHT or _is_same_code(here[i], there[j]))
        and _is_outstanding(weight, rivals_here[i])
        and _is_outstanding(weight, rivals_there[j])
        and form_score(here[i].block, there[j].block) > FIXED_SCORE
        and length_score(here[i], there[j]) > FIXED_SCORE
    ]
    # Of runs as long as each other only what both have is taken, so that neither page comes first.
    swapped = set(longest_in_order(sorted((j, i) for i, j in certain)))
    longest = longest_in_order(certain)
    rest = sorted({*certain} - {*longest})
    return CertainPairs([(i, j) for i, j in longest if (j, i) in swapped], rest, certain)


def _is_same_code(one: Unit, two: Unit) -> bool:
    return one.block.kind is two.block.kind is Kind.CODE and one.length >= LEAST_SAME_CODE


def _is_outstanding(weight: float, rivals: Sequence[float]) -> bool:
    """Whether no other pair of the same unit weighs more than half as much."""
    return sum(1 for rival in rivals if 2 * rival > weight) == 1


def longest_in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A longest run of pairs that rises on both sides; the pairs are sorted by the first."""
    tails: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(chain[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        chain[place : place + 1] = [number]
    run = []
    at = chain[-1] if chain else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]
