"""The words of a rendered page, each with its place in the HTML.

Terms are found in the HTML, not in the Markdown, because only there is everything that a citizen
reads: what other plugins write, what snippets hold, which language a phrase is in. The HTML is not
parsed and written again: only the places of words in it are found, so that all else stays as it is.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from cymar.dataclasses import dataclass, field
from cymar.text.html import (
    RAW_ELEMENTS,
    TEXT_ELEMENTS,
    VOID_ELEMENTS,
    HtmlComment,
    HtmlText,
    Tag,
    page_tag,
    read_attributes,
    read_page,
)

SPECIAL = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|.[\u0300-\u036f]+", re.DOTALL)
"""A character reference, or a letter with its accents apart: not one character for one."""

NOT_SPACE = re.compile(r"\S")
LANGUAGE_SUBTAG = re.compile(r"[A-Za-z]+")

UNREAD = frozenset(("noscript", *RAW_ELEMENTS, *TEXT_ELEMENTS))
"""Elements whose content is no part of a passage, and which do not end one."""

INLINE_ELEMENTS = frozenset(
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd "
    "label mark math meter output progress q s samp select small span strike strong sub sup svg "
    "time tt u var wbr".split()
)
"""Elements whose text is part of the passage that they stand in."""

WITHIN_PASSAGE = INLINE_ELEMENTS | UNREAD
"""Elements that do not end a passage; all others do."""

OPAQUE_ELEMENTS = frozenset("code kbd math object pre samp select svg template tt var".split())
OPAQUE_CLASSES = frozenset(("arithmatex", "filename", "mermaid"))
"""Elements, and classes of them, whose text is not words of the language."""

HIDDEN_CLASSES = frozenset(("footnote-backref", "footnote-ref", "headerlink"))
"""Marks that stand beside the words."""

APART = frozenset("a abbr acronym button cite dfn dt h1 h2 h3 h4 h5 h6 label summary th".split())
APART_CLASSES = frozenset(("admonition-title",))
"""Where a term is read but not explained: links and controls, which may hold no other, headings
of all kinds, and what is explained or named already."""

HOLDS_NO_BLOCK = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", *INLINE_ELEMENTS))


class TextPiece(NamedTuple):
    """Text that stands in one place in the HTML.

    Args:
        at: where it begins in its passage.
        start: where it begins in the HTML.
        end: where it ends in the HTML.
        exact: whether the two go together character by character.
        is_open: whether a term in it may be explained.
        is_apart: whether a link or the like stood between the piece before and it.
    """

    at: int
    start: int
    end: int
    exact: bool
    is_open: bool
    is_apart: bool


@dataclass(slots=True)
class Passage:
    """Text that is read as one: a paragraph, a cell, a heading."""

    text: str = ""
    pieces: list[TextPiece] = field(default_factory=list)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the text stands in the HTML, if it may be explained: not in a link."""
        first, last = self._piece_at(start), self._piece_at(end - 1)
        used = self.pieces[first : last + 1]
        if not all(piece.is_open for piece in used) or any(piece.is_apart for piece in used[1:]):
            return None
        opening, closing = used[0], used[-1]
        begins = opening.start + (start - opening.at if opening.exact else 0)
        return begins, closing.start + end - closing.at if closing.exact else closing.end

    def _piece_at(self, index: int) -> int:
        return bisect_right(self.pieces, index, key=lambda piece: piece.at) - 1


class MarkerComment(NamedTuple):
    """A comment in the HTML; `is_apart` where a block may be put in its place."""

    text: str
    start: int
    end: int
    is_apart: bool


class _Element(NamedTuple):
    name: str
    lang: str
    is_apart: bool = False
    is_opaque: bool = False
    is_hidden: bool = False
    holds_blocks: bool = True


class Rendered:
    """The passages and comments of a page's HTML, in order; `locale` is the page's language."""

    def __init__(self, content: str, locale: str) -> None:
        self.content = content
        self.passages: list[Passage] = []
        self.comments: list[MarkerComment] = []
        self._locale = locale
        self._above = [_Element("", locale)]
        self._in_link = False
        self._start_passage()
        self._read()

    def whole(self, start: int, end: int) -> tuple[int, int] | None:
        """A place with the tags beside it that make whole elements of those begun or ended in it.

        There is none where only part of an element would be in it: `a <b>user</b> need` is whole,
        `<b>a user</b> need` is not.
        """
        begun, ended = _halves(self.content, start, end)
        for name in reversed(begun):
            tag = page_tag(self.content, end)
            if not tag or not tag.closes or tag.name != name:
                return None
            end = tag.end
        for name in ended:
            tag = page_tag(self.content, max(0, self.content.rfind("<", 0, start)))
            if not tag or tag.closes or tag.end != start or tag.name != name:
                return None
            start = tag.start
        return start, end

    def _read(self) -> None:
        for piece in read_page(self.content):
            if isinstance(piece, HtmlText):
                self._read_text(piece.text, piece.start, piece.end)
            elif isinstance(piece, HtmlComment):
                self.comments.append(MarkerComment(*piece, self._above[-1].holds_blocks))
            elif piece.closes:
                self._end(piece.name)
            else:
                self._begin(piece.name, piece.rest, piece.end)
        self._end_passage()

    def _begin(self, name: str, attributes: str, end: int) -> None:
        if name not in WITHIN_PASSAGE:
            self._end_passage()
        if name == "br":
            self._add("\n", end, end, exact=False)
        if name in VOID_ELEMENTS:
            return
        if name in APART:
            self._is_apart = True
            self._in_link = self._in_link or name == "a"
        self._above.append(_inside(self._above[-1], name, attributes))

    def _end(self, name: str) -> None:
        if name not in WITHIN_PASSAGE:
            self._end_passage()
        self._in_link = self._in_link and name != "a"
        for number in range(len(self._above) - 1, 0, -1):
            if self._above[number].name == name:
                del self._above[number:]
                break

    def _start_passage(self) -> None:
        self._pieces: list[TextPiece] = []
        self._texts: list[str] = []
        self._length = 0
        self._is_apart = False

    def _end_passage(self) -> None:
        if self._pieces:
            self.passages.append(Passage("".join(self._texts), self._pieces))
            self._start_passage()

    def _read_text(self, text: str, start: int, end: int) -> None:
        if (not self._pieces and text.isspace()) or self._above[-1].is_hidden:
            return
        if "&" not in text and (text.isascii() or unicodedata.is_normalized("NFC", text)):
            self._add(text, start, end, exact=True)
            return
        at = start
        for match in SPECIAL.finditer(self.content, start, end):
            self._add(self.content[at : match.start()], at, match.start(), exact=True)
            shown = unicodedata.normalize("NFC", html.unescape(match[0]))
            self._add(shown, *match.span(), exact=False)
            at = match.end()
        self._add(self.content[at:end], at, end, exact=True)

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        if not text:
            return
        _, lang, is_apart, is_opaque, _, _ = self._above[-1]
        is_opaque = is_opaque or lang != self._locale
        is_open = not (is_opaque or is_apart or self._in_link)
        self._pieces.append(TextPiece(self._length, start, end, exact, is_open, self._is_apart))
        self._texts.append(NOT_SPACE.sub("x", text) if is_opaque else text)
        self._length += len(text)
        self._is_apart = False


def _halves(content: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The elements that only begin in a stretch of HTML, and those that only end in it."""
    begun: list[str] = []
    ended: list[str] = []
    for tag in read_page(content, start, end):
        if not isinstance(tag, Tag) or tag.name in VOID_ELEMENTS:
            continue
        if not tag.closes:
            begun.append(tag.name)
        elif begun and begun[-1] == tag.name:
            begun.pop()
        else:
            ended.append(tag.name)
    return begun, ended


@lru_cache(1000)
def _inside(above: _Element, name: str, rest: str) -> _Element:
    """An element that begins within another; `rest` is what follows the name in its tag."""
    attributes = read_attributes(rest)
    lang = LANGUAGE_SUBTAG.match(attributes.get("lang", ""))
    classes = frozenset(attributes.get("class", "").split())
    return _Element(
        name,
        lang[0].lower() if lang else above.lang,
        above.is_apart or name in APART or bool(classes & APART_CLASSES),
        above.is_opaque or name in OPAQUE_ELEMENTS or bool(classes & OPAQUE_CLASSES),
        above.is_hidden or name in UNREAD or bool(classes & HIDDEN_CLASSES),
        above.holds_blocks and name not in HOLDS_NO_BLOCK,
    )
