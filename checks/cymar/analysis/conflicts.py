"""What two blocks contradict each other in though they have the same numbers: units, places, codes.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.conflicts findings.py --rule
number-mismatch`.
"""

from collections.abc import Iterator

from cymar.analysis.codes import Code, conflicting_codes
from cymar.analysis.exchanged import PlacedValue, evidence, exchanged
from cymar.analysis.measures import MeasuredQuantity, conflicting
from cymar.analysis.quantities import BlockQuantities
from cymar.languages.quantities.quantity import Quantity, QuantityKind

KEEPS_ITS_PLACE = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.TIME})
"""Kinds of which two stand in the same order in both languages, but where their words moved too."""

Conflict = tuple[MeasuredQuantity | Code | Quantity, MeasuredQuantity | Code | Quantity]
"""What the English has, and what the Welsh has in its place."""


def conflicts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """The same number in another unit or with another sign, and other codes."""
    if en.measures and cy.measures:
        texts = en.block.words_only, cy.block.words_only
        yield from conflicting(en.measures, cy.measures, *texts)
    if en.codes and cy.codes:
        yield from conflicting_codes(en.codes, cy.codes, en.block.text, cy.block.text)


def out_of_place(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """Two quantities of a kind that changed places, each with what stands in its place."""
    for kind in {each.kind for each in en.in_order}:
        ours, theirs = ([each for each in one.in_order if each.kind is kind] for one in (en, cy))
        places = [
            [PlacedValue(each.start, each.end, frozenset(each.values)) for each in some]
            for some in (ours, theirs)
        ]
        odd = exchanged(*places)
        if odd is None:
            continue
        here, there = (en.block.words_only, places[0]), (cy.block.words_only, places[1])
        found = evidence(here, there, odd)
        if found.is_possible if kind in KEEPS_ITS_PLACE else found.is_certain:
            yield from ((ours[n], theirs[n]) for n in odd)
