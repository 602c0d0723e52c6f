"""Dates, times and lengths of which one version gives what the other leaves to be reckoned.

*It began on 4 May and lasted a week*, *o 4 i 11 Mai*; *six years*, *o 1939 i 1945*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.reckoned findings.py
--rule number-mismatch`.
"""

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.sentence_quantities import SentenceQuantities
from cymar.languages import language
from cymar.languages.quantities.dates import HALF_DAY
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.next_to import DAYS_OF_WEEK
from cymar.languages.quantities.paraphrase import MONTHS_OF_A_YEAR
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind

MINUTES_OF_DAY = 24 * 60
AS_CLOCK = re.compile(r"(?P<hour>\d{1,2})\.(?P<past>[0-5]\d)")
"""A time of day without *am* or *pm*, which may be a number."""

MAY_BE_YEARS = range(1000, 2101)
HOURS_OF_DAY = range(1, 25)
A_COMMON_YEAR = 2001
AS_DAY = re.compile(r"\d{1,2}[^\W\d_]{1,3}")
"""A day of a month without its month: *the 5th*."""

Reckoned = tuple[set[int], set[int]]
"""The starts of what is reckoned, and of what of the other version it is reckoned from."""


def reckoned(
    here: SentenceQuantities, there: SentenceQuantities, odd: Sequence[Quantity], *, alone: bool
) -> Iterator[Reckoned]:
    """What of a block follows from what the other block gives.

    Args:
        here: the block.
        there: the other block.
        odd: the quantities of the first that the other lacks.
        alone: whether the first block lacks none of the other's.
    """
    theirs = _lengths(there)
    lengths = theirs - _lengths(here)
    if alone and _has_more(here, there):
        lengths |= theirs
    elif _are_of_two_times(here, there):
        lengths |= {each for each in theirs if each.unit == "month"}
    for each in odd:
        if lengths and (given := _by_length(each, here, there, lengths)):
            yield {each.start}, _giving(there, given)
        for find in (_years_apart, _times_apart, _days_through):
            if (used := find(each, here, there)) is not None:
                yield {each.start}, used


def _lengths(some: SentenceQuantities) -> frozenset[Duration]:
    """The lengths of time of a block, but for *mis* before the name of a month."""
    words = language(some.locale).paraphrases
    with_numbers = [some.lengths(each) for each in some.in_place]
    for each in some.in_place:
        if min(each.numbers, default=1) < 1 and (part := words.part_of(some.text, each)):
            with_numbers.append(
                frozenset(Duration(of.unit, of.length * min(each.numbers)) for of in part[1])
            )
    read = words.lone_lengths(some.text, some.whole.in_place)
    sentence = range(some.sentence.start, some.sentence.end)
    alone = (of for start, _, of in read if start in sentence)
    return frozenset[Duration]().union(*with_numbers, *alone)


def _has_more(here: SentenceQuantities, there: SentenceQuantities) -> bool:
    """Whether a block gives more than another: one changed into another's like leaves as many."""
    ours, theirs = (
        sum(each.kind is not QuantityKind.PERIOD for each in some.in_place)
        for some in (here, there)
    )
    return ours > theirs


def _are_of_two_times(here: SentenceQuantities, there: SentenceQuantities) -> bool:
    """Whether each block says which of several times it is about: *the next is in 2027*."""
    return here.says("next") and there.says("next")


def _by_length(
    each: Quantity,
    here: SentenceQuantities,
    there: SentenceQuantities,
    lengths: frozenset[Duration],
) -> Duration | None:
    """The length of time that the other block gives and by which this differs from its like."""
    if _is_length(here, each):
        return None
    is_before = there.says("earlier")
    for other in there.in_place:
        is_shared = not here.lacks(other) or (
            bool(_years(other)) and _are_of_two_times(here, there)
        )
        if is_shared and not _is_length(there, other):
            are_days = _is_day(here, each) and _is_day(there, other)
            for length in lengths:
                if _is_by(each, other, length, are_days=are_days, may_be_before=is_before):
                    return length
    return None


def _is_length(some: SentenceQuantities, quantity: Quantity) -> bool:
    return bool(some.lengths(quantity))


def _is_day(some: SentenceQuantities, quantity: Quantity) -> bool:
    """Whether a number may be a day of a month: *from the 5th*."""
    return bool(AS_DAY.fullmatch(some.text, quantity.start, quantity.end))


def _is_by(
    one: Quantity, other: Quantity, length: Duration, *, are_days: bool, may_be_before: bool
) -> bool:
    """Whether one date or time is so long after another, or before it."""
    signs = (1, -1) if may_be_before else (1,)
    if length.unit == "minute":
        times = [a - b for a in _minutes(one) for b in _minutes(other)]
        if any((apart - sign * length.length) % HALF_DAY == 0 for apart in times for sign in signs):
            return bool(length.length % HALF_DAY)
        days = length.length / MINUTES_OF_DAY
        apart = {(a - b).days for a in _days(one) for b in _days(other)}
        if are_days:
            apart |= {int(a - b) for a in one.numbers for b in other.numbers}
        return days >= 1 and any(sign * days - by in apart for sign in signs for by in (0, 1))
    years, months = divmod(length.length, MONTHS_OF_A_YEAR)
    if months:
        later = {
            (a.month - b.month) % MONTHS_OF_A_YEAR
            for a in one.dates
            for b in other.dates
            if a.month and b.month and a.day == b.day
        }
        return any(sign * months % MONTHS_OF_A_YEAR in later for sign in signs)
    return any(a - b == sign * years for a in _years(one) for b in _years(other) for sign in signs)


def _minutes(each: Quantity) -> frozenset[Fraction]:
    """The times of day that a quantity may be, in minutes after midnight."""
    if each.kind is QuantityKind.TIME:
        return each.numbers
    if each.kind is not QuantityKind.NUMBER or not each.firm:
        return frozenset()
    written = (AS_CLOCK.fullmatch(value) for value in each.values if isinstance(value, str))
    times = [Fraction(int(found["hour"]) * 60 + int(found["past"])) for found in written if found]
    return frozenset(times or (value * 60 for value in each.numbers if value in HOURS_OF_DAY))


def _days(each: Quantity) -> list[datetime.date]:
    return [day for date in each.dates if (day := _day(date))]


def _day(date: Date) -> datetime.date | None:
    if not (date.month and date.day):
        return None
    try:
        return datetime.date(date.year or A_COMMON_YEAR, date.month, date.day)
    except ValueError:
        return None


def _years(each: Quantity) -> set[int]:
    """The years that a quantity may be."""
    found = {date.year for date in each.dates if date.year}
    if each.kind is QuantityKind.NUMBER:
        found |= {int(value) for value in each.numbers if value in MAY_BE_YEARS}
    return found


def _giving(some: SentenceQuantities, length: Duration) -> set[int]:
    """Where the numbers stand that give a length."""
    return {each.start for each in some.in_place if length in some.lengths(each)}


def _years_apart(
    each: Quantity, here: SentenceQuantities, there: SentenceQuantities
) -> set[int] | None:
    """Two years of the other block that are so many years apart."""
    lengths = here.lengths(each)
    years = {of.length / MONTHS_OF_A_YEAR for of in lengths if of.unit == "month"}
    if years:
        for one, other in pairwise(q for q in there.in_place if _years(q)):
            if any(abs(a - b) in years for a in _years(one) for b in _years(other)):
                return {one.start, other.start}
    return None


def _times_apart(
    each: Quantity, here: SentenceQuantities, there: SentenceQuantities
) -> set[int] | None:
    """Two times of the other block that are so many minutes apart: *9.15 and 9.35*."""
    lengths = here.lengths(each)
    minutes = {of.length for of in lengths if of.unit == "minute" and of.length < HALF_DAY}
    times = [q for q in there.in_place if _minutes(q)] if minutes else []
    for one, other in pairwise(times):
        if any(abs(a - b) in minutes for a in _minutes(one) for b in _minutes(other)):
            return {q.start for q in times[1:-1]}
    return None


def _days_through(
    each: Quantity, here: SentenceQuantities, there: SentenceQuantities
) -> set[int] | None:
    """Two weekdays of the other block, from the first of which to the last are so many days."""
    if each.kind is not QuantityKind.NUMBER or (each.firm and not here.lengths(each)):
        return None
    days = [q for q in there.in_place if q.kind is QuantityKind.WEEKDAY]
    for one, other in pairwise(days):
        for a in one.values:
            for b in other.values:
                if isinstance(a, Fraction) and isinstance(b, Fraction):
                    through = (b - a) % DAYS_OF_WEEK + 1
                    if through > 1 and through in each.numbers:
                        return {one.start, other.start}
    return None
