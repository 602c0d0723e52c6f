"""Limits that two versions of a sentence set on one figure, on opposite sides of it.

A limit is held against what the other version says of the same figure, and nothing else: *over
£6,000 gets less* has *less* too, but not of £6,000.
"""

from collections.abc import Sequence
from fractions import Fraction

from cymar.analysis.meaning.bounds import amount_of, has_amount
from cymar.analysis.meaning.compared import are_compared_round
from cymar.analysis.meaning.denied_alike import DeniedSide
from cymar.analysis.meaning.more_negatives import has_more_negatives, without
from cymar.analysis.meaning.opposites import may_have
from cymar.analysis.meaning.permitted import MUST_OR_NEED
from cymar.languages.meanings import AMOUNTS, Cue
from cymar.text.segment import Segment

ONE = Fraction(1)
"""The figure that *the lower one* only seems to have."""

BEYOND = ("more", "after", "less", "before")
"""The meanings of what is on the other side of a limit."""

ABOVE = frozenset(("least", "more"))
"""The meanings of limits that are on the same side of a figure; the others are below it."""


def opposite_limits(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """The first limit of each version that is set on one figure, where they are on opposite sides.

    Nothing else of either version may turn one round, as a *not* and an *only* do; nor does one
    say what those must have whom the other leaves out: *a team needs at least five to play alone*.
    """
    words = _opposite_sides(both, cues)
    if not words or are_compared_round(both, words) or _is_turned(both, words):
        return None
    is_asked = [any(each.meaning in MUST_OR_NEED for each in some) for some in cues]
    return words if is_asked[0] == is_asked[1] else None


def are_limits_turned(
    both: tuple[Segment, Segment], cues: tuple[Sequence[Cue], Sequence[Cue]]
) -> bool:
    """Whether two versions set limits on opposite sides of a figure, as a *not* of one makes them.

    *Nobody of 16 or over may join* is *it is for children under 16*.
    """
    return _opposite_sides(both, cues) is not None


def is_limited_only_in_one(here: DeniedSide, there: DeniedSide) -> bool:
    """Whether a version says of what is beyond a figure what the other one denies up to it.

    *Not valid if more than 24 hours old* is *valid for 24 hours*, and *it takes more than a day* is
    *you cannot do it in a day*.
    """
    for ours, theirs in ((here, there), (there, here)):
        for each in ours[1]:
            if each.meaning in BEYOND and (amount := amount_of(ours[0], each)):
                is_limited = any(may_have(theirs[0], meaning) for meaning in BEYOND)
                if not is_limited and has_amount(theirs[0], amount):
                    return True
                break
    return False


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
