"""The keys of a word: what it shares with every other form of the same word."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cache
from typing import Protocol

from cymar.compat.simplemma import whole_dictionary
from cymar.dataclasses import dataclass, field
from cymar.languages import language
from cymar.lazy import cached_property
from cymar.publish.search import english, welsh
from cymar.publish.search.leading import leading_forms
from cymar.publish.search.lemmas import LETTERS_OF_A_GUESS, Heads, Lemmas
from cymar.publish.search.listed_forms import listed_forms
from cymar.publish.search.words import fold

FURTHEST = 4
"""How many times a lemma's lemma is taken: *ferched*, *merched*, *merch*."""

Bases = Callable[[str], Iterator[str]]


class Nominal(Protocol):
    """Every word that one may be a form of, by its ending; or only those that have some stems."""

    def __call__(self, word: str, stems: Set[str] | None = None) -> Iterator[str]:
        """Those of a word."""


@dataclass(frozen=True)
class Relations:
    """How the words of a language are related.

    Args:
        locale: the language's.
        radicals: every word, itself among them, that a word may be a mutation or a spelling of.
        certain: every word that one is a form of, by its ending.
        nominal: every word that one may be a plural or a grade of, by its ending: guesses.
        stems: what may be left of such a word of each when its ending is taken off, and more.
        nominal_ends: how such a word ends, and what endings are taken off it.
        verbal: every word that one that the dictionary lacks may be another form of.
        endings: what those guesses take off, the longest first.
        mutations: what a radical begins with, and what its mutation does in its place.
        unchanging: what no radical that mutates begins with.
        spellings: what a spelling has, and what the usual one has in its place.
        clitics: what a word may have at its end, after a vowel, without its apostrophe.
        ends: how words may end that are written as they are said, and how they do with care.
        starts: how they may begin, in the same way.
        has_gaps: whether the dictionary lacks so many forms that guesses by ending help.
    """

    locale: str
    radicals: Callable[[str], frozenset[str]]
    certain: Bases
    nominal: Nominal
    stems: Bases
    nominal_ends: tuple[tuple[str, ...], tuple[str, ...]]
    verbal: Bases
    endings: tuple[str, ...]
    mutations: tuple[tuple[str, str], ...] = ()
    unchanging: tuple[str, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    clitics: tuple[str, ...] = ()
    ends: tuple[tuple[str, str], ...] = ()
    starts: tuple[tuple[str, str], ...] = ()
    has_gaps: bool = False
    _related: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    _forms_of_keys: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def lemmas(self) -> Lemmas:
        """The lemma of each form in simplemma's dictionary, and of radicals that it lacks."""
        lemmas = Lemmas(whole_dictionary(self.locale))
        lemmas.add_radicals(self.mutations)
        lemmas.put({form: form for form, of in self.listed.items() if form in of})
        return lemmas

    @cached_property
    def listed(self) -> Mapping[str, tuple[str, ...]]:
        """The lemmas of each form that the dictionary lacks or has wrong."""
        return listed_forms(self.locale)

    @cached_property
    def heads(self) -> Heads:
        """The headwords of the dictionary, folded, and the lemmas that are none or have accents."""
        return self.lemmas.heads()

    @cached_property
    def led_to(self) -> Mapping[str, frozenset[str]]:
        """What the forms lead to of each lemma that is no headword, has accents, or is listed."""
        return {
            lemma: frozenset(map(fold, (lemma, *self.chain(lemma))))
            for lemma in self.heads.others | self.listed.keys()
        }

    @cached_property
    def _accented(self) -> frozenset[str]:
        """The longer forms of the dictionary that have accents, without."""
        some = self.lemmas.items(lambda text: not text.isascii())
        long = (form for form, _ in some if len(form) >= LETTERS_OF_A_GUESS)
        return frozenset(fold(form) for form in long if not form.isascii())

    @cached_property
    def taken_off(self) -> Callable[[str], frozenset[int]]:
        """How many letters a nominal guess takes off, by the last two of a word."""
        ends, taken = self.nominal_ends
        return cache(
            lambda last: frozenset(
                len(each)
                for each in taken
                if (each.endswith(last) or last.endswith(each))
                and any(end.endswith(last) or last.endswith(end) for end in ends)
            )
        )

    def _is_word(self, plain: str) -> bool:
        """Whether a folded word is one of the longer words of the dictionary."""
        is_long = len(plain) >= LETTERS_OF_A_GUESS
        return (is_long and plain.isascii() and plain in self.lemmas) or plain in self._accented

    def is_base(self, plain: str) -> bool:
        """Whether a folded word may be what a guess by ending is confirmed by."""
        return plain in self.heads.words or self._is_word(plain)

    def meant(self, words: Iterable[str]) -> Iterator[str]:
        """Some words, and what those may be mutations of that the dictionary lacks."""
        for word in words:
            yield word
            if word not in self.lemmas:
                yield from self.radicals(word)

    def keys(
        self, word: str, known: Set[str] = frozenset(), *, once: bool = False
    ) -> frozenset[str]:
        """The folded words that stand for all forms of a word, itself among them.

        Args:
            word: in small letters, with its accents.
            known: words of the site, folded, as `meant` has them; a guess by ending counts where
                it is one of them or a headword of the dictionary.
            once: whether nobody asks again, so that the many guesses are forgotten.
        """
        found, guesses = self._related.get(word) or self._relate(word)
        if not once:
            self._related[word] = found, guesses
        return found | (guesses & known)

    def _relate(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of a word, and more that count only where the site has them."""
        found, guesses = {fold(word)}, set[str]()
        if language(self.locale).is_function_word(word):
            return frozenset(found.union(map(fold, self.listed.get(word, ())))), frozenset()
        radicals = self.radicals(word)
        chains = [self.chain(radical) for radical in radicals]
        found.update(fold(lemma) for chain in chains for lemma in chain)
        for radical in self._true_radicals(word, radicals):
            found.update(self.certain(fold(radical)))
            nominal = self.guesses(radical, self.nominal)
            found.update(filter(self._is_word, nominal))
            guesses.update(nominal)
            if self.has_gaps or not any(chains):
                guesses.update(self.guesses(radical, self.verbal))
        if not any(fold(lemma) in self.heads.words for chain in chains for lemma in chain):
            found.update(map(fold, radicals))
        return frozenset(found | (guesses & self.heads.words)), frozenset(guesses)

    def _true_radicals(self, word: str, radicals: frozenset[str]) -> frozenset[str]:
        """Those of a word's radicals that the dictionary has as the same, or else all of them.

        None where the word is listed, for then nothing need be guessed.
        """
        lemma = self.lemmas.get(word)
        if word in self.listed:
            return frozenset()
        if lemma is None:
            return radicals
        same = {each for each in radicals - {word} if lemma in (each, self.lemmas.get(each))}
        return frozenset(same) or radicals

    def guesses(self, word: str, bases: Bases) -> set[str]:
        """The words, folded, that a word would be a form of by its ending.

        None where the dictionary has the word for its own lemma, or it is listed.
        """
        if word in self.listed or (self.has_gaps and self.lemmas.get(word) == word):
            return set()
        plain = fold(word)
        return set(bases(plain)) - {plain}

    def chain(self, word: str) -> list[str]:
        """The lemmas of a word: its own, the lemma's own and so on, and those that are listed."""
        found: list[str] = []
        for each in (word, *self.listed.get(word, ())):
            for _ in range(FURTHEST):
                lemma = each if each != word and each not in found else self.lemmas.get(each)
                if lemma is None or lemma in found:
                    break
                found.append(lemma)
                each = lemma
        return found

    def last_key(self, word: str) -> str:
        """The key that stands for all forms of a word: its last lemma, or itself."""
        return fold((self.chain(word) or [word])[-1])

    def forms(self, keys: Set[str]) -> Iterator[tuple[str, str]]:
        """Each form of the dictionary and the lists, folded, with each of these keys it leads to.

        Not those that are a mutation of another form of the same lemma. The forms of a key are
        looked for once.
        """
        new = keys - self._forms_of_keys.keys()
        self._forms_of_keys.update({key: [] for key in new})
        for form, key in leading_forms(self, new) if new else ():
            self._forms_of_keys[key].append(form)
        return ((form, key) for key in keys for form in self._forms_of_keys[key])


@cache
def relations(locale: str) -> Relations:
    """The relations of a language's words."""
    if locale == "cy":
        return Relations(
            "cy",
            welsh.radicals,
            welsh.certain_bases,
            welsh.nominal_bases,
            welsh.nominal_stems,
            (welsh.NOMINAL, welsh.NOMINAL),
            welsh.verbal_bases,
            welsh.endings(),
            welsh.MUTATIONS,
            welsh.NO_RADICALS,
            clitics=welsh.CLITICS,
            ends=welsh.SPOKEN_ENDS,
            starts=welsh.SPOKEN_STARTS,
            has_gaps=True,
        )
    return Relations(
        "en",
        english.spellings,
        lambda _: iter(()),
        english.derived_from,
        english.derived_stems,
        (english.DERIVED, tuple(english.ENDINGS)),
        english.bases,
        english.endings(),
        spellings=english.BRITISH,
    )
