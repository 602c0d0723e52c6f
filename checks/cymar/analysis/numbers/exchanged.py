"""Two things of one version that changed places in the other, by the words that stand beside them.

A Welsh sentence may say things in another order; then the words beside a thing move with it. Where
the words stay and the things do not, they were exchanged: *£10 for adults and £5 for children*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.exchanged findings.py
--rule number-mismatch`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from cymar import expressions as re
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.paraphrase import Bound
from cymar.languages.quantities.quantity import Value
from cymar.languages.worked_out import says_last

Thing = TypeVar("Thing")

KEY_WORD = re.compile(r"[^\W\d_]{3,}|\b[Dd]e\b|\d+")
"""What is looked up in the lists of words in common, or is a number; *de* is the south."""

CLAUSE_BREAKS = tuple(
    re.compile(rf"[,;:.!?]\s|\b(?:{joining('and', 'or', 'but', 'nor', locales=(locale,))})\b")
    for locale in LOCALES
)
"""What parts one clause from the next, roughly, in English and in Welsh."""

FEWEST = 2
"""How many things there must be for two of them to change places."""

ENOUGH_STAYED = 2
"""How many words that stayed leave no doubt, where none moved."""

LONGEST_FROM = 12
"""How many characters the words before a range have, with the spaces: *o ddydd*, *rhwng*."""


LONGEST_MARK = 24
"""How many characters from a number what is said of the number itself may stand."""


class PlacedValue(NamedTuple):
    """Where a thing stands in a text, and what it is; of two that agree some values are shared."""

    start: int
    end: int
    values: frozenset[object]


def given_once(
    ours: Mapping[Value, Sequence[Thing]], theirs: Mapping[Value, Sequence[Thing]]
) -> Iterator[tuple[Thing, Thing]]:
    """What stands with each value that each version has once, in the one and the other."""
    for value in ours.keys() & theirs.keys():
        if len(ours[value]) == len(theirs[value]) == 1:
            yield ours[value][0], theirs[value][0]


def exchanged(here: Sequence[PlacedValue], there: Sequence[PlacedValue]) -> tuple[int, int] | None:
    """The numbers of the two things that changed places, where all the others stayed."""
    if len(here) != len(there) or len(here) < FEWEST:
        return None
    both = zip(here, there, strict=True)
    odd = [n for n, (ours, theirs) in enumerate(both) if ours.values.isdisjoint(theirs.values)]
    if len(odd) != FEWEST:
        return None
    one, two = odd
    are_crossed = not here[one].values.isdisjoint(there[two].values) and not here[
        two
    ].values.isdisjoint(there[one].values)
    return (one, two) if are_crossed else None


class Evidence(NamedTuple):
    """How many keys the words beside two things share with those that stand in their places."""

    stayed: tuple[int, int]
    """With the words beside what stands in the place of each."""

    moved: int
    """With the words beside the things themselves, wherever they are; a figure is worth two."""

    @property
    def is_possible(self) -> bool:
        """Whether the words did not move along, or more of them stayed, some with the second.

        What both are of stands with the first in either order: *the fee is £30, £15 for students*.
        """
        return not self.moved or (self.stayed[1] > 0 and sum(self.stayed) > self.moved)

    @property
    def is_likely(self) -> bool:
        """Whether some of the words stayed, and none moved."""
        return sum(self.stayed) > 0 and not self.moved

    @property
    def is_certain(self) -> bool:
        """Whether words of both stayed, or two of one, and none moved."""
        return self.stayed[1] > 0 and sum(self.stayed) >= ENOUGH_STAYED and not self.moved


def evidence(
    here: tuple[str, Sequence[PlacedValue]],
    there: tuple[str, Sequence[PlacedValue]],
    odd: Sequence[int],
) -> Evidence:
    """What the words beside two things say of whether they were exchanged.

    Args:
        here: the English text, and its things.
        there: the Welsh.
        odd: the numbers of the two.
    """
    sides = zip((here, there), CLAUSE_BREAKS, LOCALES, strict=True)
    ours, theirs = (
        [beside(*side, n, end) | marks(side[0], side[1][n], locale) for n in odd]
        for side, end, locale in sides
    )
    for some in (ours, theirs):
        both = some[0] & some[1]  # which tells the two apart in neither
        some[:] = [each - both for each in some]
    stayed = len(ours[0] & theirs[0]), len(ours[1] & theirs[1])
    moved = [*(ours[0] & theirs[1]), *(ours[1] & theirs[0])]
    return Evidence(stayed, len(moved) + sum(key.isdigit() for key in moved))


def beside(
    text: str, places: Sequence[PlacedValue], number: int, clause_end: re.Pattern[str]
) -> frozenset[str]:
    """The keys of the words in the clause of a thing; those between it and a neighbour are shared.

    Each has the half that is nearer: *£20 a month | after a payment of £30*.
    """
    start = places[number - 1].end if number else 0
    end = places[number + 1].start if number + 1 < len(places) else len(text)
    *others, before = clause_end.split(text[start : places[number].start])
    if number and not others:
        before = " ".join(before.split()[len(before.split()) // 2 :])
    after, *others = clause_end.split(text[places[number].end : end])
    if end < len(text) and not others:
        after = " ".join(after.split()[: (len(after.split()) + 1) // 2])
    words = f"{before} {after}"
    return keys(words) | _unknown(words)


def marks(text: str, place: PlacedValue, locale: str) -> frozenset[str]:
    """What is said of a number itself: that it is only so many, ought to be, or is a limit."""
    before = text[max(0, place.start - LONGEST_MARK) : place.start]
    found = {f"={sense}" for sense in ("only", "ought") if says_last(locale, sense, before)}
    bound = language(locale).paraphrases.bound(text, place.start, place.end)
    if bound in (Bound.ABOVE, Bound.BELOW):
        found.add(f"={bound.value}")
    known = language(locale).units.dimensions
    after = text[place.end : place.end + LONGEST_MARK]
    for words, ways in known.items():
        if re.match(rf"\W{{0,2}}(?:\w+ )?{words}\b", after):
            found.update(f"={way}" for way in ways)
    return frozenset(found)


def is_after_from(text: str, start: int, locale: str) -> bool:
    """Whether the word before a thing gives it as what something falls or rises from."""
    return bool(_from(locale).search(text, max(0, start - LONGEST_FROM), start))


@cache
def _from(locale: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language(locale).units.from_})(?:[^\W\d_]{{3,5}} )?\Z")


def _unknown(text: str) -> frozenset[str]:
    """The words that neither language translates, and both versions may have as they are."""
    glosses = [language(locale).gloss for locale in LOCALES]
    words = (word.lower() for word in KEY_WORD.findall(text))
    return frozenset(f"={word}" for word in words if not any(gloss(word) for gloss in glosses))


def keys(text: str) -> frozenset[str]:
    """What the words of a text share with those that translate them."""
    glosses = [language(locale).gloss for locale in LOCALES]
    words = KEY_WORD.findall(text)
    found = frozenset(key for word in words for gloss in glosses for key in gloss(word.lower()))
    names = (word for word in words if word[0].isupper())
    return found.union(*(language("cy").radicals(name) for name in names))
