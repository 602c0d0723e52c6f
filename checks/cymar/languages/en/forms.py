"""The forms that English words may have in a text."""

from collections.abc import Iterator, Sequence

SIBILANTS = ("s", "x", "z", "ch", "sh")
"""Ends of nouns that take *-es* in the plural: *boxes*."""

NOT_PLURAL = ("ss", "us", "is", "ics", "news")
"""Ends of words in *-s* that are no plural: *access, status, basis, statistics*."""

VOWELS = "aeiou"

OF = ("of", "in", "to", "for")
"""Words after which the rest of a phrase describes what comes before: *proof of concept*."""


def word_forms(words: Sequence[str]) -> Iterator[frozenset[str]]:
    """The words of a phrase, the one that can be plural in both numbers.

    That is the last, or the one before *of*; a possessive needs no form of its own.
    """
    heads = {len(words) - 1}
    heads |= {place - 1 for place, word in enumerate(words) if place and word in OF}
    for place, word in enumerate(words):
        is_head = place in heads
        yield _numbers(word, one_of_several=len(words) > 1) if is_head else frozenset({word})


def _numbers(word: str, *, one_of_several: bool) -> frozenset[str]:
    if word[-1:].isdigit():
        return frozenset({word})
    if one_of_several and word.endswith("s") and not word.endswith(NOT_PLURAL):
        return frozenset({word, word[:-1]})
    if word.endswith(SIBILANTS):
        return frozenset({word, word + "es"})
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return frozenset({word, word[:-1] + "ies"})
    return frozenset({word, word + "s"})


def radicals(word: str) -> frozenset[str]:
    """The word itself, in lower case: nothing changes how an English word begins."""
    return frozenset({word.casefold()})


def initials(word: str) -> frozenset[str]:
    """The letter that stands for a word in an acronym: its first."""
    return frozenset({word[:1].casefold()})
