"""Blocks that are undecided alone, each facing the other between the same two pairs."""

from collections.abc import Iterator, Mapping

from cymar.align.align import Alignment, page_alignment
from cymar.align.likeness import Unit, length_score
from cymar.languages import language
from cymar.site.block_pair import BlockPair
from cymar.site.pages import Page, PagePair
from cymar.text.block import PROSE, Block

Gap = tuple[Block | None, Block | None]
"""The English blocks of the pairs before and after what is not paired; none at a page's end."""

LEAST_ALIKE_IN_LENGTH = -2.0
"""The score of the lengths of two texts, below which one is not the other's version: at that one
is almost twice as long (bench/facts.py, bench/alignment.py)."""


def facing(pages: PagePair, aligned: Alignment) -> Iterator[BlockPair]:
    """The running text of either page that is undecided, with the one block that it faces.

    Too little of a paragraph that lost half of its sentences is left to pair it by.
    """
    for both in _faced(pages, aligned):
        if _share(aligned, both):
            yield both


def facing_with_quantities(pages: PagePair) -> Iterator[BlockPair]:
    """Such texts that are about as long and may each have a quantity, by which to compare them.

    *Out by midnight, please* beside *Pawb allan erbyn hanner nos* has no word that we know.
    """
    aligned = page_alignment(pages)
    for both in _faced(pages, aligned) if aligned.is_believed else ():
        lengths = length_score(Unit.of(both.en), Unit.of(both.cy))
        if lengths > LEAST_ALIKE_IN_LENGTH and all(
            language(each.locale).may_have_quantities(each.words_only) for each, _ in both
        ):
            yield both


def _faced(pages: PagePair, aligned: Alignment) -> Iterator[BlockPair]:
    """Each text that is undecided, with the one block that it faces."""
    if not aligned.undecided_en or not aligned.undecided_cy:
        return
    undecided = {*aligned.undecided_en, *aligned.undecided_cy}
    english = {
        here: en for en, cy in ((each.en, each.cy) for each in aligned.pairs) for here in (en, cy)
    }
    ours, theirs = (_alone(page, english) for page in (pages.en, pages.cy))
    for gap in ours.keys() & theirs.keys():
        en, cy = ours[gap], theirs[gap]
        if {en, cy} <= undecided and en.kind is cy.kind and en.kind in PROSE:
            yield BlockPair(en, cy)


def _share(aligned: Alignment, both: BlockPair) -> bool:
    """Whether two blocks have anything in common to be recognised by."""
    return (
        aligned.likeness is not None
        and aligned.likeness.shared(Unit.of(both.en), Unit.of(both.cy)) > 0
    )


def _alone(page: Page, english: Mapping[Block, Block]) -> dict[Gap, Block]:
    """The only block that is not paired between two that are, for each two of these."""
    found: dict[Gap, Block] = {}
    before: Block | None = None
    between: list[Block] = []
    for block in (*(each for each in page.blocks if each.is_text), None):
        after = english.get(block) if block else None
        if block and not after:
            between.append(block)
            continue
        if len(between) == 1:
            found[before, after] = between[0]
        before, between = after, []
    return found
