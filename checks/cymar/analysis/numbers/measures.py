"""Numbers with the unit and the sign that the text gives them, and where two texts disagree.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.measures findings.py
--rule number-mismatch`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.identify import function_word_of
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.quantities.units import CURRENCY_UNITS, PERCENT, Units

IN_UNITS = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT})
"""The kinds of quantity that may be in a unit."""

SIGNED = CURRENCY_UNITS | {PERCENT}
"""Units without which a number says something else: *25%* and *25*."""

MINUS = re.compile(
    r"(?:(?<![\d.,;!?][ \u00a0])(?<![^\s(\[|])[-−]"
    rf"|\b(?i:{joining('minus')})[ \u00a0])[£€$]?\Z"
)
"""What makes the number after it less than nothing; a dash after a number is a range."""

MINUS_WITHIN = 8
"""How many characters before a number its sign may begin."""

BELOW_ZERO = re.compile(rf"(?i)\b(?:{joining('below zero')})\b|[-−–]\s?[£€$]?\d")
"""What says so elsewhere in the text."""

PART_OF = re.compile(r"[ \u00a0](?:of[ \u00a0])?an?(?=[ \u00a0])")
"""What is between a part and its unit: *half a kilo*."""

SPANS_OF_TIME = ("minute", "hour", "day", "week", "month", "year")
"""The units of time from the shortest: *deuddydd* is 48 of one, and 2 of the next."""

LONG_WORD = re.compile(r"[^\W\d_]{5}|[.;:!?] ")
LONGEST_GAP = 30
"""What is not between two amounts of which one gives the unit of both: *£5 to 10*, *20, 30 a 40%*;
and how many characters at most are."""


WORD_NEXT = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
CLAUSE_BREAK = re.compile(r"[.!?;]\s")


class MeasuredQuantity(NamedTuple):
    """A number or an amount, the units that it may be in and whether it is below nothing."""

    quantity: Quantity
    units: frozenset[str]
    is_negative: bool
    start: int
    """Where the number begins in the text, with its sign."""

    end: int
    """Where it ends, with its unit."""


def measured(text: str, quantity: Quantity, units: Units) -> MeasuredQuantity:
    """A quantity of a text, with the unit and the sign that the text gives it."""
    unit = units.of(text, quantity)
    is_part = quantity.kind is QuantityKind.NUMBER and min(quantity.numbers, default=1) < 1
    if is_part and not unit.units and (of := PART_OF.match(text, quantity.end)):
        unit = units.after(text, of.end())
    sign = MINUS.search(text, max(0, quantity.start - MINUS_WITHIN), quantity.start)
    if sign and sign[0][0].isalpha() and not unit.units and _counts_next(text, quantity.end):
        sign = None  # *minus two names*
    start = sign.start() if sign else quantity.start
    return MeasuredQuantity(quantity, unit.units, bool(sign), start, unit.end)


def conflicting(
    here: Sequence[MeasuredQuantity],
    there: Sequence[MeasuredQuantity],
    here_text: str,
    there_text: str,
) -> Iterator[tuple[MeasuredQuantity, MeasuredQuantity]]:
    """Pairs of the same number, in another unit or with another sign.

    A number is in another unit where one text gives it more often in one unit, and the other more
    often in another. A currency or *per cent* may also be left out, but not in *£5 to 10*.
    """
    if len(here) == len(there) and all(map(_are_alike, here, there)):
        return
    by_value = _by_value(_sharing(here, here_text))
    theirs_by_value = _by_value(_sharing(there, there_text))
    for value in sorted(by_value.keys() & theirs_by_value.keys()):
        ours, theirs = by_value[value], theirs_by_value[value]
        more, fewer = _surplus(ours, theirs), _surplus(theirs, ours)
        if more and fewer:
            yield more[0], fewer[0]
        elif len(ours) == len(theirs) == 1:
            one, other = ours[0], theirs[0]
            if _lost(one, other, there, there_text) or _lost(other, one, here, here_text):
                yield one, other
            elif one.is_negative != other.is_negative:
                text = there_text if one.is_negative else here_text
                if not BELOW_ZERO.search(text):
                    yield one, other


def _are_alike(one: MeasuredQuantity, other: MeasuredQuantity) -> bool:
    """Whether two quantities are the same, in the same unit and with the same sign."""
    is_same = one.units == other.units and one.is_negative == other.is_negative
    return is_same and one.quantity.values == other.quantity.values


def _by_value(some: Iterable[MeasuredQuantity]) -> dict[Fraction, list[MeasuredQuantity]]:
    """Quantities by each number that they may be."""
    found: dict[Fraction, list[MeasuredQuantity]] = {}
    for each in some:
        for value in each.quantity.numbers:
            found.setdefault(value, []).append(_in_its_unit(each, value))
    return found


def _in_its_unit(some: MeasuredQuantity, value: Fraction) -> MeasuredQuantity:
    """A quantity that one word gives in two units of time, in that of one of its values."""
    if (
        len(some.units) < 2
        or len(some.quantity.numbers) < 2
        or not some.units.issubset(SPANS_OF_TIME)
    ):
        return some
    shorter, *_, longer = sorted(some.units, key=SPANS_OF_TIME.index)
    unit = shorter if value > min(some.quantity.numbers) else longer
    return some._replace(units=frozenset({unit}))


def _sharing(some: Sequence[MeasuredQuantity], text: str) -> list[MeasuredQuantity]:
    """Quantities of a text, of which two with *or* between are in one unit: *two or three weeks*.

    So they are in *deufis neu dri*.
    """
    found, either = list(some), _either()
    for place, (one, other) in enumerate(pairwise(found)):
        if bool(one.units) != bool(other.units) and either.fullmatch(text, one.end, other.start):
            units = one.units | other.units
            found[place : place + 2] = one._replace(units=units), other._replace(units=units)
    return found


@cache
def _either() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{joining('or')})[ \u00a0]")


def _surplus(
    ours: Sequence[MeasuredQuantity], theirs: Sequence[MeasuredQuantity]
) -> list[MeasuredQuantity]:
    """Those of ours in a unit that the others have less often."""
    known = Counter(unit for each in theirs for unit in each.units)
    counts = Counter(unit for each in ours for unit in each.units)
    return [
        each
        for each in ours
        if each.units and all(counts[unit] > known[unit] for unit in each.units)
    ]


def _lost(
    one: MeasuredQuantity, other: MeasuredQuantity, there: Sequence[MeasuredQuantity], text: str
) -> bool:
    """Whether one has a currency or a percent sign that the other lacks."""
    if not one.units <= SIGNED or not one.units or other.units:
        return False
    if PERCENT in one.units and any(value / 100 in other.quantity.numbers
                                    for value in one.quantity.numbers):  # fmt: skip
        return False  # *10%* and *a tenth*
    if 0 in one.quantity.numbers or (1 in one.quantity.numbers and not other.quantity.firm):
        return False  # *£0* and *dim*; *£1* is *punt*, and not the *un* of *yr un*
    same = [each for each in there if each.units & one.units]
    return other.quantity.kind is QuantityKind.NUMBER and not any(
        _is_listed(each, other, text) or _is_understood(each, other, text) for each in same
    )


def _is_understood(one: MeasuredQuantity, other: MeasuredQuantity, text: str) -> bool:
    """Whether a number in words, with no noun, may be in the unit of one before it in its sentence.

    *Ten pounds for adults and five for children.*
    """
    if not (one.end <= other.start and text[other.start].isalpha()):
        return False
    is_alone = not _counts_next(text, other.end)
    return is_alone and not CLAUSE_BREAK.search(text, one.end, other.start)


def _counts_next(text: str, end: int) -> bool:
    """Whether the word after a number is what it counts, and no function word."""
    following = WORD_NEXT.match(text, end)
    return following is not None and not function_word_of(following["word"])


def _is_listed(one: MeasuredQuantity, other: MeasuredQuantity, text: str) -> bool:
    """Whether nothing but short words and figures is between two quantities."""
    first, last = sorted((one, other), key=lambda each: each.start)
    is_near = last.start - first.end <= LONGEST_GAP
    return is_near and not LONG_WORD.search(text, first.end, last.start)
