"""Which block of a page is the counterpart of which.

Blocks that only two units share a rare key with are fixed first; between two fixed pairs, all the
ways to pair the rest in order are weighed against each other (a pair hidden Markov model, its
posterior probabilities by the forward-backward algorithm, as in Durbin, Eddy, Krogh and Mitchison,
Biological Sequence Analysis, 1998, chapter 4). A pair is given only where it is much likelier than
everything else together; so what cannot be told is not paired.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from cymar.pairs.lattice import Lattice
from cymar.pairs.likeness import Likeness, Unit, form_score, length_score
from cymar.site.pages import BlockPair, PagePair
from cymar.text.block import Block, Kind

SURE = 0.8
"""The least probability at which a pair is given."""

ALONE = 0.7
"""The least probability at which a block is said to have no counterpart."""

FIXED = 4.0
"""The least weight of shared keys that fixes a pair before the rest is weighed."""

LEAST_SHARE = 0.45
"""The least share of a page that must be paired for its pairs to be believed."""

MOVED = 6.0
"""The least weight of shared keys that pairs two blocks out of order."""

PERHAPS_MOVED = 2.5
"""The least weight at which two blocks left over may be one that was moved: we cannot tell."""


@dataclass(frozen=True)
class Alignment:
    """What an alignment could tell: pairs of blocks, and blocks in one language only.

    A block in neither is one it could not tell about.
    """

    pairs: tuple[BlockPair, ...]
    only_en: tuple[Block, ...]
    only_cy: tuple[Block, ...]
    share: float = 1.0
    """How much of the longer page is paired, from 0 to 1."""


_KNOWN: WeakKeyDictionary[PagePair, Alignment] = WeakKeyDictionary()
"""What was found for each pair of pages, so that several rules may ask and one pays."""


def page_alignment(pair: PagePair) -> Alignment:
    """The alignment of a page in both languages, worked out once."""
    if pair not in _KNOWN:
        _KNOWN[pair] = alignment(pair.en.blocks, pair.cy.blocks)
    return _KNOWN[pair]


def align(pair: PagePair) -> list[BlockPair]:
    """The pairs of blocks of a page in both languages, in the English order.

    There are none where too little of the longer page is paired: the two then say other things,
    and what seems to go together may not.
    """
    found = page_alignment(pair)
    return list(found.pairs) if found.share >= LEAST_SHARE else []


def alignment(en: Sequence[Block], cy: Sequence[Block]) -> Alignment:
    """Align two pages' blocks; links' labels go with the blocks that hold them."""
    here = [Unit.of(block) for block in en if block.kind is not Kind.LINK]
    there = [Unit.of(block) for block in cy if block.kind is not Kind.LINK]
    likeness = Likeness(here, there)
    fixed = _fixed(here, there, likeness)
    paired = list(fixed)
    alone_here: list[int] = []
    alone_there: list[int] = []
    for first, last in _gaps(fixed, len(here), len(there)):
        lattice = Lattice(here[first[0] : last[0]], there[first[1] : last[1]], likeness)
        found, only_here, only_there = lattice.decided(SURE, ALONE)
        paired += [(i + first[0], j + first[1]) for i, j in found]
        alone_here += [i + first[0] for i in only_here]
        alone_there += [j + first[1] for j in only_there]
    perhaps = _perhaps_moved(here, there, alone_here, alone_there, likeness)
    paired = sorted([*paired, *(pair for pair, weight in perhaps.items() if weight >= MOVED)])
    gone = {i for i, _ in perhaps}, {j for _, j in perhaps}
    blocks = [BlockPair(here[i].block, there[j].block) for i, j in paired]
    return Alignment(
        pairs=(*blocks, *_labels(en, cy, blocks)),
        only_en=tuple(here[i].block for i in alone_here if i not in gone[0]),
        only_cy=tuple(there[j].block for j in alone_there if j not in gone[1]),
        share=len(paired) / max(len(here), len(there), 1),
    )


def _fixed(
    here: Sequence[Unit], there: Sequence[Unit], likeness: Likeness
) -> list[tuple[int, int]]:
    """Pairs that keys of theirs alone make certain, in an order that both pages keep."""
    holders: dict[str, list[int]] = {}
    for place, unit in enumerate((*here, *there)):
        for key in unit.keys:
            if likeness.counts[key] == 2:
                holders.setdefault(key, []).append(place)
    shared = {
        (first, second - len(here))
        for first, second in holders.values()
        if first < len(here) <= second
    }
    weights = {(i, j): likeness.shared(here[i], there[j]) for i, j in shared}
    rivals_here: dict[int, list[float]] = {}
    rivals_there: dict[int, list[float]] = {}
    for (i, j), weight in weights.items():
        rivals_here.setdefault(i, []).append(weight)
        rivals_there.setdefault(j, []).append(weight)
    certain = [
        (i, j)
        for (i, j), weight in sorted(weights.items())
        if weight >= FIXED
        and _stands_out(weight, rivals_here[i])
        and _stands_out(weight, rivals_there[j])
        and form_score(here[i].block, there[j].block) > -1
        and length_score(here[i], there[j]) > -1
    ]
    return _longest_in_order(certain)


def _stands_out(weight: float, rivals: Sequence[float]) -> bool:
    """Whether no other pair of the same unit weighs more than half as much."""
    return sum(1 for rival in rivals if 2 * rival > weight) == 1


def _longest_in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises on both sides; the pairs are sorted by the first."""
    tails: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(chain[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        chain[place : place + 1] = [number]
    run = []
    at = chain[-1] if chain else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _gaps(
    fixed: list[tuple[int, int]], rows: int, columns: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The stretches before, between and after the fixed pairs."""
    start = (0, 0)
    for i, j in [*fixed, (rows, columns)]:
        if start != (i, j):
            yield start, (i, j)
        start = (i + 1, j + 1)


def _perhaps_moved(
    here: Sequence[Unit],
    there: Sequence[Unit],
    alone_here: Sequence[int],
    alone_there: Sequence[int],
    likeness: Likeness,
) -> dict[tuple[int, int], float]:
    """Pairs among the blocks left over of which one may only have been moved, by their weight."""
    by_key: dict[str, list[int]] = {}
    for j in alone_there:
        for key in there[j].keys:
            by_key.setdefault(key, []).append(j)
    weights: dict[tuple[int, int], float] = {}
    for i in alone_here:
        for j in {j for key in here[i].keys for j in by_key.get(key, ())[:8]}:
            if form_score(here[i].block, there[j].block) > -2:
                weights[i, j] = likeness.shared(here[i], there[j])
    found: dict[tuple[int, int], float] = {}
    taken_here, taken_there = set(), set()
    for (i, j), weight in sorted(weights.items(), key=lambda each: (-each[1], each[0])):
        if weight >= PERHAPS_MOVED and i not in taken_here and j not in taken_there:
            found[i, j] = weight
            taken_here.add(i)
            taken_there.add(j)
    return found


def _labels(
    en: Sequence[Block], cy: Sequence[Block], pairs: Sequence[BlockPair]
) -> Iterator[BlockPair]:
    """Pairs of links' labels in blocks that are paired and have as many links."""
    held_en, held_cy = _held(en), _held(cy)
    for pair in pairs:
        here, there = held_en.get(id(pair.en), []), held_cy.get(id(pair.cy), [])
        if len(here) == len(there):
            yield from (BlockPair(*both) for both in zip(here, there, strict=True))


def _held(blocks: Sequence[Block]) -> dict[int, list[Block]]:
    """The labels that follow each block, by the block's identity."""
    held: dict[int, list[Block]] = {}
    holder = 0
    for block in blocks:
        if block.kind is Kind.LINK:
            held.setdefault(holder, []).append(block)
        elif block.kind is not Kind.IMAGE:
            holder = id(block)
    return held
