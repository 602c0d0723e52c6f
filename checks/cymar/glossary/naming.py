"""Whether a text names a concept by an agreed term, by a part of one, or by another name."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from math import ceil

from cymar.glossary.entry import Entry, Glossary
from cymar.glossary.match import APOSTROPHES, HYPHENS
from cymar.languages import Language, language
from cymar.text.block import Block

LEAST_AKIN = 4
AKIN = 0.7
"""How many letters, and what share of the shorter word, two words of one family begin with."""

WORD = re.compile(rf"[^\W_]+(?:[{HYPHENS}][^\W_]+)*")
"""A word, with what hyphens join to it: *e-bost* is one, as *ebost* is."""


class Naming(Enum):
    """How a text names a concept."""

    AGREED = "agreed"
    OTHER = "other"
    PART = "part"
    NONE = "none"


def naming(entry: Entry, block: Block, glossary: Glossary) -> Naming:
    """How a block names an entry's concept in its own language.

    Words akin to all those of an agreed term are that term: *navigating* a *menu*. Where a text has
    some of them, and another word where the rest would be, it has another name: *opening times* for
    *opening hours*. The rest may also be left out, as in *your email*.
    """
    if glossary.mentions(entry, block):
        return Naming.AGREED
    side, spoken = entry.side(block.locale), language(block.locale)
    text = _Text(block.words_only, spoken)
    terms = [_content(phrase, spoken) for phrase in (side.phrases if side else ())]
    if any(text.has_all(term) for term in terms):
        return Naming.AGREED
    if any(text.has_instead(term) for term in terms):
        return Naming.OTHER
    has_part = any(text.places(part) for term in terms for part in term)
    return Naming.PART if has_part else Naming.NONE


def _content(phrase: str, spoken: Language) -> list[str]:
    """The words of a term, in small letters, but for *of*, *the* and the like."""
    words = [_joined(word) for word in WORD.findall(phrase)]
    return [word for word in words if not spoken.is_function_word(word)] or words


class _Text:
    """The words of a text, beside those of a term."""

    def __init__(self, text: str, spoken: Language) -> None:
        self.text, self.spoken = text, spoken
        self.found = list(WORD.finditer(text))
        self.words = [_joined(match[0]) for match in self.found]

    def places(self, part: str) -> list[int]:
        """Which of the text's words are akin to one of a term's."""
        return [at for at, word in enumerate(self.words) if _are_akin(part, word, self.spoken)]

    def has_all(self, term: Sequence[str]) -> bool:
        """Whether it has all the words of a term, together or apart, or as one word."""
        return "".join(term) in self.words or all(self.places(part) for part in term)

    def has_instead(self, term: Sequence[str]) -> bool:
        """Whether another word stands where the rest of a term would, beside its longest part."""
        runs = self._runs(term)
        longest = max((end - start for start, end in runs), default=0)
        return any(
            self._is_other(at, beside, term)
            for start, end in runs
            if end - start == longest
            for at, beside in self._where_missing(start, end, term)
        )

    def _runs(self, term: Sequence[str]) -> list[tuple[int, int]]:
        """Where words akin to a term's stand one after another, by their numbers in the text."""
        runs: list[tuple[int, int]] = []
        for at in sorted({at for part in term for at in self.places(part)}):
            if runs and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
        return runs

    def _where_missing(
        self, start: int, end: int, term: Sequence[str]
    ) -> Iterator[tuple[int, int]]:
        """Where, beside a run, the words that a term has before or after it would stand."""
        if not _are_akin(term[0], self.words[start], self.spoken):
            yield start - 1, start
        if not _are_akin(term[-1], self.words[end - 1], self.spoken):
            yield end, end - 1

    def _is_other(self, at: int, beside: int, term: Sequence[str]) -> bool:
        """Whether the word at a place is one with meaning, next to another, that is no name's."""
        if not 0 <= at < len(self.words):
            return False
        word, first, second = self.words[at], *sorted((at, beside))
        gap = self.text[self.found[first].end() : self.found[second].start()]
        start = self.found[at].start()
        is_clitic = self.text[start - 1 : start] in tuple(APOSTROPHES)
        if not gap.isspace() or not word.isalpha() or len(word) == 1 or is_clitic:
            return False
        return not (
            (at > 0 and self.text[start].isupper())
            or self.spoken.is_function_word(word)
            or self.spoken.radicals(word) & self.spoken.qualifiers
            or any(_are_akin(part, word, self.spoken) for part in term)
        )


def _joined(word: str) -> str:
    """A word in small letters and without its hyphens."""
    return "".join(sign for sign in word.casefold() if sign not in HYPHENS)


def _are_akin(one: str, two: str, spoken: Language) -> bool:
    """Whether two words, mutated or not, are of one family: *navigation*, *navigate*."""
    if two in spoken.word_forms((one,))[0]:
        return True
    return any(
        _begin_alike(first, second)
        for first in spoken.radicals(one)
        for second in spoken.radicals(two)
    )


def _begin_alike(one: str, two: str) -> bool:
    one, two = _plain(one), _plain(two)
    least = max(LEAST_AKIN, ceil(AKIN * min(len(one), len(two))))
    return one == two or (one[:least] == two[:least] and len(one) >= least)


def _plain(word: str) -> str:
    """A word without accents or doubled letters: *côd* is *cod*, and *pennawd* has *penawdau*."""
    letters = (sign for sign in unicodedata.normalize("NFD", word) if sign.isalnum())
    return "".join(letter for letter, _ in groupby(letters))
