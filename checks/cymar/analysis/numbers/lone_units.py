"""Units that no number is beside, where two blocks differ: *in milliseconds*, *Weight (kg)*."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.converted import IMPERIAL, MEASURED
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.measures import MeasuredQuantity
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.units import DEGREES, OF_DAYS, OLD_COINS

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

LONG_WORD_ALONE = re.compile(r"(?<![\w-])[^\W\d_]{4,20}(?![\w-])")
SHORT_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,6}(?=[ \u00a0]\Z)")
SHORT_WORD_WITHIN = 7
"""How many characters before a unit the short word before it may begin."""

NOTHING: frozenset[object] = frozenset()


def lone_units(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only unit of each version that the other does not give so, or not at all.

    Or that one version has the half of.
    """
    yield from _parts(en, cy)
    yield from _asked(en, cy)
    named = en.named_units, cy.named_units
    if (named[0] <= named[1] or named[1] <= named[0]) and not (
        DEGREES in en.block.words_only and DEGREES in cy.block.words_only
    ):
        return
    one, other = _without(_lone(en), cy), _without(_lone(cy), en)
    if len(one) == len(other) == 1:
        if not one[0].values | other[0].values <= SHORT_TIMES:
            yield one[0], other[0]
        return
    if SIZED.keys().isdisjoint(named[0] - named[1]) or SIZED.keys().isdisjoint(named[1] - named[0]):
        return
    ours, theirs = _single(en, named[1]), _single(cy, named[0])
    if len(ours) == len(theirs) == 1 and _sizes(ours[0]) & _sizes(theirs[0]):
        yield ours[0], theirs[0]


def _asked(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only unit of each version of which it is said how many: *how many hours*."""
    ours = _of_how_many(en)
    theirs = _of_how_many(cy) if len(ours) == 1 else []
    if len(theirs) == 1 and ours[0].values.isdisjoint(theirs[0].values):
        yield ours[0], theirs[0]


def _of_how_many(here: BlockQuantities) -> list[PlacedValue]:
    units, text = language(here.block.locale).units, here.block.words_only
    found = (
        (each.span(1), units.at_start(each[1]))
        for each in _how_many(here.block.locale).finditer(text)
    )
    return [PlacedValue(*span, unit) for span, unit in found if unit]


@cache
def _how_many(locale: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language(locale).units.asked})[ \u00a0]([^\W\d_]+)")


def _parts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only part of a unit, and the one whole in its place: *half an inch*, *modfedd*."""
    ours, theirs = _parts_of(en), _parts_of(cy)
    if len(ours) + len(theirs) != 1:
        return
    here, there, part = (en, cy, ours[0]) if ours else (cy, en, theirs[0])
    wholes = [each for each in _single(there, NOTHING) if each.values & part.units]
    is_unsaid = there.lacks(part.quantity) and not is_put_otherwise(part.quantity, here, there)
    if len(wholes) == 1 and is_unsaid and not _wholes_beside(here, part):
        placed = PlacedValue(part.start, part.end, part.units)
        yield (placed, wholes[0]) if ours else (wholes[0], placed)


def _parts_of(here: BlockQuantities) -> list[MeasuredQuantity]:
    return [
        each
        for each in (here.measures if here.words else ())
        if each.units and not each.quantity.firm and min(each.quantity.numbers) < 1
        and _sizes_of(each.units)
    ]  # fmt: skip


def _wholes_beside(here: BlockQuantities, part: MeasuredQuantity) -> bool:
    return any(
        each.values & part.units and not part.start <= each.start < part.end
        for each in _single(here, NOTHING)
    )


def _single(here: BlockQuantities, there: frozenset[object]) -> list[PlacedValue]:
    """One of a unit each that another block does not name: *an inch*, *y filltir*."""
    text, words = here.block.words_only, language(here.block.locale)
    units, alone, goes_on = words.units, words.paraphrases.alone, _goes_on(words.locale)
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
        is_loose = match[0].lower() in alone.loose or (OF_COINS in sizes and match[0].islower())
        if is_loose and _word_before(text, start) not in alone.before_one:
            continue
        if goes_on.match(text, end):
            continue
        if not any(first <= start < last for first, last in counted):
            found.append(PlacedValue(start, end, values))
    return found


def _word_before(text: str, start: int) -> str:
    before = SHORT_BEFORE.search(text, max(0, start - SHORT_WORD_WITHIN), start)
    return before[0].lower() if before else ""


@cache
def _goes_on(locale: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0]{language(locale).paraphrases.alone.goes_on}\b")


@cache
def _within(locale: str) -> re.Pattern[str]:
    """What says the unit of figures that stand elsewhere."""
    return re.compile(
        rf"(?:\b(?:{language(locale).paraphrases.alone.within}) |(?<![^\s])\()"
        r"(?P<unit>°?[^\W\d_]{1,20})(?=\)|(?<=\w\w\w)\b)"
    )


def _sizes_of(values: frozenset[object]) -> set[str]:
    return {of for unit, of in SIZED.items() if unit in values} - NOT_SAID_ALONE


def _sizes(unit: PlacedValue) -> set[str]:
    return _sizes_of(unit.values)


def _lone(here: BlockQuantities) -> list[PlacedValue]:
    locale = here.block.locale
    units = language(locale).units
    found = ((each.span("unit"), units.at_start(each["unit"]))
             for each in _within(locale).finditer(here.block.words_only))  # fmt: skip
    return [PlacedValue(*span, unit) for span, unit in found if unit and unit.isdisjoint(OF_DAYS)]


def _without(some: list[PlacedValue], there: BlockQuantities) -> list[PlacedValue]:
    """Those in units that another block does not name at all."""
    named = there.named_units.union(*(each.values for each in _lone(there))) if some else ()
    return [each for each in some if each.values.isdisjoint(named)]
