"""Where only one version of a sentence has a word such as *not*, and the other says what it denies.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence

from cymar.analysis.negated import PART_END, says_what_is_denied
from cymar.analysis.opposites import LIMITS, WITHOUT, first, may_be_negative, may_have
from cymar.analysis.permitted import asks_what_is_free, bars_what_is_free
from cymar.languages import language
from cymar.languages.meanings import DENIED, Cue
from cymar.text.segment import Segment

DeniedSide = tuple[Segment, Sequence[Cue]]
"""A version of a sentence, and what its words surely mean."""


def is_denied_alone(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies what the other one says, and says it in no other way."""
    (ours, our_cues), (theirs, their_cues) = here, there
    cues = our_cues, their_cues
    if _is_question(ours) or _is_put_otherwise(here, cue, there):
        return False
    if may_be_negative(theirs, ours, cue):
        return False
    return (
        says_what_is_denied(ours, cue, theirs)
        or asks_what_is_free(ours, cue, cues)
        or bars_what_is_free(ours, cue, theirs, cues)
    )


def _is_put_otherwise(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether the other version may say the same by *when*, *must*, *only*, a limit, two *not*."""
    (ours, our_cues), (theirs, their_cues) = here, there
    if says_from_when(here, cue, there):
        return True
    if _is_not_able(ours, cue) and first(their_cues, ("must",)) and not first(our_cues, ("must",)):
        return True
    if first(our_cues, (WITHOUT,), theirs):
        return True  # *there isn't a house without a story*
    if _is_limit(ours, theirs) or _is_only(ours, cue, theirs):
        return True
    return _is_double(cue, (our_cues, their_cues))


def says_from_when(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies something until a time from which the other allows it: *once*."""
    not_until = first(here[1], ("until", "before"))
    if not not_until or first(there[1], (not_until.meaning,)):
        return False
    others = ("after", "when", "begin") if not_until > cue else ("after", "when")
    return any(may_have(there[0], each) for each in others)


def _is_double(cue: Cue, cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether a negative comes before a word that is one by its prefix: *not unusual*."""
    return any(
        each.meaning == DENIED and each.start == cue.end + 1 for some in cues for each in some
    )


def _is_limit(here: Segment, there: Segment) -> bool:
    """Whether a negative sets a limit that the other has a word for: *maximum*."""
    return any(may_have(here, step) and may_have(there, limit) for limit, step in LIMITS)


def _is_only(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a negative leaves out all but one thing: *ni chaiff neb ond*, *is restricted to*."""
    if not may_have(there, "only"):
        return False
    left_out = PART_END.split(here.text[cue.end :], maxsplit=1)[0]
    return language(here.block.locale).meanings.may_have("excluded", left_out)


def _is_not_able(segment: Segment, cue: Cue) -> bool:
    """Whether a negative says what cannot be, of which *must* may be another way to put it."""
    may_have = language(segment.block.locale).meanings.may_have
    next_word = segment.text[cue.end :].lstrip().partition(" ")[0]
    return may_have("may", segment.text[cue.start : cue.end]) or may_have("may", next_word)


def _is_question(segment: Segment) -> bool:
    """Whether a sentence asks, so that a negative may be no more than politeness."""
    return segment.text.rstrip().endswith("?")
