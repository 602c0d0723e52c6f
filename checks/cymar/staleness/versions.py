"""Old versions of a page, read a little at a time: only what differs from what is read already."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from cymar.site.pages import Page
from cymar.staleness.follow import Said, folded
from cymar.text.block import Block, Kind
from cymar.text.markdown import parse
from cymar.text.source import BYTE_ORDER_MARK, Source

FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
FRONT_MATTER = re.compile(r"---[ \t]*$")
FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)[ \t]*$")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]+\]:[ \t]*\S.*$", re.MULTILINE)

Part = tuple[int, str]
"""Where a part of a page begins, and its text with plain line ends."""


def told(block: Block) -> bool:
    """Whether a block is followed; a link's label is told with the block it stands in."""
    return block.kind is not Kind.LINK


def parts(text: str) -> Iterator[Part]:
    """A page cut at blank lines, wherever what follows can be read without what comes before.

    A fence, the front matter and whatever is indented stay with the lines above them.
    """
    start = at = 0
    fence, blank = "", False
    in_front_matter = bool(FRONT_MATTER.match(text.lstrip(BYTE_ORDER_MARK).partition("\n")[0]))
    for number, line in enumerate(LINE.findall(text)):
        if blank and not fence and not in_front_matter and not line[0].isspace():
            yield start, _plain(text[start:at])
            start = at
        if in_front_matter:
            in_front_matter = not (number and FRONT_MATTER_END.match(line.rstrip()))
        else:
            fence = _fence_after(fence, line)
        blank = not line.strip()
        at += len(line)
    yield start, _plain(text[start:])


def _fence_after(fence: str, line: str) -> str:
    match = FENCE.match(line)
    if not match:
        return fence
    if not fence:
        return match[1]
    closes = match[1].startswith(fence) and not line[match.end() :].strip()
    return "" if closes else fence


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").removeprefix(BYTE_ORDER_MARK).rstrip()


class Reader:
    """Reads the versions of one page, the newest of which is known; each part is read once."""

    def __init__(self, page: Page) -> None:
        self._locale = page.locale
        self._read: dict[tuple[str, bool], list[Said]] = {}
        text = page.source.text
        found = list(parts(text))
        starts = [start for start, _ in found]
        held: list[list[int]] = [[] for _ in found]
        for place, block in enumerate(page.blocks):
            if told(block):
                held[bisect_right(starts, block.start) - 1].append(place)
        for number, (_, part) in enumerate(found):
            self._read[part, number == 0] = [_said(page.blocks[place]) for place in held[number]]
        self.places = [place for some in held for place in some]
        """Where each block of the newest version stands among the blocks of the page."""
        self.newest = [_said(page.blocks[place]) for place in self.places]

    def blocks(self, text: str) -> list[Said]:
        """What the blocks of a version say, in order."""
        definitions = "\n".join(DEFINITION.findall(text))
        found = []
        for number, (_, part) in enumerate(parts(text)):
            found += self._part(part, number == 0, definitions)
        return found

    def _part(self, part: str, is_first: bool, definitions: str) -> list[Said]:
        key = part, is_first
        if key not in self._read:
            text = part if is_first else f"\n{part}"
            if "][" in part and definitions:
                text += f"\n\n{definitions}"
            read = parse(Source("", self._locale, text)).blocks
            self._read[key] = [_said(block) for block in read if told(block)]
        return self._read[key]


def _said(block: Block) -> Said:
    return Said(block.kind, folded(block.text))
