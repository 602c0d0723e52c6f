"""Words in two versions of a sentence that are opposites: *without*, *with*; *unsafe*, *safe*.

They are where nothing else there is negative: a word and what it lacks, a prefix and what it
denies, a limit and what it limits.
"""

from collections.abc import Iterator, Sequence

from cymar.analysis.bounds import are_of_one_figure
from cymar.analysis.contrasts import HALF_NEGATIVE
from cymar.languages import language
from cymar.languages.meanings import AMOUNTS, DENIED, NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.languages.words import LETTERS, letters_of
from cymar.text.segment import Segment

LACKING = ("without", "with"), ("ban", "allowed")
"""Meanings that are opposites where nothing else is negative."""

SAID = "said"
"""What is found of a word that the other version denies."""

LIMITS = ("most", "more"), ("least", "less")
"""A limit, and what it sets one to: *no more than* and *more than*."""


def opposites(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> Iterator[tuple[Cue, Cue]]:
    """*Without* against *with*, *unsafe* against *safe*, where nothing else there is negative."""
    meant = [{each.meaning for each in some} for some in cues]
    for here, there in ((0, 1), (1, 0)):
        found: tuple[Cue, Cue] | None = None
        for lacks, has in (*LACKING, *LIMITS):
            if lacks not in meant[here] or has not in meant[there]:
                continue
            is_limit = (lacks, has) in LIMITS
            one = first(cues[here], (lacks,), both[there] if is_limit else None)
            two = first(cues[there], (has,))
            if one and two and (not is_limit or _are_turned(both[here], one, both[there], two)):
                found = found or (one, two)
        denies = first(cues[here], (DENIED,)) if DENIED in meant[here] else None
        said = _said(both[here], denies, both[there]) if denies else None
        found = found or (denies, said) if denies and said else found
        if found and not _has_other_negative(both[here], both[there], found[0]):
            yield found if not here else (found[1], found[0])


def _has_other_negative(here: Segment, there: Segment, cue: Cue) -> bool:
    """Whether anything but a cue may be negative in either version, and not in both."""
    rest = here.text[: cue.start] + here.text[cue.end :]
    if cue.meaning not in AMOUNTS:
        is_twice = cue.meaning == DENIED and bool(hints(rest, here, NEGATIVE))
        return is_twice or may_be_negative(there, here, cue)
    is_only_here = not all(
        any(count(there.text, there, same) for same in each & HALF_NEGATIVE)
        for each in hints(rest, here, NEGATIVE)
    )
    return is_only_here or may_be_negative(there, here, None)


def _are_turned(here: Segment, limit: Cue, there: Segment, step: Cue) -> bool:
    """Whether a limit surely faces what it limits: *no more than* and *more than*, or a figure."""
    words = here.text[limit.start : limit.end]
    if language(here.block.locale).meanings.turns(step.meaning, words):
        return True
    return are_of_one_figure(here, limit, there, step)


def _said(here: Segment, denies: Cue, there: Segment) -> Cue | None:
    """The word of a sentence that another one denies, and has nowhere else."""
    ours, theirs = (language(each.block.locale) for each in (here, there))
    keys = ours.denied(plain_case(here.text[denies.start : denies.end]))
    rest = here.text[: denies.start] + here.text[denies.end :]
    if any(ours.gloss(each) & keys for each in letters_of(rest)):
        return None
    for word in LETTERS.finditer(there.text):
        if theirs.gloss(word[0]) & keys and not theirs.is_function_word(word[0].lower()):
            return Cue(*word.span(), SAID)
    return None


def first(cues: Sequence[Cue], meanings: Sequence[str], other: Segment | None = None) -> Cue | None:
    """The first cue of some meanings, and of which the other version, if given, has nothing."""
    wanted = (each for each in cues if each.meaning in meanings)
    return next((each for each in wanted if not other or not may_have(other, each.meaning)), None)


def may_have(segment: Segment, meaning: str) -> bool:
    """Whether anything in a sentence may have a meaning."""
    return language(segment.block.locale).meanings.may_have(meaning, segment.text)


def hints(text: str, segment: Segment, meaning: str) -> list[frozenset[str]]:
    """All that each word of a text may mean which may have a meaning in the sentence's language."""
    return language(segment.block.locale).meanings.hints(meaning, text)


def may_be_negative(there: Segment, here: Segment, cue: Cue | None) -> bool:
    """Whether a sentence may be negative too, by more than what the other says beside its *not*."""
    beside = [each & HALF_NEGATIVE for each in hints(there.text, there, NEGATIVE)]
    rest = here.text[: cue.start] + here.text[cue.end :] if cue else here.text
    counted = {each: count(rest, here, each) for some in beside for each in some}
    for some in beside:
        same = max(some, key=lambda each: counted[each], default=None)
        if same is None or not counted[same]:
            return True
        counted[same] -= 1
    return False


def count(text: str, segment: Segment, meaning: str) -> int:
    """How many words of a sentence have a meaning, rather than another one that is more exact."""
    return sum(meaning in each for each in hints(text, segment, meaning))
