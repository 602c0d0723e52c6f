"""How one wording of a text differs from another."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from cymar import expressions as re
from cymar.staleness.block_text import folded

WORD_OR_MARK = re.compile(r"\S+")
AROUND = 3
"""How many words an excerpt shows around a change."""

LONGEST = 16
"""How many words an excerpt has at most."""


class WordChange(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class EditedWords(NamedTuple):
    """Some words, and what became of them."""

    change: WordChange
    words: str


def changes(before: str, after: str) -> Iterator[EditedWords]:
    """The words of both texts in order, each kept, removed or added."""
    old, new = WORD_OR_MARK.findall(folded(before)), WORD_OR_MARK.findall(folded(after))
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield EditedWords(WordChange.KEPT, " ".join(new[c:d]))
            continue
        if a < b:
            yield EditedWords(WordChange.REMOVED, " ".join(old[a:b]))
        if c < d:
            yield EditedWords(WordChange.ADDED, " ".join(new[c:d]))


def excerpts(before: str, after: str) -> tuple[str, str]:
    """The part of each text where the two differ, with a few words around it."""
    old, new = WORD_OR_MARK.findall(folded(before)), WORD_OR_MARK.findall(folded(after))
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    return _excerpt(old, first, last), _excerpt(new, first, last)


def _excerpt(words: Sequence[str], first: int, last: int) -> str:
    start, end = max(0, first - AROUND), min(len(words), len(words) - last + AROUND)
    cut = min(end, start + LONGEST)
    shown = " ".join(words[start:cut])
    return ("… " if start else "") + shown + (" …" if cut < len(words) else "")
