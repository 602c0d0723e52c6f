"""Which parts a paired sentence has that its counterpart lacks: *which is free*, *and your visa*.

Nothing joins them that the counterpart could not have for something else. But where it is as much
shorter, and has none of the part's words nor others that may stand for them, it lacks the part.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest
from math import inf
from typing import NamedTuple

from cymar import expressions as re
from cymar.align.lengths import LEAST_LENGTH, size_of
from cymar.align.lost.losable_parts import (
    LEAST_ITEM_LENGTH,
    LosablePart,
    losable_parts,
    parts_before_said,
    whole_part,
)
from cymar.align.lost.said_otherwise import ENDS, joint_counts, may_be_said
from cymar.align.lost.score import (
    LEAST_SCORE,
    MORE_IF_LABEL,
    MOST_UNSAID,
    LossEvidence,
    PartWords,
    likelier_by,
    loss_score,
    more_if_thin,
    names_unsaid,
    says_all,
)
from cymar.align.lost.telling_words import Word, with_shared
from cymar.languages.joining import joining
from cymar.languages.joints import joints
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

LEAST_IF_CERTAIN = 1.5
"""The score from which a part is reported whose counterpart says all the rest word by word."""

SHOWS_NOTHING = frozenset(("even", "or", "(with)"))
"""The meanings of words that the other language may well have none for: *spans too*, *either*."""

LAST_ITEM = re.compile(rf"[^,;]\s(?:{joining('and', 'or', 'nor')})\b")
"""What stands before the last item of a list."""

MORE_IF_JOINED = 0.6
"""How much more it takes of a part with a joining word, which a verb may say: *before starting*."""

ADDED = re.compile(r"(?:, )?(?:and|ac?)\b")
COMMA_AND = re.compile(r", a\b")

STRONG_MARKS = frozenset(":;–—")
"""The marks that are left out with what is after them, and of which there are as many otherwise."""

COMMA, COMMA_LENGTH = ", ", 2
"""What is reported with a part before which it stands."""

MOST_TIMES_REST = 1.6
"""How many times as long as the rest of the sentence its counterpart may be, or the reverse."""

LEAST_SHORTER = -0.25
"""The logarithm of how much shorter the counterpart is from which on it may lack a part; only an
item of a list is looked for in one that is longer."""

LONGEST_LOOKED_AT, MOST_PARTS_TRIED = 800, 12
"""The most characters of a sentence that is looked at, each pair of whose joints is thought of; and
of how many parts the words are held against those of the counterpart, the likeliest first."""

# Set by bench/meaning.py: of clauses taken out, and of clauses put in another way and place.


class SoughtPart(NamedTuple):
    """A part of a sentence, with its words and what speaks for it that the counterpart lacks it."""

    part: LosablePart
    inside: Sequence[Word]
    evidence: LossEvidence
    score: float
    """How likely it is, as a logarithm, held against `LEAST_SCORE`."""
    is_certain: bool
    """Whether the counterpart says all the rest word by word, and no more."""


def lost_part(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    best: LosablePart | None = None
    most = -inf
    for part, inside, _, score, is_certain in sought_parts(here, there, longer, LEAST_SCORE):
        if (
            score > most
            and (is_certain or score >= LEAST_SCORE)
            and not may_be_said(part, inside, here, there)
        ):
            best, most = part, score
    if not best:
        return None
    words, theirs = with_shared(here, there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    start, end = whole_part(best, here, words, said)
    end = start + len(here.text[start:end].rstrip())
    start -= COMMA_LENGTH * here.text.endswith(COMMA, 0, start)
    return Segment(here.block, here.start + start, here.start + end)


class HeldTexts(NamedTuple):
    """A sentence and its counterpart, and what parts of the one are held against the other by."""

    here: Segment
    there: Segment
    expected: float
    """How long the counterpart would be in the language of the sentence, in characters."""
    shorter: float
    """The logarithm of how much shorter it is than the sentence, below nought."""
    are_sentences: bool
    more: frozenset[str]
    """The marks that the sentence has more of."""
    ours: Sequence[Word]
    theirs: Sequence[Word]
    said: frozenset[str]
    """The keys of all the counterpart's words."""
    may_be_all: bool
    """Whether the sentence has all of these."""


def sought_parts(
    here: Segment, there: Segment, longer: float, least: float
) -> Iterator[SoughtPart]:
    """The parts of a sentence that its counterpart may lack, with what speaks for it.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
        least: the score that a part may reach, or it is left out where it may not be certain.
    """
    expected = (there.end - there.start) / longer
    length = here.end - here.start
    text, shorter = here.text, size_of(expected) - size_of(length)
    are_sentences = {text.rstrip()[-1:], there.text.rstrip()[-1:]} <= ENDS
    may_be_likely = shorter <= LEAST_SHORTER
    more = frozenset(mark for mark in ",(" if text.count(mark) > there.text.count(mark))
    if length > LONGEST_LOOKED_AT or not (may_be_likely or (more and are_sentences)):
        return
    least_part, most_part = (
        length + LEAST_LENGTH - (expected + LEAST_LENGTH) * times
        for times in (MOST_TIMES_REST, 1 / MOST_TIMES_REST)
    )
    fitting = list(losable_parts(here, max(LEAST_ITEM_LENGTH, least_part), most_part))
    may_be_within = may_be_likely and are_sentences
    if not fitting and not may_be_within:
        return
    ours, theirs = with_shared(here, there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    if may_be_within:
        within = parts_before_said(here, ours, said)
        fitting += [each for each in within if least_part <= each.end - each.start <= most_part]
    may_be_all = are_sentences and says_all(ours, theirs)
    sides = HeldTexts(
        here, there, expected, shorter, are_sentences, more, ours, theirs, said, may_be_all
    )
    for _, part, form in nlargest(MOST_PARTS_TRIED, _forms(sides, fitting, least)):
        if sought := _weighed(sides, part, form):
            yield sought


def _forms(
    sides: HeldTexts, fitting: Sequence[LosablePart], least: float
) -> Iterator[tuple[float, LosablePart, LossEvidence]]:
    """The highest score that each part may have, and what speaks for it besides its words."""
    here, there, more, text = sides.here, sides.there, sides.more, sides.here.text
    length = here.end - here.start
    unsaid = [each.start for each in sides.ours if not each.keys & sides.said]
    unmatched = Counter[str]()
    if unsaid and sides.are_sentences:
        unmatched = joint_counts(text, here) - joint_counts(there.text, there)
    commas = text.count(","), there.text.count(",")
    lacks_and = _lacks_and(here, there)
    for part in fitting if unsaid else ():
        start, end, is_apart = part
        most_unsaid = bisect_left(unsaid, end) - bisect_left(unsaid, start)
        if not most_unsaid or (
            (mark := text[start]) in STRONG_MARKS and there.text.count(mark) >= text.count(mark)
        ):
            continue
        away = size_of(sides.expected) - size_of(length - (end - start))
        is_item = "," in more and commas[0] - text.count(",", start, end) == commas[1]
        form = LossEvidence(
            likelier_by(sides.shorter, away),
            sides.shorter,
            (end - start) / length,
            is_apart or ("," in more and bool(LAST_ITEM.match(text, max(0, start - 2)))),
            _is_joined(here, part, unmatched, more if sides.are_sentences else frozenset()),
            is_item,
            min(MOST_UNSAID, most_unsaid),
            is_added=lacks_and and bool(ADDED.match(text, start)),
        )
        highest = loss_score(form)
        if sides.may_be_all or is_item or highest >= least:
            yield highest, part, form


def _lacks_and(here: Segment, there: Segment) -> bool:
    """Whether a counterpart has fewer words such as *and* than a sentence, however they are read.

    Welsh *a* may be *which* too.
    """
    ours, theirs = (Counter(LETTERS.findall(each.text.lower())) for each in (here, there))
    if here.block.locale == "en":
        return theirs["a"] + theirs["ac"] < ours["and"]
    return theirs["and"] < ours["ac"] + len(COMMA_AND.findall(here.text))


def _weighed(sides: HeldTexts, part: LosablePart, form: LossEvidence) -> SoughtPart | None:
    """A part with all that speaks for it, unless its counterpart has too much of it."""
    start, end, _ = part
    here, text = sides.here, sides.here.text
    inside = [each for each in sides.ours if start <= each.start < end]
    rest = [each for each in sides.ours if not start <= each.start < end]
    words = PartWords(inside, rest, sides.theirs)
    may_be_item = _may_be_item(here, part)
    is_item = bool(form.is_item) and may_be_item and sides.are_sentences
    is_certain = (
        is_item and words.is_item_unsaid() and LAST_ITEM.search(sides.there.text) is not None
    )
    if not words.rest_said or not (words.unsaid or is_certain):
        return None
    names = names_unsaid(text, inside, sides.said)
    form = form._replace(is_item=form.is_item and may_be_item)
    evidence = words.evidence(form, names, may_be_item=may_be_item)
    is_certain |= sides.may_be_all and words.is_all_the_rest(
        is_apart=bool(form.is_apart or form.is_joined), is_joined=bool(form.is_joined)
    )
    if not (is_certain or sides.shorter <= LEAST_SHORTER):
        return None
    score = loss_score(evidence)
    is_in_brackets = text[start] == "(" and "(" in sides.more
    if not (sides.are_sentences or evidence.is_apart or is_in_brackets):
        score -= MORE_IF_LABEL
    score -= more_if_thin(evidence) + MORE_IF_JOINED * evidence.is_joined
    is_certain &= score >= LEAST_IF_CERTAIN and bool(evidence.is_apart or evidence.is_joined)
    return SoughtPart(part, inside, evidence, score, is_certain)


def _is_joined(
    here: Segment, part: LosablePart, unmatched: Counter[str], more: frozenset[str]
) -> bool:
    """Whether a part is in brackets, or has a word before it, that the counterpart has none of.

    Args:
        here: the sentence.
        part: the part.
        unmatched: the meanings of words such as *because* that only the sentence has.
        more: the marks that it has more of.
    """
    if here.text[part.start] == "(":
        return "(" in more
    first = LETTERS.search(here.text, part.start, part.end) if unmatched else None
    meaning = joints(here.block.locale).get(first[0].lower(), "") if first else ""
    return meaning not in SHOWS_NOTHING and unmatched[meaning] > 0


def _may_be_item(here: Segment, part: LosablePart) -> bool:
    """Whether a part is after a comma that no word follows which joins one, or the last item."""
    if LAST_ITEM.match(here.text, max(0, part.start - 2)):
        return True
    first = LETTERS.search(here.text, part.start, part.end)
    is_joined = first is not None and first[0].lower() in joints(here.block.locale)
    return here.text[part.start] == "," and not is_joined
