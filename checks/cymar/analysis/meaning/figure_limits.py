"""Limits that two versions of a sentence set on one figure, on opposite sides of it.

A limit is held against what the other version says of the same figure, and nothing else: *over
£6,000 gets less* has *less* too, but not of £6,000.
"""

from collections.abc import Sequence
from fractions import Fraction

from cymar.analysis.meaning.bounds import amount_of
from cymar.analysis.meaning.compared import are_compared_round
from cymar.analysis.meaning.more_negatives import has_more_negatives, without
from cymar.analysis.meaning.opposites import may_have
from cymar.languages.meanings import AMOUNTS, Cue
from cymar.text.segment import Segment

ONE = Fraction(1)
"""The figure that *the lower one* only seems to have."""

ABOVE = frozenset(("least", "more"))
"""The meanings of limits that are on the same side of a figure; the others are below it."""


def opposite_limits(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """The first limit of each version that is set on one figure, where they are on opposite sides.

    Nothing else of either version may turn one round, as a *not* and an *only* do.
    """
    words = _opposite_sides(both, cues)
    if not words or are_compared_round(both, words) or _is_turned(both, words):
        return None
    return words


def are_limits_turned(
    both: tuple[Segment, Segment], cues: tuple[Sequence[Cue], Sequence[Cue]]
) -> bool:
    """Whether two versions set limits on opposite sides of a figure, as a *not* of one makes them.

    *Nobody of 16 or over may join* is *it is for children under 16*.
    """
    return _opposite_sides(both, cues) is not None


def _opposite_sides(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """The first limit of each version that is set on one figure, if on opposite sides of it."""
    ours, theirs = (
        [
            (each, amount)
            for each in some
            if each.meaning in AMOUNTS
            and (amount := amount_of(segment, each))
            and ONE not in amount
        ]
        for some, segment in zip(cues, both, strict=True)
    )
    for limit, amount in ours:
        facing = [step for step, other in theirs if not amount.isdisjoint(other)]
        beside = [step for step, other in ours if not amount.isdisjoint(other)]
        if len(facing) != 1 or len(beside) != 1:
            continue
        if (limit.meaning in ABOVE) != (facing[0].meaning in ABOVE):
            return limit, facing[0]
    return None


def _is_turned(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether anything but two words is negative in one version only, or singles out."""
    if may_have(both[0], "if") != may_have(both[1], "if"):
        return True
    rests = [without(segment, (cue,)) for segment, cue in zip(both, words, strict=True)]
    return has_more_negatives(rests[0], both[0], rests[1], both[1]) or has_more_negatives(
        rests[1], both[1], rests[0], both[0]
    )
