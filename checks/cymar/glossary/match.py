"""Finding many phrases in a text at once.

A phrase is looked for where a text has its two longest words, each in any of its forms, which few
texts have: so a text is read once, however many phrases there are.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count, islice, pairwise
from typing import Generic, TypeVar

from cymar import expressions as re
from cymar.dataclasses import dataclass
from cymar.languages.words import ONLY_ALPHANUMERIC, TEXTS_AT_ONCE
from cymar.lazy import cached_property

WORD_APOSTROPHES = "'\u2019\u02bc"
WORD_HYPHENS = "-\u2010\u2011"
TOKEN = re.compile(r"[^\W_]+")
"""A word of a phrase: letters and figures, between spaces, hyphens and apostrophes."""

JOIN = re.compile(rf"[ \t\n\u00a0]+|[{WORD_HYPHENS}{WORD_APOSTROPHES}]")
"""What may be between the words of a phrase: white space, one hyphen or one apostrophe."""

CLOSED_UP = re.compile(rf"(?<=[^\W\d_])[{WORD_HYPHENS}](?=[^\W\d_])")
NAMES_GO_ON = "@_\\"
"""Characters that join words into a name for machines."""

ENCLITIC = re.compile(r"(?:[simnruwd]|ch|th|ll|re|ve)(?![^\W_])", re.IGNORECASE)
"""What may follow a word and an apostrophe: *team's*, *alffa'r*; not the *t* of *can't*."""

PROCLITIC = re.compile(r"(?<![^\W_])d\Z", re.IGNORECASE)
"""What may go before: *d'enw*; not the *o* of *o'clock*."""

NAME_BEFORE = re.compile(r"(?<![.!?:] )(?<!\A)\b[A-Z][\w.&]*[ \u00a0]\Z")
NAME_AFTER = re.compile(r"[ \u00a0][A-Z]")
LONGEST_NAME = 30
"""How many characters before a word may hold the rest of a name."""

T = TypeVar("T")
WordForms = Callable[[Sequence[str]], Iterable[Collection[str]]]
"""Gives the forms that each word of a phrase may take in running text, one after another."""


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A stretch of text that is a phrase, and what the phrase finds."""

    start: int
    end: int
    found: T


def as_written(words: Sequence[str]) -> Iterator[Collection[str]]:
    """Each word in the one form it has."""
    return ((word,) for word in words)


def is_exact(word: str) -> bool:
    """Whether a word is an acronym or the like, to which its capitals belong: IT, LlC."""
    return word[-1:].isupper() or (len(word) > 1 and word[:2].isupper())


def phrase_key(phrase: str) -> str:
    """What two phrases share where text that is one is also the other."""
    composed = _composed(phrase)
    words, gaps = TOKEN.findall(composed), TOKEN.split(composed)
    shown = [word if is_exact(word) else _folded(word) for word in words]
    marks = ["" if not gap or JOIN.fullmatch(gap) else gap for gap in gaps]
    return " ".join(piece for both in zip(marks, [*shown, ""], strict=True) for piece in both)


class Matcher(Generic[T]):
    """Finds phrases in text: longest first, whole words, in any case and with any apostrophe.

    Of two phrases that a word may be a form of, the one it is written as comes first. An acronym
    is found in capitals only. Punctuation other than hyphens and apostrophes, as in `C++`, must be
    there.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], forms: WordForms = as_written) -> None:
        self._by_longest: dict[str, dict[str, list[_Phrase[T]]]] = {}
        number = count()
        for phrase, found in phrases:
            composed = _composed(phrase)
            self._add(_Phrase(composed, found, forms, next(number)))
            if "-" in composed or not composed.isascii():
                closed_up = CLOSED_UP.sub("", composed)
                if closed_up != composed:
                    self._add(_Phrase(closed_up, found, forms, next(number)))

    def _add(self, phrase: "_Phrase[T]") -> None:
        """Take up a phrase, to be found by the forms of its longest word and the next longest."""
        ones, others = phrase.longest_two() if phrase.words else ((), ())
        for one in ones:
            by_other = self._by_longest.setdefault(one, {})
            for other in others:
                by_other.setdefault(other, []).append(phrase)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[T]]:
        """Every phrase in the text, in order, none overlapping another.

        Args:
            text: the whole text.
            start: where to begin, in characters.
            end: where to end; the end of the text unless given.
        """
        known, last, free = self._by_longest, len(text) if end is None else end, start
        folded, words = _tokens(text, start, last) if known else ("", ())
        if known.keys().isdisjoint(words):
            return
        some = {
            phrase
            for one in known.keys() & words
            for other in known[one].keys() & words
            for phrase in known[one][other]
        }
        if not some:
            return
        tokens = list(TOKEN.finditer(folded, start, last))
        by_place: dict[int, list[_Phrase[T]]] = {}
        for phrase in some:
            for at in phrase.places(words):
                by_place.setdefault(at, []).append(phrase)
        for at, phrases in sorted(by_place.items()):
            if tokens[at].start() >= free:
                phrases.sort(key=lambda each: each.rank(words, at))
                spans = ((each.span(text, tokens[at:]), each.found) for each in phrases)
                fitting = (
                    Match(*span, found)
                    for span, found in spans
                    if span and span[0] >= free and _is_alone(text, *span)
                )
                if match := next(fitting, None):
                    yield match
                    free = match.end


class _Phrase(Generic[T]):
    """A phrase as it is written, what it finds, the forms of words, and its number in the list."""

    def __init__(self, written: str, found: T, forms: WordForms, number: int) -> None:
        self._written = written
        self.found = found
        self.words = _words_of(_folded(written))
        self._forms = forms
        self._number = number

    def longest_two(self) -> tuple[Collection[str], Collection[str]]:
        """Every form of its longest word, and of the next longest: of the same one if it is all."""
        words = self.words
        by_length = sorted(words, key=len)[-2:]
        if self._forms is as_written:
            return by_length[-1:], by_length[:1]
        one, other = words.index(by_length[-1]), words.index(by_length[0])
        steps = self._first_steps(max(one, other) + 1)
        return steps[one], steps[other]

    def _first_steps(self, count: int) -> list[set[str]]:
        """Every form that each of so many of its words may have, in lower case."""
        some = islice(self._forms(_words_of(self._written)), count)
        return [{word, *map(_folded, each)} for word, each in zip(self.words, some, strict=False)]

    @cached_property
    def _steps(self) -> list[set[str]]:
        return self._first_steps(len(self.words))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        """What the text must have, capitals and marks; nothing where its words are all."""
        words = TOKEN.findall(self._written)
        gaps = ["" if JOIN.fullmatch(gap) else gap for gap in TOKEN.split(self._written)]
        if not any(gaps) and not any(map(is_exact, words)):
            return None
        pieces = [re.escape(gaps[0])]
        for word, others, gap in zip(words, self._forms(words), gaps[1:], strict=True):
            forms = "|".join(map(re.escape, sorted((word, *others), key=len, reverse=True)))
            pieces.append(f"(?:{forms})" if is_exact(word) else f"(?i:{forms})")
            marks = r"\s*".join(map(re.escape, gap.split()))
            pieces.append(rf"\s*{marks}\s*" if marks else rf"(?:{JOIN.pattern}|\s+)")
        last = pieces.pop().removesuffix(r"\s*")
        return re.compile("".join(pieces) + (last if gaps[-1] else r"(?![^\W_])"))

    def places(self, words: Sequence[str]) -> list[int]:
        """The numbers of the words of a text at which its own begin, one after another."""
        first, *rest = self._steps
        begins = [at for at in range(len(words) - len(rest)) if words[at] in first]
        return [
            at
            for at in begins
            if all(words[place] in step for place, step in enumerate(rest, at + 1))
        ]

    def rank(self, words: Sequence[str], at: int) -> tuple[int, bool, int]:
        """What comes first of those at a word: the longest, as it is written, as listed."""
        end = at + len(self.words)
        return -len(self.words), list(words[at:end]) != self.words, self._number

    def span(self, text: str, tokens: Sequence[re.Match[str]]) -> tuple[int, int] | None:
        """Its place in a text that has its words, if what is around them is as in the phrase.

        Args:
            text: the text.
            tokens: the words of the text from the phrase's first on.
        """
        start = tokens[0].start()
        if self._pattern:
            before = TOKEN.search(self._written)
            match = self._pattern.match(text, start - before.start()) if before else None
            return match.span() if match else None
        ours = tokens[: len(self.words)]
        if all(JOIN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(ours)):
            return start, ours[-1].end()
        return None


def is_in_name(text: str, match: Match[T]) -> bool:
    """Whether what is found is part of a longer name, such as *Data Governance Act*."""
    words = text[match.start : match.end].split()
    before = max(0, match.start - LONGEST_NAME)
    return bool(
        (words[0][0].isupper() and NAME_BEFORE.search(text, before, match.start))
        or (words[-1][0].isupper() and NAME_AFTER.match(text, match.end))
    )


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch is not part of a longer word, an address or a file's name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or any(each in NAMES_GO_ON for each in before + after):
        return False
    if _goes_on(text, start - 1, start - 2) and not (
        before in WORD_APOSTROPHES and PROCLITIC.search(text, max(0, start - 3), start - 1)
    ):
        return False
    return not _goes_on(text, end, end + 1) or bool(
        after in WORD_APOSTROPHES and ENCLITIC.match(text, end + 1)
    )


def _goes_on(text: str, joint: int, beyond: int) -> bool:
    """Whether a character beside a word joins it to another on its far side."""
    if not (0 <= joint < len(text) and 0 <= beyond < len(text)):
        return False
    joins = text[joint] == "." or text[joint] in WORD_HYPHENS or text[joint] in WORD_APOSTROPHES
    return joins and text[beyond].isalnum()


@lru_cache(maxsize=TEXTS_AT_ONCE)
def _tokens(text: str, start: int, end: int) -> tuple[str, tuple[str, ...]]:
    """A text in lower case, and the words of a stretch of it, which several matchers look for."""
    folded = _folded(text)
    return folded, tuple(_words_of(folded[start:end]))


def _words_of(text: str) -> list[str]:
    return text.translate(ONLY_ALPHANUMERIC).split() if text.isascii() else TOKEN.findall(text)


def _composed(phrase: str) -> str:
    return unicodedata.normalize("NFC", phrase).strip(
        f" \t\n\u00a0{WORD_HYPHENS}{WORD_APOSTROPHES}"
    )


def _folded(text: str) -> str:
    """The text in lower case, letter for letter."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
