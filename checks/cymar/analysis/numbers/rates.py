"""What an amount is for: *£12 an hour*, *45p a mile*, *£5 a child*; and where two blocks differ."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from cymar.analysis.numbers.exchanged import PlacedValue, given_once
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.payers import PEOPLE
from cymar.languages.quantities.quantity import QuantityKind, Value
from cymar.languages.words import small_letters_of

RATED = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY})
"""Kinds of which a length of time may say what they are for: *£12 an hour*."""

UNITS_OF_TIME = frozenset({"night", "second", "day", "term", "quarter"})
"""Units of time that are no `Duration`."""

_PER: dict[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str] | None]] = {}

MOST_RATES = 2
"""How many there are of one amount at most: *£9 a person a night*."""


ONE: frozenset[Value] = frozenset({Fraction(1)})


class _Rate(NamedTuple):
    """A number or an amount, the sort of thing that it is for, and what that is."""

    values: frozenset[Value]
    sort: str
    of: PlacedValue


def other_rates(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """What a quantity that each has once at a rate is for, where the two differ."""
    ours = _by_value(_rates_of(en))
    theirs = _by_value(_rates_of(cy)) if ours else {}
    for value in ours.keys() & theirs.keys():
        for sort in {each.sort for each in ours[value]}:
            some, others = (_of_sort(rates[value], sort) for rates in (ours, theirs))
            if len(some) == len(others) == 1 and some[0].values.isdisjoint(others[0].values):
                yield some[0], others[0]
    for one, other in given_once(ours, theirs):
        is_odd = (one.sort == "time") is not (other.sort == "time")
        if is_odd and _is_unsaid(one, cy) and _is_unsaid(other, en):
            yield one.of, other.of


def _of_sort(rates: list[_Rate], sort: str) -> list[PlacedValue]:
    return [each.of for each in rates if each.sort == sort]


def _is_unsaid(rate: _Rate, there: BlockQuantities) -> bool:
    """Whether another block names nothing that a rate may be of."""
    locale = there.block.locale
    words = small_letters_of(there.block.words_only)
    return all(rate.of.values.isdisjoint(_what(locale, word)) for word in words)


def _by_value(rates: Iterator[_Rate]) -> dict[Value, list[_Rate]]:
    found: dict[Value, list[_Rate]] = {}
    for each in rates:
        for value in each.values:
            found.setdefault(value, []).append(each)
    return found


def _sort(values: frozenset[object]) -> str:
    """What a rate is of: a time, a measure, people or things."""
    if any(isinstance(each, Duration) for each in values) or not UNITS_OF_TIME.isdisjoint(values):
        return "time"
    return "people" if not PEOPLE.isdisjoint(values) else "things"


def _rates_of(some: BlockQuantities) -> Iterator[_Rate]:
    text, locale = some.block.words_only, some.block.locale
    if locale not in _PER:
        _PER[locale] = _patterns(locale)
    one, of_noun, alone = _PER[locale]
    for length in alone.finditer(text) if alone else ():
        values = _what(locale, length[1].lower())
        if values and (sort := _sort(values)) == "time":
            yield _Rate(ONE, sort, PlacedValue(*length.span(1), values))
    for each in some.measures:
        kind, place = each.quantity.kind, each.end
        for _ in range(MOST_RATES if kind in RATED else 0):
            if not (per := one.match(text, place)):
                break
            values, place = _what(locale, per[1].lower()), per.end()
            sort = _sort(values)
            if values and (kind is QuantityKind.MONEY or sort == "time"):
                of = PlacedValue(*per.span(1), values)
                yield _Rate(each.quantity.values, sort, of)
        if kind is QuantityKind.NUMBER and (per := of_noun.match(text, each.end)):
            values = frozenset(language(locale).paraphrases.payers.get(per[1].lower(), ()))
            if values:
                of = PlacedValue(*per.span(1), values)
                yield _Rate(each.quantity.values, _sort(values), of)


def _patterns(locale: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str] | None]:
    """What comes between an amount and what it is for, and between a number and its noun's.

    And one of what many are not said to be of: *awr yr wythnos*.
    """
    words = language(locale).paraphrases
    before = rf"(?:(?:{'|'.join(words.of_lengths)})[ \u00a0])?" * words.has_adjectives_before
    return (
        re.compile(rf"[ \u00a0](?i:{words.per}|{words.for_each})[ \u00a0]{before}([^\W\d_]+)"),
        re.compile(
            rf"(?:[ \u00a0][\w'’-]+){{1,2}}?[ \u00a0](?i:{words.for_each})[ \u00a0]([^\W\d_]+)"
        ),
        re.compile(
            rf"\b(?:{words.alone.counted})[ \u00a0](?:{words.per})[ \u00a0]{before}([^\W\d_]+)"
        )
        if words.alone.counted
        else None,
    )


def _what(locale: str, word: str) -> frozenset[object]:
    """The length of time, the payer or the unit that a word names."""
    words = language(locale).paraphrases
    if word in words.one_length:
        return frozenset(words.durations[word])
    return frozenset(words.payers.get(word) or language(locale).units.at_start(word))
