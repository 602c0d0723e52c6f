"""Things that are counted, by the words of each language: *sheep* and *defaid* are one thing."""

from collections.abc import Mapping
from functools import cache

from cymar.languages.word_list import word_list


@cache
def things(locale: str) -> Mapping[str, frozenset[str]]:
    """Each word of a language, in lower case and unmutated, with the things it may be for.

    A thing has its sort before it, which tells it from others of that: *animal sheep*.
    """
    lines = (line.partition(": ") for line in word_list(locale, "things"))
    return {word: frozenset(meant.split(", ")) for word, _, meant in lines}
