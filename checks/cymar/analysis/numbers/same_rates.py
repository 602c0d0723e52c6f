"""Amounts for two lengths of time that come to the same: *£120 a year*, *£10 a month*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.same_rates findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator
from itertools import product

from cymar.analysis.numbers.sentence_quantities import SentenceQuantities
from cymar.languages import language
from cymar.languages.quantities.durations import Duration

LoneLength = tuple[int, frozenset[Duration]]
"""Where a length of time without a number begins, and what it may be."""


def same_rates(
    en: SentenceQuantities, cy: SentenceQuantities
) -> Iterator[tuple[set[int], set[int]]]:
    """Where amounts of two sentences begin that come to the same, and what they are for."""
    ours, theirs = (_lone_lengths(some) for some in (en, cy))
    for one, other in product(_unlike(ours, theirs), _unlike(theirs, ours)):
        times = {a.length / b.length for a in one[1] for b in other[1] if a.unit == b.unit}
        for amount, their_amount in product(en.counted, cy.counted) if times else ():
            if (cy.lacks(amount) or en.lacks(their_amount)) and any(
                b and a / b in times for a in amount.numbers for b in their_amount.numbers
            ):
                yield {amount.start, one[0]}, {their_amount.start, other[0]}


def _lone_lengths(some: SentenceQuantities) -> list[LoneLength]:
    sentence = range(some.sentence.start, some.sentence.end)
    words = language(some.locale).paraphrases
    read = words.lone_lengths(some.text, some.whole.in_place)
    return [(start, lengths) for start, _, lengths in read if start in sentence]


def _unlike(some: list[LoneLength], others: list[LoneLength]) -> list[LoneLength]:
    """Those that no other may be."""
    return [each for each in some if all(each[1].isdisjoint(other[1]) for other in others)]
