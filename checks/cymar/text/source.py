"""A file as it is on disk, and ranges of its characters."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from cymar.dataclasses import dataclass, field
from cymar.lazy import cached_property

BYTE_ORDER_MARK = "\ufeff"
LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place in a file: line and column count from 1, the offset from 0, all in code points."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True)
class Source:
    """A file's characters, exactly as decoded from UTF-8, with its path and locale.

    The path is the one shown to people. Line ends, a byte-order mark and decomposed
    accents are all kept, so that offsets into `text` are offsets into the file.
    """

    path: str
    locale: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(end.end() for end in LINE_END.finditer(self.text))]
        lengths = map(len, self.text.split("\n")[:-1])
        return [0, *[end + number for number, end in enumerate(accumulate(lengths), 1)]]

    def let_go(self) -> None:
        """Forget where its lines begin, until that is asked for again."""
        self.__dict__.pop("_line_starts", None)

    def position(self, offset: int) -> Position:
        """The line and column of a character; a byte-order mark takes no column."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        hidden = line == 1 and offset > 0 and self.text.startswith(BYTE_ORDER_MARK)
        return Position(line, offset - start + 1 - hidden, offset)

    def line(self, number: int) -> "Span":
        """A line, counted from 1, without its line end and byte-order mark."""
        start = self._line_starts[number - 1]
        last = number == len(self._line_starts)
        end = len(self.text) if last else self._line_starts[number]
        if start == 0 and self.text.startswith(BYTE_ORDER_MARK):
            start = 1
        return Span(self, start, start + len(self.text[start:end].rstrip("\r\n")))

    def span(self, start: int, end: int) -> "Span":
        """The characters from `start` up to, not including, `end`."""
        return Span(self, start, end)


class Span(NamedTuple):
    """A half-open range of characters in a source file."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """The file's own characters between the two ends."""
        return self.source.text[self.start : self.end]

    @property
    def place(self) -> str:
        """Where it begins, as people write it: the path and the line."""
        return f"{self.source.path}:{self.source.position(self.start).line}"
