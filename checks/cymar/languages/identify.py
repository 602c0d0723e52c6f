"""Which of the two languages has a word, by their dictionaries.

The dictionaries are simplemma's, which come with it; they are opened when the first word is asked
for, so a site that gives no cause for doubt never opens them.
"""

from functools import lru_cache

from cymar.bilingual import LOCALES
from cymar.languages.function_words import is_listed
from cymar.languages.words import WORDS_AT_ONCE

ONE_LETTER = ("Y", "Â")
"""Function words that are one capital letter where they begin a sentence, and nothing else."""


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
    from simplemma import is_known

    if len(found := function_word_of(word)) == 1:
        return found
    plain = _plain(word)
    return tuple(locale for locale in LOCALES if is_known(plain, locale, low_memory=True))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'")
