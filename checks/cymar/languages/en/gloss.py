"""Keys by which an English word is compared with Welsh."""

from functools import lru_cache

from cymar.languages.gloss import stem
from cymar.languages.words import WORDS_AT_ONCE


@lru_cache(WORDS_AT_ONCE)
def gloss(word: str) -> frozenset[str]:
    """The keys of an English word, or of one in no language, such as a name: its stem."""
    return frozenset({stem(word)})
