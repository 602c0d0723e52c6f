"""How likely it is that a counterpart lacks a part of a sentence, from its words and its length.

The score is a logarithm of odds, set by logistic regression on the sentences of the corpus, on the
same with a part taken out of one version, and on the same with one word in ten left out; a quarter
of the sentences was kept apart to choose what is counted. bench/meaning.py shows what it finds.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from cymar.align.telling_words import LIGHT, SAYS_NO_MORE, Word, all_said

LEAST_SCORE, LEAST_SCORE_OF_LABEL = 1.6, 2.4
"""The scores from which a part of a sentence is reported, and one of a text that may be none."""

ANY_PART = -4.9
"""The score of any part, before what speaks for it."""

LENGTH_SCORE, MOST_LENGTH = 1.85, 8.0
"""What counts each unit by which the length is likelier without the part, and the most of them."""

LENGTH_SPREAD = 0.28
"""The standard deviation of the logarithm of how much longer one version of a sentence is."""

UNSAID_SCORE, MOST_UNSAID = 1.45, 4
"""What counts each known word of the part that the counterpart has nothing for, divided by one more
than the words there that may say it; and how many such words are counted."""

ALL_UNSAID_SCORE = 0.9
"""What counts the share of such words among those of the part."""

NONE_SAID_SCORE = 1.6
"""What counts that the counterpart says none of its words."""

APART_SCORE = 0.9
"""What counts a mark before the part."""

JOINT_SCORE = 1.5
"""What counts a word before the part, such as *because*, or brackets, that the counterpart has
nothing for."""

SHARE_SCORE = 1.05
"""What counts the share of the sentence that the part is."""


FEWEST_KEPT = 2
"""From how many known words of the rest on a part is lost that has but one."""

AS_BEGINNING = 5
"""How many letters two words begin with that may say the same: *confidence*, *confidential*."""


class PartWords:
    """The words of a part of a sentence, held against those of the rest and of its counterpart.

    Args:
        part: the words of the part.
        rest: the other words of the sentence.
        theirs: the words of the counterpart.
    """

    def __init__(self, part: Sequence[Word], rest: Sequence[Word], theirs: Sequence[Word]) -> None:
        kept = frozenset[str]().union(*(each.keys for each in rest))
        said = frozenset[str]().union(*(each.keys for each in theirs))
        self._unknown = sum(not each.keys for each in part)
        self._is_rest_said = all_said(rest, said)
        self.rest_said = sum(bool(each.keys & said) for each in rest)
        more = sum(not each.keys for each in theirs) - sum(not each.keys for each in rest)
        other = sum(bool(each.keys) and not each.keys & (kept | LIGHT) for each in theirs)
        self.says_more = other + max(0, more)
        """How many words the counterpart has that the rest may lack."""
        unmatched = sum(bool(each.keys) and not each.keys & (said | LIGHT) for each in rest)
        self._more_than_rest = max(0, other - unmatched + more)
        """How many more of them than words of the rest that may mean the same."""
        times = Counter(chain.from_iterable(each.keys for each in theirs))
        times.subtract(chain.from_iterable(each.keys for each in rest))
        self.said = sum(any(times[key] > 0 for key in each.keys) for each in part)
        """How many words of the part the counterpart has, and the rest not as often."""
        beside = said | LIGHT | SAYS_NO_MORE
        begun = {key[:AS_BEGINNING] for key in said - kept if len(key) >= AS_BEGINNING}
        self.unsaid = sum(
            bool(each.keys)
            and not each.keys & beside
            and begun.isdisjoint(key[:AS_BEGINNING] for key in each.keys)
            for each in part
        )
        """How many known words of the part it has nothing for."""
        self._light = sum(bool(each.keys & LIGHT) and not each.keys & said for each in part)
        """How many of its words of which there may be one in one version alone."""

    def are_unsaid(self, *, is_apart: bool, is_clause: bool) -> bool:
        """Whether most of the part is surely unsaid: more than a word, if no mark stands before.

        Words that nobody knows are, where the counterpart has none that the rest lacks. One word
        there may stand for all the items of a list, but for no clause beside a word of its own.
        """
        unsaid = self.unsaid if self.says_more else self.unsaid + self._unknown
        more = self._more_than_rest if is_clause else self.says_more
        is_known = self.rest_said > more or self.unsaid > more + 1
        return (
            is_known
            and self.rest_said > 0 < self.unsaid
            and unsaid > max(2 * self.said, not is_apart)
        )

    def is_all_the_rest(self, *, is_apart: bool, is_joined: bool) -> bool:
        """Whether the counterpart says all the rest of the sentence word by word, and no more."""
        fewest = 1 if is_apart and self.rest_said >= FEWEST_KEPT else 2
        unsaid = self.unsaid + self._unknown * is_joined + min(self.unsaid, self._light)
        is_all = self._is_rest_said and self.says_more == 0 and self.said == 0
        return is_all and self.rest_said > 0 and unsaid >= fewest

    def loss_score(self, form: float) -> float:
        """How likely it is that the counterpart lacks the part, as a logarithm.

        Args:
            form: what speaks for it besides its words.
        """
        words = max(1, self.unsaid + self.said + self._unknown)
        return (
            form
            + UNSAID_SCORE * min(MOST_UNSAID, self.unsaid) / (1 + self.says_more)
            + ALL_UNSAID_SCORE * self.unsaid / words
            + NONE_SAID_SCORE * (not self.said)
        )


def says_all(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether each word of a counterpart is known, and a sentence has it."""
    kept = frozenset[str]().union(*(each.keys for each in ours))
    return all(each.keys for each in theirs) and all_said(theirs, kept)


def form_score(likelier: float, share: float, *, is_apart: bool, is_joined: bool) -> float:
    """What speaks for it that the counterpart lacks a part, besides its words.

    Args:
        likelier: by how much the counterpart's length is likelier without the part.
        share: the share of the sentence's length that the part is.
        is_apart: whether a mark stands before the part.
        is_joined: whether a word does that the counterpart has nothing for, or brackets.
    """
    length = LENGTH_SCORE * min(MOST_LENGTH, likelier)
    form = ANY_PART + APART_SCORE * is_apart + JOINT_SCORE * is_joined
    return form + length + SHARE_SCORE * share


def highest_score(form: float, unsaid: int) -> float:
    """The score of a part of which the counterpart surely says nothing.

    Args:
        form: what speaks for it besides its words.
        unsaid: how many of its words the counterpart may have nothing for.
    """
    words = UNSAID_SCORE * min(MOST_UNSAID, unsaid)
    return form + words + ALL_UNSAID_SCORE + NONE_SAID_SCORE
