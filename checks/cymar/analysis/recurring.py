"""How often two blocks say that something is so, where one differs from the other."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from cymar.analysis.exchanged import PlacedValue
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.frequency import OF_MONTH, ROUGHLY, Frequency


def other_frequencies(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only frequency of each that the other gives in no way, not even as a length of time."""
    ours = en.frequencies
    theirs = cy.frequencies if ours else []
    if not theirs:
        return
    ours, theirs = _without(ours, theirs), _without(theirs, ours)
    if len(ours) != 1 or len(theirs) != 1:
        return
    one, other = ours[0], theirs[0]
    if not (one.is_certain and other.is_certain and one.is_of_day is other.is_of_day):
        return
    if one.is_as(_lengths(cy, other), ROUGHLY) or other.is_as(_lengths(en, one), ROUGHLY):
        return
    yield _placed(one), _placed(other)


def not_recurring(
    en: BlockQuantities, ours: list[PlacedValue], cy: BlockQuantities, theirs: list[PlacedValue]
) -> tuple[list[PlacedValue], list[PlacedValue]]:
    """Lengths of time without those that say how often, where both blocks say how often."""
    if en.frequencies and cy.frequencies:
        return _outside(ours, en.frequencies), _outside(theirs, cy.frequencies)
    return ours, theirs


def _outside(lengths: list[PlacedValue], some: Sequence[Frequency]) -> list[PlacedValue]:
    return [each for each in lengths
            if not any(one.start <= each.start < one.end for one in some)]  # fmt: skip


def _without(some: Sequence[Frequency], others: Sequence[Frequency]) -> list[Frequency]:
    """Those that none of the others may stand for."""
    known = {length for each in others for length in each.minutes}
    return [each for each in some if not each.is_as(known, ROUGHLY)]


def _lengths(block: BlockQuantities, frequency: Frequency) -> set[Fraction]:
    """The minutes of the lengths of time that a block gives outside one of its frequencies."""
    text = block.block.words_only
    rest = text[: frequency.start] + re.sub(r"\w", " ", text[slice(*frequency[:2])])
    rest += text[frequency.end :]
    words = language(block.block.locale).paraphrases
    numbers = *block.figures, *block.words
    counted = (words.lengths(rest, each) for each in numbers)
    alone = (lengths for _, _, lengths in words.lone_lengths(rest, numbers))
    return {_minutes(length) for some in (*counted, *alone) for length in some}


def _minutes(length: Duration) -> Fraction:
    return length.length * (OF_MONTH if length.unit == "month" else 1)


def _placed(frequency: Frequency) -> PlacedValue:
    return PlacedValue(frequency.start, frequency.end, frequency.minutes)
