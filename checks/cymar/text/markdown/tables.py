"""Tables, cell by cell, each with its place."""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import replace_rule
from cymar.text.block import BLANK
from cymar.text.markdown.lines import InlineText, Lines, line_text
from cymar.text.markdown.paragraphs import ends_paragraph

UNDERLINE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
CELL_END = re.compile(r"\\.|(?P<code>`+)|(?P<bar>\|)")
TICKS = re.compile(r"`+")
LINE_OF_DASHES = frozenset("-|: \t")


def add_tables(md: MarkdownIt) -> None:
    """Add tables to a parser."""
    replace_rule(md, "table", table, ("paragraph", "reference"))


def table(state: Lines, start: int, end: int, silent: bool) -> bool:
    """A header row, a line of dashes and the rows under it, up to a blank line or another block."""
    header = _text(state, start)[1] if state.has_bars else ""
    if "|" not in header or start + 1 >= end or state.is_code_block(start):
        return False
    under = _text(state, start + 1)[1]
    if "-" not in under or "|" not in under or set(under) - LINE_OF_DASHES:
        return False
    if state.indents[start + 1] < state.block_indent:
        return False
    columns = len(_cells(under))
    if not UNDERLINE.match(under) or columns != len(_cells(header)):
        return False
    if silent:
        return True
    opening = state.push("table_open", "table", 1)
    _push_row(state, start, columns)
    line = start + 2
    while line < end and _is_row(state, line, end):
        _push_row(state, line, columns)
        line += 1
    opening.map = [start, line]
    state.push("table_close", "table", -1)
    state.line = line
    return True


def _is_row(state: Lines, line: int, end: int) -> bool:
    if state.is_blank(line) or state.indents[line] < state.block_indent:
        return False
    return "|" in line_text(state, line)[1] or not ends_paragraph(state, line, end)


def _push_row(state: Lines, line: int, columns: int) -> None:
    place, text = _text(state, line)
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for first, last in _cells(text)[:columns]:
        content = text[first:last]
        state.push("td_open", "td", 1)
        lead = len(content) - len(content.lstrip(BLANK))
        start = place + first + lead
        state.push_text(InlineText(content.strip(BLANK), (line, line + 1), (start,)))
        state.push("td_close", "td", -1)
    state.push("tr_close", "tr", -1)


def _text(state: Lines, line: int) -> tuple[int, str]:
    start, text = line_text(state, line)
    return start, text.rstrip(BLANK)


def _cells(row: str) -> list[tuple[int, int]]:
    """The start and end of each cell; a bar in code or after a backslash ends none."""
    start = place = 1 if row.startswith("|") else 0
    last_ticks = {len(run[0]): run.start() for run in TICKS.finditer(row)}
    cells = []
    while match := CELL_END.search(row, place):
        place = match.end()
        if match["code"]:
            ticks = len(match["code"])
            while last_ticks.get(ticks, 0) >= place:
                run = TICKS.search(row, place)
                place = run.end() if run else len(row)
                if not run or len(run[0]) == ticks:
                    break
        elif match["bar"]:
            cells.append((start, match.start()))
            start = place
    if start < len(row):
        cells.append((start, len(row)))
    return cells
