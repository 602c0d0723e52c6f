"""The forms that Welsh words may have in a text."""

from collections.abc import Iterator, Sequence
from functools import cache

from cymar.languages.cy.mutation import mutations, radicals
from cymar.languages.function_words import function_words
from cymar.languages.word_list import word_list

AFTER_NUMBER = {"blwyddyn": "blynedd"}
"""What a noun becomes after a number: *pum mlynedd gymhwysol*."""


def word_forms(words: Sequence[str]) -> Iterator[frozenset[str]]:
    """The words of a phrase, each with every initial mutation it can take.

    Later words are looked for without their mutation too: *dewislen llywio* as well as *dewislen
    lywio*. Acronyms do not mutate, nor do single letters, such as the *n* of *yn*. A word
    on its own is not looked for where its mutation is a common word itself: *dan* is not *tan*.
    """
    for place, word in enumerate(words):
        yield frozenset({word, *_changed(word, place, len(words))})


def _changed(word: str, place: int, size: int) -> set[str]:
    if len(word) == 1:
        return set()
    if word[:2].isupper() or word[-1].isupper():
        return {f"{word}s", f"{word}au"}
    forms = mutations(word)
    if other := AFTER_NUMBER.get(word.lower()):
        forms |= {other, *mutations(other)}
    if place and word.lower() not in _frequent():
        forms |= radicals(word)
    return {form for form in forms if size > 1 or form.lower() not in _frequent()}


@cache
def _frequent() -> frozenset[str]:
    """Words that are far more often themselves than a mutation of another."""
    return function_words("cy").union(word_list("cy", "homographs"))
