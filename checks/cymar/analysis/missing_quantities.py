"""The quantities of a block that another block has not, in any way that a writer may put them.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.missing_quantities findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from cymar.analysis.joined_lengths import is_of_joined_length
from cymar.analysis.other_hours import other_hours
from cymar.analysis.put_otherwise import is_put_otherwise
from cymar.analysis.quantities import BlockQuantities, group
from cymar.analysis.summed import is_summed
from cymar.languages.quantities.quantity import Quantity, QuantityKind, QuantitySet
from cymar.text.block import Kind

SAID = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.TIME})
"""The kinds of quantity that words may surely give."""

OTHER_WAYS = is_put_otherwise, is_summed, is_of_joined_length
"""Whether the other block has a quantity after all, in the ways that cost least first."""

ONE = frozenset({Fraction(1)})


def missing(here: BlockQuantities, there: BlockQuantities) -> Iterator[Quantity]:
    """The quantities that one block has and the other lacks, in order.

    A number, month or weekday in words counts where the other block has another in its place,
    since words may be left out or put in another way, and an amount, a measure or a time of the
    clock always. So does a lone 1 as words do: *1 hour* is *awr*.
    """
    if not here.has_any:
        return
    is_alike = _are_alike(here.in_order, there.in_order)
    odd = None if is_alike else _odd_one_out(here, there)
    firm = () if is_alike else here.in_order
    lacking = [each for each in firm if each is odd or there.lacks(each)]
    loose = (each for each in here.words if not each.firm and each.kind in SAID)
    lacking += [each for each in loose if there.lacks(each) and each.start in here.told]
    if not lacking:
        return
    lacking.sort(key=lambda each: each.start)
    replaced = _in_excess(there, here)
    figures = {each.start for each in here.figures if each.values != ONE}
    hours = other_hours(here, there)
    lacking = [each for each in lacking if each not in hours]
    for each in lacking:
        certain = each is odd or group(each) in replaced or each.start in here.told
        if each.start in figures:
            certain = certain or not _is_period(each, here, there)
            certain = certain and (each is odd or _is_wanted(each, here, there))
        if certain and not any(put(each, here, there) for put in OTHER_WAYS):
            yield each


def _is_period(figure: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a word such as *year* may be these figures in words: *12 months*."""
    period = replace(figure, kind=QuantityKind.PERIOD)
    return figure.kind is QuantityKind.NUMBER and there.count(period) > here.count(period)


def _is_wanted(figure: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether figures that the other block lacks ought to be there."""
    if there.placeholders > here.placeholders:
        return False
    if here.block.text[figure.start : figure.end] in there.as_other_language:
        return False
    return here.block.kind is not Kind.IMAGE or there.has_any


def _are_alike(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether quantities are the same in the same order, as they are in most texts."""
    return len(ours) == len(theirs) and all(
        one.kind is other.kind and not one.values.isdisjoint(other.values)
        for one, other in zip(ours, theirs, strict=True)
    )


def _odd_one_out(here: BlockQuantities, there: BlockQuantities) -> Quantity | None:
    """The one quantity that differs where all others agree in number and order.

    It finds *6 April to 6 April* beside *6 Ebrill i 5 Ebrill*, though both have 6 April.
    """
    ours, theirs = here.in_order, there.in_order
    if len(ours) != len(theirs):
        return None
    odd = ((a, b) for a, b in zip(ours, theirs, strict=True) if not _agree(a, b))
    first, second = next(odd, None), next(odd, None)
    if first is None or second is not None:
        return None
    ours_odd, theirs_odd = first
    if group(ours_odd) is not group(theirs_odd):
        return None
    more = here.count(ours_odd) > there.count(ours_odd)
    return ours_odd if more and there.count(theirs_odd) > here.count(theirs_odd) else None


def _agree(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind and not one.values.isdisjoint(other.values):
        return True
    return QuantitySet((one,)).has(other) or QuantitySet((other,)).has(one)


def _in_excess(here: BlockQuantities, there: BlockQuantities) -> frozenset[QuantityKind]:
    """The kinds of quantity of which this block gives one more often than the other block.

    The little words *one* and *un* count only where the other block has no one at all.
    """
    found = set()
    for each in (*here.figures, *here.words):
        if each.firm:
            if here.count(each) > there.count(each):
                found.add(group(each))
        elif each.kind is QuantityKind.NUMBER and 1 in each.values and there.lacks(each):
            found.add(group(each))
    return frozenset(found)
