"""Days, months and numbers that one block lists and the other gives as a range: *7 to 9*.

So too the days that are left of a week: *closed on Mondays* is *open from Tuesday to Sunday*; and
the first or last day of a month or a year: *by the end of May*.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.dataclasses import replace
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.next_to import DAYS_OF_WEEK, LEAP_YEAR, is_next
from cymar.languages.quantities.quantity import ONLY_REPLACED, Date, Quantity, QuantityKind

LONGEST_RANGE = 12
"""The most steps of a range that is listed one by one."""

WORDS_WITHIN = 14
"""How many characters at most are between the ends of a range."""

NEAR_SEASON = 60
"""How many characters from a season what says that something is not so then may stand."""

YEARS = range(1900, 2100)
"""What may be a year whose end is a date."""

COMPARED_AT_ONCE = 8
"""How many blocks what they give is kept of, while each of their numbers is asked for it."""

MOST_OF_FEW = 6
OR = re.compile(rf" (?:{joining('or')}) ")
A_FEW = re.compile(rf"\b(?i:{joining('few')})\b")

RangeStep = tuple[QuantityKind, int]
"""A weekday, a month, or a number that may be the day of one."""


def is_in_range(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is one of those that the other block gives as a range, or as *a few*."""
    steps = _steps(quantity)
    is_listed = bool(steps) and not steps.isdisjoint(_listed(here, there))
    return is_listed or _is_few(quantity, here, there)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _listed(here: BlockQuantities, there: BlockQuantities) -> frozenset[RangeStep]:
    """What is within the ranges of the other block of which this one has every step."""
    given = frozenset[RangeStep]().union(*map(_steps, here.in_place))
    return frozenset(
        step for within in _ranges(there) if given.issuperset(within) for step in within[1:-1]
    )


def _is_few(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of two that say *a few*, as the other block does: *three or four*."""
    if quantity.kind is not QuantityKind.NUMBER or max(quantity.numbers) > MOST_OF_FEW:
        return False
    return quantity.start in _few(here) and bool(A_FEW.search(there.block.words_only))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _few(here: BlockQuantities) -> frozenset[int]:
    """Where the numbers begin that are next to each other, and in a choice: *three or four*."""
    text = here.block.words_only
    return frozenset(
        each.start
        for both in pairwise(here.in_place)
        if OR.fullmatch(text, both[0].end, both[1].start) and is_next(*both)
        for each in both
    )


def is_left_of_week(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether each block names the days that the other leaves out, and only one says *closed*.

    So too the season or the part of the day.
    """
    if quantity.kind in ONLY_REPLACED:
        is_denied = not is_denied_alike(here, there)
        return is_denied and _never_near(here) != _never_near(there)
    return quantity.kind is QuantityKind.WEEKDAY and _are_other_days(here, there)


def are_other_times(en: BlockQuantities, cy: BlockQuantities) -> bool:
    """Whether one block says when something is open, and the other when it is not.

    *Closed from 9pm until 6am* is *open from 6am until 9pm*.
    """
    return _are_other_days(en, cy) or _are_other_hours(en, cy)


def _are_other_days(en: BlockQuantities, cy: BlockQuantities) -> bool:
    if is_denied_alike(en, cy):
        return False
    ours, theirs = days_of_week(en), days_of_week(cy)
    return not ours & theirs and len(ours | theirs) == DAYS_OF_WEEK


def _are_other_hours(en: BlockQuantities, cy: BlockQuantities) -> bool:
    if is_denied_alike(en, cy):
        return False
    ours, theirs = (
        [each.values for each in some.in_place if each.kind is QuantityKind.TIME]
        for some in (en, cy)
    )
    are_two = len(ours) == len(theirs) == len(("from", "until"))
    return are_two and bool(ours[0] & theirs[1]) and bool(ours[1] & theirs[0])


def is_at_end(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a date is the first or last of a month or a year, or next to it: *the end of May*."""
    if quantity.kind not in (QuantityKind.DATE, QuantityKind.NUMBER):
        return False
    ours = [end for end in _ends(here) if end.start == quantity.start]
    both = [(end, quantity) for end in _different(_ends(there))]
    both += [(end, each) for end in ours for each in (*_may_be_days(there), *_ends(there))]
    return any(end.values & each.values or is_next(end, each) for end, each in both)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _may_be_days(block: BlockQuantities) -> list[Quantity]:
    """The dates of a block, and its numbers that may be years; each once."""
    return _different(each for each in block.in_place if each.dates or _year(each))


def _different(some: Iterable[Quantity]) -> list[Quantity]:
    return list({(each.kind, each.values): each for each in some}.values())


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _ends(block: BlockQuantities) -> list[Quantity]:
    """The days that a block gives as the first or the last of a month or a year."""
    return list(_found_ends(block))


def _found_ends(block: BlockQuantities) -> Iterator[Quantity]:
    text, words = block.block.words_only, language(block.block.locale).paraphrases.ranges
    starting = defaultdict[int, list[Quantity]](list)
    for each in block.in_place:
        starting[each.start].append(each)
    for pattern, is_last in ((words.end_of, True), (words.start_of, False)):
        for match in _compiled(rf"\b(?:{pattern})").finditer(text):
            end = match.end()
            if (whole := _compiled(words.whole_year).match(text, end)) is not None:
                day = Date(None, *((12, 31) if is_last else (1, 1)))
                yield Quantity(QuantityKind.DATE, frozenset({day}), *whole.span())
            for each in starting.get(end, ()):
                if days := _days_at_end(each, is_last=is_last):
                    yield replace(each, kind=QuantityKind.DATE, values=days)


def _days_at_end(quantity: Quantity, *, is_last: bool) -> frozenset[Date]:
    """The first or the last day of a month or a year, with its year and without."""
    days = set[Date]()
    if year := _year(quantity):
        days.add(Date(year, 12, 31) if is_last else Date(year, 1, 1))
    for each in quantity.dates:
        if each.month and not each.day:
            day = monthrange(each.year or LEAP_YEAR, each.month)[1] if is_last else 1
            days |= {Date(None, each.month, day), Date(each.year, each.month, day)}
    return frozenset(days)


def _year(quantity: Quantity) -> int | None:
    """The year that a number is, if it may be one: its last day is the end of it."""
    years = (int(each) for each in quantity.numbers if each.denominator == 1 and int(each) in YEARS)
    return next(years, None) if quantity.kind is QuantityKind.NUMBER else None


def _steps(quantity: Quantity) -> frozenset[RangeStep]:
    """What a quantity may be a step of."""
    if quantity.kind is QuantityKind.WEEKDAY:
        return frozenset((QuantityKind.WEEKDAY, int(day)) for day in quantity.numbers)
    numbers = {
        int(value)
        for value in quantity.numbers
        if quantity.kind is QuantityKind.NUMBER and value == int(value)
    }
    numbers |= {each.day for each in quantity.dates if each.day}
    months = {each.month for each in quantity.dates if each.month and not each.day}
    return frozenset(
        (kind, each)
        for kind, some in ((QuantityKind.NUMBER, numbers), (QuantityKind.DATE, months))
        for each in some
    )


def _ranges(block: BlockQuantities) -> Iterator[list[RangeStep]]:
    """The steps of each range of a block, its ends included."""
    text = block.block.words_only
    words = language(block.block.locale).paraphrases.ranges.through
    through = _compiled(rf"\s?(?:[-–—]|{words})\s?")
    for first, last in pairwise(block.in_place):
        if last.start - first.end > WORDS_WITHIN:
            continue
        if not through.fullmatch(text, first.end, last.start):
            continue
        for kind, start in _steps(first):
            for other_kind, end in _steps(last):
                steps = end - start
                if kind is QuantityKind.WEEKDAY:
                    steps %= DAYS_OF_WEEK
                if kind is other_kind and 0 < steps <= LONGEST_RANGE:
                    some = range(start, start + steps + 1)
                    yield [(kind, _day(each) if kind is QuantityKind.WEEKDAY else each)
                           for each in some]  # fmt: skip


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _day(number: int) -> int:
    return (number - 1) % DAYS_OF_WEEK + 1


def days_of_week(block: BlockQuantities) -> frozenset[RangeStep]:
    """The weekdays of a block, with those between the ends of a range."""
    days = {step for each in block.in_place for step in _steps(each)}
    days |= {step for within in _ranges(block) for step in within}
    return frozenset(step for step in days if step[0] is QuantityKind.WEEKDAY)


def is_denied_alike(en: BlockQuantities, cy: BlockQuantities) -> bool:
    """Whether both blocks may say when something is not, or neither."""
    ours, theirs = (_says_never(each.block.locale, each.block.words_only) for each in (en, cy))
    return ours == theirs


@cache
def _never(locale: str) -> re.Pattern[str]:
    return re.compile(language(locale).provisos.never)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _says_never(locale: str, text: str) -> bool:
    return bool(_never(locale).search(text))


def _never_near(block: BlockQuantities) -> bool:
    """Whether a block says *closed* or *not* near a season or a part of the day."""
    text, never = block.block.words_only, _never(block.block.locale)
    return any(
        never.search(text, max(0, each.start - NEAR_SEASON), each.end + NEAR_SEASON)
        for each in block.in_place
        if each.kind in ONLY_REPLACED
    )
