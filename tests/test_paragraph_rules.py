"""Paragraphs are read as markdown-it reads them, though our own rules ask less of each line."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import paragraph

from cymar.text.markdown.lines import InlineText
from cymar.text.markdown.parser import parser
from support.examples import examples

WHITE = " \t"
BEGINNINGS = ("", "", "", " ", "  ", "   ", "> ", "> > ", "- ", "1. ", "2) ", "    ", "\t", "  - ")
TEXTS = (
    "words", "words", "ŵyn a mwy  ", "Words: more", "a | b", "| a | b", "|-|-|", "--|--", "---",
    "===", "= =", "***", "# Heading", "#tag", "## H ##", "```", "~~~", "<div>", "</div>",
    "<b>b</b>", "<!-- c -->", "[a]: b.md", "[^1]: note", "*[a]: b", ": meaning", ":   of it",
    "!!! note", "1986.", '=== "Tab"', "/// note", "$$", "--8<-- 'f'", "+ plus", "", "", "", " ",
    "\u00a0b", "`c`", "\\# d", "a | b\n--|--\nc | d", "words\n===", "words  \n---", "words\n\t===",
    "words\na | b\n--|--",
)  # fmt: skip
PAGES = st.lists(
    st.tuples(st.sampled_from(BEGINNINGS), st.sampled_from(TEXTS)).map("".join), max_size=9
).map("\n".join)


@cache
def slow_parser() -> MarkdownIt:
    """The parser with its own rule for paragraphs, and every rule asked of every line."""
    md: MarkdownIt = parser.__wrapped__()
    del md.block.ruler.getRules
    md.block.ruler.at("paragraph", paragraph)
    md.block.ruler.disable("begun_by_letter")
    return md


def read(md: MarkdownIt, text: str) -> list[tuple[object, ...]]:
    """What is read of a text: each token of its own rules, and each text, with its lines."""
    found = list[tuple[object, ...]]()
    for token in md.parse(text, {}):
        if isinstance(token, InlineText):
            for line, start in zip(token.content.split("\n"), token.starts, strict=True):
                assert text.startswith(line, start)
            found.append((without_indents(token.content), token.lines, token.heading or 0))
        elif token.type == "inline":
            found.append((without_indents(token.content), tuple(token.map or ()), 0))
        elif not token.type.startswith("paragraph"):
            found.append((token.type, tuple(token.map or ())))
    return found


def without_indents(content: str) -> str:
    return "\n".join([line.lstrip(WHITE) for line in content.split("\n")]).strip()


@given(PAGES)
@examples(250)
def test_paragraphs_are_those_of_the_parser(page: str) -> None:
    assert read(parser(), page) == read(slow_parser(), page)
