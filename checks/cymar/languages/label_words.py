"""Words by which a label shows whose it is, and in which language."""

from functools import cache

from cymar.bilingual import LOCALES
from cymar.languages.word_list import word_list


@cache
def commands(locale: str) -> frozenset[str]:
    """Words, in lower case, with which a label says what to do: *contact*, *cysylltwch*."""
    return frozenset(word_list(locale, "commands"))


@cache
def after_names() -> frozenset[str]:
    """Welsh words after a name that begins a sentence, whatever language it is in."""
    return frozenset(word_list("cy", "after-names"))


@cache
def own_voice() -> frozenset[str]:
    """Words of both languages with which a page speaks for itself: *us*, *yma*."""
    return frozenset(word for locale in LOCALES for word in word_list(locale, "own-voice"))


@cache
def names_of_bodies(locale: str) -> frozenset[str]:
    """Names in one language of public bodies that have a name in each."""
    return frozenset(word_list(locale, "names-of-bodies"))


@cache
def telling(locale: str) -> frozenset[str]:
    """The words, in lower case, with which a sentence tells or asks something, as no title does."""
    return frozenset(word_list(locale, "telling"))


@cache
def programs() -> frozenset[str]:
    """English words, in lower case, that name programs or stages of work, and stay in Welsh."""
    return frozenset(word_list("en", "programs"))


@cache
def companies() -> frozenset[str]:
    """Words of both languages, in lower case, in the names of companies: *ltd*, *cyf*."""
    return frozenset(word for locale in LOCALES for word in word_list(locale, "companies"))


@cache
def before_languages() -> frozenset[str]:
    """Words of both languages before the name of one that a reader is invited to choose: *in*."""
    return frozenset(word for locale in LOCALES for word in word_list(locale, "before-languages"))
