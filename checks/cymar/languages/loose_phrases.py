"""Phrases of a list whose last word is listed by its beginning and its end: *ni welwyd*."""

from collections.abc import Iterator, Mapping

from cymar.languages.phrase_patterns import ANY_LETTERS, FEWEST_LETTERS


class LoosePhrases:
    """The phrases of two words of which only the end of the second is listed, with their meanings.

    Args:
        sure: the phrases of a list, each with what it surely means.
    """

    def __init__(self, sure: Mapping[str, str]) -> None:
        self._listed: list[tuple[str, str, str, str]] = []
        for phrase, meaning in sure.items():
            if ANY_LETTERS in phrase:
                first, last = phrase.split(" ")
                start, _, end = last.partition(ANY_LETTERS)
                self._listed.append((first, start, end, meaning))
        self._ends = tuple({end for _, _, end, _ in self._listed})

    def of(self, word: str) -> Iterator[tuple[str, str]]:
        """Those that end with a word, each with what it means."""
        if not word.endswith(self._ends) or not word.isalpha():
            return
        for first, start, end, meaning in self._listed:
            is_long = len(word) >= len(start) + len(end) + FEWEST_LETTERS
            if is_long and word.startswith(start) and word.endswith(end):
                yield f"{first} {word}", meaning
