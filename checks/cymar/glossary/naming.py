"""Whether a text names a concept by an agreed term, by a part of one, or by another name."""

import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import groupby
from math import ceil

from cymar import expressions as re
from cymar.glossary.entry import Entry, Glossary
from cymar.glossary.match import WORD_APOSTROPHES, WORD_HYPHENS
from cymar.languages import language
from cymar.text.block import Block

LEAST_AKIN, AKIN_SHARE = 4, 0.7
"""The fewest letters, and the least share of the shorter word, that two words of one family begin
with: bench/glossary_rules.py."""

CACHED_WORDS, CACHED_TEXTS = 1 << 16, 1 << 9
"""How many words, and how many texts, have their results cached."""

HYPHENATED = re.compile(rf"[^\W_]+(?:[{WORD_HYPHENS}][^\W_]+)*")
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
    side, text = entry.side(block.locale), _read(block.words_only, block.locale)
    terms = [_content(phrase, block.locale) for phrase in (side.phrases if side else ())]
    if any(text.has_all(term) for term in terms):
        return Naming.AGREED
    if any(text.has_instead(term) for term in terms):
        return Naming.OTHER
    has_part = any(text.places(part) for term in terms for part in term)
    return Naming.PART if has_part else Naming.NONE


@lru_cache(CACHED_WORDS)
def _content(phrase: str, locale: str) -> Sequence[str]:
    """The words of a term, in small letters, but for *of*, *the* and the like."""
    words = [_joined(word) for word in HYPHENATED.findall(phrase)]
    spoken = language(locale)
    return [word for word in words if not spoken.is_function_word(word)] or words


@lru_cache(CACHED_TEXTS)
def _read(text: str, locale: str) -> "_NamedText":
    return _NamedText(text, locale)


class _NamedText:
    """The words of a text, beside those of a term."""

    def __init__(self, text: str, locale: str) -> None:
        self.text, self.locale = text, locale
        self.found = list(HYPHENATED.finditer(text))
        self.words = [_joined(match[0]) for match in self.found]
        self._of_word: dict[str, list[int]] = {}
        self._by_beginning: dict[str, set[int]] = {}
        for at, word in enumerate(self.words):
            self._of_word.setdefault(word, []).append(at)
            for root in _roots(word, locale):
                self._by_beginning.setdefault(root[:LEAST_AKIN], set()).add(at)
        self._places: dict[str, frozenset[int]] = {}

    def places(self, part: str) -> frozenset[int]:
        """Which of the text's words are akin to one of a term's."""
        if part not in self._places:
            self._places[part] = frozenset(self._akin(part))
        return self._places[part]

    def _akin(self, part: str) -> Iterator[int]:
        (forms,) = language(self.locale).word_forms((part,))
        for form in forms:
            yield from self._of_word.get(form, ())
        for root in _roots(part, self.locale):
            for at in self._by_beginning.get(root[:LEAST_AKIN], ()):
                if any(_begin_alike(root, each) for each in _roots(self.words[at], self.locale)):
                    yield at

    def has_all(self, term: Sequence[str]) -> bool:
        """Whether it has all the words of a term, together or apart, or as one word."""
        return "".join(term) in self.words or all(self.places(part) for part in term)

    def has_instead(self, term: Sequence[str]) -> bool:
        """Whether another word is where the rest of a term would be, beside its longest part."""
        runs = self._runs(term)
        longest = max((end - start for start, end in runs), default=0)
        return any(
            self._is_other(at, beside, term)
            for start, end in runs
            if end - start == longest
            for at, beside in self._where_missing(start, end, term)
        )

    def _runs(self, term: Sequence[str]) -> list[tuple[int, int]]:
        """Where words akin to a term's follow one another, by their numbers in the text."""
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
        """Where, beside a run, the words that a term has before or after it would be."""
        if start not in self.places(term[0]):
            yield start - 1, start
        if end - 1 not in self.places(term[-1]):
            yield end, end - 1

    def _is_other(self, at: int, beside: int, term: Sequence[str]) -> bool:
        """Whether the word at a place is one with meaning, next to another, that is no name's."""
        if not 0 <= at < len(self.words):
            return False
        word, first, second = self.words[at], *sorted((at, beside))
        gap = self.text[self.found[first].end() : self.found[second].start()]
        start = self.found[at].start()
        is_clitic = self.text[start - 1 : start] in tuple(WORD_APOSTROPHES)
        if not gap.isspace() or not word.isalpha() or len(word) == 1 or is_clitic:
            return False
        spoken = language(self.locale)
        return not (
            (at > 0 and self.text[start].isupper())
            or spoken.is_function_word(word)
            or spoken.radicals(word) & spoken.qualifiers
            or any(at in self.places(part) for part in term)
        )


def _joined(word: str) -> str:
    """A word in small letters and without its hyphens."""
    return "".join(each for each in word.casefold() if each not in WORD_HYPHENS)


@lru_cache(CACHED_WORDS)
def _roots(word: str, locale: str) -> frozenset[str]:
    """What a word may be a mutation of, as words are compared."""
    return frozenset(_plain(radical) for radical in language(locale).radicals(word))


def _begin_alike(one: str, two: str) -> bool:
    """Whether two words are of one family by how they begin: *navigation*, *navigate*."""
    least = max(LEAST_AKIN, ceil(AKIN_SHARE * min(len(one), len(two))))
    return one == two or one[:least] == two[:least]


def _plain(word: str) -> str:
    """A word without accents or doubled letters: *côd* is *cod*, and *pennawd* has *penawdau*."""
    letters = (each for each in unicodedata.normalize("NFD", word) if each.isalnum())
    return "".join(letter for letter, _ in groupby(letters))
