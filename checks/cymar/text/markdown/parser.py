"""The Markdown parser, set up for what MkDocs sites write."""

from functools import cache

from markdown_it import MarkdownIt

from cymar.compat.markdown_it import ask_by_character, read_any_address, use_lines
from cymar.text.markdown.containers import add_containers
from cymar.text.markdown.definitions import add_definitions
from cymar.text.markdown.fences import add_fences
from cymar.text.markdown.html_blocks import add_html
from cymar.text.markdown.inline import add_inline
from cymar.text.markdown.lines import Lines
from cymar.text.markdown.links import add_links
from cymar.text.markdown.paragraphs import add_paragraphs
from cymar.text.markdown.tables import add_tables

MOST_NESTED = 40
"""How deep blocks may be in one another; a list takes two. What is deeper is not read."""

FIRST_CHARACTERS = {
    "begun_by_letter": "", "admonition": "!?=", "fenced_block": "/:", "footnote": "[",
    "abbreviation": "*", "snippet": "-", "display_math": "$\\", "fence": "`~", "blockquote": ">",
    "hr": "*-_", "list": "*-+0123456789", "reference": "[", "html_block": "<", "heading": "#",
}  # fmt: skip
"""The characters that the first line of each block begins with; one that is not here has any."""


@cache
def parser() -> MarkdownIt:
    """The parser. It holds no state between texts."""
    md = MarkdownIt("commonmark", {"maxNesting": MOST_NESTED}).enable("strikethrough")
    use_lines(md, Lines)
    add_tables(md)
    add_fences(md)
    add_paragraphs(md)
    add_definitions(md)
    add_html(md)
    add_containers(md)
    add_links(md)
    add_inline(md)
    read_any_address(md)
    ask_by_character(md, FIRST_CHARACTERS)
    md.core.ruler.enableOnly(["block"])
    return md
