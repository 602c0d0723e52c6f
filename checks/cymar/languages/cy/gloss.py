"""Keys by which a Welsh word is compared with English.

How far its thresholds may move: `bench/thresholds.py cymar.languages.cy.gloss findings.py --rule
unexplained-acronym`.
"""

import re
from functools import cache

from cymar.languages.cy.mutation import mutations
from cymar.languages.gloss import denied_keys, stem
from cymar.languages.word_list import word_list

INFLECTED_ENDINGS = (
    "wch wyd odd ais ant wyr iwyd iodd iau ion iwch iadau oedd ynnau ech och om ir id on ed au"
).split()
"""How plurals and forms of verbs end, the likelier first."""

LAST_LETTERS = ("", "o", "io", "u", "i", "a", "w")
"""What such an ending may have taken the place of."""

NEGATIVE_PREFIXES = ("a", "an", "af", "di", "ddi")
"""What a word is denied by; *a* and *an* leave a nasal or soft mutation: *anghywir*, *annheg*."""

LAST_Y = re.compile(r"y(?=[^aeiouwyâêîôûŵŷ]+\Z)")
"""The last vowel of a verb that has *w* without its ending: *cyffyrddwch*, *cyffwrdd*."""

SHORTEST_STEM = 3
"""How many letters must be left of a word without its ending: fewer are shared by chance."""


@cache
def _english() -> dict[str, str]:
    """Each form of the everyday words, with the English words that the list gives for it."""
    found: dict[str, str] = {}
    for line in word_list("cy", "english"):
        word, _, meanings = line.partition(":")
        for form in (word, *mutations(word)):
            found[form] = found[form] + meanings if form in found else meanings
    return found


def gloss(word: str) -> frozenset[str]:
    """The keys of a Welsh word: stems of English words for it, or none where it is not known."""
    form, known = word.casefold(), _english()
    meanings = known.get(form) or _inflected(form, known)
    return frozenset(map(stem, meanings.split()))


def _inflected(form: str, known: dict[str, str]) -> str:
    """The English words for a plural or a form of a verb: those of what it was made from."""
    for ending in INFLECTED_ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_STEM:
            base = form.removesuffix(ending)
            bases = (base, LAST_Y.sub("w", base)) if LAST_Y.search(base) else (base,)
            forms = (each + last for each in bases for last in LAST_LETTERS)
            if meanings := next((known[each] for each in forms if each in known), ""):
                return meanings
    return ""


def denied(word: str) -> frozenset[str]:
    """The keys of what a word denies by its prefix: *diogel* for *anniogel*."""
    return denied_keys(word, NEGATIVE_PREFIXES, gloss)
