"""The only word of a sort of each version, where the two differ: of so many times, or a place.

Other numbers of a long text may answer for such a word, but no word of another sort says the same.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind


def other_like_words(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity, Quantity]]:
    """Words for growing by so many times, for so many times, and for a place in an order."""
    for sort in (_grown, _times, _places):
        ours = sort(en)
        theirs = sort(cy) if len(ours) == 1 else []
        if len(theirs) == 1 and ours[0].values.isdisjoint(theirs[0].values):
            both = (ours[0], cy), (theirs[0], en)
            if sort is not _places or all(_is_new(*each) for each in both):
                yield ours[0], theirs[0]


def _grown(here: BlockQuantities) -> list[Quantity]:
    """*Doubled*, *treblu*."""
    return here.said(language(here.block.locale).paraphrases.grown)


def _times(here: BlockQuantities) -> list[Quantity]:
    """*Twice*, *three times*, *deirgwaith*; not *once*, which is said of much else."""
    text, locale = here.block.words_only, here.block.locale
    so_often = here.said(language(locale).paraphrases.so_often)
    return so_often + [
        each
        for each in (*here.figures, *here.words)
        if each.kind is QuantityKind.NUMBER and _after_number(locale).match(text, each.end)
    ]


@cache
def _after_number(locale: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{language(locale).frequencies.times})\b")


def _places(here: BlockQuantities) -> list[Quantity]:
    """*First*, *third* and later; *second* is a time too."""
    words = language(here.block.locale).paraphrases
    return here.said(rf"{words.first}|{words.nth}")


def _is_new(place: Quantity, there: BlockQuantities) -> bool:
    """Whether another block does not give a place in an order, but for the first, in any way."""
    if max(place.numbers) > 1:
        return there.lacks(place)
    return all(place.values.isdisjoint(each.values) for each in there.figures)
