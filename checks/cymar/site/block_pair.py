"""Pairs of blocks."""

from collections.abc import Iterator

from cymar.dataclasses import dataclass
from cymar.text.block import Block


@dataclass(frozen=True, eq=False)
class BlockPair:
    """The same block in both languages."""

    en: Block
    cy: Block

    @property
    def is_text(self) -> bool:
        """Whether both are text, rather than code or a link's label."""
        return self.en.is_text and self.cy.is_text

    def __iter__(self) -> Iterator[tuple[Block, Block]]:
        """Each block with its counterpart, one way and then the other."""
        yield self.en, self.cy
        yield self.cy, self.en
