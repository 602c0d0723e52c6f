"""The Welsh for *and*: *a* before a consonant, *ac* before a vowel.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996); that an ampersand is never right in Welsh,
the LLYW.CYMRU style guide.
"""

from functools import cache

from cymar import expressions as re
from cymar.languages.cy.mutation import WELSH_VOWELS, aspirate
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list

VOWELS_BUT_W = WELSH_VOWELS.replace("w", "").replace("ŵ", "")
LETTERS_AFTER_AC = "AEFHILMNORSUWXY"
"""Letters whose names begin with a vowel where people say an acronym: *ac NHS*."""

WELSH_LETTERS_AFTER_AC = "ACEFGHILMNORSUWXY"
"""Letters whose Welsh names do, where a letter is alone: *èc, èf, èg*."""

LONGEST_SPELT = 3
"""Capitals of more letters are read as a word, where they have a vowel."""

CLITIC = re.compile(r"['’ʼ](?:r|n|ch|i|u|m|w|th)\Z")
W_AS_VOWEL = re.compile(r"(?:w(?![aeiouwyâêîôûŷlnr])|ŵ|wy(?!n\b|nn|nf))")
"""Where *w* is a vowel: before a consonant, and in *wythnos*, but not in the name *Wyn*."""

FIGURES = re.compile(r"(?P<currency>[£€$]?)(?P<digits>\d[\d,]*)")
PREPOSITIONS = {"gyda": "chyda", "dros": "thros", "drwy": "thrwy", "dan": "than", "gan": "chan"}
"""What *a* makes of prepositions that are soft by habit: the style guide of LLYW.CYMRU."""


def joined(before: str, after: str) -> str | None:
    """Two words joined as Welsh joins them: *tai a phlant*, *gwaith ac iechyd*."""
    if _is_in_capitals(before) and _is_in_capitals(after) and _is_word(after):
        return f"{before} {_and(after.lower())}".upper()
    return f"{before} {_and(after)}"


def _and(word: str) -> str:
    small = word.casefold()
    stem = CLITIC.sub("", small)
    if figures := FIGURES.match(small):
        is_one_pound = figures["currency"] and figures["digits"] == "1"  # said as *punt*
        is_vowel = _is_vowel_said(figures["digits"]) and not is_one_pound
        return f"{'ac' if is_vowel else 'a'} {word}"
    if len(word) == 1 and word.isupper():
        return f"{'ac' if word in WELSH_LETTERS_AFTER_AC else 'a'} {word}"
    if word.isupper() and not _is_word(word):
        return f"{'ac' if word[0] in LETTERS_AFTER_AC else 'a'} {word}"
    if stem in _after_ac() or small[:1] in VOWELS_BUT_W or W_AS_VOWEL.match(small):
        return f"ac {word}"
    if stem in PREPOSITIONS and word[0].islower():
        return f"a {PREPOSITIONS[stem]}{word[len(stem) :]}"
    changed = aspirate(word)
    if changed and (word == small or "cy" in languages_of(word)):
        return f"a {changed}"
    return f"a {word}"


def _is_vowel_said(figures: str) -> bool:
    """Whether a number begins with *un* or *wyth* however it is said: *un ar ddeg*, *un deg un*."""
    digits = figures.replace(",", "")
    first = digits[: len(digits) % 3 or 3]
    return first.startswith("8") or first in ("11", "16") or digits == "1"


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _is_word(word: str) -> bool:
    """Whether capitals are read as a word, and not letter by letter."""
    return len(word) > LONGEST_SPELT and _has_vowel(word.casefold())


@cache
def _after_ac() -> frozenset[str]:
    """Words that begin with a consonant, and yet take *ac*."""
    return frozenset(word_list("cy", "after-ac"))


def _has_vowel(word: str) -> bool:
    return any(letter in VOWELS_BUT_W for letter in word)
