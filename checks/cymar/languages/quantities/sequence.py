"""The words of a text, with what is between them."""

import re
from collections.abc import Sequence

WordMatch = re.Match[str]
"""A word, at its place in the text."""


class WordSequence:
    """Words of a text, by their places."""

    def __init__(self, words: Sequence[WordMatch]) -> None:
        self._words = words

    def lower(self, place: int) -> str:
        """The word there in lower case, or nothing."""
        return self._words[place][0].lower() if place < len(self._words) else ""

    def next(self, place: int) -> str:
        """The same, if nothing but a space or a hyphen comes before it."""
        return self.lower(place) if self.follows(place) else ""

    def before(self, place: int) -> str:
        """The word before one in lower case, if nothing but a space or a hyphen parts them."""
        return self.lower(place - 1) if self.follows(place) else ""

    def follows(self, place: int) -> bool:
        """Whether nothing but a space or a hyphen parts a word from the one before."""
        return self._between(place) in (" ", "-", "\n", "\u00a0")

    def follows_comma(self, place: int) -> bool:
        """Whether a comma does: *one million, two hundred thousand*."""
        return self._between(place) == ", "

    def is_near(self, end: int, first: int) -> bool:
        """Whether the words from one place to another follow each other."""
        return all(self.follows(place) for place in range(end, first + 1))

    def is_capital_within(self, place: int, forms: frozenset[str]) -> bool:
        """Whether a word, of some capital forms, comes right after one in small letters."""
        is_form = place < len(self._words) and self._words[place][0] in forms
        return is_form and self.follows(place) and self._words[place - 1][0].islower()

    def phrase(self, place: int, length: int) -> tuple[str, ...]:
        """So many words in lower case, or none where something parts them."""
        if not all(self.follows(each) for each in range(place + 1, place + length)):
            return ()
        return tuple(self.lower(each) for each in range(place, place + length))

    def _between(self, place: int) -> str:
        if not 0 < place < len(self._words):
            return ""
        before, word = self._words[place - 1], self._words[place]
        return word.string[before.end() : word.start()]
