"""Whether two quantities follow each other: *4* and *5*, Monday and Tuesday, June and July."""

from datetime import date

from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind

LEAP_YEAR = 2024
"""The year of a date that gives none, so that 29 February is a date."""


def is_next(one: Quantity, other: Quantity) -> bool:
    """Whether one is the whole number, the day or the month just before or after the other."""
    if one.kind is other.kind is QuantityKind.NUMBER:
        return any(abs(a - b) == 1 for a in one.numbers for b in other.numbers)
    if one.kind is other.kind is QuantityKind.WEEKDAY:
        return any(abs(a - b) in (1, 6) for a in one.numbers for b in other.numbers)
    if one.kind is other.kind is QuantityKind.DATE:
        return any(_are_next(a, b) for a in one.dates for b in other.dates)
    return False


def _are_next(one: Date, other: Date) -> bool:
    if one.month is None or other.month is None or (one.day is None) != (other.day is None):
        return False
    months = one.month - other.month
    if one.day is None and one.year and other.year:
        return abs(12 * (one.year - other.year) + months) == 1
    if one.day is None:
        return months % 12 in (1, 11)
    try:
        days = [date(each.year or LEAP_YEAR, each.month or 1, each.day or 1)
                for each in (one, other)]  # fmt: skip
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) == 1
