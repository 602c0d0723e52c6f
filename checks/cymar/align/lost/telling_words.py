"""The words of a sentence that say something, and whether another sentence says them all."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache, partial
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.meaning.more_negatives import PURELY
from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.function_words import small_words
from cymar.languages.gloss import glossed_stems, stem
from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS, WITH_HYPHENS, KnownOfWords
from cymar.text.segment import Segment

SHORTEST_WORD = 3
"""The fewest letters of a word that says something."""

LETTERS_OR_FIGURE = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")

LIGHT_WORDS = (
    "do make get have give put may can allow able day month please rather instead already know "
    "want wish like prefer sure everyone one self really"
)
SAID_SMALL = {"en": ".en", "cy": ".cy"}
"""A further key of the words of each language that the other may have small ones for: *pob*."""

SAYS_LITTLE = frozenset(map(stem, LIGHT_WORDS.split()))
LIGHT = SAYS_LITTLE.union(SAID_SMALL.values())
"""The keys of words of which there may be one in one version alone: *rhowch wybod*, *tell*; *dydd
Llun*, *Monday*."""

SAYS_NO_MORE = PURELY | frozenset(
    map(stem, ("rather", "instead", "time", "possible", "necessary", "help", "case"))
)
"""The keys of words that a part is not known to be lost by."""

MOST_KNOWN_TOLD = 0.5
"""The share of a part's known words that the counterpart may not reach."""

# Set by bench/meaning.py: of clauses taken out, and of clauses put in another way and place.


class Word(NamedTuple):
    """A word that says something, with its keys; none if nobody knows what it means."""

    start: int
    end: int
    keys: frozenset[str]

    def place(self) -> int:
        """Where it starts, by which words are in order."""
        return self.start


@cache
def _small_stems(locale: str) -> frozenset[str]:
    """The keys that only small words of a language have: *every* in English, *neb* in Welsh."""
    small = small_words(locale)
    if locale == "en":
        return frozenset(map(stem, small))
    known = (line.partition(": ") for line in word_list("cy", "english"))
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for word, _, meanings in known:
        found[word in small].update(map(stem, meanings.split(" ")))
    return frozenset(found[True] - found[False])


def _keys(word: str, locale: str) -> frozenset[str] | None:
    """The keys of a word or figure of a language; nothing of one that says nothing."""
    if word[0].isdigit():
        return frozenset((word,))
    if word.lower() in small_words(locale):
        return None
    keys = language(locale).gloss(word) & glossed_stems()
    if len(word) < SHORTEST_WORD and (not keys or len(word) == 1 or word.isupper()):
        return None
    is_small = not keys.isdisjoint(_small_stems(other(locale)))
    return keys | {SAID_SMALL[locale]} if is_small else keys


TELLING_KEYS = {locale: KnownOfWords(partial(_keys, locale=locale)) for locale in LOCALES}
"""The keys of the words of each language."""


def telling_words(segment: Segment) -> list[Word]:
    """The words of a sentence that say something, and its figures."""
    known, text = TELLING_KEYS[segment.block.locale], segment.words_only
    found = [
        Word(*match.span(), keys)
        for match in LETTERS_OR_FIGURE.finditer(text)
        if (keys := known[match[0]]) is not None
    ]
    hyphened = WITH_HYPHENS.finditer(text) if "-" in text else ()
    wholes = [Word(*match.span(), keys) for match in hyphened if (keys := known[match[0]])]
    if wholes:
        within = {place for each in wholes for place in range(each.start, each.end)}
        found = [word for word in found if word.start not in within]
    return sorted([*found, *wholes]) if wholes else found


def with_shared(one: Segment, another: Segment) -> tuple[list[Word], list[Word]]:
    """The words of two sentences; one that nobody knows is known where both have it: *CSV*.

    A name may be mutated: *i Gilmeri*, *to Cilmeri*.
    """
    ours, theirs = telling_words(one), telling_words(another)
    here, there = _unknown(one, ours), _unknown(another, theirs)
    shared = here.keys() & there.keys()
    if not shared:
        return ours, theirs
    return _known(ours, here, shared), _known(theirs, there, shared)


def _unknown(segment: Segment, words: Sequence[Word]) -> dict[str, set[int]]:
    """Where the words of a sentence that nobody knows begin, by what they may be forms of."""
    found: dict[str, set[int]] = {}
    for each in words:
        if not each.keys:
            written = segment.words_only[each.start : each.end]
            names = {written.lower()}
            if written[0].isupper():
                names |= language(segment.block.locale).radicals(written)
            for name in names:
                found.setdefault(name, set()).add(each.start)
    return found


def _known(words: Sequence[Word], unknown: Mapping[str, Set[int]], shared: Set[str]) -> list[Word]:
    """The words of a sentence, of which some have what both sentences have for a key."""
    named = {place: frozenset((name,)) for name in sorted(shared) for place in unknown[name]}
    return [each._replace(keys=named.get(each.start, each.keys)) for each in words]


def all_said(words: Sequence[Word], said: frozenset[str]) -> bool:
    """Whether each of the words that is known has a counterpart, but for verbs that say little."""
    return all(each.keys & said for each in words if each.keys and not each.keys & LIGHT)


def is_in_other_words(
    clause: Segment, rest: Sequence[Segment], there: Segment, fewest: int = 1
) -> bool:
    """Whether the counterpart has half of the known words of a clause: *married parents*.

    Args:
        clause: a clause, or a sentence.
        rest: what stands beside it, of which the counterpart may have the words too.
        there: the counterpart.
        fewest: how many of the words it has at least. Where it is more than one, those that stand
            beside it too are known if the counterpart has more of them than there are.
    """
    ours = Counter(key for each in rest for word in telling_words(each) for key in word.keys)
    theirs = Counter(key for word in telling_words(there) for key in word.keys)
    denied = language(there.block.locale).denied
    said = {key for key, times in theirs.items() if times > ours[key]}
    own = (word.keys for word in telling_words(clause))
    known = [
        keys
        for keys in own
        if not keys & LIGHT and (not keys <= ours.keys() or (fewest > 1 and keys & said))
    ]
    said = said.union(*(denied(word.lower()) for word in LETTERS.findall(there.text)))
    told = sum(bool(keys & said) for keys in known)
    return told >= max(fewest, MOST_KNOWN_TOLD * len(known))
