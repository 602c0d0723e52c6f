"""Whether the *not* or *avoid* of only one version makes up for an opposite: *not open*, *closed*.

How far its thresholds may move: `bench/meaning.py`.
"""

from cymar.analysis.clauses import clause_bounds
from cymar.analysis.contrasts import HALF_NEGATIVE, SELDOM_DENY
from cymar.analysis.negated import AGAIN, known_keys
from cymar.analysis.opposites import hints, may_have
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

DENIED_WITHIN = 40
"""How many characters before a word what may deny it stands: *avoid places that are damp*."""

ONLY_DENY = frozenset(
    (NEGATIVE, *"without lacking nor again exists exempt barred may must".split())
)
"""All that a word means which only denies: *no*, *ni chewch*, *dim*, and not *fail*."""


def are_negative_alike(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether no *not* or *avoid* that only one version has makes up for an opposite."""
    rests = [
        (segment.text[: cue.start], segment.text[cue.end :])
        for segment, cue in zip(both, words, strict=True)
    ]
    en, cy = (
        _negatives(" ".join(rest), segment) for rest, segment in zip(rests, both, strict=True)
    )
    if en != cy and any(map(_negatives, map(_clause, both, words), both)):
        return False
    return bool(en) or not any(
        _may_deny(before[-DENIED_WITHIN:], here, there)
        for (before, _), here, there in zip(rests, both, both[::-1], strict=True)
    )


def _clause(segment: Segment, cue: Cue) -> str:
    """The clause of a word, without it."""
    start, end = clause_bounds(segment, cue)
    return f"{segment.text[start : cue.start]} {segment.text[cue.end : end]}"


def _negatives(text: str, segment: Segment) -> int:
    """How many words of a text only deny, without those that go with one before: *nid … ddim*."""
    found = [each for each in hints(text, segment, NEGATIVE) if each <= ONLY_DENY]
    return len(found) - sum(AGAIN in each for each in found[1:])


def _may_deny(text: str, here: Segment, there: Segment) -> bool:
    """Whether a word that only one version has may deny what comes after it: *avoid*."""
    known = language(here.block.locale)
    said = known_keys(there.text, there)
    return any(
        each.isdisjoint(SELDOM_DENY)
        and known.gloss(word).isdisjoint(said)
        and not any(may_have(there, same) for same in each & HALF_NEGATIVE)
        for word, each in known.meanings.hinted(NEGATIVE, text)
    )
