"""The lines of a page, as the block rules see them."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from cymar.text.block import BLANK

INDENT = 4
PARAGRAPH_ENDERS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


class Lines(StateBlock):
    """A page's lines, with the indentation that Python-Markdown asks of code blocks.

    Code in a list item is indented by four columns more than the item's own text may be, and
    that starts at a multiple of four. What is on the line of a list marker is never code.
    """

    def is_code_block(self, line: int) -> bool:
        """Whether a line is indented far enough to be code."""
        indent = self.sCount[line]
        if indent - self.blkIndent < INDENT:
            return False
        if indent < -(-self.blkIndent // INDENT) * INDENT + INDENT:
            return False
        start = self.bMarks[line]
        return not self.src[start : start + self.tShift[line]].strip(BLANK)


class BlockParser(ParserBlock):
    """markdown-it's block parser, over lines of our kind."""

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803
    ) -> list[Token]:
        """Put the tokens of a text's blocks into `outTokens`."""
        lines = Lines(src, md, env, outTokens)
        self.tokenize(lines, 0, lines.lineMax)
        return outTokens


def line_text(state: StateBlock, line: int) -> tuple[int, str]:
    """Where a line's text begins, its indentation left out, and the text."""
    start = state.bMarks[line] + state.tShift[line]
    return start, state.src[start : state.eMarks[line]]


def push_inline(
    state: StateBlock, lines: tuple[int, int], content: str, starts: Sequence[int]
) -> Token:
    """Push text with inline Markdown in it; `starts` are the places where its lines begin."""
    token = state.push("inline", "", 0)
    token.content = content
    token.map = list(lines)
    token.children = []
    token.meta = {"lines": starts}
    return token


def push_caption(state: StateBlock, line: int, start: int, content: str) -> None:
    """Push the title of an admonition, a tab or a code block."""
    push_inline(state, (line, line + 1), content, [start]).meta["caption"] = True
