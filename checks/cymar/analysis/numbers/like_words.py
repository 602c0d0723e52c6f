"""The only word of a sort of each version, where the two differ: of so many times, or a place.

Other numbers of a long text may answer for such a word, but no word of another sort says the same.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind

QUARTER = frozenset({Fraction(1, 4), Fraction(3)})
"""A quarter, or three months: neither is a place in an order."""

LONGEST_SCORED = 20
"""How many characters are at most between the two sides of a score: *six votes to none*."""


def other_like_words(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity | PlacedValue, Quantity | PlacedValue]]:
    """Words for growing by so many times, for so many times, and for a place in an order."""
    yield from _scores(en, cy)
    yield from _once_and_twice(en, cy)
    yield from _later_places(en, cy)
    for sort in (_grown, _times, _places):
        ours = sort(en)
        theirs = sort(cy) if len(ours) == 1 else []
        if len(theirs) == 1 and ours[0].values.isdisjoint(theirs[0].values):
            both = (ours[0], cy), (theirs[0], en)
            if sort is not _places or all(_is_new(*each) for each in both):
                yield ours[0], theirs[0]


def _scores(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity | PlacedValue, Quantity | PlacedValue]]:
    """*Six votes to none* beside *chwe phleidlais i un*, and the other way."""
    nones = _to_none(en), _to_none(cy)
    if len(nones[0]) + len(nones[1]) == 1:
        some = _ends_of_scores(cy if nones[0] else en)
        if len(some) == 1:
            yield (nones[0][0], some[0]) if nones[0] else (some[0], nones[1][0])


def _to_none(here: BlockQuantities) -> list[PlacedValue]:
    return [
        PlacedValue(*each.span(), frozenset())
        for each in _none(here.block.locale).finditer(here.block.words_only)
        if any(0 <= each.start() - one.end <= LONGEST_SCORED for one in here.words)
    ]


@cache
def _none(locale: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language(locale).paraphrases.to_none})\b")


def _ends_of_scores(here: BlockQuantities) -> list[Quantity]:
    """The numbers that a short way before have another one, and *to* between."""
    text, to = here.block.words_only, f" {language(here.block.locale).paraphrases.to} "
    return [
        second
        for first, second in pairwise(sorted(here.words, key=lambda each: each.start))
        if first.kind is second.kind is QuantityKind.NUMBER
        and text[: second.start].endswith(to)
        and second.start - first.end <= LONGEST_SCORED
    ]


def _once_and_twice(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[Quantity, Quantity]]:
    """*Once* beside *dwywaith*, and *twice* beside *unwaith*, where nothing else is two."""
    ours, theirs = (
        [
            one
            for one in _said(each, "once", "so_often")
            if max(one.numbers) > 1
            or not _not_once(each.block.locale).match(each.block.words_only, one.end)
        ]
        for each in (en, cy)
    )
    if len(ours) == len(theirs) == 1 and ours[0].values.isdisjoint(theirs[0].values):
        once, more = sorted((ours[0], theirs[0]), key=lambda each: max(each.numbers))
        here = cy if once is theirs[0] else en
        is_often = en.is_of_frequency(ours[0]) or cy.is_of_frequency(theirs[0])
        if max(once.numbers) == 1 and here.lacks(more) and not is_often:
            yield ours[0], theirs[0]


@cache
def _not_once(locale: str) -> re.Pattern[str]:
    return re.compile(language(locale).paraphrases.not_once)


def _later_places(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """*Second* beside *trydydd*, and the other way, where neither has the other's number."""
    ours, theirs = (_said(each, "nth", "second") for each in (en, cy))
    ours, theirs = (
        [e for e in some if there.lacks(e) and not is_put_otherwise(e, here, there)]
        for some, here, there in ((ours, en, cy), (theirs, cy, en))
    )
    if len(ours) == len(theirs) == 1 and ours[0].values.isdisjoint(theirs[0].values):
        yield ours[0], theirs[0]


def _said(here: BlockQuantities, *sorts: str) -> list[Quantity]:
    words = language(here.block.locale).paraphrases
    return [
        each
        for each in here.said("|".join(getattr(words, each) for each in sorts))
        if each.kind is QuantityKind.NUMBER  # and no *Tachwedd*
    ]


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
    return _said(here, "first", "nth")


def _is_new(place: Quantity, there: BlockQuantities) -> bool:
    """Whether another block does not give a place in an order, but for the first, in any way."""
    if max(place.numbers) > 1:
        whole = max(place.numbers)  # of *fourth*, which is a quarter too
        return all(whole not in each.values or each.values == QUARTER for each in there.in_place)
    return all(place.values.isdisjoint(each.values) for each in there.figures)
