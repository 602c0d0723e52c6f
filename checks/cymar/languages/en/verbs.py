"""The forms of English verbs."""

from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.en.forms import VOWELS
from cymar.languages.word_list import word_list

ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]")
"""A verb that doubles its last letter: *plan, planned*; not *help* or *read*."""
TAKES_ES = ("s", "x", "z", "ch", "sh", "o")
"""Ends of verbs that take *-es*: *passes, goes*."""


class VerbForms(NamedTuple):
    """The forms of a verb: *take, takes, took, taken, taking*."""

    base: str
    third: str
    past: str
    participle: str
    present: str


@cache
def conjugated(verb: str) -> VerbForms:
    """The forms of a verb given as its base, such as *take*."""
    past, participle = _irregular().get(verb) or (_with_ending(verb, "ed"),) * 2
    third = {"be": "is", "have": "has"}.get(verb) or _third(verb)
    return VerbForms(verb, third, past, participle, _with_ending(verb, "ing"))


@cache
def irregular_participles() -> frozenset[str]:
    """The participles of irregular verbs: *written, held*."""
    return frozenset(participle for _, participle in _irregular().values())


@cache
def irregular_bases() -> dict[str, str]:
    """The verb that each form of an irregular one is of: *take* of *took* and *taken*."""
    return {form: verb for verb, forms in _irregular().items() for form in forms if form != verb}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    verbs = {}
    for line in word_list("en", "irregular-verbs"):
        verb, _, forms = line.partition(": ")
        past, participle = forms.split(" ")
        verbs[verb] = (past, participle)
    return verbs


@cache
def _doubling() -> frozenset[str]:
    """Verbs of more syllables that double their last letter too, as they are spelt in Britain."""
    return frozenset(word_list("en", "doubling-verbs"))


def _third(verb: str) -> str:
    if verb.endswith(TAKES_ES):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _with_ending(verb: str, ending: str) -> str:
    if verb in _doubling() or ONE_SYLLABLE.fullmatch(verb):
        return verb + verb[-1] + ending
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("ee") or verb == "be":
        return verb + ending.removeprefix("e")
    if verb.endswith("e"):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2:-1] not in VOWELS and ending == "ed":
        return verb[:-1] + "ied"
    return verb + ending
