"""What MkDocs sites add to Markdown at block level, as rules for markdown-it.

Admonitions, fold-outs, content tabs, footnotes, abbreviations, mathematics and snippets, with
the syntax that Python-Markdown and PyMdown Extensions document. Each caption has its own place.
"""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import add_rule
from cymar.text.markdown.lines import CODE_INDENT, PARAGRAPH_ENDERS, Lines, line_text

ADMONITION = re.compile(r'(?P<mark>!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*(?: +"(?P<title>.*?)")? *$')
FOLD_OUT = re.compile(r'(?P<mark>\?\?\?\+?) ?"(?P<title>.*?)" *$')
TAB = re.compile(r'(?P<mark>===)[+!]* +"(?P<title>.*?)" *$')
FENCED_BLOCK = re.compile(r"/{3,}+ *+(?:[\w-]++(?: *+\| *+(?P<title>.*[^ \n])?)?)? *+$")
COLON_FENCE = re.compile(
    r":{3,}+ *+(?:[\w-]++(?:\[(?P<label>[^\[\]]*+)\]"
    r"| ++(?P<title>[^\s{](?:.*?[^ \n])??)(?= *+(?:\{[^{}]*+\})? *+$))?)?(?: *+\{[^{}]*+\})? *+$"
)
"""A fence of Docusaurus's and VitePress's boxes; mkdocstrings' `::: a.module` is none."""

FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:[ \t]*")
ABBREVIATION = re.compile(r"\*\[[^\]\n]+\]:[ \t]*(?P<title>\S.*?)[ \t]*$")
SNIPPET = re.compile(r"-+8<-+(?P<rest>[ \t]+\S.*)?[ \t]*$")
DISPLAY_MATH = {"$$": "$$", "\\[": "\\]"}


def add_containers(md: MarkdownIt) -> None:
    """Add the block syntax of MkDocs sites to a parser."""
    for name, rule in (
        ("admonition", admonition),
        ("fenced_block", fenced_block),
        ("footnote", footnote),
        ("abbreviation", abbreviation),
        ("snippet", snippet),
        ("display_math", display_math),
    ):
        add_rule(md, "table", name, rule, PARAGRAPH_ENDERS)


def _end_of_indented(state: Lines, line: int, end: int) -> int:
    """The line after the last one indented under a header, blank lines between left in."""
    last = line
    while line < end:
        if not state.is_blank(line):
            if state.indents[line] < state.block_indent + CODE_INDENT:
                break
            last = line + 1
        line += 1
    return last


def _tokenize_indented(state: Lines, name: str, start: int, end: int) -> None:
    with state.within("paragraph"):
        state.end_line = end
        state.block_indent += CODE_INDENT
        state.md.block.tokenize(state, start, end)
    state.push(f"{name}_close", "", -1)


def admonition(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`!!! note "Title"`, `??? note`, `=== "Tab"`, with what is indented under them."""
    if state.is_code_block(start):
        return False
    place, line = line_text(state, start)
    if line[:3] not in ("!!!", "???", "==="):
        return False
    match = ADMONITION.match(line) or FOLD_OUT.match(line) or TAB.match(line)
    if not match:
        return False
    if silent:
        return True
    name = "tab" if match["mark"] == "===" else "admonition"
    last = _end_of_indented(state, start + 1, end)
    state.push(f"{name}_open", "", 1).map = [start, last]
    if match["title"]:
        state.push_caption(start, place + match.start("title"), match["title"])
    _tokenize_indented(state, name, start + 1, last)
    state.line = last
    return True


def fenced_block(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`/// note | Title` and `///`: the fences of a PyMdown block; what is between is text.

    So are `:::note[Title]`, `::: note Title` and `:::`.
    """
    if state.is_code_block(start):
        return False
    place, line = line_text(state, start)
    pattern = {"///": FENCED_BLOCK, ":::": COLON_FENCE}.get(line[:3])
    match = pattern.match(line) if pattern else None
    if not match:
        return False
    if not silent:
        if match.lastgroup and match[match.lastgroup]:
            title = match.lastgroup
            state.push_caption(start, place + match.start(title), match[title])
        state.line = start + 1
    return True


def footnote(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`[^1]: Text`, with the lines that follow it and what is indented under them."""
    if state.is_code_block(start):
        return False
    place, line = line_text(state, start)
    match = FOOTNOTE.match(line) if line.startswith("[^") else None
    if not match:
        return False
    if silent:
        return True
    last = _end_of_footnote(state, start + 1, end)
    state.push("footnote_open", "", 1).map = [start, last]
    with state.within("paragraph", start):
        state.starts[start] = place + match.end()
        state.leads[start] = 0
        state.indents[start] = state.block_indent + CODE_INDENT
        _tokenize_indented(state, "footnote", start, last)
    return True


def _end_of_footnote(state: Lines, line: int, end: int) -> int:
    """The line after the last of a footnote; only lines after a blank one must be indented."""
    last, goes_on = line, True
    while line < end:
        indented = state.indents[line] >= state.block_indent + CODE_INDENT
        if state.is_blank(line):
            goes_on = False
        elif not indented and (not goes_on or FOOTNOTE.match(line_text(state, line)[1])):
            break
        else:
            last, goes_on = line + 1, True
        line += 1
    return last


def abbreviation(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`*[HTML]: Hypertext Markup Language`: the full words, shown when the reader points."""
    if state.is_code_block(start):
        return False
    place, line = line_text(state, start)
    match = ABBREVIATION.match(line) if line.startswith("*[") else None
    if not match:
        return False
    if not silent:
        state.push("abbreviation_open", "", 1).map = [start, start + 1]
        state.push_caption(start, place + match.start("title"), match["title"])
        state.push("abbreviation_close", "", -1)
        state.line = start + 1
    return True


def snippet(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`--8<-- "file"`, or a list of files between two `--8<--` lines: text from elsewhere."""
    match = SNIPPET.match(line_text(state, start)[1])
    if not match:
        return False
    if silent:
        return True
    line = start + 1
    if not match["rest"]:
        while line < end and not SNIPPET.match(line_text(state, line)[1]):
            line += 1
        line = min(line + 1, end)
    state.push("snippet", "", 0).map = [start, line]
    state.line = line
    return True


def display_math(state: Lines, start: int, end: int, silent: bool) -> bool:
    r"""`$$ … $$` and `\[ … \]` on lines of their own: not words."""
    opening = line_text(state, start)[1][:2]
    if opening not in DISPLAY_MATH or state.is_code_block(start):
        return False
    last = _end_of_math(state, start, end, opening)
    if last is None:
        return False
    if not silent:
        state.push("math_block", "", 0).map = [start, last + 1]
        state.line = last + 1
    return True


def _end_of_math(state: Lines, start: int, end: int, opening: str) -> int | None:
    """The last line of display mathematics, if there is one before a blank line or another."""
    for line in range(start, end):
        text = line_text(state, line)[1].rstrip()
        if text.endswith(DISPLAY_MATH[opening]) and (line > start or len(text) > len(opening)):
            return line
        if not text or (line > start and text.startswith(opening)):
            return None
    return None
