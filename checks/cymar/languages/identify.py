"""Which of the two languages has a word, by their dictionaries.

The dictionaries are simplemma's, which come with it; they are opened when the first word is asked
for that nobody has an answer for, so a site that gives no cause for doubt never opens them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Protocol

from cymar.bilingual import LOCALES
from cymar.compat.simplemma import dictionary, has_word
from cymar.languages.function_words import is_listed
from cymar.languages.word_list import word_list
from cymar.languages.words import WORDS_AT_ONCE

ONE_LETTER = ("Y", "Â")
"""Function words that are one capital letter where they begin a sentence, and nothing else."""


class KnownWords(Protocol):
    """What dictionaries said of words before."""

    def get(self, word: str) -> Sequence[str] | None:
        """The locales of the languages that have a word, if that is known."""

    def put(self, word: str, locales: Sequence[str]) -> None:
        """Keep an answer."""


_KNOWN_WORDS: ContextVar[KnownWords | None] = ContextVar("known_words", default=None)


@contextmanager
def answered_by(answers: KnownWords) -> Iterator[None]:
    """Ask a dictionary only for words of which there is no answer yet, and keep what it says."""
    token = _KNOWN_WORDS.set(answers)
    try:
        yield
    finally:
        _KNOWN_WORDS.reset(token)


def is_function_word(word: str, locale: str) -> bool:
    """Whether a word is one of those that hold a language's sentences together.

    A word all in capitals is an acronym, and is not; nor is the English *I*, which Welsh has in
    lower case for another word.
    """
    return locale in function_word_of(word)


@lru_cache(WORDS_AT_ONCE)
def function_word_of(word: str) -> tuple[str, ...]:
    """The locales of the languages whose sentences a word holds together."""
    if word.isupper() and word not in ONE_LETTER:
        return ()
    plain = _plain(word)
    return tuple(locale for locale in LOCALES if is_listed(plain, locale))


@lru_cache(WORDS_AT_ONCE)
def languages_of(word: str) -> tuple[str, ...]:
    """The locales of the languages that have a word: both, one or neither."""
    if len(found := function_word_of(word)) == 1:
        return found
    plain, answers = _plain(word), _KNOWN_WORDS.get()
    known = answers.get(plain) if answers else None
    if known is not None:
        return tuple(known)
    found = _looked_up(plain)
    if answers:
        answers.put(plain, found)
    return found


def open_dictionaries() -> None:
    """Read the dictionaries, where copies of this process are to ask them too."""
    for locale in LOCALES:
        dictionary(locale)


def _looked_up(word: str) -> tuple[str, ...]:
    return tuple(
        locale for locale in LOCALES if has_word(word, locale) and word not in _foreign(locale)
    )


@cache
def _foreign(locale: str) -> frozenset[str]:
    """The words that a dictionary has, but that are the other language's."""
    return frozenset(word_list(locale, "foreign"))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'")
