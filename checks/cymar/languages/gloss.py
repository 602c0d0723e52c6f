"""Keys by which words of the two languages are compared: stems of English words."""

from collections.abc import Callable, Iterable
from functools import cache

from cymar import expressions as re
from cymar.languages.meanings import DENIED, NEGATIVE
from cymar.languages.word_list import word_list

SHORTEST_DENIED = 3
"""How many letters are left at least of a word without its negative prefix: *unfit*."""

REGULAR_ENDING = re.compile(r"(?<=[a-z]{3})(?:ings?|ed|es|s|e|[es]ly)$|(?<=[a-z]{4})ly$")
REGULAR_ENDS = frozenset("degsy")
"""The last letters of those endings."""

Y_ENDING = re.compile(r"(?<=[a-z]{2})i(?:e[drs]|est)$")
Y_ENDS = frozenset(("ed", "es", "er", "rs", "st"))
"""How a word ends whose *y* another ending took the place of: *applied*, *easier*."""


DOUBLED = frozenset("bdglmnprst")
"""Letters that an ending doubles, or that a word ends in two of: *planned*, *egg*, *class*."""

BETWEEN_NAMES = "|"
"""What is before each of the keys that the meaning of a word with an opposite has for a name."""

NO_SIDES: frozenset[int] = frozenset()


def stem(word: str) -> str:
    """A word in lower case, without a regular English ending, or the second of two last letters.

    *Applied* is as *apply*, *planned* as *plan*, and *organize* as *organise*.
    """
    small = word.casefold()
    if "z" in small:
        small = small.replace("iz", "is").replace("yz", "ys")
    if small[-2:] in Y_ENDS:
        small = Y_ENDING.sub("y", small)
    if small[-1:] in REGULAR_ENDS:
        small = REGULAR_ENDING.sub("", small)
    return small[:-1] if small[-1:] in DOUBLED and small[-2:-1] == small[-1:] else small


@cache
def glossed_stems() -> frozenset[str]:
    """The stems of all the English words that the list of Welsh ones gives."""
    lines = (line.partition(":")[2] for line in word_list("cy", "english"))
    return frozenset(map(stem, frozenset(" ".join(lines).split())))


@cache
def _sides() -> tuple[dict[str, frozenset[int]], list[frozenset[int]]]:
    """The sides of pairs of opposites that each stem is of, and the opposites of each side."""
    sides: dict[str, frozenset[int]] = {}
    opposites: list[frozenset[int]] = []
    for line in word_list("en", "opposites"):
        of_line = line.split(": ")
        places = range(len(opposites), len(opposites) + len(of_line))
        for place, words in zip(places, of_line, strict=True):
            opposites.append(frozenset(places) - {place})
            for key in map(stem, words.split(" ")):
                sides[key] = sides.get(key, NO_SIDES) | {place}
    return sides, opposites


def sides_of(keys: Iterable[str]) -> frozenset[int]:
    """The sides of pairs of opposites that words of some keys are of."""
    known, _ = _sides()
    return NO_SIDES.union(*(known[each] for each in keys if each in known))


@cache
def opposites_of(sides: frozenset[int]) -> frozenset[int]:
    """The opposites of some sides."""
    _, opposites = _sides()
    return NO_SIDES.union(*(opposites[each] for each in sides))


def are_opposite(ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether words of some sides are opposites, and nothing that they may mean is the same."""
    return ours.isdisjoint(theirs) and not theirs.isdisjoint(opposites_of(ours))


def contrary(keys: frozenset[str]) -> str | None:
    """The name of what a word of some keys may mean that has an opposite, if anything."""
    known = sorted(_sides()[0].keys() & keys)
    return BETWEEN_NAMES.join(("", *known)) if known else None


@cache
def sides_named(name: str) -> frozenset[int]:
    """The sides of pairs of opposites that a meaning is of, by its name: a word, or some keys."""
    if name in (NEGATIVE, DENIED):
        return NO_SIDES  # it is what words such as *not* and *unsafe* mean, and no word
    if BETWEEN_NAMES in name:
        return sides_of(name.split(BETWEEN_NAMES))
    return sides_of((name, stem(name)))


@cache
def opposites_named(name: str) -> frozenset[int]:
    """The opposites of the sides that a meaning is of, by its name."""
    return opposites_of(sides_named(name))


def denied_keys(
    word: str, prefixes: tuple[str, ...], gloss: Callable[[str], frozenset[str]]
) -> frozenset[str]:
    """The keys of what a word denies by a negative prefix: those of *safe* for *unsafe*."""
    if not word.startswith(prefixes):
        return frozenset()
    rests = (word.removeprefix(each).lstrip("-") for each in prefixes if word.startswith(each))
    keys = (gloss(rest) & glossed_stems() for rest in rests if len(rest) >= SHORTEST_DENIED)
    return frozenset[str]().union(*keys)
