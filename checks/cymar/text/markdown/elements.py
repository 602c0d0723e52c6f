"""The marks of text in inline HTML elements, and the blocks that a stretch of text makes."""

from collections.abc import Iterator

from cymar.dataclasses import replace
from cymar.text.block import Block, Kind, Mark, Marked
from cymar.text.builder import BlockBuilder
from cymar.text.html import UNREAD_ELEMENTS, Tag, read_references
from cymar.text.markdown.addresses import addresses
from cymar.text.source import Source

MARKS = {
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "var": Mark.CODE, "tt": Mark.CODE,
    "q": Mark.QUOTATION, "cite": Mark.QUOTATION, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS,
    "strong": Mark.STRONG, "b": Mark.STRONG,
}  # fmt: skip
MARKING_ATTRIBUTES = (("lang", Mark.LOCALE), ("href", Mark.LINK), ("hreflang", Mark.TARGET_LOCALE))
MOST_OPEN = 100
"""How many elements deep tags are followed, and emphasis and links in Markdown."""

SCRIPTS = ("script", "style")
"""Elements in which a tag is no tag, but for their own end."""


ADDRESS_ATTRIBUTES = frozenset(
    "href xlink:href src action formaction data poster background values to from content".split()
)
"""Attributes that hold an address, or what becomes one: `values`, `to` and `from` of an animation,
and what a `meta` element loads (HTML Standard, 4.2.5.3; SVG 2, 19.2)."""


class Elements:
    """The inline HTML elements that are open, each with where its text began."""

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder
        self._open: list[tuple[Tag, int]] = []

    def tag(self, tag: Tag) -> None:
        """Follow a tag; where it closes an element, mark the element's text."""
        if self.is_in_script and not (tag.closes and tag.name == self._open[-1][0].name):
            return
        if not tag.closes:
            if not tag.is_whole and len(self._open) < MOST_OPEN:
                self._open.append((tag, self._builder.length))
            return
        if all(opened.name != tag.name for opened, _ in self._open):
            return
        while self._open:
            opened, start = self._open.pop()
            self._mark(opened, start)
            if opened.name == tag.name:
                return

    @property
    def is_in_script(self) -> bool:
        """Whether what comes next is within an element that has no tags in it."""
        return bool(self._open) and self._open[-1][0].name in SCRIPTS

    @property
    def unread(self) -> bool:
        """Whether what comes next is not text that a citizen reads."""
        return bool(self._open) and any(tag.name in UNREAD_ELEMENTS for tag, _ in self._open)

    def end(self) -> None:
        """Mark the text of what is still open, which goes on in the next block."""
        for opened, start in self._open:
            self._mark(opened, start)

    def start(self, builder: BlockBuilder) -> None:
        """Go on in a new block."""
        self._builder = builder
        self._open = [(opened, 0) for opened, _ in self._open]

    def _mark(self, tag: Tag, start: int) -> None:
        if tag.name in MARKS:
            self._builder.mark(MARKS[tag.name], start)
        for name, mark in MARKING_ATTRIBUTES:
            attribute = tag.attribute(name) if tag.rest else None
            if attribute and (mark is Mark.LOCALE or tag.name == "a"):
                self._builder.mark(mark, start, attribute[0])


def picture(tag: Tag) -> list[tuple[str, int, int]]:
    """The address of an HTML image's file, and the image's place, if the tag is one."""
    address = tag.attribute("src") if tag.name == "img" else None
    return [(address[0], tag.start, tag.end)] if address else []


def addresses_in(tag: Tag) -> Iterator[tuple[str, str, int, int]]:
    """The addresses that a tag has: its element, each address, and the place of that."""
    for name in tag.attributes if "=" in tag.rest else ():
        if name in ADDRESS_ATTRIBUTES:
            found = tag.attribute(name)
            assert found
            yield tag.name, *found


def alternative_text(source: Source, text: str, tag: Tag, parents: tuple[str, ...]) -> list[Block]:
    """The block of an HTML image's `alt`, if it has one.

    Args:
        source: the file.
        text: its characters with single line ends, in the same places.
        tag: any tag.
        parents: the containers around it, outermost first.
    """
    attribute = tag.attribute("alt") if tag.name == "img" else None
    if not attribute:
        return []
    builder = BlockBuilder()
    for piece, start, end in read_references(text, *attribute[1:]):
        builder.add_words(piece, start, end)
    block = builder.build(Kind.IMAGE, source, parents)
    return [block] if block else []


def finished(
    builder: BlockBuilder, kind: Kind, source: Source, parents: tuple[str, ...], level: int = 0
) -> list[Block]:
    """The block that a builder makes, then one for each of its links' labels."""
    block = builder.build(kind, source, parents, level)
    return with_labels(block) if block else []


def with_labels(block: Block) -> list[Block]:
    """A block with its addresses marked, then one for each of its links' labels."""
    if found := addresses(block.text):
        found_marks = [Marked(Mark.ADDRESS, start, end) for start, end in found]
        marks = sorted((*block.marks, *found_marks), key=lambda marked: marked.start)
        block = replace(block, marks=tuple(marks))
    return [block, *_labels(block)] if block.marks else [block]


def _labels(block: Block) -> Iterator[Block]:
    around: list[Marked] = []
    for number, marked in enumerate(block.marks):
        around = [outer for outer in around if outer.end > marked.start]
        if marked.mark is Mark.LINK:
            label = block.text[marked.start : marked.end]
            start = marked.start + len(label) - len(label.lstrip())
            end = marked.start + len(label.rstrip())
            if block.has_words(start, end):
                marks = [*around, *_marks_until(block, number, end)]
                yield block.part(Kind.LINK, start, end, marks, holder=block)
        around.append(marked)


def _marks_until(block: Block, number: int, end: int) -> Iterator[Marked]:
    while number < len(block.marks) and block.marks[number].start < end:
        yield block.marks[number]
        number += 1
