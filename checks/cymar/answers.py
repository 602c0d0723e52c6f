"""What dictionaries have said of words, in a cache, so that they need not be opened for them."""

from collections.abc import Sequence

from cymar.cache import Cache
from cymar.dataclasses import dataclass

WORD_STORE = "words"
"""What the store of answers is called; a word is the name of its answer."""

MOST_WORDS = 50_000
"""The most words whose answers are kept: the largest dictionaries have some ten times as many."""


@dataclass(frozen=True)
class CachedAnswers:
    """The answers that a cache has, which is read when the first word is asked for."""

    cache: Cache

    def get(self, word: str) -> Sequence[str] | None:
        """The locales of the languages that have a word, if that is known."""
        found = self.cache.get(WORD_STORE, word, "")
        return found[0] if found else None

    def put(self, word: str, locales: Sequence[str]) -> None:
        """Keep an answer, while there is room."""
        if self.cache.size(WORD_STORE) < MOST_WORDS:
            self.cache.put(WORD_STORE, word, "", locales)
