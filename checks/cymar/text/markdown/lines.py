"""The lines of a page, as the block rules see them."""

from collections.abc import Sequence
from typing import Literal

from markdown_it.token import Token

from cymar import expressions as re
from cymar.compat.markdown_it import BlockLines
from cymar.lazy import cached_property
from cymar.text.block import BLANK
from cymar.text.markdown.limits import MOST_BLOCKS, TOKENS_OF_BLOCK, TOO_MANY_BLOCKS, TooMuchError

CODE_INDENT = 4
"""How many columns further than the text around it code is indented."""

DEFINITION = re.compile(r"^[ \t>]*:[ \t]", re.MULTILINE)
PARAGRAPH_ENDERS = ("paragraph", "reference", "blockquote", "list")


class Lines(BlockLines):
    """A page's lines, with the indentation that Python-Markdown asks of code blocks.

    Code in a list item is indented by four columns more than the item's own text may be, and
    that starts at a multiple of four. What is on the line of a list marker is never code.
    """

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Put a token after the others; where there are more than is read, that is raised.

        Raises:
            TooMuchError: where a page has too many.
        """
        if len(self.tokens) > MOST_BLOCKS * TOKENS_OF_BLOCK:
            raise TooMuchError(TOO_MANY_BLOCKS, min(self.line, self.end_line - 1))
        return super().push(ttype, tag, nesting)

    @cached_property
    def has_definitions(self) -> bool:
        """Whether a definition may be anywhere in the text."""
        return DEFINITION.search(self.src) is not None

    def is_code_block(self, line: int) -> bool:
        """Whether a line is indented far enough to be code."""
        indent = self.indents[line]
        if indent < CODE_INDENT or indent - (container := self.block_indent) < CODE_INDENT:
            return False
        if indent < -(-container // CODE_INDENT) * CODE_INDENT + CODE_INDENT:
            return False
        start = self.starts[line]
        return not self.src[start : start + self.leads[line]].strip(BLANK)


def line_text(state: Lines, line: int) -> tuple[int, str]:
    """Where a line's text begins, its indentation left out, and the text."""
    start = state.starts[line] + state.leads[line]
    return start, state.src[start : state.ends[line]]


def push_inline(state: Lines, lines: tuple[int, int], content: str, starts: Sequence[int]) -> Token:
    """Push text with inline Markdown in it, alone or inside what was pushed around it.

    Args:
        state: the lines that are read.
        lines: the first line of the text and the one after its last, counted from 0.
        content: the text.
        starts: where each line of the text begins, in characters of what is parsed.
    """
    token = state.push("inline", "", 0)
    token.content = content
    token.map = list(lines)
    token.meta = {"lines": starts}
    return token


def push_text(
    state: Lines, lines: tuple[int, int], content: str, starts: Sequence[int], level: int = 0
) -> None:
    """Push a paragraph, or a heading of a level from 1 to 6: one token, where others have three."""
    push_inline(state, lines, content, starts).meta["level"] = level


def push_caption(state: Lines, line: int, start: int, content: str) -> None:
    """Push the title of an admonition, a tab or a code block."""
    push_inline(state, (line, line + 1), content, [start]).meta["caption"] = True
