"""Quantities: numbers, amounts, dates and times, in figures or in words."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, Self, TypeGuard

from cymar import expressions as re
from cymar.dataclasses import dataclass
from cymar.lazy import cached_property

WHOLE_VERSION = re.compile(r"\d{1,4}\.0")


class QuantityKind(StrEnum):
    """What a quantity counts or measures."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    VERSION = "version"
    PERIOD = "period"
    SEASON = "season"
    PART_OF_DAY = "part of day"


ONLY_REPLACED = frozenset({QuantityKind.SEASON, QuantityKind.PART_OF_DAY})
"""Kinds that say something only against another of the kind: *evening* against *bore*."""


class Date(NamedTuple):
    """A date, or as much of it as the text gives."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


Value = Fraction | Date | str
"""A number, a sum in whole units, minutes after midnight, a weekday from 1, a date, a version."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at a place in a text, with every value it may stand for.

    *9.30* may be a number or a time, *filiwn* a million or a billion. `firm` is false for words
    that also mean something else, such as *one*, *second*, *un* or *hanner*.
    """

    kind: QuantityKind
    values: frozenset[Value]
    start: int
    end: int
    firm: bool = True

    @property
    def numbers(self) -> frozenset[Fraction]:
        """The values that are numbers."""
        return frozenset(value for value in self.values if isinstance(value, Fraction))

    def is_same(self, other: Self) -> bool:
        """Whether both may be one value of one kind."""
        return self.kind is other.kind and not self.values.isdisjoint(other.values)

    @property
    def dates(self) -> list[Date]:
        """The values that are dates."""
        return [value for value in self.values if isinstance(value, Date)]


@dataclass(frozen=True)
class QuantitySet:
    """All the quantities of a text, to compare another text's with."""

    quantities: tuple[Quantity, ...]

    @cached_property
    def _by_kind(self) -> dict[QuantityKind, set[Value]]:
        found: dict[QuantityKind, set[Value]] = {kind: set() for kind in QuantityKind}
        for each in self.quantities:
            found[each.kind] |= each.values
        return found

    @cached_property
    def _dates(self) -> list[Date]:
        return [value for value in self._by_kind[QuantityKind.DATE] if isinstance(value, Date)]

    @cached_property
    def _days(self) -> set[tuple[int | None, int | None]]:
        return {date[1:] for date in self._dates}

    @cached_property
    def _months(self) -> set[int | None]:
        return {date.month for date in self._dates} - {None}

    @cached_property
    def _years(self) -> set[int | None]:
        return {date.year for date in self._dates}

    @cached_property
    def _plain(self) -> set[Value]:
        return self._by_kind[QuantityKind.NUMBER]

    @cached_property
    def _percentages(self) -> frozenset[Fraction]:
        """What parts of a whole are as percentages, rounded or cut: *two thirds*, 67% or 66%."""
        parts = (each for each in self._plain if isinstance(each, Fraction) and 0 < each < 1)
        return frozenset(
            rounded
            for each in (part * 100 for part in parts)
            for rounded in (
                Fraction(round(each)),
                Fraction(int(each)),
                Fraction(round(each * 10), 10),
            )
        )

    @cached_property
    def _any(self) -> set[Value]:
        """Every number of the text, as a figure alone would give it."""
        found: set[Value] = set(self._plain)
        found |= self._by_kind[QuantityKind.MONEY] | self._by_kind[QuantityKind.PERCENT]
        for value in self._by_kind[QuantityKind.TIME]:
            if isinstance(value, Fraction):
                found |= clock_figures(value)
        found |= self._by_kind[QuantityKind.VERSION]
        found |= {Fraction(each) for each in self._by_kind[QuantityKind.VERSION] if _is_whole(each)}
        found |= {Fraction(part) for date in self._dates for part in (date.year, date.day) if part}
        return found

    def has(self, quantity: Quantity) -> bool:
        """Whether the text gives this quantity, in figures or in words.

        A number that names no unit stands for an amount, a percentage or a time of the same
        figures: *9 to 5pm*, *£5 to 10*.
        """
        if not quantity.values.isdisjoint(self._by_kind[quantity.kind]):
            return True
        match quantity.kind:
            case QuantityKind.NUMBER:
                return not quantity.values.isdisjoint(self._any)
            case QuantityKind.MONEY:
                return not quantity.values.isdisjoint(self._plain)
            case QuantityKind.PERCENT:
                shares = {value / 100 for value in quantity.numbers}
                return not self._plain.isdisjoint(shares | quantity.numbers) or not (
                    quantity.numbers.isdisjoint(self._percentages)
                )
            case QuantityKind.TIME:
                return any(not self._plain.isdisjoint(clock_figures(v)) for v in quantity.numbers)
            case QuantityKind.VERSION:
                wholes = {Fraction(each) for each in quantity.values if _is_whole(each)}
                return not self._plain.isdisjoint(quantity.values | wholes)
            case QuantityKind.DATE:
                return any(self._has_date(date) for date in quantity.dates)
        return False

    def has_amount(self, quantity: Quantity) -> bool:
        """Whether the text has this number by itself, and not as a part of a date or a time."""
        kinds = QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT
        return any(not quantity.values.isdisjoint(self._by_kind[kind]) for kind in kinds)

    def _has_date(self, date: Date) -> bool:
        """Whether every part of a date is here, the day with its month or as a bare number."""
        return (
            self._has_month(date.month)
            and (date.year is None or date.year in self._years or date.year in self._plain)
            and (date.day is None or date[1:] in self._days or date.day in self._plain)
        )

    def _has_month(self, month: int | None) -> bool:
        return month is None or month in (self._months or self._plain)


def _is_whole(version: Value) -> TypeGuard[str]:
    """Whether a version is one that a whole number may name: *2.0*."""
    return isinstance(version, str) and bool(WHOLE_VERSION.fullmatch(version))


def clock_figures(minutes: Fraction) -> set[Value]:
    """A time of day as figures without *am* or *pm* give it: 15:30 is 3.3 and 15.3."""
    hour, minute = divmod(minutes, 60)
    past = Fraction(minute) / 100
    return {hour + past, (hour % 12 or 12) + past}
