"""Finding many phrases in a text at once.

The phrases that begin with a word make a trie, a word a step, and a step takes any form of its
word: so a phrase of three Welsh words takes three steps to store, not one for each of its hundred
forms. A text is read once, however many phrases there are.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from cymar import expressions as re
from cymar.dataclasses import dataclass, field
from cymar.languages.words import ONLY_ALPHANUMERIC, TEXTS_AT_ONCE
from cymar.lazy import cached_property

WORD_APOSTROPHES = "'\u2019\u02bc"
WORD_HYPHENS = "-\u2010\u2011"
TOKEN = re.compile(r"[^\W_]+")
"""A step of the trie: letters and figures, between spaces, hyphens and apostrophes."""

JOIN = re.compile(rf"[ \t\n\u00a0]+|[{WORD_HYPHENS}{WORD_APOSTROPHES}]")
"""What may be between the words of a phrase: white space, one hyphen or one apostrophe."""

WIDEST_GAP = 8
"""How many characters there may be between two words of a phrase."""

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
        self._forms = forms
        self._by_first: dict[str, list[tuple[str, T]]] = {}
        self._tries: dict[str, _TrieNode[T]] = {}
        self._has_punctuation = False
        for phrase, found in phrases:
            composed = _composed(phrase)
            may_close_up = "-" in composed or not composed.isascii()
            closed_up = CLOSED_UP.sub("", composed) if may_close_up else composed
            for written in dict.fromkeys((composed, closed_up)):
                self._add(written, found)
        self._begins = frozenset(self._by_first)

    def _add(self, phrase: str, found: T) -> None:
        """Note what a phrase may begin with: the rest of it is read when a text has that."""
        first = TOKEN.search(phrase)
        begins = {first[0]} if first else set()
        if first and self._forms is not as_written:
            begins.update(next(iter(self._forms(TOKEN.findall(phrase)))))
        for form in {*map(_folded, begins)}:
            self._by_first.setdefault(form, []).append((phrase, found))

    def _after(self, first: str) -> "_TrieNode[T]":
        """The place after the first word of phrases; what is there is made when a text has it."""
        node = self._tries.get(first)
        if node is None:
            node = self._tries[first] = _TrieNode()
            for written, found in self._by_first[first]:
                words = TOKEN.findall(written)
                gaps = ["" if JOIN.fullmatch(gap) else gap for gap in TOKEN.split(written)]
                self._has_punctuation |= any(gaps)
                _Phrase(words, gaps, [*self._forms(words)], found).put(node)
        return node

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[T]]:
        """Every phrase in the text, in order, none overlapping another.

        Args:
            text: the whole text.
            start: where to begin, in characters.
            end: where to end; the end of the text unless given.
        """
        begins, nodes, free = self._begins, self._tries, start
        last = len(text) if end is None else end
        folded, words = _tokens(text, start, last) if begins else ("", ())
        if begins.isdisjoint(words):
            return
        tokens: list[re.Match[str]] = []
        count = len(words)
        for at in [number for number, word in enumerate(words) if word in begins]:
            word = words[at]
            node = nodes[word] if word in nodes else self._after(word)
            if not node.ends and (at + 1 == count or words[at + 1] not in node.next):
                continue
            tokens = tokens or list(TOKEN.finditer(folded, start, last))
            if tokens[at].start() >= free:
                match = self._longest(text, tokens, words, at, free)
                if match:
                    yield match
                    free = match.end

    def _longest(
        self, text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], at: int, free: int
    ) -> Match[T] | None:
        """The longest phrase that begins with a word of the text."""
        best: Match[T] | None = None
        nodes, plain, start = [self._after(words[at])], True, tokens[at].start()
        for last in range(at, len(words)):
            place = tokens[last].end()
            ends = [ending for node in nodes for ending in node.ends]
            for ending in _as_written_first(ends, words[at : last + 1]) if ends else ():
                span = ending.span(text, start) if ending.strict else (start, place)
                if not plain and not ending.strict:
                    continue
                if span and span[0] >= free and _is_alone(text, *span):
                    best = Match(*span, ending.found)
                    break
            if last + 1 == len(words):
                break
            word = words[last + 1]
            nodes = [then for node in nodes if word in node.next for then in node.next[word]]
            if not nodes:
                break
            gap = (place, tokens[last + 1].start())
            plain = plain and (text[slice(*gap)] == " " or bool(JOIN.fullmatch(text, *gap)))
            if not plain and not (self._has_punctuation and gap[1] - gap[0] <= WIDEST_GAP):
                break
        return best


class _Phrase(NamedTuple, Generic[T]):
    """A phrase: its words, what is between them that must be there, and their other forms."""

    words: Sequence[str]
    gaps: Sequence[str]
    forms: Sequence[Collection[str]]
    found: T

    def put(self, node: "_TrieNode[T]") -> None:
        """Put it after its first word in a trie."""
        choices = [[word, *others] for word, others in zip(self.words, self.forms, strict=True)]
        for choice in choices[1:]:
            node = node.step(frozenset(_folded(form) for form in choice))
        strict = any(self.gaps) or any(map(is_exact, self.words))
        written = tuple(map(_folded, self.words))
        node.ends.append(_End(written, self.found, (self.gaps, choices) if strict else None))


@dataclass(frozen=True)
class _End(Generic[T]):
    """The end of a phrase in the trie; `strict` are the gaps and forms that the text must have."""

    words: tuple[str, ...]
    found: T
    strict: tuple[Sequence[str], Sequence[Sequence[str]]] | None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        assert self.strict is not None
        gaps, choices = self.strict
        pieces = [re.escape(gaps[0])]
        for choice, gap in zip(choices, gaps[1:], strict=True):
            forms = "|".join(map(re.escape, sorted(choice, key=len, reverse=True)))
            pieces.append(f"(?:{forms})" if is_exact(choice[0]) else f"(?i:{forms})")
            marks = r"\s*".join(map(re.escape, gap.split()))
            pieces.append(rf"\s*{marks}\s*" if marks else rf"(?:{JOIN.pattern}|\s+)")
        last = pieces.pop().removesuffix(r"\s*")
        return re.compile("".join(pieces) + (last if gaps[-1] else r"(?![^\W_])"))

    def span(self, text: str, start: int) -> tuple[int, int] | None:
        """The place of the phrase in a text that has its first word at `start`."""
        assert self.strict is not None
        first = start - len(self.strict[0][0])
        match = self._pattern.match(text, first) if first >= 0 else None
        return match.span() if match else None


@dataclass(slots=True)
class _TrieNode(Generic[T]):
    """A place in the trie: what may come next, and the phrases that end here."""

    next: dict[str, list["_TrieNode[T]"]] = field(default_factory=dict)
    ends: list[_End[T]] = field(default_factory=list)
    _steps: dict[frozenset[str], "_TrieNode[T]"] = field(default_factory=dict)

    def step(self, forms: frozenset[str]) -> "_TrieNode[T]":
        """The place that a word in any of its forms leads to, made if need be."""
        node = self._steps.get(forms)
        if node is None:
            node = self._steps[forms] = _TrieNode()
            for form in forms:
                self.next.setdefault(form, []).append(node)
        return node


def is_in_name(text: str, match: Match[T]) -> bool:
    """Whether what is found is part of a longer name, such as *Data Governance Act*."""
    words = text[match.start : match.end].split()
    before = max(0, match.start - LONGEST_NAME)
    return bool(
        (words[0][0].isupper() and NAME_BEFORE.search(text, before, match.start))
        or (words[-1][0].isupper() and NAME_AFTER.match(text, match.end))
    )


def _as_written_first(ends: list[_End[T]], words: Sequence[str]) -> list[_End[T]]:
    if len(ends) > 1:
        written = tuple(words)
        ends.sort(key=lambda ending: ending.words != written)
    return ends


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
    if folded.isascii():
        return folded, tuple(folded[start:end].translate(ONLY_ALPHANUMERIC).split())
    return folded, tuple(TOKEN.findall(folded, start, end))


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
