"""Segments: the sentences of a block, the units a translator works in."""

from functools import lru_cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.text.block import Block
from cymar.text.source import Span

COUNTED_WORD = re.compile(r"[^\W_][^\s—–]*")
"""What counts as a word in the length of a sentence: all between spaces, figures too."""

BLOCKS_AT_ONCE = 256
"""How many blocks have their sentences kept: all those of a long page in both languages."""


class Segment(NamedTuple):
    """A sentence: a stretch of a block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as a citizen reads it."""
        return self.block.text[self.start : self.end]

    @property
    def words_only(self) -> str:
        """The sentence with what is not words of the language replaced, letter by letter."""
        return self.block.words_only[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words it has; a piece of code or an address is one."""
        return len(COUNTED_WORD.findall(self.block.words_only, self.start, self.end))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The source of a stretch of the sentence, or of all of it."""
        last = self.end if end is None else self.start + end
        return self.block.span(self.start + start, last)


@lru_cache(maxsize=BLOCKS_AT_ONCE)
def segments(block: Block) -> tuple[Segment, ...]:
    """The sentences of a block, in order; none for code."""
    return tuple([Segment(block, start, end) for start, end in block.sentences])
