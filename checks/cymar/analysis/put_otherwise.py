"""Whether another block gives a quantity in another way: *over 4*, *5 a throsodd*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.put_otherwise findings.py
--rule number-mismatch`.
"""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from cymar.analysis.quantities import BlockQuantities
from cymar.analysis.ranges import COMPARED_AT_ONCE, is_at_end, is_in_range, is_left_of_week
from cymar.languages import language
from cymar.languages.quantities.cardinals import HUNDRED
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.frequency import OF_WEEK
from cymar.languages.quantities.next_to import is_next
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind, QuantitySet, Value
from cymar.languages.words import LETTERS
from cymar.text.block import Block
from cymar.text.segment import Segment

CLOCK_FIGURES = re.compile(r"\d{1,2}\.\d\d")
"""What may be a time or a number: *5.40*."""

DAYS_OF_WORK = 5
"""The working days of a week."""

LETTER_OR_PENCE = "c"
"""Welsh for *p*, and in both languages the letter of an area or a room: *4c*."""

DIGITS, GROUPED = re.compile(r"[ \u00a0-]"), re.compile(r"(?<=\w)[ \u00a0-](?=\d)")
"""What parts the groups of the figures of a reference."""

MOST_WORDS_BESIDE = 2
"""How many words may stand beside quantities that say nothing more: *or about*."""

BARE_CLOCK = re.compile(r"(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)")

DOTTED_DATE = re.compile(
    r"(?P<day>3[01]|[12]\d|0?[1-9])\.(?P<month>1[0-2]|0?[1-9])\.(?P<year>\d\d)"
)
CENTURY = 2000
"""A date with two figures for the year, and the century of it: *5.4.26*."""
REFERENCE = re.compile(r"(?<![\d.,])\d++(?:[ \u00a0-]\d++)*+(?![.,]?\d)")

LEAST_OF_REFERENCE = 6
"""The fewest figures of a reference."""

MIDNIGHT, LAST_MINUTE = 0, 24 * 60 - 1
"""Midnight, and the minute before it, in minutes."""


def is_put_otherwise(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether the other block puts this block's quantity in another way.

    *Over 4* is *5 a throsodd*, *72 hours* is *tri diwrnod* and *1 in 5* is *20%*.
    """
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    if not there.lengths.isdisjoint(words.lengths(text, quantity)):
        return True
    if QuantitySet(tuple(there.ratios)).has(quantity) or (
        words.is_all(text, quantity) and there.says_always
    ):
        return True
    if not there.lengths and words.say_always(text[quantity.start : quantity.end]):
        return True  # *ddydd a nos*
    if words.is_in_saying(text, quantity) or _is_of_century(quantity, here, there):
        return True
    if _is_converted(quantity, here, there) or _recurs(quantity, here, there):
        return True
    if _is_in_weeks_of_work(quantity, here, there):
        return True
    theirs = language(there.block.locale).paraphrases
    if HUNDRED in quantity.numbers and theirs.say_hundred(there.block.words_only):
        return True
    if _has_letter(text, quantity, there):
        return True
    if _is_named_date(quantity, here, there) or _is_but_one_day(quantity, here, there):
        return True
    if any(each(quantity, here, there) for each in (is_in_range, is_left_of_week, is_at_end)):
        return True
    if _is_dotted_date(quantity, there) or _is_reference(text, quantity, there.block.words_only):
        return True
    if quantity.kind is QuantityKind.TIME and _is_midnight(quantity, there):
        return True
    if _is_bare_clock(quantity, here, there):
        return True
    if _is_clock(quantity, here, there) or _has_clock(there, text, quantity):
        return True
    for ratio in here.ratios:
        if ratio.start <= quantity.start < ratio.end:
            is_share = QuantitySet((ratio,)).has
            return there.everything.has(ratio) or any(map(is_share, there.in_place))
    bound = words.bound(text, quantity)
    if bound is None:
        return False
    return any(
        is_next(quantity, each) and theirs.bound(there.block.words_only, each) not in (bound, None)
        for each in (*there.figures, *there.words)
    )


def are_all_put_otherwise(part: Segment, there: Block) -> bool:
    """Whether a part of a text says nothing but quantities that a block there puts otherwise.

    It is then no more than another way to put them: *2 metres (about 6 feet)*.
    """
    here, theirs = BlockQuantities(part.block), BlockQuantities(there)
    read = here.in_place
    said = [each for each in read if part.start <= each.start < part.end]
    if not said or not all(is_put_otherwise(each, here, theirs) for each in said):
        return False
    spans = [(each.start, each.end) for each in said]
    spans += [(each.start, each.end) for each in here.amounts]
    words = (part.start + match.start() for match in LETTERS.finditer(part.text))
    beside = [place for place in words if not any(start <= place < end for start, end in spans)]
    return len(beside) <= MOST_WORDS_BESIDE


def _is_dotted_date(quantity: Quantity, there: BlockQuantities) -> bool:
    """Whether what looks like a version is a date that the other block gives: *5.4.26*."""
    if quantity.kind is QuantityKind.VERSION:
        dates = _dates_of(quantity)
        return bool(dates) and not there.lacks(
            replace(quantity, kind=QuantityKind.DATE, values=dates)
        )
    return quantity.kind is QuantityKind.DATE and any(
        quantity.values & _dates_of(each)
        for each in there.figures
        if each.kind is QuantityKind.VERSION
    )


def _dates_of(version: Quantity) -> frozenset[Date]:
    found = (DOTTED_DATE.fullmatch(each) for each in version.values if isinstance(each, str))
    return frozenset(
        Date(CENTURY + int(each["year"]), int(each["month"]), int(each["day"]))
        for each in found
        if each
    )


def _is_reference(text: str, quantity: Quantity, there: str) -> bool:
    """Whether figures are of a reference that the other text groups otherwise: *SH 609 543*."""
    digits = _references(text).get(quantity.start) if text[quantity.start].isdigit() else None
    return digits is not None and digits in _ungrouped(there)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _references(text: str) -> dict[int, str]:
    """The figures of each reference, by each place within it."""
    found = ((match, DIGITS.sub("", match[0])) for match in REFERENCE.finditer(text))
    return {place: digits for match, digits in found if len(digits) >= LEAST_OF_REFERENCE
            for place in range(*match.span())}  # fmt: skip


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _ungrouped(text: str) -> str:
    return GROUPED.sub("", text)


def _has_letter(text: str, quantity: Quantity, there: BlockQuantities) -> bool:
    """Whether what may be pence is the number and letter of an area or a room in both: *4c*."""
    end = quantity.end + (text[quantity.end : quantity.end + 1] == LETTER_OR_PENCE)
    said = text[quantity.start : end]
    return said[-1] == LETTER_OR_PENCE and bool(
        re.search(rf"(?<!\w){re.escape(said)}(?!\w)", there.block.words_only)
    )


def _recurs(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number says how often something is so, which the other block says too.

    A day says on which day it is so, where the other block has one: *every Monday*.
    """
    is_day = quantity.kind is QuantityKind.WEEKDAY
    if is_day and any(each.kind is QuantityKind.WEEKDAY for each in there.words):
        return False
    within = [each for each in here.frequencies if each.start <= quantity.start < each.end]
    return any(there.recurs_as(each) for each in within)


def _is_in_weeks_of_work(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of working days, which the other block gives in weeks."""
    days = max(quantity.numbers, default=Fraction(1))
    text, words = here.block.words_only, language(here.block.locale).provisos
    is_number = quantity.kind is QuantityKind.NUMBER
    if not is_number or days % DAYS_OF_WORK or not words.may_count_working_days(text):
        return False
    weeks = Duration("minute", days / DAYS_OF_WORK * OF_WEEK)
    counted = re.compile(words.working_days).match(text, quantity.end)
    return bool(counted) and weeks in there.lengths


def _is_converted(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of an amount that the other block gives in another unit.

    Or one in imperial units, where the other block has the metric ones alone: *(about 6 feet)*.
    """
    within = [each for each in here.amounts if each.start <= quantity.start < each.end]
    return any(
        not each.values.isdisjoint(there.amount_values)
        or (
            any(map(each.is_about, there.different_amounts))
            and not any(map(each.is_of_kind, there.amounts))
        )
        for each in within
    )


def _is_of_century(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of a century of which the other block gives a year, or is its years."""
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    hundreds = words.centuries(text, quantity)
    if hundreds:
        return not hundreds.isdisjoint(there.hundreds)
    if text[quantity.start + 2 : quantity.start + 4] != "00" or text[quantity.end - 1].isdigit():
        return False  # not *the 1800s*
    theirs = language(there.block.locale).paraphrases
    return any(
        value * 100 in quantity.numbers
        for each in there.in_order
        for value in theirs.centuries(there.block.words_only, each)
    )


def _is_named_date(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether the other block names the day of a date, or of the first of *25 a 26 Rhagfyr*."""
    if quantity.kind is QuantityKind.DATE and _may_be_season(quantity, here, there):
        return True
    months = {each.month for one in here.figures for each in one.dates}
    if not months or quantity.kind not in (QuantityKind.DATE, QuantityKind.NUMBER):
        return False
    words = language(there.block.locale).paraphrases
    named = words.named_dates(there.block.words_only)
    if quantity.kind is QuantityKind.DATE:
        days = named | {(month, None) for month, _ in named}  # *y cyntaf o Ionawr 1899*
        return any(each[1:] in days for each in quantity.dates)
    return any(month in months and day in quantity.numbers for month, day in named)


def _may_be_season(date: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a month may be a season that the other block gives: *Hydref 2025*."""
    seasons = language(here.block.locale).paraphrases.season_of_month
    given = frozenset(Fraction(seasons.get(each.month or 0, 0)) for each in date.dates)
    return bool(seasons) and not there.lacks(replace(date, kind=QuantityKind.SEASON, values=given))


def _is_but_one_day(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether only one block says *every day but Sunday*, the other *Monday to Saturday*.

    Or *six days a week*.
    """
    if quantity.kind is QuantityKind.WEEKDAY:
        return here.says_always != there.says_always
    words = language(here.block.locale).paraphrases
    if not (there.says_always and words.is_all(here.block.words_only, quantity, lacking=1)):
        return False
    return any(each.kind is QuantityKind.WEEKDAY for each in there.in_order)


def _is_clock(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is within what may be a time that the other block gives."""
    within = (each for each in here.clocks if each.start <= quantity.start < each.end)
    return any(there.everything.has(each) for each in within)


def _is_bare_clock(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether four figures are a time of day that the other block gives: *1745 hours*."""
    times = _clock_of(here, quantity)
    return bool(times) and any(times & _clock_of(there, each) for each in there.figures)


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
    theirs = {v for each in there.in_place if each.kind is QuantityKind.TIME for v in each.values}
    return (MIDNIGHT in time.values and LAST_MINUTE in theirs) or (
        LAST_MINUTE in time.values and MIDNIGHT in theirs
    )
