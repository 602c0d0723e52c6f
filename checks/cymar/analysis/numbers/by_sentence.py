"""What two versions of one sentence say differently, where the blocks that they are in do not.

A block of several sentences may have each quantity somewhere, and two of them in each other's
places. Versions of a block with as many sentences, each about as long, are held against each other
a sentence at a time; what a sentence has counts against another one of its kind only, for a
translator may move a sentence's figure to the next.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.by_sentence
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction

from cymar.analysis.numbers.counting import may_differ
from cymar.analysis.numbers.exchanged import FEWEST, keys
from cymar.analysis.numbers.number_differences import NumberDifferences, number_differences
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.unshared import Unshared
from cymar.analysis.numbers.worked_out import worked_out
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.words import small_letters_of
from cymar.lazy import cached_property
from cymar.text.block import Block
from cymar.text.segment import Segment, segments

MOST_IN_TURN = 30
"""The most sentences of a block that are compared one by one: more is no paragraph."""

ONE = frozenset({Fraction(1)})
UNSURE = frozenset({Fraction(0), Fraction(1), "second"})
"""What words that mean other things too count: *no*, *a*, and the unit that *second* may be."""

ENOUGH_SHARED = 2
"""How many words two sentences of like words have in common at least: then their order counts."""

MOST_TIMES_AS_LONG, CHARACTERS_ADDED = 2.0, 20
"""How many times as long one version of a sentence is at most, with so much added to both."""


Stated = list[AbstractSet[object]]
"""What each of the things that a sentence counts may be."""


def by_sentence(en: BlockQuantities, cy: BlockQuantities) -> NumberDifferences:
    """Quantities of the English, and what stands in their places in the same sentence in Welsh."""
    found = list(_differing(en, cy))
    if found:
        starts = ({each.start for each in some} for some in zip(*found, strict=True))
        known = worked_out(en, cy, *starts)  # of what the other sentences say
        found = [
            (one, two) for one, two in found if not (one.start in known[0] or two.start in known[1])
        ]
    ours, theirs = list[Unshared](), list[Unshared]()
    for number, (one, two) in enumerate(found):
        ours.append(Unshared(one.start, one.end, number))
        theirs.append(Unshared(two.start, two.end, number))
    return NumberDifferences(ours, theirs)


def _differing(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Unshared, Unshared]]:
    both = segments(en.block), segments(cy.block)
    if not (1 < len(both[0]) == len(both[1]) <= MOST_IN_TURN):
        return
    units = _units(en.block), _units(cy.block)
    if max(len(en.in_place) + len(units[0]), len(cy.in_place) + len(units[1])) < FEWEST:
        return
    stated = map(_stated, (en, cy), both, units)
    odd = list(_odd(*stated))
    if not odd or not all(map(_are_as_long, *both)):
        return
    faced = list[tuple[Unshared, Unshared]]()
    for number in odd:
        one, other = both[0][number], both[1][number]
        here, there = _alone(one, en), _alone(other, cy)
        found = number_differences(here, there) if may_differ(here, there) else None
        if not (found and found.are_any):
            continue
        if not _are_versions(number, *both):
            return  # what moved out of one sentence is in another
        for ours, theirs in (*_facing(found), *_beside_length(found, here, there)):
            faced.append((_in_block(ours, one), _in_block(theirs, other)))
    yield from faced


def _odd(en: Sequence[Stated], cy: Sequence[Stated]) -> Iterator[int]:
    """The numbers of the sentences that each have something which its version has not.

    A one may be *a* or *un*, so that the other of two is enough beside it.
    """
    for number, (ours, theirs) in enumerate(zip(en, cy, strict=True)):
        lacking = [
            [each for each in some if each.isdisjoint(known)]
            for some, known in (
                (ours, frozenset[object]().union(*theirs)),
                (theirs, frozenset[object]().union(*ours)),
            )
        ]
        if all(lacking) or (any(lacking) and _is_for_one(lacking, ours, theirs)):
            yield number


def _is_for_one(lacking: Sequence[Stated], ours: Stated, theirs: Stated) -> bool:
    more, others = (lacking[0], theirs) if lacking[0] else (lacking[1], ours)
    return ONE in others and any(not each <= UNSURE for each in more)


def _stated(
    some: BlockQuantities, sentences: Sequence[Segment], units: Mapping[str, frozenset[str]]
) -> list[Stated]:
    """What the quantities of each sentence may be, and the units that it names."""
    found = [Stated() for _ in sentences]
    number = 0
    for each in some.in_place:
        while each.start >= sentences[number].end:
            number += 1
        found[number].append(each.values)
    for sentence, values in zip(sentences, found, strict=True) if units else ():
        words = small_letters_of(sentence.words_only)
        values += [of for word, of in units.items() if word in words]
    return found


def _units(block: Block) -> dict[str, frozenset[str]]:
    """The words for units of a block, each with the units it may be for."""
    forms = language(block.locale).units.forms
    return {word: forms[word] for word in forms.keys() & small_letters_of(block.words_only)}


@dataclass(frozen=True)
class LoneSentence(BlockQuantities):
    """A sentence as a block of its own, with the quantities that it has in its block."""

    whole: BlockQuantities
    sentence: Segment

    @cached_property
    def figures(self) -> list[Quantity]:
        """Its quantities in figures."""
        return self._own(self.whole.figures)

    @cached_property
    def all_words(self) -> list[Quantity]:
        """Its quantities in words."""
        return self._own(self.whole.all_words)

    def _own(self, some: Sequence[Quantity]) -> list[Quantity]:
        start, end = self.sentence.start, self.sentence.end
        return [
            Quantity(each.kind, each.values, each.start - start, each.end - start, each.firm)
            for each in some
            if start <= each.start < end
        ]


def _alone(sentence: Segment, whole: BlockQuantities) -> LoneSentence:
    block = sentence.block
    alone = block.part(block.kind, sentence.start, sentence.end)
    return LoneSentence(alone, whole, sentence)


def _in_block(some: Unshared, sentence: Segment) -> Unshared:
    return Unshared(some.start + sentence.start, some.end + sentence.start, some.kind)


def _facing(found: NumberDifferences) -> Iterator[tuple[Unshared, Unshared]]:
    """What stands in each other's place: the only two of a kind that the other version lacks."""
    for one in found.en:
        facing = [each for each in found.cy if each.kind == one.kind]
        if len(facing) == 1 == sum(each.kind == one.kind for each in found.en):
            yield one, facing[0]


def _beside_length(
    found: NumberDifferences, en: LoneSentence, cy: LoneSentence
) -> Iterator[tuple[Unshared, Unshared]]:
    """A number that only one version has, and the length in its place: *a year*, *dwy flynedd*.

    It has not moved from another sentence, for the whole block has it more often too.
    """
    if len(found.en) + len(found.cy) != 1:
        return
    odd, here, there = (found.en[0], en, cy) if found.en else (found.cy[0], cy, en)
    lengths = [each for each in there.words if each.kind is QuantityKind.PERIOD]
    more = [
        each
        for each in here.in_place
        if each.start == odd.start and here.whole.count(each) > there.whole.count(each)
    ]
    if len(lengths) == len(more) == 1 and here.lacks(lengths[0]):
        both = odd, Unshared(lengths[0].start, lengths[0].end, odd.kind)
        yield both if found.en else (both[1], both[0])


def _are_versions(number: int, en: Sequence[Segment], cy: Sequence[Segment]) -> bool:
    """Whether two sentences share more words with each other than with those beside the other."""
    ours, theirs = _words(en[number]), _words(cy[number])
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(en)]
    others = [len(ours & _words(cy[n])) for n in beside]
    others += [len(theirs & _words(en[n])) for n in beside]
    shared = len(ours & theirs)
    return shared > max(others) or shared == max(others) >= ENOUGH_SHARED


def _words(sentence: Segment) -> frozenset[str]:
    """The keys of the words of a sentence but for its quantities."""
    text, start = list(sentence.words_only), sentence.start
    for each in BlockQuantities(sentence.block).in_place:
        if start <= each.start < sentence.end:
            text[each.start - start : each.end - start] = " " * (each.end - each.start)
    return keys("".join(text))


def _are_as_long(one: Segment, other: Segment) -> bool:
    lengths = [each.end - each.start + CHARACTERS_ADDED for each in (one, other)]
    return max(lengths) <= MOST_TIMES_AS_LONG * min(lengths)
