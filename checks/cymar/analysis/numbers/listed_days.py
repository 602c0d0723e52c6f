"""A day of the week that one version lists beside others, and the other leaves out of the list."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import days_of_week, is_denied_alike
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind

SHORTEST_LIST = 2

LONGEST_JOINT = 30
"""How many characters are between two days of a list at most: *Monday mornings and Tuesday*."""


def lost_days(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """A day of a list, and one beside it that the other version has without it."""
    ours = [each for each in en.words if each.kind is QuantityKind.WEEKDAY]
    theirs = [each for each in cy.words if each.kind is QuantityKind.WEEKDAY] if ours else []
    if theirs and max(len(ours), len(theirs)) >= SHORTEST_LIST:
        yield from _lost(en, ours, cy, theirs)
        yield from ((one, two) for two, one in _lost(cy, theirs, en, ours))


def _lost(
    here: BlockQuantities, ours: list[Quantity], there: BlockQuantities, theirs: list[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    if len(ours) < SHORTEST_LIST or not is_denied_alike(here, there):
        return
    words, text = language(there.block.locale).provisos, there.block.words_only
    if not days_of_week(there) < days_of_week(here) or words.of_week in text:
        return
    if there.says_always or re.search(words.weekends, text):
        return
    for first, second in pairwise(ours):
        for lost, beside in ((first, second), (second, first)):
            same = [each for each in theirs if each.values & beside.values]
            is_lost = all(lost.values.isdisjoint(each.values) for each in theirs)
            if same and is_lost and _are_listed(here, first, second):
                yield lost, same[0]
                return


def _are_listed(here: BlockQuantities, first: Quantity, second: Quantity) -> bool:
    text = here.block.words_only[first.end : second.start]
    through, listed = _joints(here.block.locale)
    is_short = len(text) <= LONGEST_JOINT and text.replace(",", "").replace(" ", "").isalpha()
    return bool(is_short or text == ", ") and bool(listed.search(text)) and not through.search(text)


@cache
def _joints(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language(locale).paraphrases.ranges
    return re.compile(rf"\b{words.through}\b"), re.compile(rf",|\b(?:{words.listed})\b")
