"""Words that decide what a sentence asks or allows: *not*, *before*, *at least*, *must*, *Wales*.

How far its thresholds may move: `bench/meaning.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

ANY_LETTERS = "*"
"""What stands in a list for any letters after."""

NOTHING = "nothing"
"""The meaning in a list of phrases that have none of those of their words: *am byth*."""

BETWEEN_MARKS = re.compile(r"[^\s.,;:!?()\[\]“”‘\"/–—…]+")
TURNED = re.compile(r"(?<=\w)‘(?=\w)")
"""An apostrophe that is turned the wrong way: *don‘t*."""


class Cue(NamedTuple):
    """A word or phrase that surely has a meaning, such as `before`, and where it stands."""

    start: int
    end: int
    meaning: str


class Meanings:
    """The words of a language that have such a meaning, or may have it.

    Args:
        entries: the lines of its list: a phrase, a colon, and its meanings; those in brackets it
            may have.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._sure: dict[str, str] = {}
        self._possible: dict[str, list[str]] = {}
        self._all: dict[str, frozenset[str]] = {}
        phrases = []
        for entry in entries:
            phrase, _, meanings = entry.partition(": ")
            phrases.append(phrase)
            for each in meanings.split(", "):
                if each[0] != "(":
                    self._sure[phrase] = each
                self._possible.setdefault(each.strip("()"), []).append(phrase)
            self._all[phrase] = frozenset(each.strip("()") for each in meanings.split(", "))
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        nothing = self._possible.pop(NOTHING, [])
        self._nothing = _any_of(nothing) if nothing else None
        around = [phrase for phrase in phrases if self._holds_sure(phrase)]
        firsts = {phrase.split()[0] for phrase in (*self._sure, *nothing, *around)}
        for phrase in phrases:
            if (first := phrase.split()[0]) in firsts and ANY_LETTERS not in phrase:
                self._by_first.setdefault(first, []).append(phrase)

    def _holds_sure(self, phrase: str) -> bool:
        """Whether a phrase has a sure word after its first, which it then decides: *or not*."""
        return any(word in self._sure for word in phrase.split()[1:])

    def cues(self, text: str) -> list[Cue]:
        """What surely has a meaning, in order; a longer phrase comes before a word of it."""
        plain = plain_case(text)
        words = set(BETWEEN_MARKS.findall(plain))
        if "'" in plain:
            words |= {part for word in words if "'" in word for part in word.split("'")}
        found = [
            (match.start(), match.end(), match[0])
            for first in self._by_first.keys() & words
            for match in _beginning(first, self._pattern(first), plain)
        ]
        return list(self._longest(sorted(found, key=lambda each: (each[0], -each[1]))))

    def _longest(self, found: Iterable[tuple[int, int, str]]) -> Iterator[Cue]:
        reached = 0
        for start, end, phrase in found:
            if start >= reached:
                reached = end
                if phrase in self._sure:
                    yield Cue(start, end, self._sure[phrase])

    def may_have(self, meaning: str, text: str) -> bool:
        """Whether anything in a text may have a meaning."""
        pattern = self._hints.get(meaning)
        return bool(pattern and pattern.search(self._told(text)))

    def hints(self, meaning: str, text: str) -> list[frozenset[str]]:
        """All that each word or phrase may mean which may have a meaning in a text."""
        found = self._hints[meaning].findall(self._told(text))
        return [self._all.get(phrase, frozenset()) for phrase in found]

    def _told(self, text: str) -> str:
        """The text as words are looked for in it, without phrases that mean nothing of theirs."""
        plain = plain_case(text)
        return self._nothing.sub("", plain) if self._nothing else plain

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            self._patterns[first] = _any_of(self._by_first[first])
        return self._patterns[first]

    @cached_property
    def _hints(self) -> Mapping[str, re.Pattern[str]]:
        return {meaning: _any_of(phrases) for meaning, phrases in self._possible.items()}


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of some phrases as whole words, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    words = "|".join(re.escape(each).replace(r"\*", r"[\w-]*") for each in longest_first)
    return re.compile(rf"(?<![\w'-])(?:{words})(?![\w-])")


def _beginning(first: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, all of which begin with one word: that is quick to look for."""
    at = text.find(first)
    while at >= 0:
        match = pattern.match(text, at)
        if match:
            yield match
        at = text.find(first, match.end() if match else at + 1)


def plain_case(text: str) -> str:
    """The text in lower case with straight apostrophes, its characters where they were."""
    small = text.lower()
    plain = (small if len(small) == len(text) else text).replace("’", "'").replace("ʼ", "'")
    return TURNED.sub("'", plain) if "‘" in plain else plain
