"""Where one version has *unless* and the other *if*, so that a condition is turned round.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence
from itertools import islice

from cymar import expressions as re
from cymar.analysis.meaning.more_negatives import denials, has_more_negatives, without
from cymar.analysis.meaning.negated import KNOWN_WORDS_AFTER, PART_END, keys_in_order, known_keys
from cymar.analysis.meaning.negated_twice import DENIALS, said_once
from cymar.analysis.meaning.opposites import first, may_have
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

EXCEPT_IF, IF = "except if", "if"
"""The meanings of *unless*, and of what begins a condition that has no *not* of its own: *os*."""

WAITED_FOR = "before", "until"
"""What may be said for *unless*, beside *if*: *os ceir rhagor cyn i chi ddod, ni chewch wybod*."""

FIGURES = re.compile(r"\d+")

EVENED = 2
"""How many negatives say yes."""


def turned_condition(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue | None, Cue | None] | None:
    """The *unless* of the only version that has one, where the other says *if* with no *not* more.

    *Do not pay unless you agree* is *pay if you agree*: so every *not* counts, and *unless* as one.
    """
    unless = [first(some, (EXCEPT_IF,)) for some in cues]
    if bool(unless[0]) == bool(unless[1]):
        return None
    here = 0 if unless[0] else 1
    if not may_have(both[1 - here], IF) or not _is_said(both[here], unless[here], both[1 - here]):
        return None
    if any(
        may_have(both[1 - here], each) and not may_have(both[here], each) for each in WAITED_FOR
    ):
        return None
    denying = [
        [each for each in said_once(some, segment) if each.meaning in DENIALS or each in unless]
        for some, segment in zip(cues, both, strict=True)
    ]
    if len(denying[0]) % 2 == len(denying[1]) % 2:
        return None
    ours, theirs = (
        without(segment, [*some, *(each for each in all_of_it if each.meaning in DENIALS)])
        for segment, some, all_of_it in zip(both, denying, cues, strict=True)
    )
    if has_more_negatives(ours, both[0], theirs, both[1]):
        return None
    if has_more_negatives(theirs, both[1], ours, both[0]):
        return None
    return (unless[0], None) if not here else (None, unless[1])


def are_evened(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether only one version has a *not*, and another with it, where the other sets a condition.

    So *we cannot help unless you ask* is *we can help if you ask*.
    """
    denying = [
        [each for each in said_once(some, segment) if each.meaning in (NEGATIVE, EXCEPT_IF)]
        for some, segment in zip(cues, both, strict=True)
    ]
    if abs(len(denying[0]) - len(denying[1])) != EVENED:
        return False
    there = both[1] if len(denying[0]) > len(denying[1]) else both[0]
    if all(denying):
        is_unless = [any(each.meaning == EXCEPT_IF for each in some) for some in denying]
        if is_unless[0] == is_unless[1]:
            return False
    elif denials(there.text, there):
        return False  # *no further payment*: *nid oes taliad pellach*
    return any(may_have(there, each) for each in (IF, "only", "must", "need"))


def _is_said(here: Segment, unless: Cue | None, there: Segment) -> bool:
    """Whether the other version has any of the first known words of a condition."""
    if not unless:
        return False
    condition = PART_END.split(here.text[unless.end :], maxsplit=1)[0]
    said = known_keys(there.text, there)
    some = islice(keys_in_order(condition, here), KNOWN_WORDS_AFTER)
    figures = set(FIGURES.findall(condition))
    return any(each & said for each in some) or not figures.isdisjoint(FIGURES.findall(there.text))
