"""English."""

from collections.abc import Callable, Iterator

from cymar.languages.clause_words import ClauseWords
from cymar.languages.en.forms import initials, radicals, word_forms
from cymar.languages.en.gloss import denied, gloss
from cymar.languages.listed import ListedLanguage
from cymar.languages.mutated import WrongMutation
from cymar.languages.order import Alphabet
from cymar.languages.quantities.frequency import Frequencies
from cymar.languages.quantities.lexicon import Lexicon, read_values
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.provisos import Provisos
from cymar.languages.readability import Formula
from cymar.languages.syllables import cached
from cymar.languages.voice import Impersonal
from cymar.languages.words import WORD, KnownOfWords
from cymar.languages.wordy import Fit, Wordy, wordy_phrases
from cymar.lazy import cached_property

EASE = Formula(206.835, -1.015, -84.6)
"""Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3)."""

GRADE = Formula(-15.59, 0.39, 11.8)
"""Kincaid, J. P. and others (1975). Derivation of new readability formulas for Navy personnel."""


class English(ListedLanguage):
    """English, as `Language` describes; a module is imported when its answer is first needed."""

    locale = "en"
    alphabet = Alphabet("a b c d e f g h i j k l m n o p q r s t u v w x y z")
    ease = EASE
    grade = GRADE
    word_forms = staticmethod(word_forms)
    radicals = staticmethod(radicals)
    initials = staticmethod(initials)
    gloss = staticmethod(KnownOfWords(gloss).__getitem__)
    denied = staticmethod(denied)

    @cached_property
    def syllables(self) -> Callable[[str], int]:
        """Counts the syllables of the characters between two spaces, at least one."""
        from cymar.languages.en.syllables import SYLLABLES

        return cached(SYLLABLES)

    @cached_property
    def is_clause(self) -> Callable[[str, int, int], bool]:
        """Whether words that look like a term are not its name there."""
        from cymar.languages.en.clause import is_clause

        return is_clause

    @cached_property
    def impersonals(self) -> Callable[[str], Iterator[Impersonal]]:
        """Finds the passives of a sentence."""
        from cymar.languages.en.voice import impersonals

        return impersonals

    @cached_property
    def wordy(self) -> tuple[Wordy, ...]:
        """The phrases that have a plain equivalent, in every form."""
        from cymar.languages.en.inflect import inflected

        return tuple(wordy_phrases(self._word_list("wordy"), inflected))

    def fit_after(self, before: str, phrase: str, plain: str) -> Fit:
        """How plain words fit after a word in small letters, in the place of a wordy phrase."""
        from cymar.languages.en.inflect import fit_after

        return fit_after(before, phrase, plain)

    def may_describe(self, word: str) -> bool:
        """No word: adjectives are before what they tell of."""
        return False

    def measures(self, text: str) -> bool:
        """Whether a text names a measure or a way to place a thing: *height*, *rotate*."""
        return not frozenset(self._word_list("measured")).isdisjoint(WORD.findall(text.lower()))

    def mutated_after(self, before: str, words: str) -> str:
        """The same words: English has no mutations."""
        return words

    def wrong_mutations(self, text: str) -> tuple[WrongMutation, ...]:
        """None: no English word mutates."""
        return ()

    def instead_of_ampersand(self, before: str, after: str) -> str | None:
        """None: English has an ampersand in labels and names."""
        return None

    @cached_property
    def clause_words(self) -> ClauseWords:
        """The small words that tell how an English sentence is built."""
        from cymar.languages.en.clause_words import CLAUSE_WORDS

        return CLAUSE_WORDS

    @cached_property
    def paraphrases(self) -> Paraphrases:
        """How English gives a quantity otherwise than as a number."""
        from cymar.languages.en.paraphrases import PARAPHRASES

        return PARAPHRASES

    @cached_property
    def provisos(self) -> Provisos:
        """What English says with a quantity."""
        from cymar.languages.en.provisos import PROVISOS

        return PROVISOS

    @cached_property
    def frequencies(self) -> Frequencies:
        """How English says how often something is so."""
        from cymar.languages.en.paraphrases import FREQUENCIES

        return FREQUENCIES

    @cached_property
    def _lexicon(self) -> Lexicon:
        from cymar.languages.en.quantities import lexicon

        return lexicon(read_values(self._word_list("number-words")))
