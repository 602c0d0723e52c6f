"""Which sentence of a block is the counterpart of which, and which one the other version lacks.

Sentences are paired as blocks are, in order, by what they share and how long they are: one may be
the counterpart of several, and where it is not clear which belongs to which, none is paired.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cymar.align.align import page_alignment
from cymar.align.lattice import Lattice
from cymar.align.lengths import LEAST_LENGTH, WELSH_LONGER, size_of
from cymar.align.likeness import Likeness, Unit
from cymar.site.block_pair import BlockPair
from cymar.site.pages import PagePair
from cymar.text.segment import Segment, segments

LEAST_SENTENCE_PAIRED = 0.8
"""The least probability of a pair of sentences."""

LEAST_SENTENCE_UNMATCHED = 0.8
"""The least probability that a sentence has no counterpart, for it to be unmatched."""

LIKE_LENGTHS = 1.68
"""How many times as long as the other one of two may be for as many sentences in both versions to
go together in order."""

SURELY_MORE, LEAST_MORE = 1.5, 1.0
"""By how much, times and then weight, a sentence shares more with another one, which it surely
belongs to."""

MUCH_TO_SHARE, LEAST_OF_MUCH = 20.0, 0.16
"""From what weight on a sentence has much to be recognised by, and the least share of it that its
counterpart has too where the two are put alike."""

SURELY_NEARER = 0.7
"""How near the length of a counterpart is at most to that of its sentence, of how far it is from
that of the sentence and the one beside it, for it not to say both."""

MOST_LESS_ALIKE = 1
"""How many of them may be less alike in length, as one that lost a clause is, where both of each
share a word."""

MOST_SENTENCES = 60
"""The most sentences of a block that are weighed against each other: more is no paragraph."""

# Set by bench/meaning.py: of sentences taken out, and of sentences joined, split and moved.


class SegmentAlignment(NamedTuple):
    """The sentences of two blocks that go together, and those of either without a counterpart."""

    pairs: tuple[tuple[Segment, Segment], ...] = ()
    only_en: tuple[Segment, ...] = ()
    only_cy: tuple[Segment, ...] = ()
    left_over: Segment | None = None
    """The one sentence without a counterpart that all the others, which have one, leave over."""


def segment_alignment(pages: PagePair, pair: BlockPair) -> SegmentAlignment:
    """The sentences of two blocks of a pair of pages, aligned once."""
    found = pages.once(_none_yet)
    aligned = found.get(pair)
    if aligned is None:
        likeness = page_alignment(pages).likeness
        aligned = found[pair] = _alignment(segments(pair.en), segments(pair.cy), likeness)
    return aligned


def are_long_and_unlike(pages: PagePair, en: Segment, cy: Segment) -> bool:
    """Whether two sentences have much to be recognised by, and share little of it."""
    likeness = page_alignment(pages).likeness
    if likeness is None:
        return False
    here, there = Unit.of_segment(en), Unit.of_segment(cy)
    least = min(likeness.weight(here.keys), likeness.weight(there.keys))
    return least > MUCH_TO_SHARE and likeness.shared(here, there) < LEAST_OF_MUCH * least


def _none_yet(_: PagePair) -> dict[BlockPair, SegmentAlignment]:
    return {}


def is_likelier_elsewhere(pages: PagePair, pair: BlockPair, en: Segment, cy: Segment) -> bool:
    """Whether either of two sentences shares far more with another one of the other's block.

    One whose own counterpart shares as much with it is not another's.
    """
    likeness = page_alignment(pages).likeness
    if likeness is None:
        return False
    here, there = Unit.of_segment(en), Unit.of_segment(cy)
    least = SURELY_MORE * likeness.shared(here, there) + LEAST_MORE
    paired = segment_alignment(pages, pair).pairs
    for one, opposite, own in ((here, cy, {b: a for a, b in paired}), (there, en, dict(paired))):
        for other in segments(opposite.block):
            unit = Unit.of_segment(other)
            if other == opposite or (shared := likeness.shared(one, unit)) <= least:
                continue
            if not (its := own.get(other)) or likeness.shared(Unit.of_segment(its), unit) < shared:
                return True
    return False


def _alignment(
    en: Sequence[Segment], cy: Sequence[Segment], likeness: Likeness | None
) -> SegmentAlignment:
    if not en or not cy or likeness is None or max(len(en), len(cy)) > MOST_SENTENCES:
        return SegmentAlignment()
    alike = list(map(are_as_long, en, cy)) if len(en) == len(cy) else []
    if alike and all(alike):
        return SegmentAlignment(tuple(zip(en, cy, strict=True)))
    here, there = [Unit.of_segment(each) for each in en], [Unit.of_segment(each) for each in cy]
    if 1 < len(alike) <= sum(alike) + MOST_LESS_ALIKE and all(map(likeness.shared, here, there)):
        return SegmentAlignment(tuple(zip(en, cy, strict=True)))
    found = Lattice(here, there, likeness).decided(LEAST_SENTENCE_PAIRED, LEAST_SENTENCE_UNMATCHED)
    pairs = tuple((en[i], cy[j]) for i, j in found.pairs)
    only_en = tuple(en[n] for n in found.unmatched[0])
    only_cy = tuple(cy[n] for n in found.unmatched[1])
    left = None
    if len(pairs) == len(en) == len(cy) - 1:
        left = _left_over(cy, {there: here for here, there in pairs}, 1 / WELSH_LONGER)
        only_cy = (left,) if left else only_cy
    elif len(pairs) == len(cy) == len(en) - 1:
        left = _left_over(en, dict(pairs), WELSH_LONGER)
        only_en = (left,) if left else only_en
    return SegmentAlignment(pairs, only_en, only_cy, left)


def _left_over(
    sentences: Sequence[Segment], paired: Mapping[Segment, Segment], longer: float
) -> Segment | None:
    """The one sentence that is not paired, if those beside it have no room for it there.

    Args:
        sentences: those of a block.
        paired: the others, each with its counterpart.
        longer: how much longer the other language is.
    """
    place = next(n for n, each in enumerate(sentences) if each not in paired)
    left = sentences[place]
    for one in (*sentences[max(0, place - 1) : place], *sentences[place + 1 : place + 2]):
        there, length = paired[one], one.end - one.start
        size = size_of((there.end - there.start) / longer)
        from_both = abs(size - size_of(length + left.end - left.start))
        if abs(size - size_of(length)) >= SURELY_NEARER * from_both:
            return None
    return left


def are_as_long(one: Segment, other: Segment) -> bool:
    """Whether neither of two sentences is much longer; their words are not worth looking up."""
    times = (one.end - one.start + LEAST_LENGTH) / (other.end - other.start + LEAST_LENGTH)
    return 1 / LIKE_LENGTHS <= times <= LIKE_LENGTHS
