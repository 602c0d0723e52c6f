"""Links: their definitions and destinations, as Python-Markdown has them."""

import re
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock, reference

from cymar.text.markdown.lines import line_text

DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)+\]:")
SPACED = re.compile(r"""[^\s<>()"'][^\n<>()"']*(?=\)|(?<=[ \t])["'])""")


def add_links(md: MarkdownIt) -> None:
    """Let a link's definition follow a paragraph's text, and its destination have spaces."""
    md.block.ruler.at("reference", definition, {"alt": ["paragraph", "blockquote"]})
    names = ("parseLinkLabel", "parseLinkDestination", "parseLinkTitle")
    own = SimpleNamespace(**{name: getattr(helpers, name) for name in names})
    own.parseLinkDestination = destination
    md.helpers = own  # type: ignore[assignment]


def definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[label]: address "title"`, with the label on one line."""
    _, text = line_text(state, start)
    return DEFINITION.match(text) is not None and reference(state, start, end, silent)


def destination(text: str, start: int, end: int) -> Any:  # noqa: ANN401
    """A link's address; in brackets it may have spaces, as a file's name may."""
    found = helpers.parseLinkDestination(text, start, end)
    if text[start - 1 : start] != "(" or (found.ok and text[found.pos : found.pos + 1] != " "):
        return found
    match = SPACED.match(text, start, end)
    address = match[0].rstrip() if match else ""
    if start + len(address) > found.pos:
        found.ok, found.pos, found.str = True, start + len(address), address
    return found
