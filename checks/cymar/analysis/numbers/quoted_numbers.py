"""Quantities in words that a block has in the other language, where it marks them as such."""

from collections.abc import Iterator

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity
from cymar.text.block import Block, Mark


def quoted_numbers(block: Block) -> Iterator[Quantity]:
    """The quantities in words of what is marked as the other language, placed within that."""
    for marked in block.marks:
        if marked.mark is Mark.LOCALE and marked.value in LOCALES and marked.value != block.locale:
            yield from language(marked.value).number_words(block.text[marked.start : marked.end])
