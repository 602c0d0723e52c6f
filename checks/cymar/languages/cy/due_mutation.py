"""Which mutation a Welsh word should have after another, and the forms that it may take.

What causes which is in `mutating.txt`.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.languages.cy.conjunction import CLITIC, PREPOSITIONS
from cymar.languages.cy.mutation import WELSH_VOWELS, aspirate, nasal, radicals, soft, with_h
from cymar.languages.function_words import is_listed
from cymar.languages.identify import languages_of
from cymar.languages.mutated import (
    ASPIRATE_MUTATION,
    EITHER_MUTATION,
    NASAL_MUTATION,
    NO_MUTATION,
    SOFT_MUTATION,
    WITH_H,
)
from cymar.languages.word_list import word_list
from cymar.languages.words import WORDS_AT_ONCE

PERSONAL_ENDING = re.compile(
    r"(?:[wo]ch|ech|[eo]nt|(?<!i)ant|odd|ais|aist|ith|iff|wyd|\w{3}[ie]r|id|wn|af|\w{3}ai|em|om)\Z"
)
"""How a verb with a person or a tense ends."""

COMMAND = re.compile(r"(?:wch|a)\Z")
"""How a command ends: *cliciwch*, *clicia*."""

ADJECTIVE_ENDING = re.compile(r"\A[ptcbdgm](?![dh]).{2,}(?:ol|us|adwy|edig|aidd|gar)\Z")
"""How adjectives end that verbal nouns never end like, and what those that mutate begin with."""

ASSIMILATED = {"ym": "pb", "yng": "cg"}
"""The first letters of the words that these forms of *yn* stand before."""

SHOWN_BY = re.compile(r"[ \n\u00a0](?:hon|honno)\b")
"""What shows that a noun of either gender is feminine."""

CHANGING_INITIALS = {
    "soft": "ptcbdgmlr",
    "nasal": "ptcbdg",
    "aspirate": "ptcgd",
    "possessive": "ptc",
    "h": WELSH_VOWELS,
    "years": "bf",
    "negative": "ptcbdgmlr",
    "radical": "df",
}
"""The first letters of words that each mutation changes, or that none should have changed; *a*
changes *gyda* and *dros* too."""

YEARS_BY_FORM = {"blynedd": "mlynedd", "flynedd": "mlynedd", "blwydd": "mlwydd", "flwydd": "mlwydd"}


@lru_cache(WORDS_AT_ONCE)
def cause_of(trigger: str) -> tuple[str, str, str]:
    """A word as it is listed, the mutation that it causes, and the letters that may change.

    There are none where it depends on the word: see `may_change`.
    """
    key = _plain(trigger)
    cause = causes().get(key) or causes().get(f"'{key[-1]}", "")
    return key, cause, CHANGING_INITIALS.get(cause.partition(" ")[0], "")


def may_change(cause: str, word: str) -> bool:
    """Whether a word in small letters may be wrong after the article or *yn*.

    Most words may not: this is asked of each one that is after them.
    """
    if not word.isalpha():
        word = CLITIC.sub("", word)
    return word in _after_article() if cause == "feminine" else cause != "" and is_adjective(word)


def due_after(key: str, cause: str, word: str, after: str) -> tuple[Text, tuple[str, ...]]:
    """The mutation that a word should have after another, with the forms it may take."""
    kind, _, limit = cause.partition(" ")
    if limit == "noun" and (is_listed(word, "cy") or word.startswith("e-")):
        return SOFT_MUTATION, ()
    if limit == "unless verb" and (
        PERSONAL_ENDING.search(word) or COMMAND.search(word) or word in listed("finite")
    ):
        return SOFT_MUTATION, ()
    if word[0] not in ASSIMILATED.get(key, word):
        return NASAL_MUTATION, ()
    if kind == "feminine":
        if key != "un" and (radical := _kept_after_article().get(word.lower())):
            return NO_MUTATION, (radical,)
        return SOFT_MUTATION, _forms(soft(word)) if _is_feminine(word, after) else ()
    if kind == "adjective":
        return SOFT_MUTATION, _forms(soft(word)) if is_adjective(word) else ()
    if kind == "years":
        return NASAL_MUTATION, _forms(YEARS_BY_FORM.get(word))
    if kind == "negative":
        aspirated = aspirate(word)
        return ASPIRATE_MUTATION if aspirated else SOFT_MUTATION, _forms(aspirated or soft(word))
    if kind == "radical":
        return NO_MUTATION, _without(word)
    if kind == "possessive" or (key == "a" and _is_finite(word)):
        return EITHER_MUTATION, _forms(soft(word), aspirate(word)) if aspirate(word) else ()
    if key == "a" and word in PREPOSITIONS:
        return ASPIRATE_MUTATION, (PREPOSITIONS[word],)
    change, due = {
        "soft": (soft, SOFT_MUTATION),
        "nasal": (nasal, NASAL_MUTATION),
        "aspirate": (aspirate, ASPIRATE_MUTATION),
        "h": (with_h, WITH_H),
    }[kind]
    return due, _forms(change(word))


def _is_feminine(word: str, after: str) -> bool:
    """Whether a noun is feminine, of itself or by what is after it."""
    if word in listed("feminine") or word.lower() in listed("feminine"):
        return True
    return word.lower() in listed("either-gender") and bool(SHOWN_BY.match(after))


def _is_finite(word: str) -> bool:
    return bool(PERSONAL_ENDING.search(word) and not COMMAND.search(word)) or word in listed(
        "finite"
    )


def _forms(*forms: str | None) -> tuple[str, ...]:
    return tuple(form for form in forms if form)


def _without(word: str) -> tuple[str, ...]:
    """The word that a word with a soft mutation comes from, where only one can be meant."""
    if word in listed("settled") or not (word[:2] == "dd" or (word[0] == "f" and word[1:2] != "f")):
        return ()
    if word.startswith("fydd"):
        return (f"b{word[1:]}",)
    known = [each for each in radicals(word) if soft(each) == word and is_welsh(each)]
    return tuple(known) if len(known) == 1 else ()


@lru_cache(WORDS_AT_ONCE)
def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'")


@cache
def _after_article() -> frozenset[str]:
    """The words in small letters that may be wrong after the article."""
    nouns = listed("feminine") | listed("either-gender")
    return nouns | _kept_after_article().keys()


@cache
def _kept_after_article() -> Mapping[str, str]:
    """The nouns that have no mutation after the article, by the form that they wrongly have."""
    return {form: noun for noun in word_list("cy", "kept-after-article") if (form := soft(noun))}


@cache
def causes() -> Mapping[str, str]:
    """The mutation that each word causes, by the word."""
    return dict(line.split(": ", 1) for line in word_list("cy", "mutating"))


@lru_cache(WORDS_AT_ONCE)
def is_adjective(word: str) -> bool:
    """Whether a word is an adjective without a mutation, by the list or by its ending."""
    if word in listed("adjectives"):
        return True
    if not ADJECTIVE_ENDING.search(word) or word in listed("not-adjectives"):
        return False
    return is_welsh(word) and is_radical(word)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word_list("cy", name))


def is_welsh(word: str) -> bool:
    """Whether Welsh has a word."""
    return "cy" in languages_of(word)


@lru_cache(WORDS_AT_ONCE)
def is_radical(word: str) -> bool:
    """Whether no other word mutates to this one, or this one is by far the commoner.

    What looks like another word's mutation may have lost a *g* of its own: *gangen* (*cangen*) is
    no word that *angen* comes from.
    """
    return word in listed("radicals") or not any(
        each != word and is_welsh(each) and (each != f"g{word}" or is_radical(each))
        for each in radicals(word)
    )
