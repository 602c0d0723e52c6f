"""The only day of the year that each version names and the other does not."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.words import letters_of


def other_named_days(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The names of two days, neither of which the other version gives as a date."""
    heads = language(en.block.locale).paraphrases.day_heads
    if heads.isdisjoint(letters_of(en.block.words_only)):
        return
    ours = _named(en)
    theirs = _named(cy) if ours else []
    known = [{each.values for each in some} for some in (ours, theirs)]
    ours = [each for each in ours if each.values not in known[1]]
    theirs = [each for each in theirs if each.values not in known[0]]
    if len(ours) != 1 or len(theirs) != 1:
        return
    if not (_has_date(cy, ours[0]) or _has_date(en, theirs[0])):
        yield ours[0], theirs[0]


def _named(some: BlockQuantities) -> list[PlacedValue]:
    """The names of days that a block has, but for those within another: *Easter Monday*."""
    text = some.block.words_only.lower().replace("’", "'")
    names = language(some.block.locale).paraphrases.named_days
    found = [PlacedValue(*match.span(), frozenset({names[match[0]]}))
             for match in _pattern(some.block.locale).finditer(text)]  # fmt: skip
    return list({each.values: each for each in found}.values())


def _has_date(some: BlockQuantities, day: PlacedValue) -> bool:
    return any(
        (date.month, date.day) in day.values for each in some.in_order for date in each.dates
    )


@cache
def _pattern(locale: str) -> re.Pattern[str]:
    names = sorted(language(locale).paraphrases.named_days, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
