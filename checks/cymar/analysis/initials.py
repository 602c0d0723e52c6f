"""Whether an acronym is short for words that follow one another.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.initials findings.py --rule
unexplained-acronym`.
"""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages import language
from cymar.languages.words import KnownOfWords

CAMEL = re.compile(r"(?<=[a-zà-öø-ÿŵŷ])(?=[A-ZÀ-ÖØ-ÞŴŶ])")
"""Where a word begins within another: *LocalGov*."""

EACH_LETTER = re.compile(r"[^\W\d_]")
OR_DIGRAPHS = re.compile(r"[A-ZÀ-ÖØ-ÞŴŶ][a-z]?")
"""The letters of an acronym where two may be one, as in *CLlLC*."""

FEWEST_SURE = 3
"""How many letters begin words in lower case, and not by chance."""

SMALL = 2
"""How long a word may be that both languages have, as *a*, and that is small in either."""

MOST_BEGINNINGS = 200
"""The places that begin with an acronym's first two letters that are tried: bench/syntaxes.py."""

MOST_PASSED_OVER = 2
"""How many small words, such as *of*, an acronym may pass over between two of its letters."""


class Initial(NamedTuple):
    """The letters that a word may be in an acronym; `small` words may also be none of it."""

    text: str
    letters: frozenset[str]
    small: bool


class Initials:
    """The words of some texts, by the letters that they may be in an acronym."""

    def __init__(self, texts: Iterable[Iterable[str]], locale: str) -> None:
        self._by_letter: dict[str, list[tuple[Sequence[Initial], int]]] = {}
        self._beginnings: dict[tuple[str, str], list[tuple[Sequence[Initial], int]]] = {}
        known = _known(locale)
        for text in texts:
            words = [each for word in text for each in known[word]]
            for at, word in enumerate(words):
                for letter in word.letters:
                    self._by_letter.setdefault(letter, []).append((words, at))

    def spell(self, acronym: str) -> bool:
        """Whether its letters begin words one after another, small words passed over."""
        readings = (
            [letter.lower() for letter in pattern.findall(acronym)]
            for pattern in (EACH_LETTER, OR_DIGRAPHS)
        )
        return any(
            _may_be_name(_spelling(words, at, (first, second, *rest)), acronym)
            for first, second, *rest in readings
            for words, at in self._beginning_with(first, second)[:MOST_BEGINNINGS]
        )

    def _beginning_with(self, first: str, second: str) -> list[tuple[Sequence[Initial], int]]:
        """The places where two letters of an acronym may begin."""
        if (first, second) not in self._beginnings:
            self._beginnings[first, second] = [
                (words, at)
                for words, at in self._by_letter.get(first, ())
                if second in _letters_after(words, at)
            ]
        return self._beginnings[first, second]


@cache
def _known(locale: str) -> KnownOfWords[list[Initial]]:
    """The letters that each word of a language may be in an acronym."""
    return KnownOfWords(partial(_initials, locale=locale))


def _initials(word: str, locale: str) -> list[Initial]:
    """The letters that a word, or each part of words written together, may be in an acronym."""
    spoken = language(locale)
    return [
        Initial(
            piece,
            spoken.initials(piece),
            piece.islower() and (len(piece) <= SMALL or spoken.is_function_word(piece)),
        )
        for piece in CAMEL.split(word)
    ]


def _letters_after(words: Sequence[Initial], at: int) -> set[str]:
    """What the next letter of an acronym may be, after a word that is one of its letters."""
    found: set[str] = set()
    for word in words[at + 1 : at + 2 + MOST_PASSED_OVER]:
        found |= word.letters
        if not word.small:
            break
    return found


def _spelling(
    words: Sequence[Initial], at: int, wanted: Sequence[str], passed_over: int = 0
) -> list[Initial] | None:
    """The words from a place on that begin with the letters wanted, if they do."""
    if not wanted:
        return []
    if at == len(words):
        return None
    word = words[at]
    if wanted[0] in word.letters:
        rest = _spelling(words, at + 1, wanted[1:])
        if rest is not None:
            return [word, *rest]
    if word.small and passed_over < MOST_PASSED_OVER:
        return _spelling(words, at + 1, wanted, passed_over + 1)
    return None


def _may_be_name(words: Sequence[Initial] | None, acronym: str) -> bool:
    """Whether words are what an acronym is short for, and do not begin with its letters by chance.

    Two letters are, where both words have capitals. A name in capitals begins with no small word.
    """
    if words is None or any(word.text.startswith(acronym) for word in words):
        return False
    if len(words) < FEWEST_SURE:
        return all(word.text[0].isupper() for word in words)
    return not words[0].small or not any(word.text[0].isupper() for word in words)
