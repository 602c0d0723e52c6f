"""Raw HTML: its elements, its tags and the text between them."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

AFTER_NAME = r"""(?=[\s/>])(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*+(?=>)|[^<>]*)"""
TAG = re.compile(rf"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>{AFTER_NAME})>")
ATTRIBUTE = re.compile(r"""([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
COMMENT = ("<!--", "-->")
BLANK_LINE = re.compile(r"\n[ \t]*\n")

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
UNREAD_ELEMENTS = frozenset("script style template svg math object iframe video audio".split())
"""Elements whose content is not text that a citizen reads."""


class Tag(NamedTuple):
    """An HTML tag and where it stands; `rest` is what follows its name."""

    name: str
    closes: bool
    rest: str
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether the tag is an element by itself, with no content and no closing tag."""
        return self.name in VOID_ELEMENTS or self.rest.endswith("/")

    def attribute(self, name: str) -> tuple[str, int, int] | None:
        """An attribute's value and where it stands, or nothing where the tag lacks it."""
        offset = self.end - len(self.rest) - 1
        for match in ATTRIBUTE.finditer(self.rest):
            if match[1].lower() == name:
                group = match.lastindex or 1
                value = html.unescape(match[group]) if group > 1 else ""
                place = match.start(group) if group > 1 else match.end()
                return value, offset + place, offset + (match.end(group) if group > 1 else place)
        return None


def read_tag(text: str, place: int) -> Tag | None:
    """The tag that begins at a place in the text, if one does."""
    match = TAG.match(text, place)
    if not match:
        return None
    return Tag(match["name"].lower(), bool(match["close"]), match["rest"], place, match.end())


def read_tags(text: str, name: str, start: int, end: int) -> Iterator[Tag]:
    """The tags of one name, in order."""
    tags = re.compile(rf"<(/?){re.escape(name)}({AFTER_NAME})>", re.IGNORECASE)
    for match in tags.finditer(text, start, end):
        yield Tag(name, bool(match[1]), match[2], match.start(), match.end())


def read_html(text: str, start: int, end: int) -> Iterator[Tag | tuple[str, int, int]]:
    """The tags, comments and stretches of text of raw HTML, in order.

    A comment is a `Tag` named `!--` whose `rest` is what it says. Text is given with its start
    and end; a character reference is a stretch of its own.
    """
    place = text_start = start
    while place < end:
        sign = text.find("<", place, end)
        tag = _comment(text, sign, end) or read_tag(text, sign) if sign >= 0 else None
        if sign >= 0 and (not tag or tag.end > end):
            place = sign + 1
            continue
        yield from read_references(text, text_start, sign if tag else end)
        if not tag:
            return
        yield tag
        place = text_start = tag.end
    yield from read_references(text, text_start, end)


def _comment(text: str, start: int, end: int) -> Tag | None:
    if not text.startswith(COMMENT[0], start):
        return None
    closing = text.find(COMMENT[1], start + len(COMMENT[0]), end)
    last = closing if closing >= 0 else end
    said = text[start + len(COMMENT[0]) : last]
    return Tag("!--", False, said, start, min(last + len(COMMENT[1]), end))


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
