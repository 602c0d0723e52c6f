"""Finding many phrases in a text at once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

WORD = re.compile(r"[^\W_]+")
JOIN = re.compile(r"[ \t\n\u00a0]+|[-\u2010\u2011'\u2019\u02bc]")
"""What may stand between the words of a phrase: white space, one hyphen or one apostrophe."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A stretch of text in which a phrase stands."""

    start: int
    end: int
    found: T


class Matcher(Generic[T]):
    """Finds phrases in text: longest first, whole words, in any case.

    One pass over the words of the text, however many phrases there are. A phrase written all in
    capitals, such as an acronym, is found in capitals only.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, T]]] = {}
        seen = set()
        for phrase, found in phrases:
            words = tuple(word.casefold() for word in _words(phrase))
            exact = phrase if phrase.isupper() else ""
            if words and (words, exact) not in seen:
                seen.add((words, exact))
                self._by_first.setdefault(words[0], []).append((words, exact, found))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[T]]:
        """Every phrase in the text, in order, none overlapping another."""
        tokens = list(WORD.finditer(text, start, len(text) if end is None else end))
        folded = [token[0].casefold() for token in tokens]
        at = 0
        while at < len(tokens):
            length = 1
            for words, exact, found in self._by_first.get(folded[at], ()):
                last = at + len(words)
                if tuple(folded[at:last]) != words or not _joined(text, tokens[at:last]):
                    continue
                match = Match(tokens[at].start(), tokens[last - 1].end(), found)
                if exact and text[match.start : match.end] != exact:
                    continue
                yield match
                length = len(words)
                break
            at += length


def _words(phrase: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", phrase))


def _joined(text: str, tokens: list[re.Match[str]]) -> bool:
    return all(
        JOIN.fullmatch(text, before.end(), after.start()) for before, after in pairwise(tokens)
    )
