"""Which parts a paired sentence has that its counterpart lacks: *which is free*, *and your visa*.

Nothing joins them that the counterpart could not have for something else. But where it is as much
shorter, says the rest in words that are known, and has none of the part's, it lacks the part.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cymar.align.lengths import LEAST_LENGTH
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import glossed_stems
from cymar.languages.joints import joints
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

SHORTEST_WORD = 3
"""The fewest letters of a word that says something."""

LETTERS_OR_FIGURE = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
JOINING_MARK = re.compile(r"[,;:–—](?!\d)|[.!?]$")
BRACKETS = frozenset("()[]{}")
"""What is not cut through, nor reported: what stands in brackets often explains a term."""

GOES_ON = ":"
"""What leaves the rest of a part to a list."""

MOST_OF_WHOLE = 0.75
"""The most of the sentence's length that its counterpart's may be."""

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


class Word(NamedTuple):
    """A word that says something, with its keys; none if nobody knows what it means."""

    start: int
    end: int
    keys: frozenset[str]


def lost_part(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    expected = (there.end - there.start) / longer
    length = here.end - here.start
    if length > LONGEST_LOOKED_AT or expected > MOST_OF_WHOLE * length:
        return None
    text, best = here.text, None
    fitting = [
        (start, end)
        for start, end in _parts(here)
        if 1 / MOST_TIMES_REST
        <= (expected + LEAST_LENGTH) / (len(text) - (end - start) + LEAST_LENGTH)
        <= MOST_TIMES_REST
    ]
    if not fitting:
        return None
    ours, theirs = telling_words(here), telling_words(there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    more = int(expected < MUCH_SHORTER * len(text))
    for start, end in fitting:
        if best and end - start < best.end - best.start:
            continue
        inside = [each for each in ours if start <= each.start < end]
        rest = [each for each in ours if not start <= each.start < end]
        kept = frozenset[str]().union(*(each.keys for each in rest))
        is_sure = all(each.keys & kept for each in theirs)
        if (
            _is_unsaid(inside, rest, said, is_sure=is_sure)
            and _is_all(rest, theirs, more)
            and not _may_have_joints(text[start:end], here, there)
            and not _is_quoted(inside, here, there)
        ):
            best = Segment(here.block, here.start + start, here.start + end)
    return best


def _is_quoted(part: list[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart has a word of the part as it is written: *short for mobiles*."""
    written = {match[0].lower() for match in LETTERS_OR_FIGURE.finditer(there.words_only)}
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
    return Counter(each for each in meanings if each)


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
    unsaid = sum(not keys & said for keys in known)
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


def telling_words(segment: Segment) -> list[Word]:
    """The words of a sentence that say something, and its figures."""
    locale = segment.block.locale
    gloss, stems, found = language(locale).gloss, glossed_stems(), []
    for match in LETTERS_OR_FIGURE.finditer(segment.words_only):
        word = match[0]
        if word[0].isdigit():
            found.append(Word(*match.span(), frozenset((word,))))
        elif len(word) >= SHORTEST_WORD and not is_listed(word.lower(), locale):
            found.append(Word(*match.span(), gloss(word) & stems))
    return found


def _parts(here: Segment) -> Iterator[tuple[int, int]]:
    """The parts from a mark or a word that joins them to the next mark, or to such a word."""
    text, listed = here.text, joints(here.block.locale)
    marks = {match.start() for match in JOINING_MARK.finditer(text)} | {len(text.rstrip(".!?"))}
    joined = {match.start() for match in LETTERS.finditer(text) if match[0].lower() in listed}
    for start in sorted((marks | joined) - {0}):
        for end in sorted(marks | (joined if start in marks else set())):
            if end - start < LEAST_PART_LENGTH or text[end : end + 1] == GOES_ON:
                continue
            if BRACKETS.isdisjoint(text[start:end]):
                yield start, end
