"""Blocks: the pieces of text a citizen reads, with the source they came from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from cymar.bilingual import other
from cymar.dataclasses import dataclass, field, replace
from cymar.languages import language
from cymar.lazy import cached_property
from cymar.text.source import Source, Span

BLANK = " \t"


class Kind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    DESCRIPTION = "description"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    TERM = "term"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    ABBREVIATION = "abbreviation"
    CAPTION = "caption"
    """The title of an admonition, a fold-out or a content tab."""
    IMAGE = "image"
    """An image's alternative text."""
    LINK = "link"
    """A link's label; its words are also in the text of the block that holds the link."""
    LABEL = "label"
    """A text that is heard or seen beside the running text: a tooltip, a word of a diagram."""
    CODE = "code"
    """A code block: its text is the source, and it is not prose."""


class Mark(StrEnum):
    """What a stretch of a block's text is, beyond plain words."""

    LINK = "link"
    CODE = "code"
    MATH = "math"
    TEMPLATE = "template"
    ADDRESS = "address"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    QUOTATION = "quotation"
    LOCALE = "locale"
    TARGET_LOCALE = "target-locale"
    """The language of what a link leads to, from `hreflang`."""


OPAQUE = frozenset({Mark.CODE, Mark.MATH, Mark.TEMPLATE, Mark.ADDRESS})
"""Marks whose text is not words of the language."""

PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.DEFINITION, Kind.FOOTNOTE})
"""Kinds of block that hold running text."""

NOT_TEXT = frozenset({Kind.CODE, Kind.LINK})


class Marked(NamedTuple):
    """A stretch of a block's text with what it is; `value` is a link's target or a locale."""

    mark: Mark
    start: int
    end: int
    value: str = ""


class Run(NamedTuple):
    """A stretch of a block's text and the source characters it came from.

    Where `exact` is true the two correspond character by character. Otherwise the text as a
    whole corresponds to the source as a whole: a character reference, a composed accent.
    """

    at: int
    length: int
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, eq=False)
class Block:
    """A heading, paragraph, list item, table cell or other text a citizen reads.

    A block is itself, not its value: the same words twice on a page are two blocks.

    `text` is what they read, in Normalization Form C, its soft line breaks single spaces
    and its hard ones line feeds. `parents` are the containers around it, outermost
    first. `level` is a heading's, 1 to 6, else 0. `holder` is the block that a link's label is in.
    """

    kind: Kind
    source: Source = field(repr=False)
    text: str
    runs: tuple[Run, ...] = field(repr=False)
    marks: tuple[Marked, ...] = ()
    parents: tuple[str, ...] = ()
    level: int = 0
    holder: "Block | None" = field(default=None, repr=False)

    @cached_property
    def locale(self) -> str:
        """The language of the page; a stretch in another language has a mark that names it."""
        return self.source.locale

    @cached_property
    def _ats(self) -> list[int]:
        return [run.at for run in self.runs]

    def span(self, start: int, end: int) -> Span:
        """The source of the text from `start` up to, not including, `end`."""
        if start >= end:
            place = self._source_of(start)[0] if start < len(self.text) else self.end
            return Span(self.source, place, place)
        return Span(self.source, self._source_of(start)[0], self._source_of(end - 1)[1])

    def _source_of(self, index: int) -> tuple[int, int]:
        run = self.runs[bisect_right(self._ats, index) - 1]
        if run.exact:
            place = run.start + index - run.at
            return place, place + 1
        return run.start, run.end

    @property
    def start(self) -> int:
        """Where the block's text begins in its source."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Where the block's text ends in its source."""
        return self.runs[-1].end

    @property
    def whole(self) -> Span:
        """The source of the whole text."""
        return Span(self.source, self.start, self.end)

    @cached_property
    def is_prose(self) -> bool:
        """Whether this is running text, rather than a label, a heading or code."""
        return self.kind in PROSE

    @cached_property
    def is_quoted(self) -> bool:
        """Whether the block is in a block quotation: somebody else's words."""
        return "quote" in self.parents

    @cached_property
    def is_text(self) -> bool:
        """Whether this is text: not code, nor a link's label, which is in its holder's text too."""
        return self.kind not in NOT_TEXT

    @property
    def is_own_text(self) -> bool:
        """Whether this is the page's own text: not code, a link's label or a block quotation."""
        return self.is_text and not self.is_quoted

    @cached_property
    def words_only(self) -> str:
        """The text with code, mathematics, templates and addresses replaced, letter by letter.

        The length is the same as that of `text`, so places in one are places in the other.
        """
        pieces, at = [], 0
        for marked in self.marks:
            if marked.mark in OPAQUE and marked.end > at:
                start = max(at, marked.start)
                pieces += [self.text[at:start], "x" * (marked.end - start)]
                at = marked.end
        return "".join(pieces) + self.text[at:] if at else self.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence of the text starts and ends, in order; there are none in code."""
        if self.kind is Kind.CODE:
            return ()
        return tuple(language(self.locale).sentences(self.words_only))

    @cached_property
    def _opaque(self) -> bytes:
        return self._mask(marked for marked in self.marks if marked.mark in OPAQUE)

    @cached_property
    def _in_locale(self) -> bytes:
        return self._mask(
            marked
            for marked in self.marks
            if marked.mark is Mark.LOCALE
            or (
                marked.mark is Mark.TARGET_LOCALE
                and marked.value.lower().startswith(other(self.locale))
            )
        )

    def _mask(self, marks: Iterable[Marked]) -> bytes:
        """A byte for each character of the text, which is `x` where one of some marks is."""
        mask = bytearray(len(self.text))
        for marked in marks:
            mask[marked.start : marked.end] = b"x" * (marked.end - marked.start)
        return bytes(mask)

    def is_opaque(self, start: int, end: int) -> bool:
        """Whether any of this stretch is code, mathematics, a template or an address."""
        return b"x" in self._opaque[start:end]

    def names_locale(self, start: int, end: int) -> bool:
        """Whether the markup of any of this stretch gives it a language, or leads to the other."""
        return b"x" in self._in_locale[start:end]

    def is_in_title(self, start: int, end: int) -> bool:
        """Whether this stretch is in a link to another site that is most of the block.

        So it is likely to be the title of what is there, as in a list of things to read.
        """
        return any(
            marked.mark is Mark.LINK
            and "://" in marked.value
            and end <= marked.end
            and 2 * marked.end >= len(self.text)
            for marked in takewhile(lambda marked: marked.start == 0, self.marks)
        )

    def in_locale(self, locale: str) -> "Block":
        """The block with all its text marked as in a language."""
        marked = Marked(Mark.LOCALE, 0, len(self.text), locale)
        return replace(self, marks=(marked, *self.marks))

    def has_words(self, start: int, end: int) -> bool:
        """Whether any of this stretch is words or figures, rather than code or the like."""
        letters = zip(self.text[start:end], self._opaque[start:end], strict=True)
        return any(letter.isalnum() and not hidden for letter, hidden in letters)

    def part(
        self,
        kind: Kind,
        start: int,
        end: int,
        marks: Sequence[Marked] | None = None,
        level: int = 0,
        holder: "Block | None" = None,
    ) -> "Block":
        """A block for a stretch of this one's text, such as a link's label.

        Args:
            kind: what the new block is.
            start: where the stretch begins in the text, in characters.
            end: where it ends.
            marks: the marks that may reach into it; all of the block's unless given.
            level: the level of a heading.
            holder: the block that a link's label is in.
        """
        runs: list[Run] = []
        for number in range(bisect_right(self._ats, start) - 1, len(self.runs)):
            run = self.runs[number]
            if run.at >= end:
                break
            first, last = max(run.at, start), min(run.at + run.length, end)
            place = run.start + first - run.at if run.exact else run.start
            until = place + last - first if run.exact else run.end
            runs.append(Run(first - start, last - first, place, until, run.exact))
        inner = tuple(
            Marked(mark, max(first, start) - start, min(last, end) - start, value)
            for mark, first, last, value in (self.marks if marks is None else marks)
            if max(first, start) < min(last, end)
        )
        text = self.text[start:end]
        return Block(kind, self.source, text, tuple(runs), inner, self.parents, level, holder)
