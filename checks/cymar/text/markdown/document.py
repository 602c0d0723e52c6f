"""A page's Markdown, read into blocks."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from markdown_it.token import Token

from cymar import expressions as re
from cymar.dataclasses import replace
from cymar.text.block import BLANK, Block, Kind
from cymar.text.builder import BlockBuilder, block_of_line
from cymar.text.markdown.content import Address, Comment, Document, FrontMatter, Picture, Problem
from cymar.text.markdown.elements import with_labels
from cymar.text.markdown.html_text import HtmlReader
from cymar.text.markdown.inline import is_plain
from cymar.text.markdown.inline_text import InlineReader
from cymar.text.markdown.limits import (
    LONG_PARAGRAPH,
    LONGEST_PARAGRAPH,
    MOST_BLOCKS,
    TOO_MANY_BLOCKS,
    TooMuchError,
    place_of,
)
from cymar.text.markdown.lines import InlineText
from cymar.text.markdown.parser import parser
from cymar.text.source import BYTE_ORDER_MARK, Source, Span

FRONT_MATTER_BEGINS = ("---", "+++")
LONE_RETURN = re.compile(r"\r(?!\n)")
ALERT = re.compile(r"[ \t]*>[ \t]*\[!\w+\]")
"""How a notice begins that is written as a block quotation, and is nobody else's words."""

TASK = re.compile(r"\[[ xX]\][ \t]+")
CONTAINERS = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "dl_open": "definitions",
    "dt_open": "term",
    "dd_open": "definition",
    "table_open": "table",
    "tr_open": "row",
    "td_open": "cell",
    "admonition_open": "admonition",
    "tab_open": "tab",
    "footnote_open": "footnote",
    "abbreviation_open": "abbreviation",
    "html_open": "html",
}
KINDS = {
    "item": Kind.LIST_ITEM,
    "term": Kind.TERM,
    "definition": Kind.DEFINITION,
    "cell": Kind.TABLE_CELL,
    "footnote": Kind.FOOTNOTE,
    "abbreviation": Kind.ABBREVIATION,
}


def read_document(source: Source) -> Document:
    """The content of a page. Any text is a page; what is wrong with it is in `problems`."""
    text = LONE_RETURN.sub("\n", source.text).replace("\r\n", " \n").replace("\0", "\ufffd")
    front = _front_matter(source, text)
    reader = _BodyReader(source, text, front.end)
    try:
        reader.read()
    except TooMuchError as error:
        problem = Problem(place_of(error, source, front.end), error.text)
        return Document((), (), front.values, front.spans, (problem,), is_whole=False)
    return Document(
        blocks=(*front.blocks, *reader.blocks),
        comments=tuple(reader.comments),
        metadata=front.values,
        spans=front.spans,
        problems=(front.problem,) if front.problem else (),
        pictures=tuple(reader.pictures),
        addresses=tuple(reader.addresses),
        labels=front.labels,
        body=front.end,
    )


def _front_matter(source: Source, text: str) -> FrontMatter:
    """The front matter of a page; what reads it takes long to import, and many have none."""
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    if not text.startswith(FRONT_MATTER_BEGINS, start):
        return FrontMatter(start, {}, {})
    from cymar.text.markdown.front_matter import read_front_matter

    return read_front_matter(source, text, start)


class _BodyReader:
    """Gathers blocks, comments and images from the parser's tokens."""

    def __init__(self, source: Source, text: str, offset: int) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.pictures: list[Picture] = []
        self.addresses: list[Address] = []
        self._source = source
        self._text = text
        self._offset = offset
        self._parents: tuple[str, ...] = ()
        self._locales: list[str] = []
        self._waiting: list[tuple[str, Span, int]] = []
        self._env: dict[str, object] = {}
        self._body = text[offset:]
        lengths = [len(line) + 1 for line in self._body.split("\n")[:-1]]
        self._line_starts = [*accumulate(lengths, initial=offset)]

    def read(self) -> None:
        tokens: Iterable[Token | InlineText] = parser().parse(self._body, self._env)
        for token in tokens:
            if isinstance(token, InlineText):
                self._read_inline(token)
            else:
                self._read_other(token)
            if len(self.blocks) > MOST_BLOCKS:
                raise TooMuchError(TOO_MANY_BLOCKS, _first_line(token))
        self._cover(None)

    def _read_other(self, token: Token) -> None:
        """Enter or leave a container, or read what is no inline Markdown."""
        if token.map and token.type not in ("html_block", "hr"):
            self._cover(self._line_start(token.map[1]))
        if token.type in CONTAINERS:
            self._parents += (self._container(token),)
            if token.type == "html_open":
                self._locales.append(token.meta["lang"])
                self._address(token.meta["addresses"], self._offset)
        elif token.type.removesuffix("_close") + "_open" in CONTAINERS:
            if self._parents[-1] == "html":
                self._locales.pop()
            self._parents = self._parents[:-1]
            self._cover(None)
        elif token.type in ("fence", "code_block"):
            self._read_code(token)
        elif token.type == "html_block":
            self._read_html(token)

    def _container(self, token: Token) -> str:
        name = CONTAINERS[token.type]
        first = token.map[0] if token.map else 0
        is_alert = name == "quote" and ALERT.match(self._text, self._line_start(first))
        return "admonition" if is_alert else name

    def _line_start(self, line: int) -> int:
        return self._line_starts[line] if line < len(self._line_starts) else len(self._text)

    def _read_inline(self, inline: InlineText) -> None:
        content, level = inline.content, inline.heading or 0
        self._hold_to_length(len(content), inline)
        if self._waiting and inline.heading is not None:
            self._cover(self._line_start(inline.lines[1]))
        kind = Kind.HEADING if level else self._kind(inline)
        task = TASK.match(content) if kind is Kind.LIST_ITEM else None
        starts = [self._offset + start for start in inline.starts]
        skipped = task.end() if task else 0
        if len(starts) == 1 and is_plain(content, skipped):
            self._read_line(content[skipped:], starts[0] + skipped, kind, level)
            return
        reader = InlineReader(self._source, self._text, self._env)
        found = reader.read(content, starts, skipped, kind, self._parents, level)
        for text, start, end in reader.comments:
            self._await(text, start, end)
            if found:
                self._cover(max([end, *(block.end for block in found)]), found)
        self._take(found, reader.pictures)
        self._address(reader.addresses)

    def _read_line(self, line: str, start: int, kind: Kind, level: int) -> None:
        """Take one line without markup, as most headings, items and cells are."""
        if self._text.startswith(line, start):
            block = block_of_line(line, start, kind, self._source, self._parents, level)
            self._take(with_labels(block) if block else [], [])

    def _hold_to_length(self, length: int, token: Token | InlineText) -> None:
        if length > LONGEST_PARAGRAPH:
            raise TooMuchError(LONG_PARAGRAPH, _first_line(token))

    def _kind(self, inline: InlineText) -> Kind:
        if inline.is_caption:
            is_abbreviation = self._parents[-1:] == ("abbreviation",)
            return Kind.ABBREVIATION if is_abbreviation else Kind.CAPTION
        return _kind_in(self._parents)

    def _read_code(self, token: Token) -> None:
        builder = BlockBuilder()
        first = token.map[0] if token.map else 0
        lines = [line.rstrip(BLANK) for line in token.content.removesuffix("\n").split("\n")]
        indent = min((len(line) - len(line.lstrip(BLANK)) for line in lines if line), default=0)
        for number, line in enumerate(lines, first):
            start, end = self._line_start(number), self._line_start(number + 1)
            whole = self._text[start:end].rstrip(BLANK + "\n")
            text = line[indent:] if whole.endswith(line[indent:]) else line.lstrip(BLANK)
            last = start + len(whole)
            builder.add(text, last - len(text), last)
            builder.add("\n", end - 1, end)
        block = builder.build(Kind.CODE, self._source, self._parents)
        self.blocks += [block] if block else []

    def _read_html(self, token: Token) -> None:
        reader = HtmlReader(self._source, self._text, self._parents)
        start, end = self._offset + token.meta["start"], self._offset + token.meta["end"]
        found = reader.read(start, end)
        self._hold_to_length(max((len(block.text) for block in found), default=0), token)
        if found:
            self._cover(end)
        for text, first, last in reader.comments:
            self._await(text, first, last)
            following = next((block for block in found if block.start >= last), None)
            if following:
                self._cover(following.end)
        self._take(found, reader.pictures)
        self._address(reader.addresses)

    def _address(self, found: Iterable[tuple[str, str, int, int]], offset: int = 0) -> None:
        """Note addresses, the places of which count from an offset."""
        for element, text, start, end in found:
            span = self._source.span(offset + start, offset + end)
            self.addresses.append(Address(element, text, span))

    def _take(self, found: list[Block], pictures: list[tuple[str, int, int]]) -> None:
        """Add blocks to the page, marked with the language of the element around them."""
        for address, start, end in pictures:
            self.pictures.append(Picture(address, self._source.span(start, end)))
        locales = [each for each in self._locales if each]
        self.blocks += _in_locale(found, locales[-1]) if locales else found

    def _await(self, text: str, start: int, end: int) -> None:
        """Put a comment aside until it is known what it covers."""
        first = start if self.blocks else 0
        self._waiting.append((text, self._source.span(start, end), first))

    def _cover(self, end: int | None, around: list[Block] | None = None) -> None:
        """Let the comments put aside cover what ends here; `None` is nothing at all."""
        if not self._waiting:
            return
        for text, span, first in self._waiting:
            last = span.end if end is None else end
            first = min([first, *(block.start for block in around or ())])
            self.comments.append(Comment(text, span, self._source.span(first, last)))
        self._waiting.clear()


def _first_line(token: Token | InlineText) -> int:
    """The line that a token begins on, counted from 0 in what is parsed."""
    lines = token.lines if isinstance(token, InlineText) else token.map
    return lines[0] if lines else 0


@lru_cache
def _kind_in(parents: tuple[str, ...]) -> Kind:
    """What running text in some containers is, outermost first."""
    inner = (name for name in reversed(parents) if name in KINDS or name == "quote")
    return KINDS.get(next(inner, ""), Kind.PARAGRAPH)


def _in_locale(blocks: list[Block], locale: str) -> list[Block]:
    """The blocks as marked with a language, each label with its holder so marked."""
    marked: dict[Block | None, Block] = {}
    for block in blocks:
        holder = marked.get(block.holder)
        marked[block] = replace(block.in_locale(locale), holder=holder)
    return list(marked.values())
