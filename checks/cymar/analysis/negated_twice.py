"""A negative of a sentence that its other version lacks, where both have others: *not safe*, *nor*.

Each is held against one that denies the same word. Where one of them is left, whose word the other
version says, it is missing there.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cymar import expressions as re
from cymar.analysis.negated import KNOWN_WORDS_AFTER, PART_END, keys_in_order, known_keys
from cymar.analysis.opposites import has_more_negatives, hints
from cymar.languages import language
from cymar.languages.meanings import DENIED, NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.text.segment import Segment

DENIALS = frozenset((NEGATIVE, DENIED))

AGAIN = "again"
"""What a negative may be that goes with another one: *ddim*."""

SCOPE_END = re.compile(
    r"[;:)]\s|\b(?:but|if|when|until|unless|that|who|which|so|because|since|where|while|and you|"
    r"ond|os|pan|nes|tan|oni|bod|sydd|sy|felly|oherwydd|gan|lle|tra)\b"
)
"""What ends what a negative denies, roughly, in either language."""

WORDS_AT_FIRST = 3
"""Within how many words after a comma a clause of its own says what one may or must."""

MOST_COMPARED = 4
"""The most negatives of a sentence that are held against each other."""


def said_once(cues: Sequence[Cue], segment: Segment) -> list[Cue]:
    """The cues without a negative that goes with one before it: *dyw … ddim*."""
    negatives = [each for each in cues if each.meaning == NEGATIVE][1:]
    again = {
        each for each in negatives if hints(segment.text[each.start : each.end], segment, AGAIN)
    }
    return [each for each in cues if each not in again]


def denied_once_more(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue | None, Cue | None] | None:
    """The only negative of either version that denies what the other says, where both have some."""
    negatives = [
        [each for each in said_once(some, segment) if each.meaning in DENIALS]
        for some, segment in zip(cues, both, strict=True)
    ]
    for here in (0, 1):
        ours, theirs = negatives[here], negatives[1 - here]
        if not 0 < len(theirs) < len(ours) <= MOST_COMPARED:
            continue
        left = _left(both[here], ours, both[1 - here], theirs)
        if left and not has_more_negatives(
            without(both[1 - here], theirs), both[1 - here], without(both[here], ours), both[here]
        ):
            return (None, left) if here else (left, None)
    return None


def _left(here: Segment, ours: list[Cue], there: Segment, theirs: list[Cue]) -> Cue | None:
    """The only one of a version's negatives that none of the other's goes with."""
    left = [(each, _denied(here, each, ours)) for each in ours]
    for each in theirs:
        denied = frozenset[str]().union(*_denied(there, each, theirs))
        same = [one for one in left if any(keys & denied for keys in one[1])]
        if not same:
            return None
        left.remove(same[0])
    if len(left) != 1 or not left[0][1]:
        return None
    cue, (denied, *_) = left[0]
    is_said = denied & known_keys(there.text, there)
    return cue if is_said and not _is_within(denied, there, theirs) else None


def _is_within(denied: frozenset[str], there: Segment, negatives: Iterable[Cue]) -> bool:
    """Whether a negative there may deny a word too, which it says after another: *no x or y*."""
    for each in negatives:
        first, *others = SCOPE_END.split(there.text[each.start :], maxsplit=1)[0].split(", ")
        if any(denied & known_keys(text, there) for text in (first, *_listed(others, there))):
            return True
    return False


def _listed(parts: Iterable[str], segment: Segment) -> Iterator[str]:
    """The parts between commas that go on with a list, up to one that says what one may or must."""
    may_have = language(segment.block.locale).meanings.may_have
    for text in parts:
        beginning = " ".join(text.split()[:WORDS_AT_FIRST])
        if any(may_have(each, beginning) for each in ("may", "must", "should")):
            return
        yield text


def _denied(segment: Segment, cue: Cue, negatives: Iterable[Cue]) -> list[frozenset[str]]:
    """The keys of the first known words that a negative denies."""
    if cue.meaning == DENIED:
        word = plain_case(segment.text[cue.start : cue.end])
        return [language(segment.block.locale).denied(word)]
    end = min((each.start for each in negatives if each.start > cue.start), default=None)
    after = PART_END.split(segment.text[cue.end : end], maxsplit=1)[0]
    return list(islice(keys_in_order(after, segment), KNOWN_WORDS_AFTER))


def without(segment: Segment, cues: Iterable[Cue]) -> str:
    """A sentence without some of its words."""
    text = segment.text
    for each in sorted(set(cues), reverse=True):
        text = text[: each.start] + text[each.end :]
    return text
