"""Parts in words: *two fifths*, *dwy ran o bump*; a unit with a part: *a mile and a quarter*."""

import re
from collections.abc import Mapping
from fractions import Fraction

from cymar.languages.quantities.lexicon import Values

SMALLER = {"hour": 60, "minute": 60, "day": 24, "month": 4, "year": 12}
"""How many of the next smaller unit, in which the whole may be given too, each holds."""

HALF = frozenset({Fraction(1, 2)})
HALF_OR_MORE = HALF | {Fraction(3, 2)}
"""*A half*, and what the word is at the end of *a page and a half*."""

LONGEST_BEFORE_HALF = len("and a ")


def parts(several: Mapping[str, int], names: Mapping[str, int]) -> dict[str, Values]:
    """Every part below the whole, with what it is.

    Args:
        several: the words for how many parts, up to the name of one.
        names: the words for one of so many parts, as they follow those.
    """
    return {
        f"{number} {name}": frozenset({Fraction(many, of)})
        for number, many in several.items()
        for name, of in names.items()
        if many < of
    }


def with_parts(units: Mapping[str, str], more: Mapping[str, Fraction]) -> dict[str, Values]:
    """One of each unit with a part of it.

    Args:
        units: the words for each unit, in one text, by its name in English.
        more: what follows the unit, with the part that it adds: *and a half*.
    """
    return {
        f"{word} {phrase}": _of_unit(unit, share)
        for unit, words in units.items()
        for word in words.split()
        for phrase, share in more.items()
    }


def _of_unit(unit: str, share: Fraction) -> Values:
    whole, smaller = 1 + share, SMALLER.get(unit, 1)
    minutes = share * smaller if unit == "hour" else whole  # *awr 30 munud*
    return frozenset({whole, whole * smaller, minutes})


def half_or_more(
    values: Values, and_a_half: re.Pattern[str], word: re.Match[str], end: int
) -> Values:
    """What a phrase may stand for: *half* is one and a half after *and a* only.

    Args:
        values: what the phrase may stand for anywhere.
        and_a_half: what ends with the half of more than one.
        word: the first word of the phrase.
        end: where the phrase ends in its text.
    """
    if values != HALF_OR_MORE:
        return values
    before = max(0, word.start() - LONGEST_BEFORE_HALF)
    return values if and_a_half.search(word.string, before, end) else HALF
