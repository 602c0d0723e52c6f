"""Phrases of the other language that two versions share, in a sentence of the page's own.

They have none of the words that hold sentences together, which `words_left` asks for: *mae'r plant
yn cael free school meals*.
"""

import re
from collections.abc import Iterator

from cymar.analysis.jargon import is_jargon
from cymar.analysis.plain_words import plain_words
from cymar.analysis.tables import names_language
from cymar.analysis.words_left import ENDS_CLAUSE
from cymar.bilingual import other
from cymar.languages.identify import function_word_of, languages_of
from cymar.languages.words import WORD, letters_of
from cymar.text.block import Block

LEAST_WORDS = 3
"""How many words a phrase has at least: *rent book* may be a name that is lent."""

LEAST_ONLY = 2
"""How many of them at least the other language alone has."""


def shared_words(en: Block, cy: Block) -> frozenset[str]:
    """The words that two versions share, where they are enough for a phrase."""
    shared = frozenset(letters_of(en.text)).intersection(letters_of(cy.text))
    return shared if len(shared) >= LEAST_WORDS else frozenset()


def phrases_left(here: Block, there: Block, shared: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The start and end of each phrase of the other block that stands in this one as it is.

    Args:
        here: the block.
        there: its counterpart.
        shared: the words that both have.
    """
    theirs = (other(here.locale),)
    if sum(word.islower() and languages_of(word) == theirs for word in shared) < LEAST_ONLY:
        return
    text = plain_words(here)
    words = list(WORD.finditer(text))
    if names_language(each[0] for each in words):
        return
    place = 1
    while place < len(words):
        is_first = languages_of(words[place][0]) == theirs
        end = _end_of_phrase(text, words, place, theirs) if is_first else place
        first, last = words[place].start(), words[end - 1].end() if end > place else 0
        if (
            end - place >= LEAST_WORDS
            and text[first:last] in there.text
            and _is_within(text, words, place, end, (here.locale,))
            and _is_phrase([each[0] for each in words[place:end]], theirs)
            and not is_jargon(text[first:last], *theirs)
        ):
            yield first, last
        place = max(end, place + 1)


def _end_of_phrase(
    text: str, words: list[re.Match[str]], place: int, theirs: tuple[str, ...]
) -> int:
    """The place after the last word from a place on that only the other language has."""
    end = number = place
    while number < len(words) and words[number][0].islower():
        is_next = number == place or text[words[number - 1].end() : words[number].start()] == " "
        found = languages_of(words[number][0])
        if not is_next or theirs[0] not in found:
            break
        number += 1
        end = number if found == theirs else end
    return end


def _is_phrase(words: list[str], theirs: tuple[str, ...]) -> bool:
    """Whether words are no set phrase, as *bed and breakfast* is, which is lent."""
    only = [languages_of(word) == theirs for word in words]
    small = [bool(function_word_of(word)) for word in words]
    return sum(only) >= LEAST_ONLY and small != [False, True, False]


def _is_within(
    text: str, words: list[re.Match[str]], place: int, end: int, own: tuple[str, ...]
) -> bool:
    """Whether the page's own words are before a phrase, and after it or nothing."""
    before = words[place - 1]
    known = languages_of(before[0])
    if own[0] not in known or text[before.end() : words[place].start()] != " ":
        return False
    last = words[end - 1].end()
    is_next = end < len(words) and text[last : words[end].start()] == " "
    if is_next and languages_of(words[end][0]) == own:
        return True
    return known == own and bool(ENDS_CLAUSE.match(text, last))
