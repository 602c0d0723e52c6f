"""Whether another block gives a time of day in another way: *10 to 4*, *1745 hours*, *11:59pm*."""

from fractions import Fraction
from functools import cache, lru_cache

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE
from cymar.languages import language
from cymar.languages.quantities.cardinals import HUNDRED
from cymar.languages.quantities.dates import WHOLE_DAY
from cymar.languages.quantities.quantity import Quantity, QuantityKind, QuantitySet, Value

CLOCK_FIGURES = re.compile(r"\d{1,2}\.\d\d")
"""What may be a time or a number: *5.40*."""

BARE_CLOCK = re.compile(r"(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)")

RATIO = re.compile(r"(?<![\d:.])(\d{1,3}):([1-9]\d{0,2})(?![\d:])")

FIGURES_OF_CLOCK = 4

MIDNIGHT, LAST_MINUTE = 0, 24 * 60 - 1
"""Midnight, and the minute before it, in minutes."""

OF_HOUR, HOURS_OF_CLOCK = 60, 12


def is_clock_otherwise(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is a time, or within one, that the other block puts in another way."""
    if quantity.kind is QuantityKind.TIME and _is_midnight(quantity, there):
        return True
    if quantity.kind is QuantityKind.TIME and _lacks_hour(quantity, there):
        return True
    if _is_of_ratio(quantity, here, there):
        return True
    if _is_bare_clock(quantity, here, there) or _is_of_24_hours(quantity, here, there):
        return True
    text = here.block.words_only
    return _is_clock(quantity, here, there) or _has_clock(there, text, quantity)


def _is_of_ratio(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether one block gives as a ratio what the other gives as two numbers: *1:20*, *1 to 20*."""
    for one, other in ((here, there), (there, here)):
        for start, end, parts in _ratios(one.block.words_only):
            is_within = one is there or start <= quantity.start < end
            is_part = one is here or parts & quantity.numbers
            numbers = (each for each in other.in_place if each.kind is QuantityKind.NUMBER)
            given = {value for each in numbers for value in each.numbers}
            if is_within and is_part and parts <= given:
                return True
    return False


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _ratios(text: str) -> list[tuple[int, int, frozenset[Fraction]]]:
    """Where a text has what may be a ratio, and its two numbers."""
    if ":" not in text:
        return []
    found = RATIO.finditer(text)
    return [(*each.span(), frozenset(map(Fraction, each.groups()))) for each in found]


def _lacks_hour(time: Quantity, there: BlockQuantities) -> bool:
    """Whether the other block gives the minutes of a time, and leaves the hour out: *five to*."""
    minutes = {value % OF_HOUR for value in time.numbers}
    return not _minutes_of_no_hour(there).isdisjoint(
        minutes | {OF_HOUR - value for value in minutes}
    )


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _minutes_of_no_hour(block: BlockQuantities) -> frozenset[Fraction]:
    """The minutes to or past an hour that a block leaves out."""
    text, alone = block.block.words_only, _minutes_alone(block.block.locale)
    begin = {each.start for each in block.in_place}
    found = set[Fraction]()
    for each in block.in_place:
        after = alone.match(text, each.end) if each.kind is QuantityKind.NUMBER else None
        if after and after.end() not in begin:
            found |= {OF_HOUR * value for value in each.numbers if value < 1} or each.numbers
    return frozenset(found)


@cache
def _minutes_alone(locale: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{language(locale).paraphrases.clock.minutes_alone})\b ?")


def _is_of_24_hours(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a time is given by the clock of 24 hours in one block: *eleven hundred hours*."""
    if quantity.kind not in (QuantityKind.TIME, QuantityKind.NUMBER):
        return False
    for each, minutes in _of_24_hours(here):
        if each.start <= quantity.start < each.end and any(
            _may_be(minutes, other) for other in (*there.figures, *there.words)
        ):
            return True
    return any(_may_be(minutes, quantity) for _, minutes in _of_24_hours(there))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _of_24_hours(block: BlockQuantities) -> list[tuple[Quantity, Fraction]]:
    """Each number of four figures, or of hundreds, before *hours*, and its minutes of the day."""
    found = []
    text, last = block.block.words_only, 0
    for each in reversed(block.in_place):
        if each.kind is not QuantityKind.NUMBER:
            continue
        is_range = last and between_ends(block.block.locale).fullmatch(text, each.end, last)
        if not (is_range or _of_clock(block.block.locale).match(text, each.end)):
            continue
        hour, minute = divmod(max(each.numbers), HUNDRED)
        figures = text[each.start : each.end]
        is_four = not figures.isdecimal() or len(figures) == FIGURES_OF_CLOCK
        if is_four and hour <= WHOLE_DAY // OF_HOUR and minute < OF_HOUR:
            last = each.start
            found.append((each, (hour * OF_HOUR + minute) % WHOLE_DAY))
    return found


@cache
def _of_clock(locale: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{language(locale).paraphrases.clock.of_24_hours})\b")


@cache
def between_ends(locale: str) -> re.Pattern[str]:
    """What is between the two ends of a range: *9 to 5*."""
    return re.compile(rf"\s?[-–]\s?| (?:{language(locale).paraphrases.ranges.through}) ")


def _may_be(minutes: Fraction, other: Quantity) -> bool:
    """Whether a time, or the number of an hour, may be so many minutes after midnight."""
    if other.kind is QuantityKind.TIME:
        return minutes in other.values
    if other.kind is not QuantityKind.NUMBER or minutes % OF_HOUR:
        return False
    hour = minutes / OF_HOUR
    return not other.numbers.isdisjoint({hour, hour % HOURS_OF_CLOCK or HOURS_OF_CLOCK})


def _is_clock(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is within what may be a time that the other block gives."""
    within = (each for each in here.clocks if each.start <= quantity.start < each.end)
    return any(there.everything.has(each) for each in within)


def _is_bare_clock(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether four figures are a time of day that the other block gives: *1745 hours*."""
    times = _clock_of(here, quantity)
    return bool(times) and not times.isdisjoint(_clocks_of(there))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _clocks_of(block: BlockQuantities) -> frozenset[Value]:
    """All that its figures may be as times of day."""
    return frozenset[Value]().union(*(_clock_of(block, each) for each in block.figures))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _times(block: BlockQuantities) -> frozenset[Value]:
    times = (each.values for each in block.in_place if each.kind is QuantityKind.TIME)
    return frozenset[Value]().union(*times)


def _clock_of(block: BlockQuantities, quantity: Quantity) -> frozenset[Value]:
    if quantity.kind is QuantityKind.TIME:
        return quantity.values
    match = BARE_CLOCK.fullmatch(block.block.words_only, quantity.start, quantity.end)
    if match is None:
        return frozenset()
    return frozenset({Fraction(60 * int(match["hour"]) + int(match["minute"]))})


def _has_clock(here: BlockQuantities, text: str, quantity: Quantity) -> bool:
    """Whether what may be a time here is a time that the other block gives."""
    is_time = quantity.kind is QuantityKind.TIME or CLOCK_FIGURES.fullmatch(
        text, quantity.start, quantity.end
    )
    return bool(is_time) and bool(here.clocks) and QuantitySet(tuple(here.clocks)).has(quantity)


def _is_midnight(time: Quantity, there: BlockQuantities) -> bool:
    """Whether one block says midnight and the other the minute before it: *11:59pm*."""
    if MIDNIGHT not in time.values and LAST_MINUTE not in time.values:
        return False
    theirs = _times(there)
    return (MIDNIGHT in time.values and LAST_MINUTE in theirs) or (
        LAST_MINUTE in time.values and MIDNIGHT in theirs
    )
