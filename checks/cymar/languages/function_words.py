"""The words that hold a language's sentences together."""

from functools import cache

from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS


@cache
def function_words(locale: str) -> frozenset[str]:
    """The function words of a language, but for those both languages have."""
    return frozenset(word_list(locale, "function-words"))


@cache
def small_words(locale: str) -> frozenset[str]:
    """Those, and others that say nothing either, which both languages may have: *pan*, *tan*."""
    return function_words(locale).union(word_list(locale, "small-words"))


@cache
def runs_of_function_words(locale: str) -> frozenset[str]:
    """The longest run of letters of each, one of which is in every text that has any of them.

    That of *o'clock* is *clock*: *o* is in most texts of the other language.
    """
    return frozenset(max(LETTERS.findall(word), key=len) for word in function_words(locale))


def is_listed(word: str, locale: str) -> bool:
    """Whether a word in lower case, with straight apostrophes, is or ends in a function word."""
    known = function_words(locale)
    if word in known:
        return True
    host, apostrophe, clitic = word.rpartition("'")
    return bool(apostrophe) and (apostrophe + clitic in known or (len(host) > 1 and host in known))
