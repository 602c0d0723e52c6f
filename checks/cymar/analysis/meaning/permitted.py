"""Where one version of a sentence asks or forbids what the other leaves free: *need not*."""

from collections.abc import Sequence
from functools import lru_cache

from cymar.analysis.meaning.negated import known_keys
from cymar.languages import language
from cymar.languages.gloss import glossed_stems
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.words import WORDS_AT_ONCE, letters_of
from cymar.text.segment import Segment

EXEMPT, BARRED, DISCOURAGED = "exempt", "barred", "discouraged"
"""The meanings in a list of what says that one need not, must not or should not."""

NOT_ALIKE = ((EXEMPT, BARRED), (BARRED, EXEMPT), (EXEMPT, DISCOURAGED), (DISCOURAGED, EXEMPT))
"""Those of which one never stands for the other."""

PURPOSE = "purpose"
"""The meaning of what begins what for: *er mwyn*, which is not what must be done."""

ALLOWS = frozenset(("may", "allowed"))
MUST_OR_NEED = ("must", "need")


def asks_what_is_free(here: Segment, negative: Cue, cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether a version says only that one must do what the other says only one need not.

    Args:
        here: the one that says *need not*.
        negative: where it says so.
        cues: what the words of both mean, its own first.
    """
    ours, theirs = (any(each.meaning in MUST_OR_NEED for each in some) for some in cues)
    return theirs and not ours and _means(here, negative, EXEMPT)


def leaves_free(here: Segment, negative: Cue, cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether a version says *need not* where the other says *may*, which both leave it free."""
    ours, theirs = ({each.meaning for each in some} for some in cues)
    return (
        "may" in theirs - ours
        and theirs.isdisjoint(MUST_OR_NEED)
        and _means(here, negative, EXEMPT)
    )


def bars_what_is_free(
    here: Segment, negative: Cue, there: Segment, cues: Sequence[Sequence[Cue]]
) -> bool:
    """Whether a version allows just what the other one says may not be: *caniateir*, *not allowed*.

    Args:
        here: the one that says so.
        negative: where it does.
        there: the other one.
        cues: what the words of both mean, its own first.
    """
    ours, theirs = (sum(each.meaning in ALLOWS for each in some) for some in cues)
    is_inside = _means(here, negative, "may") or _means(here, negative, BARRED)
    is_next = any(
        each.meaning in ALLOWS
        and each.start >= negative.end
        and not here.text[negative.end : each.start].strip()
        for each in cues[0]
    )
    if not (is_inside or is_next) or theirs != ours + (is_inside and not is_next):
        return False
    return not known_keys(here.text, here).isdisjoint(known_keys(there.text, there))


def before_purpose(text: str, segment: Segment) -> str:
    """A text up to where it says what it is for: *must be closed*, of *… in order to delete it*."""
    hinted = language(segment.block.locale).meanings.hinted(PURPOSE, text)
    return min((text.partition(each)[0] for each, _ in hinted), key=len, default=text)


def forbids_what_is_free(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """The negatives of two versions that face each other, of *need not* and *must not*.

    Or *should not*. Both have as many, and only one says that anything need not be.
    """
    negatives = [[each for each in some if each.meaning == NEGATIVE] for some in cues]
    if len(negatives[0]) != len(negatives[1]):
        return None
    free = [
        any(_means(segment, each, EXEMPT) for each in some)
        for segment, some in zip(both, negatives, strict=True)
    ]
    if free[0] == free[1]:
        return None
    for one, two in zip(*negatives, strict=True):
        for first, second in NOT_ALIKE:
            if _means(both[0], one, first) and _means(both[1], two, second):
                return one, two
    return None


def are_turned_round(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether what is before a word in one version is after the other's.

    So *eat after you wash* is *wash before you eat*.
    """
    en, cy = (_around(segment, cue) for segment, cue in zip(both, cues, strict=True))
    if not all((*en, *cy)):
        return False
    straight = len(en[0] & cy[0]) + len(en[1] & cy[1])
    return len(en[0] & cy[1]) + len(en[1] & cy[0]) > straight


def _around(segment: Segment, cue: Cue) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the known words before a word of a sentence, and after it.

    Before a word that begins it is what follows the comma: *after you wash, eat*.
    """
    before, after = segment.text[: cue.start], segment.text[cue.end :]
    if not before.strip():
        after, _, before = after.partition(", ")
    gloss = language(segment.block.locale).gloss
    words_before, words_after = (
        frozenset[str]().union(*map(gloss, letters_of(text))) & glossed_stems()
        for text in (before, after)
    )
    return words_before, words_after


def _means(segment: Segment, cue: Cue, meaning: str) -> bool:
    return _may_have(segment.text[cue.start : cue.end], segment.block.locale, meaning)


@lru_cache(WORDS_AT_ONCE)
def _may_have(words: str, locale: str, meaning: str) -> bool:
    return language(locale).meanings.may_have(meaning, words)
