"""Phrases with the initial mutations of their first word."""

from collections.abc import Iterator, Mapping
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.due_mutation import PERSONAL_ENDING, is_welsh, listed
from cymar.languages.cy.impersonal import own_forms, verbal_nouns
from cymar.languages.cy.mutation import aspirate, nasal, soft, with_h
from cymar.languages.function_words import is_listed
from cymar.languages.word_list import word_list
from cymar.languages.wordy import NO_WORDS, Fit

MUTATES = "bydd"
"""How words begin that hold a sentence together, and mutate all the same: *ni fydd*."""

ARTICLE_FORMS = frozenset(("y", "yr", "r"))
BEFORE_A_SOUND = frozenset(("a", "ac", "â", "ag", "gyda", "gydag", "na", "nac", "nag"))
"""Words of which there is one before a vowel and another before a consonant."""

ENDING_OF_ADJECTIVES = re.compile(r"\w{2}(?:ol|us|adwy|edig|aidd|gar|lon|ig|lyd)\Z")

SHORTEST_THING = 3
"""Shorter words than this are no nouns, but *a*, *am*, and the *ch* of *i'ch*."""

VOWEL_LETTERS = "aeiouwyâêîôûŵŷ"

TO_SOMEBODY = (" i chi", " i ni", " iddyn nhw")
"""What stands before a soft mutation though its last word causes none: *rhaid i chi dalu*."""


def inflected(phrase: str, plain: str) -> Iterator[tuple[str, str]]:
    """The phrase with each initial mutation, and the plain words with the same one."""
    yield phrase, plain
    first = plain.split(" ")[0]
    is_fixed = is_listed(first, "cy") and not first.startswith(MUTATES)
    for mutate in (soft, nasal, aspirate, with_h):
        form = mutate(phrase)
        if form:
            yield form, plain if is_fixed else mutate(plain) or plain


def changes_next(phrase: str, plain: str) -> bool:
    """Whether plain words ask for another form of what follows than the phrase does.

    Without it what follows begins a sentence, which it does not as it is: *mae'n bwysig nodi bod*.
    """
    return plain == NO_WORDS or (bool(plain) and _effect(phrase) != _effect(plain))


def fit_after(before: str, phrase: str, plain: str) -> Fit:
    """How plain words fit after a word, in the place of a phrase."""
    if before in ARTICLE_FORMS and plain.split(" ")[0] != phrase.split(" ")[0]:
        return Fit.NOT_AT_ALL
    if phrase in verbal_nouns() and is_thing(before):
        return Fit.NOT_AT_ALL
    is_other = (phrase[0] in VOWEL_LETTERS) != (plain[0] in VOWEL_LETTERS)
    return Fit.RECAST if is_other and before in BEFORE_A_SOUND else Fit.AS_IT_IS


def may_describe(word: str) -> bool:
    """Whether a word after a noun is an adjective, by the list or by its ending."""
    return word in listed("adjectives") or (
        bool(ENDING_OF_ADJECTIVES.search(word)) and word not in listed("not-adjectives")
    )


def is_thing(word: str) -> bool:
    """Whether a word is a noun that a verb after it tells more of: *negeseuon hysbysu*."""
    return (
        len(word) >= SHORTEST_THING
        and is_welsh(word)
        and not is_listed(word, "cy")
        and word not in verbal_nouns()
        and word not in own_forms()
        and not PERSONAL_ENDING.search(word)
    )


def _effect(phrase: str) -> str:
    """The mutation of the word after a phrase."""
    return "soft" if phrase.endswith(TO_SOMEBODY) else _effects().get(phrase.split(" ")[-1], "")


@cache
def _effects() -> Mapping[str, str]:
    """The mutation that each word causes, of those that cause one before any word."""
    causes = (line.split(": ") for line in word_list("cy", "mutating"))
    return {word: cause for word, cause in causes if cause in ("soft", "aspirate", "nasal")}
