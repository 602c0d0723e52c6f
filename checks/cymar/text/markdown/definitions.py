"""Definition lists: lines of terms, and definitions that begin with a colon."""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import add_rule
from cymar.text.block import BLANK
from cymar.text.markdown.lines import PARAGRAPH_ENDERS, InlineText, Lines, line_text
from cymar.text.markdown.paragraphs import ends_paragraph

MARKER = re.compile(r":[ \t]{1,3}(?=\S)")


def add_definitions(md: MarkdownIt) -> None:
    """Add definition lists to a parser."""
    add_rule(md, "paragraph", "definitions", definitions, PARAGRAPH_ENDERS)


def definitions(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Terms, a line each, with one definition or more under them."""
    if silent:
        return state.definition_indent >= 0 and _has_marker(state, start)
    line = _first_definition(state, start, end) if state.has_definitions else None
    if line is None:
        return False
    opening = state.push("dl_open", "dl", 1)
    first = start
    while line is not None:
        _push_terms(state, first, line)
        while line < end and _begins_definition(state, line):
            _push_definition(state, line, end)
            line = state.line
        first, line = state.line, _first_definition(state, state.line, end)
    opening.map = [start, state.line]
    state.push("dl_close", "dl", -1)
    return True


def _first_definition(state: Lines, start: int, end: int) -> int | None:
    """The line of the first definition under terms that begin at `start`, if they are terms."""
    line = start
    while line < end and not state.is_blank(line):
        if line > start and _begins_definition(state, line):
            return line
        if state.indents[line] < state.block_indent or ends_paragraph(state, line, end):
            return None
        line += 1
    line += 1
    return line if line < end and _begins_definition(state, line) else None


def _begins_definition(state: Lines, line: int) -> bool:
    return state.indents[line] >= state.block_indent and _has_marker(state, line)


def _has_marker(state: Lines, line: int) -> bool:
    return not state.is_code_block(line) and MARKER.match(line_text(state, line)[1]) is not None


def _push_terms(state: Lines, first: int, last: int) -> None:
    for line in range(first, last):
        place, text = line_text(state, line)
        if text:
            state.push("dt_open", "dt", 1).map = [line, line + 1]
            state.push_text(InlineText(text.rstrip(BLANK), (line, line + 1), (place,)))
            state.push("dt_close", "dt", -1)


def _push_definition(state: Lines, line: int, end: int) -> None:
    opening = state.push("dd_open", "dd", 1)
    marker = MARKER.match(line_text(state, line)[1])
    with state.within("deflist", line):
        state.block_indent = state.definition_indent = state.indents[line] + 2
        state.leads[line] += marker.end() if marker else 0
        state.indents[line] = state.block_indent
        state.md.block.tokenize(state, line, end)
    opening.map = [line, state.line]
    state.push("dd_close", "dd", -1)
