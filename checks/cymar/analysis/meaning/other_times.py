"""Whether two words that say when are said of different events: *after you cook*, *cyn mynd*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence
from itertools import islice

from cymar import expressions as re
from cymar.analysis.meaning.contrasts import TIMES
from cymar.analysis.meaning.more_negatives import without
from cymar.analysis.meaning.negated import (
    KNOWN_WORDS_AFTER,
    PART_END,
    SAME_LETTERS,
    keys_in_order,
    known_keys,
)
from cymar.analysis.meaning.permitted import are_turned_round
from cymar.languages import language
from cymar.languages.gloss import sides_named
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

BESIDE_EVENTS = frozenset(("before", "after", "while"))
"""What says when, beside something that happens: *before you go*."""

LEAST_OF_ONE_ACT = 2
"""How many words two versions share at least before *before* or *after*, where what is done then is
one thing, and the words for the event are only others: *before you board*, *cyn mynd ar y bws*."""

ANY_DIGIT = re.compile(r"\d")
FIGURE_NEXT = re.compile(r"\d+")
WORDS_BEFORE_FIGURE = 3
"""Within how many words after *before* or *after* the figure stands that it is beside."""


def are_of_other_times(
    both: tuple[Segment, Segment], cues: tuple[Cue, Cue], group: Sequence[str]
) -> bool:
    """Whether two words of a group for times are of other events, or of the same turned round."""
    if group is TIMES and are_turned_round(both, cues) and not _are_beside_one_figure(both, cues):
        return True
    if any(cue.meaning not in BESIDE_EVENTS for cue in cues):
        return group is TIMES and _are_beside_other_words(both, cues)
    after = [
        PART_END.split(segment.text[cue.end :], maxsplit=1)[0]
        for segment, cue in zip(both, cues, strict=True)
    ]
    if any(map(ANY_DIGIT.search, after)):
        return False
    words = [list(keys_in_order(text, segment)) for text, segment in zip(after, both, strict=True)]
    en, cy = (frozenset[str]().union(*some) for some in words)
    acts = [
        known_keys(segment.text[: cue.start], segment)
        for segment, cue in zip(both, cues, strict=True)
    ]
    is_turned = _are_alike(en, acts[1] - acts[0]) or _are_alike(cy, acts[0] - acts[1])
    if not en or not cy or _are_alike(en, cy):
        return is_turned and not _are_alike(en, cy)
    return is_turned or len(acts[0] & acts[1]) < LEAST_OF_ONE_ACT


def _are_beside_one_figure(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether one figure is next after both of two words: *before mile 9*, *ar ôl milltir 9*."""
    figures = [
        FIGURE_NEXT.search(" ".join(segment.text[cue.end :].split()[:WORDS_BEFORE_FIGURE]))
        for segment, cue in zip(both, cues, strict=True)
    ]
    return all(figures) and len({each[0] for each in figures if each}) == 1


def _are_beside_other_words(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether what comes next after one of two words stands before the other's, in its version.

    So *from Monday* of *ring us (Monday to Friday) the day before your trip* is not *before*.
    """
    after = [
        list(islice(keys_in_order(segment.text[cue.end :], segment), KNOWN_WORDS_AFTER))
        for segment, cue in zip(both, cues, strict=True)
    ]
    if not all(after) or set().union(*after[0]) & set().union(*after[1]):
        return False
    before = [
        known_keys(segment.text[: cue.start], segment)
        for segment, cue in zip(both, cues, strict=True)
    ]
    return not after[1][0].isdisjoint(before[0]) or not after[0][0].isdisjoint(before[1])


def _are_alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether any word of some begins as one of the others does."""
    return any(each[:SAME_LETTERS] == other[:SAME_LETTERS] for each in ours for other in theirs)


def before_or_after_end(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], group: Sequence[str]
) -> tuple[Cue, Cue] | None:
    """*Before* against *after* where both versions say that something ends, which may be *after*.

    So *before you finish* is not *ar ôl gorffen*, though *wedi gorffen* may be *finished*.
    """
    if group is not TIMES:
        return None
    times = [[each for each in some if each.meaning in ("before", "after")] for some in cues]
    ended = sides_named("end")
    ends = [[each for each in some if sides_named(each.meaning) & ended] for some in cues]
    if [len(some) for some in (*times, *ends)] != [1, 1, 1, 1]:
        return None
    ((ours,), (theirs,)) = times
    if ours.meaning == theirs.meaning:
        return None
    for segment, end, meaning in zip(both, ends, (theirs.meaning, ours.meaning), strict=True):
        may_have = language(segment.block.locale).meanings.may_have
        if may_have(meaning, without(segment, end)):
            return None
    return ours, theirs
