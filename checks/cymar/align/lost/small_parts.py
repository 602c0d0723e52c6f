"""Which small part of a sentence its counterpart lacks: *but the lid*, *without rest*.

It may be a word or two, so its length tells little. But where the counterpart says all the rest, no
word of the part and no other that may stand for one, nor what may join it, it lacks the part.
"""

from collections.abc import Sequence, Set
from functools import cache
from re import Pattern

from cymar.align.lost.losable_parts import JOINING_MARK, LosablePart
from cymar.align.lost.said_otherwise import PART_LEFT_OUT, may_be_said, negatives
from cymar.align.lost.score import PartWords, names_unsaid
from cymar.align.lost.telling_words import LIGHT, Word, is_in_other_words, with_shared
from cymar.analysis.numbers.put_otherwise import are_all_put_otherwise
from cymar.languages import language
from cymar.languages.joints import joints
from cymar.languages.meanings import NEGATIVE
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment, segments

MAY_EXCEPT = ("exception", "although", "unless", "without")
"""The meanings of words that may say what is excepted."""

FEWEST_SAID_BESIDE, LEAST_SAID_BESIDE = 2, 0.6
"""How many known words of the rest the counterpart has at least, and which share of them."""

MOST_TIMES_LONGER_THEN = 1.06
"""How many times as long as the sentence the counterpart is at most."""


@cache
def joins_small(locale: str) -> Pattern[str]:
    """Finds what joins such a part in a language."""
    return language(locale).clause_words.small_part


def small_part(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The small part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    text, joint = here.text, joins_small(here.block.locale)
    is_longer = there.end - there.start > MOST_TIMES_LONGER_THEN * longer * (here.end - here.start)
    if is_longer or not joint.search(text):
        return None
    words, theirs = with_shared(here, there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    for match in joint.finditer(text):
        end = _end(here, match.end(), words, said)
        if not end:
            continue
        part = Segment(here.block, here.start + match.start(), here.start + end)
        inside = [each for each in words if match.start() <= each.start < end]
        rest = [each for each in words if each not in inside]
        held = PartWords(inside, rest, theirs)
        known = sum(bool(each.keys) and not each.keys & LIGHT for each in rest)
        if (
            held.is_item_unsaid(names_unsaid(text, inside, said))
            and held.rest_said >= max(FEWEST_SAID_BESIDE, LEAST_SAID_BESIDE * known)
            and held.rest_said > held.says_more
            and not may_be_said(
                LosablePart(match.start(), end, is_apart=False), inside, here, there
            )
            and not _is_said(part, here, there)
        ):
            return part
    return None


def _end(here: Segment, start: int, words: Sequence[Word], said: Set[str]) -> int:
    """Where the words end after what joins a part that the counterpart has none of; 0 if nowhere.

    What it has of the rest is no more of the part: a word such as *in* stands before it.

    Args:
        here: the sentence.
        start: where what joins the part ends.
        words: the words of the sentence.
        said: the keys of the words of the counterpart.
    """
    mark = JOINING_MARK.search(here.text, start)
    last, end = mark.start() if mark else len(here.text), 0
    for each in words:
        if start <= each.start < last:
            if each.keys & said and not each.keys & LIGHT:
                between = LETTERS.findall(here.text, end, each.start) if end else ()
                listed = joints(here.block.locale)
                return end if any(word.lower() in listed for word in between) else 0
            end = each.end
    return end


def _is_said(part: Segment, here: Segment, there: Segment) -> bool:
    """Whether the counterpart may say a part, or what joins it, in another way or place."""
    whole = Segment(there.block, 0, len(there.block.text))
    start, end = part.start - here.start, part.end - here.start
    rest = f"{here.text[:start]}{PART_LEFT_OUT}{here.text[end:]}"
    ours, theirs = joins_small(here.block.locale), joins_small(there.block.locale)
    if len(theirs.findall(there.text)) > len(ours.findall(rest)):
        return True
    if negatives(there.text, there) > negatives(rest, here):
        return True
    where = there.text if len(segments(here.block)) == len(segments(there.block)) else whole.text
    if any(_times(each, where, there) > _times(each, rest, here) for each in MAY_EXCEPT):
        return True
    beside = [
        Segment(here.block, here.start, part.start),
        Segment(here.block, part.end, here.end),
        *(each for each in segments(here.block) if each != here),
    ]
    return are_all_put_otherwise(part, there.block) or is_in_other_words(part, beside, whole)


def _times(meaning: str, text: str, segment: Segment) -> int:
    """How many words of a text may have a meaning, but for those such as *not*."""
    known = language(segment.block.locale)
    said = known.conjunctions.hinted(meaning, text)
    return sum(not known.meanings.may_have(NEGATIVE, phrase) for phrase, _ in said)
