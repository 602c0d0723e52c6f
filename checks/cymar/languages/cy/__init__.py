"""Welsh."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from cymar.languages.cy.gloss import gloss
from cymar.languages.cy.mutation import mutations, radical_initials, radicals
from cymar.languages.language import Language
from cymar.languages.order import Alphabet
from cymar.languages.readability import Formula

AFTER_NUMBER = {"blwyddyn": "blynedd"}
"""What a noun becomes after a number: *pum mlynedd gymhwysol*."""


def word_forms(words: Sequence[str]) -> list[frozenset[str]]:
    """The words of a phrase, each with every initial mutation it can take.

    Later words are looked for without their mutation too: *dewislen llywio* as well as *dewislen
    lywio*. Acronyms do not mutate, nor do letters that stand alone, such as the *n* of *yn*. A word
    on its own is not looked for where its mutation is a common word itself: *dan* is not *tan*.
    """
    return [
        frozenset({word, *_changed(word, place, len(words))}) for place, word in enumerate(words)
    ]


def _changed(word: str, place: int, size: int) -> set[str]:
    if len(word) == 1:
        return set()
    if word[:2].isupper() or word[-1].isupper():
        return {f"{word}s", f"{word}au"}
    forms = mutations(word)
    if other := AFTER_NUMBER.get(word.lower()):
        forms |= {other, *mutations(other)}
    if place and word.lower() not in _common():
        forms |= radicals(word)
    return {form for form in forms if size > 1 or form.lower() not in _common()}


@cache
def _common() -> frozenset[str]:
    """Words that are far more often themselves than a mutation of another."""
    folder = files("cymar.languages.cy")
    text = "\n".join(
        (folder / name).read_text(encoding="utf-8")
        for name in ("function-words.txt", "homographs.txt")
    )
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


ALPHABET = Alphabet("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z")
"""Where *n* and *g* are two letters, as in *Bangor*, a sort override says so: `ban-gor`."""

EASE = Formula(206.835, -1.015 / 1.085, -84.6 / 1.115)
GRADE = Formula(-15.59, 0.39 / 1.085, 11.8 / 1.115)
"""The English formulas, for sentences 1.085 times as long in words, and words 1.115 times as long
in syllables, as those of the English that they go with: `bench/readability.py` finds the ratios.
"""

LANGUAGE = Language("cy", word_forms, gloss, radicals, radical_initials, ALPHABET, EASE, GRADE)
