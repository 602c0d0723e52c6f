"""Whether two words that set a limit set it on one figure: *under 16*, and *16 neu'n hŷn*."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import COMPARED_AT_ONCE
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import QuantityKind
from cymar.text.block import Block
from cymar.text.segment import Segment

BETWEEN_LIMIT_AND_AMOUNT = re.compile(r"\s+(?:of?\s+)?(?:(?:an?|the|y|yr)\s+)?")
"""What is between a limit and the amount next after it: *at least a month*, *uchafswm o bump*."""

BETWEEN_AMOUNT_AND_LIMIT = re.compile(r"[%\w]*(?:\s(?!the\s)[^\W\d_]+){0,3}\s+")
"""What is between an amount and the limit after it: *15 cm o drwch o leiaf*, not *half of the*."""

AFTER_AMOUNT = ("or ", "and ", "neu ", "neu'", "neu’", "a ", "ac ")
"""What begins a limit that stands after its amount: *£123 or more a week*."""

TURNED = {"more": "least", "less": "most"}
SET_BY = frozenset(TURNED.values())
"""What a negative makes of a limit the opposite of: *no more* is not *at least*."""

IS_NO = {"less": "least", "more": "most"}
"""What a negative makes of a limit: *no more* is *at most*."""

MOST_BETWEEN = 3
MOST_BETWEEN_OF_AMOUNT = 8
"""The most words between a negative and the limit that it turns: *ni chewch fod yn hŷn na*; and
where it is a limit of one amount in both versions."""

NOTHING: frozenset[object] = frozenset()

LIMITED_DUTY = re.compile(r" (?:\w+ )?")
"""What is between a limit and what one may do within it: *the least you can*."""


def are_of_one_figure(here: Segment, limit: Cue, there: Segment, step: Cue) -> bool:
    """Whether the same figure or amount stands beside each of two words for a limit."""
    amount = amount_of(here, limit)
    return bool(amount) and not amount.isdisjoint(amount_of(there, step))


def limits_of_one_figure(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], group: Sequence[str]
) -> tuple[Cue, Cue] | None:
    """The only words of two versions that set a limit, if it is an opposite one on one figure.

    Args:
        both: the two versions, or the same part of each.
        cues: what the words of each mean.
        group: the meanings of such words: *at least*, *at most*; *before*, *after*.
    """
    ours, theirs = ([each for each in some if each.meaning in group] for some in cues)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].meaning == theirs[0].meaning:
        return None
    is_one = are_of_one_figure(both[0], ours[0], both[1], theirs[0])
    return (ours[0], theirs[0]) if is_one else None


def turned_limit(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], here: int, negative: Cue
) -> tuple[Cue, Cue] | None:
    """A limit that a negative sets in a version, and the opposite one of the other.

    *Ni chaiff mwy na phump* is *at most five*, and not *at least five*.
    """
    ours, theirs = (
        [each for each in some if each.meaning in TURNED or each.meaning in SET_BY]
        for some in (cues[here], cues[1 - here])
    )
    if len(ours) != 1 or len(theirs) != 1 or TURNED.get(ours[0].meaning) != theirs[0].meaning:
        return None
    between = both[here].text[negative.end : ours[0].start]
    is_one = are_of_one_figure(both[here], ours[0], both[1 - here], theirs[0])
    most = MOST_BETWEEN_OF_AMOUNT if is_one else MOST_BETWEEN
    if negative > ours[0] or len(between.split()) > most or "," in between:
        return None
    if not is_one and not amount_of(both[1 - here], theirs[0]):
        return None  # *keep noise to a minimum*: *peidiwch â gwneud mwy o sŵn nag sydd raid*
    if any(each.meaning == "only" for each in cues[1 - here]):
        return None  # *only the minimum that is needed*
    return (ours[0], theirs[0]) if not here else (theirs[0], ours[0])


def sets_limit(
    negative: Cue, here: Segment, cues: Sequence[Cue], there: Segment, others: Sequence[Cue]
) -> bool:
    """Whether what a negative denies is one side of a figure, and the other version has its other.

    Args:
        negative: the negative.
        here: the version that has it.
        cues: what the words of that version mean.
        there: the other version.
        others: what its words mean.
    """
    denied = next((each for each in cues if each > negative and each.meaning in IS_NO), None)
    if not denied:
        return False
    return any(
        each.meaning == IS_NO[denied.meaning] and are_of_one_figure(here, denied, there, each)
        for each in others
    )


def amount_of(segment: Segment, cue: Cue) -> frozenset[object]:
    """What the number, the date or the length of time beside a word for a limit may be."""
    text = segment.block.words_only
    start, end = segment.start + cue.start, segment.start + cue.end
    is_added = text.startswith(AFTER_AMOUNT, start)
    before: LimitedAmount | None = None
    for each in _amounts(segment.block):
        if each.start >= end:
            if not is_added and BETWEEN_LIMIT_AND_AMOUNT.fullmatch(text, end, each.start):
                return each.values
            break
        if segment.start <= each.start and each.end <= start:
            before = each
    if before and BETWEEN_AMOUNT_AND_LIMIT.fullmatch(text, before.end, start):
        return before.values
    return NOTHING


def has_amount(segment: Segment, values: frozenset[object]) -> bool:
    """Whether a sentence has a number, a date or a length of time that may be one of some."""
    return any(
        segment.start <= each.start < segment.end and not values.isdisjoint(each.values)
        for each in _amounts(segment.block)
    )


class LimitedAmount(NamedTuple):
    """An amount at a place in a text, with all that it may be, as a number or a length of time."""

    start: int
    end: int
    values: frozenset[object]


@lru_cache(maxsize=COMPARED_AT_ONCE)
def _amounts(block: Block) -> list[LimitedAmount]:
    """The numbers, dates and lengths of time of a block, in order: *thirty minutes*, *awr*."""
    read, words = BlockQuantities(block), language(block.locale).paraphrases
    text, found = block.words_only, list[LimitedAmount]()
    for each in read.in_place:
        if each.kind is QuantityKind.PERIOD:
            continue
        length: frozenset[object] = frozenset(words.lengths(text, each))
        end, values = each.end, frozenset[object](each.values) | length
        if part := words.part_of(text, each):
            end, share = part[0], min(each.numbers, default=Fraction(1))
            values |= {Duration(of.unit, of.length * share) for of in part[1]}
        found.append(LimitedAmount(each.start, end, values))
    found += (LimitedAmount(*each) for each in words.lone_lengths(text, read.in_place))
    return sorted(found)


def is_of_limit(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether one version says the least or the most that one may: *the least you can pay*."""
    return any(
        limit.meaning in ("least", "most")
        and duty.meaning == "may"
        and LIMITED_DUTY.fullmatch(segment.text, limit.end, duty.start)
        for segment, some in zip(both, cues, strict=True)
        for limit, duty in pairwise(some)
    )
