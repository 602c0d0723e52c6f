"""The only number word, or the only length of time, of each version, where the two differ.

Such words are too loose to be looked for one by one: *second* is a moment too, and *a year* may be
*12 mis*. Where each version has just one that the other lacks, one stands in the other's place.
"""

from collections.abc import Iterator

from cymar.analysis.exchanged import PlacedValue
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind

LEAST_CERTAIN = 3
"""The number from which on a word for it hardly means anything else, as *first* and *both* do."""


LOOSE = (QuantityKind.NUMBER, QuantityKind.TIME)

LonePair = tuple[Quantity | PlacedValue, Quantity | PlacedValue]
"""What the English has, and what the Welsh has in its place."""


def lone_words(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The two words, or the two lengths of time, that stand in each other's place."""
    ours, theirs = _numbers(en, cy, firm=False), _numbers(cy, en, firm=False)
    if len(ours) + len(theirs) == 1:
        ours += _numbers(en, cy, firm=True)
        theirs += _numbers(cy, en, firm=True)
    if len(ours) == len(theirs) == 1 and _is_certain(ours[0], theirs[0]):
        yield ours[0], theirs[0]
    yield from _lengths(en, cy)


def _is_certain(one: Quantity, other: Quantity) -> bool:
    is_one_kind = one.kind is other.kind
    return is_one_kind and max(*one.numbers, *other.numbers) >= LEAST_CERTAIN


def _numbers(here: BlockQuantities, there: BlockQuantities, *, firm: bool) -> list[Quantity]:
    """The whole numbers and times that the other version gives in no way, firm or loose."""
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    return [
        each
        for each in ((*here.figures, *here.words) if firm else here.words)
        if each.firm is firm
        and each.kind in LOOSE
        and (
            each.kind is QuantityKind.TIME
            or words.is_counting(text[each.start : each.end].lower(), each.numbers)
        )
        and there.lacks(each)
        and not here.is_put_otherwise(each, there)
    ]


def _lengths(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The only length of time without a number of each that the other has not."""
    ours = _lone_lengths(en)
    theirs = _lone_lengths(cy) if ours else []
    if not theirs or (en.says_always and cy.says_always):
        return  # *at any hour* may be *ddydd a nos*
    for one in tuple(ours):
        same = next((each for each in theirs if not each.values.isdisjoint(one.values)), None)
        if same:
            ours.remove(one)
            theirs.remove(same)
    if len(ours) == len(theirs) == 1 and _are_apart(ours[0], cy) and _are_apart(theirs[0], en):
        yield ours[0], theirs[0]


def _lone_lengths(here: BlockQuantities) -> list[PlacedValue]:
    numbers = *here.figures, *here.words
    words = language(here.block.locale).paraphrases
    return [PlacedValue(*each) for each in words.lone_lengths(here.block.words_only, numbers)]


def _are_apart(length: PlacedValue, there: BlockQuantities) -> bool:
    """Whether the other version gives a length of time in no way."""
    return there.lengths.isdisjoint(length.values)
