"""The text of a block in one version of a page, and what counts as a change of it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cymar import expressions as re
from cymar.text.block import Block, Kind

COMPARED_WORD = re.compile(r"\w+")
"""What two versions of a block are compared by: figures count as much as words."""

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
SAME = str.maketrans("‘’“”\u00a0", "''\"\" ")
BROKEN_LINK = re.compile(
    r"!?\[([^\[\]\n]+)\][ ]?\([ ]?(?:https?:|mailto:|/|\.\.?/|\#)[^()\s]*[ ]?\)(?:\{:?[^{}\n]*\})?"
)
PUNCTUATION = ".,;:!?…'\"()[]{}*_–—-/|•·"
"""What stands before or after a word and is no part of it."""

SIGNED = re.compile(r"[-+–−][\d£€$.]")
"""A number with its sign, which is part of it."""


class BlockText(NamedTuple):
    """A block's text, with white space and quotation marks made plain, and what it is compared by.

    `key` is the same for two texts of the same words. `form` is the block's kind and containers.
    `goes_on` is whether it is a cell in the row of the block before it.
    """

    kind: Kind
    words: str
    key: str
    form: str = ""
    goes_on: bool = False


def block_text(kind: Kind, text: str, form: str = "", *, goes_on: bool = False) -> BlockText:
    """The text of a block; a change of letters' case counts in code."""
    words = folded(text)
    key = words if kind is Kind.CODE else compared(words)
    return BlockText(kind, words, key, form or str(kind), goes_on)


def texts_of(blocks: Sequence[Block]) -> list[BlockText]:
    """The texts of blocks of a page that follow each other."""
    found = []
    before = None
    for block in blocks:
        form = " ".join((block.kind, *block.parents))
        goes_on = before is not None and _is_one_row(before, block)
        found.append(block_text(block.kind, block.text, form, goes_on=goes_on))
        before = block
    return found


def _is_one_row(one: Block, two: Block) -> bool:
    if not (one.kind is two.kind is Kind.TABLE_CELL and "row" in two.parents):
        return False
    return "\n" not in one.source.text[one.end : two.start]


def folded(text: str) -> str:
    """A text as people are shown it: its white space, quotation marks and broken links made plain.

    A link whose markup is broken, and so shows, counts for no more than one that is whole.
    """
    if "](" in text or "] (" in text:
        text = BROKEN_LINK.sub(r"\1", text)
    return " ".join(text.translate(SAME).split())


def compared(text: str) -> str:
    """What a text is compared by: its words and figures, without case and punctuation."""
    words = (
        each.rstrip(PUNCTUATION) if SIGNED.match(each) else each.strip(PUNCTUATION)
        for each in folded(text).casefold().split()
    )
    return " ".join(word for word in words if word) or text


def alike(one: str, two: str) -> float:
    """The share of their words that two texts have in common, from 0 to 1."""
    return shared(words_of(one), words_of(two))


def words_of(text: str) -> Counter[str]:
    """The words and figures of a text, or its characters where it has none, and how often."""
    return Counter(COMPARED_WORD.findall(text) or text)


def figures(text: str) -> Counter[str]:
    """The figures in a text, and how often."""
    return Counter(FIGURE.findall(text))


def words_beside_figures(text: str) -> str:
    """What a text is compared by, whatever its figures are."""
    return FIGURE.sub("0", compared(text))


def shared(one: Counter[str], two: Counter[str]) -> float:
    """The share of their words that two texts have in common, from 0 to 1."""
    whole = one.total() + two.total()
    return 2 * (one & two).total() / whole if whole else 1.0
