"""The only quantity of each of two blocks that has no like in the other.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.odd_numbers
findings.py --rule number-mismatch`.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from cymar.analysis.numbers.measures import IN_UNITS
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities, group
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantitySet, Value

PARTS = frozenset({Fraction(1, 2), Fraction(1, 4)})
"""*Half* and *quarter*, which are said of times and ways as well."""

LEAST_CERTAIN = 3
"""The number from which on a word for it hardly means anything else, as *second* does."""


def odd_ones(
    here: BlockQuantities, there: BlockQuantities, *, are_alike: bool
) -> tuple[Quantity, Quantity] | tuple[None, None]:
    """The one quantity of each that differs where all others agree in number and order.

    It finds *6 April to 6 April* beside *6 Ebrill i 5 Ebrill*, though both have 6 April. Where
    words that mean other things too are counted, it is one that cannot be *one* or *second*.
    """
    if not (here.has_any and there.has_any):
        return None, None
    found = None if are_alike else _differing(here.in_order, there.in_order)
    if found:
        one, other = found
        more = here.count(one) > there.count(one) and there.count(other) > here.count(other)
        is_saying = more and (_is_in_saying(one, here) or _is_in_saying(other, there))
        return found if more and not is_saying else (None, None)
    if not (here.words and there.words) or _values(here) == _values(there):
        return None, None
    ours, theirs = _with_ratios(here), _with_ratios(there)
    found = _left_over(ours, theirs)
    if found:
        is_more = _is_more(found[0], here, there) and _is_more(found[1], there, here)
        is_more = is_more and _is_sure(*found)
        if found[0].kind is not found[1].kind:  # *a fifth*, 20%
            is_more = is_more and there.lacks(found[0]) and here.lacks(found[1])
    elif found := _between(ours, theirs):
        is_more = (
            _is_more(found[0], here, there) if found[0].firm else _is_more(found[1], there, here)
        )
    if not found or not is_more or is_put_otherwise(found[1], there, here):
        return None, None
    return (None, None) if is_put_otherwise(found[0], here, there) else found


def _is_in_saying(quantity: Quantity, here: BlockQuantities) -> bool:
    words = language(here.block.locale).paraphrases
    return words.is_in_saying(here.block.words_only, quantity)


def _values(block: BlockQuantities) -> list[frozenset[Value]]:
    return [each.values for each in block.in_place if each.kind in IN_UNITS]


def _is_more(one: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    return there.lacks(one) or here.count(one) > there.count(one)


def _is_sure(*both: Quantity) -> bool:
    """Whether two numbers left over are not one in two ways: *a twelfth*, *twice as fast*."""
    ours, theirs = (each.numbers for each in both)
    if any(one * other == 1 for one in ours for other in theirs):
        return False
    if all(len(each) == 1 and max(each) < 1 for each in (ours, theirs)):
        return True
    are_counted = all(max(each) > 1 and not each & PARTS for each in (ours, theirs))
    return are_counted and max(*ours, *theirs) >= LEAST_CERTAIN


def _with_ratios(block: BlockQuantities) -> list[Quantity]:
    """The numbers in place, but *three in four* as one."""
    ratios = block.ratios.quantities
    rest = (
        each
        for each in block.in_place
        if each.kind in IN_UNITS
        and not any(ratio.start <= each.start < ratio.end for ratio in ratios)
    )
    return sorted((*rest, *ratios), key=lambda each: each.start)


def _differing(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """The only two in each other's place that differ, if they are of one kind."""
    if len(ours) != len(theirs):
        return None
    odd = ((a, b) for a, b in zip(ours, theirs, strict=True) if not _agree(a, b))
    first, second = next(odd, None), next(odd, None)
    return first if first and not second and group(first[0]) is group(first[1]) else None


def _left_over(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """The only number of each that is left when each other one has its like, in any order."""
    left = [
        sorted((each for each in some if each.firm or max(each.numbers) > 1 or
                min(each.numbers) not in (0, 1)), key=lambda each: len(each.values))
        for some in (ours, theirs)
    ]  # fmt: skip
    if len(left[0]) != len(left[1]):
        return None
    by_value: dict[Value, list[Quantity]] = {}
    for each in reversed(left[1]):  # so that the first is the last to be listed, and taken first
        for value in each.values:
            by_value.setdefault(value, []).append(each)
    taken: set[int] = set()
    odd = []
    for one in left[0]:
        for alike in (by_value.get(value, []) for value in one.values):
            while alike and alike[-1].start in taken:
                alike.pop()
            if alike:
                taken.add(alike.pop().start)
                break
        else:
            odd.append(one)
    rest = [each for each in left[1] if each.start not in taken]
    return (odd[0], rest[0]) if len(odd) == len(rest) == 1 else None


def _between(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """The only two that differ of those between two that both texts have once: *two of five*."""
    places = _places(theirs)
    both = [(n, places[key]) for key, n in _places(ours).items() if key in places]
    found = [
        (ours[first[0] + 1], theirs[first[1] + 1])
        for first, last in pairwise(sorted(both))
        if last[0] - first[0] == last[1] - first[1] == len((first, last))
    ]
    odd = [each for each in found if not _agree(*each) and any(one.firm for one in each)]
    return odd[0] if len(odd) == 1 else None


def _places(some: Sequence[Quantity]) -> dict[object, int]:
    """Where each firm quantity with one value is that there is one of."""
    found: dict[object, int] = {}
    twice = set()
    for place, each in enumerate(some):
        if each.values in found:
            twice.add(each.values)
        elif each.firm and len(each.values) == 1:
            found[each.values] = place
    return {values: place for values, place in found.items() if values not in twice}


def _agree(one: Quantity, other: Quantity) -> bool:
    return one.is_same(other) or QuantitySet((one,)).has(other) or QuantitySet((other,)).has(one)
