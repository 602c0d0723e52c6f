"""What a number of things is of, where two versions count other things of one sort.

*340 sheep* and *340 o wartheg*, *2,500 words* and *2,500 o dudalennau*.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue, given_once
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import QuantityKind, Value
from cymar.languages.things import things

AFTER_NUMBER = re.compile(
    rf"(?: (?:{joining('after a number')}))?[ \u00a0]([^\W\d_]+)(?: ([^\W\d_]+))?"
)
"""A noun after a number, and the word after it, which one language may count and the other not: *2
farm shops*, *2 siop fferm*."""


def other_things(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """What a number that each version has once counts, where the two are of one sort and differ."""
    ours = _counted(en)
    theirs = _counted(cy) if ours else {}
    for one, other in given_once(ours, theirs):
        if _sorts(one) & _sorts(other) and one.values.isdisjoint(other.values):
            yield one, other


def _sorts(thing: PlacedValue) -> set[object]:
    return {str(each).partition(" ")[0] for each in thing.values}


def _counted(some: BlockQuantities) -> dict[Value, list[PlacedValue]]:
    """The word after each number, with what it and the next may be, by the number."""
    text, found = some.block.words_only, dict[Value, list[PlacedValue]]()
    for each in some.in_place:
        if each.kind is not QuantityKind.NUMBER or not each.firm:
            continue  # *one* may be no number
        if noun := AFTER_NUMBER.match(text, each.end):
            meant = _meant(noun[1].lower(), some.block.locale)
            if meant and noun[2]:
                meant |= _meant(noun[2].lower(), some.block.locale)
            place = PlacedValue(*noun.span(1), meant)
            for value in each.values:
                found.setdefault(value, []).append(place)
    return found if any(each.values for some in found.values() for each in some) else {}


@cache
def _meant(word: str, locale: str) -> frozenset[object]:
    forms = (word, *language(locale).radicals(word))
    known = things(locale)
    return frozenset[object]().union(*(known.get(form, ()) for form in forms))
