"""What is within the lines of a page's Markdown, found without looking for what cannot be there.

Read in Markdown 3.11.3: it looks in each line for each of its patterns in turn, with a regular
expression that most lines have no character of.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import count
from typing import TYPE_CHECKING, Any

from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    BACKTICK_RE,
    ENTITY_RE,
    ESCAPE_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINE_BREAK_RE,
    LINK_RE,
)
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from mkdocs_cymar.compat.installed import is_known

if TYPE_CHECKING:
    from markdown import Markdown

VERSIONS = Versions(
    "Markdown", "3.11.3", "3.11",
    Text(en="pages may take longer to build", cy="gall gymryd mwy o amser i adeiladu tudalennau"),
)  # fmt: skip
INLINE, PRIORITY = "inline", 20
"""The name and the priority of what finds them, as Markdown has it."""

NEEDED = {
    BACKTICK_RE: "`", ESCAPE_RE: "\\", LINK_RE: "[", IMAGE_LINK_RE: "![", AUTOLINK_RE: "<",
    AUTOMAIL_RE: "<", LINE_BREAK_RE: "  \n", HTML_RE: "<", ENTITY_RE: "&",
}  # fmt: skip
"""What a text has wherever one of these matches; of any other pattern that is not known."""


def read_lines_quickly(md: "Markdown") -> None:
    """Pass over patterns that a line cannot match, unless an extension reads lines in its own way.

    Must be called once the extensions of the site are there.
    """
    if type(md.treeprocessors[INLINE]) is InlineProcessor and _is_read():
        md.treeprocessors.register(_QuickInline(md), INLINE, PRIORITY)


@cache
def _is_read() -> bool:
    return is_known(VERSIONS)


class _QuickInline(InlineProcessor):
    """Markdown's own, but for the patterns that it tries."""

    @cached_property
    def _patterns(self) -> Sequence[tuple[int, Any, str]]:
        known = (NEEDED.get(getattr(each, "pattern", ""), "") for each in self.inlinePatterns)
        return [*zip(count(), self.inlinePatterns, known)]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        apply: Any = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for number, pattern, needed in self._patterns[patternIndex:]:
            start, matched = 0, True
            while matched and needed in data:
                data, matched, start = apply(pattern, data, number, start)
        return data
