"""Raw HTML among Markdown blocks: where an element begins and ends."""

from markdown_it import MarkdownIt

from cymar.compat.markdown_it import replace_rule
from cymar.text.block import BLANK
from cymar.text.html import BLOCK_ELEMENTS, Tag, end_of_element, page_tag, read_tag
from cymar.text.markdown.content import COMMENT
from cymar.text.markdown.elements import addresses_in
from cymar.text.markdown.lines import Lines

MOST_INDENTED = 3
"""How many columns an element may be indented."""

LONGEST_TAG = 2_000
"""How many characters a tag may take that has `<` in an attribute, as Python-Markdown lets it."""

MARKDOWN = ("", "1", "block", "markdown", "span")
"""Values of the `markdown` attribute of an element whose content is Markdown."""


def add_html(md: MarkdownIt) -> None:
    """Add raw HTML to a parser, as Python-Markdown reads it, with its `markdown` attribute."""
    replace_rule(md, "html_block", html_block, ("paragraph", "reference", "blockquote"))


def html_block(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Comments on lines of their own, or a block element up to its end."""
    place = state.starts[start] + state.leads[start]
    if state.src[place : place + 1] != "<" or state.is_code_block(start):
        return False
    limit = state.ends[end - 1]
    if state.src.startswith(COMMENT[0], place):
        return _comments(state, start, place, limit, silent)
    longest = min(limit, place + LONGEST_TAG)
    tag = read_tag(state.src, place) or page_tag(state.src, place, longest)
    if not tag or tag.name not in BLOCK_ELEMENTS or tag.end > limit:
        return False
    lead = state.src[state.src.rfind("\n", 0, place) + 1 : place]
    if len(lead) > MOST_INDENTED or lead.strip(BLANK):
        return False
    if silent:
        return True
    closing = end_of_element(state.src, tag, limit)
    markdown = None if tag.closes or tag.is_whole else tag.attribute("markdown")
    if markdown and markdown[0].lower() in MARKDOWN:
        _push_markdown(state, start, tag, closing, _line_after(state, start, closing.end, end))
    else:
        last = _line_after(state, start, max(tag.end, closing.end), end)
        _push_html(state, start, last, state.starts[start])
    return True


def _comments(state: Lines, start: int, place: int, limit: int, silent: bool) -> bool:
    """Comments one after another, with nothing else on their lines."""
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind(COMMENT[1])
    last, end = start, place
    while state.src.startswith(COMMENT[0], end):
        closing = -1
        if end < state.env["last_comment_end"]:
            closing = state.src.find(COMMENT[1], end + len(COMMENT[0]), limit)
        if closing < 0:
            return False
        end = closing + len(COMMENT[1])
        while state.ends[last] < end:
            last += 1
        rest = state.src[end : state.ends[last]]
        end += len(rest) - len(rest.lstrip(BLANK))
    if end < state.ends[last]:
        return False
    if not silent:
        _push_html(state, start, last + 1, place)
    return True


def _line_after(state: Lines, line: int, place: int, end: int) -> int:
    """The line after the one a place is in, going on while another block element begins there."""
    while line < end:
        if state.ends[line] < place:
            line += 1
            continue
        rest = state.src[place : state.ends[line]]
        tag = read_tag(state.src, place + len(rest) - len(rest.lstrip(BLANK))) if rest else None
        if not tag or tag.closes or tag.name not in BLOCK_ELEMENTS:
            return line + 1
        place = end_of_element(state.src, tag, state.ends[end - 1]).end
    return end


def _push_html(state: Lines, first: int, end: int, start: int) -> None:
    token = state.push("html_block", "", 0)
    token.map = [first, end]
    token.meta = {"start": start, "end": state.ends[end - 1]}
    state.line = end


def _push_markdown(state: Lines, start: int, tag: Tag, closing: Tag, end: int) -> None:
    """An element whose content is Markdown: the text between its two tags, parsed as blocks."""
    opening = state.push("html_open", "", 1)
    opening.map = [start, end]
    locale = tag.attribute("lang")
    opening.meta = {"lang": locale[0] if locale else "", "addresses": [*addresses_in(tag)]}
    first, last = start, end - 1
    lead = state.src[tag.end : state.ends[first]]
    with state.within("paragraph", first, last):
        state.starts[first] = tag.end
        state.leads[first] = len(lead) - len(lead.lstrip(BLANK))
        state.indents[first] = state.block_indent
        state.ends[last] = max(closing.start, state.starts[last])
        state.end_line = end
        state.md.block.tokenize(state, first, end)
    state.push("html_close", "", -1)
    state.line = end
