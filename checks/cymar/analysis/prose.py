"""Prose: the sentences of a page that its readability is worked out from.

Headings, labels, table cells, code and lists of links are no sentences, and somebody else's words
in a quotation are not the page's own. Neither are a few words that do not end as a sentence does,
such as most items of a list, nor what is in the other language.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.prose findings.py --rule
hard-to-read`.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.language.other_language import stretches
from cymar.analysis.language.plain_words import blanked, is_apart
from cymar.bilingual import other
from cymar.languages import language
from cymar.languages.readability import Tally
from cymar.text.block import Block, Mark
from cymar.text.segment import COUNTED_WORD, Segment

SENTENCE_ENDING = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\Z")
LETTER = re.compile(r"[^\W_]")
LONGEST_ENDING = 8
"""How many characters at its end are looked at for whether a stretch ends as a sentence."""

BLOCK_OF = itemgetter(Segment._fields.index("block"))
LONG_ENOUGH = 8
"""From how many words on a stretch that does not end as a sentence is one all the same."""


class Sentence(NamedTuple):
    """A sentence of prose with its counts."""

    segment: Segment
    tally: Tally


def sentences(segments: Iterable[Segment]) -> Iterator[Sentence]:
    """Those of a page's segments, in order, that count towards its readability."""
    for block, group in groupby(segments, BLOCK_OF):
        if block.is_prose and not block.is_quoted and not (block.marks and _is_link(block)):
            yield from _of_block(block, group)


def _of_block(block: Block, segments: Iterable[Segment]) -> Iterator[Sentence]:
    text = own_words(block)
    syllables = language(block.locale).syllables
    whole = (0, len(block.text))
    in_other: set[tuple[int, int]] | None = None
    for segment in segments:
        words = COUNTED_WORD.findall(text, segment.start, segment.end)
        if not words or (
            len(words) < LONG_ENOUGH and not SENTENCE_ENDING.search(segment.text[-LONGEST_ENDING:])
        ):
            continue
        if _seems_other(words, block.locale):
            in_other = set(stretches(block)) if in_other is None else in_other
            if not in_other.isdisjoint((whole, (segment.start, segment.end))):
                continue
        yield Sentence(segment, Tally(len(words), 1, sum(map(syllables, words))))


def _seems_other(words: Iterable[str], locale: str) -> bool:
    """Whether a sentence has more of the other language's function words than of its own."""
    theirs, ours = language(other(locale)).function_words, language(locale).function_words
    if theirs.isdisjoint(words):
        return False
    small = set(words)
    return len(small & theirs) > len(small & ours)


def _is_link(block: Block) -> bool:
    """Whether all the words of a block are links."""
    at = 0
    for marked in block.marks:
        if marked.mark is Mark.LINK:
            if LETTER.search(block.text, at, marked.start):
                return False
            at = max(at, marked.end)
    return at > 0 and not LETTER.search(block.text, at)


def own_words(block: Block) -> str:
    """The text with all that is not words of its language blanked, letter by letter."""
    if not block.marks:
        return block.text
    apart = [marked for marked in block.marks if is_apart(marked, block.locale)]
    return blanked(block.text, [(marked.start, marked.end) for marked in apart])
