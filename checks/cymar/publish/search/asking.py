"""The words that a query need not find where it has others: *how*, *the*, *sut*, *y*."""

from functools import cache

from cymar.languages import language
from cymar.languages.word_list import word_list

ASKING = "asking-words"
"""The list of words that a query does not need besides function words, by language."""


@cache
def common_words(locale: str) -> frozenset[str]:
    """The words that a query need not find where it has others."""
    return language(locale).function_words | frozenset(word_list(locale, ASKING))


def is_common(word: str, locale: str) -> bool:
    """Whether a word in small letters is one of those, or ends in one."""
    return word in common_words(locale) or language(locale).is_function_word(word)
