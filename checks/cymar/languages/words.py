"""What a word is, as written in either language."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from cymar import expressions as re

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters: a word, or the part of one before or after an apostrophe or a hyphen."""

FIGURES = re.compile(r"\d+")
WITH_HYPHENS = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")
"""A word with hyphens in it: *budd-dal*."""

WORD = re.compile(r"[^\W\d_]++(?:['’ʼ-][^\W\d_]++)*+")
"""A word with the apostrophes and hyphens in it: *o'r*, *ail-law*; figures are none."""

ASCII_CODES = range(128)
ONLY_LETTERS = {code: " " for code in ASCII_CODES if not chr(code).isalpha()}
ONLY_ALPHANUMERIC = {code: " " for code in ASCII_CODES if not chr(code).isalnum()}
"""Makes spaces of the rest of an ASCII text, as `str.translate` does in half a pattern's time."""

WORDS_AT_ONCE = 4_000
"""How many words something is kept of at a time: of a site's words, those that come again. With
10,000 a check of 1,000 pairs takes 9 MiB more (bench/speed.py)."""

TEXTS_AT_ONCE = 256
"""How many texts have their words kept: all those of a long page in both languages."""


Known = TypeVar("Known")


class KnownOfWords(dict[str, Known]):
    """What is known of words, worked out when it is asked for.

    Where they are many it is begun again, with those of the words before that come again. It takes
    no more room than a cache that forgets what was asked for longest ago, and is quicker.
    """

    def __init__(self, work: Callable[[str], Known]) -> None:
        super().__init__()
        self._work = work
        self._before: dict[str, Known] = {}

    def __missing__(self, word: str) -> Known:
        if len(self) >= WORDS_AT_ONCE:
            self._before = dict(self)
            self.clear()
        known = self._before
        found = self[word] = known[word] if word in known else self._work(word)
        return found


@lru_cache(maxsize=TEXTS_AT_ONCE)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in order, found once however many rules ask for them."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=TEXTS_AT_ONCE)
def letters_of(text: str) -> tuple[str, ...]:
    """The runs of letters of a text, in order, found once."""
    if text.isascii():
        return tuple(text.translate(ONLY_LETTERS).split())
    return tuple(LETTERS.findall(text))


@lru_cache(maxsize=TEXTS_AT_ONCE)
def small_letters_of(text: str) -> tuple[str, ...]:
    """The same in lower case."""
    if text.isascii():
        return tuple(text.lower().translate(ONLY_LETTERS).split())
    return tuple(" ".join(letters_of(text)).lower().split())


def figures_of(text: str) -> list[str]:
    """The runs of figures of a text, in order."""
    return FIGURES.findall(text)


def by_first_letter(patterns: Iterable[str]) -> str:
    """A pattern for any of some others in either case, which is quick where none of them begins.

    Args:
        patterns: each begins with a letter; of those with the same one, the first comes first.
    """
    groups: dict[str, list[str]] = {}
    for each in patterns:
        groups.setdefault(each[0], []).append(each[1:])
    branches = (
        f"[{first}{first.upper()}](?i:{'|'.join(rests)})" for first, rests in groups.items()
    )
    return f"(?:{'|'.join(branches)})"
