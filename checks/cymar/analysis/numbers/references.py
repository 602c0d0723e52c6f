"""References of which both versions have one of the same letters and other figures: *KT-Q-31*."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.quantities import BlockQuantities

WITHIN_REFERENCE = "-"
REFERENCE = re.compile(r"(?<![\w/.@-])(?=[A-Z-]*\d)[A-Z]+\d*(?:-[A-Z\d]++){1,4}(?![\w@/-])")
FIGURE_OF_REFERENCE = re.compile(r"\d")
"""A figure, of which a slip makes another one."""


def other_references(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only reference of each version that the other lacks, where only figures differ."""
    ours, theirs = en.block.words_only, cy.block.words_only
    if WITHIN_REFERENCE not in ours or WITHIN_REFERENCE not in theirs:
        return
    lacking = [
        [each for each in REFERENCE.finditer(here) if each[0] not in there]
        for here, there in ((ours, theirs), (theirs, ours))
    ]
    if [len(some) for some in lacking] != [1, 1]:
        return
    one, other = lacking[0][0], lacking[1][0]
    shapes = [FIGURE_OF_REFERENCE.sub("0", each[0]) for each in (one, other)]
    is_read = any(one.start() <= each.start < one.end() and cy.lacks(each) for each in en.figures)
    if shapes[0] == shapes[1] and not is_read:
        yield (
            PlacedValue(*one.span(), frozenset({one[0]})),
            PlacedValue(*other.span(), frozenset({other[0]})),
        )
