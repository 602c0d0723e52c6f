"""The Welsh for *and*: *a* before a consonant, *ac* before a vowel.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996); that an ampersand is never right in Welsh,
the LLYW.CYMRU style guide.
"""

from functools import cache

from cymar.languages.cy.mutation import WELSH_VOWELS, aspirate
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list

VOWELS_BUT_W = WELSH_VOWELS.replace("w", "")
LETTERS_AFTER_AC = "AEFHILMNORSUWXY"
"""Letters whose names begin with a vowel."""

LONGEST_SPELT = 3
"""Capitals of more letters are read as a word, where they have a vowel."""


def joined(before: str, after: str) -> str | None:
    """Two words joined as Welsh joins them: *tai a phlant*, *gwaith ac iechyd*."""
    return f"{before} {_and(after)}"


def _and(word: str) -> str:
    small = word.casefold()
    if word.isupper() and len(word) > 1 and (len(word) <= LONGEST_SPELT or not _has_vowel(small)):
        return f"{'ac' if word[0] in LETTERS_AFTER_AC else 'a'} {word}"
    if small in _after_ac() or small in ("1", "11") or small.startswith(("8", "wy")):
        return f"ac {word}"
    if small[:1] in VOWELS_BUT_W:
        return f"ac {word}"
    changed = aspirate(word)
    if changed and (word == small or "cy" in languages_of(word)):
        return f"a {changed}"
    return f"a {word}"


@cache
def _after_ac() -> frozenset[str]:
    """Words that begin with a consonant, and yet take *ac*."""
    return frozenset(word_list("cy", "after-ac"))


def _has_vowel(word: str) -> bool:
    return any(letter in VOWELS_BUT_W for letter in word)
