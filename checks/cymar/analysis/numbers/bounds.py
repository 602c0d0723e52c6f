"""A number within a bound of one block, and the one just beyond it of the other: *over 4*, *5+*."""

from collections.abc import Sequence
from functools import lru_cache

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE
from cymar.languages import language
from cymar.languages.quantities.next_to import is_next
from cymar.languages.quantities.paraphrase import Bound
from cymar.languages.quantities.quantity import Quantity, QuantityKind


def is_same_bound(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a quantity is a bound that the other block gives by the next number."""
    bound = language(here.block.locale).paraphrases.bound(
        here.block.words_only, quantity.start, quantity.end
    )
    return bound is not None and any(
        _are_one_bound((quantity, bound), each) for each in _bounds(there)
    )


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _bounds(some: BlockQuantities) -> Sequence[tuple[Quantity, Bound]]:
    """The quantities of a block that are bounds, each with what kind it is."""
    text, words = some.block.words_only, language(some.block.locale).paraphrases
    found = (
        (each, words.bound(text, each.start, each.end)) for each in (*some.figures, *some.words)
    )
    return [(each, bound) for each, bound in found if bound is not None]


def _are_one_bound(one: tuple[Quantity, Bound], other: tuple[Quantity, Bound]) -> bool:
    """Whether one includes its number and the other not: *over 4* and *5 or over*."""
    if Bound.WITHIN not in (one[1], other[1]) or other[1] is one[1]:
        return False
    (within, _), (beyond, bound) = (one, other) if one[1] is Bound.WITHIN else (other, one)
    if within.kind is not QuantityKind.NUMBER:
        return is_next(within, beyond)
    step = -1 if bound is Bound.ABOVE else 1
    return any(value + step in beyond.numbers for value in within.numbers)
