"""Making blocks, piece by piece."""

import unicodedata

from cymar import expressions as re
from cymar.text.block import Block, Kind, Mark, Marked, Run
from cymar.text.source import Source

GAP = re.compile(r"[ \t]*\n[ \t]*|[ \t]{2,}|\t")
MUST_CHANGE = re.compile(r"[\t\n]|  ")
"""What running text has where not all of its white space is one space."""


class BlockBuilder:
    """Gathers text piece by piece, each with its source, and makes a block of it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._marks: list[Marked] = []
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Append text.

        Args:
            text: the characters that a citizen reads.
            start: the offset in the source where they come from.
            end: the offset where that ends.
        """
        if not text:
            return
        if len(text) != end - start:
            self._append(unicodedata.normalize("NFC", text), start, end, exact=False)
        elif unicodedata.is_normalized("NFC", text):
            self._append(text, start, end, exact=True)
        else:
            self._add_decomposed(text, start)

    def add_words(self, text: str, start: int, end: int) -> None:
        """Append running text, as `add` does, with each run of white space as one space."""
        if len(text) != end - start:
            self.add(text, start, end)
            return
        if "\n" not in text and "  " not in text and "\t" not in text:
            self._add_word(text, start)
            return
        place = 0
        for gap in GAP.finditer(text):
            self._add_word(text[place : gap.start()], start + place)
            if not self._ends_in_space:
                self.add(" ", start + gap.start(), start + gap.end())
            place = gap.end()
        self._add_word(text[place:], start + place)

    def _add_word(self, text: str, start: int) -> None:
        if text[:1] == " " and self._ends_in_space:
            text, start = text[1:], start + 1
        if text and unicodedata.is_normalized("NFC", text):
            self._append(text, start, start + len(text), exact=True)
        else:
            self.add(text, start, start + len(text))

    @property
    def _ends_in_space(self) -> bool:
        return not self._pieces or self._pieces[-1][-1] in " \n"

    def add_break(self, hard: bool, start: int, end: int) -> None:
        """Append the end of a line: a line feed where it is a hard one, else a space."""
        if hard or not self._ends_in_space:
            self.add("\n" if hard else " ", start, end)

    def _add_decomposed(self, text: str, start: int) -> None:
        first = 0
        for place in range(1, len(text) + 1):
            if place < len(text) and (
                unicodedata.combining(text[place]) or _composes(text[first:place], text[place])
            ):
                continue
            composed = unicodedata.normalize("NFC", text[first:place])
            exact = composed == text[first:place]
            self._append(composed, start + first, start + place, exact=exact)
            first = place

    def _append(self, text: str, start: int, end: int, *, exact: bool) -> None:
        last = self._runs[-1] if self._runs else None
        if exact and last and last.exact and last.end == start:
            self._runs[-1] = Run(last.at, last.length + len(text), last.start, end, True)
        else:
            self._runs.append(Run(self.length, len(text), start, end, exact))
        self._pieces.append(text)
        self.length += len(text)

    def mark(self, mark: Mark, start: int, value: str = "") -> None:
        """Mark the text from `start` to here; `value` is a link's target or a locale."""
        if start < self.length:
            self._marks.append(Marked(mark, start, self.length, value))

    @property
    def last_mark(self) -> Marked | None:
        """The latest mark, if any."""
        return self._marks[-1] if self._marks else None

    def build(
        self, kind: Kind, source: Source, parents: tuple[str, ...] = (), level: int = 0
    ) -> Block | None:
        """The block, without white space at its ends, or `None` where there is no text.

        Args:
            kind: what the block is.
            source: the file that the text came from.
            parents: the containers around it, outermost first.
            level: a heading's, 1 to 6, else 0.
        """
        text = "".join(self._pieces)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return None
        marks = tuple(sorted(self._marks, key=lambda marked: marked.start)) if self._marks else ()
        block = Block(kind, source, text, tuple(self._runs), marks, parents, level)
        is_whole = end - start == len(text)
        return block if is_whole else block.part(kind, start, end, level=level)


def block_of_line(
    line: str, start: int, kind: Kind, source: Source, parents: tuple[str, ...], level: int
) -> Block | None:
    """The block of one line of running text that begins at an offset in the source."""
    length = len(line)
    is_as_shown = length and len(line.strip()) == length and not MUST_CHANGE.search(line)
    if is_as_shown and unicodedata.is_normalized("NFC", line):
        run = Run(0, length, start, start + length, True)
        return Block(kind, source, line, (run,), (), parents, level)
    builder = BlockBuilder()
    builder.add_words(line, start, start + length)
    return builder.build(kind, source, parents, level)


def _composes(before: str, after: str) -> bool:
    """Whether Normalization Form C makes one character of the end of a text and what follows it."""
    return unicodedata.normalize("NFC", before + after) != (
        unicodedata.normalize("NFC", before) + after
    )
