"""Text that stands twice: a paragraph on a page, an item of a list, a sentence or a word.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.repeated findings.py --rule
repeated-text`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq

from cymar import expressions as re
from cymar.analysis.language.plain_words import plain_words
from cymar.languages import language
from cymar.languages.given_names import given_names
from cymar.languages.words import WORD, small_letters_of
from cymar.text.block import Block, Kind
from cymar.text.segment import Segment, segments

LEAST_WORDS_REPEATED = 8
"""The fewest words of a paragraph that is not the same on purpose, as *Test your code* is."""

LEAST_WORDS_OF_ITEM = 5
"""The fewest of an item that its list has twice."""

MOST_APART = 2
"""How many blocks further on a paragraph pasted twice is at most; what is further on may be the
same step in another section."""

MOST_TIMES = 2
"""How many times it may stand on a page: more often it belongs to each section."""

REPEATED = re.compile(
    r"(?<![\w'’-])(?P<word>[^\W\d_]{2,}+|[yâ])(?P<again>(?: (?P=word)(?![\w'’-]))++)", re.IGNORECASE
)
"""A word, and the same again once or more, each after one space; *i i* and *a a* may be right."""

REPEATED_PHRASE = re.compile(
    r"(?<![\w'’-])(?P<phrase>(?:[^\W\d_]+['’][^\W\d_]+|[^\W\d_]+(?= [^\W\d_]))"
    r"(?: [^\W\d_]+(?:['’][^\W\d_]+)?){0,2}) (?P<again>(?P=phrase))(?! ?(?P=phrase))(?![\w'’-])",
    re.IGNORECASE,
)
"""Up to three words, or one with an apostrophe in it, and the same once more."""

MOST_RUNS = 6
"""Of how many runs of letters that is at most."""

ANY_WORD = "…"
"""What stands in a list for a word of a phrase that may come again: *time to time to*, *an hour and
an hour and*.
"""


def repeated_blocks(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Each paragraph that stands a second time shortly after the first, with the first."""
    texts: dict[str, list[int]] = {}
    running = [each for each in blocks if each.is_text]
    for number, block in enumerate(running):
        if block.kind is Kind.PARAGRAPH and not block.is_quoted:
            texts.setdefault(" ".join(block.text.split()), []).append(number)
    for text, places in texts.items():
        if len(places) != MOST_TIMES or len(WORD.findall(text)) < LEAST_WORDS_REPEATED:
            continue
        first, second = places
        if second - first <= MOST_APART:
            yield running[second], running[first]


def repeated_items(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Each item that a list has a second time, with the first."""
    seen: dict[str, Block] = {}
    for block in blocks:
        if block.kind is Kind.LINK:
            continue
        if block.kind is not Kind.LIST_ITEM or block.is_quoted:
            seen = {}
            continue
        text = " ".join(block.text.split())
        first = seen.setdefault(text, block)
        is_long = len(WORD.findall(text)) >= LEAST_WORDS_OF_ITEM
        if first is not block and first.parents == block.parents and is_long:
            yield block, first


def repeated_sentences(block: Block) -> Iterator[tuple[Segment, Segment]]:
    """Each sentence that is written twice, one after the other, with the first."""
    if not block.is_prose or block.text.count(". ") < 1:
        return
    for one, two in pairwise(segments(block)):
        if one.text == two.text and len(WORD.findall(one.text)) >= LEAST_WORDS_OF_ITEM:
            yield two, one


def doubled_words(block: Block) -> Iterator[tuple[int, int]]:
    """Each stretch with a word and the same word again, where the language has no reason for it.

    A word that comes three times or more is meant to: *bla bla bla*. So are a few words together,
    and a name that is a verb too: *May may be cold*.
    """
    small = small_letters_of(block.text)
    again = len(small) - len({*small})
    if again > 1 and _has_phrase_twice(small):
        yield from _doubled_phrases(block)
    if not again or not any(map(eq, small, small[1:])):
        return
    may_be_names = given_names().keys() | language(block.locale).calendar.words
    found = [
        match
        for match in REPEATED.finditer(block.text)
        if len(match["again"]) == len(match["word"]) + 1
        and (match["word"].islower() or (match["again"].islower() and len(match["word"]) > 1))
        and match["word"] not in may_be_names
    ]
    if not found:
        return
    words, allowed = plain_words(block), language(block.locale).may_be_doubled
    for match in found:
        plain = words[match.start() : match.end()]
        is_lower = match["again"].islower()
        if is_lower and plain == match[0] and match["word"].lower() not in allowed:
            yield match.span()


def _has_phrase_twice(words: Sequence[str]) -> bool:
    """Whether two words or more come again at once: of those with an apostrophe each part is one.

    Where one word stands twice or more in a row, that is no phrase.
    """
    if len({*pairwise(words)}) == len(words) - 1:
        return False
    pairs = list(pairwise(words))
    return any(any(map(eq, pairs, pairs[apart:])) for apart in range(2, MOST_RUNS + 1))


def _doubled_phrases(block: Block) -> Iterator[tuple[int, int]]:
    """Two or three words, or one with an apostrophe, and the same again: *of the of the*."""
    words = ""
    for match in REPEATED_PHRASE.finditer(block.text):
        phrase = match["again"].split()
        allowed = language(block.locale).may_be_doubled
        is_set = len(phrase) > 1 and not allowed.isdisjoint(_as_listed(phrase))
        is_single = len(phrase) == 1 and "'" not in phrase[0] and "’" not in phrase[0]
        if is_set or is_single or len({*phrase}) < len(phrase) or not match["again"].islower():
            continue
        words = words or plain_words(block)
        if match["phrase"][1:].islower() and words[match.start() : match.end()] == match[0]:
            yield match.span()


def _as_listed(phrase: Sequence[str]) -> set[str]:
    """How a list may have a phrase of two words or more: whole, or with any word before another."""
    *before, last = phrase
    whole, ended = " ".join(phrase), " ".join((*(ANY_WORD for _ in before), last))
    return {whole, ended, f"{ANY_WORD} {phrase[1]}"}
