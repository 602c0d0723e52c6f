"""Keys by which a Welsh word is compared with English.

How far its thresholds may move: `bench/thresholds.py cymar.languages.cy.gloss findings.py --rule
unexplained-acronym`.
"""

from collections.abc import Iterator
from functools import cache
from itertools import repeat
from operator import add

from cymar import expressions as re
from cymar.languages.cy.mutation import radicals
from cymar.languages.function_words import function_words
from cymar.languages.gloss import denied_keys, stem
from cymar.languages.word_list import word_list

VERB_ENDINGS = (
    *("wch", "wyd", "odd", "ais", "ant", "iwyd", "iodd", "iwch", "asoch", "ech", "och"),
    *("asom", "om", "asant", "ir", "id"),
    *("edig", "adwy", "wn", "a"),
)
PLURAL_ENDINGS = ("wyr", "iau", "ion", "oedd", "ynnau", "on", "ed", "au", "iadau", "ach")
INFLECTED_ENDINGS = VERB_ENDINGS + PLURAL_ENDINGS
"""How forms of verbs and plurals end, the likelier first."""

ENDINGS_BY_LAST = {
    letter: tuple(each for each in INFLECTED_ENDINGS if each[-1] == letter)
    for letter in {"f", *(each[-1] for each in INFLECTED_ENDINGS)}
}
"""The endings, by their last letters."""

VERB_LAST = ("u", "o", "i", "io", "a", "w", "ed", "eg", "")
LAST_LETTERS = ("", "o", "io", "u", "i", "a", "w")
"""What an ending of a verb may have taken the place of, and any other."""

NEGATIVE_PREFIXES = ("a", "an", "af", "di", "ddi")
"""What a word is denied by; *a* and *an* leave a nasal or soft mutation: *anghywir*, *annheg*."""

LAST_Y = re.compile(r"y(?=[^aeiouwyâêîôûŵŷ]+\Z)")
"""The last vowel of a verb that has *w* without its ending: *cyffyrddwch*, *cyffwrdd*."""

RAISING = "ir"
LAST_E = re.compile(r"e(?=[^aeiouwyâêîôûŵŷ]+\Z)")
"""An ending that makes *e* of the *a* before it, which the verb has without: *gwaherddir*."""

OF_AU = frozenset(("wch", "ir", "id"))
"""Endings before which the *au* of a verb is *e*: *lleihewch*, *lleihau*."""

COMPARED_ENDING = re.compile(r"(?<=[^\W\d_]{2})(?:ach|af)\Z")
"""How *darker* and *darkest* end: *tywyllach*, *tywyllaf*."""

SOFTER = str.maketrans("cpt", "gbd")
"""The last letter of an adjective that such an ending makes harder: *gwlypaf*, *gwlyb*."""

LAST_O = re.compile(r"o(?=[^aeiouwyâêîôûŵŷ]+\Z)")
"""The last vowel of an adjective that has *aw* without its ending: *tlotach*, *tlawd*."""

MUTATED_LETTERS = 3
"""How many of a word's first letters show all that a mutation may have done: *nghath* is *cath*."""

RELATED = ("related-verbs", "related-nouns", "related-adjectives")
"""The lists of words with forms that no ending leads from: *aros*, *arhoswch*."""

SHORTEST_FORM = 5
"""How many letters such a form has at least: *tyn*, *rhed* and *pair* may be other words."""

NO_KEYS: frozenset[str] = frozenset()

SHORTEST_STEM = 3
"""How many letters must be left of a word without its ending: fewer are shared by chance."""


@cache
def _english() -> dict[str, str]:
    """The everyday words and their irregular forms, each with the English words for it."""
    known = dict(line.split(": ") for line in word_list("cy", "english"))
    for name in RELATED:
        for line in word_list("cy", name):
            word, _, forms = line.partition(": ")
            if meanings := known.get(word):
                for form in forms.split(" "):
                    if len(form) >= SHORTEST_FORM:
                        known.setdefault(form, meanings)
    return known


@cache
def _small_words() -> frozenset[str]:
    """Words that hold sentences together, which are no mutation or form of other words: *na*."""
    return function_words("cy") - _english().keys()


@cache
def _radical_starts(start: str) -> tuple[str, ...]:
    """What the first letters of a word may be a mutation of: worked out once for all words."""
    return tuple(radicals(start))


def gloss(word: str) -> frozenset[str]:
    """The keys of a Welsh word: stems of English words for it, or none where it is not known."""
    form, known = word.casefold(), _english()
    rest = form[MUTATED_LETTERS:]
    words = [*map(add, _radical_starts(form[:MUTATED_LETTERS]), repeat(rest))]
    is_small = form in _small_words()
    if is_small:
        words = [*function_words("cy").intersection(words)]
    meanings = [*filter(None, map(known.get, words))]
    if not (meanings or is_small) and form[-1:] in ENDINGS_BY_LAST:
        meanings = _inflected(form, words, known)
    if len(meanings) == 1:
        return _stems(meanings[0])
    return NO_KEYS.union(*map(_stems, meanings))


@cache
def _stems(meanings: str) -> frozenset[str]:
    """The stems of the English words that the list gives for a word."""
    return frozenset(map(stem, meanings.split(" ")))


def _inflected(form: str, words: list[str], known: dict[str, str]) -> list[str]:
    """The English words for a plural or a form of a verb: those of what it was made from.

    Args:
        form: as it is written.
        words: what it may be a mutation of.
        known: what each everyday word means.
    """
    if COMPARED_ENDING.search(form):
        plain = (
            next((each for each in _without_degree(one) if each in known), "") for one in words
        )
        if found := [known[each] for each in plain if each]:
            return found
    for ending in ENDINGS_BY_LAST[form[-1]]:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_STEM:
            bases = [each[: -len(ending)] for each in words]
            with_w = [LAST_Y.sub("w", each) for each in bases if LAST_Y.search(each)]
            with_a = [LAST_E.sub("a", each) for each in bases] if ending == RAISING else []
            with_au = [f"{each[:-1]}au" for each in bases if ending in OF_AU and each[-1:] == "e"]
            for some in (bases, with_w, with_a, with_au):
                for last in VERB_LAST if ending in VERB_ENDINGS else LAST_LETTERS:
                    for each in some:
                        if each + last in known:
                            return [*filter(None, (known.get(base + last) for base in some))]
    return []


def _without_degree(word: str) -> Iterator[str]:
    """What an adjective that compares may be of: *gwlyb* of *gwlypach*, *tlawd* of *tlotaf*."""
    base = COMPARED_ENDING.sub("", word)
    softer = base[:-1] + base[-1:].translate(SOFTER)
    one = base[:-1] if base[-2:-1] == base[-1:] else base
    for each in dict.fromkeys((softer, one, base)):
        yield each
        yield LAST_Y.sub("w", each)
        yield LAST_O.sub("aw", each)


def denied(word: str) -> frozenset[str]:
    """The keys of what a word denies by its prefix: *diogel* for *anniogel*."""
    return denied_keys(word, NEGATIVE_PREFIXES, gloss)
