"""Whether a version of a sentence has more that may be negative than the other one has.

Each word that may be is held against one of the other version: one that means the same, that is
translated so, or that only denies too.
"""

from collections.abc import Callable, Iterable

from cymar.analysis.meaning.contrasts import HALF_NEGATIVE, ONLY_DENY
from cymar.analysis.meaning.negated import AGAIN, NO_KEYS, keys_of_words, known_keys, verb_of
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import glossed_stems, stem
from cymar.languages.meanings import AMOUNTS, NEGATIVE, Cue
from cymar.text.segment import Segment

PURELY_WORDS = "no not nothing never nobody none zero"
PURELY = frozenset(map(stem, PURELY_WORDS.split()))
"""The keys of words that are negative and no more, which say nothing of what is denied."""

PREVENT = "prevent"
"""The meaning of a word that *rhag* goes with: *atal rhag*."""

NOR = "nor"
"""The meaning of *nor*, *na* and *nac*."""


def may_be_negative(there: Segment, here: Segment, cue: Cue | None) -> bool:
    """Whether a sentence may be negative too, by more than what the other says beside its *not*."""
    rest = here.text
    if cue:
        rest = rest[: cue.start] + verb_of(here, cue) + rest[cue.end :]
    return has_more_negatives(there.text, there, rest, here)


def has_more_negatives(text: str, there: Segment, rest: str, here: Segment) -> bool:
    """Whether some words of a text may be negative for which the rest of the other has none."""
    known = language(there.block.locale)
    beside = known.meanings.hinted(NEGATIVE, text)
    alike = [meant & HALF_NEGATIVE for _, meant in beside]
    counted = {each: count(rest, here, each) for each in frozenset[str]().union(*alike)}
    are_half = {same for same in counted if counted[same]}
    left = keys_of_words(rest, here) if beside else []
    denied = denials(rest, here) if beside else 0
    seen: set[str] = set()
    goes_with = False
    for (word, meant), half in zip(beside, alike, strict=True):
        if goes_with and _is_denial(word, meant, known.gloss) and not _is_sure(word, there):
            continue  # *ac nid yw … yn cael dim*
        goes_with |= known.clause_words.doubles_negative and _is_sure(word, there)
        if AGAIN in meant and (PREVENT not in meant or PREVENT in seen):
            continue
        if NOR in meant and not seen and text == there.text:
            continue  # it only goes on with what is denied before it
        seen |= meant
        same = max(sorted(half), key=lambda each: counted[each], default=None)
        if same is not None and counted[same]:
            counted[same] -= 1
            continue
        words = word.split(" ") if half else (word,)
        keys = NO_KEYS.union(*map(known.gloss, words)) - PURELY
        said = None if half & are_half else next((some for some in left if some & keys), None)
        if said is not None:
            left.remove(said)
        elif denied and _is_denial(word, meant, known.gloss):
            denied -= 1
        elif len(meant & AMOUNTS) != 1 or not any(
            count(rest, here, each) for each in meant & AMOUNTS
        ):
            return True  # but *llai* faces *less*
    return False


def denials(text: str, segment: Segment) -> int:
    """How many words of a text only deny, and are no *not* that goes with one before it.

    In a language where one goes with another, those are it that surely deny: *nid oes dim*.
    """
    known = language(segment.block.locale)
    is_doubled = known.clause_words.doubles_negative
    return sum(
        _is_denial(word, meant, known.gloss) and not (is_doubled and not _is_sure(word, segment))
        for word, meant in known.meanings.hinted(NEGATIVE, text)
    )


def _is_sure(word: str, segment: Segment) -> bool:
    cues = language(segment.block.locale).meanings.cues(f"– {word}")  # it begins no sentence
    return any(each.meaning == NEGATIVE for each in cues)


def _is_denial(word: str, meant: frozenset[str], gloss: Callable[[str], frozenset[str]]) -> bool:
    if not meant <= ONLY_DENY or AGAIN in meant or "-" in word:
        return False  # *off-payroll* is what it is called
    keys = gloss(word) & glossed_stems()
    return not keys or not keys.isdisjoint(PURELY)  # *drwg* may be a *not* too, but is *bad*


def count(text: str, segment: Segment, meaning: str) -> int:
    """How many words of a sentence have a meaning, rather than another one that is more exact."""
    return sum(meaning in each for each in hints(text, segment, meaning))


def hints(text: str, segment: Segment, meaning: str) -> list[frozenset[str]]:
    """All that each word of a text may mean which may have a meaning in the sentence's language."""
    hinted = language(segment.block.locale).meanings.hinted(meaning, text)
    return [meanings for _, meanings in hinted]


def without(segment: Segment, cues: Iterable[Cue]) -> str:
    """A sentence without some of its words."""
    text = segment.text
    for each in sorted(set(cues), reverse=True):
        text = text[: each.start] + text[each.end :]
    return text


def count_alone(meaning: str, here: Segment, there: Segment, own: Iterable[Cue]) -> int:
    """How many words of a version may have a meaning, and are not said in the other one too.

    So *permit* of *you must get a permit* faces *trwydded*, and does not say *may*.

    Args:
        meaning: the meaning.
        here: the version.
        there: the other one.
        own: the words of the other one that surely have the meaning, which face nothing else.
    """
    known, locale = language(here.block.locale), here.block.locale
    hinted = known.meanings.hinted(meaning, here.text)
    said = known_keys(without(there, own), there) if hinted else NO_KEYS
    return sum(is_listed(word, locale) or known.gloss(word).isdisjoint(said) for word, _ in hinted)
