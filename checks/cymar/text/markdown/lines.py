"""The lines of a page, as the block rules see them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

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


class InlineText(NamedTuple):
    """Text with inline Markdown in it: what stands among a page's tokens in place of three.

    Args:
        content: the text.
        lines: its first line and the one after its last, counted from 0.
        starts: where each line of the text begins, in characters of what is parsed.
        heading: its level as a heading, 1 to 6; 0 for other text of its own, and nothing for what
            is within what was pushed around it.
        is_caption: whether it is the title of an admonition, a tab or a code block.
    """

    content: str
    lines: tuple[int, int]
    starts: Sequence[int]
    heading: int | None = None
    is_caption: bool = False

    @property
    def type(self) -> str:
        """Its kind, which the parser's own rules ask of each token."""
        return "inline"

    @property
    def level(self) -> int:
        """How deep it is, which they ask too: for what is no paragraph of theirs it may be any."""
        return 0


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
        self._hold_to_number()
        return super().push(ttype, tag, nesting)

    def push_text(self, text: InlineText) -> None:
        """Put text after the tokens, as `push` does.

        Raises:
            TooMuchError: where a page has too many.
        """
        self._hold_to_number()
        self.tokens.append(cast(Token, text))

    def push_caption(self, line: int, start: int, content: str) -> None:
        """Put the title of an admonition, a tab or a code block after the tokens."""
        self.push_text(InlineText(content, (line, line + 1), (start,), is_caption=True))

    def _hold_to_number(self) -> None:
        if len(self.tokens) > MOST_BLOCKS * TOKENS_OF_BLOCK:
            raise TooMuchError(TOO_MANY_BLOCKS, min(self.line, self.end_line - 1))

    @cached_property
    def has_bars(self) -> bool:
        """Whether a table may be anywhere in the text."""
        return "|" in self.src

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
