"""The versions of a page, read a little at a time: only what differs from what is read already."""

from bisect import bisect_right
from collections.abc import Iterator

from cymar import expressions as re
from cymar.site.pages import Page
from cymar.staleness.block_text import BlockText, texts_of
from cymar.text.block import Block, Kind
from cymar.text.html import BLOCK_ELEMENTS, end_of_element, read_tag
from cymar.text.markdown import parse
from cymar.text.markdown.content import COMMENT
from cymar.text.source import BYTE_ORDER_MARK, Source

FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
FRONT_MATTER = re.compile(r"---[ \t]*$")
FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)[ \t]*$")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]+\]:[ \t]*\S.*$", re.MULTILINE)

Part = tuple[int, str]
"""Where a part of a page begins, and its text with plain line ends."""


def is_followed(block: Block) -> bool:
    """Whether a block is followed from version to version.

    A link's label is not, for its text is also in the block that holds the link.
    """
    return block.kind is not Kind.LINK


def parts(text: str) -> Iterator[Part]:
    """A page cut at blank lines, wherever what follows can be read without what comes before.

    A fence, the front matter, raw HTML and whatever is indented stay with the lines above them.
    """
    start = at = html_end = 0
    fence, blank = "", False
    in_front_matter = bool(FRONT_MATTER.match(text.lstrip(BYTE_ORDER_MARK).partition("\n")[0]))
    for number, line in enumerate(LINE.findall(text)):
        is_within = fence or in_front_matter or at < html_end
        if blank and not is_within and not line[0].isspace():
            yield start, _plain(text[start:at])
            start = at
        if in_front_matter:
            in_front_matter = not (number and FRONT_MATTER_END.match(line.rstrip()))
        else:
            fence = _fence_after(fence, line)
            if not fence and at >= html_end and line[0] == "<":
                html_end = _end_of_html(text, at)
        blank = not line.strip()
        at += len(line)
    yield start, _plain(text[start:])


def _end_of_html(text: str, start: int) -> int:
    """Where the comment or the element ends that a line begins with, or its beginning."""
    if text.startswith(COMMENT[0], start):
        return max(start, text.find(COMMENT[1], start))
    tag = read_tag(text, start)
    if tag and tag.name in BLOCK_ELEMENTS:
        return end_of_element(text, tag, len(text)).start
    return start


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


class VersionReader:
    """Reads the versions of one page, the last of which is read already; each part is read once.

    `places` holds the places of the blocks that are followed among all blocks of the last version,
    and `newest` the text of each.
    """

    def __init__(self, page: Page) -> None:
        self._locale = page.locale
        self._read: dict[tuple[str, bool], list[BlockText]] = {}
        found = list(parts(page.source.text))
        starts = [start for start, _ in found]
        in_part: list[list[int]] = [[] for _ in found]
        for place, block in enumerate(page.blocks):
            if is_followed(block):
                in_part[bisect_right(starts, block.start) - 1].append(place)
        for number, (_, part) in enumerate(found):
            places = in_part[number]
            self._read[part, number == 0] = texts_of([page.blocks[place] for place in places])
        self.places = [place for some in in_part for place in some]
        self.newest = texts_of([page.blocks[place] for place in self.places])

    def blocks(self, text: str) -> list[BlockText]:
        """The blocks of a version that are followed, in order."""
        definitions = "\n".join(DEFINITION.findall(text))
        found = []
        for number, (_, part) in enumerate(parts(text)):
            found += self._part(part, number == 0, definitions)
        return found

    def _part(self, part: str, is_first: bool, definitions: str) -> list[BlockText]:
        key = part, is_first
        if key not in self._read:
            text = part if is_first else f"\n{part}"
            if "][" in part and definitions:
                text += f"\n\n{definitions}"
            read = parse(Source("", self._locale, text)).blocks
            self._read[key] = texts_of([block for block in read if is_followed(block)])
        return self._read[key]
