"""Lengths of time with no number beside them, where two blocks differ: *within hours*."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.lexicon import alternatives


def other_bare_lengths(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only such length of each, in a unit that the other version does not name."""
    ours = _bare_lengths(en, cy)
    theirs = _bare_lengths(cy, en) if len(ours) == 1 else []
    if len(theirs) == 1:
        yield ours[0], theirs[0]


def _bare_lengths(here: BlockQuantities, there: BlockQuantities) -> list[PlacedValue]:
    units = language(here.block.locale).units
    return [
        PlacedValue(*each.span(1), unit)
        for each in _for_long(here.block.locale).finditer(here.block.words_only)
        if (unit := units.at_start(each[1])) and unit.isdisjoint(there.named_units)
    ]


@cache
def _for_long(locale: str) -> re.Pattern[str]:
    alone = language(locale).paraphrases.alone
    return re.compile(rf"(?i)\b(?:{alone.for_long})[ \u00a0]({alternatives(alone.lengths)})\b")
