"""How often two blocks say that something is so, where one differs from the other."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cymar.analysis.numbers.exchanged import PlacedValue, given_once
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.frequency import OF_MONTH, OF_WEEK, ROUGHLY, Frequency
from cymar.languages.quantities.quantity import QuantityKind, Value
from cymar.languages.words import small_letters_of

ALTERNATE = frozenset({"alternate", "other", "second", "ail"})
"""Words of which one is in *every other Friday*."""

NOT_SO_OFTEN = Frequency(0, 0, frozenset(), is_certain=False)
"""What a number is that does not say how often."""

MOST_IN_A_MONTH = 5
"""How many Fridays there are in a month at most, of which some may be named: *1st and 3rd*."""


def other_frequencies(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only frequency of each that the other gives in no way, not even as a length of time."""
    ours = en.frequencies
    theirs = cy.frequencies if ours else []
    if not theirs:
        return
    yield from _of_one_day(en, cy)
    ours, theirs = _without(ours, theirs), _without(theirs, ours)
    ours, theirs = ([each for each in some if each.is_certain] for some in (ours, theirs))
    if len(ours) != 1 or len(theirs) != 1:
        yield from _of_as_many(en, cy)
        return
    one, other = ours[0], theirs[0]
    if one.is_of_day is not other.is_of_day or max(*one.minutes, *other.minutes) <= 1:
        return  # *every second counts* is *mae pob munud yn cyfrif*
    if one.is_as(_lengths(cy, other, en), ROUGHLY) or other.is_as(_lengths(en, one, cy), ROUGHLY):
        return
    yield _placed(one), _placed(other)


def _of_one_day(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """How often a day of the week is meant that each version says so of once: *every Friday*."""
    ours, theirs = _by_day(en), _by_day(cy)
    for one, other in given_once(ours, theirs):
        if len(ours) > 1 < len(theirs) and not one.is_as(other.minutes):
            yield _placed(one), _placed(other)


def _by_day(some: BlockQuantities) -> dict[Value, list[Frequency]]:
    found = dict[Value, list[Frequency]]()
    days = [each for each in some.words if each.kind is QuantityKind.WEEKDAY]
    for each in some.frequencies if len(days) > 1 else ():
        for day in days if each.is_of_day else ():
            if each.start <= day.start < each.end:
                for value in day.values:
                    found.setdefault(value, []).append(each)
    return found


def _of_as_many(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """How often there are so many, a number that each version has once: *60 requests a minute*."""
    ours, theirs = _by_number(en), _by_number(cy)
    for one, other in given_once(ours, theirs):
        are_rates = one.minutes and other.minutes
        if are_rates and not (
            one.is_as(cy.minutes_between, ROUGHLY) or other.is_as(en.minutes_between, ROUGHLY)
        ):
            yield _placed(one), _placed(other)


def _by_number(some: BlockQuantities) -> dict[Value, list[Frequency]]:
    """What is said to be so many times in a length of time, by how many; each number of a block."""
    found = dict[Value, list[Frequency]]()
    begin = {each.start: each for each in some.frequencies if not each.is_certain}
    for each in some.in_place if begin else ():
        for value in each.numbers if each.firm else ():
            found.setdefault(value, []).append(begin.get(each.start, NOT_SO_OFTEN))
    return found


def lost_alternation(
    here: BlockQuantities, there: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """*Every other Friday* beside the same day, which is then every Friday."""
    if ALTERNATE.isdisjoint(small_letters_of(here.block.words_only)) or there.frequencies:
        return
    numbers = (each for each in (*there.figures, *there.words) if each.kind is QuantityKind.NUMBER)
    days = [each for each in there.words if each.kind is QuantityKind.WEEKDAY]
    if len(days) != 1 or any(value <= MOST_IN_A_MONTH for n in numbers for value in n.numbers):
        return
    found = [each for each in here.frequencies if each.is_of_day]
    if len(found) == 1 and max(found[0].minutes) == 2 * OF_WEEK:
        one = found[0]
        ours = [each for each in here.words if one.start <= each.start < one.end]
        if any(each.kind is QuantityKind.WEEKDAY and each.values & days[0].values for each in ours):
            yield _placed(one), PlacedValue(days[0].start, days[0].end, days[0].values)


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


def _lengths(block: BlockQuantities, frequency: Frequency, there: BlockQuantities) -> set[Fraction]:
    """The minutes of the lengths of time that a block gives outside one of its frequencies.

    And outside those that the other block has too: no week is given by *37 a week*.
    """
    rest = block.block.words_only
    for each in block.frequencies:
        if each == frequency or each.is_as(there.minutes_between):
            rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
    words = language(block.block.locale).paraphrases
    numbers = *block.figures, *block.words
    counted = (words.lengths(rest, each) for each in numbers)
    alone = (lengths for _, _, lengths in words.lone_lengths(rest, numbers))
    return {_minutes(length) for some in (*counted, *alone) for length in some}


def _minutes(length: Duration) -> Fraction:
    return length.length * (OF_MONTH if length.unit == "month" else 1)


def _placed(frequency: Frequency) -> PlacedValue:
    return PlacedValue(frequency.start, frequency.end, frequency.minutes)
