"""Words of two versions of a sentence that are opposites in themselves: *hot*, and *oer*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cymar.analysis.compared import are_compared_round, compares
from cymar.analysis.negated import known_keys
from cymar.analysis.negated_twice import DENIALS, without
from cymar.analysis.opposites import has_more_negatives, may_have
from cymar.analysis.quantities import BlockQuantities
from cymar.analysis.ranges import are_other_times
from cymar.languages import language
from cymar.languages.gloss import glossed_stems, means, opposites_of
from cymar.languages.meanings import Cue
from cymar.languages.words import letters_of
from cymar.text.segment import Segment

UNTIL = "until"
"""The meaning of *until*, before what ends something: *open until five* is *closes at five*."""


def may_be_contrary(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether what two versions surely mean has something and its opposite."""
    known = opposites_of()
    return any(not theirs.isdisjoint(known[each]) for each in ours & known.keys())


def from_when_other_ends(
    words: tuple[Cue, Cue], ours: AbstractSet[str], theirs: AbstractSet[str]
) -> bool:
    """Whether something is so from when its opposite ends: *closed until ten*, *open from ten*."""
    return {each.meaning for each in words} == {"from", UNTIL} and may_be_contrary(ours, theirs)


def contraries(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> Iterator[tuple[Cue, Cue]]:
    """Two words that are opposites, of which neither version has anything of the other's.

    What else may be negative is in both.
    """
    known = opposites_of()
    en, cy = map(_first_of_each, cues)
    for one in en:
        for two in cy:
            if two.meaning in known.get(one.meaning, ()) and _are_alone(both, (one, two), cues):
                if not _are_put_otherwise(both, (one, two)):
                    yield one, two
                return


def _first_of_each(cues: Sequence[Cue]) -> list[Cue]:
    """The first word of each meaning, in order."""
    found: dict[str, Cue] = {}
    for each in cues:
        found.setdefault(each.meaning, each)
    return list(found.values())


def denies_opposite(cue: Cue, ours: Sequence[Cue], theirs: Sequence[Cue]) -> bool:
    """Whether what a *not* denies is the opposite of what the other version says: *not safe*."""
    known = opposites_of()
    said = {each.meaning for each in theirs}
    return any(each > cue and not said.isdisjoint(known.get(each.meaning, ())) for each in ours)


def _are_put_otherwise(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether two opposites are compared the other way round, or one until the other: *ar agor*.

    Or one when the other is not: *closed on Mondays*.
    """
    if may_have(both[0], UNTIL) != may_have(both[1], UNTIL):
        return True
    quantities = [BlockQuantities(each.block) for each in both]
    has_parts = all(map(_has_part, quantities))
    if has_parts and any(_is_less_of_more(*some) for some in (both, both[::-1])):
        return True  # *less than half full*: *more than half empty*
    if are_other_times(*quantities):
        return True
    compared = [compares(each) for each in both]
    return any(compared) and (not all(compared) or are_compared_round(both, words))


def _has_part(block: BlockQuantities) -> bool:
    """Whether a block has a part of something, in words: *half*."""
    return any(0 < value < 1 for each in block.words for value in each.numbers)


def _is_less_of_more(one: Segment, other: Segment) -> bool:
    """Whether only the first version may say *less*, and only the other *more*."""
    return all(
        may_have(segment, step) is (segment is has)
        for step, has in (("less", one), ("more", other))
        for segment in (one, other)
    )


def _are_alone(
    both: tuple[Segment, Segment], words: tuple[Cue, Cue], cues: Sequence[Sequence[Cue]]
) -> bool:
    """Whether neither of two words is said in the other version, nor made up for by a *not*."""
    for here, there in ((0, 1), (1, 0)):
        if may_have(both[there], words[here].meaning):
            return False
        if any(each.meaning == words[here].meaning for each in cues[there]):
            return False
        if _keys(both[here], words[here]) & known_keys(both[there].text, both[there]):
            return False
    ours, theirs = (
        without(segment, [cue, *(each for each in some if each.meaning in DENIALS)])
        for segment, cue, some in zip(both, words, cues, strict=True)
    )
    return not (
        has_more_negatives(ours, both[0], theirs, both[1])
        or has_more_negatives(theirs, both[1], ours, both[0])
    )


def _keys(segment: Segment, cue: Cue) -> frozenset[str]:
    """The keys of the word that has the meaning, of those of a cue."""
    words = letters_of(segment.text[cue.start : cue.end])
    keys = (language(segment.block.locale).gloss(each) & glossed_stems() for each in words)
    return frozenset[str]().union(*(each for each in keys if means(each, cue.meaning)))
