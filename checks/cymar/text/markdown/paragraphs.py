"""Paragraphs and headings."""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import add_rule, replace_rule
from cymar.text.block import BLANK
from cymar.text.markdown.lines import InlineText, Lines, line_text

HASHES = re.compile(r"#{1,6}")
UNDERLINES = ("=", "-")
SETEXT_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
CLOSING_HASHES = re.compile(r"(?<![\\#])#+$")
ATTRIBUTES_AFTER_HASHES = re.compile(r"(?<=#)[ \t]+\{[^{}\n]+\}$")


def add_paragraphs(md: MarkdownIt) -> None:
    """Add paragraphs and headings to a parser, as Python-Markdown has them."""
    replace_rule(md, "heading", heading, ("paragraph", "reference", "blockquote"))
    replace_rule(md, "lheading", setext_heading)
    replace_rule(md, "paragraph", paragraph)
    add_rule(md, "table", "begun_by_letter", begun_by_letter, ())


def begun_by_letter(state: Lines, start: int, end: int, silent: bool) -> bool:
    """A paragraph that begins with a letter, as most do: few other blocks are like it."""
    place = state.starts[start] + state.leads[start]
    if not state.src[place].isalpha() or state.is_code_block(start) or state.has_definitions:
        return False
    last = start + 1
    if last < state.end_line and not state.is_blank(last):
        if state.has_bars:
            return False
        return setext_heading(state, start, end, silent) or paragraph(state, start, end, silent)
    content = state.src[place : state.ends[start]].rstrip(BLANK)
    state.push_text(InlineText(content, (start, last), (place,), 0))
    state.line = last
    return True


def paragraph(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Lines of text up to a blank line or a block of another kind."""
    before, state.container = state.container, "paragraph"
    end, last = state.end_line, start + 1
    while last < end and not state.is_blank(last) and not ends_paragraph(state, last, end):
        last += 1
    state.container, state.line = before, last
    lines = [line_text(state, line) for line in range(start, last)]
    content = "\n".join([text for _, text in lines]).rstrip(BLANK)
    state.push_text(InlineText(content, (start, last), [place for place, _ in lines], 0))
    return True


def ends_paragraph(state: Lines, line: int, end: int) -> bool:
    """Whether a block of another kind begins at a line, so that no paragraph goes on there."""
    if state.is_code_block(line) or state.indents[line] < 0:
        return False
    _, text = line_text(state, line)
    if text[:1].isalpha() and "|" not in text:
        return False  # a table is all that may begin with a letter
    rules = state.md.block.ruler.getRules("paragraph")
    return any(rule(state, line, end, True) for rule in rules)


def heading(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`## Heading ##`, with or without a space after the first hashes."""
    place, text = line_text(state, start)
    if text[:1] != "#" or state.is_code_block(start):
        return False
    hashes = HASHES.match(text)
    level = hashes.end() if hashes else 0
    if not silent:
        _push_heading(state, (start, start + 1), level, place + level, text[level:])
    return True


def setext_heading(state: Lines, start: int, end: int, silent: bool) -> bool:
    """A line of text over a line of equals signs or dashes."""
    under = start + 1
    if under >= end or not state.src.startswith(
        UNDERLINES, state.starts[under] + state.leads[under]
    ):
        return False
    if state.indents[under] < state.block_indent or state.is_code_block(under):
        return False
    _, line = line_text(state, under)
    if not SETEXT_UNDERLINE.match(line):
        return False
    level = 1 if line[0] == "=" else 2
    _push_heading(state, (start, start + 2), level, *line_text(state, start))
    return True


def _push_heading(state: Lines, lines: tuple[int, int], level: int, start: int, text: str) -> None:
    content = ATTRIBUTES_AFTER_HASHES.sub("", text.rstrip(BLANK))
    content = CLOSING_HASHES.sub("", content).strip(BLANK)
    lead = len(text) - len(text.lstrip(BLANK))
    state.push_text(InlineText(content, lines, (start + lead,), level))
    state.line = lines[1]
