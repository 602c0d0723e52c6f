"""Which sentences a paired block has that its counterpart has lost."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from cymar import expressions as re
from cymar.align.align import page_alignment
from cymar.align.facing import facing
from cymar.align.lengths import WELSH_LONGER
from cymar.align.likeness import Likeness, Unit, length_score
from cymar.align.lost.telling_words import is_in_other_words
from cymar.align.segments import segment_alignment
from cymar.align.unmatched import MOVED_LENGTH_SCORE
from cymar.languages.words import letters_of
from cymar.site.pages import Page, PagePair
from cymar.text.block import PROSE, Block, Mark
from cymar.text.segment import Segment, segments

LEAST_LOST_WORDS = 2
"""The fewest words of a sentence that is reported."""

LONGEST_SHORT = 5
"""The most words of a sentence that may be joined to another one there by a colon or a comma."""

JOINED_LENGTH_SCORE = -0.5
"""The score of their lengths from which a part before or after a comma may be a short sentence."""

LEAST_SURPLUS, LEAST_IF_UNTOLD = 0.4, 0.27
"""How much longer the block that has it is at least, by the length of the sentence; and where the
others are as many as there, and nothing of it is told."""

MOST_MOVED = 0.25
"""The share of its words, by weight, that another text without a counterpart has where the sentence
may have moved there."""

MOST_TOLD = 0.4
"""The share of its words, by weight, that the counterpart has and the sentences around it have not,
where it may be told within another sentence there."""

MOST_TOLD_NEAR = 0.4
"""The share of its words, by weight, that a sentence of another block near by may have."""

LEAST_TOLD = 2
"""How many known words of a sentence the counterpart has at least that says it in other words."""

MOST_BLOCKS_AWAY = 2
"""How many blocks away a sentence without a counterpart may be the same one, moved."""

MOST_ALIKE = 40
"""The most texts without a counterpart that have a key by which one of them may be told."""

LEAST_REST_SHARED = 0.18
"""The share of the lesser by weight of what stands beside the sentence and of the other block that
both have, below which the blocks may be about other things, and the sentence not lost."""

# Set by bench/meaning.py: of sentences taken out, and of sentences joined, split and moved.


JOINT = re.compile(r"[:;] (?=\w)| [–—-] ")
"""What joins two sentences into one: *This is not ours: it may be missing.*"""


class Lost(NamedTuple):
    """A sentence that the other version lacks, and the block there that it is missing from."""

    segment: Segment
    there: Block


def lost_sentences(pages: PagePair) -> Iterator[Lost]:
    """The sentences of either version of a page that the other has nothing for."""
    aligned = page_alignment(pages)
    likeness = aligned.likeness
    if not aligned.is_believed or likeness is None:
        return
    found: tuple[list[tuple[Segment, Block]], ...] = ([], [])
    left_over = set[Segment]()
    faced = list(facing(pages, aligned))
    for pair in (*aligned.pairs, *faced):
        if {pair.en.kind, pair.cy.kind} <= PROSE:
            each = segment_alignment(pages, pair)
            if each.only_en or each.only_cy:
                found[0].extend((one, pair.cy) for one in each.only_en)
                found[1].extend((one, pair.en) for one in each.only_cy)
                if each.left_over:
                    left_over.add(each.left_over)
    if not any(found):
        return
    decided = {block for both in faced for block, _ in both}
    alone = (
        [*aligned.only_en, *(each for each in aligned.undecided_en if each not in decided)],
        [*aligned.only_cy, *(each for each in aligned.undecided_cy if each not in decided)],
    )
    links = [Counter(each.address for each in page.links) for page, _ in pages]
    for side, page in enumerate((pages.cy, pages.en)):
        linked = links if side == 0 else links[::-1]
        elsewhere = Elsewhere(alone[1 - side], (one for one, _ in found[1 - side]))
        beside = _beside(page, alone[1 - side])
        places = {block: place for place, block in enumerate(page.blocks)}
        at_place: defaultdict[int, list[Segment]] = defaultdict(list)
        for other, _ in found[1 - side]:
            at_place[places[other.block]].append(other)
        for segment, there in found[side]:
            first, last = places[there] - MOST_BLOCKS_AWAY, places[there] + MOST_BLOCKS_AWAY
            near = chain.from_iterable(at_place.get(n, ()) for n in range(first, last + 1))
            if there in beside or any(_are_as_long(segment, other) for other in near):
                continue
            if (
                _is_lost(segment, there, elsewhere, likeness, is_left_over=segment in left_over)
                and not _is_linked_to(segment, *linked)
                and not _stands_in(segment, page.blocks[max(0, first) : last + 1], there, likeness)
            ):
                yield Lost(segment, there)


def _stands_in(segment: Segment, near: Iterable[Block], there: Block, likeness: Likeness) -> bool:
    """Whether a sentence of other blocks near by has so many of its words that it is the same one.

    It may stand there beside another that it was not paired with.
    """
    unit = Unit.of_segment(segment)
    least = MOST_TOLD_NEAR * likeness.weight(unit.keys)
    others = (each for block in near if block != there for each in segments(block))
    return any(likeness.shared(unit, Unit.of_segment(each)) > least for each in others)


def _is_linked_to(segment: Segment, here: Counter[str], there: Counter[str]) -> bool:
    """Whether a sentence has a link that the other page has as often: it may stand elsewhere.

    Args:
        segment: the sentence.
        here: how often its page has each address.
        there: the same of the other page.
    """
    return any(
        0 < here[marked.value] <= there[marked.value]
        for marked in segment.block.marks
        if marked.mark is Mark.LINK and segment.start <= marked.start < segment.end
    )


def _are_as_long(one: Segment, other: Segment) -> bool:
    """Whether two sentences are so alike in length that one may be the other, moved."""
    return length_score(Unit.of_segment(one), Unit.of_segment(other)) > MOVED_LENGTH_SCORE


def _beside(page: Page, alone: Iterable[Block]) -> set[Block]:
    """The blocks next to running text without a counterpart: it may go on with what they say."""
    found, some = set(), {each for each in alone if each.kind in PROSE}
    for one, two in pairwise(each for each in page.blocks if each.is_text) if some else ():
        found |= {two} if one in some else set()
        found |= {one} if two in some else set()
    return found


class Elsewhere:
    """What a sentence may have moved to: unpaired blocks, and other unpaired sentences."""

    def __init__(self, blocks: Iterable[Block], sentences: Iterable[Segment]) -> None:
        self._holders: defaultdict[str, list[Unit]] = defaultdict(list)
        moved = [Unit.of_segment(each) for each in sentences]
        for unit in (*moved, *(Unit.of(each) for each in blocks if each.is_text)):
            for key in unit.keys:
                self._holders[key].append(unit)

    def near(self, unit: Unit) -> Iterator[Unit]:
        """What shares a telling key with a sentence: so few that it is looked up for each."""
        holders = [self._holders[key] for key in unit.keys & self._holders.keys()]
        yield from set(chain.from_iterable(some for some in holders if len(some) <= MOST_ALIKE))


def _is_lost(
    segment: Segment, there: Block, elsewhere: Elsewhere, likeness: Likeness, *, is_left_over: bool
) -> bool:
    """Whether the other block has neither room nor words for a sentence, nor has any other.

    There is no room where the sentences beside it, all of them paired, leave it over.
    """
    words = len(letters_of(segment.words_only))
    is_short = words <= LONGEST_SHORT
    if words < LEAST_LOST_WORDS:
        return False
    unit, whole = Unit.of_segment(segment), Unit.of(there)
    longer = WELSH_LONGER if there.locale == "cy" else 1 / WELSH_LONGER
    surplus = len(segment.block.text) - whole.length / longer
    if surplus < LEAST_IF_UNTOLD * unit.length and not is_left_over:
        return False
    beside = [each for each in segments(segment.block) if each != segment]
    around = [Unit.of_segment(each).keys for each in beside]
    if not _is_like(frozenset().union(*around), whole.keys, likeness):
        return False
    if len(segments(there)) > len(around):
        return False  # they have as many sentences: one of each is put in other words
    if is_short and (_parts(segments(there)) > _parts(beside) or _is_joined(segment, there)):
        return False
    told = unit.keys & whole.keys.difference(*around)
    has_little_room = surplus < LEAST_SURPLUS * unit.length and not is_left_over
    if has_little_room and (told or _may_say_more(segment, there)):
        return False
    weight = likeness.weight(unit.keys)
    if likeness.weight(told) > MOST_TOLD * weight:
        return False
    if any(_may_be(unit, each, likeness) for each in elsewhere.near(unit)):
        return False
    return not is_in_other_words(segment, beside, Segment(there, 0, len(there.text)), LEAST_TOLD)


def _may_say_more(segment: Segment, there: Block) -> bool:
    """Whether the other block has fewer sentences or more commas than what is beside a sentence.

    So it may have joined two: *the well, which is deep*.
    """
    here = segment.block
    commas = here.text.count(", ") - segment.text.count(", ")
    return len(segments(there)) < len(segments(here)) - 1 or there.text.count(", ") > commas


def _parts(sentences: Sequence[Segment]) -> int:
    """How many sentences some may be, where what is after a colon or a dash is one too."""
    return sum(1 + len(JOINT.findall(each.text)) for each in sentences)


def _is_joined(segment: Segment, there: Block) -> bool:
    """Whether a sentence at an end of its block may stand before or after a comma there.

    It may not if those beside it have as many commas, each for one there.
    """
    ours, parts = segments(segment.block), there.text.split(", ")
    facing = parts[0] if segment == ours[0] else parts[-1] if segment == ours[-1] else ""
    beside = segment.block.text.count(", ") - segment.text.count(", ")
    if not facing or len(parts) - 1 <= beside:
        return False
    lengths = Unit.of_segment(segment), Unit.of_segment(Segment(there, 0, len(facing)))
    return length_score(*lengths) > JOINED_LENGTH_SCORE


def _is_like(rest: frozenset[str], there: frozenset[str], likeness: Likeness) -> bool:
    """Whether what stands beside a sentence surely belongs to the other block."""
    least = min(likeness.weight(rest), likeness.weight(there))
    return likeness.weight(rest & there) >= LEAST_REST_SHARED * least


def _may_be(unit: Unit, other: Unit, likeness: Likeness) -> bool:
    """Whether a text without a counterpart has so much of a sentence that it may be its own."""
    weight, theirs = likeness.weight(unit.keys), likeness.weight(other.keys)
    least = theirs if weight / 2 < theirs < weight else weight
    return likeness.shared(unit, other) > MOST_MOVED * least
