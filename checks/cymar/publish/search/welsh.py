"""What relates a Welsh word to others: its dictionary form, its radicals, what it is graded from.

Lemmas are simplemma's (MIT), corrected and added to by `languages/cy/related-forms.txt`. Endings
and the changes before them: any Welsh grammar, such as Peter Wynn Thomas, Gramadeg y Gymraeg
(1996), chapters II (plurals), III (mutations), IV (comparison) and VI (verbs).
"""

from collections.abc import Iterator

from cymar.languages.cy.mutation import ASPIRATE, NASAL, SOFT

MUTATIONS = (*SOFT.items(), *NASAL.items(), *ASPIRATE.items(), ("", "h"))
"""What a radical begins with, and what its mutation does in its place."""

GRADES = ("ach", "af", "ed")
"""The endings of the comparative, the superlative and the equative."""

HARDENED = {"p": "b", "t": "d", "c": "g"}
"""Consonants as they are before the endings of grades, and without them: *teg*, *tecach*."""

PLURALS = (
    "iadau", "ennau", "esau", "feydd", "oedd", "iaid", "iau", "ion", "ydd", "edd", "aid", "au",
    "on", "od", "i",
)  # fmt: skip
SINGULARS = {"ennau": "en", "esau": "es", "feydd": "fa", "iadau": "iad"}
"""What stands for some endings of the plural in the singular; for the others, nothing does."""

VERBAL = (
    "asem", "asech", "asent", "aswn", "asit", "asai", "edig", "adwy", "asom", "asoch", "asant",
    "wyf", "wyd", "odd", "ais", "aist", "som", "soch", "son", "ech", "ent", "em", "it", "wch",
    "wn", "ant", "ont", "ir", "er", "id", "af", "ai", "i", "a", "o",
)  # fmt: skip
NOUNS = ("io", "o", "u", "i", "a", "an", "ian", "eb", "ed", "eg", "yd", "yll", "ach", "")
"""The endings of verbal nouns."""

SHORTEST = 3
"""Letters that must be left when an ending is taken off."""


def endings() -> tuple[str, ...]:
    """Every ending that a form may have, the longest first."""
    return tuple(sorted({*GRADES, *PLURALS, *VERBAL, *NOUNS} - {""}, key=lambda e: (-len(e), e)))


def bases(word: str) -> Iterator[str]:
    """Every word that this one may be a grade, a plural or a verbal form of, by its ending.

    They are guesses, for a dictionary to confirm.
    """
    for ending in GRADES:
        stem = _stem(word, ending)
        if stem:
            yield from _ungraded(stem)
    for ending in PLURALS:
        stem = _stem(word, ending)
        if stem:
            yield stem + SINGULARS.get(ending, "")
    for ending in VERBAL:
        stem = _stem(word, ending)
        if stem:
            for noun in NOUNS:
                yield stem + noun


def _stem(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    return stem if len(stem) < len(word) and len(stem) >= SHORTEST else ""


def _ungraded(stem: str) -> Iterator[str]:
    """*tec* is *teg*, *gwynn* is *gwyn*, *trym* is *trwm*, *tlot* is *tlawd*."""
    plain = {stem}
    if stem[-1] in HARDENED:
        plain.add(stem[:-1] + HARDENED[stem[-1]])
    if stem[-1] == stem[-2]:
        plain.add(stem[:-1])
    for each in sorted(plain):
        yield each
        head, vowel, tail = each.rpartition("y")
        if vowel:
            yield f"{head}w{tail}"
        head, vowel, tail = each.rpartition("o")
        if vowel:
            yield f"{head}aw{tail}"
