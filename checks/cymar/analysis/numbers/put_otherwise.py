"""Whether another block gives a quantity in another way: *over 4*, *5 a throsodd*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.put_otherwise
findings.py --rule number-mismatch`.
"""

from fractions import Fraction
from functools import lru_cache

from cymar import expressions as re
from cymar.analysis.numbers.bounds import is_same_bound
from cymar.analysis.numbers.clock_times import is_clock_otherwise
from cymar.analysis.numbers.named_heat import is_named_heat
from cymar.analysis.numbers.named_laws import is_of_name_in_initials
from cymar.analysis.numbers.part_of_number import is_part_of_number
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE, is_at_end, is_in_range, is_left_of_week
from cymar.dataclasses import replace
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.frequency import OF_WEEK
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind, QuantitySet
from cymar.languages.words import LETTERS
from cymar.text.block import Block
from cymar.text.segment import Segment

DAYS_OF_WORK = 5
"""The working days of a week."""

LETTER_OR_PENCE = "c"
"""Welsh for *p*, and in both languages the letter of an area or a room: *4c*."""

DIGITS, GROUPED = re.compile(r"[ \u00a0-]"), re.compile(r"(?<=\w)[ \u00a0-](?=\d)")
"""What parts the groups of the figures of a reference."""

MOST_WORDS_BESIDE = 2
"""How many words may stand beside quantities that say nothing more: *or about*."""

DOTTED_DATE = re.compile(
    r"(?P<day>3[01]|[12]\d|0?[1-9])\.(?P<month>1[0-2]|0?[1-9])\.(?P<year>\d\d)"
)
CENTURY = 2000
"""A date with two figures for the year, and the century of it: *5.4.26*."""

WITH_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,]|\.\d)")
"""A decimal as it is written in some other languages: *1,3*."""

REFERENCE = re.compile(r"(?<![\d.,])\d++(?:[ \u00a0-]\d++)*+(?![.,]?\d)")

LEAST_OF_REFERENCE = 6
"""The fewest figures of a reference."""


def is_put_otherwise(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether the other block puts this block's quantity in another way.

    *Over 4* is *5 a throsodd*, *72 hours* is *tri diwrnod* and *1 in 5* is *20%*.
    """
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    if not there.lengths.isdisjoint(words.lengths(text, quantity)):
        return True
    if there.ratios.has(quantity) or (words.is_all(text, quantity) and there.says_always):
        return True
    if (there.says_always or not there.lengths) and words.say_always(
        text[quantity.start : quantity.end]
    ):
        return True  # *ddydd a nos*
    if words.is_in_saying(text, quantity) or _is_of_century(quantity, here, there):
        return True
    if _is_converted(quantity, here, there) or _recurs(quantity, here, there):
        return True
    if _is_in_weeks_of_work(quantity, here, there):
        return True
    theirs = language(there.block.locale).paraphrases
    if theirs.may_say(there.block.words_only, quantity) or is_named_heat(quantity, here, there):
        return True
    if _has_letter(text, quantity, there):
        return True
    if _is_named_date(quantity, here, there) or _is_but_one_day(quantity, here, there):
        return True
    if any(each(quantity, here, there) for each in (is_in_range, is_left_of_week, is_at_end)):
        return True
    if _is_dotted_date(quantity, there) or _is_reference(text, quantity, there.block.words_only):
        return True
    if is_clock_otherwise(quantity, here, there) or is_part_of_number(quantity, here, there):
        return True
    if _has_comma(quantity, here, there) or is_of_name_in_initials(quantity, here, there):
        return True
    for ratio in here.ratios.quantities:
        if ratio.start <= quantity.start < ratio.end:
            is_share = QuantitySet((ratio,)).has
            return there.everything.has(ratio) or any(map(is_share, there.in_place))
    return is_same_bound(quantity, here, there)


def _has_comma(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a decimal has a comma in one block and a point in the other: *1,3*."""
    for start, end, value in _with_comma(here.block.words_only):
        if start <= quantity.start < end:
            return any(value in each.numbers for each in there.figures)
    return any(value in quantity.numbers for _, _, value in _with_comma(there.block.words_only))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _with_comma(text: str) -> list[tuple[int, int, Fraction]]:
    return [
        (*each.span(), Fraction(each[0].replace(",", "."))) for each in WITH_COMMA.finditer(text)
    ]


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
    return (
        quantity.kind is QuantityKind.DATE
        and _has_dotted_date(there.block.words_only)
        and any(
            quantity.values & _dates_of(each)
            for each in there.figures
            if each.kind is QuantityKind.VERSION
        )
    )


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _has_dotted_date(text: str) -> bool:
    return bool(DOTTED_DATE.search(text))


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
    end = quantity.end + (text[quantity.end : quantity.end + 1].lower() == LETTER_OR_PENCE)
    said = text[quantity.start : end]
    return said[-1].lower() == LETTER_OR_PENCE and bool(
        re.search(rf"(?i)(?<!\w){re.escape(said)}(?!\w)", there.block.words_only)
    )


def _recurs(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number says how often something is so, which the other block says too.

    A day says on which day it is so, where the other block has one: *every Monday*. And a month or
    a season says when in the year: *every April*.
    """
    if quantity.kind in (QuantityKind.DATE, QuantityKind.SEASON):
        return False
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
            any(
                each.is_about(other)
                for kind, _ in each.values
                for other in there.amounts_by_converse.get(kind, ())
            )
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
    if not here.months or quantity.kind not in (QuantityKind.DATE, QuantityKind.NUMBER):
        return False
    named = _named_dates(there.block.locale, there.block.words_only)
    if quantity.kind is QuantityKind.DATE:
        days = named | {(month, None) for month, _ in named}  # *y cyntaf o Ionawr 1899*
        return any(each[1:] in days for each in quantity.dates)
    return any(month in here.months and day in quantity.numbers for month, day in named)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _named_dates(locale: str, text: str) -> frozenset[tuple[int, int]]:
    return language(locale).paraphrases.named_dates(text)


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
        is_one_each = _weekdays(here) == _weekdays(there) == 1  # *always on a Friday*
        return here.says_always != there.says_always and not is_one_each
    words = language(here.block.locale).paraphrases
    if not (there.says_always and words.is_all(here.block.words_only, quantity, lacking=1)):
        return False
    return any(each.kind is QuantityKind.WEEKDAY for each in there.in_order)


def _weekdays(some: BlockQuantities) -> int:
    return sum(each.kind is QuantityKind.WEEKDAY for each in some.in_order)
