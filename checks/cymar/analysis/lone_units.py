"""Units that no number is beside, where two blocks differ: *in milliseconds*, *Weight (kg)*."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.analysis.converted import IMPERIAL, MEASURED
from cymar.analysis.exchanged import PlacedValue
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.units import OF_DAYS, OLD_COINS
from cymar.languages.words import letters_of
from cymar.text.block import Block

ALONE = re.compile(
    r"(?:\b(?:[Ii]n|[Mm]ewn|[Ww]ithin|o fewn|[Yy]mhen) |(?<![^\s])\()"
    r"(?P<unit>°?[^\W\d_]{1,20})(?=\)|(?<=\w\w\w)\b)"
)
"""What says the unit of figures that stand elsewhere."""

SHORT_TIMES = frozenset({"second", "minute"})
"""Units of which one may be said for another: *ready in seconds*."""

OF_COINS = "coins"
SIZED = {
    **{unit: of.removeprefix(IMPERIAL) for unit, (of, _) in MEASURED.items()},
    **dict.fromkeys(("kilobit", "megabit", "gigabit"), "data"),
    **dict.fromkeys((*OLD_COINS, "guinea"), OF_COINS),
}
"""What each unit measures of which one may be said without a number: *an inch apart*."""

NOT_SAID_ALONE = frozenset({"time", "temperature", "spoons"})

LOOSE = frozenset(
    "foot feet yard yards stone pound pounds pwys bwys phwys llath stôn punt bunt phunt".split()
)
"""Words for units that are for other things too, but not after *a* or *per*."""

LONG_WORD_ALONE = re.compile(r"(?<![\w-])[^\W\d_]{4,20}(?![\w-])")
SHORT_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,6}(?=[ \u00a0]\Z)")
SHORT_WORD_WITHIN = 7
"""How many characters before a unit the short word before it may begin."""

BEFORE_ONE = re.compile(r"an?|per|one|each|every|y|o|am|fesul|bob")
"""What is before one such unit, and not before a coin in a saying: *dim dimai*."""

AND_A_PART = re.compile(r"[ \u00a0](?:and|a|or|neu)\b")
"""What is after a unit that is no whole one: *a mile and a half*."""


def lone_units(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only unit of each version that the other does not give so, or not at all."""
    one, other = _without(_lone(en.block), cy.block), _without(_lone(cy.block), en.block)
    if len(one) == len(other) == 1:
        if not one[0].values | other[0].values <= SHORT_TIMES:
            yield one[0], other[0]
        return
    named = _named(en.block), _named(cy.block)
    if SIZED.keys().isdisjoint(named[0] - named[1]) or SIZED.keys().isdisjoint(named[1] - named[0]):
        return
    ours, theirs = _single(en, named[1]), _single(cy, named[0])
    if len(ours) == len(theirs) == 1 and _sizes(ours[0]) & _sizes(theirs[0]):
        yield ours[0], theirs[0]


def _single(here: BlockQuantities, there: frozenset[object]) -> list[PlacedValue]:
    """One of a unit each that another block does not name: *an inch*, *y filltir*."""
    text, units = here.block.words_only, language(here.block.locale).units
    counted = [
        (each.start, each.end)
        for each in here.measures
        if each.units and 1 not in each.quantity.numbers
    ]
    found = []
    for match in LONG_WORD_ALONE.finditer(text):
        values = units.at_start(match[0])
        sizes = _sizes_of(values)
        if not sizes or not there.isdisjoint(values):
            continue
        start, end = match.span()
        is_loose = match[0].lower() in LOOSE or (OF_COINS in sizes and match[0].islower())
        if (is_loose and not _is_one(text, start)) or AND_A_PART.match(text, end):
            continue
        if not any(first <= start < last for first, last in counted):
            found.append(PlacedValue(start, end, values))
    return found


def _is_one(text: str, start: int) -> bool:
    before = SHORT_BEFORE.search(text, max(0, start - SHORT_WORD_WITHIN), start)
    return bool(before and BEFORE_ONE.fullmatch(before[0].lower()))


def _sizes_of(values: frozenset[object]) -> set[str]:
    return {of for unit, of in SIZED.items() if unit in values} - NOT_SAID_ALONE


def _sizes(unit: PlacedValue) -> set[str]:
    return _sizes_of(unit.values)


def _lone(block: Block) -> list[PlacedValue]:
    units = language(block.locale).units
    found = ((each.span("unit"), units.at_start(each["unit"]))
             for each in ALONE.finditer(block.words_only))  # fmt: skip
    return [PlacedValue(*span, unit) for span, unit in found if unit and unit.isdisjoint(OF_DAYS)]


def _without(some: list[PlacedValue], other: Block) -> list[PlacedValue]:
    """Those in units that another block does not name at all."""
    named = _named(other).union(*(each.values for each in _lone(other))) if some else ()
    return [each for each in some if each.values.isdisjoint(named)]


def _named(block: Block) -> frozenset[object]:
    """Every unit that a block has a word for."""
    units = language(block.locale).units
    return frozenset[object](
        unit for word in letters_of(block.words_only) for unit in units.at_start(word)
    )
