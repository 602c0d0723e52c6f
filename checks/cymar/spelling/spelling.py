"""Which words are misspelt: those that nothing knows, and the commonest slips."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass, field
from cymar.glossary.entry import Entry
from cymar.languages import language
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS, WORD
from cymar.lazy import cached_property
from cymar.spelling.dictionary import dictionary
from cymar.spelling.slip import bare, is_near, is_slip

SHORTEST_SPELT = 4
"""Letters. What is shorter is as often a symbol or an abbreviation as a word."""

MOST_OTHERS = 1
"""How many other words may be as near to a slip as the one that is meant. *Droped* is near to six
besides *drooped*. Among 148 words reported in 1,500,000 of changelogs and news, `bench/slips.py`
on text that the ways were not tuned to, those with more were wrong 6 times in 14."""

APOSTROPHES = str.maketrans("’ʼ", "''")


@dataclass(frozen=True)
class Spelling:
    """What is spelt right on a site: what its dictionaries have, its glossary and its own words.

    Attributes:
        own: the site's own words, by locale.
        entries: the glossary's entries, whose terms are right.
    """

    own: Mapping[str, frozenset[str]] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()

    @cached_property
    def _accepted(self) -> dict[str, frozenset[str]]:
        return {
            locale: frozenset(_plain(word) for word in self._words_given(locale))
            for locale in LOCALES
        }

    def _words_given(self, locale: str) -> Iterator[str]:
        yield from self.own.get(locale, ())
        yield from word_list(locale, "unlisted")
        for entry in self.entries:
            if side := entry.side(locale):
                for phrase in side.phrases:
                    yield from WORD.findall(phrase)

    def misspelt(self, words: Iterable[str], locale: str) -> dict[str, str]:
        """Those of some words that are misspelt, each with its right form.

        A word is known where any word that it may be a mutation of is; the parts before and after
        an apostrophe or a hyphen are words. A word that no dictionary has is misspelt only where
        it is a slip for one that it has. A word with a capital may be a name, and a short one an
        abbreviation: of them only the commonest slips are found.
        """
        found, left = {}, {}
        for word in words:
            plain = _plain(word)
            if self._accepted[locale] & self._may_be(plain, locale):
                continue
            if right := _right_form(word, plain, locale):
                found[word] = right
            elif word.islower():
                left[word] = [part for part in LETTERS.findall(word) if len(part) >= SHORTEST_SPELT]
        parts = {part for each in left.values() for part in each}
        slips = self._slips_among(parts, locale)
        for word, each in left.items():
            right = word
            for part in each:
                right = right.replace(part, slips.get(part, part))
            if right != word and all(slips.get(part, part) for part in each):
                found[word] = right
        return found

    def _slips_among(self, words: Iterable[str], locale: str) -> dict[str, str]:
        """Those of some words that nothing knows, each with its right form if it is a slip."""
        may_be = {word: self._may_be(word, locale) for word in words}
        left = {
            word: forms
            for word, forms in may_be.items()
            if not (forms & self._accepted[locale] or any(map(languages_of, forms)))
        }
        asked = {each for forms in left.values() for each in forms}
        unknown = dictionary(locale).unknown(sorted(asked))
        found: dict[str, str] = {}
        for word, forms in left.items():
            if forms <= unknown.keys():
                meant = (each for each in unknown[word] if self._is_meant(word, each, locale))
                right = next(meant, "")
                others = [each for each in unknown[word] if each != right and _is_word(each)]
                is_sure = sum(is_near(word, each) for each in others) <= MOST_OTHERS
                is_sure &= not any(word == each.replace(" ", "") for each in unknown[word])
                found[word] = right if is_sure else ""
        return found

    def _is_meant(self, word: str, suggested: str, locale: str) -> bool:
        """Whether a word is a slip for one that is known, and not only to its dictionary."""
        known = map(languages_of, self._may_be(suggested, locale))
        return is_slip(word, suggested) and any(locale in each for each in known)

    def _may_be(self, word: str, locale: str) -> frozenset[str]:
        """A word and what it may be a mutation of."""
        return language(locale).radicals(word) | {word}


def _is_word(suggested: str) -> bool:
    """Whether what a dictionary suggests is one word and no name."""
    return suggested.islower() and suggested.isalpha()


def _plain(word: str) -> str:
    return word.casefold().translate(APOSTROPHES)


def is_common_slip(word: str, locale: str) -> bool:
    """Whether a word is one of the commonest slips, whatever dictionaries have."""
    return bool(_right_form(word, _plain(word), locale))


def _right_form(word: str, plain: str, locale: str) -> str:
    """The right form of a slip, mutated as the slip is and with its capital; or nothing."""
    slips = _slips(locale)
    for radical in sorted(language(locale).radicals(plain) | {plain}, key=lambda r: r != plain):
        if right := slips.get(radical) or _with_other_accents(radical, slips):
            same = next(n for n in range(1, len(radical) + 1) if plain.endswith(radical[n - 1 :]))
            form = plain[: len(plain) - len(radical) + same - 1] + right[same - 1 :]
            return form.capitalize() if word[0].isupper() else form
    return ""


def _with_other_accents(word: str, slips: Mapping[str, str]) -> str:
    """The right form of a slip in accents that has others than the listed one: *caniátau*."""
    plain = bare(word)
    right = slips.get(plain, "")
    return right if word not in (plain, right) and bare(right) == plain else ""


@cache
def _slips(locale: str) -> dict[str, str]:
    pairs = (line.split(": ") for line in word_list(locale, "slips"))
    return dict(pairs)
