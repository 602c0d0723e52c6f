"""A number that is a part of another which both blocks give: *half of the 64*, *32 o'r 64*."""

from fractions import Fraction
from functools import lru_cache

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE
from cymar.languages.quantities.quantity import Quantity, QuantityKind


def is_part_of_number(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is the part that the other block gives of one they share, or the part is."""
    if quantity.kind is not QuantityKind.NUMBER:
        return False
    is_part = min(quantity.numbers) < 1
    shares = quantity.numbers & _shares(here) if is_part else _shares(there)
    if not shares:
        return False
    given = _numbers(there) if is_part else quantity.numbers
    wholes = _wholes(here) & _wholes(there)
    return any(part * whole in given for part in shares for whole in wholes)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _shares(block: BlockQuantities) -> frozenset[Fraction]:
    return frozenset(value for each in block.words for value in each.numbers if 0 < value < 1)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _wholes(block: BlockQuantities) -> frozenset[Fraction]:
    return frozenset(value for each in block.figures for value in each.numbers)


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _numbers(block: BlockQuantities) -> frozenset[Fraction]:
    return frozenset(value for each in block.in_place for value in each.numbers)
