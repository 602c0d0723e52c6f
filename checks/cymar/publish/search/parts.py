"""The text of a page in parts: a reader who searches fetches no more of it than is needed."""

from collections.abc import Iterator, Sequence
from itertools import chain

from cymar.dataclasses import replace
from cymar.publish.search.page import PageSection

PART_SIZE = 2_500
"""Characters of a page's text beyond which another part of it begins."""


def parts(sections: Sequence[PageSection]) -> Iterator[list[PageSection]]:
    """The sections of a page, in lists that are fetched one by one."""
    part: list[PageSection] = []
    size = 0
    for section in chain.from_iterable(map(_pieces, sections)):
        length = _length(section)
        if part and size + length > PART_SIZE:
            yield part
            part, size = [], 0
        part.append(section)
        size += length
    yield part


def _pieces(section: PageSection) -> Iterator[PageSection]:
    """A section, in several of the same heading where it is longer than a part."""
    if _length(section) <= PART_SIZE:
        yield section
        return
    start = size = 0
    for number, block in enumerate(section.blocks):
        if number > start and size + len(block) > PART_SIZE:
            yield _piece(section, start, number)
            start, size = number, 0
        size += len(block)
    yield _piece(section, start, len(section.blocks))


def _piece(section: PageSection, start: int, end: int) -> PageSection:
    code = {number - start for number in section.code if start <= number < end}
    return replace(section, blocks=section.blocks[start:end], code=code)


def _length(section: PageSection) -> int:
    return sum(map(len, section.blocks)) + len(section.heading)


def part_name(page: int, part: int) -> str:
    """The file of a part of a page, by their numbers."""
    return f"p/{page}-{part}" if part else f"p/{page}"
