"""What is in one language only, as it is reported: blocks that belong together in one group.

How far its thresholds may move: `bench/thresholds.py cymar.align.groups findings.py --rule
unpaired-block`.
"""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.analysis.contacts import contacts_of
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import ONLY_REPLACED, QuantitySet
from cymar.languages.words import letters_of
from cymar.site.pages import Page
from cymar.text.block import Block, Kind

LEAST_REPORTED = 3
"""The fewest words of other kinds that are reported, where there is no figure among them."""

SHORT_FACT = 5
"""The most words of a block that is little more than the figures in it: *Deadline: 5 May*."""

MANY_FIGURES = 3
"""From how many different figures on a longer text is surely not there that has none of them."""

FIGURE = re.compile(r"\d")

ALWAYS = frozenset({Kind.HEADING, Kind.CODE, Kind.IMAGE, Kind.DESCRIPTION, Kind.LIST_ITEM})
"""Kinds that are reported however few words they have."""

GROUPED = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL})
"""Kinds that are reported together where they follow each other."""


def groups(blocks: Sequence[Block], alone: Sequence[Block]) -> list[list[Block]]:
    """The blocks to report, those that belong together in one group.

    What is too little for a finding of its own goes with what is reported beside it.
    """
    left = frozenset(alone)
    found: list[list[Block]] = []
    too_little: list[Block] = []
    is_beside = False
    for block in (block for block in blocks if block.kind is not Kind.LINK):
        if block not in left:
            is_beside, too_little = False, []
        elif is_beside and (_continues(found[-1], block) or not matters([block])):
            found[-1].append(block)
        elif matters([*too_little, block]):
            found.append([*(too_little if block.kind is not Kind.HEADING else ()), block])
            is_beside, too_little = True, []
        else:
            is_beside = False
            too_little.append(block)
    return found


def _continues(group: Sequence[Block], block: Block) -> bool:
    first = group[0]
    if first.kind is Kind.HEADING:
        return block.kind is not Kind.HEADING or block.level > first.level
    return block.kind is first.kind and block.kind in GROUPED


def matters(group: Sequence[Block]) -> bool:
    """Whether it is worth a finding: a fact is, such as a fee or a telephone number."""
    if any(block.kind in ALWAYS or _has_fact(block) for block in group):
        return True
    return sum(len(letters_of(block.words_only)) for block in group) >= LEAST_REPORTED


def _has_fact(block: Block) -> bool:
    if FIGURE.search(block.words_only) or contacts_of(block):
        return True
    words = language(block.locale).number_words(block.words_only)
    return any(each.firm and each.kind not in ONLY_REPLACED for each in words)


def only_given_here(doubtful: Sequence[Block], counterpart: Page) -> Iterator[Block]:
    """Blocks, perhaps unmatched, of whose figures the other page has none.

    Such as *Call 999*, which is short, or an example of many sums.
    """
    given: QuantitySet | None = None
    for block in doubtful:
        if not block.is_text:
            continue
        figures = BlockQuantities(block).figures
        is_short = len(letters_of(block.words_only)) <= SHORT_FACT
        if figures and (is_short or len({each.values for each in figures}) >= MANY_FIGURES):
            given = given or _given_on(counterpart)
            if not any(map(given.has, figures)):
                yield block


def _given_on(page: Page) -> QuantitySet:
    """All the quantities of a page, read once."""
    texts = (BlockQuantities(block) for block in page.blocks if block.is_text)
    return QuantitySet(tuple(each for text in texts for each in text.everything.quantities))
