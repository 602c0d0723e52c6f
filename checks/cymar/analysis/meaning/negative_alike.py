"""Whether the *not* or *avoid* of only one version makes up for an opposite: *not open*, *closed*.

How far its thresholds may move: `bench/meaning.py`.
"""

from cymar.analysis.meaning.clauses import clause_bounds
from cymar.analysis.meaning.conditions import IF
from cymar.analysis.meaning.contrasts import HALF_NEGATIVE, ONLY_DENY, SELDOM_DENY
from cymar.analysis.meaning.more_negatives import PURELY
from cymar.analysis.meaning.negated import AGAIN, known_keys
from cymar.analysis.meaning.opposites import may_have
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

DENIED_WITHIN = 40
"""How many characters before a word what may deny it stands: *avoid places that are damp*."""

OR_NOT = frozenset((NEGATIVE, "otherwise"))
"""All that *or it is not* means, and what *otherwise* may: *neu ni fydd*."""


def are_negative_alike(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether no *not* or *avoid* that only one version has makes up for an opposite."""
    rests = [
        (segment.text[: cue.start], segment.text[cue.end :])
        for segment, cue in zip(both, words, strict=True)
    ]
    en, cy = (
        _negatives(" ".join(rest), here, there)
        for rest, here, there in zip(rests, both, both[::-1], strict=True)
    )
    if (en or cy) and (not _are_denied_alike(both, words) or _is_only_one_told_not_to(both, words)):
        return False
    if bool(en) != bool(cy) and _is_in_condition(
        *((both[0], words[0]) if en else (both[1], words[1]))
    ):
        return False
    if en and cy and _is_in_condition(both[0], words[0]) != _is_in_condition(both[1], words[1]):
        return False  # *late guests will not be let in*: *os na fyddwch yn brydlon, …*
    asked = [may_have(each, "must") for each in both]
    if bool(en) != bool(cy) and asked[0] != asked[1] and asked[1 if en else 0]:
        return False  # *it will not start when cold*: *rhaid iddo fod yn gynnes i danio*
    near = [
        _may_deny(_last_of(before), here, there)
        for (before, _), here, there in zip(rests, both, both[::-1], strict=True)
    ]
    if all(near) and any(may_have(each, "excluded") for each in both):
        return False  # *all but two were shut*: *dim ond dau oedd ar agor*
    if en or near[0] == near[1]:
        return True
    other = 0 if near[1] else 1
    return _may_deny(rests[other][0], both[other], both[1 - other])


def _last_of(before: str) -> str:
    """The last words before a word, with one more by which the first may be known: *holwch ni*."""
    place = max(0, len(before) - DENIED_WITHIN)
    for _ in range(2):
        place = before.rfind(" ", 0, max(0, place - 1)) + 1
    return before[place:]


def _are_denied_alike(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether as much that denies is in the clause of each of two words, or before them in it.

    A Welsh negative is before its subject, and an English one after: *nid yw un diwrnod da*.
    """
    clauses = [clause_bounds(segment, cue) for segment, cue in zip(both, words, strict=True)]
    before = [
        segment.text[start : cue.start]
        for segment, cue, (start, _) in zip(both, words, clauses, strict=True)
    ]
    around = [
        f"{first} {segment.text[cue.end : end]}"
        for first, segment, cue, (_, end) in zip(before, both, words, clauses, strict=True)
    ]
    return any(
        _negatives(text[0], *both, denying) == _negatives(text[1], *both[::-1], denying)
        for text, denying in (
            (before, ONLY_DENY),
            (before, ONLY_DENY | {"prefixed"}),
            (around, ONLY_DENY),
        )
    )


def _is_in_condition(segment: Segment, cue: Cue) -> bool:
    """Whether a word is of a condition of what is denied: *you cannot go if it is above 40*."""
    start, end = clause_bounds(segment, cue)
    return language(segment.block.locale).meanings.may_have(IF, segment.text[start:end])


def _is_only_one_told_not_to(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether a negative after one word denies what it leads to: *discourage*, *annog i beidio*."""
    told = [
        language(segment.block.locale).clause_words.told_not_to.search(segment.text, cue.end)
        for segment, cue in zip(both, words, strict=True)
    ]
    return (told[0] is None) != (told[1] is None)


def _negatives(
    text: str, here: Segment, there: Segment, denying: frozenset[str] = ONLY_DENY
) -> int:
    """How many words of a text only deny, without those that go with one before: *nid … ddim*.

    A word that the other version says too is none of them: *fault*, *diffyg*. One that denies and
    says *otherwise* is one: *neu ni fydd yn gywir* is *or it will be wrong*.
    """
    known = language(here.block.locale)
    found = [
        each
        for each in known.meanings.hinted(NEGATIVE, text)
        if each[1] <= denying
        or (each[1] == OR_NOT and each[0] in known.meanings.surely((NEGATIVE,)))
    ]
    if not found:
        return 0
    said = known_keys(there.text, there) - PURELY
    alone = [meant for word, meant in found if said.isdisjoint(known.gloss(word))]
    return len(alone) - sum(AGAIN in each for each in alone[1:])


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
