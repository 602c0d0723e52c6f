"""The quantities of a block that another block has not, in any way that a writer may put them.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.missing_quantities
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, partial

from cymar import expressions as re
from cymar.analysis.numbers.joined_lengths import JoinedLengths
from cymar.analysis.numbers.odd_numbers import odd_ones
from cymar.analysis.numbers.other_hours import other_hours
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities, group
from cymar.analysis.numbers.summed import are_summed
from cymar.dataclasses import replace
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity, QuantityKind, QuantitySet
from cymar.text.block import Kind

SAID = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.TIME})
"""The kinds of quantity that words may surely give."""

ONE = frozenset({Fraction(1)})

OF_DATES = frozenset({QuantityKind.DATE, QuantityKind.TIME})
"""Kinds of which a part is no amount: the *2* of *2 May*."""


AFTER_LETTER = re.compile(r"(?<=[^\W\d_])\d+")
"""Figures with a letter next before them."""

WHOLE_WORDS = frozenset(joining("whole").split("|"))
"""The words of either language for one that is not parted, which are read beside halves."""


def missing(en: BlockQuantities, cy: BlockQuantities) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that each of two blocks has and the other lacks, in order."""
    are_alike = _are_alike(en.in_order, cy.in_order)
    one, other = odd_ones(en, cy, are_alike=are_alike)
    return (
        list(_missing(en, cy, one, are_alike=are_alike)),
        list(_missing(cy, en, other, are_alike=are_alike)),
    )


def _missing(
    here: BlockQuantities, there: BlockQuantities, odd: Quantity | None, *, are_alike: bool
) -> Iterator[Quantity]:
    """The quantities that one block has and the other lacks, in order.

    A number, month or weekday in words counts where the other block has another in its place,
    since words may be left out or put in another way, and an amount, a measure or a time of the
    clock always. So does a lone 1 as words do: *1 hour* is *awr*.

    Args:
        here: the block.
        there: the other block.
        odd: the one of this block that surely differs from the one in its place, if there is one.
        are_alike: whether those that mean nothing else are the same in the same order.
    """
    if not here.has_any:
        return
    loose = (each for each in here.words if not each.firm and each.kind in SAID)
    has_dates = here.words and any(each.kind in OF_DATES for each in there.figures)
    amounts = here.told if has_dates else ()
    lacking = [
        each
        for each in (() if are_alike else here.in_order)
        if each is odd or there.lacks(each) or (each.start in amounts and there.lacks_amount(each))
    ]
    lacking += [each for each in loose if each.start in here.told and there.lacks_amount(each)]
    if odd and odd not in lacking:
        lacking.append(odd)
    if not lacking:
        return
    lacking.sort(key=lambda each: each.start)
    replaced = _in_excess(there, here)
    figures = {each.start for each in here.figures if each.values != ONE}
    hours = other_hours(here, there)
    lacking = [each for each in lacking if each not in hours]
    is_summed, joined = cache(partial(are_summed, here, there)), JoinedLengths(here, there)
    for each in lacking:
        certain = each is odd or group(each) in replaced or each.start in here.told
        if each.start in figures:
            certain = certain or not _is_period(each, here, there)
            certain = certain and (each is odd or _is_wanted(each, here, there))
        if certain and not (
            is_put_otherwise(each, here, there)
            or (each.kind is QuantityKind.MONEY and is_summed())
            or joined.have(each)
        ):
            yield each


def _is_period(figure: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a word such as *year* may be these figures in words: *12 months*."""
    period = replace(figure, kind=QuantityKind.PERIOD)
    return figure.kind is QuantityKind.NUMBER and there.count(period) > here.count(period)


def _is_wanted(figure: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether figures that the other block lacks ought to be there."""
    if there.placeholders > here.placeholders:
        return False
    text = here.block.text[figure.start : figure.end]
    if text in there.as_other_language or _is_glued(text, here.block.text, there.block.text):
        return False
    return here.block.kind is not Kind.IMAGE or there.has_any


def _is_glued(figure: str, here: str, there: str) -> bool:
    """Whether another text has more of some figures next to letters: *Slide2*, *Sleid 2*."""
    return figure in there and _times_glued(figure, there) > _times_glued(figure, here)


def _times_glued(figure: str, text: str) -> int:
    """How often figures stand in a text with a letter next before them."""
    return sum(each[0] == figure for each in AFTER_LETTER.finditer(text))


def _lacks_one(there: BlockQuantities, one: Quantity) -> bool:
    """Whether a block has no word or figure for one, but for words such as *whole*."""
    if there.lacks(one):
        return True
    whole = {each.start for each in there.said(joining("whole"))}
    rest = (each for each in there.everything.quantities if each.start not in whole)
    return bool(whole) and not QuantitySet(tuple(rest)).has(one)


def _are_alike(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether quantities are the same in the same order, as they are in most texts."""
    return len(ours) == len(theirs) and all(
        one.is_same(other) for one, other in zip(ours, theirs, strict=True)
    )


def _in_excess(here: BlockQuantities, there: BlockQuantities) -> frozenset[QuantityKind]:
    """The kinds of quantity of which this block gives one more often than the other block.

    The little words *one* and *un* count only where the other block has no one at all.
    """
    found = set()
    text = here.block.words_only
    is_in_saying = language(here.block.locale).paraphrases.is_in_saying
    for each in (*here.figures, *here.words):
        if is_in_saying(text, each):
            continue
        if each.firm:
            if here.count(each) > there.count(each):
                found.add(group(each))
        elif here.block.text[each.start : each.end].lower() in WHOLE_WORDS:
            continue  # *full consent*, unlike *a full turn*, is said of no number
        elif each.kind is QuantityKind.NUMBER and 1 in each.values and _lacks_one(there, each):
            found.add(group(each))
    return frozenset(found)
