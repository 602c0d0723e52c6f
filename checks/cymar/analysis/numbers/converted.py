"""Measures as one amount, whatever their unit: *1.5km* is 1,500 metres, and half a kilo 500 grams.

A larger and a smaller unit after each other are one amount: *2 hours 30 minutes* is 2.5 hours. What
one version gives in imperial units too, or instead, is about as much: *5 miles (8 km)*.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.measures import MeasuredQuantity
from cymar.languages.joining import joining
from cymar.languages.quantities.units import Units

MEASURED = {
    "nanosecond": ("time", Fraction(1, 10**9)), "microsecond": ("time", Fraction(1, 10**6)),
    "millisecond": ("time", Fraction(1, 1000)), "second": ("time", Fraction(1)),
    "minute": ("time", Fraction(60)), "hour": ("time", Fraction(3600)),
    "microgram": ("weight", Fraction(1, 10**6)), "milligram": ("weight", Fraction(1, 1000)),
    "gram": ("weight", Fraction(1)), "kilogram": ("weight", Fraction(1000)),
    "tonne": ("weight", Fraction(10**6)), "millimetre": ("length", Fraction(1)),
    "centimetre": ("length", Fraction(10)), "metre": ("length", Fraction(1000)),
    "kilometre": ("length", Fraction(10**6)), "millilitre": ("volume", Fraction(1)),
    "centilitre": ("volume", Fraction(10)), "litre": ("volume", Fraction(1000)),
    "ounce": ("imperial weight", Fraction(1)), "pound weight": ("imperial weight", Fraction(16)),
    "stone": ("imperial weight", Fraction(224)), "inch": ("imperial length", Fraction(1)),
    "foot": ("imperial length", Fraction(12)), "yard": ("imperial length", Fraction(36)),
    "pint": ("imperial volume", Fraction(1)), "gallon": ("imperial volume", Fraction(8)),
    "mile": ("imperial length", Fraction(63360)), "teaspoon": ("spoons", Fraction(1)),
    "tablespoon": ("spoons", Fraction(3)), "square metre": ("area", Fraction(1)),
    "hectare": ("area", Fraction(10**4)), "square kilometre": ("area", Fraction(10**6)),
    "watt": ("power", Fraction(1)), "kilowatt": ("power", Fraction(1000)),
    "megawatt": ("power", Fraction(10**6)), "gigawatt": ("power", Fraction(10**9)),
    "watt hour": ("energy", Fraction(1)), "kilowatt hour": ("energy", Fraction(1000)),
    "megawatt hour": ("energy", Fraction(10**6)), "gigawatt hour": ("energy", Fraction(10**9)),
    "kilobyte": ("data", Fraction(1)), "megabyte": ("data", Fraction(1000)),
    "gigabyte": ("data", Fraction(10**6)), "terabyte": ("data", Fraction(10**9)),
    "acre": ("imperial area", Fraction(1)), "celsius": ("temperature", Fraction(1)),
    "fahrenheit": ("imperial temperature", Fraction(1)),
}  # fmt: skip
"""What each unit measures, and how many of one such unit it is."""

IMPERIAL = "imperial "
METRIC = {
    "imperial weight": 28.35, "imperial length": 25.4, "imperial volume": 568.26,
    "imperial area": 4046.9, "imperial temperature": 5 / 9,
}  # fmt: skip
"""How many of the smallest metric unit each smallest imperial one is."""

FREEZING_IN_FAHRENHEIT = 32
LEAST_ROUNDED, MOST_ROUNDED = 0.05, 0.1
"""The share of it by which an amount given in other units may be rounded, in inches or without:
*2 metres (6 feet)*."""

FOOT = 12

JOINED = re.compile(rf",?[ \u00a0](?:(?:{joining('and')})[ \u00a0])?")
"""What is between the parts of one amount."""

UNIT_BEFORE = re.compile(
    rf"(?<![^\W\d_])([^\W\d_]++)[ \u00a0](?:{joining('and')})[ \u00a0](?:a[ \u00a0])?\Z"
)
"""What is before a part that is added to one unit: *a litre and a half*, *litr a hanner*."""

LONGEST_UNIT_BEFORE = 24
"""How many characters before such a part its unit may begin."""


FEET_AND_INCHES = re.compile(
    r"(?<![\d.,])(?:(?P<feet>\d{1,3})(?:['’′]|\s?ft)\s?(?P<inches>\d{1,2})(?:[\"”″]|\s?in\b)"
    r"|(?P<alone>\d{1,3})(?:[\"”″]|in\b))"
)
UNIT = re.compile(r"[^\W\d_]{4,}")
"""What may be a unit that stands alone: a symbol does not."""


class Amount(NamedTuple):
    """An amount of something measured, and where it stands in a text."""

    start: int
    end: int
    values: frozenset[tuple[str, Fraction]]

    def is_about(self, other: "Amount") -> bool:
        """Whether one is metric and the other imperial, and they are about as much."""
        return any(
            kind.removeprefix(IMPERIAL) == their_kind.removeprefix(IMPERIAL)
            and kind != their_kind
            and _are_about((kind, value), (their_kind, their_value))
            for kind, value in self.values
            for their_kind, their_value in other.values
        )

    def is_converse(self, other: "Amount") -> bool:
        """Whether one is metric and the other imperial, of one thing: *miles* and *kilometres*."""
        return any(
            kind != their_kind and kind.removeprefix(IMPERIAL) == their_kind.removeprefix(IMPERIAL)
            for kind, _ in self.values
            for their_kind, _ in other.values
        )

    def is_of_kind(self, other: "Amount") -> bool:
        """Whether both may be in units of one system for one thing: *feet* and *yards*."""
        return any(kind == their_kind for kind, _ in self.values for their_kind, _ in other.values)


def _metric(kind: str, value: Fraction) -> float:
    zero = FREEZING_IN_FAHRENHEIT if kind == "imperial temperature" else 0
    return float(value - zero) * METRIC.get(kind, 1)


def _are_about(one: tuple[str, Fraction], other: tuple[str, Fraction]) -> bool:
    sizes = [_metric(*each) for each in (one, other)]
    is_exact = any(kind == "imperial length" and value % FOOT for kind, value in (one, other))
    rounded = LEAST_ROUNDED if is_exact else MOST_ROUNDED
    return abs(sizes[0] - sizes[1]) <= rounded * max(map(abs, sizes))


def by_converse(some: Iterable[Amount]) -> dict[str, list[Amount]]:
    """Amounts, each once, by what the other system of units calls what they measure."""
    found: dict[str, list[Amount]] = {}
    for each in {each.values: each for each in some}.values():
        for kind in {kind for kind, _ in each.values}:
            is_imperial = kind.startswith(IMPERIAL)
            converse = kind.removeprefix(IMPERIAL) if is_imperial else IMPERIAL + kind
            found.setdefault(converse, []).append(each)
    return found


def amounts(text: str, some: Sequence[MeasuredQuantity], units: Units) -> Iterator[Amount]:
    """The amounts of the quantities of a text, which are in order."""
    single = [amount for each in some if (amount := _amount(text, each, units))]
    yield from single
    yield from _feet_and_inches(text)
    for one, more in pairwise(single):
        if JOINED.fullmatch(text, one.end, more.start):
            sums = {
                (kind, value + other)
                for kind, value in one.values
                for other_kind, other in more.values
                if kind == other_kind and other < value
            }
            yield Amount(one.start, more.end, frozenset(sums))


def _feet_and_inches(text: str) -> Iterator[Amount]:
    """What a text gives in feet and inches by their marks: *6'9"*."""
    for match in FEET_AND_INCHES.finditer(text):
        inches = Fraction(12 * int(match["feet"] or 0) + int(match["inches"] or match["alone"]))
        yield Amount(*match.span(), frozenset({("imperial length", inches)}))


def lone_amounts(text: str, some: Sequence[Amount], units: Units) -> Iterator[Amount]:
    """The units without a number that are one of each: *an ounce of butter*, *owns o fenyn*."""
    taken = {place for each in some for place in range(each.start, each.end)}
    for match in UNIT.finditer(text):
        given = units.at_start(match[0]) & MEASURED.keys()
        if given and match.start() not in taken:
            yield Amount(*match.span(), frozenset(MEASURED[unit] for unit in given))


def _amount(text: str, each: MeasuredQuantity, units: Units) -> Amount | None:
    given, end = each.units, each.end
    if not given and (
        one := UNIT_BEFORE.search(
            text, max(0, each.quantity.start - LONGEST_UNIT_BEFORE), each.quantity.start
        )
    ):
        given = units.at_start(one[1])
    given = given or units.at_start(text[each.quantity.start : each.quantity.end])
    values = frozenset(
        (MEASURED[unit][0], MEASURED[unit][1] * value)
        for unit in given & MEASURED.keys()
        for value in each.quantity.numbers
    )
    return Amount(each.quantity.start, end, values) if values else None
