"""The keys of a word: what it shares with every other form of the same word."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, partial
from itertools import chain

from cymar.compat.simplemma import dictionary, entries
from cymar.dataclasses import dataclass, field
from cymar.languages import language
from cymar.lazy import cached_property
from cymar.parallel import parallel_map
from cymar.publish.search import english, welsh
from cymar.publish.search.lemmas import LETTERS_OF_A_GUESS, Lemmas
from cymar.publish.search.listed_forms import listed_forms
from cymar.publish.search.words import fold, written

FURTHEST = 4
"""How many times a lemma's lemma is taken: *ferched*, *merched*, *merch*."""

LONGEST_MUTATION = 3
"""Letters that a mutated word begins with, at most, in place of its own: *ngh*."""

PARTS_OF_A_DICTIONARY = 8
"""In how many parts a dictionary is looked through, each by a process that has nothing to do."""

NOTHING: frozenset[str] = frozenset()

Bases = Callable[[str], Iterator[str]]


@dataclass(frozen=True)
class Relations:
    """How the words of a language are related.

    Args:
        locale: the language's.
        radicals: every word, itself among them, that a word may be a mutation or a spelling of.
        certain: every word that one is a form of, by its ending.
        nominal: every word that one may be a plural or a grade of, by its ending: guesses.
        nominal_ends: how a word ends that has any of those.
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
    nominal: Bases
    nominal_ends: tuple[str, ...]
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

    @cached_property
    def lemmas(self) -> Lemmas:
        """The lemma of each form in simplemma's dictionary, and of radicals that it lacks."""
        lemmas = Lemmas(dictionary(self.locale))
        lemmas.add_radicals(self.mutations)
        lemmas.put({form: form for form, of in self.listed.items() if form in of})
        return lemmas

    @cached_property
    def listed(self) -> Mapping[str, tuple[str, ...]]:
        """The lemmas of each form that the dictionary lacks or has wrong."""
        return listed_forms(self.locale)

    @cached_property
    def _accented(self) -> tuple[frozenset[str], frozenset[str]]:
        """The longer forms of the dictionary that have accents, without, and its headwords."""
        some = self.lemmas.items(lambda text: not text.isascii())
        forms = [each for each in some if not each[0].isascii()]
        headwords = (form for form, lemma in forms if form == lemma)
        long = (form for form, _ in forms if len(form) >= LETTERS_OF_A_GUESS)
        return frozenset(map(fold, long)), frozenset(map(fold, headwords))

    def _is_word(self, plain: str) -> bool:
        """Whether a folded word is one of the longer words of the dictionary."""
        is_long = len(plain) >= LETTERS_OF_A_GUESS
        return (is_long and plain.isascii() and plain in self.lemmas) or plain in self._accented[0]

    def _is_headword(self, plain: str) -> bool:
        """Whether a folded word is its own lemma in the dictionary."""
        is_plain = plain.isascii() and self.lemmas.get(plain) == plain
        return is_plain or plain in self._accented[1]

    def meant(self, words: Iterable[str]) -> Iterator[str]:
        """Some words, and what those may be mutations of that the dictionary lacks."""
        for word in words:
            yield word
            if word not in self.lemmas:
                yield from self.radicals(word)

    def keys(self, word: str, known: Set[str] = NOTHING, *, once: bool = False) -> frozenset[str]:
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
        if not any(self._is_headword(fold(lemma)) for chain in chains for lemma in chain):
            found.update(map(fold, radicals))
        return frozenset(found.union(filter(self._is_headword, guesses))), frozenset(guesses)

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

    def forms(self, keys: Set[str], *, once: bool = False) -> Iterator[tuple[str, str]]:
        """Each form of the dictionary and the lists, folded, with each of these keys it leads to.

        Not those that are a mutation of another form of the same lemma, for the browser undoes
        mutations. To ask `once` takes half as long as to make ready to ask again.
        """
        if once:
            yield from self._forms(keys)
            return
        for key in keys:
            for form in self._forms_of_keys.get(key, ()):
                yield form, key

    @cached_property
    def _forms_of_keys(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for form, key in self._forms(None):
            found[key].append(form)
        return dict(found)

    def _forms(self, keys: Set[str] | None) -> Iterator[tuple[str, str]]:
        """The same; of all keys where none are given.

        Of some keys, copies of this process look at parts of the dictionary.
        """
        if keys is None:
            bases = frozenset(
                fold(form)
                for form, lemma in self.lemmas.items()
                if form == lemma or len(form) >= LETTERS_OF_A_GUESS
            )
        else:
            bases = frozenset(key for key in keys if self._is_word(key) or self._is_headword(key))
        work = partial(self._forms_among, keys, bases)
        for some in (map if keys is None else parallel_map)(
            work, self.lemmas.parts(PARTS_OF_A_DICTIONARY)
        ):
            yield from some
        for form in self.listed:
            for key in {*map(fold, self.chain(form))}:
                if keys is None or key in keys:
                    yield fold(form), key

    def _forms_among(
        self, keys: Set[str] | None, bases: Set[str], part: Sequence[str]
    ) -> list[tuple[str, str]]:
        """The same of a part of the dictionary; `bases` are words that a guess by ending may be."""
        listed, ends = self.listed, self.nominal_ends
        led_to: dict[str, frozenset[str]] = {}
        leading = []
        for form, lemma in chain.from_iterable(map(entries, part)):
            found = led_to.get(lemma)
            if found is None:
                found = led_to[lemma] = self._led_to(lemma, keys)
            plain = form if form.isascii() else fold(form)
            is_guessed = plain.endswith(ends) and form != lemma and form not in listed
            if not (found or is_guessed) or self._is_mutated(form, lemma):
                continue
            if is_guessed:
                guesses = self.nominal(plain)
                found = found.union(key for key in guesses if key in bases and key != plain)
            if found and (word := fold(written(form))):
                leading += [(word, key) for key in found]
        return leading

    def _led_to(self, lemma: str, keys: Set[str] | None) -> frozenset[str]:
        """Those of some keys, or of all, that all forms of a lemma lead to."""
        found = [fold(lemma)]
        if self.lemmas.get(lemma) != lemma or lemma in self.listed:
            found += map(fold, self.chain(lemma))
        return frozenset(found if keys is None else (each for each in found if each in keys))

    def _is_mutated(self, form: str, lemma: str) -> bool:
        """Whether a form of a lemma is a mutation of another form of it."""
        for letters, first in self._undone(form[:LONGEST_MUTATION]):
            if self.lemmas.get(first + form[letters:]) == lemma:
                return True
        return False

    @cached_property
    def _undone(self) -> Callable[[str], Sequence[tuple[int, str]]]:
        """What undoes each mutation that a form may have, by how it begins.

        That is how many letters are taken off, and which take their place.
        """
        # A radical may have lost its g, and no other letter.
        all_of = [(first, new) for first, new in self.mutations if new or first == "g"]
        return cache(
            lambda start: [(len(new), first) for first, new in all_of if start.startswith(new)]
        )


@cache
def relations(locale: str) -> Relations:
    """The relations of a language's words."""
    if locale == "cy":
        return Relations(
            "cy",
            welsh.radicals,
            welsh.certain_bases,
            welsh.nominal_bases,
            welsh.NOMINAL,
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
        english.DERIVED,
        english.bases,
        english.endings(),
        spellings=english.BRITISH,
    )
