"""Text that stands twice: a paragraph on a page, a word after itself."""

import re
from collections.abc import Iterator, Sequence

from cymar.analysis.plain_words import plain_words
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.text.block import Block, Kind

LEAST_WORDS_REPEATED = 8
"""The fewest words of a paragraph that is not the same on purpose, as *Test your code* is."""

MOST_APART = 2
"""How many blocks further on a paragraph pasted twice is at most; what is further on may be the
same step in another section."""

MOST_TIMES = 2
"""How many times it may stand on a page: more often it belongs to each section."""

REPEATED = re.compile(
    r"(?<![\w'’-])(?P<word>[^\W\d_]{2,}+)(?P<again>(?: (?P=word)(?![\w'’-]))++)", re.IGNORECASE
)
"""A word, and the same again once or more, each after one space."""


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


def doubled_words(block: Block) -> Iterator[tuple[int, int]]:
    """Each stretch with a word and the same word again, where the language has no reason for it.

    A word that comes three times or more is meant to: *bla bla bla*.
    """
    found = [
        match
        for match in REPEATED.finditer(block.text)
        if len(match["again"]) == len(match["word"]) + 1
        and (match["word"].islower() or match["again"].islower())
    ]
    if not found:
        return
    words, allowed = plain_words(block), language(block.locale).may_be_doubled
    for match in found:
        plain = words[match.start() : match.end()]
        is_lower = match["again"].islower()
        if is_lower and plain == match[0] and match["word"].lower() not in allowed:
            yield match.span()
