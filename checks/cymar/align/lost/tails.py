"""Which last part of a sentence its counterpart lacks: *and keep the key*, *gan wisgo menig*.

The counterpart ends where the rest does, with a word of the same meaning, and has none of what is
after it. So less need be lost for it to be sure than of a part that may stand elsewhere.
"""

from collections.abc import Sequence

from cymar.align.lengths import size_of
from cymar.align.lost.losable_parts import (
    AFTER_INITIALS,
    JOINING_MARK,
    LONGEST_INITIALS,
    LosablePart,
)
from cymar.align.lost.said_otherwise import ENDS, may_be_said
from cymar.align.lost.score import PartWords, likelier_by
from cymar.align.lost.sentences import Lost
from cymar.align.lost.telling_words import (
    LETTERS_OR_FIGURE,
    LIGHT,
    TELLING_KEYS,
    Word,
    with_shared,
)
from cymar.align.lost.told_beside import explains_code, is_told_beside
from cymar.languages.joints import joints
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

FEWEST_OF_TAIL = 2
"""From how many known words on, none of which the counterpart has, such a part is lost."""

FEWEST_BEFORE_TAIL, LEAST_BEFORE_TAIL = 3, 0.7
"""How many known words of the rest the counterpart has at least, and which share of them."""

WORDS_AT_END = 2
"""Among how many words at the end of the rest and of the counterpart one is of the same meaning:
*new friends*, *ffrindiau newydd*."""

LESS_LIKELY, LESS_LIKELY_EACH = 0.1, -0.3
"""How much less likely its length may be without the part, and for each word that it lacks more."""


def may_end_sooner(here: Segment, there: Segment) -> bool:
    """Whether both are sentences, and one has nothing for the last known word of the other."""
    our_block, their_block = here.block, there.block
    if not {our_block.text[here.end - 1], their_block.text[there.end - 1]} <= ENDS:
        return False
    known, said = TELLING_KEYS[our_block.locale], TELLING_KEYS[their_block.locale]
    for word in reversed(LETTERS_OR_FIGURE.findall(our_block.words_only, here.start, here.end)):
        if keys := known[word]:
            for each in LETTERS_OR_FIGURE.findall(their_block.words_only, there.start, there.end):
                if (theirs := said[each]) and not keys.isdisjoint(theirs):
                    return False
            return True
    return False


def lost_tail(here: Segment, there: Segment, longer: float) -> list[Lost]:
    """The last part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    text = here.text
    ours, theirs = with_shared(here, there)
    first = next((n for n in range(len(ours), 0, -1) if _is_said(n - 1, ours, theirs)), 0)
    if not first or not _end_alike(ours[:first], theirs):
        return []
    start, end = _start(here, ours[first - 1].end), len(text.rstrip(".!?"))
    inside = [each for each in ours if each.start >= start]
    rest = ours[: len(ours) - len(inside)]
    if not inside:
        return []
    length, expected = here.end - here.start, size_of((there.end - there.start) / longer)
    away = expected - size_of(length - (end - start))
    held = PartWords(inside, rest, theirs)
    part = Segment(here.block, here.start + start, here.start + end)
    if (
        _is_surely_lost(held, rest, theirs)
        and likelier_by(expected - size_of(length), away)
        >= LESS_LIKELY_EACH * (held.unsaid - FEWEST_OF_TAIL) - LESS_LIKELY
        and not AFTER_INITIALS.search(text, max(0, start - LONGEST_INITIALS), start)
        and not may_be_said(LosablePart(start, end, is_apart=False), inside, here, there)
        and not is_told_beside(part, here, there)
        and not explains_code(part)
    ):
        return [Lost(part, there.block)]
    return []


def _is_surely_lost(held: PartWords, rest: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the counterpart has the rest of a sentence, and too little more for its last part.

    Args:
        held: the words of the part, held against the others.
        rest: the words of the rest.
        theirs: those of the counterpart.
    """
    last = theirs[-1].keys
    if held.unsaid < FEWEST_OF_TAIL or all(last.isdisjoint(each.keys) for each in rest):
        return False  # it ends with what may say the same: *offline*, *as it is redrawn*
    known = sum([bool(each.keys) and not each.keys & LIGHT for each in rest])
    said = max(FEWEST_BEFORE_TAIL, LEAST_BEFORE_TAIL * known)
    return held.unsaid > held.over and held.rest_said >= said


def _is_said(place: int, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the counterpart has a word of a sentence more often than what is before it.

    A word that says little may stand for one of the rest: *get*, *gallu*.
    """
    keys = ours[place].keys
    if keys & LIGHT:
        return False
    same = [each.keys for each in theirs if not keys.isdisjoint(each.keys)]
    if not same:
        return False
    any_of = frozenset[str]().union(*same)
    return len(same) > sum([not any_of.isdisjoint(each.keys) for each in ours[:place]])


def _end_alike(rest: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the rest of a sentence ends with what its counterpart does."""
    last = [each.keys for each in theirs[-WORDS_AT_END:]]
    return any(each.keys & keys for each in rest[-WORDS_AT_END:] for keys in last)


def _start(here: Segment, after: int) -> int:
    """Where the part after a word of a sentence begins: at what joins it first.

    Args:
        here: the sentence.
        after: where the word ends.
    """
    mark = JOINING_MARK.search(here.text, after)
    last = mark.start() if mark else len(here.text)
    listed = joints(here.block.locale)
    words = LETTERS.finditer(here.text, after, last)
    return next((each.start() for each in words if each[0].lower() in listed), last)
