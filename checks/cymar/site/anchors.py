"""The parts of a page that a link may lead to, by name."""

import unicodedata
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from cymar import expressions as re
from cymar.lazy import cached_property
from cymar.text.block import Block, Kind

NAMED = re.compile(
    r"""(?:\b(?:id|name)\s*=\s*["']?|\{[^{}\n#]*\#)(?P<name>[^\s"'<>{}]+)"""
    r"""|^[ ]{0,3}\#{1,6}[ \t]+(?P<heading>[^\n{]*)""",
    re.IGNORECASE | re.MULTILINE,
)
"""A name that somebody gave to a part, `id="fees"`, `{#fees}`, `{: .note #fees }`; or a heading."""

FROM_ELSEWHERE = re.compile(r"--8<--|\{%|\{\{|^[ \t]*:::|\$\{|<[A-Z]\w*[\s/>]|!\[\[", re.MULTILINE)
"""What a page may get further parts from, which are not in its text: a snippet, a template."""

NOT_PARTS = re.compile(r"(?:top|main|content)?\Z|[:/!_]|fn(?:ref)?[:-]|.*=", re.IGNORECASE)
"""Fragments that are no part of the page's text: its top, a note, a place in a program."""

GIVEN_NAME = re.compile(r"\{[^{}\n#]*#(?P<name>[^\s\"'<>{}]+)")
"""The name that somebody gave to a heading, on its line."""

LETTERS_ONLY = re.compile(r"[\W_]+")
NOT_IN_NAME = re.compile(r"[^\w\s-]")
SPACES = re.compile(r"[-\s]+")
COPY = re.compile(r"[-_]\d{1,3}\Z")


def is_part_of_text(name: str) -> bool:
    """Whether a fragment may name a part of a page's text."""
    return not NOT_PARTS.match(name)


def heading_name(text: str) -> str:
    """The name that Python-Markdown gives a heading, unless another has it: *Ffïoedd* `ffioedd`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return SPACES.sub("-", NOT_IN_NAME.sub("", plain).strip().lower())


class Anchors:
    """The names of a page's parts, however a site's generator makes names of headings."""

    def __init__(self, text: str, blocks: Callable[[], Iterable[Block]]) -> None:
        """Gather the names that show in the text.

        Args:
            text: the page's source.
            blocks: what it holds, which is asked for only where those names are not enough.
        """
        self.is_known = not FROM_ELSEWHERE.search(text)
        self._blocks = blocks
        given = (match["name"] or match["heading"] for match in NAMED.finditer(text))
        self._plain = {_alike(unquote(each)) for each in given}

    @cached_property
    def _heading_blocks(self) -> list[Block]:
        return [block for block in self._blocks() if block.kind is Kind.HEADING]

    @cached_property
    def levels(self) -> list[int]:
        """The levels of its headings, in order."""
        return [block.level for block in self._heading_blocks]

    def heading_of(self, name: str) -> int | None:
        """The number of the only heading that has a name, given or made of its words."""
        found = [place for place, names in enumerate(self._names) if _alike(name) in names]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _names(self) -> list[set[str]]:
        """The names of each heading."""
        return [{_alike(block.text), *map(_alike, _given(block))} for block in self._heading_blocks]

    @cached_property
    def headings(self) -> list[str]:
        """The words of its headings, in order."""
        return [block.text for block in self._heading_blocks]

    @cached_property
    def _alike(self) -> set[str]:
        return {_alike(each) for each in self.headings}

    def has(self, name: str) -> bool:
        """Whether a part may have a name, but for case, accents and the number of a second one."""
        names = {_alike(name), _alike(COPY.sub("", name))}
        return bool(names & self._plain or names & self._alike)


def _given(heading: Block) -> list[str]:
    source = heading.source
    return GIVEN_NAME.findall(source.line(source.position(heading.start).line).text)


def _alike(name: str) -> str:
    """A name without what generators of sites make of it in their own ways."""
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return LETTERS_ONLY.sub("", letters).casefold()
