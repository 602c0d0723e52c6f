"""What an amount is for: *£12 an hour*, *45p a mile*, *£5 a child*; and where two blocks differ."""

import re
from collections.abc import Iterator

from cymar.analysis.exchanged import PlacedValue
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind, Value

RATED = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY})
"""Kinds of which a length of time may say what they are for: *£12 an hour*."""

Rate = tuple[Quantity, PlacedValue]
"""A quantity, and what it is for."""


def other_rates(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """What a quantity that each has once at a rate is for, where the two differ."""
    ours = _by_value(_rates_of(en))
    theirs = _by_value(_rates_of(cy)) if ours else {}
    for value in ours.keys() & theirs.keys():
        if len(ours[value]) == len(theirs[value]) == 1:
            (_, one), (_, other) = ours[value][0], theirs[value][0]
            if one.values.isdisjoint(other.values) and _sorts(one) == _sorts(other):
                yield one, other


def _by_value(rates: list[Rate]) -> dict[Value, list[Rate]]:
    found: dict[Value, list[Rate]] = {}
    for each in rates:
        for value in each[0].values:
            found.setdefault(value, []).append(each)
    return found


def _sorts(rate: PlacedValue) -> set[str]:
    """What a rate is of: lengths of time, units of measure, or people."""
    return {"people" if str(each) in PEOPLE else type(each).__name__ for each in rate.values}


PEOPLE = frozenset("child adult family couple group team vehicle".split())
"""Whom an amount may be for, in `payers` of each language."""


def _rates_of(some: BlockQuantities) -> list[Rate]:
    return [
        (each, rate)
        for each in (*some.figures, *some.words)
        if each.kind in RATED and (rate := _rate(some, each))
    ]


def _rate(some: BlockQuantities, quantity: Quantity) -> PlacedValue | None:
    text, spoken = some.block.words_only, language(some.block.locale)
    if length := spoken.paraphrases.rate(text, quantity):
        return PlacedValue(*length)
    if quantity.kind is not QuantityKind.MONEY:
        return None
    of = re.compile(rf"[ \u00a0](?i:{spoken.paraphrases.per})[ \u00a0]([^\W\d_]+)")
    if not (match := of.match(text, quantity.end)):
        return None
    values = spoken.paraphrases.payers.get(match[1].lower()) or spoken.units.at_start(match[1])
    return PlacedValue(*match.span(1), frozenset(values)) if values else None
