"""Months and weekdays that are slips for the one that the other block has: *17 Chewfror 2026*."""

from collections.abc import Iterator, Sequence

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.calendar import CalendarKind, CalendarWord
from cymar.languages.quantities.quantity import Quantity, QuantityKind

DATED = frozenset({QuantityKind.DATE, QuantityKind.WEEKDAY})
"""The kinds of quantity that a word of a calendar gives."""


def misspelt_dates(
    here: BlockQuantities, there: BlockQuantities, lacking: Sequence[Quantity]
) -> Iterator[tuple[CalendarWord, Quantity]]:
    """Each misspelt word of one block, with what the other has and this one lacks.

    Args:
        here: the block.
        there: the block that it is beside.
        lacking: what the other has and this one is known to lack.
    """
    alone = [each for each in there.words if each.kind in DATED and each.firm and here.lacks(each)]
    wanted: dict[tuple[CalendarKind, int], Quantity] = {}
    for each in (*alone, *lacking):
        wanted |= {(CalendarKind.MONTH, date.month): each for date in each.dates if date.month}
        if each.kind is QuantityKind.WEEKDAY:
            wanted |= {(CalendarKind.WEEKDAY, int(day)): each for day in each.numbers}
    if wanted:
        for word in language(here.block.locale).calendar.misspelt(here.block.text):
            if right := wanted.get((word.kind, word.number)):
                yield word, right
