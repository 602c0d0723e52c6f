"""The keys of a word: what it shares with every other form of the same word."""

from collections.abc import Callable, Container, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from cymar.languages import language
from cymar.languages.cy.mutation import UNCHANGING, radicals
from cymar.languages.word_list import word_list
from cymar.publish.search import english, welsh
from cymar.publish.search.words import fold, written

FURTHEST = 4
"""How many times a lemma's lemma is taken: *ferched*, *merched*, *merch*."""

LIST = "related-forms"


@dataclass(frozen=True)
class Relations:
    """How the words of a language are related.

    Args:
        locale: the language's.
        radicals: every word, itself among them, that a word may be a mutation or a spelling of.
        bases: every word that one may be an inflected form of, by its ending: guesses.
        endings: what those guesses take off, the longest first.
        mutations: what a radical begins with, and what its mutation does in its place.
        unchanging: what no radical that mutates begins with.
        spellings: what a spelling has, and what the usual one has in its place.
        has_list: whether there is a list of forms that the dictionary lacks or has wrong.
    """

    locale: str
    radicals: Callable[[str], frozenset[str]]
    bases: Callable[[str], Iterator[str]]
    endings: tuple[str, ...]
    mutations: tuple[tuple[str, str], ...] = ()
    unchanging: tuple[str, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    has_list: bool = False

    @cached_property
    def lemmas(self) -> Mapping[str, str]:
        """The lemma of each form in simplemma's dictionary, in small letters.

        One with a hyphen is there as one word too, as the index has it.
        """
        found = DefaultDictionaryFactory().get_dictionary(self.locale)
        lemmas = {form.lower(): lemma.lower() for form, lemma in found.items()}
        for form, lemma in [each for each in lemmas.items() if "-" in each[0]]:
            lemmas.setdefault(form.replace("-", ""), lemma.replace("-", ""))
        return lemmas

    @cached_property
    def listed(self) -> Mapping[str, tuple[str, ...]]:
        """The lemmas of each form that the dictionary lacks or has wrong."""
        return _listed(self.locale) if self.has_list else {}

    def keys(self, word: str, known: Container[str] = ()) -> frozenset[str]:
        """The folded words that stand for all forms of a word, itself among them.

        Args:
            word: in small letters, with its accents.
            known: words of the site; a guess by ending counts where it is one of them or one of
                the dictionary's.
        """
        found = {fold(word)}
        if language(self.locale).is_function_word(word):
            return frozenset(found)
        radicals = self.radicals(word)
        lemmas = {lemma for radical in radicals for lemma in self.chain(radical)}
        if not lemmas:
            guesses = {base for radical in radicals for base in self.bases(radical)}
            lemmas = {base for base in guesses if base in known or base in self.lemmas}
            lemmas.update(lemma for base in tuple(lemmas) for lemma in self.chain(base))
            lemmas |= radicals
        return frozenset(found.union(map(fold, lemmas)))

    def chain(self, word: str) -> list[str]:
        """The lemmas of a word: its own, the lemma's own and so on, or those that are listed."""
        found: list[str] = []
        for _ in range(FURTHEST):
            if word in self.listed:
                return [*found, *self.listed[word]]
            lemma = self.lemmas.get(word)
            if lemma is None or lemma in found:
                return found
            found.append(lemma)
            word = lemma
        return found

    def last_key(self, word: str) -> str:
        """The key that stands for all forms of a word: its last lemma, or itself."""
        return fold((self.chain(word) or [word])[-1])

    def forms(self, keys: Set[str]) -> Iterator[tuple[str, frozenset[str]]]:
        """Each form, folded, that is no key itself, with those of these keys that it leads to.

        The forms of the dictionary and the list; not those that are a mutation of another that
        leads to the same, for the browser undoes mutations.
        """
        wanted = {
            lemma: here
            for lemma in {*self.lemmas.values()}
            if (here := frozenset({fold(lemma), *map(fold, self.chain(lemma))} & keys))
        }
        for form, lemma in self.lemmas.items():
            if lemma in wanted and form not in self.listed:
                if any(
                    radical != form and self.lemmas.get(radical) == lemma
                    for radical in self.radicals(form)
                ):
                    continue
                word = written(form)
                if word:
                    yield fold(word), wanted[lemma]
        for form, lemmas in self.listed.items():
            here = frozenset(map(fold, lemmas)) & keys
            if here:
                yield fold(form), here


@cache
def relations(locale: str) -> Relations:
    """The relations of a language's words."""
    if locale == "cy":
        return Relations(
            "cy", radicals, welsh.bases, welsh.endings(), welsh.MUTATIONS, UNCHANGING, has_list=True
        )
    return Relations(
        "en", english.spellings, english.bases, english.endings(), spellings=english.BRITISH
    )


def _listed(locale: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in word_list(locale, LIST):
        forms, _, lemmas = line.partition(":")
        for form in forms.split(","):
            found[form.strip()] = tuple(each.strip() for each in lemmas.split(","))
    return found
