"""Phrases of a list of which a word is listed by its beginning and its end: *ni welwyd*."""

from collections.abc import Iterable, Iterator, Mapping

from cymar import expressions as re
from cymar.languages.openings import AT_FIRST
from cymar.languages.phrase_patterns import ANY_LETTERS, FEWEST_LETTERS

LETTERS_LEFT_OPEN = re.compile(r"[\w-]*")


class ListedWords:
    """The phrases of a list that are one word, some of them listed by their beginnings and ends.

    To compare a word with each is quicker than to compile a pattern of them all.

    Args:
        phrases: the phrases of the list, of any length.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        words = [each.strip(AT_FIRST) for each in phrases if " " not in each]
        self._whole = frozenset(each for each in words if ANY_LETTERS not in each)
        self._loose = [each.split(ANY_LETTERS) for each in words if ANY_LETTERS in each]
        self._starts = tuple(start for start, _ in self._loose if start)
        self._ends = tuple(end for start, end in self._loose if not start)

    def has(self, word: str) -> bool:
        """Whether a word is one of them."""
        if word in self._whole:
            return True
        if not (word.startswith(self._starts) or word.endswith(self._ends)):
            return False
        for start, end in self._loose:
            if word.startswith(start) and word.endswith(end):
                rest = len(word) - len(end)
                if len(start) <= rest and LETTERS_LEFT_OPEN.fullmatch(word, len(start), rest):
                    return True
        return False


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
