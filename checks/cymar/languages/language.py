"""What a rule may ask of a language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from sentencex import segment

BEFORE_FIGURE = " <figure>"
LAST_WORD = re.compile(r"(\S+)\s*\Z")
LIST_NUMBER = re.compile(r"(?:^|\s)\d{1,2}[.)]\s*\Z")
OPENING = "([{‘“\"'*_"


@dataclass(frozen=True)
class Jargon:
    """A word or phrase that most readers do not know, and what to say instead, if known."""

    term: str
    forms: tuple[str, ...]
    instead: str


@dataclass(frozen=True)
class Language:
    """A language a page may be written in.

    `word_forms` gives every form in which a word or phrase of the language may stand in
    running text: numbers, mutations, possessives. Word lists are read when first asked for.
    """

    locale: str
    word_forms: Callable[[str], frozenset[str]]

    def sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """The start and end of each sentence; a line feed always ends one."""
        start = 0
        for line in text.split("\n"):
            yield from self._sentences_of_line(line, start)
            start += len(line) + 1

    def _sentences_of_line(self, line: str, offset: int) -> Iterator[tuple[int, int]]:
        start = place = 0
        pieces = segment(self.locale, line) if line.strip() else []
        for number, piece in enumerate(pieces):
            place += len(piece)
            more = number + 1 < len(pieces)
            if more and self._goes_on(piece, pieces[number + 1]):
                continue
            sentence = line[start:place]
            first = start + len(sentence) - len(sentence.lstrip())
            last = start + len(sentence.rstrip())
            if first < last:
                yield offset + first, offset + last
            start = place

    def _goes_on(self, before: str, after: str) -> bool:
        """Whether the full stop between two pieces only closes an abbreviation or list number."""
        first = after.lstrip().lstrip(OPENING)[:1]
        if not first:
            return True
        word = LAST_WORD.search(before)
        if word:
            last = word[1].lstrip(OPENING).casefold()
            if last in self._abbreviations:
                return True
            if first.isdigit() and last + BEFORE_FIGURE in self._abbreviations:
                return True
        return first.islower() and bool(LIST_NUMBER.search(before))

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(line.casefold() for line in self.word_list("abbreviations"))

    @cached_property
    def jargon(self) -> tuple[Jargon, ...]:
        """The curated list of words that readers outside the trade do not know."""
        entries = []
        for line in self.word_list("jargon"):
            forms, _, instead = line.partition(":")
            terms = tuple(term.strip() for term in forms.split(","))
            entries.append(Jargon(terms[0], terms, instead.strip()))
        return tuple(entries)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that hold its sentences together, but for those both languages have."""
        return frozenset(self.word_list("function_words"))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words that stand alone as a heading or a label, and are nobody's name."""
        return frozenset(self.word_list("labels"))

    def is_function_word(self, word: str) -> bool:
        """Whether a word in lower case, with straight apostrophes, is or ends in one of those."""
        if word in self.function_words:
            return True
        host, apostrophe, clitic = word.rpartition("'")
        known = self.function_words
        return bool(apostrophe) and (
            apostrophe + clitic in known or (len(host) > 1 and host in known)
        )

    def word_list(self, name: str) -> list[str]:
        """The entries of one of the language's word lists, a text file beside its code."""
        folder = files("cymar.languages") / self.locale
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]
