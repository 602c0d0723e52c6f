"""The Markdown parser, set up for what MkDocs sites write."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from cymar.text.markdown.containers import PARAGRAPH_ENDERS, add_containers
from cymar.text.markdown.html import add_html
from cymar.text.markdown.inline import add_inline
from cymar.text.markdown.tables import table

BlockRule = Callable[[StateBlock, int, int, bool], bool]
HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$")


@cache
def parser() -> MarkdownIt:
    """The parser. It holds no state between texts."""
    md = MarkdownIt("commonmark").enable("strikethrough").use(deflist_plugin)
    md.block.ruler.before("fence", "table", table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("heading", heading, {"alt": ["paragraph", "reference", "blockquote"]})
    add_html(md)
    add_containers(md)
    add_inline(md)
    rules = dict(zip(md.block.ruler.get_active_rules(), md.block.ruler.getRules(""), strict=True))
    for name in ("paragraph", "lheading"):
        md.block.ruler.at(name, _noting_lines(rules[name]))
    md.block.ruler.at("deflist", _noting_lines(rules["deflist"]), PARAGRAPH_ENDERS)
    md.core.ruler.enableOnly(["block"])
    return md


def heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`## Heading ##`, with or without a space after the signs, as Python-Markdown has it."""
    place = state.bMarks[start] + state.tShift[start]
    if state.src[place : place + 1] != "#" or state.is_code_block(start):
        return False
    match = HEADING.match(state.src[place : state.eMarks[start]])
    if not match or not match[2]:
        return False
    if silent:
        return True
    opening = state.push("heading_open", f"h{len(match[1])}", 1)
    opening.map = [start, start + 1]
    token = state.push("inline", "", 0)
    token.content = match[2]
    token.map = [start, start + 1]
    token.children = []
    token.meta = {"lines": [place + match.start(2)]}
    state.push("heading_close", opening.tag, -1)
    state.line = start + 1
    return True


def _noting_lines(rule: BlockRule) -> BlockRule:
    """A block rule that also notes where each line of its text begins in the source."""

    def noting(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            _note(state, state.tokens[count:])
        return True

    return noting


def _note(state: StateBlock, tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.type == "inline" and token.map and "lines" not in token.meta:
            first, last = token.map[0], max(token.map[1], token.map[0] + 1)
            token.meta = {
                **token.meta,
                "lines": [state.bMarks[line] + state.tShift[line] for line in range(first, last)],
            }
