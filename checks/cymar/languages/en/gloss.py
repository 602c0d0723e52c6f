"""Keys by which an English word is compared with Welsh."""

from functools import cache

from cymar.languages.en.verbs import irregular_bases
from cymar.languages.gloss import denied_keys, glossed_stems, stem
from cymar.languages.word_list import word_list

ADVERB_ENDING = "ically"
"""How adverbs end of adjectives in *-ic* and *-ical*."""

NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "mis", "non")
"""What a word is denied by: *unsafe*, *invalid*."""


@cache
def _bases() -> dict[str, str]:
    """The word that each irregular form is of: *take* of *took*, *child* of *children*."""
    return dict(line.split(": ") for line in word_list("en", "irregular-forms")) | irregular_bases()


def gloss(word: str) -> frozenset[str]:
    """The keys of an English word, or of one in no language, such as a name: its stem.

    Of a form such as *found* or *lives*, that is the stem of the word that it is a form of, besides
    its own where that is a word too. An adverb such as *historically* may be of either adjective.
    """
    base = _bases().get(word.casefold())
    if base is None:
        own = stem(word)
        return frozenset({own, own[:-2]}) if word.endswith(ADVERB_ENDING) else frozenset({own})
    return frozenset({stem(base)}) | (glossed_stems() & {stem(word)})


def denied(word: str) -> frozenset[str]:
    """The keys of what a word denies by its prefix: *safe* for *unsafe*, *use* for *unusable*."""
    if not word.startswith(NEGATIVE_PREFIXES):
        return frozenset()
    base = word.removesuffix("able")
    bases = (word,) if base == word else (word, base, base + "e")
    return frozenset[str]().union(*(denied_keys(each, NEGATIVE_PREFIXES, gloss) for each in bases))
