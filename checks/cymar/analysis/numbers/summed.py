"""Whether one block adds up what the other gives apart: *£20 plus £5*, *£25, gan gynnwys £5*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.summed findings.py
--rule number-mismatch`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind


def are_summed(here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether the amounts of money of two blocks differ by a sum or a difference of the others.

    They do where one block has one amount that is the sum of the other's, or one more that follows
    from two which both have. Where each has one that the other has not, a word has to add it.
    """
    ours, theirs = Counter(_amounts(here.in_order)), Counter(_amounts(there.in_order))
    shared = ours & theirs
    odd = [*(ours - shared).elements()], [*(theirs - shared).elements()]
    if not shared:
        return 1 in map(len, odd) and len(odd[0]) != len(odd[1]) and sum(odd[0]) == sum(odd[1])
    alike = list(shared.elements())
    if sum(map(len, odd)) == 1:
        return _follows(max(odd, key=len)[0], alike)
    if len(odd[0]) != 1 or len(odd[1]) != 1:
        return False
    return _follows(odd[0][0], [*alike, odd[1][0]]) and (_adds(here) or _adds(there))


def _follows(amount: Fraction, others: Sequence[Fraction]) -> bool:
    """Whether an amount is the sum or the difference of two others."""
    counts = Counter(others)
    return any(
        counts[other] > (other == one)
        for one in counts
        for other in (amount - one, one - amount, one + amount)
    )


def _amounts(quantities: Iterable[Quantity]) -> list[Fraction]:
    """The amounts of money, of those that are sure."""
    return [
        next(iter(each.numbers))
        for each in quantities
        if each.kind is QuantityKind.MONEY and len(each.numbers) == 1
    ]


def _adds(some: BlockQuantities) -> bool:
    return bool(_adding(some.block.locale).search(some.block.words_only))


@cache
def _adding(locale: str) -> re.Pattern[str]:
    """A word that adds one amount to another in a language: *plus*, *gan gynnwys*."""
    return re.compile(rf"(?i)(?<!\w)(?:{language(locale).paraphrases.adding})(?!\w)")
