"""Parts in words: *two fifths*, *dwy ran o bump*; a unit with a part: *a mile and a quarter*."""

from collections.abc import Mapping
from fractions import Fraction

from cymar.languages.quantities.lexicon import Values

SMALLER = {"hour": 60, "minute": 60, "day": 24, "month": 4, "year": 12}
"""How many of the next smaller unit, in which the whole may be given too, each holds."""


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
