"""Things that are counted, by the words of each language: *sheep* and *defaid* are one thing."""

from collections.abc import Mapping
from functools import cache

from cymar.languages.word_list import word_list

Thing = tuple[str, str]
"""A sort of things of which one is not another, such as animals, and which of them it is."""


@cache
def things(locale: str) -> Mapping[str, frozenset[Thing]]:
    """Each word of a language, in lower case and unmutated, with the things it may be for."""
    found: dict[str, frozenset[Thing]] = {}
    for line in word_list(locale, "things"):
        word, _, meant = line.partition(": ")
        pairs = (each.partition(" ") for each in meant.split(", "))
        found[word] = frozenset((sort, thing) for sort, _, thing in pairs)
    return found
