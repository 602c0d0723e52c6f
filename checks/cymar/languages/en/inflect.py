"""Phrases with a verb in each of its forms."""

from collections.abc import Iterator

from cymar.languages.en.forms import VOWELS
from cymar.languages.en.verbs import conjugated
from cymar.languages.wordy import INFLECTED, Fit

AUXILIARIES = ("am", "are", "be", "been", "being", "had", "has", "have", "is", "was", "were")


QUANTITIES = ("a few", "enough", "many", "many kinds of", "most", "nearly all", "several", "some")
"""Plain words that have *of* after them before those below, whether or not the phrase has it."""

DETERMINERS = (
    "her", "his", "its", "my", "our", "that", "the", "their", "them", "these", "this", "those",
    "us", "which", "whom", "you", "your",
)  # fmt: skip

A_AND_AN = frozenset(("a", "an"))


def fit_after(before: str, phrase: str, plain: str) -> Fit:
    """How plain words fit after a word, in the place of a phrase."""
    is_other = (phrase[0] in VOWELS) != (plain[0] in VOWELS)
    return Fit.RECAST if is_other and before in A_AND_AN else Fit.AS_IT_IS


def inflected(phrase: str, plain: str) -> Iterator[tuple[str, str]]:
    """The phrase with its verb in each form, and the plain words with theirs in the same.

    Where the past and the participle of the plain verb differ, an auxiliary or *by* decides which
    it is: *participated: took part*, but *has participated: has taken part*.
    """
    verb, before, after = _verb_of(phrase)
    if not verb:
        yield phrase, plain
        if plain in QUANTITIES and phrase.endswith(" of"):
            joint = plain.removesuffix(" of")
            yield from ((f"{phrase} {each}", f"{joint} of {each}") for each in DETERMINERS)
        return
    forms = conjugated(verb)
    other, plain_before, plain_after = _verb_of(plain)
    others = conjugated(other) if other else None
    for number, form in enumerate(forms):
        there = f"{plain_before}{others[number]}{plain_after}" if others else plain
        yield f"{before}{form}{after}", there
    if others and others.past != others.participle and not before:
        for auxiliary in AUXILIARIES:
            participle = f"{plain_before}{others.participle}{plain_after}"
            yield f"{auxiliary} {forms.participle}{after}", f"{auxiliary} {participle}"
        participle = f"{plain_before}{others.participle}{plain_after}"
        yield f"{forms.participle}{after} by", f"{participle} by"


def _verb_of(phrase: str) -> tuple[str, str, str]:
    """The verb that inflects, what comes before it and what after; no verb where none inflects."""
    head, mark, after = phrase.partition(INFLECTED)
    before, space, verb = head.rpartition(" ")
    return (verb, before + space, after) if mark else ("", "", "")
