"""Whether the counterpart of a sentence may join a clause as it does: *because*, *oherwydd*."""

from functools import cache

from cymar.align.lost.said_otherwise import PART_LEFT_OUT
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue, Meanings
from cymar.languages.words import letters_of
from cymar.text.segment import Segment, segments

SELDOM_UNSAID = frozenset(("although", "even", "exception", "reason", "unless", "whatever"))
"""The meanings of words that a translation hardly ever leaves unsaid: of 570 in the corpus, eleven
have no word in the other version that may mean the same."""

COUNTED = frozenset(("unless", "whatever"))
"""Those of them that any word of the rest of the sentence that may mean the same is counted for: of
other meanings, only a word that surely does."""

MAY_BE_DENIED = frozenset(("exception", "without"))
"""The meanings of words that a word such as *not* may say in another way."""


@cache
def _joining(locale: str) -> frozenset[str]:
    """The longest word of each phrase of a language that a translation seldom leaves unsaid."""
    phrases = language(locale).conjunctions.surely(SELDOM_UNSAID)
    longest = {max(letters_of(each), key=len) for each in phrases}
    return frozenset(form for each in longest for form in (each, each.capitalize(), each.upper()))


def may_have_seldom_unsaid(segment: Segment) -> bool:
    """Whether the block of a sentence may have what a translation seldom leaves unsaid."""
    return not _joining(segment.block.locale).isdisjoint(letters_of(segment.block.text))


def is_joined_there(cue: Cue, clause: Segment, here: Segment, there: Segment) -> bool:
    """Whether the counterpart may have a word of the meaning of the one that joins a clause.

    One that the rest of the sentence has too is not of the clause: *anyone*, and *whatever it is*.
    """
    ours, theirs = (language(each.block.locale).conjunctions for each in (here, there))
    where = _where_it_may_be(here, there)
    if not theirs.may_have(cue.meaning, where):
        return False
    if where == there.text:
        start, end = clause.start - here.start, clause.end - here.start
        rest = f"{here.text[:start]}{PART_LEFT_OUT}{here.text[end:]}"
        if cue.meaning in COUNTED:
            others = _times(ours, cue.meaning, rest)
        else:
            others = sum(each.meaning == cue.meaning for each in ours.cues(rest))
        if others and _times(theirs, cue.meaning, where) <= others:
            return False
    return not (
        cue.meaning in MAY_BE_DENIED
        and _denies(here, clause)
        and _only_denies(cue.meaning, where, there)
    )


def _times(known: Meanings, meaning: str, text: str) -> int:
    """How many words or phrases of a text may have a meaning."""
    return len(known.hinted(meaning, text))


def _where_it_may_be(here: Segment, there: Segment) -> str:
    """The counterpart of a sentence, or its whole block where sentences were joined or split."""
    both = (segments(each.block) for each in (here, there))
    return there.text if len(next(both)) == len(next(both)) else there.block.text


def _denies(here: Segment, clause: Segment) -> bool:
    """Whether a sentence denies something outside of a clause."""
    meanings, start = language(here.block.locale).meanings, here.start
    rest = here.text[: clause.start - start], here.text[clause.end - start :]
    return any(meanings.may_have(NEGATIVE, text) for text in rest)


def _only_denies(meaning: str, text: str, there: Segment) -> bool:
    """Whether all that may have a meaning in a text denies something: *not* may mean *except*."""
    known = language(there.block.locale)
    said = known.conjunctions.hinted(meaning, text)
    return all(known.meanings.may_have(NEGATIVE, phrase) for phrase, _ in said)
