"""The parts of a sentence that its counterpart may lack: *which is free*, *(by post)*."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from cymar import expressions as re
from cymar.align.lost.telling_words import Word
from cymar.languages import language
from cymar.languages.joints import OF_A_TIME, joints
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

JOINING_MARK = re.compile(r",(?!\w)|[;:–—](?!\d)|[.!?]$|(?<=\w)\)")
BRACKETS = frozenset("()[]{}")
"""What is not cut through."""

IN_BRACKETS = re.compile(r"(?<=\w )\([^()[\]{}]+\)")
"""A part in brackets, after what it is said of."""

NEVER_AFTER = ("(", "-")
"""How the meaning begins of a word that a part may begin with, and none ends before: *until*."""

AFTER_INITIALS = re.compile(r"\b[A-Z]{2,}(?:\s[\d.]+)?\Z")
LONGEST_INITIALS = 16
"""Within how many characters before a part initials are looked for that it may explain."""

BEFORE_LIST = ":"
"""What leaves the rest of a part to a list."""

LEAST_PART_LENGTH, LEAST_ITEM_LENGTH = 8, 5
"""The fewest characters of a part, and of one between two marks."""

OF_CLAUSE = "("
"""How the meaning begins of a word before which such a clause stands: *before*, *with*; words such
as *who* have none."""

LEAST_BEFORE_SAID, MOST_SAID = 2, 3
"""The fewest words of a part within a sentence that no mark ends, and before how many words that
the counterpart has it may end: one may be there for another."""

SET_IN = re.compile(r"\w+(?: \w+)?(?=,)")
"""What joins a clause that another stands before: *so that, if you can, you wait*."""

ADDS_MORE = frozenset(("+", "but"))
"""The meanings of words that add something to what is before them: *and*, *but*."""

MOST_LOST_BESIDE = 40
"""How many characters of what stands beside a part may be lost with it."""


class LosablePart(NamedTuple):
    """A part of a sentence, and whether a mark stands before it."""

    start: int
    end: int
    is_apart: bool
    """Whether a mark stands before it, or the sentence begins with it."""


def losable_parts(here: Segment, least: float, most: float) -> Iterator[LosablePart]:
    """The parts from a mark or a word that joins them to the next mark, or to such a word.

    Args:
        here: the sentence.
        least: the fewest characters of a part.
        most: the most.
    """
    text, listed = here.text, joints(here.block.locale)
    marks = {match.start() for match in JOINING_MARK.finditer(text)} | {len(text.rstrip(".!?"))}
    meant = {
        match.start(): meaning
        for match in LETTERS.finditer(text)
        if (meaning := listed.get(match[0].lower())) is not None
    }
    for match in OF_A_TIME.finditer(text) if " gloch" in text else ():
        meant.pop(match.start(), None)
    for match in language(here.block.locale).clause_words.no_part.finditer(text):
        for place in range(*match.span()):
            meant.pop(place, None)
    joined = {place for place, meaning in meant.items() if not meaning.startswith(NEVER_AFTER)}
    before_joint = sorted(place for place in joined if meant[place])
    after_word, after_mark = sorted(marks), sorted(marks | joined)
    comma = text.find(",")
    if comma > 0 and 0 not in meant and least <= comma + 1 <= most:
        yield LosablePart(0, comma + 1, is_apart=False)
    for start in sorted(marks | meant.keys()):
        word = LETTERS.search(text, start) if start in marks else None
        may_explain = word is not None and word.start() not in meant
        if may_explain and AFTER_INITIALS.search(text, max(0, start - LONGEST_INITIALS), start):
            continue
        if may_explain and start == comma and 0 in meant:
            ends = sorted(joined)  # what a condition or a time is of: *If it rains, come in*
        else:
            ends = after_mark if start in marks else after_word
        first, last = bisect_left(ends, start + least), bisect_right(ends, start + most)
        next_joint = bisect_left(before_joint, start + least)
        is_within = bool(start) and start not in marks
        for end in (*ends[first:last], *before_joint[next_joint : next_joint + is_within]):
            if end - start < LEAST_PART_LENGTH and (end not in marks or start not in marks):
                continue
            if text[end : end + 1] != BEFORE_LIST and BRACKETS.isdisjoint(text[start:end]):
                yield LosablePart(start, end, start in marks or not start)
    for match in IN_BRACKETS.finditer(text) if "(" in text else ():
        start, end = match.span()
        if max(least, LEAST_PART_LENGTH) <= end - start <= most and not AFTER_INITIALS.search(
            text, max(0, start - LONGEST_INITIALS), start - 1
        ):
            yield LosablePart(start, end, is_apart=False)


def parts_before_said(
    here: Segment, words: Sequence[Word], said: frozenset[str]
) -> Iterator[LosablePart]:
    """The parts from a word that joins them to a word before one that the counterpart has.

    So a clause may stand within a sentence: *people who have a badge park here*.
    """
    listed = joints(here.block.locale)
    for match in LETTERS.finditer(here.text):
        meaning = listed.get(match[0].lower(), "-")
        if meaning and not meaning.startswith(OF_CLAUSE):
            continue
        first = bisect_left(words, match.start(), key=Word.place)
        ends = [place for place in range(first, len(words)) if words[place].keys & said]
        for end in ends[:MOST_SAID]:
            if end - first >= LEAST_BEFORE_SAID:
                part = LosablePart(match.start(), words[end - 1].end, is_apart=False)
                is_name = here.text[part.end : words[end].start + 1].strip()[:1].isupper()
                if not is_name and not JOINING_MARK.search(here.text, part.start, part.end):
                    yield part


def whole_part(
    part: LosablePart, here: Segment, words: Sequence[Word], said: Set[str]
) -> tuple[int, int]:
    """Where a lost part begins and ends with what goes with it, of which nothing is said either.

    A clause begins at its mark, and an addition ends with what is added: *, you need to pay*,
    *which is free and new*. What a part stands in is not lost with it: *so that, if ill, you*.

    Args:
        part: the part.
        here: the sentence.
        words: its words.
        said: the keys of the words of the counterpart.
    """
    text, (start, end, _) = here.text, part
    set_in = SET_IN.match(text, start, end)
    if set_in and text.startswith(",", end) and "," not in text[set_in.end() + 1 : end]:
        return set_in.end(), end
    first, last = max(0, start - MOST_LOST_BESIDE), min(len(text), end + MOST_LOST_BESIDE)
    for each in words:
        if each.keys & said:
            first = max(first, each.end) if each.end <= start else first
            last = min(last, each.start) if each.start >= end else last
    marks = [match.start() for match in JOINING_MARK.finditer(text)] + [len(text.rstrip(".!?"))]
    after = LETTERS.match(text, end + text.startswith(" ", end))
    meaning = joints(here.block.locale).get(after[0].lower(), "") if after else ""
    if text[start] not in ",;:–—(" and start:
        start = max((each for each in marks if first <= each < start), default=start)
    if meaning in ADDS_MORE:
        end = min((each for each in marks if end < each <= last), default=end)
    return start, end
