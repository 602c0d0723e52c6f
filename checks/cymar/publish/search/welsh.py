"""What relates a Welsh word to others: its dictionary form, its radicals, what it is graded from.

Lemmas are simplemma's (MIT), corrected and added to by the lists `related-*.txt` of
`languages/cy/`. Endings and the changes before them: any Welsh grammar, such as Peter Wynn Thomas,
Gramadeg y Gymraeg (1996), chapters II (plurals), III (mutations), IV (comparison) and VI (verbs).
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import chain

from cymar.languages.cy import mutation
from cymar.languages.cy.mutation import ASPIRATE, NASAL, SOFT, UNCHANGING

MUTATIONS = (*SOFT.items(), *NASAL.items(), *ASPIRATE.items(), ("", "h"))
"""What a radical begins with, and what its mutation does in its place."""

NO_RADICALS = (*UNCHANGING, "lll", "gll", "rhh", "grh")
"""What no radical that mutates begins with: the first letter of *lles* is *ll*, and no *l*."""

GRADES = ("ach", "af", "ed")
"""The endings of the comparative, the superlative and the equative."""

HARDENED = {"p": "b", "t": "d", "c": "g"}
"""Consonants as they are before the endings of grades, and without them: *teg*, *tecach*."""

PLURALS = {
    "iadau": ("iad", ""), "adau": ("ad", ""), "ennau": ("en",), "enni": ("en",), "ynnau": ("yn",),
    "ynnoedd": ("yn",), "iannau": ("iant",), "annau": ("an", "ant"), "esau": ("es",),
    "feydd": ("fa", ""), "wyr": ("wr", "ydd", "nydd"), "dai": ("dy", ""), "iaid": ("", "yn"),
    "aid": ("", "an"), "iau": ("",), "ion": ("",), "oedd": ("",), "ydd": ("",), "edd": ("",),
    "au": ("",), "on": ("",), "od": ("", "en", "yn"), "i": ("",), "ys": ("",), "s": ("",),
}  # fmt: skip
"""What each ending of the plural may stand for at the end of the singular."""

NOMINAL = (*GRADES, *PLURALS)

CLITICS = ("r", "n", "ch", "m", "i", "u", "w")
"""What people write after a vowel without its apostrophe: *canlyniadaur*, *maen*."""

SPOKEN_ENDS = (
    ("ish", "ais"), ("es", "ais"), ("is", "ais"), ("est", "aist"), ("ist", "aist"), ("an", "ant"),
    ("on", "om"), ("e", "au"), ("a", "au"), ("e", "ai"),
)  # fmt: skip
"""How words end that are written as they are said, and with care: *brynes, llwybre*."""

SPOKEN_STARTS = (
    *((f"s{letter}", f"{vowel}s{letter}") for letter in "bgtcpl" for vowel in ("y", "e")),
    ("st", "eist"), ("d", "ad"), ("m", "ym"), ("l", "el"), ("ch", "ych"),
)  # fmt: skip
"""How words begin whose first vowel nobody says, and with it: *'sgidiau*, *'steddfod*, *'deryn*."""

VERBAL = (
    "asem", "asech", "asent", "aswn", "asit", "asai", "asid", "edig", "adwy", "asom", "asoch",
    "asant", "wyf", "wyd", "odd", "ais", "aist", "som", "soch", "son", "ech", "ent", "est", "ith",
    "iff", "em", "es", "it", "wch", "och", "wn", "ant", "ont", "ir", "er", "ed", "et", "id", "af",
    "ai", "an", "on", "i", "a", "o",
)  # fmt: skip
NOUNS = ("io", "o", "u", "i", "a", "an", "ian", "eb", "ed", "eg", "yd", "yll", "ach", "wi", "")
"""The endings of verbal nouns."""

CERTAIN = {"feydd": "fa", "ennau": "en", "ynnau": "yn", "esau": "es", "wyr": "wr"}
"""The endings of the plural that leave no doubt, and what stands for each in the singular."""

SINGULAR = ("fa", "wr", "ydd", "yn", "en", "es", "wraig", "dy", "iad", "iant")
"""The endings of nouns that some endings of the plural take the place of."""

AFFECTED = (
    ("ei", "ai"), ("ei", "a"), ("eu", "au"), ("e", "a"), ("y", "w"), ("o", "aw"), ("ae", "a"),
)  # fmt: skip
"""What the last vowel of a stem is before an ending, and without it: *teithiau*, *taith*."""

_SINGULARS = {"", *chain.from_iterable(PLURALS.values())}
_SOFTENED = {soft: hard for hard, soft in HARDENED.items()}

LAST_VOWELS = re.compile(r"[aeiouwy]+(?=[^aeiouwy]*$)")
SHORTEST = 3
"""Letters that must be left when an ending is taken off."""


def endings() -> tuple[str, ...]:
    """Every ending that a form may have, the longest first."""
    return tuple(
        sorted({*GRADES, *PLURALS, *VERBAL, *NOUNS, *SINGULAR} - {""}, key=lambda e: (-len(e), e))
    )


def radicals(word: str) -> frozenset[str]:
    """A word, and every word that it may be a mutation of."""
    return frozenset(
        each for each in mutation.radicals(word) if each == word or not each.startswith(NO_RADICALS)
    )


def certain_bases(word: str) -> Iterator[str]:
    """The singular of a plural that a dictionary need not confirm."""
    for ending, singular in CERTAIN.items():
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word.removesuffix(ending) + singular


def nominal_bases(word: str, stems: Set[str] | None = None) -> Iterator[str]:
    """Every word that this one may be a grade or a plural of, by its ending.

    They are guesses, for a dictionary to confirm. The word and they have no accents.

    Args:
        word: the word.
        stems: what `nominal_stems` has of the only words that are looked for, if not all are.
    """
    for ending in _nominal_by_letter().get(word[-1:], ()):
        if len(word) - len(ending) < SHORTEST or not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        if stems is not None and stem not in stems:
            continue
        if ending in GRADES:
            plain = [stem, stem.removesuffix("i")]
            if stem[-1] in HARDENED:
                plain.append(stem[:-1] + HARDENED[stem[-1]])
            for each in plain:
                yield from _unaffected(each)
        if ending in PLURALS:
            for each in _unaffected(stem):
                for singular in PLURALS[ending]:
                    yield each + singular


def nominal_stems(base: str) -> Iterator[str]:
    """All that may stand before the ending of a grade or a plural of a word, and more."""
    for singular in _SINGULARS:
        if not base.endswith(singular):
            continue
        for stem in _affected(base.removesuffix(singular)):
            yield stem
            if not singular:
                yield f"{stem}i"
                if stem[-1:] in _SOFTENED:
                    yield stem[:-1] + _SOFTENED[stem[-1]]


@cache
def _nominal_by_letter() -> Mapping[str, Sequence[str]]:
    """The endings of plurals and grades by their last letters."""
    letters = {ending[-1] for ending in NOMINAL}
    return {letter: [each for each in NOMINAL if each.endswith(letter)] for letter in letters}


def verbal_bases(word: str) -> Iterator[str]:
    """Every word that this one may be a verbal form of, by its ending, as for nouns."""
    for ending in VERBAL:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            for each in _unaffected(word.removesuffix(ending)):
                for noun in NOUNS:
                    yield each + noun


@lru_cache(1 << 12)
def _unaffected(stem: str) -> tuple[str, ...]:
    """*gwynn* is *gwyn*, *trym* is *trwm*, *tlot* is *tlawd*, *teith* is *taith*."""
    plain = (stem, stem[:-1]) if stem[-1:] == stem[-2:-1] else (stem,)
    found: list[str] = []
    for each in plain:
        found.append(each)
        last = LAST_VOWELS.search(each)
        if last:
            for affected, vowel in AFFECTED:
                if last[0].endswith(affected):
                    start = last.end() - len(affected)
                    found.append(f"{each[:start]}{vowel}{each[last.end() :]}")
    return tuple(found)


def _affected(stem: str) -> Iterator[str]:
    """Everything that `_unaffected` makes a stem of."""
    found = [stem]
    last = LAST_VOWELS.search(stem)
    if last:
        for affected, vowel in AFFECTED:
            if last[0].endswith(vowel):
                found.append(f"{stem[: last.end() - len(vowel)]}{affected}{stem[last.end() :]}")
    for each in found:
        yield each
        yield each + each[-1:]
