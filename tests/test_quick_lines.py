"""Lines of Markdown are read quickly, and what is made of them is the same."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor

from markdown import Markdown
from mkdocs_cymar.compat.installed import is_known
from mkdocs_cymar.compat.markdown import INLINE, PRIORITY, VERSIONS, read_lines_quickly

DOCS = Path(__file__).parents[1] / "docs"
EXTENSIONS = ("toc", "tables", "fenced_code", "abbr", "smarty", "footnotes", "attr_list")
PIECES = (
    "a", "gair", " ", "  \n", "\n\n", "`", "``", "\\", "[", "](b.md)", "][1]", "]", "![", "<", ">",
    "<https://a.cymru>", "<a@b.cymru>", "<b>", "</b>", "&amp;", "&", "*", "**", "_", "!", "'", "--",
    "[^1]", "{.c}", "\n\n[1]: c.md\n\n[^1]: Nodyn\n\n", "\n- ", "\n# ",
)  # fmt: skip


class Quick(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        read_lines_quickly(md)


def made(text: str, *, is_quick: bool) -> str:
    md = Markdown(extensions=[*EXTENSIONS, *([Quick()] if is_quick else [])])
    is_read = is_quick and is_known(VERSIONS)
    assert (type(md.treeprocessors[INLINE]) is InlineProcessor) is not is_read
    return str(md.convert(text))


@settings(max_examples=25, deadline=None)
@given(some.lists(some.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_made_into_the_same(text: str) -> None:
    assert made(text, is_quick=True) == made(text, is_quick=False)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: str(path.name))
def test_our_own_pages_are_made_into_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert made(text, is_quick=True) == made(text, is_quick=False)


def test_an_extension_that_reads_lines_in_its_own_way_does_so() -> None:
    class Own(InlineProcessor):
        pass

    md = Markdown()
    own = Own(md)
    md.treeprocessors.register(own, INLINE, PRIORITY)
    read_lines_quickly(md)
    assert md.treeprocessors[INLINE] is own
