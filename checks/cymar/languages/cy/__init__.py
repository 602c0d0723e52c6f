"""Welsh."""

from collections.abc import Callable, Iterable, Iterator

from cymar.languages.clause_words import ClauseWords
from cymar.languages.cy.forms import word_forms
from cymar.languages.cy.gloss import denied, gloss
from cymar.languages.cy.mutation import mutations, radical_initials, radicals
from cymar.languages.listed import ListedLanguage
from cymar.languages.mutated import WrongMutation
from cymar.languages.order import Alphabet
from cymar.languages.quantities.frequency import Frequencies
from cymar.languages.quantities.lexicon import Lexicon, read_values
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.provisos import Provisos
from cymar.languages.quantities.units import SHORTEST_WORD
from cymar.languages.readability import Formula
from cymar.languages.syllables import cached
from cymar.languages.voice import Impersonal
from cymar.languages.words import WORD, KnownOfWords
from cymar.languages.wordy import Fit, Wordy, wordy_phrases
from cymar.lazy import cached_property

ALPHABET = Alphabet("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z")
"""Where *n* and *g* are two letters, as in *Bangor*, the entry gives a sort override: `ban-gor`."""

EASE = Formula(206.835, -1.015 / 1.085, -84.6 / 1.115)
GRADE = Formula(-15.59, 0.39 / 1.085, 11.8 / 1.115)
"""The English formulas, for sentences 1.085 times as long in words, and words 1.115 times as long
in syllables, as those of the English that they go with: `bench/readability.py` finds the ratios.
"""


class Welsh(ListedLanguage):
    """Welsh, as `Language` describes; a module is imported when its answer is first needed."""

    locale = "cy"
    alphabet = ALPHABET
    ease = EASE
    grade = GRADE
    word_forms = staticmethod(word_forms)
    radicals = staticmethod(radicals)
    initials = staticmethod(radical_initials)
    gloss = staticmethod(KnownOfWords(gloss).__getitem__)
    denied = staticmethod(denied)

    @cached_property
    def syllables(self) -> Callable[[str], int]:
        """Counts the syllables of the characters between two spaces, at least one."""
        from cymar.languages.cy.syllables import SYLLABLES

        return cached(SYLLABLES)

    @cached_property
    def is_clause(self) -> Callable[[str, int, int], bool]:
        """Whether words that look like a term are not its name there."""
        from cymar.languages.cy.clause import is_clause

        return is_clause

    @cached_property
    def impersonals(self) -> Callable[[str], Iterator[Impersonal]]:
        """Finds the impersonal verbs of a sentence, and its passives with *cael*."""
        from cymar.languages.cy.voice import impersonals

        return impersonals

    @cached_property
    def wordy(self) -> tuple[Wordy, ...]:
        """The phrases that have a plain equivalent, in every form."""
        from cymar.languages.cy.inflect import changes_next, inflected

        return tuple(wordy_phrases(self._word_list("wordy"), inflected, changes_next))

    def fit_after(self, before: str, phrase: str, plain: str) -> Fit:
        """How plain words fit after a word in small letters, in the place of a wordy phrase."""
        from cymar.languages.cy.inflect import fit_after

        return fit_after(before, phrase, plain)

    def may_describe(self, word: str) -> bool:
        """Whether a word in small letters after a noun may tell more of it: *dibenion addysgol*."""
        from cymar.languages.cy.inflect import may_describe

        return may_describe(word)

    def measures(self, text: str) -> bool:
        """Whether a text names a measure or a way to place a thing: *uchder*, *cylchdroi*."""
        return not frozenset(self._word_list("measured")).isdisjoint(WORD.findall(text.lower()))

    def mutated_after(self, before: str, words: str) -> str:
        """Words with the mutation that the text before them causes."""
        for wrong in self.wrong_mutations(before + words):
            if wrong.start == len(before) and " / " not in wrong.right:
                form = wrong.right.rpartition(" ")[2]
                return form + words[wrong.end - wrong.start :]
        return words

    @cached_property
    def wrong_mutations(self) -> Callable[[str], Iterable[WrongMutation]]:
        """Finds the words of a sentence whose initial mutation is wrong."""
        from cymar.languages.cy.wrong_mutations import wrong_mutations

        return wrong_mutations

    def instead_of_ampersand(self, before: str, after: str) -> str | None:
        """Two words joined by *a* or *ac*."""
        from cymar.languages.cy.conjunction import joined

        return joined(before, after)

    @cached_property
    def _no_verbs(self) -> frozenset[str]:
        """Words that end as a verb may and are none, with each mutation: *bywyd*, *chefndir*."""
        listed = self._word_list("spelt-like-verbs")
        return frozenset(form for word in listed for form in self._forms_in_text(word))

    @cached_property
    def clause_words(self) -> ClauseWords:
        """The small words that tell how a Welsh sentence is built."""
        from cymar.languages.cy.clause_words import CLAUSE_WORDS

        return CLAUSE_WORDS

    @cached_property
    def paraphrases(self) -> Paraphrases:
        """How Welsh gives a quantity otherwise than as a number."""
        from cymar.languages.cy.paraphrases import PARAPHRASES

        return PARAPHRASES

    @cached_property
    def provisos(self) -> Provisos:
        """What Welsh says with a quantity."""
        from cymar.languages.cy.provisos import PROVISOS

        return PROVISOS

    @cached_property
    def frequencies(self) -> Frequencies:
        """How Welsh says how often something is so."""
        from cymar.languages.cy.paraphrases import FREQUENCIES

        return FREQUENCIES

    @cached_property
    def _lexicon(self) -> Lexicon:
        from cymar.languages.cy.quantities import lexicon

        return lexicon(read_values(self._word_list("number-words")))

    def _forms_in_text(self, word: str) -> Iterable[str]:
        return {word, *mutations(word)} if len(word) >= SHORTEST_WORD else (word,)
