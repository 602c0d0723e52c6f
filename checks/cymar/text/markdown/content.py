"""What a page's Markdown is read into."""

from collections.abc import Mapping
from typing import NamedTuple

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.text.block import Block
from cymar.text.source import Span

ABBREVIATED = re.compile(r"^[ \t]*\*\[([^\]\n]+)\]:", re.MULTILINE)
"""What begins a line that gives an abbreviation in full: `*[NHS]: National Health Service`."""

COMMENT = ("<!--", "-->")
"""How a comment begins and ends."""


class Problem(NamedTuple):
    """Something that keeps a page from being read as it should, with its place and the cure."""

    span: Span
    text: Text


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment: its text, its place and the block that it is about, which follows it.

    `covers` reaches from the comment to the end of that block, or from the top of the page where
    nothing comes before the comment.
    """

    text: str
    span: Span
    covers: Span


@dataclass(frozen=True, slots=True)
class Picture:
    """An image: the address of its file, and its place."""

    address: str
    span: Span


@dataclass(frozen=True, slots=True)
class Address:
    """An address that a page leads to or loads: the element that has it, and its place.

    The place is that of an attribute's value, or all of what Markdown makes a link or an image of.
    """

    element: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata above a page's text.

    `end` is where the page's own text begins. `values` are the metadata, by key; `spans` are the
    places of the values.
    """

    end: int
    values: Mapping[str, object]
    spans: Mapping[str, Span]
    blocks: tuple[Block, ...] = ()
    problem: Problem | None = None
    labels: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a page: its blocks in the page's order, its comments, its metadata.

    `metadata` is the front matter, by key; `spans` are the places of its values, `labels` what a
    theme may show of it, and `body` is where it ends. `problems` are what keeps the page from
    being read as it should. `is_whole` is whether it was read to its end; it has no blocks
    where there is more on the page than we read.
    """

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    metadata: Mapping[str, object]
    spans: Mapping[str, Span]
    problems: tuple[Problem, ...] = ()
    pictures: tuple[Picture, ...] = ()
    addresses: tuple[Address, ...] = ()
    is_whole: bool = True
    labels: tuple[Block, ...] = ()
    body: int = 0
