"""The initial mutations of Welsh words.

Source of the tables: any Welsh grammar, such as Peter Wynn Thomas, Gramadeg y Gymraeg
(1996), chapter III.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from cymar.languages.words import WORDS_AT_ONCE

SOFT = {
    "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r",
}  # fmt: skip
NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
UNCHANGING = ("ch", "ph", "th", "dd", "ff", "ng")
DIGRAPHS = ("ll", "rh")
BEFORE_CONSONANT_W = tuple("aeio")
WELSH_VOWELS = "aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü"
AFTER_LOST_G = tuple(WELSH_VOWELS + "lnr")


def soft(word: str) -> str | None:
    """The soft mutation (*treiglad meddal*) of a word, or none where it takes none."""
    first = _initial(word)
    if first == "g" and word[1:2].lower() not in WELSH_VOWELS + "lrn":
        return None
    return _replace(word, first, SOFT)


def nasal(word: str) -> str | None:
    """The nasal mutation (*treiglad trwynol*) of a word, or none where it takes none."""
    return _replace(word, _initial(word), NASAL)


def aspirate(word: str) -> str | None:
    """The aspirate mutation (*treiglad llaes*) of a word, or none where it takes none."""
    if word[:2].lower() == "ts":
        return None
    return _replace(word, _initial(word), ASPIRATE)


def _by_first_letter() -> Mapping[str, list[tuple[Callable[[str], str | None], str, str]]]:
    found: dict[str, list[tuple[Callable[[str], str | None], str, str]]] = {}
    for mutated, table in ((soft, SOFT), (nasal, NASAL), (aspirate, ASPIRATE)):
        for first, new in table.items():
            for letter in new[:1] or AFTER_LOST_G:
                found.setdefault(letter, []).append((mutated, first, new))
    return found


CHANGES = _by_first_letter()
"""By the first letter of a mutated word: the mutation, what its radical begins with and what that
becomes, which is nothing for a *g* that is lost."""


def with_h(word: str) -> str | None:
    """A word that begins with a vowel, with the *h* it takes after *ei* and *eu*, or none.

    The *w* of *wal* and *wiwer* is a consonant, that of *wyneb* and *wlser* a vowel.
    """
    first, second = word[:1].lower(), word[1:2].lower()
    if not word or first not in WELSH_VOWELS or (first == "w" and second in BEFORE_CONSONANT_W):
        return None
    return _cased("h", word) + (word.lower() if word.istitle() else word)


def mutations(word: str) -> set[str]:
    """Every form that an initial mutation can give a radical, the radical itself left out."""
    changed = (soft(word), nasal(word), aspirate(word), with_h(word))
    return {form for form in changed if form}


def radicals(word: str) -> frozenset[str]:
    """Every word, in small letters, that this one is or may be a mutation of."""
    lower = word.casefold()
    found = {lower}
    if lower[:1] == "h" and with_h(lower[1:]) == lower:
        found.add(lower[1:])
    for mutated, first, new in CHANGES.get(lower[:1], ()):
        if lower.startswith(new):
            radical = first + lower.removeprefix(new)
            if mutated(radical) == lower:
                found.add(radical)
    return frozenset(found)


@lru_cache(WORDS_AT_ONCE)
def radical_initials(word: str) -> frozenset[str]:
    """The letters that a word's radical may begin with; *ch* is *c* too, as acronyms have it."""
    lower = word.casefold()
    found = {lower[:size] for size in (1, 2)}
    found |= {first for _, first, new in CHANGES.get(lower[:1], ()) if lower.startswith(new)}
    if lower[:1] == "h":
        found.add(lower[1:2])
    return frozenset(found | {first[:1] for first in found})


def _initial(word: str) -> str:
    two = word[:2].lower()
    if two in UNCHANGING:
        return ""
    return two if two in DIGRAPHS else word[:1].lower()


def _replace(word: str, first: str, table: dict[str, str]) -> str | None:
    if not first or first not in table:
        return None
    rest, new = word[len(first) :], table[first]
    if not new:
        return _cased(rest[:1], word) + rest[1:] if rest else None
    return _cased(new, word) + rest


def _cased(new: str, word: str) -> str:
    return new[:1].upper() + new[1:] if word[:1].isupper() else new
