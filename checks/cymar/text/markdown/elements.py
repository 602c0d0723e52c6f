"""What inline HTML elements say of the text in them, and the blocks a stretch of text makes."""

from dataclasses import replace

from cymar.text.block import Block, BlockBuilder, Kind, Mark, Marked
from cymar.text.markdown.addresses import addresses
from cymar.text.markdown.html import VOID_ELEMENTS, Tag
from cymar.text.source import Source

MARKS = {
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "var": Mark.CODE, "tt": Mark.CODE,
    "q": Mark.QUOTATION, "cite": Mark.QUOTATION, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS,
    "strong": Mark.STRONG, "b": Mark.STRONG,
}  # fmt: skip


class Elements:
    """The inline HTML elements that are open, each with where its text began."""

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder
        self._open: list[tuple[Tag, int]] = []

    def tag(self, tag: Tag) -> None:
        """Take note of a tag; where it closes an element, mark the element's text."""
        if not tag.closes:
            if tag.name not in VOID_ELEMENTS and not tag.rest.endswith("/"):
                self._open.append((tag, self._builder.length))
            return
        if all(opened.name != tag.name for opened, _ in self._open):
            return
        while self._open:
            opened, start = self._open.pop()
            self._mark(opened, start)
            if opened.name == tag.name:
                return

    def end(self) -> None:
        """Mark the text of what is still open, and let it go on in the next block."""
        for opened, start in self._open:
            self._mark(opened, start)

    def start(self, builder: BlockBuilder) -> None:
        """Go on in a new block."""
        self._builder = builder
        self._open = [(opened, 0) for opened, _ in self._open]

    def _mark(self, tag: Tag, start: int) -> None:
        if tag.name in MARKS:
            self._builder.mark(MARKS[tag.name], start)
        for name, mark in (("lang", Mark.LOCALE), ("href", Mark.LINK)):
            attribute = tag.attribute(name) if tag.rest else None
            if attribute and (mark is not Mark.LINK or tag.name == "a"):
                self._builder.mark(mark, start, attribute[0])


def alternative_text(source: Source, text: str, tag: Tag, parents: tuple[str, ...]) -> list[Block]:
    """The block of an HTML image's `alt`, if it has one."""
    attribute = tag.attribute("alt") if tag.name == "img" else None
    if not attribute:
        return []
    value, start, end = attribute
    builder = BlockBuilder()
    builder.add(value, start, end)
    block = builder.build(Kind.IMAGE, source, parents)
    return [block] if block else []


def finished(
    builder: BlockBuilder, kind: Kind, source: Source, parents: tuple[str, ...], level: int = 0
) -> list[Block]:
    """The block that a builder makes, then one for each of its links' labels."""
    block = builder.build(kind, source, parents, level)
    if not block:
        return []
    found = [Marked(Mark.ADDRESS, start, end) for start, end in addresses(block.text)]
    if found:
        marks = sorted((*block.marks, *found), key=lambda marked: marked.start)
        block = replace(block, marks=tuple(marks))
    labels = [
        replace(block.part(Kind.LINK, marked.start, marked.end), holder=block)
        for marked in block.marks
        if marked.mark is Mark.LINK and not block.is_opaque(marked.start, marked.end)
    ]
    return [block, *labels]
