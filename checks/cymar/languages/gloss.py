"""Keys by which words of the two languages are compared: stems of English words."""

import re
from collections.abc import Callable, Iterable
from functools import cache

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
    return frozenset(stem(word) for meanings in lines for word in meanings.split())


@cache
def _opposites() -> list[tuple[list[str], list[str]]]:
    """The words of each pair of opposites, the one that names them first."""
    lines = (line.partition(": ") for line in word_list("en", "opposites"))
    return [(one.split(" "), other.split(" ")) for one, _, other in lines]


@cache
def _names_of_opposites() -> dict[str, str]:
    """The name of what each word means that has an opposite, by its stem."""
    sides = (side for pair in _opposites() for side in pair)
    return {stem(word): side[0] for side in sides for word in side}


@cache
def opposites_of() -> dict[str, frozenset[str]]:
    """The names of the opposites of what a word may mean, by its own name."""
    found: dict[str, frozenset[str]] = {}
    for (one, *_), (other, *_) in _opposites():
        for here, there in ((one, other), (other, one)):
            found[here] = found.get(here, frozenset()) | {there}
    return found


def contrary(keys: frozenset[str]) -> str | None:
    """The name of what a word of some keys means, if that is one thing that has an opposite."""
    known = _names_of_opposites()
    names = {known[each] for each in keys if each in known}
    return names.pop() if len(names) == 1 else None


def means(keys: Iterable[str], name: str) -> bool:
    """Whether a word of some keys may have a meaning of that name, which has an opposite."""
    known = _names_of_opposites()
    return any(known.get(each) == name for each in keys)


def denied_keys(
    word: str, prefixes: tuple[str, ...], gloss: Callable[[str], frozenset[str]]
) -> frozenset[str]:
    """The keys of what a word denies by a negative prefix: those of *safe* for *unsafe*."""
    if not word.startswith(prefixes):
        return frozenset()
    rests = (word.removeprefix(each).lstrip("-") for each in prefixes if word.startswith(each))
    keys = (gloss(rest) & glossed_stems() for rest in rests if len(rest) >= SHORTEST_DENIED)
    return frozenset[str]().union(*keys)
