"""Whether the sentences of a page's own language have some words: then they are a name.

Each page's words are looked up by their places, once, so that many labels on a page cost no more
than they are long.
"""

from collections import Counter
from functools import lru_cache

from cymar.analysis.language.plain_words import count
from cymar.languages.words import LETTERS, WORD
from cymar.text.source import Source

MOST_USES = 100
"""How many places of a word are looked at: of the rarest of a name, which seldom has as many."""

PAGES_AT_ONCE = 2
"""How many pages have their words kept: both of a pair."""

APART = frozenset("[\"'“‘")
"""What stands before words that are a link's label or quoted, which shows nothing of them."""


CELL_STARTS, CELL_ENDS = ("|", "| "), ("|", " |")
"""What stands before and after the words of a cell."""

FEWEST_OF_CELL = {"en": 3, "cy": 1}
"""How few words a cell may have that is no name for being within its row, by the page's language:
English has lent itself two Welsh words, *bara brith*."""


@lru_cache(maxsize=PAGES_AT_ONCE)
def page_words(source: Source) -> "PageWords":
    """The words of a page, by their places."""
    return PageWords(source)


class PageWords:
    """The words of a page, by their places, and how far each of its lines is in its language."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._places: dict[str, list[int]] = {}
        for word in LETTERS.finditer(source.text):
            self._places.setdefault(word[0], []).append(word.start())
        self._named: dict[str, bool] = {}
        self._counts: dict[int, int] = {}

    def has_in_sentence(self, name: str) -> bool:
        """Whether a line of the page has a name among words of the page's language."""
        if name not in self._named:
            self._named[name] = self._looks_for(name)
        return self._named[name]

    def _looks_for(self, name: str) -> bool:
        words = list(LETTERS.finditer(name))
        if not words:
            return False
        rarest = min(words, key=lambda word: len(self._places.get(word[0], ())))
        lines: Counter[int] = Counter()
        for place in self._places.get(rarest[0], ())[:MOST_USES]:
            start = place - rarest.start()
            before = self._source.text[start - 1 : start] if start > 0 else ""
            is_there = start >= 0 and self._source.text.startswith(name, start)
            if is_there and before not in APART and not self._is_cell(start, start + len(name)):
                lines[self._source.position(start).line] += 1
        own = count(WORD.findall(name), self._source.locale)
        return any(self._count(line) - own * times > 1 for line, times in lines.items())

    def _is_cell(self, start: int, end: int) -> bool:
        """Whether words are a whole cell, which is no part of the sentences of its row."""
        text = self._source.text
        fewest = FEWEST_OF_CELL[self._source.locale]
        return len(text[start:end].split()) >= fewest and (
            text.startswith(CELL_ENDS, end) and text.endswith(CELL_STARTS, 0, start)
        )

    def _count(self, number: int) -> int:
        """How many function words of the page's language a line has."""
        if number not in self._counts:
            words = WORD.findall(self._source.line(number).text)
            self._counts[number] = count(words, self._source.locale)
        return self._counts[number]
