"""Lengths of time, and the words for them."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple


class Duration(NamedTuple):
    """A length of time in minutes or, for months and years, in months."""

    unit: str
    length: Fraction


def durations(words: Mapping[str, str]) -> dict[str, tuple[Duration, ...]]:
    """The lengths of the words for each unit; a year is 12 months, 52 weeks or 365 days.

    The terms of a school are three to a year.
    """
    minute, month = _of("minute"), _of("month")
    lengths = {
        "minute": minute(1),
        "hour": minute(60),
        "day": minute(24 * 60),
        "week": minute(7 * 24 * 60),
        "fortnight": minute(14 * 24 * 60),
        "month": month(1),
        "term": month(4),
        "year": (*month(12), *minute(52 * 7 * 24 * 60), *minute(365 * 24 * 60)),
        "decade": month(120),
        "century": month(1200),
    }
    return {word: lengths[unit] for unit, forms in words.items() for word in forms.split()}


def _of(unit: str) -> Callable[[int], tuple[Duration, ...]]:
    return lambda length: (Duration(unit, Fraction(length)),)
