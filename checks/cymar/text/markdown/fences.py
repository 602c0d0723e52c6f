"""Fenced code blocks."""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import replace_rule
from cymar.text.block import BLANK
from cymar.text.markdown.lines import PARAGRAPH_ENDERS, Lines, line_text

FENCE = re.compile(r"(?P<marker>`{3,}(?=[^`]*$)|~{3,})(?P<settings>.*)$")
CODE_TITLE = re.compile(r"""\btitle=(["'])(?P<title>.*?)\1""")


def add_fences(md: MarkdownIt) -> None:
    """Add fenced code to a parser, as PyMdown's SuperFences has it."""
    replace_rule(md, "fence", fence, PARAGRAPH_ENDERS)


def fence(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Code between two lines of backticks or tildes; without the second there is no code."""
    place, text = line_text(state, start)
    match = FENCE.match(text) if text[:3] in ("```", "~~~") else None
    if not match or state.is_code_block(start):
        return False
    if silent:
        return True
    last = _closing_line(state, start, end, match["marker"])
    if last is None:
        return False
    title = CODE_TITLE.search(match["settings"])
    if title:
        first = place + match.start("settings") + title.start("title")
        state.push_caption(start, first, title["title"])
    token = state.push("fence", "code", 0)
    token.map = [start + 1, last]
    token.content = state.content(start + 1, last, state.indents[start])
    state.line = last + 1
    return True


def _closing_line(state: Lines, start: int, end: int, marker: str) -> int | None:
    """The line that closes a fence, if one does."""
    unclosed: dict[object, tuple[int, int]] = state.env.setdefault("unclosed", {})
    container = marker[0], state.level, state.block_indent
    known_end, known_length = unclosed.get(container, (0, 0))
    if start < known_end and len(marker) >= known_length:
        return None
    line = start + 1
    while line < end and (state.is_blank(line) or state.indents[line] >= state.block_indent):
        text = line_text(state, line)[1].rstrip(BLANK)
        if text.startswith(marker) and not text.strip(marker[0]) and not state.is_code_block(line):
            return line
        line += 1
    unclosed[container] = line, len(marker)
    return None
