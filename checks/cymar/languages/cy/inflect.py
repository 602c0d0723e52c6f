"""Phrases with the initial mutations of their first word."""

from collections.abc import Iterator, Mapping
from functools import cache

from cymar.languages.cy.mutation import aspirate, nasal, soft, with_h
from cymar.languages.function_words import is_listed
from cymar.languages.word_list import word_list

TO_SOMEBODY = (" i chi", " i ni", " iddyn nhw")
"""What stands before a soft mutation though its last word causes none: *rhaid i chi dalu*."""


def inflected(phrase: str, plain: str) -> Iterator[tuple[str, str]]:
    """The phrase with each initial mutation, and the plain words with the same one."""
    yield phrase, plain
    is_fixed = is_listed(plain.split(" ")[0], "cy")
    for mutate in (soft, nasal, aspirate, with_h):
        form = mutate(phrase)
        if form:
            yield form, plain if is_fixed else mutate(plain) or plain


def changes_next(phrase: str, plain: str) -> bool:
    """Whether plain words ask for another mutation of the next word than the phrase does."""
    return bool(plain) and _effect(phrase) != _effect(plain)


def _effect(phrase: str) -> str:
    """The mutation of the word after a phrase."""
    return "soft" if phrase.endswith(TO_SOMEBODY) else _effects().get(phrase.split(" ")[-1], "")


@cache
def _effects() -> Mapping[str, str]:
    """The mutation that each word causes, of those that cause one before any word."""
    causes = (line.split(": ") for line in word_list("cy", "mutating"))
    return {word: cause for word, cause in causes if cause in ("soft", "aspirate", "nasal")}
