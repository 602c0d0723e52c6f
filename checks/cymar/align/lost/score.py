"""How likely it is that a counterpart lacks a part of a sentence, from its words and its length.

The score is a logarithm of odds, set by logistic regression on the sentences of the corpus and on
the same with a part taken out of one version: bench/lost_parts.py fits it and shows what it finds.
"""

from collections.abc import Sequence, Set
from operator import mul
from typing import NamedTuple

from cymar.align.lengths import size_of
from cymar.align.lost.telling_words import LIGHT, SAYS_NO_MORE, Word, all_said, with_shared
from cymar.text.segment import Segment

LEAST_SCORE, MORE_IF_LABEL = 3.4, 1.4
"""The score from which a part of a sentence is reported; and how much more it takes of a text that
may be none."""

MORE_IF_OUTWEIGHED, MORE_IF_SAID, MORE_IF_ONE_WORD = 1.5, 1.5, 0.8
"""How much more it takes where the counterpart has as many words that may say a part as it lacks;
where it has some of the part's own; and of one that nothing sets apart, of one known word."""

LENGTH_SPREAD = 0.28
"""The standard deviation of the logarithm of how much longer one version of a sentence is."""

LEAST_LIKELIER, MOST_LIKELIER = -2.0, 8.0
MOST_UNSAID, MOST_NAMES, MOST_OVER = 4, 2, 3
"""The least and the most of each that is counted."""

FEWEST_KEPT, MANY_KEPT = 2, 3
"""From how many known words of the rest on a part is lost that has but one, with a mark before it
and without."""

LEAST_SHARE_ALONE = 0.2
"""The least share of the sentence that one without a mark is: shorter ones may go unsaid."""

APART = frozenset(",;:(–—")
"""The marks that set a clause apart."""

AS_BEGINNING = 5
"""How many letters two words begin with that may say the same: *confidence*, *confidential*."""


class LossEvidence(NamedTuple):
    """What speaks for it, or against it, that the counterpart lacks a part; or what each counts."""

    likelier: float
    """By how much its length is likelier without the part."""
    shorter: float
    """The logarithm of how much shorter it is, below nought."""
    share: float
    """The share of the sentence that the part is."""
    is_apart: float
    """Whether a mark stands before the part."""
    is_joined: float
    """Whether brackets or a word such as *because* do that it has nothing for."""
    is_item: float
    """Whether it is one more item of a list, each comma of the rest being there."""
    unsaid: float = MOST_UNSAID
    """How many known words of the part it has nothing for."""
    is_none_said: float = True
    """Whether it says none of them."""
    names: float = MOST_NAMES
    """How many figures and words with a capital of the part it lacks."""
    is_all_told: float = True
    """Whether the rest has all its words."""
    over: float = 0
    """How many words it has that neither the rest has nor other words there may say."""
    is_outweighed: float = True
    """Whether what is unsaid or is said of the rest is more than those."""
    is_added: float = False
    """Whether it begins with a word such as *and* of which the counterpart has fewer."""


ANY_PART = 0.63
"""The score of any part, before what speaks for it."""

WEIGHTS = LossEvidence(
    0.89, -0.83, 1.7, 0.09, -0.02, -0.66, 0.38, 0.41, 0.25, 1.29, -0.35, 0.09, 1.2
)


def loss_score(evidence: LossEvidence) -> float:
    """How likely it is that the counterpart lacks a part, as a logarithm."""
    score: float = ANY_PART + sum(map(mul, WEIGHTS, evidence))
    return score


def likelier_by(shorter: float, away: float) -> float:
    """By how much the length of a counterpart is likelier without a part, as a logarithm.

    Args:
        shorter: the logarithm of how much shorter it is than the sentence.
        away: the same of the sentence without the part.
    """
    likelier = (shorter**2 - away**2) / (2 * LENGTH_SPREAD**2)
    return max(LEAST_LIKELIER, min(MOST_LIKELIER, likelier))


def names_unsaid(text: str, part: Sequence[Word], said: Set[str]) -> int:
    """How many figures and words with a capital of a part no counterpart has."""
    named = (text[each.start] for each in part if each.start and not each.keys & said)
    return sum(each.isupper() or each.isdigit() for each in named)


def more_if_thin(evidence: LossEvidence) -> float:
    """How much more it takes where the counterpart may say a part, or little of it is known."""
    more = 0.0 if evidence.is_outweighed else MORE_IF_OUTWEIGHED * (2 - evidence.is_apart)
    if not evidence.is_none_said:
        more += MORE_IF_SAID
    if evidence.unsaid <= 1 and not (evidence.is_apart or evidence.is_joined or evidence.is_item):
        more += MORE_IF_ONE_WORD
    return more


class PartWords:
    """The words of a part of a sentence, held against those of the rest and of its counterpart.

    Args:
        part: the words of the part.
        rest: the other words of the sentence.
        theirs: the words of the counterpart.
    """

    def __init__(self, part: Sequence[Word], rest: Sequence[Word], theirs: Sequence[Word]) -> None:
        kept, said = set[str](), set[str]()
        for each in theirs:
            said |= each.keys
        self._rest, self._said = rest, said
        self.rest_said = unmatched = unknown = 0
        for each in rest:
            kept |= each.keys
            if not each.keys:
                unknown += 1
            elif each.keys & said:
                self.rest_said += 1
            elif not each.keys & LIGHT:
                unmatched += 1
        other, more, alike = 0, -unknown, 0
        for each in theirs:
            if not each.keys:
                more += 1
            elif each.keys & kept:
                alike += 1
            elif not each.keys & LIGHT:
                other += 1
        self.says_more = other + (more if more > 0 else 0)
        """How many words the counterpart has that the rest may lack."""
        self._is_like_rest = not (unmatched or unknown or other or more > 0)
        self.over = max(0, other - unmatched + more)
        """How many more of them than words of the rest that may mean the same."""
        self.said = self.unsaid = self._unknown = self._light = 0
        begun: set[str] | None = None
        for each in part:
            if each.keys & said:
                self.said += self._is_more_often(each.keys & said, theirs)
            elif not each.keys:
                self._unknown += 1
            elif each.keys & LIGHT:
                self._light += 1
            elif not each.keys & SAYS_NO_MORE:
                if begun is None:
                    begun = _beginnings(said - kept)
                self.unsaid += begun.isdisjoint(_beginnings(each.keys))
        self.unsaid = max(0, self.unsaid - max(0, alike - self.rest_said))

    # `_is_like_rest`: the counterpart says each word of the rest, and no other.
    # `said` counts the words of the part that the counterpart has, and the rest not as often;
    # `unsaid` the known ones that it has nothing for, less one for each word there that may say one
    # of the rest which another says too, *delwedd, llun* for *image*; and `_light` those of which
    # there may be one in one version alone.

    def _is_more_often(self, keys: frozenset[str], theirs: Sequence[Word]) -> bool:
        """Whether the counterpart has one of a word's keys more often than the rest."""
        for key in keys:
            more = 0
            for each in theirs:
                more += key in each.keys
            for each in self._rest:
                more -= key in each.keys
            if more > 0:
                return True
        return False

    def evidence(self, form: LossEvidence, names: int, *, may_be_item: bool) -> LossEvidence:
        """What speaks for it that the counterpart lacks the part.

        Words that nobody knows are unsaid too, where it has none that the rest lacks. One word
        there may stand for all the items of a list, *cutlery*, or for two of what no mark sets
        apart: *postcode* is *cod post*.

        Args:
            form: what does so besides its words.
            names: how many figures and words with a capital of the part the counterpart lacks.
            may_be_item: whether the part may be an item of a list.
        """
        is_apart = form.is_apart or form.is_joined
        more = self.says_more if may_be_item or not is_apart else self.over
        unsaid = self.unsaid if self.says_more else self.unsaid + self._unknown
        is_known = self.rest_said > more or self.unsaid > more + 1
        is_alone = (
            self._is_like_rest and self.rest_said >= MANY_KEPT and form.share >= LEAST_SHARE_ALONE
        )
        fewest = 2 * self.said
        if not (is_apart or is_alone):
            fewest = max(fewest, 1, 2 * self.says_more)
        return form._replace(
            unsaid=min(MOST_UNSAID, self.unsaid),
            is_none_said=not self.said,
            names=min(MOST_NAMES, names),
            is_all_told=not self.says_more,
            over=min(MOST_OVER, self.over),
            is_outweighed=is_known and unsaid + names * (not is_apart) > fewest,
        )

    def is_item_unsaid(self, names: int = 0) -> bool:
        """Whether the part is an item of which nothing is said, and most of the rest is.

        Args:
            names: how many names of the part the counterpart lacks, where they alone may tell.
        """
        unsaid = max(names, self.unsaid + self._unknown * bool(self.unsaid))
        return not self.said and self.rest_said >= FEWEST_KEPT and unsaid > self.over

    def is_all_the_rest(self, *, is_apart: bool, is_joined: bool) -> bool:
        """Whether the counterpart says all the rest of the sentence word by word, and no more."""
        fewest = 1 if is_apart and self.rest_said >= FEWEST_KEPT else 2
        unsaid = self.unsaid + self._unknown * is_joined + min(self.unsaid, self._light)
        if self.said or self.says_more or not self.rest_said or unsaid < fewest:
            return False
        return all_said(self._rest, frozenset(self._said))


def _beginnings(keys: Set[str]) -> set[str]:
    return {key[:AS_BEGINNING] for key in keys}


def says_all(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether each word of a counterpart is known, and a sentence has it."""
    kept = frozenset[str]().union(*(each.keys for each in ours))
    return all(each.keys for each in theirs) and all_said(theirs, kept)


def clause_score(here: Segment, there: Segment, longer: float, at: tuple[int, int]) -> float:
    """How likely it is that a counterpart lacks a clause that it has no joining word for.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
        at: where the clause begins and ends in the sentence.
    """
    start, end = at
    ours, theirs = with_shared(here, there)
    inside = [each for each in ours if start <= each.start < end]
    rest = [each for each in ours if not start <= each.start < end]
    length, expected = here.end - here.start, size_of((there.end - there.start) / longer)
    shorter = expected - size_of(length)
    form = LossEvidence(
        likelier_by(shorter, expected - size_of(length - (end - start))),
        shorter,
        (end - start) / length,
        is_apart=not start or here.text[:start].rstrip()[-1:] in APART,
        is_joined=True,
        is_item=False,
    )
    said = frozenset[str]().union(*(each.keys for each in theirs))
    words = PartWords(inside, rest, theirs)
    names = names_unsaid(here.text, inside, said)
    evidence = words.evidence(form, names, may_be_item=False)
    return loss_score(evidence) - more_if_thin(evidence)
