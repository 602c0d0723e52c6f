"""Where what is opposed in two versions of a sentence is made up for by the rest of them.

*Pay or it doubles* is *os na thalwch, bydd yn dyblu*.
"""

from collections.abc import Sequence

from cymar.analysis.meaning.clauses import clause_bounds
from cymar.analysis.meaning.conditions import IF
from cymar.analysis.meaning.contrary import (
    are_evened_by_words,
    have_opposites,
    opposite_words,
)
from cymar.analysis.meaning.figure_limits import are_limits_turned
from cymar.analysis.meaning.opposites import is_denied_by_prefix, may_have
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import are_other_times
from cymar.languages import language
from cymar.languages.meanings import DENIED, NEGATIVE, Cue
from cymar.text.segment import Segment


def is_evened_by_rest(
    en: Cue | None,
    cy: Cue | None,
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
) -> bool:
    """Whether the rest of two versions makes up for a negative that only one of them has."""
    here, there = both if en else both[::-1]
    cue = en or cy
    if not cue or cue.meaning != NEGATIVE:
        return False
    return (
        have_other_opposites(both, cues, [cue])
        or _is_put_as_or(here, cue, there)
        or (may_have(there, "enough") and not may_have(here, "enough"))
        or are_other_times(*(BlockQuantities(each.block) for each in both))
    )


def _is_put_as_or(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a condition that something is not done is what the other version says before *or*."""
    start, end = clause_bounds(here, cue)
    clause = here.text[start:end]
    if not language(here.block.locale).meanings.may_have(IF, clause) or may_have(there, IF):
        return False
    known = language(there.block.locale).clause_words
    return may_have(there, "otherwise") or any(f" {each}" in there.text for each in known.or_words)


def have_other_opposites(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], words: Sequence[Cue]
) -> bool:
    """Whether two versions have opposites beside some words, which make the same again of them.

    Each version has the one and nothing of the other: *it costs less if you book early* is *mae'n
    ddrutach os na archebwch yn gynnar*.
    """
    others = [[each for each in some if each not in words] for some in cues]
    en, cy = ({each.meaning for each in some} for some in others)
    only = [[each for each in some if each.meaning not in en & cy] for some in others]
    return (
        have_opposites(only)
        or are_limits_turned(both, (others[0], others[1]))
        or bool(opposite_words(both, others, both))
    )


def are_words_evened(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    words: tuple[Cue, Cue],
    wholes: tuple[Segment, Segment],
) -> bool:
    """Whether two opposites are evened out by others, or by a prefix that denies: *unused*.

    *Unused credit runs out after a year* is *rhaid defnyddio'r credyd o fewn blwyddyn*.
    """
    if are_evened_by_words(both, cues, words, wholes):
        return True
    is_any_denied = any(each.meaning == DENIED for some in cues for each in some)
    return is_any_denied and is_denied_by_prefix(both, cues)
