"""Units that no number is beside, where two blocks differ: *in milliseconds*, *Weight (kg)*."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.analysis.exchanged import PlacedValue
from cymar.languages import language
from cymar.languages.quantities.units import OF_DAYS
from cymar.languages.words import letters_of
from cymar.text.block import Block

ALONE = re.compile(
    r"(?:\b(?:[Ii]n|[Mm]ewn) |(?<![^\s])\()(?P<unit>°?[^\W\d_]{1,20})(?=\)|(?<=\w\w\w)\b)"
)
"""What says the unit of figures that stand elsewhere."""

SHORT_TIMES = frozenset({"second", "minute", "hour"})
"""Units of which one may be said for another: *ready in minutes*."""


def lone_units(en: Block, cy: Block) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only unit of each version that the other does not give so."""
    one, other = _without(_lone(en), cy), _without(_lone(cy), en)
    if len(one) == len(other) == 1 and not one[0].values | other[0].values <= SHORT_TIMES:
        yield one[0], other[0]


def _lone(block: Block) -> list[PlacedValue]:
    units = language(block.locale).units
    found = ((each.span("unit"), units.at_start(each["unit"]))
             for each in ALONE.finditer(block.words_only))  # fmt: skip
    return [PlacedValue(*span, unit) for span, unit in found if unit and unit.isdisjoint(OF_DAYS)]


def _without(some: list[PlacedValue], other: Block) -> list[PlacedValue]:
    """Those in units that another block does not name at all."""
    units = language(other.locale).units
    words = letters_of(other.words_only) if some else ()
    named = frozenset[object](unit for word in words for unit in units.at_start(word))
    named = named.union(*(each.values for each in _lone(other)))
    return [each for each in some if named.isdisjoint(each.values)]
