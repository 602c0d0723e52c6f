"""Quantities of one version that a reader of the other works out: *20 of 50*, *ni wnaeth 30*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.worked_out findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.reckoned import reckoned
from cymar.analysis.numbers.same_rates import same_rates
from cymar.analysis.numbers.sentence_quantities import SentenceQuantities
from cymar.analysis.numbers.sums import summed_otherwise
from cymar.analysis.numbers.two_quantities import TwoQuantities
from cymar.dataclasses import replace
from cymar.languages.joining import joining
from cymar.languages.quantities.paraphrase import MONTHS_OF_A_YEAR
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.text.block import Block
from cymar.text.segment import Segment, segments

BETWEEN_SCORES = re.compile(rf"\s?[-\u2013]\s?|\s(?:{joining('to')})\s")
"""What is between the two numbers of a score."""

MOST_OF_SENTENCE, MOST_OF_BLOCK = 16, 100
"""The most quantities that others are worked out of: more are a list, and each is held against each
of the other version."""


def worked_out(
    en: BlockQuantities, cy: BlockQuantities, ours: set[int], theirs: set[int]
) -> tuple[set[int], set[int]]:
    """Which quantities that one version has and the other lacks can be worked out from the other.

    Args:
        en: the English.
        cy: the Welsh.
        ours: where those of the English begin.
        theirs: where those of the Welsh begin.
    """
    known: tuple[set[int], set[int]] = set(), set()
    if _are_lists((en, cy), MOST_OF_BLOCK):
        return known
    for first, second in _facing(en.block, cy.block):
        sides = SentenceQuantities(en, first), SentenceQuantities(cy, second)
        if _has_any(first, ours) and _has_any(second, theirs):
            for same in same_rates(*sides):
                known[0].update(same[0])
                known[1].update(same[1])
        if _are_lists(sides, MOST_OF_SENTENCE):
            continue
        odd = _read(sides[0], ours, cy), _read(sides[1], theirs, en)
        if not (odd[0] or odd[1]):
            continue
        for one, other in product(
            _lacking(sides[0], cy, odd[0], also=not odd[0]),
            _lacking(sides[1], en, odd[1], also=not odd[1]),
        ):
            two = TwoQuantities(sides[0], one, sides[1], other)
            if two.are_one_fact:
                known[0].update((one.start, *two.whole_in(sides[0])))
                known[1].update((other.start, *two.whole_in(sides[1])))
        for here, there, side in ((*sides, 0), (*sides[::-1], 1)):
            for find in (reckoned, summed_otherwise):
                for starts, used in find(here, there, odd[side], alone=not odd[1 - side]):
                    known[side].update(starts)
                    known[1 - side].update(used)
        if _are_rest_of_year(*odd):
            known[0].update(each.start for each in odd[0])
            known[1].update(each.start for each in odd[1])
    return known


def are_counted_from_both_ends(en: Segment, cy: Segment) -> bool:
    """Whether two sentences of opposite words give numbers that make up a whole, or turn a score.

    *Shut two days a week* and *ar agor bum niwrnod*; *lost 17–24* and *enillodd y lleill 24–17*.
    """
    here = SentenceQuantities(BlockQuantities(en.block), en)
    there = SentenceQuantities(BlockQuantities(cy.block), cy)
    if _are_lists((here.whole, there.whole), MOST_OF_BLOCK):
        return False
    if _are_lists((here, there), MOST_OF_SENTENCE):
        return False
    if _are_rest_of_year(here.in_place, there.in_place):
        return True
    if not (here.counted and there.counted):
        return False
    if len(here.counted) == len(there.counted) == 2:
        (one, two), (first, second) = here.counted, there.counted
        if BETWEEN_SCORES.fullmatch(here.text, one.end, two.start):
            is_turned = one.values & second.values and two.values & first.values
            return bool(is_turned) and one.values.isdisjoint(first.values)
    odd = _lacking(here, there.whole, (), also=False), _lacking(there, here.whole, (), also=False)
    return any(TwoQuantities(here, a, there, b).wholes for a, b in product(*odd))


def _facing(en: Block, cy: Block) -> Iterator[tuple[Segment, Segment]]:
    """The two versions of each sentence; of the whole block, where one has more sentences."""
    both = segments(en), segments(cy)
    if len(both[0]) == len(both[1]):
        return zip(*both, strict=True)
    return iter([(Segment(en, 0, len(en.text)), Segment(cy, 0, len(cy.text)))])


def _has_any(sentence: Segment, starts: set[int]) -> bool:
    return any(sentence.start <= start < sentence.end for start in starts)


def _are_lists(
    both: tuple[BlockQuantities | SentenceQuantities, BlockQuantities | SentenceQuantities],
    most: int,
) -> bool:
    """Whether either of two versions has more than so many quantities."""
    return any(len(each.in_place) > most for each in both)


def _read(some: SentenceQuantities, starts: set[int], there: BlockQuantities) -> list[Quantity]:
    """The quantities that begin at some places of a sentence; not *six* of *six times a day*.

    Where the other block has the number, it is how often that differs.
    """
    return [
        _with_ratio(some, each)
        for each in some.in_place
        if each.start in starts and (there.lacks(each) or not some.whole.is_of_frequency(each))
    ]


def _with_ratio(some: SentenceQuantities, quantity: Quantity) -> Quantity:
    """A number with what it is of the whole, where it begins *one in five*."""
    for ratio in some.whole.ratios.quantities:
        if ratio.start == quantity.start:
            return replace(quantity, values=quantity.values | ratio.values)
    return quantity


def _lacking(
    here: SentenceQuantities, there: BlockQuantities, odd: Sequence[Quantity], *, also: bool
) -> Iterator[Quantity]:
    """The quantities of a sentence that may be worked out: those that the other block lacks.

    The days or months that it names count as so many.

    Args:
        here: the sentence.
        there: the other block.
        odd: what is reported of the sentence.
        also: whether it may be any that both have.
    """
    starts = {each.start for each in odd}
    for each in here.counted:
        if also or each.start in starts or there.lacks(each):
            yield _with_ratio(here, each)
    for kind in (QuantityKind.WEEKDAY, QuantityKind.DATE):
        named = [each for each in here.in_place if each.kind is kind]
        if named and not any(date.day for each in named for date in each.dates):
            values = frozenset({Fraction(len(named))})
            yield Quantity(kind, values, named[0].start, named[-1].end, firm=False)


def _are_rest_of_year(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether the months of one version begin and end where the other's end and begin."""
    months = [
        [date.month for each in some for date in each.dates if date.month and not date.day]
        for some in (ours, theirs)
    ]
    if any(len(some) != 2 for some in months):
        return False
    (first, last), (their_first, their_last) = months
    gaps = their_first - last, first - their_last
    return all(gap % MONTHS_OF_A_YEAR == 1 for gap in gaps)
