"""A number within a bound of one block, and the one just beyond it of the other: *over 4*, *5+*."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE
from cymar.languages import language
from cymar.languages.quantities.next_to import InSequence, next_steps, steps
from cymar.languages.quantities.paraphrase import Bound
from cymar.languages.quantities.quantity import Quantity

WAYS = {Bound.ABOVE: (1,), Bound.BELOW: (-1,)}
"""Which way from a number beyond all that is meant the first is that is meant: *over 4*, 5."""

NONE: frozenset[InSequence] = frozenset()


class _Bounds(NamedTuple):
    """The bounds of a block: the numbers, days and months within them, or just within them."""

    within: frozenset[InSequence]
    """Those that are named and within their bound."""

    beside: Mapping[Bound, frozenset[InSequence]]
    """Those that are next to what is named and beyond it, by which way that is."""


def is_same_bound(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is a bound that the other block gives by the next number."""
    text = here.block.words_only
    bound = language(here.block.locale).paraphrases.bound(text, quantity.start, quantity.end)
    if bound is None:
        return False
    its, bounds = steps(quantity), _bounds(there)
    if any(way is not bound and not its.isdisjoint(some) for way, some in bounds.beside.items()):
        return True  # *before 1 July* is all that is not *after 30 June*
    return bound in WAYS and not bounds.within.isdisjoint(next_steps(quantity, WAYS[bound]))


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _bounds(some: BlockQuantities) -> _Bounds:
    """The quantities of a block that are bounds."""
    text, words = some.block.words_only, language(some.block.locale).paraphrases
    within, beside = set[InSequence](), dict[Bound, frozenset[InSequence]]()
    for each in (*some.figures, *some.words):
        bound = words.bound(text, each.start, each.end)
        if bound is Bound.WITHIN:
            within |= steps(each)
        elif bound is not None:
            beside[bound] = beside.get(bound, NONE) | next_steps(each, WAYS[bound])
    return _Bounds(frozenset(within), beside)
