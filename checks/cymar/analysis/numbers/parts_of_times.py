"""Which part of a month, season, year or century is meant: *mid March*, *ganol Mawrth*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.parts_of_times
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue, given_once
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.joining import joining
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.quantities.quantity import Quantity, QuantityKind, Value
from cymar.languages.word_list import word_list
from cymar.languages.words import small_letters_of

SENSE_BETWEEN = "between"

PART_WITHIN = 40
"""How many characters before a time the words for its part, and for another, are looked for."""


class TimeParts(NamedTuple):
    """The words of a language for parts of times."""

    parts: dict[str, str]
    """Each word, with the part it is for."""

    before: re.Pattern[str]
    """Such a word before a time, and another one before it."""


def other_parts_of_times(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The parts of a time that each version has one of, where the two differ."""
    ours = _parts_of(en)
    theirs = _parts_of(cy) if ours else {}
    for one, other in given_once(ours, theirs):
        if one.values != other.values:
            yield one, other


def _parts_of(some: BlockQuantities) -> dict[Value, list[PlacedValue]]:
    words, text = _words(some.block.locale), some.block.words_only
    found: dict[Value, list[PlacedValue]] = {}
    if words.parts.keys().isdisjoint(small_letters_of(text)):
        return found
    for each in some.in_place:
        if not _is_time(each):
            continue
        part = words.before.search(text, max(0, each.start - PART_WITHIN), each.start)
        if part and not part["other"]:
            of = frozenset({words.parts[part["part"].lower()]})
            for value in each.values:
                found.setdefault(value, []).append(PlacedValue(*part.span("part"), of))
    return found


def _is_time(some: Quantity) -> bool:
    """Whether it may be a month, a season, a year or a century, and is no day."""
    if some.kind is QuantityKind.DATE:
        return all(date.day is None for date in some.dates)
    return some.kind in (QuantityKind.SEASON, QuantityKind.NUMBER)


@cache
def _words(locale: str) -> TimeParts:
    lines = (line.split(": ") for line in word_list(locale, "parts-of-times"))
    words = {sense: of.split(", ") for sense, of in lines}
    between = alternatives(words.pop(SENSE_BETWEEN))
    parts = {word: part for part, some in words.items() for word in some}
    part, listed = alternatives(parts), joining("and", "or", "to", locales=(locale,))
    return TimeParts(
        parts,
        re.compile(
            rf"(?i)(?:\b(?P<other>{part}) (?:{listed})\b[^.,;:!?\d]{{0,8}})?"
            rf"\b(?P<part>{part})(?:(?:['’]|[ \u00a0-])(?:{between}))?[ \u00a0-]\Z"
        ),
    )
