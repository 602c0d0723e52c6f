"""Two quantities that changed places between two clauses of two each: *at noon 21°C, at night 6°C*.

What goes with what tells them apart, though no word beside them is known.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import CLAUSE_BREAKS
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import LOCALES
from cymar.languages.quantities.quantity import Quantity, QuantityKind

IN_TWO_CLAUSES = 4
"""How many quantities two clauses of two each have."""

BETWEEN_LONG_CLAUSES = re.compile(r"[.;!?]\s")


def exchanged_between_clauses(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity, Quantity]]:
    """The second quantities of two clauses, each with the one that is in its place."""
    ours = _of_clauses(en)
    theirs = _of_clauses(cy) if ours else []
    if not theirs:
        return
    same = [[n for n, each in enumerate(theirs) if one.is_same(each)] for one in ours]
    if [len(each) for each in same] != [1] * IN_TWO_CLAUSES:
        return
    first, second, third, fourth = (each[0] for each in same)
    if first ^ 1 == fourth and third ^ 1 == second:  # the other one of its two
        yield ours[1], theirs[fourth]
        yield ours[3], theirs[second]


def _of_clauses(some: BlockQuantities) -> Sequence[Quantity]:
    """The only quantities of a block, if they are two in each of two clauses."""
    if len(some.in_place) < IN_TWO_CLAUSES:
        return []
    found = [each for each in some.in_place if each.kind is not QuantityKind.PERIOD]
    if len(found) != IN_TWO_CLAUSES:
        return []
    text, clause_end = some.block.words_only, CLAUSE_BREAKS[LOCALES.index(some.block.locale)]
    for between in (BETWEEN_LONG_CLAUSES, clause_end):
        breaks = [
            bool(between.search(text, one.end, other.start)) for one, other in pairwise(found)
        ]
        if breaks == [False, True, False]:
            return found
    return []
