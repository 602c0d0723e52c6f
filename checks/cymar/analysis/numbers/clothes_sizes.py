"""Sizes of clothes by their letters, where two blocks differ in one: *maint XL*."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.joining import joining
from cymar.text.block import Block

SIZE_LETTERS = r"(?<![\w'’&/-])(?:(?:\d|X{1,4})?[SL]|M)(?![\w'’&-]|\.\w)"
SIZE = re.compile(SIZE_LETTERS)

NAMES_SIZE = "size"
"""What an English text has that names a size."""

IN_WELSH = {("S", "B"), ("M", "C"), ("L", "M")}
"""An English size and the Welsh letter that may stand for it: *bach*, *canolig*, *mawr*."""

ENGLISH_ALONE = frozenset("SL")
"""Letters of sizes that stand for no Welsh word."""


def other_sizes(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The only size of each that the other has not."""
    ours, theirs = _sizes(en.block), _sizes(cy.block)
    if not (ours and theirs):
        return
    is_english = any(size[-1] in ENGLISH_ALONE for size in theirs)
    ours, theirs = (
        {size: place for size, place in some.items() if size not in SIZE.findall(other.words_only)}
        for some, other in ((ours, cy.block), (theirs, en.block))
    )
    if len(ours) == len(theirs) == 1 and (is_english or (*ours, *theirs) not in IN_WELSH):
        yield from zip(ours.values(), theirs.values(), strict=True)


def _sizes(block: Block) -> dict[str, PlacedValue]:
    """The sizes of a block, each with where it stands first."""
    text, found = block.words_only, dict[str, PlacedValue]()
    for match in _sized(block.locale).finditer(text):
        for size in SIZE.finditer(text, *match.span()):
            found.setdefault(size[0], PlacedValue(*size.span(), frozenset({size[0]})))
    return found


@cache
def _sized(locale: str) -> re.Pattern[str]:
    """The word for a size, with the sizes after it."""
    between = rf"[ ,/]{{1,2}}(?:(?:{joining('and', 'or', 'to', locales=(locale,))}) )?"
    named = joining("size", locales=(locale,))
    return re.compile(rf"\b(?i:{named}) {SIZE_LETTERS}(?:{between}{SIZE_LETTERS}){{0,6}}")
