"""The words of a page or a query as the index knows them: folded, and split in one way.

The browser's script has the same functions, `fold`, `tokens` and `shard_name`; a test in a browser
holds the two to the same results.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

WRITTEN_WORD = re.compile(
    r"""
    \d++ (?: [.,:]\d++ )*+                               # a figure: 1,000 or 10.30
  | [^\W\d_] [^\W_]*+                                   # letters, joined by ' . & or -
    (?: (?: ['.&-] | / (?= \d | [^\W_](?![^\W_]) ) )     # and by / in a code: SC7/B
        [^\W_]++ )*+
    """,
    re.VERBOSE,
)
JOINS = re.compile(r"[.&/-]")
MARKS = {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "′": "'"}
MARKS |= dict.fromkeys("‐‑–−", "-") | {"\u00ad": ""}
"""What people write for an apostrophe and for a hyphen within a word; a soft hyphen is nothing."""

CLITICS = frozenset({"r", "n", "m", "i", "u", "w", "ch", "th", "s", "d", "t", "ll", "ve", "re"})
"""What may follow an apostrophe at the end of a word, and is no part of the word."""

PROCLITICS = frozenset({"f", "d"})
"""What may stand before an apostrophe and a vowel, and is no part of the word: *f'ewythr*."""

PLAIN_VOWELS = frozenset("aeiouwy")
SHARD = 3
"""Letters, from the first vowel on, by which words are put in shards."""

MOST_CHARACTERS = 40
"""Characters of a word that count; what is longer is no word that anybody types."""


class Token(NamedTuple):
    """A word as it is written: joined to one, and its parts where it has several.

    *e-bost* is `("ebost", ("e", "bost"))`; *i'r* is `("i", ())`.
    """

    whole: str
    parts: tuple[str, ...]


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order, in small letters, with their accents."""
    return map(token, written_words(text))


@lru_cache(maxsize=1 << 13)
def forms_of(each: Token) -> tuple[str, ...]:
    """What a word is found by: itself, and its parts but for single letters."""
    return each.whole, *(part for part in each.parts if len(part) > 1)


def written_words(text: str) -> list[str]:
    """The words of a text as they are written, in order, in small letters."""
    return WRITTEN_WORD.findall(_normal(text))


def written(entry: str) -> str:
    """The word that a dictionary's entry is, or nothing where it is none or several."""
    if entry.isascii() and entry.isalpha() and len(entry) <= MOST_CHARACTERS:
        return entry.lower()
    found = [*tokens(entry)]
    return found[0].whole if len(found) == 1 and entry[:1].isalpha() and "^" not in entry else ""


def _normal(text: str) -> str:
    if text.isascii():
        return text.replace("`", "'").lower()
    text = unicodedata.normalize("NFC", text)
    for mark, plain in MARKS.items():  # ten times as fast as `translate`
        text = text.replace(mark, plain)
    return text.lower()


@lru_cache(maxsize=1 << 13)
def token(word: str) -> Token:
    """A written word in small letters, split at its joins, without what clings to its end."""
    if word[0].isdigit():
        return Token(word.replace(",", "").replace(":", ".")[:MOST_CHARACTERS], ())
    word = _without_clitics(word)
    parts = tuple(part for part in JOINS.split(word) if part)
    if len(parts) > 1:
        return Token(
            "".join(parts)[:MOST_CHARACTERS], tuple(part[:MOST_CHARACTERS] for part in parts)
        )
    return Token(_cut("".join(parts) or word), ())


def _cut(word: str) -> str:
    return word[:MOST_CHARACTERS]


def _without_clitics(word: str) -> str:
    head, *rest = word.split("'")
    if head in PROCLITICS and rest and fold(rest[0][:1]) in PLAIN_VOWELS:
        head = ""
    return head + "".join(part for part in rest if part not in CLITICS)


def fold(word: str) -> str:
    """A word without its accents: *dŵr* is *dwr*."""
    return word if word.isascii() else _without_accents(word)


@lru_cache(maxsize=1 << 17)
def _without_accents(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(each for each in plain if not unicodedata.combining(each))


def shard_name(folded: str) -> str:
    """What stands for the shard of a folded word: the letters that no mutation changes.

    *nghaerdydd*, *gaerdydd* and *caerdydd* are all in `aer`.
    """
    for place, letter in enumerate(folded):
        if letter in PLAIN_VOWELS:
            return folded[place : place + SHARD]
    return folded[:SHARD]
