"""Noon or midnight of one version, and another hour in its place: *by noon*, *erbyn tri*."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.identify import is_function_word
from cymar.languages.quantities.quantity import Quantity, QuantityKind

HOURS = range(1, 12)
"""The hours that are neither noon nor midnight."""

WORD_AFTER = re.compile(r"[ \u00a0-]([^\W_]+)")
LONGEST_BEFORE_HOUR = 8
"""How many characters what stands before an hour has at most."""


def other_bare_hours(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity, Quantity]]:
    """The only time of each, in words, of which one is noon or midnight and one an hour."""
    ours, theirs = _noons(en, cy), _noons(cy, en)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _hours(en, cy), theirs or _hours(cy, en)
        if len(ours) == len(theirs) == 1:
            yield ours[0], theirs[0]


def _noons(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    return [
        each
        for each in here.words
        if each.kind is QuantityKind.TIME and each.firm and _is_new(each, here, there)
    ]


def _hours(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """The numbers that stand where an hour does, and count nothing."""
    text, locale = here.block.words_only, here.block.locale
    return [
        each
        for each in here.in_place
        if each.kind is QuantityKind.NUMBER
        and max(each.numbers) in HOURS
        and _before_hour(locale).search(text, max(0, each.start - LONGEST_BEFORE_HOUR), each.start)
        and _counts_nothing(each, here)
        and _is_new(each, here, there)
    ]


def _is_new(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    return there.lacks(quantity) and not is_put_otherwise(quantity, here, there)


def _counts_nothing(number: Quantity, here: BlockQuantities) -> bool:
    text, locale = here.block.words_only, here.block.locale
    after = WORD_AFTER.match(text, number.end)
    is_day = after and any(
        each.start == after.start(1) and each.kind in (QuantityKind.WEEKDAY, QuantityKind.DATE)
        for each in here.in_place
    )
    return not after or bool(is_day) or is_function_word(after[1].lower(), locale)


@cache
def _before_hour(locale: str) -> re.Pattern[str]:
    words = language(locale).paraphrases.clock.before_hour
    return re.compile(rf"\b(?i:{words})[ \u00a0]\Z")
