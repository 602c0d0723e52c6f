"""HTML: its tags, its comments and the text between them, each with its place.

The only reader of HTML in the project. It has two grammars, because the same characters mean
different things in two places:

- in a page, as browsers read it (the HTML Standard, section 13.2.5): `<` and a letter always begin
  a tag, and a tag that never ends takes the rest of the page with it;
- in Markdown, as Python-Markdown reads it: `x <y and z <b>` holds one tag, `<b>`, since a tag has
  no `<` in it. A quotation mark that is never closed ends with its tag.
"""

import html
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from cymar import expressions as re
from cymar.text.markdown.content import COMMENT

AFTER_NAME = r"""(?=[\s/>])(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*+(?=>)|[^<>]*)"""
TAG = re.compile(rf"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>{AFTER_NAME})>")
"""A tag in Markdown: each alternative stops at the next `<`, so that reading a text takes time in
proportion to its length, whatever is in it."""

PAGE_MARKUP = re.compile(
    r"""<(?:
    !--(?P<comment>.*?)(?:--!?>|\Z)
  | (?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)
    (?P<rest>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+)>
  | [!?][^>]*+>
  | (?P<broken>[a-zA-Z/!?])
    )""",
    re.DOTALL | re.VERBOSE,
)
"""What is not text in a page. A quotation mark counts only after `=`; a tag that does not end is
`broken`, and nothing after it is read."""

ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s<>]*)))?"""
)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

BLOCK_ELEMENTS = frozenset(
    """address article aside blockquote body canvas center col colgroup dd details dialog dir div
    dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup
    hr html iframe legend li link main map math menu meta nav noscript object ol optgroup option
    output p param pre progress script search section source style summary table tbody td template
    textarea tfoot th thead title tr track ul video""".split()
)
"""Elements that stand as blocks; from the HTML Standard's lists of flow and metadata content."""

VOID_ELEMENTS = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr".split()
)
"""Elements that have no content and no closing tag (HTML Standard, 13.1.2; `frame` and `param` are
obsolete)."""

RAW_ELEMENTS = frozenset("iframe noembed noframes script style xmp".split())
"""Elements whose content is taken as it is written, up to their own end (HTML Standard, 13.1.2)."""

TEXT_ELEMENTS = frozenset(("textarea", "title"))
"""Elements whose content is text, which may have character references in it, but no tags."""

UNREAD_ELEMENTS = frozenset("script style template svg math object iframe video audio".split())
"""Elements whose content is not text that a citizen reads."""


class Tag(NamedTuple):
    """An HTML tag and its place; `rest` is what follows its name."""

    name: str
    closes: bool
    rest: str
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether the tag is an element by itself, with no content and no closing tag."""
        return self.name in VOID_ELEMENTS or self.rest.endswith("/")

    @property
    def attributes(self) -> Mapping[str, str]:
        """The values of the tag's attributes by their names, in lower case."""
        return read_attributes(self.rest)

    def attribute(self, name: str) -> tuple[str, int, int] | None:
        """An attribute's value and its place, or nothing where the tag lacks it."""
        offset = self.end - len(self.rest) - 1
        for match in ATTRIBUTE.finditer(self.rest):
            if match[1].lower() == name:
                group = match.lastindex or 1
                value = html.unescape(match[group]) if group > 1 else ""
                place = match.start(group) if group > 1 else match.end()
                return value, offset + place, offset + (match.end(group) if group > 1 else place)
        return None


class HtmlComment(NamedTuple):
    """A comment, `text` between its two ends, and its place with both."""

    text: str
    start: int
    end: int


class HtmlText(NamedTuple):
    """A stretch of a page's text as it is written, and its place.

    `is_raw` marks the content of an element such as `script`, in which `&amp;` is five
    characters.
    """

    text: str
    start: int
    end: int
    is_raw: bool = False

    @property
    def shown(self) -> str:
        """The text as readers see it, with its character references read."""
        return self.text if self.is_raw else html.unescape(self.text)


HtmlPiece = Tag | HtmlComment | HtmlText


@lru_cache(4096)
def read_attributes(rest: str) -> Mapping[str, str]:
    """The attributes of a tag, from what follows its name; of two of one name the first counts."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(rest):
        group = match.lastindex or 1
        found.setdefault(match[1].lower(), html.unescape(match[group]) if group > 1 else "")
    return MappingProxyType(found)


def read_page(page: str, start: int = 0, end: int | None = None) -> Iterator[HtmlPiece]:
    """The tags, comments and stretches of text of a page, in order, as browsers read it.

    A declaration such as `<!doctype html>` is none of these, and left out.

    Args:
        page: the HTML.
        start: where to begin, outside any tag.
        end: where to end, if not at the end of the page.
    """
    at, limit = start, len(page) if end is None else end
    search, make = PAGE_MARKUP.search, tuple.__new__  # `Tag(…)` takes twice as long
    while match := search(page, at, limit):
        first, last = match.span()
        if first > at:
            yield make(HtmlText, (page[at:first], at, first, False))
        at = last
        comment, close, name, rest, broken = match.groups()
        if name:
            name = name.lower()
            yield make(Tag, (name, close == "/", rest, first, last))
            if not close and (name in RAW_ELEMENTS or name in TEXT_ELEMENTS):
                closing = _closing(name).search(page, last, limit)
                at = closing.start() if closing else limit
                if at > last:
                    yield HtmlText(page[last:at], last, at, name in RAW_ELEMENTS)
        elif comment is not None:
            yield HtmlComment(comment, first, last)
        elif broken:
            return
    if at < limit:
        yield HtmlText(page[at:limit], at, limit)


def page_tag(page: str, place: int, limit: int | None = None) -> Tag | None:
    """The tag that begins at a place in a page, if one does, and ends before the limit."""
    match = PAGE_MARKUP.match(page, place, len(page) if limit is None else limit)
    if not match or not match["name"]:
        return None
    return Tag(match["name"].lower(), bool(match["close"]), match["rest"], *match.span())


def page_elements(page: str, *names: str) -> Iterator[tuple[Tag, str]]:
    """Elements of a page whose content is raw, such as `script`: each tag, with the content.

    What is between them is not read, comments neither: that is what makes it quick, 0.003 s for 88
    pages of 29 KB where `read_page` takes 0.09.
    """
    at = 0
    opening = _opening(names)
    while match := opening.search(page, at):
        tag = page_tag(page, match.start())
        if not tag:
            return
        closing = _closing(tag.name).search(page, tag.end)
        at = closing.start() if closing else len(page)
        yield tag, page[tag.end : at]


@lru_cache(16)
def _opening(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"<(?:{'|'.join(names)})(?=[\s/>])", re.IGNORECASE)


@lru_cache(16)
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def read_tag(text: str, place: int) -> Tag | None:
    """The tag that begins at a place in Markdown, if one does."""
    match = TAG.match(text, place)
    if not match:
        return None
    return Tag(match["name"].lower(), bool(match["close"]), match["rest"], place, match.end())


def read_tags(text: str, name: str, start: int, end: int) -> Iterator[Tag]:
    """The tags of one name in Markdown, in order."""
    tags = re.compile(rf"<(/?){re.escape(name)}({AFTER_NAME})>", re.IGNORECASE)
    for match in tags.finditer(text, start, end):
        yield Tag(name, bool(match[1]), match[2], match.start(), match.end())


def end_of_element(text: str, tag: Tag, limit: int) -> Tag:
    """The closing tag of an element; where there is none, the end of the text."""
    if tag.closes or tag.is_whole:
        return tag
    depth = 0
    for found in read_tags(text, tag.name, tag.start, limit):
        if found.closes:
            depth -= 1
        elif not found.is_whole:
            depth += 1
        if depth == 0:
            return found
    return Tag(tag.name, True, "", limit, limit)


def read_html(
    text: str, start: int, end: int
) -> Iterator[Tag | HtmlComment | tuple[str, int, int]]:
    """The tags, comments and stretches of text of raw HTML in Markdown, in order.

    Text comes with its start and end; a character reference is a stretch of its own.
    """
    place = text_start = start
    while place < end:
        opening = text.find("<", place, end)
        tag = _comment(text, opening, end) or read_tag(text, opening) if opening >= 0 else None
        if opening >= 0 and (not tag or tag.end > end):
            place = opening + 1
            continue
        yield from read_references(text, text_start, opening if tag else end)
        if not tag:
            return
        yield tag
        place = text_start = tag.end
    yield from read_references(text, text_start, end)


def _comment(text: str, start: int, end: int) -> HtmlComment | None:
    if not text.startswith(COMMENT[0], start):
        return None
    closing = text.find(COMMENT[1], start + len(COMMENT[0]), end)
    last = closing if closing >= 0 else end
    inside = text[start + len(COMMENT[0]) : last]
    return HtmlComment(inside, start, min(last + len(COMMENT[1]), end))


def read_references(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Stretches of text, each with its start and end; a character reference is one of its own."""
    place = start
    for match in REFERENCE.finditer(text, start, end):
        if match.start() > place:
            yield text[place : match.start()], place, match.start()
        yield html.unescape(match[0]), match.start(), match.end()
        place = match.end()
    if place < end:
        yield text[place:end], place, end
