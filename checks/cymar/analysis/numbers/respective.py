"""Numbers of things that are given in turn: *Amlwch and Bala have 7 and 12 respectively*."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import keys
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import LOCALES
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.worked_out import says

Two = tuple[Quantity, Quantity]
"""Two quantities with *and* between."""


def given_in_turn(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Two]:
    """Each of two quantities with the one in its place, where they are given to other things."""
    both = en, cy
    if not all(says(some.block.locale, "respectively", some.block.words_only) for some in both):
        return
    ours, theirs = map(_twos, both)
    if len(ours) == len(theirs) == 1:
        (one, two), (first, second) = ours[0], theirs[0]
        are_crossed = one.is_same(second) and two.is_same(first)
        if are_crossed and not one.is_same(first) and _are_named_in_order(en, cy):
            yield one, first
            yield two, second
    elif len(ours) == len(theirs) == len(both):
        given, got = (list(zip(*some, strict=True)) for some in (ours, theirs))
        if all(_are_crossed(each, got) for each in given):
            of_last = [two for two in theirs if any(ours[1][0].is_same(each) for each in two)]
            yield from zip(ours[1], of_last[0], strict=True)


def _are_crossed(pair: tuple[Quantity, ...], others: list[tuple[Quantity, ...]]) -> bool:
    """Whether two that go together each go with something else in the other version."""
    return all(
        sum(any(each.is_same(one) for one in other) for each in pair) == 1 for other in others
    )


def _twos(some: BlockQuantities) -> list[Two]:
    """Every two quantities of a block with nothing but *and* between, and a sign of a unit."""
    text, joined = some.block.words_only, _joined(some.block.locale)
    return [
        two for two in pairwise(some.in_order) if joined.fullmatch(text, two[0].end, two[1].start)
    ]


@cache
def _joined(locale: str) -> re.Pattern[str]:
    return re.compile(rf"\S{{0,2}} (?:{joining('and', locales=(locale,))}) \S?")


@cache
def _names(locale: str) -> re.Pattern[str]:
    """The words before and after *and*, neither of them a number."""
    word, joined = r"([^\W\d_]{2,})", joining("and", locales=(locale,))
    return re.compile(rf"(?<![^\W\d_]){word} (?:{joined}) {word}")


def _are_named_in_order(en: BlockQuantities, cy: BlockQuantities) -> bool:
    """Whether the first two things named are named in the same order in both versions."""
    ours, theirs = (
        _names(locale).search(some.block.words_only)
        for locale, some in zip(LOCALES, (en, cy), strict=True)
    )
    if not (ours and theirs):
        return False
    (one, two), (first, second) = (map(keys, each.groups()) for each in (ours, theirs))
    are_straight = bool((one - two) & (first - second) or (two - one) & (second - first))
    return are_straight and not (one & second - first or two & first - second)
