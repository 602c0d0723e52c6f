"""markdown-it-py: the lines of a text by names of our own, and the parts of the parser we replace.

Read from markdown-it-py 3.0 to 4.3. The lines that its block rules read are in lists whose names
and meaning its documentation does not give; nor does it say that the parser of blocks and those of
the parts of a link may be replaced. Inline rules use only what every such rule must: `src`, `pos`,
`posMax`, `pending` and `push`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from types import SimpleNamespace
from typing import Any, Protocol, TypeVar, cast

import markdown_it
from markdown_it import MarkdownIt, helpers
from markdown_it.common.utils import normalizeReference, unescapeAll
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "markdown-it-py", "3.0", "4.3",
    Text(
        en="some blocks of a page may not be read, or findings point at the wrong characters",
        cy="efallai na fydd Cymar yn darllen rhai blociau, neu gall canfyddiadau bwyntio at y "
        "nodau anghywir",
    ),
)  # fmt: skip


def note() -> Text | None:
    """What another version than those that were read may lose, or None."""
    return VERSIONS.note(markdown_it.__version__)


WHITE, TAB_STOP = " \t", 4
INDENTED = frozenset(WHITE)
"""What may be before the text of a line, and after how many columns a tab may end."""

NORMAL_ADDRESS = re.compile(
    r"(?:https?://[a-z0-9-]{1,20}(?:\.[a-z0-9-]{1,20}){1,8}/)?[\w.-][\w./?#=&-]*+", re.A
)
"""An address that the parser of links leaves as it is: one of letters that need no escape."""


class BlockLines(StateBlock):
    """A text's lines, as block rules see them and change them while they read a container.

    `starts` and `ends` are the places of each line's first character and of its end, `leads` how
    many characters of white space it starts with, and `indents` how many columns they take, less
    than 0 where the line is not in the container.
    """

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        self._mark_lines()
        self.starts, self.ends = self.bMarks, self.eMarks
        self.leads, self.indents = self.tShift, self.sCount

    def _mark_lines(self) -> None:
        """Note where each line begins and ends, as the parser does, but not letter by letter."""
        lines = self.src.split("\n")
        if not lines[-1].strip(WHITE):
            del lines[-1]  # one of white space alone that nothing ends is none
        starts = [*accumulate([len(line) + 1 for line in lines], initial=0)]
        leads = [
            len(line) - len(line.lstrip(WHITE)) if line[:1] in INDENTED else 0 for line in lines
        ]
        columns = (
            [len(line[:lead].expandtabs(TAB_STOP)) for line, lead in zip(lines, leads, strict=True)]
            if "\t" in self.src
            else leads
        )
        self.bMarks[:] = [*starts[:-1], len(self.src)]
        self.eMarks[:] = [*[start - 1 for start in starts[1:]], len(self.src)]
        self.tShift[:] = [*leads, 0]
        self.sCount[:] = [*columns, 0]
        self.bsCount[:] = [0] * (len(lines) + 1)
        self.lineMax = len(lines)

    @property
    def block_indent(self) -> int:
        """The column at which the text of the container begins."""
        return self.blkIndent

    @block_indent.setter
    def block_indent(self, column: int) -> None:
        self.blkIndent = column

    @property
    def definition_indent(self) -> int:
        """The column at which a definition's text begins; less than 0 outside definitions."""
        return self.ddIndent

    @definition_indent.setter
    def definition_indent(self, column: int) -> None:
        self.ddIndent = column

    @property
    def end_line(self) -> int:
        """The line after the last of the container."""
        return self.lineMax

    @end_line.setter
    def end_line(self, line: int) -> None:
        self.lineMax = line

    @property
    def container(self) -> str:
        """What the lines are in, which decides what may end a paragraph: `paragraph`, `list`."""
        return self.parentType

    @container.setter
    def container(self, name: str) -> None:
        self.parentType = name

    @contextmanager
    def within(self, container: str, *lines: int) -> Iterator[None]:
        """Be in a container; afterwards, what was changed of it and of these lines is undone."""
        before = self.parentType, self.lineMax, self.blkIndent, self.ddIndent
        marks = [
            (line, self.starts[line], self.ends[line], self.leads[line], self.indents[line])
            for line in lines
        ]
        self.parentType = container
        yield
        self.parentType, self.lineMax, self.blkIndent, self.ddIndent = before
        for line, start, end, lead, indent in marks:
            self.starts[line], self.ends[line] = start, end
            self.leads[line], self.indents[line] = lead, indent

    def is_blank(self, line: int) -> bool:
        """Whether a line has nothing but white space."""
        return self.starts[line] + self.leads[line] >= self.ends[line]

    def content(self, first: int, end: int, indent: int) -> str:
        """The lines from the first up to the end, less so many columns of indentation."""
        return self.getLines(first, end, indent, True)


LinesType = TypeVar("LinesType", bound=BlockLines)
BlockRule = Callable[[LinesType, int, int, bool], bool]
"""A rule that reads a block from a line up to another, or only asks whether there is one."""


CHAINS = ("", "paragraph", "reference", "blockquote", "list")
"""The names under which block rules are asked for: all, and those that end a block of a name."""


class LinkPart(Protocol):
    """A part of a link: whether it is one, where it ends, and its text."""

    ok: bool
    pos: int
    str: str


class _BlockParser(ParserBlock):
    """The parser of blocks, over another kind of lines."""

    def __init__(self, lines: type[BlockLines]) -> None:
        super().__init__()
        self._lines = lines

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803
    ) -> list[Token]:
        """Put the tokens of a text's blocks into `outTokens`."""
        lines = self._lines(src, md, env, outTokens)
        self.tokenize(lines, 0, lines.end_line)
        return outTokens


def use_lines(md: MarkdownIt, lines: type[BlockLines]) -> None:
    """Let a parser's block rules see the lines of a text as this class has them."""
    md.block = _BlockParser(lines)


def add_rule(
    md: MarkdownIt, before: str, name: str, rule: BlockRule[LinesType], ends: Sequence[str]
) -> None:
    """Give a parser a block rule before another; `ends` are the blocks that its block ends."""
    md.block.ruler.before(before, name, cast(RuleFuncBlockType, rule), {"alt": list(ends)})


def replace_rule(
    md: MarkdownIt, name: str, rule: BlockRule[LinesType], ends: Sequence[str] = ()
) -> None:
    """Put a block rule in the place of the parser's own of that name."""
    md.block.ruler.at(name, cast(RuleFuncBlockType, rule), {"alt": list(ends)})


def ask_by_character(md: MarkdownIt, beginnings: Mapping[str, str]) -> None:
    """Have a parser ask of a line only those block rules that its first character may be for.

    Args:
        md: the parser, with all of its rules.
        beginnings: the characters, other than white space, that what a rule reads begins with; any
            for a rule that is not here, and none of those of others where there are none.
    """
    ruler = md.block.ruler
    names = dict(zip(ruler.getRules(""), ruler.get_active_rules(), strict=True))
    chains = {
        chain: [_by_character({names[rule]: rule for rule in ruler.getRules(chain)}, beginnings)]
        for chain in CHAINS
    }
    ruler.getRules = chains.__getitem__  # type: ignore[assignment, method-assign]


def _by_character(
    rules: Mapping[str, RuleFuncBlockType], beginnings: Mapping[str, str]
) -> RuleFuncBlockType:
    other = [rule for name, rule in rules.items() if not beginnings.get(name)]
    by_first = {
        first: [rule for name, rule in rules.items() if first in beginnings.get(name, first)]
        for first in set().union(*beginnings.values())
    }

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        place = state.bMarks[start] + state.tShift[start]
        for rule in by_first.get(state.src[place : place + 1], other):
            if rule(state, start, end, silent):
                return True
        return False

    return read


def replace_link_parts(
    md: MarkdownIt, destination: Callable[..., LinkPart], title: Callable[..., LinkPart]
) -> None:
    """Let a parser read the destinations and titles of links by other functions."""
    md.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkLabel=helpers.parseLinkLabel,
        parseLinkDestination=destination,
        parseLinkTitle=title,
    )


def link_destination(text: str, start: int, end: int) -> LinkPart:
    """The destination of a link, as markdown-it reads it."""
    return helpers.parseLinkDestination(text, start, end)


def link_title(text: str, start: int, end: int, *more: Any) -> LinkPart:  # noqa: ANN401
    """The title of a link, as markdown-it reads it; `more` is what some versions add."""
    return helpers.parseLinkTitle(text, start, end, *more)


def unescaped(text: str) -> str:
    """A text with its backslash escapes and character references resolved."""
    return unescapeAll(text)


def label_key(label: str) -> str:
    """The key by which a link finds the definition of its label."""
    return normalizeReference(label)


def read_any_address(md: MarkdownIt) -> None:
    """Let a parser read any link as one: its own takes `javascript:` links for plain text.

    Python-Markdown, which makes the pages, does not. Most addresses are as it would make them.
    """
    md.validateLink = lambda _: True  # type: ignore[assignment]
    normalized = md.normalizeLink
    md.normalizeLink = lambda url: (  # type: ignore[method-assign]
        url if NORMAL_ADDRESS.fullmatch(url) else normalized(url)
    )
