"""Which block of a page is the counterpart of which.

Units that alone share rare keys are paired first, and fixed. Between two fixed pairs, all the ways
to pair the rest in order are weighed against each other: a pair hidden Markov model, its posterior
probabilities by the forward-backward algorithm, as in Durbin, Eddy, Krogh and Mitchison, Biological
Sequence Analysis, 1998, chapter 4. Two units are paired only where that is much likelier than
everything else together, so that what is uncertain is not paired.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from cymar.align.anchors import anchors
from cymar.align.copies import copied_blocks
from cymar.align.lattice import Lattice
from cymar.align.likeness import Likeness, Unit, units
from cymar.align.lists import among_rearranged
from cymar.align.neighbours import exchanged_neighbours
from cymar.align.scrambled import out_of_order, without_scrambled
from cymar.align.unmatched import Unmatched, certain, perhaps_moved, without_partial
from cymar.dataclasses import dataclass, field
from cymar.lazy import cached_property
from cymar.site.block_pair import BlockPair
from cymar.site.pages import Page, PagePair
from cymar.text.block import Block
from cymar.text.source import Span

LEAST_PAIRED = 0.8
"""The least probability of a pair."""

LEAST_UNMATCHED = 0.7
"""The least probability that a unit has no counterpart, for it to be unmatched."""

MOVED_WEIGHT = 6.0
"""The least weight of shared keys that pairs two units out of order."""

LEAST_SHARE = 0.45
"""The least share of the longer page that is paired, for its pairs to be believed."""

LEAST_COMPARABLE_SHARE = 0.25
"""The least share that is paired, for what is in one language only to be reported; below it the two
pages are about other things."""

LEAST_SHARE_OF_SHORTER = 0.7
"""The share of the shorter page that does for either: all it has goes with a part of the longer."""

# Set by what bench/alignment.py finds of blocks taken out, and bench/faults.py of faults put in.


@dataclass(frozen=True)
class Alignment:
    """The pairs of blocks of two pages, and the blocks in one language only.

    Of those that are `undecided` it is not known whether they have a counterpart.
    """

    pairs: tuple[BlockPair, ...]
    only_en: tuple[Block, ...]
    only_cy: tuple[Block, ...]
    undecided_en: tuple[Block, ...] = ()
    undecided_cy: tuple[Block, ...] = ()
    share: float = 1.0
    """How much of the longer page is paired, from 0 to 1."""

    share_of_shorter: float = 1.0
    """How much of the shorter page is."""

    likeness: Likeness | None = field(default=None, repr=False)
    """What words, figures and links weigh on these two pages."""

    crossing: tuple[tuple[Unit, Unit], ...] = ()
    """Units that surely are each other's counterparts, and stand in another order than the rest."""

    @property
    def shared_words(self) -> float:
        """How much of what one may be recognised by, such as its words, the other has."""
        return self.likeness.shared_share if self.likeness else 1.0

    uneven: tuple[tuple[tuple[Block, ...], tuple[Block, ...]], ...] = ()
    """The cells of rows that are paired and have more cells in one language."""

    @property
    def is_whole(self) -> bool:
        """Whether the two pages are as a whole versions of each other."""
        return self.share >= LEAST_SHARE

    @property
    def is_believed(self) -> bool:
        """Whether enough is paired for the pairs to be believed."""
        return self.is_whole or self.share_of_shorter >= LEAST_SHARE_OF_SHORTER

    @property
    def is_comparable(self) -> bool:
        """Whether enough is paired for what is in one language only to be reported."""
        return self.share >= LEAST_COMPARABLE_SHARE or self.is_believed

    def counterpart(self, block: Block | None) -> Block | None:
        """The block's counterpart in the other language, if it is paired."""
        return self._counterparts.get(block)

    @cached_property
    def _counterparts(self) -> Mapping[Block | None, Block]:
        return {here: there for both in self.pairs for here, there in both}


def page_alignment(pair: PagePair) -> Alignment:
    """The alignment of a page in both languages, worked out once: several rules ask for it."""
    return pair.once(_of_pages)


def _of_pages(pair: PagePair) -> Alignment:
    return alignment(pair.en.blocks, pair.cy.blocks)


def align(pair: PagePair) -> list[BlockPair]:
    """The pairs of blocks of a page in both languages, in the English order.

    There are none where too little of either page is paired: the two are then about other things,
    and what seems to be a pair may not be one.
    """
    found = page_alignment(pair)
    return list(found.pairs) if found.is_believed else []


def alignment(en: Sequence[Block], cy: Sequence[Block]) -> Alignment:
    """Align two pages' blocks, but for a copy of the other page's text beside its translation.

    Such a copy is no counterpart: whoever translates a page may leave the text they work from.
    """
    copied = {**copied_blocks(en, cy), **copied_blocks(cy, en)}
    found = _without(copied, en, cy)
    spare = {copy for copy, block in copied.items() if found.counterpart(block)}
    return found if len(spare) == len(copied) else _without(spare, en, cy)


def _without(some: Collection[Block], en: Sequence[Block], cy: Sequence[Block]) -> Alignment:
    return _alignment(*([each for each in side if each not in some] for side in (en, cy)))


def _alignment(en: Sequence[Block], cy: Sequence[Block]) -> Alignment:
    """Align two pages' blocks; the labels of links are paired within the blocks that hold them."""
    here, there = units(en), units(cy)
    likeness = Likeness(here, there)
    sure = anchors(here, there, likeness)
    fixed = sure.in_order
    paired = list(fixed)
    unmatched: Unmatched = ([], [])
    for first, last in _gaps(fixed, len(here), len(there)):
        lattice = Lattice(here[first[0] : last[0]], there[first[1] : last[1]], likeness)
        found = lattice.decided(LEAST_PAIRED, LEAST_UNMATCHED)
        paired += [(i + first[0], j + first[1]) for i, j in found.pairs]
        for side in (0, 1):
            unmatched[side].extend(n + first[side] for n in found.unmatched[side])
    paired = without_partial(here, there, sorted(paired), likeness)
    paired = without_scrambled(paired, sure)
    perhaps = perhaps_moved(here, there, unmatched, likeness)
    left = certain(here, there, paired, unmatched, likeness)
    moved = [pair for pair, weight in perhaps.items() if weight >= MOVED_WEIGHT]
    exchanged = [*exchanged_neighbours(here, there, paired, likeness)]
    crossed = {one for i, j in exchanged for one in ((i, j + 1), (i + 1, j))}
    elsewhere = {i for i, _ in crossed}
    paired = [one for one in paired if one[0] not in elsewhere]
    paired = sorted([*paired, *crossed.union(moved)])
    crossing = {*sure.crossing, *((i, j + 1) for i, j in exchanged)}
    crossing.update(out_of_order(moved, [one for one in paired if one not in crossing]))
    rearranged = among_rearranged(here, there, sure)
    doubtful = {i for i, _ in perhaps} | rearranged[0], {j for _, j in perhaps} | rearranged[1]
    only = (
        [n for n in left[0] if n not in doubtful[0]],
        [n for n in left[1] if n not in doubtful[1]],
    )
    blocks = [
        BlockPair(*both)
        for i, j in paired
        if len(here[i].cells) == len(there[j].cells)  # not rows with more in one language
        for both in zip(here[i].cells, there[j].cells, strict=True)
    ]
    return Alignment(
        pairs=(*blocks, *_labels(en, cy, blocks)),
        only_en=_cells(here, only[0]),
        only_cy=_cells(there, only[1]),
        undecided_en=_cells(here, _rest(here, only[0], {i for i, _ in paired})),
        undecided_cy=_cells(there, _rest(there, only[1], {j for _, j in paired})),
        uneven=tuple(
            (here[i].cells, there[j].cells)
            for i, j in paired
            if len(here[i].cells) != len(there[j].cells)
        ),
        share=len(paired) / max(len(here), len(there), 1),
        share_of_shorter=len(paired) / max(min(len(here), len(there)), 1),
        likeness=likeness,
        crossing=tuple((here[i], there[j]) for i, j in sorted(crossing)),
    )


def _cells(units: Sequence[Unit], numbers: Iterable[int]) -> tuple[Block, ...]:
    return tuple(block for n in numbers for block in units[n].cells)


def _rest(units: Sequence[Unit], only: Iterable[int], paired: Collection[int]) -> Iterator[int]:
    """The numbers of the units that are neither paired nor surely without a counterpart."""
    decided = {*only, *paired}
    return (n for n in range(len(units)) if n not in decided)


def place_for(block: Block | None, page: Page, counterpart: Page, aligned: Alignment) -> Span:
    """Where the counterpart of a block of the page, or of the page's end, would be.

    That is after the counterpart of the nearest block before it.
    """
    before = None
    for each in page.blocks:
        if each is block:
            break
        before = aligned.counterpart(each) or before
    end = before.end if before else 0
    return counterpart.source.span(end, end)


def _gaps(
    fixed: list[tuple[int, int]], rows: int, columns: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The stretches before, between and after the fixed pairs."""
    start = (0, 0)
    for i, j in [*fixed, (rows, columns)]:
        if start != (i, j):
            yield start, (i, j)
        start = (i + 1, j + 1)


def _labels(
    en: Sequence[Block], cy: Sequence[Block], pairs: Sequence[BlockPair]
) -> Iterator[BlockPair]:
    """Pairs of links' labels in blocks that are paired and have as many links."""
    labels_en, labels_cy = _labels_of(en), _labels_of(cy)
    for pair in pairs:
        here, there = labels_en.get(pair.en, []), labels_cy.get(pair.cy, [])
        if len(here) == len(there):
            yield from (BlockPair(*both) for both in zip(here, there, strict=True))


def _labels_of(blocks: Sequence[Block]) -> dict[Block, list[Block]]:
    """The links' labels in each block that holds any."""
    labels: dict[Block, list[Block]] = {}
    for block in blocks:
        if block.holder is not None:
            labels.setdefault(block.holder, []).append(block)
    return labels
