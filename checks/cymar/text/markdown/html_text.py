"""The text a citizen reads in raw HTML, as blocks."""

from cymar import expressions as re
from cymar.text.block import BLANK, Block, Kind
from cymar.text.builder import BlockBuilder
from cymar.text.html import BLOCK_ELEMENTS, HtmlComment, Tag, read_html, read_page
from cymar.text.markdown.elements import (
    MOST_OPEN,
    Elements,
    addresses_in,
    alternative_text,
    finished,
    picture,
)
from cymar.text.source import Source

KINDS = {
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
    "title": Kind.HEADING,
    "li": Kind.LIST_ITEM,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL,
    "dt": Kind.TERM,
    "dd": Kind.DEFINITION,
    "summary": Kind.CAPTION,
    "legend": Kind.CAPTION,
    "figcaption": Kind.CAPTION,
    "pre": Kind.CODE,
}
PARENTS = {"blockquote": "quote", "ul": "list", "ol": "list", "li": "item", "table": "table"}
ENDED_BY = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th"),
    "option": ("option",), "p": tuple(BLOCK_ELEMENTS),
}  # fmt: skip
"""Elements whose closing tag may be left out, and those that end them."""

BLANK_LINE = re.compile(r"\n[ \t]*\n")


class HtmlReader:
    """Reads a stretch of raw HTML into blocks, and gathers the comments in it."""

    def __init__(self, source: Source, text: str, parents: tuple[str, ...]) -> None:
        self.comments: list[tuple[str, int, int]] = []
        self._source = source
        self._text = text
        self._parents = parents
        self._builder = BlockBuilder()
        self._elements = Elements(self._builder)
        self._blocks: list[Block] = []
        self.pictures: list[tuple[str, int, int]] = []
        self.addresses: list[tuple[str, str, int, int]] = []
        self._images: list[Block] = []
        self._outer: list[str] = []

    def read(self, start: int, end: int) -> list[Block]:
        """The blocks between two places in the source."""
        self._read_addresses(start, end)
        for piece in read_html(self._text, start, end):
            if isinstance(piece, Tag):
                self._read_tag(piece)
            elif isinstance(piece, HtmlComment):
                self.comments.append(piece)
            elif not self._elements.unread:
                self._read_text(*piece)
        self._finish()
        return self._blocks

    def _read_addresses(self, start: int, end: int) -> None:
        """Note the addresses as browsers find them: Python-Markdown leaves raw HTML as it is."""
        if self._text.find("=", start, end) < 0:
            return
        for piece in read_page(self._text, start, end):
            if isinstance(piece, Tag):
                self.addresses += addresses_in(piece)

    def _read_tag(self, tag: Tag) -> None:
        if not self._elements.unread:
            if tag.name == "br":
                self._builder.add_break(True, tag.start, tag.end)
            elif tag.name == "img":
                self._images += alternative_text(self._source, self._text, tag, self._where())
                self.pictures += picture(tag)
            elif tag.name in BLOCK_ELEMENTS:
                self._finish()
                self._nest(tag)
        self._elements.tag(tag)

    def _nest(self, tag: Tag) -> None:
        if not tag.closes:
            while self._outer and tag.name in ENDED_BY.get(self._outer[-1], ()):
                self._outer.pop()
            if not tag.is_whole and len(self._outer) < MOST_OPEN:
                self._outer.append(tag.name)
        elif tag.name in self._outer:
            while self._outer.pop() != tag.name:
                pass

    def _where(self) -> tuple[str, ...]:
        return (*self._parents, *(PARENTS[name] for name in self._outer if name in PARENTS))

    def _read_text(self, text: str, start: int, end: int) -> None:
        if "pre" in self._outer:
            if len(text) == end - start:
                self._read_lines(text, start)
            else:
                self._builder.add(text, start, end)
            return
        place = 0
        for gap in BLANK_LINE.finditer(text):
            self._builder.add_words(text[place : gap.start()], start + place, start + gap.start())
            self._finish()
            place = gap.end()
        self._builder.add_words(text[place:], start + place, end)

    def _read_lines(self, preformatted: str, start: int) -> None:
        *lines, last = preformatted.split("\n")
        for number, line in enumerate((*lines, last)):
            if number:
                self._builder.add("\n", start - 1, start)
            text = line.rstrip(BLANK) if number < len(lines) else line
            self._builder.add(text, start, start + len(text))
            start += len(line) + 1

    def _finish(self) -> None:
        """End the block: the text so far is one."""
        if not self._builder.length and not self._images:
            return
        self._elements.end()
        name = next((name for name in reversed(self._outer) if name in KINDS), "p")
        kind = KINDS.get(name, Kind.PARAGRAPH)
        level = int(name[1]) if kind is Kind.HEADING and name[1:].isdigit() else 0
        self._blocks += finished(self._builder, kind, self._source, self._where(), level)
        self._blocks += self._images
        self._images = []
        self._builder = BlockBuilder()
        self._elements.start(self._builder)
