"""Whether two quantities follow each other: *4* and *5*, Monday and Tuesday, June and July."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind

LEAP_YEAR = 2024
"""The year of a date that gives none, so that 29 February is a date."""

BOTH_WAYS = (-1, 1)
DAYS_OF_WEEK, MONTHS_OF_YEAR = 7, 12
"""After how many a weekday or a month comes again."""

InSequence = tuple[str, Fraction | int]
"""A number, a day or a month, with what it is counted among."""


def is_next(one: Quantity, other: Quantity) -> bool:
    """Whether one is the whole number, the day or the month just before or after the other."""
    return one.kind is other.kind and not next_steps(one).isdisjoint(steps(other))


def steps(quantity: Quantity) -> frozenset[InSequence]:
    """What a quantity is, among numbers, weekdays, days and months: nothing for other kinds."""
    return frozenset(_steps(quantity, 0, is_next_to=False))


def next_steps(quantity: Quantity, ways: tuple[int, ...] = BOTH_WAYS) -> frozenset[InSequence]:
    """What is just before it and just after; of a number, the ways that are asked for."""
    if quantity.kind is not QuantityKind.NUMBER:
        ways = BOTH_WAYS
    return frozenset(step for way in ways for step in _steps(quantity, way, is_next_to=True))


def _steps(quantity: Quantity, way: int, *, is_next_to: bool) -> Iterator[InSequence]:
    if quantity.kind is QuantityKind.NUMBER:
        yield from (("number", each + way) for each in quantity.numbers)
    elif quantity.kind is QuantityKind.WEEKDAY:
        yield from (("weekday", (each + way) % DAYS_OF_WEEK) for each in quantity.numbers)
    elif quantity.kind is QuantityKind.DATE:
        for each in quantity.dates:
            yield from _steps_of_date(each, way, is_next_to=is_next_to)


def _steps_of_date(some: Date, way: int, *, is_next_to: bool) -> Iterator[InSequence]:
    """A day, or a month: where one of two months has no year, it may be next to any year's."""
    if some.month is None:
        return
    if some.day is not None:
        try:
            day = date(some.year or LEAP_YEAR, some.month, some.day)
        except ValueError:
            return
        yield "day", day.toordinal() + way
        return
    month = (some.month + way) % MONTHS_OF_YEAR
    if some.year:
        yield "month", MONTHS_OF_YEAR * some.year + some.month + way
    if is_next_to or not some.year:
        yield "month of no year", month
    if not (is_next_to and some.year):
        yield "month of any year", month
