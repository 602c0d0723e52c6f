"""What a page sets of the glossary for itself: with a comment, or in its front matter."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.errors import nearest
from cymar.glossary import Entry, Glossary
from cymar.publish.terms.rendered import MarkerComment
from cymar.publish.terms.words import (
    NOT_A_TERM,
    NOT_APART,
    NOT_HERE,
    UNKNOWN_MARKER,
    WRONG_GLOSSARY,
)

MARKER = re.compile(r"\s*cymar:\s*(?P<word>[\w-]+)\s*\Z")
TERMS, GLOSSARY = "terms", "glossary"
KEY, WITHOUT = "glossary", "without"


def written(word: str) -> str:
    """A marker as a writer writes it."""
    return f"<!-- cymar: {word} -->"


def is_marker(comment: MarkerComment, word: str) -> bool:
    """Whether a comment is a marker in a place where it works."""
    match = MARKER.match(comment.text)
    return match is not None and match["word"] == word and comment.is_apart


def marker_fault(comment: MarkerComment, word: str, glossary: str) -> Text | None:
    """Why a comment is not the marker that it seems to be, if it seems to be one.

    Args:
        comment: the comment.
        word: the marker that works on the page.
        glossary: the page that holds the whole glossary.
    """
    match = MARKER.match(comment.text)
    if not match or is_marker(comment, word):
        return None
    values = {"marker": written(word), "found": written(match["word"]), "glossary": glossary}
    if match["word"] == word:
        return NOT_APART.format(values)
    if match["word"] == GLOSSARY:
        return NOT_HERE.format(values)
    if get_close_matches(match["word"], [word], cutoff=0.7):
        return UNKNOWN_MARKER.format(values)
    return None


@dataclass(frozen=True)
class PageOptions:
    """What a page's front matter sets.

    Args:
        explain: whether to explain terms.
        left: the terms that are not explained.
        faults: what in the front matter cannot be meant.
    """

    explain: bool = True
    left: frozenset[Entry] = frozenset()
    faults: tuple[Text, ...] = ()


def page_options(meta: Mapping[str, object], glossary: Glossary, locale: str) -> PageOptions:
    """What a page's front matter sets of the glossary."""
    given = meta.get(KEY, True)
    if isinstance(given, bool):
        return PageOptions(given)
    names = given.get(WITHOUT) if isinstance(given, dict) and given.keys() == {WITHOUT} else None
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list):
        return PageOptions(faults=(WRONG_GLOSSARY,))
    known = dict(_known(glossary, locale))
    left = {name: known.get(str(name).casefold()) for name in names}
    faults = tuple(
        NOT_A_TERM.format({"term": name, "hint": nearest(str(name).casefold(), known)})
        for name, entry in left.items()
        if entry is None
    )
    return PageOptions(True, frozenset(filter(None, left.values())), faults)


def _known(glossary: Glossary, locale: str) -> Iterator[tuple[str, Entry]]:
    for entry in glossary.entries:
        side = entry.side(locale)
        for phrase in side.phrases if side else ():
            yield phrase.casefold(), entry
