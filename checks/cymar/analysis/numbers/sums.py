"""Numbers that follow from others by arithmetic: *six at £3 each*, *a tenth of the £500*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.sums findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product

from cymar.analysis.numbers.sentence_quantities import NUMBERS_AND_AMOUNTS, SentenceQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.worked_out import follows, says, says_only

SURE_SUM = 12
"""The least number that two others hardly make up by chance."""

NEAR_BY = 30
"""How many characters may be between a number and what is taken from it."""

DECIMAL = "."

FEW = 3
"""Of as many numbers in a sentence two hardly make up a third by chance."""


def summed_otherwise(
    here: SentenceQuantities, there: SentenceQuantities, odd: Sequence[Quantity], *, alone: bool
) -> Iterator[tuple[set[int], set[int]]]:
    """The start of what of a sentence follows from numbers of the other, and those of the others.

    Args:
        here: the sentence.
        there: the other version of it.
        odd: the quantities of the first that the other lacks.
        alone: whether the first lacks none of the other's.
    """
    for each in odd:
        for find in (_lessened, _share, _shared_out, _times_as_many, _remaining):
            if used := find(each, here, there):
                yield {each.start}, used
        if max(len(here.counted), len(there.counted)) <= FEW:
            if used := _compared(each, here, there) or _multiplied(each, here, there):
                yield {each.start}, used
            if alone and _is_sum(each, there):
                yield {each.start}, set()


def _lessened(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """A number of the other and another that is taken from it: *deugain dafad namyn dwy*."""
    for one, other in pairwise(there.counted):
        between = there.text[one.end : other.start]
        if any(
            a and b and abs(a - b) in each.numbers for a in one.numbers for b in other.numbers
        ) and (len(between) <= NEAR_BY and says(there.locale, "less", between)):
            return {one.start, other.start}
    return set()


def _share(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """A part and a whole of the other that give so much: *a tenth of the £500*."""
    if not each.firm:
        return set()
    for part in there.counted:
        if not here.lacks(part):
            continue
        is_percent = part.kind is QuantityKind.PERCENT
        if not is_percent and DECIMAL in there.text[part.start : part.end]:
            continue
        for share in (value / 100 if is_percent else value for value in part.numbers):
            if 0 < share < 1 and any(
                whole * share in each.numbers
                for of in there.counted
                if of is not part and of.firm and _are_alike(of, each)
                for whole in of.numbers
            ):
                return {part.start}
    return set()


def _are_alike(whole: Quantity, share: Quantity) -> bool:
    """Whether a share may be of a whole: 5% of £300 is £15, and not 15%."""
    return (whole.kind is QuantityKind.PERCENT) == (share.kind is QuantityKind.PERCENT)


def _multiplied(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """A price and how many there are, of which this is the sum or one: *six at £3 each*."""
    if not (here.says("each") or there.says("each")):
        return set()
    for one, other in pairwise(there.counted):
        for a in one.numbers:
            for b in other.numbers:
                if min(a, b) > 1 and {a * b, a / b, b / a} & each.numbers:
                    return {one.start, other.start}
    return set()


def _compared(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """A number of the other that this follows from, with one that both have.

    *She is two years older than her brother, who is ten*; *ten to two*, *dau o'r deuddeg*.
    """
    are_compared = here.says("more") or there.says("more")
    shared = {
        value
        for q in here.counted
        if not there.lacks(q) and min(q.numbers, default=0) >= 1  # *a third* is no three
        for value in q.numbers
    }
    for other in there.counted:
        for value in other.numbers if here.lacks(other) else ():
            for with_ in shared - {0, 1}:
                is_more = not each.numbers.isdisjoint({value + with_, abs(value - with_)})
                if is_more and (are_compared or _is_of(here, each, with_)):
                    return {other.start}
    return set()


def _times_as_many(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """How many times a number of both blocks this is: *500 trees. The next year, twice as many*."""
    if not each.firm:
        return set()
    words = language(there.locale).paraphrases
    times = {q.start for q in there.whole.said(f"{words.so_often}|{words.grown}")}
    for one, other in pairwise(there.counted) if times else ():
        if (
            one.start in times
            and other.start == one.end + 1  # *dwywaith pedair awr ar hugain*
            and any(a * b in each.numbers for a, b in product(one.numbers, other.numbers))
        ):
            return {one.start, other.start}
    for other in there.counted:
        is_times = other.start in times or follows(there.locale, "times", there.text, other.end)
        if not is_times or not here.lacks(other):
            continue
        for of in here.whole.in_place:
            if not of.firm or of.kind not in NUMBERS_AND_AMOUNTS or there.lacks(of):
                continue
            is_beside = of in here.counted  # *20, twice as many as there*: *10 there*
            for value, with_ in product(other.numbers, of.numbers):
                made = {value * with_, with_ / value} if is_beside and value else {value * with_}
                if with_ > 1 and not made.isdisjoint(each.numbers):
                    return {other.start}
    return set()


def _is_of(some: SentenceQuantities, whole: Quantity, part: Fraction) -> bool:
    """Whether a number is said to be of another: *two of the twelve*."""
    return any(
        part in q.numbers and says_only(some.locale, "of", some.text[q.end : whole.start])
        for q, after in pairwise(some.counted)
        if after.start == whole.start
    )


def _shared_out(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """Two numbers of the other of which this is the share: *three men to every two women*."""
    shares = {value / 100 if each.kind is QuantityKind.PERCENT else value for value in each.numbers}
    if max(shares, default=1) >= 1:
        return set()
    counts = (q for q in there.counted if q.kind is QuantityKind.NUMBER and here.lacks(q))
    for one, other in pairwise(counts):
        for a in one.numbers:
            for b in other.numbers:
                if min(a, b) >= 1 and not shares.isdisjoint({a / (a + b), b / (a + b)}):
                    return {one.start, other.start}
    return set()


def _remaining(each: Quantity, here: SentenceQuantities, there: SentenceQuantities) -> set[int]:
    """A percentage of both that leaves this to the rest: *the remaining 75%*, *y gweddill*."""
    if each.kind is not QuantityKind.PERCENT or not there.says("left"):
        return set()
    parts = (q for q in there.counted if q.kind is QuantityKind.PERCENT and not here.lacks(q))
    return {q.start for q in parts if any(100 - value in each.numbers for value in q.numbers)}


def _is_sum(each: Quantity, there: SentenceQuantities) -> bool:
    """Whether two numbers that the other has make up this one: *300 metres, and 30*."""
    if each.kind is QuantityKind.PERCENT:
        return False
    values = {value for q in there.counted if q.firm for value in q.numbers}
    return any(
        number >= SURE_SUM
        and any(
            not {number - one, number * one, number / one}.isdisjoint(values - {one})
            for one in values
            if one > 1
        )
        for number in each.numbers
    )
