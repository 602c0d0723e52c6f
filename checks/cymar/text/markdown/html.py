"""Raw HTML in Markdown: where an element begins and ends, and the text in it."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>(?=[\s/>])[^<>]*)>")
ATTRIBUTE = re.compile(r"""([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
SIGN = re.compile(r"[<&]")
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


def add_html(md: MarkdownIt) -> None:
    """Teach a parser raw HTML as Python-Markdown reads it, `markdown` attribute and all."""
    md.block.ruler.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment on lines of its own, or a block element up to its end."""
    place = state.bMarks[start] + state.tShift[start]
    if state.src[place : place + 1] != "<" or state.is_code_block(start):
        return False
    limit = state.eMarks[end - 1]
    if state.src.startswith(COMMENT[0], place):
        return _comment(state, start, place, limit, silent)
    tag = read_tag(state.src, place)
    if not tag or tag.name not in BLOCK_ELEMENTS or tag.end > limit:
        return False
    if place - (state.src.rfind("\n", 0, place) + 1) > 3:
        return False
    if silent:
        return True
    closing = _end_of_element(state.src, tag, limit)
    if tag.closes or tag.name in VOID_ELEMENTS or not tag.attribute("markdown"):
        _push_html(state, start, _line_of(state, start, max(tag.end, closing.end), end))
    else:
        _push_markdown(state, start, tag, closing, _line_of(state, start, closing.end, end))
    return True


def _comment(state: StateBlock, start: int, place: int, limit: int, silent: bool) -> bool:
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind(COMMENT[1])
    if state.env["last_comment_end"] < place:
        return False
    closing = state.src.find(COMMENT[1], place + len(COMMENT[0]), limit)
    if closing < 0:
        return False
    last = start
    while state.eMarks[last] < closing:
        last += 1
    if state.src[closing + len(COMMENT[1]) : state.eMarks[last]].strip():
        return False
    if not silent:
        _push_html(state, start, last + 1)
    return True


def _end_of_element(text: str, tag: Tag, limit: int) -> Tag:
    """The closing tag of an element, and of those that follow it on its last line."""
    depth, place = 0, tag.start
    same_name = re.compile(rf"<(/?){re.escape(tag.name)}(?=[\s/>])[^<>]*>", re.IGNORECASE)
    if tag.closes or tag.name in VOID_ELEMENTS or tag.rest.endswith("/"):
        return tag
    for match in same_name.finditer(text, place, limit):
        depth += -1 if match[1] else 1
        if depth == 0:
            return Tag(tag.name, True, "", match.start(), match.end())
    return Tag(tag.name, True, "", limit, limit)


def _line_of(state: StateBlock, line: int, place: int, end: int) -> int:
    """The line after the one a place is in, going on while another block element begins there."""
    while line < end:
        if state.eMarks[line] < place:
            line += 1
            continue
        rest = (
            place
            + len(state.src[place : state.eMarks[line]])
            - len(state.src[place : state.eMarks[line]].lstrip())
        )
        tag = read_tag(state.src, rest)
        if not tag or tag.closes or tag.name not in BLOCK_ELEMENTS or rest >= state.eMarks[line]:
            return line + 1
        place = _end_of_element(state.src, tag, state.eMarks[end - 1]).end
    return end


def _push_html(state: StateBlock, start: int, end: int) -> None:
    token = state.push("html_block", "", 0)
    token.map = [start, end]
    token.meta = {"start": state.bMarks[start], "end": state.eMarks[end - 1]}
    state.line = end


def _push_markdown(state: StateBlock, start: int, tag: Tag, closing: Tag, end: int) -> None:
    """An element whose content is Markdown: the text between its two tags, parsed as blocks."""
    opening = state.push("html_open", "", 1)
    opening.map = [start, end]
    locale = tag.attribute("lang")
    opening.meta = {"lang": locale[0] if locale else ""}
    first, last = start, end - 1
    before = (
        state.bMarks[first], state.tShift[first], state.sCount[first], state.eMarks[last],
        state.parentType, state.lineMax,
    )  # fmt: skip
    lead = state.src[tag.end : state.eMarks[first]]
    state.bMarks[first] = tag.end
    state.tShift[first] = len(lead) - len(lead.lstrip(" \t"))
    state.sCount[first] = state.blkIndent
    state.eMarks[last] = max(closing.start, state.bMarks[last])
    state.parentType, state.lineMax = "paragraph", end
    state.md.block.tokenize(state, first, end)
    (
        state.bMarks[first], state.tShift[first], state.sCount[first], state.eMarks[last],
        state.parentType, state.lineMax,
    ) = before  # fmt: skip
    state.push("html_close", "", -1)
    state.line = end


def read_html(text: str, start: int, end: int) -> Iterator[Tag | tuple[str, int, int]]:
    """The tags, comments and stretches of text of raw HTML, in order.

    A comment is a `Tag` named `!--` whose `rest` is what it says. Text is given with its start
    and end; a character reference is a stretch of its own.
    """
    place = start
    while place < end:
        sign = _next_sign(text, place, end)
        if sign > place:
            yield text[place:sign], place, sign
        if sign == end:
            return
        tag = read_tag(text, sign)
        reference = REFERENCE.match(text, sign, end)
        closing = -1
        if text.startswith(COMMENT[0], sign):
            closing = text.find(COMMENT[1], sign + len(COMMENT[0]), end)
            closing = end if closing < 0 else closing
        if closing >= 0:
            said = text[sign + len(COMMENT[0]) : closing]
            place = min(closing + len(COMMENT[1]), end)
            yield Tag("!--", False, said, sign, place)
        elif tag and tag.end <= end:
            yield tag
            place = tag.end
        elif reference:
            yield html.unescape(reference[0]), sign, reference.end()
            place = reference.end()
        else:
            yield text[sign], sign, sign + 1
            place = sign + 1


def _next_sign(text: str, place: int, end: int) -> int:
    found = SIGN.search(text, place, end)
    return found.start() if found else end
