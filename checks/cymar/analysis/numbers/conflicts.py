"""What two blocks contradict each other in though they have the same numbers: units, places, codes.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.conflicts findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.analysis.numbers.alphabets import are_one_letter
from cymar.analysis.numbers.bare_hours import other_bare_hours
from cymar.analysis.numbers.bare_lengths import other_bare_lengths
from cymar.analysis.numbers.clothes_sizes import NAMES_SIZE, other_sizes
from cymar.analysis.numbers.codes import (
    Code,
    conflicting_codes,
    lost_letters,
    lost_signs,
    other_letters,
)
from cymar.analysis.numbers.counted import other_things
from cymar.analysis.numbers.counting import may_last
from cymar.analysis.numbers.dimensions import other_dimensions
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.like_words import other_like_words
from cymar.analysis.numbers.listed_days import lost_days
from cymar.analysis.numbers.lone_units import lone_units
from cymar.analysis.numbers.lone_words import lone_lengths, lone_words
from cymar.analysis.numbers.measures import MeasuredQuantity, conflicting
from cymar.analysis.numbers.named_days import other_named_days
from cymar.analysis.numbers.other_counts import other_counts
from cymar.analysis.numbers.other_parts import other_parts
from cymar.analysis.numbers.other_provisos import other_provisos
from cymar.analysis.numbers.parts_of_times import other_parts_of_times
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.rates import other_rates
from cymar.analysis.numbers.recurring import lost_alternation, other_frequencies
from cymar.analysis.numbers.references import other_references
from cymar.languages.quantities.quantity import Quantity, QuantityKind

NAMED_VERSION = re.compile(r"\b(?P<name>[A-Z]\w+) (?P<version>\d{1,3}\.\d{0,3}0)(?!\d|[.:]\d|%)")
"""A version that is not the number it looks like: *Python 3.10*."""

TUESDAY, MARCH = 2, 3
"""The weekday and the month that Welsh calls *Mawrth*."""

Conflicting = MeasuredQuantity | Code | Quantity | PlacedValue
Conflict = tuple[Conflicting, Conflicting]
"""What the English has, and what the Welsh has in its place."""


def conflicts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """The same number in another unit or with another sign, and other codes; some of them twice."""
    if en.has_any and cy.has_any and en.measures and cy.measures:
        texts = en.block.words_only, cy.block.words_only
        yield from conflicting(en.measures, cy.measures, *texts)
        yield from other_dimensions(en, cy)
    if en.words and cy.words:
        yield from other_parts(en, cy)
        if not _are_one_number(en.in_place, cy.in_place):
            yield from other_like_words(en, cy)
        yield from lost_days(en, cy)
    if en.has_any and cy.has_any:
        yield from other_rates(en, cy)
        yield from other_things(en, cy)
        if [each.values for each in en.in_place] != [each.values for each in cy.in_place]:
            yield from other_counts(en, cy)
            yield from other_bare_hours(en, cy)
        yield from other_parts_of_times(en, cy)
        yield from lone_words(en, cy) if en.words or cy.words else ()
        yield from _versions(en.block.words_only, cy.block.words_only)
    elif en.has_any or cy.has_any:
        yield from lone_lengths(en, cy)  # *a month* is no quantity, *a day* may be 24 hours
    if en.may_recur and cy.may_recur:
        yield from other_frequencies(en, cy)
    if en.may_recur or cy.may_recur:
        yield from lost_alternation(en, cy)
        yield from ((one, two) for two, one in lost_alternation(cy, en))
    if en.words and "Mawrth" in cy.block.words_only:
        yield from _tuesday_or_march(en, cy)
    if may_last(en) and may_last(cy):
        yield from other_bare_lengths(en, cy)
    if NAMES_SIZE in en.block.words_only:
        yield from other_sizes(en, cy)
    yield from other_named_days(en, cy)
    yield from other_provisos(en, cy)
    if en.may_have_unit and cy.may_have_unit:
        yield from lone_units(en, cy)
    if en.codes and cy.codes:
        differing = conflicting_codes(en.codes, cy.codes, en.block.text, cy.block.text)
        yield from (both for both in differing if not are_one_letter(*both, cy.block.source.text))
    elif en.figures and cy.figures:
        for code, place in lost_letters(en.codes, cy.block.text):
            yield code, PlacedValue(*place, frozenset())
        for code, place in lost_letters(cy.codes, en.block.text):
            yield PlacedValue(*place, frozenset()), code
    if not (en.codes and cy.codes) and en.has_lone_letter and cy.has_lone_letter:
        letters = other_letters(en.block.words_only, cy.block.words_only)
        yield from (both for both in letters if not are_one_letter(*both, cy.block.source.text))
    yield from other_references(en, cy)
    for code, place in lost_signs(en.codes, cy.block.words_only):
        yield code, PlacedValue(*place, frozenset())
    for code, place in lost_signs(cy.codes, en.block.words_only):
        yield PlacedValue(*place, frozenset()), code


def apart(found: Iterator[Conflict]) -> list[Conflict]:
    """Conflicts without those that another one is about too: *every ten seconds*, *ten seconds*."""
    kept = list({one.start: (one, two) for one, two in found}.values())
    return [
        each
        for place, each in enumerate(kept)
        if not any(all(map(_overlap, each, other)) for other in kept[:place])
    ]


def _are_one_number(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether each version has but one number, and the two are the same."""
    return len(ours) == len(theirs) == 1 and not ours[0].values.isdisjoint(theirs[0].values)


def _overlap(one: Conflicting, other: Conflicting) -> bool:
    return one.start < other.end and other.start < one.end


def _tuesday_or_march(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """*On Tuesday* and *ym mis Mawrth*, *in March* and *ddydd Mawrth*: one Welsh word is both."""
    ours, theirs = _days_and_months(en), _days_and_months(cy)
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        yield from zip(ours.values(), theirs.values(), strict=True)


def _days_and_months(some: BlockQuantities) -> dict[QuantityKind, Quantity]:
    """What surely is Tuesday or March; none where anything may be either."""
    found: dict[QuantityKind, Quantity] = {}
    for each in (*some.figures, *some.words):
        is_tuesday = each.kind is QuantityKind.WEEKDAY and TUESDAY in each.values
        if is_tuesday or any(date.month == MARCH for date in each.dates):
            found[each.kind] = each
    is_sure = all(each.firm and each in some.words for each in found.values())
    return found if is_sure else {}


def _versions(ours: str, theirs: str) -> Iterator[Conflict]:
    """Versions of one thing of which one lost its last nought: *Python 3.10*, *Python 3.1*."""
    if "0" not in ours and "0" not in theirs:
        return
    for here, there in ((ours, theirs), (theirs, ours)):
        for found in NAMED_VERSION.finditer(here):
            short = found["version"].rstrip("0").rstrip(".")
            other = re.search(rf"\b{found['name']} ({re.escape(short)})(?!\d|\.\d)", there)
            if other and "." in short and f"{found['name']} {found['version']}" not in there:
                both = [PlacedValue(*each, frozenset()) for each in (found.span(), other.span())]
                one, two = both if here is ours else reversed(both)
                yield one, two
