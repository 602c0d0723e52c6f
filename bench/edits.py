"""Changes to the text of a page, and those of them that are no faults."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cymar.site import Page, PagePair
from cymar.text.block import Block, Kind
from cymar.text.segment import segments

SIX_WORDS = 6
Texts = tuple[str, str]


def texts(pair: PagePair) -> Texts:
    return pair.en.source.text, pair.cy.source.text


def lines(block: Block) -> tuple[int, int]:
    """The source of the lines a block stands on."""
    text = block.source.text
    start = text.rfind("\n", 0, block.start) + 1
    end = text.find("\n", max(block.end, block.start))
    return start, len(text) if end < 0 else end + 1


def replaced(pair: PagePair, side: int, start: int, end: int, new: str) -> Texts:
    both = list(texts(pair))
    both[side] = both[side][:start] + new + both[side][end:]
    return both[0], both[1]


def alone_on_its_lines(page: Page, block: Block) -> bool:
    start, end = lines(block)
    return all(
        each is block or each.kind is Kind.LINK or each.end <= start or each.start >= end
        for each in page.blocks
    )


def is_code(block: Block) -> bool:
    """Whether a block has more signs than words: the children's pages are not quite Markdown."""
    return bool(re.search(r"---|^(title|language):|\w\(|==|\[\[", block.text))


def paragraphs(page: Page) -> list[Block]:
    return [
        block
        for block in page.blocks
        if block.kind is Kind.PARAGRAPH and not block.parents and not is_code(block)
        and alone_on_its_lines(page, block) and len(block.text.split()) >= SIX_WORDS
    ]  # fmt: skip


def split(pair: PagePair, side: int) -> Iterator[Texts]:
    """A paragraph as a paragraph a sentence."""
    page = (pair.en, pair.cy)[side]
    for block in paragraphs(page):
        parts = [each.span().text for each in segments(block)]
        if len(parts) > 1 and all(len(part.split()) > 2 for part in parts):
            yield replaced(pair, side, block.start, block.end, "\n\n".join(parts))


def merged(pair: PagePair, side: int) -> Iterator[Texts]:
    """Two or three paragraphs that follow each other as one."""
    page = (pair.en, pair.cy)[side]
    some = paragraphs(page)
    for number in range(len(some) - 1):
        for count in (2, 3):
            run = some[number : number + count]
            gaps = [page.source.text[a.end : b.start] for a, b in pairwise(run)]
            if len(run) == count and not any(gap.strip() for gap in gaps):
                whole = " ".join(block.whole.text for block in run)
                yield replaced(pair, side, run[0].start, run[-1].end, whole)


def moved(pair: PagePair, side: int) -> Iterator[Texts]:
    """A paragraph after the next one or the one after that."""
    page = (pair.en, pair.cy)[side]
    some = paragraphs(page)
    for number, block in enumerate(some):
        for after in some[number + 1 : number + 3]:
            text = page.source.text
            start, end = lines(block)
            to = lines(after)[1]
            rest = text[end:to].strip("\n")
            yield replaced(pair, side, start, to, f"{rest}\n\n{text[start:end]}\n")


NO_FAULTS = {"split": split, "merged": merged, "moved": moved}
