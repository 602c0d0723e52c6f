"""Pairs of what a theme shows of two pages' metadata: the teaser of one, and of the other."""

from collections.abc import Iterator

from cymar.site.block_pair import BlockPair
from cymar.site.pages import PagePair
from cymar.text.block import Block


def paired_metadata(pages: PagePair) -> Iterator[BlockPair]:
    """The labels of the same keys in the same order, where both pages have as many of each."""
    ours = pages.en.document.labels
    theirs = pages.cy.document.labels if ours else ()
    if len(ours) == len(theirs):
        both = zip(ours, theirs, strict=True)
        yield from (BlockPair(en, cy) for en, cy in both if _key(en) == _key(cy))


def _key(label: Block) -> str:
    """What comes before a value on its line: *teaser:*."""
    text = label.source.text[: label.start]
    return text[text.rfind("\n") + 1 :].strip(" \t\"'")
