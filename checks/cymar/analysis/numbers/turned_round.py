"""Quantities of which only the order, or only the words beside them, changed places.

*From six to four* and *o bedwar i chwech*; *60% for price and 40% for quality* and *60% am ansawdd
a 40% am bris*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.turned_round
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import CLAUSE_BREAKS, PlacedValue, beside, is_after_from
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.text.block import Block

NOTHING: frozenset[object] = frozenset()

MOST_COMPARED = 4
"""Of more quantities of a kind than that, the words beside two are not compared."""

TWO_LETTERS = re.compile(r"[^\W\d_]{2}")

WITH_LABELS = (
    QuantityKind.MONEY,
    QuantityKind.PERCENT,
    QuantityKind.TIME,
    QuantityKind.DATE,
    QuantityKind.NUMBER,
)
"""Kinds of which each quantity may be of another thing."""


def turned_round(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """Two quantities, each with what stands in its place, that are said of each other's things."""
    ours, theirs = en.in_order, cy.in_order
    if len(ours) < 2 or len(theirs) < 2:
        return
    yield from _ranges_turned(en, cy)
    by_kind: dict[QuantityKind, list[Quantity]] = {}
    for each in ours:
        by_kind.setdefault(each.kind, []).append(each)
    for kind, some in by_kind.items():
        if kind in WITH_LABELS and 2 <= len(some) <= MOST_COMPARED:
            others = [each for each in theirs if each.kind is kind]
            if len(some) == len(others):
                yield from _labels_turned((en, some), (cy, others))


def _ranges_turned(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """The only range of each, of which the ends changed places."""
    ours = _ranges(en)
    theirs = _ranges(cy) if len(ours) == 1 else []
    if len(theirs) != 1:
        return
    (first, last), (their_first, their_last) = ours[0], theirs[0]
    is_turned = first.values & their_last.values and last.values & their_first.values
    if is_turned and first.values.isdisjoint(their_first.values):
        yield first, their_first
        yield last, their_last


def _ranges(some: BlockQuantities) -> list[tuple[Quantity, Quantity]]:
    """Each two numbers with *from* before the first and *to* between."""
    text, found = some.block.words_only, list[tuple[Quantity, Quantity]]()
    locale = some.block.locale
    between = _range_word(locale)
    for first, last in pairwise(some.in_order):
        is_joined = between.fullmatch(text, first.end, last.start)
        if is_joined and is_after_from(text, first.start, locale):
            found.append((first, last))
    return found


@cache
def _range_word(locale: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{language(locale).units.to}) ")


def _labels_turned(
    here: tuple[BlockQuantities, Sequence[Quantity]],
    there: tuple[BlockQuantities, Sequence[Quantity]],
) -> Iterator[tuple[Quantity, Quantity]]:
    """Two that stayed, while the words beside each are now beside the other."""
    ours, theirs = here[1], there[1]
    if any(one.values.isdisjoint(two.values) for one, two in zip(ours, theirs, strict=True)):
        return
    sides = [
        (some.block.words_only, [PlacedValue(e.start, e.end, NOTHING) for e in of], end)
        for (some, of), end in zip((here, there), CLAUSE_BREAKS, strict=True)
    ]
    for n in range(len(ours) - 1):
        is_apart = ours[n].values != ours[n + 1].values and all(
            _are_apart(some.block, *of[n : n + 2]) for some, of in (here, there)
        )
        if not is_apart:
            continue
        one, two = _labels(*sides[0][:2], n, sides[0][2])
        if not (one and two):
            continue
        their_one, their_two = _labels(*sides[1][:2], n, sides[1][2])
        if one & their_two and two & their_one and not two & their_two:
            yield ours[n], theirs[n]
            yield ours[n + 1], theirs[n + 1]
            return


def _are_apart(block: Block, one: Quantity, two: Quantity) -> bool:
    """Whether two quantities may be of different things: not *16 or 17*, *16 to 17*."""
    clause_end = CLAUSE_BREAKS[LOCALES.index(block.locale)]
    between = clause_end.sub(" ", block.words_only[one.end : two.start])
    is_range = _range_word(block.locale).fullmatch(between)
    return not is_range and bool(TWO_LETTERS.search(between))


def _labels(
    text: str, places: Sequence[PlacedValue], number: int, clause_end: re.Pattern[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the words beside a thing and the next, but for those beside both."""
    one, two = (beside(text, places, at, clause_end) for at in (number, number + 1))
    return one - two, two - one
