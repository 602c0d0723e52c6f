"""The text of a heading, paragraph or cell, from its inline Markdown."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from cymar.text.block import BLANK, Block, Kind, Mark
from cymar.text.builder import BlockBuilder
from cymar.text.html import BLOCK_ELEMENTS, UNREAD_ELEMENTS, Tag, read_tag
from cymar.text.markdown.content import COMMENT
from cymar.text.markdown.elements import (
    MOST_OPEN,
    Elements,
    addresses_in,
    alternative_text,
    finished,
    picture,
)
from cymar.text.markdown.inline import is_plain
from cymar.text.markdown.parser import parser
from cymar.text.markdown.pieces import simple_pieces
from cymar.text.source import Source

OPENERS = {"em_open": Mark.EMPHASIS, "strong_open": Mark.STRONG, "link_open": Mark.LINK}
ADDRESSED = {"link_open": "href", "image": "src"}
BREAKS = ("softbreak", "hardbreak")
MARKED = {"math_inline": Mark.MATH, "template": Mark.TEMPLATE}


class InlineReader:
    """Reads one block's inline Markdown, and gathers the comments in it.

    `text` is the source with its line ends made single; `env` holds the page's link definitions.
    """

    def __init__(self, source: Source, text: str, env: dict[str, Any]) -> None:
        self.comments: list[tuple[str, int, int]] = []
        self._source = source
        self._text = text
        self._env = env
        self.pictures: list[tuple[str, int, int]] = []
        self.addresses: list[tuple[str, str, int, int]] = []
        self._is_in_image = False
        self._images: list[Block] = []

    def read(
        self,
        content: str,
        starts: Sequence[int],
        skipped: int,
        kind: Kind,
        parents: tuple[str, ...],
        level: int,
    ) -> list[Block]:
        """The block that `content` makes, then those of its links and images.

        Args:
            content: inline Markdown.
            starts: the place in the source where each of its lines begins, after indentation.
            skipped: how many characters at its start are not text.
            kind: what the block is.
            parents: the containers around it, outermost first.
            level: a heading's, 1 to 6, else 0.
        """
        self._parents = parents
        self._content = content
        self._set_places(content, starts)
        builder = BlockBuilder()
        if is_plain(content, skipped):
            self._add_lines(builder, content, skipped)
        elif pieces := simple_pieces(content, skipped):
            self._add_pieces(builder, pieces)
        else:
            tokens: list[Token] = []
            md = parser()
            md.inline.parse(content[skipped:], md, self._env, tokens)
            self._add(builder, tokens, skipped)
        return [*finished(builder, kind, self._source, parents, level), *self._images]

    def _set_places(self, content: str, starts: Sequence[int]) -> None:
        self._lines: list[int] = []
        self._places: list[int] = []
        at = 0
        for line, start in zip(content.split("\n"), starts, strict=True):
            self._lines.append(at)
            self._places.append(start)
            at += len(line) + 1

    def _place(self, at: int) -> int:
        """The place in the source of a character of the content."""
        line = bisect_right(self._lines, at) - 1
        return self._places[line] + at - self._lines[line]

    def _add(self, builder: BlockBuilder, tokens: Sequence[Token], base: int) -> None:
        elements, unread = Elements(builder), False
        opened: list[tuple[Mark, int, str]] = []
        for number, token in enumerate(tokens):
            start = base + token.meta.get("start", 0)
            end = base + token.meta.get("end", 0)
            if token.type in ADDRESSED and not self._is_in_image:
                address = str(token.attrs.get(ADDRESSED[token.type], ""))
                whole = self._place(start), self._place(end - 1) + 1
                self.addresses.append((token.tag, address, *whole))
            if token.type == "html_inline":
                self._add_html(builder, elements, start)
                unread = elements.unread
            elif unread:
                continue
            elif token.type == "text":
                then = tokens[number + 1].type if number + 1 < len(tokens) else ""
                self._add_text(builder, token.content, start, before_break=then in BREAKS)
            elif token.type == "text_special":
                self._add_exact(builder, token.content, start, end)
            elif token.type in BREAKS:
                self._add_break(builder, token.type == "hardbreak", start)
            elif token.type in OPENERS:
                opened.append((OPENERS[token.type], builder.length, _target(token)))
            elif token.type in ("em_close", "strong_close", "link_close") and opened:
                mark, first, value = opened.pop()
                if len(opened) < MOST_OPEN:
                    builder.mark(mark, first, value)
            elif token.type == "code_inline":
                self._add_code(builder, len(token.markup), start, end)
            elif token.type == "image":
                self._add_image(token, start, end)
            elif token.type in MARKED:
                first = builder.length
                self._add_exact(builder, token.content, start, end)
                builder.mark(MARKED[token.type], first)
            elif token.type in ("attributes", "block_attributes"):
                self._add_attributes(builder, token, self._place(start))
        elements.end()

    def _add_pieces(self, builder: BlockBuilder, pieces: Sequence[re.Match[str]]) -> None:
        """Add the pieces of a line with simple markup, as the parser's tokens would have it."""
        for piece in pieces:
            name, start, first = str(piece.lastgroup), piece.start(), builder.length
            if name == "words":
                self._add_text(builder, piece[name], start)
            elif name == "code":
                self._add_code(builder, 1, start, piece.end(name) + 1)
            elif name == "marked":
                self._add_text(builder, piece[name], piece.start(name))
                builder.mark(Mark.EMPHASIS if len(piece["mark"]) == 1 else Mark.STRONG, first)
            else:
                whole = self._place(start), self._place(piece.end(name)) + 1
                self.addresses.append(("a" if name == "address" else "img", piece[name], *whole))
                if name == "address":
                    self._add_text(builder, piece["label"], start + 1)
                    builder.mark(Mark.LINK, first, piece[name])
                else:
                    self.pictures.append((piece[name], *whole))
                    alternative = BlockBuilder()
                    self._add_text(alternative, piece["alternative"], start + 2)
                    block = alternative.build(Kind.IMAGE, self._source, self._parents)
                    self._images += [block] if block else []

    def _add_lines(self, builder: BlockBuilder, content: str, skipped: int) -> None:
        """Add text without markup, line by line, as the parser's tokens would have it."""
        at, lines = skipped, content[skipped:].split("\n")
        for line in lines[:-1]:
            text = line if at == skipped else line.lstrip(BLANK)
            self._add_text(builder, text, at + len(line) - len(text), before_break=True)
            at += len(line) + 1
            self._add_break(builder, False, at - 1)
        text = lines[-1] if at == skipped else lines[-1].lstrip(BLANK)
        self._add_text(builder, text, len(content) - len(text))

    def _add_text(
        self, builder: BlockBuilder, text: str, at: int, *, before_break: bool = False
    ) -> None:
        if before_break:
            text = text.rstrip(BLANK)
        place = self._place(at)
        if self._text.startswith(text, place):
            builder.add_words(text, place, place + len(text))

    def _add_exact(self, builder: BlockBuilder, text: str, start: int, end: int) -> None:
        """Add the text of a stretch of source, or of its last part, as after an escape."""
        first, last = self._place(start), self._place(end - 1) + 1
        if self._text.endswith(text, first, last):
            first = last - len(text)
        builder.add(text, first, last)

    def _add_break(self, builder: BlockBuilder, hard: bool, at: int) -> None:
        place = self._place(at)
        before = self._source.text[max(0, place - 3) : place].removesuffix("\r")
        builder.add_break(hard or before.endswith("  "), place, self._text.index("\n", place) + 1)

    def _add_code(self, builder: BlockBuilder, ticks: int, start: int, end: int) -> None:
        first, at = builder.length, start + ticks
        raw = self._content[at : end - ticks]
        for line in raw.split("\n"):
            if builder.length > first:
                builder.add(" ", self._place(at - 1), self._place(at - 1) + 1)
            text = line.lstrip(BLANK)
            place = self._place(at + len(line) - len(text))
            text = text.rstrip(BLANK)
            builder.add(text, place, place + len(text))
            at += len(line) + 1
        builder.mark(Mark.CODE, first)

    def _add_image(self, token: Token, start: int, end: int) -> None:
        address = str(token.attrs.get("src", ""))
        self.pictures.append((address, self._place(start), self._place(end - 1) + 1))
        builder = BlockBuilder()
        before, self._images = self._images, []
        was_in_image, self._is_in_image = self._is_in_image, True
        self._add(builder, token.children or [], start + 2)
        self._is_in_image = was_in_image
        block = builder.build(Kind.IMAGE, self._source, self._parents)
        self._images = [*before, *([block] if block else []), *self._images]

    def _add_html(self, builder: BlockBuilder, elements: Elements, at: int) -> None:
        place = self._place(at)
        if self._text.startswith(COMMENT[0], place):
            end = self._text.find(COMMENT[1], place + len(COMMENT[0]))
            end = len(self._text) if end < 0 else end
            inside = self._text[place + len(COMMENT[0]) : end]
            self.comments.append((inside, place, end + len(COMMENT[1])))
            return
        tag = read_tag(self._text, place)
        if not tag:
            return
        if not elements.is_in_script and not self._is_in_image:
            self.addresses += addresses_in(tag)
        if not elements.unread:
            self._images += alternative_text(self._source, self._text, tag, self._parents)
            self.pictures += picture(tag)
            if tag.name == "br" or tag.name in BLOCK_ELEMENTS - UNREAD_ELEMENTS:
                builder.add_break(True, place, tag.end)
        elements.tag(tag)

    def _add_attributes(self, builder: BlockBuilder, token: Token, place: int) -> None:
        """Mark the language that `{lang=cy}` gives an element or, at a block's end, the block.

        `{hreflang=cy}` after a link gives the language of what the link leads to.
        """
        if "=" not in token.content and "lang" not in token.content:
            return
        tag = Tag("", False, token.content.strip("{}: "), 0, 0)
        end = place + len(token.content)
        self.addresses += [("a", address, place, end) for _, address, *_ in addresses_in(tag)]
        language, leads_to = tag.attribute("lang"), tag.attribute("hreflang")
        link = builder.last_mark
        if leads_to and link and token.type != "block_attributes":
            builder.mark(Mark.TARGET_LOCALE, link.start, leads_to[0])
        if not language:
            return
        if token.type == "block_attributes":
            builder.mark(Mark.LOCALE, 0, language[0])
        elif builder.last_mark:
            builder.mark(Mark.LOCALE, builder.last_mark.start, language[0])


def _target(token: Token) -> str:
    return str(token.attrs.get("href", "")) if token.attrs else ""
