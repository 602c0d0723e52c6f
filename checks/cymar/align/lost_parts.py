"""Which parts a paired sentence has that its counterpart lacks: *which is free*, *and your visa*.

Nothing joins them that the counterpart could not have for something else. But where it is as much
shorter, says the rest in words that are known, and has none of the part's, it lacks the part.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cymar.align.lengths import LEAST_LENGTH
from cymar.align.telling_words import (
    LETTERS_OR_FIGURE,
    SAYS_NO_MORE,
    Word,
    all_said,
    is_surely_lost,
    telling_words,
)
from cymar.analysis.contrasts import HALF_NEGATIVE
from cymar.analysis.opposites import hints
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.joints import joints
from cymar.languages.meanings import NEGATIVE
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

JOINING_MARK = re.compile(r"[,;:–—](?!\d)|[.!?]$")
BRACKETS = frozenset("()[]{}")
"""What is not cut through, nor reported: what stands in brackets often explains a term."""

ADDS = "+"
"""The meaning of a word that adds a part, and may also stand elsewhere: *and*."""

SUBORDINATE = "("
"""How the meaning begins of a word that joins a part to what the sentence cannot lack: *until*."""

INITIALS = re.compile(r"\b[A-Z]{2,}\b")
AFTER_INITIALS = re.compile(r"\b[A-Z]{2,}(?:\s[\d.]+)?\Z")
LONGEST_INITIALS = 16
"""Within how many characters before a part initials are looked for that it may explain."""

ENDS = frozenset(".!?")

GOES_ON_ELSEWHERE = re.compile(r":\s*\Z|\b(?:an?|at|by|for|from|in|of|on|the|to|with)\s*\Z")
"""How a part ends that goes on in another text."""

IS_PREDICATE = re.compile(r"[,–—] (?:yn|wedi) ")
"""How a Welsh part begins without which there is no sentence: *mae'r wici, fel hon, yn darged*."""

GOES_ON = ":"
"""What leaves the rest of a part to a list."""

MOST_OF_WHOLE = 0.75
"""The most of the sentence's length that its counterpart's may be."""

MOST_TIMES_SAID = 1.6
"""The same where each known word of the rest is said, and nothing more."""

MUCH_SHORTER = 0.5
"""The same from which the counterpart may have one more word that is not known."""

MOST_TIMES_REST = 1.3
"""How many times as long as the rest of the sentence its counterpart may be, or the reverse."""

LONGEST_LOOKED_AT = 800
"""The most characters of a sentence that is looked at: each pair of its joints is tried."""

LEAST_UNSAID = 2
"""The fewest known words of a part of which the counterpart has none."""

LEAST_QUOTED = 5
"""The fewest letters of a word by which a part is known to be said: shorter ones fall together."""

LEAST_REST_SAID = 0.5
"""The share of the known words of the rest that the counterpart has at least."""

MOST_ADDED = 0.4
"""The share of the counterpart's known words that the rest may lack: more may say the part."""

LEAST_KNOWN_REST = 2
"""The fewest known words of the rest."""

LEAST_PART_LENGTH = 12
"""The fewest characters of a part."""

# Set by bench/meaning.py: of clauses taken out, and of clauses put in another way and place.


class LosablePart(NamedTuple):
    """A part of a sentence, and what stands before it, or joins it to that."""

    start: int
    end: int
    is_apart: bool
    """Whether a mark stands before it."""
    joint: str
    """What the word that joins it means, if both languages have one for it."""

    @property
    def is_subordinate(self) -> bool:
        """Whether it may only be lost where all the rest is surely said."""
        return self.joint[:1] == SUBORDINATE


def lost_part(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    expected = (there.end - there.start) / longer
    length = here.end - here.start
    text, best = here.text, None
    may_be_all = {text.rstrip()[-1:], there.text.rstrip()[-1:]} <= ENDS
    may_be_likely = expected <= MOST_OF_WHOLE * length
    if length > LONGEST_LOOKED_AT or not (may_be_likely or may_be_all):
        return None
    most_times = MOST_TIMES_SAID if may_be_all else MOST_TIMES_REST
    fitting = [each for each in _parts(here) if _times(expected, length, each) <= most_times]
    if not fitting:
        return None
    ours, theirs = telling_words(here), telling_words(there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    more = int(expected < MUCH_SHORTER * len(text))
    if not (may_be_all and all_said(theirs, frozenset().union(*(each.keys for each in ours)))):
        if not may_be_likely:
            return None
        may_be_all = False
    for part in fitting:
        start, end = part.start, part.end
        if best and end - start < best.end - best.start:
            continue
        is_near = may_be_likely and _times(expected, length, part) <= MOST_TIMES_REST
        if not may_be_all and not (is_near and not part.is_subordinate):
            continue
        inside = [each for each in ours if start <= each.start < end]
        rest = [each for each in ours if not start <= each.start < end]
        kept = frozenset[str]().union(*(each.keys for each in rest))
        is_sure = all(each.keys & kept for each in theirs)
        is_likely = (
            is_near
            and not part.is_subordinate
            and (is_sure or part.is_apart or bool(part.joint))
            and _is_unsaid(inside, rest, said, is_sure=is_sure)
            and _is_all(rest, theirs, more)
        )
        is_certain = (
            may_be_all
            and (part.is_apart or bool(part.joint))
            and is_surely_lost(inside, rest, theirs, is_apart=part.is_apart)
        )
        if (
            (is_likely or is_certain)
            and not _goes_on(here, part, there)
            and not _may_have_joints(text[start:end], here, there)
            and not _may_be_denied(text[start:end], here, there)
            and not _is_quoted(inside, here, there)
        ):
            end = start + len(text[start:end].rstrip())
            best = Segment(here.block, here.start + start, here.start + end)
    return best


def _goes_on(here: Segment, part: LosablePart, there: Segment) -> bool:
    """Whether a part goes on with what it stands beside, or in a text that only one has joined."""
    text = here.text[part.start : part.end]
    if here.text.rstrip()[-1:] not in ENDS and GOES_ON_ELSEWHERE.search(text):
        return True
    is_begun = text[0] == GOES_ON and there.text.rstrip()[-1:] == GOES_ON
    return is_begun or bool(IS_PREDICATE.match(text))


def _may_be_denied(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part has the only *not* of its sentence, and the counterpart may have one."""
    ours = _negatives(part, here)
    return ours > 0 and ours == _negatives(here.text, here) and _negatives(there.text, there) > 0


def _negatives(text: str, segment: Segment) -> int:
    """How many words of a text are negative, and not only half."""
    return sum(each.isdisjoint(HALF_NEGATIVE) for each in hints(text, segment, NEGATIVE))


def _times(expected: float, length: int, part: LosablePart) -> float:
    """How many times as long as the rest of a sentence its counterpart is, or the reverse."""
    times = (expected + LEAST_LENGTH) / (length - (part.end - part.start) + LEAST_LENGTH)
    return max(times, 1 / times)


def _is_quoted(part: list[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart has a word of the part as it is written, or initials of its own.

    Or one that it is listed to hold sentences together by, and yet says it: *am ddim*, *free*.
    """
    if set(INITIALS.findall(there.text)) - set(INITIALS.findall(here.text)):
        return True
    written = {match[0].lower() for match in LETTERS_OR_FIGURE.finditer(there.words_only)}
    locale = there.block.locale
    listed = (language(locale).gloss(each) for each in written if is_listed(each, locale))
    if any(each.keys & keys for keys in listed for each in part):
        return True
    words = (here.words_only[each.start : each.end] for each in part)
    return any(len(word) >= LEAST_QUOTED and word.lower() in written for word in words)


def _may_have_joints(part: str, here: Segment, there: Segment) -> bool:
    """Whether the counterpart has more words such as *or* than the rest of the sentence."""
    inside, ours, theirs = _joints(part, here), _joints(here.text, here), _joints(there.text, there)
    return any(theirs[each] > ours[each] - inside[each] for each in inside)


def _joints(text: str, segment: Segment) -> Counter[str]:
    """How many words of a text join a part in a way that every version of it has."""
    listed = joints(segment.block.locale)
    meanings = (listed.get(word.lower()) for word in LETTERS.findall(text))
    return Counter(each for each in meanings if each and each != ADDS)


def _is_unsaid(part: list[Word], rest: list[Word], said: frozenset[str], *, is_sure: bool) -> bool:
    """Whether a part says enough that is known, of which the counterpart has nothing.

    Args:
        part: its words.
        rest: the other words of the sentence.
        said: the keys of the counterpart.
        is_sure: whether words that nobody knows are surely not said there either.
    """
    kept = frozenset[str]().union(*(each.keys for each in rest))
    known = [each.keys for each in part if each.keys]
    if any(keys & said and not keys & kept for keys in known):
        return False
    unsaid = sum(not keys & (said | kept | SAYS_NO_MORE) for keys in known)
    is_enough = unsaid + is_sure * (len(part) - len(known)) >= LEAST_UNSAID
    return unsaid > 0 and is_enough


def _is_all(rest: list[Word], theirs: list[Word], more: int) -> bool:
    """Whether the rest of a sentence is all that its counterpart says.

    Args:
        rest: its words.
        theirs: the counterpart's.
        more: how many more unknown words the counterpart may have.
    """
    ours, there = ([each.keys for each in some if each.keys] for some in (rest, theirs))
    if len(ours) < LEAST_KNOWN_REST or len(theirs) - len(there) > len(rest) - len(ours) + more:
        return False
    kept, said = frozenset[str]().union(*ours), frozenset[str]().union(*there)
    if sum(bool(keys & said) for keys in ours) < LEAST_REST_SAID * len(ours):
        return False
    return sum(not keys & kept for keys in there) <= MOST_ADDED * len(there)


def _parts(here: Segment) -> Iterator[LosablePart]:
    """The parts from a mark or a word that joins them to the next mark, or to such a word."""
    text, listed = here.text, joints(here.block.locale)
    marks = {match.start() for match in JOINING_MARK.finditer(text)} | {len(text.rstrip(".!?"))}
    meant = {
        match.start(): listed[match[0].lower()]
        for match in LETTERS.finditer(text)
        if match[0].lower() in listed
    }
    joined = {place for place, meaning in meant.items() if meaning[:1] != SUBORDINATE}
    for start in sorted((marks | meant.keys()) - {0}):
        if start in marks and AFTER_INITIALS.search(text[:start][-LONGEST_INITIALS:]):
            continue
        for end in sorted(marks | (joined if start in marks else set())):
            if end - start < LEAST_PART_LENGTH or text[end : end + 1] == GOES_ON:
                continue
            if BRACKETS.isdisjoint(text[start:end]):
                yield LosablePart(start, end, start in marks, meant.get(start, ""))
