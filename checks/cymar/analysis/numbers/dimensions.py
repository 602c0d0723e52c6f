"""How long, wide, high or deep something is: the same measure, said of another side of it."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue, given_once
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Value


def other_dimensions(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The words after a measure that each version has once: *2 metres high*, *2 fetr o hyd*."""
    ours = _dimensions(en)
    theirs = _dimensions(cy) if ours else {}
    for one, other in given_once(ours, theirs):
        if one.values.isdisjoint(other.values):
            yield one, other


def _dimensions(some: BlockQuantities) -> dict[Value, list[PlacedValue]]:
    """The words after each measure that say which way it goes, by its number."""
    text, locale = some.block.words_only, some.block.locale
    found: dict[Value, list[PlacedValue]] = {}
    given = [each for each in some.measures if each.units]
    match = _after_measure(locale).match if given else None
    for each in given:
        if match and (after := match(text, each.end)):
            of_words = language(locale).units.dimensions
            place = PlacedValue(*after.span(1), of_words[after[1]])
            for value in each.quantity.values:
                found.setdefault(value, []).append(place)
    return found


@cache
def _after_measure(locale: str) -> re.Pattern[str]:
    words = "|".join(language(locale).units.dimensions)
    return re.compile(rf"[ \u00a0-]({words})(?!\w)")
