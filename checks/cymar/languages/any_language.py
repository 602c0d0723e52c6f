"""What a rule may ask of a language: English and Welsh each answer in a class of their own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from re import Pattern
from typing import Protocol

from cymar.languages.clause_words import ClauseWords
from cymar.languages.jargon import Jargon
from cymar.languages.meanings import Meanings
from cymar.languages.mutated import WrongMutation
from cymar.languages.order import Alphabet
from cymar.languages.quantities.calendar import Calendar
from cymar.languages.quantities.frequency import Frequencies
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.provisos import Provisos
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.quantities.units import Units
from cymar.languages.readability import Formula, Readability, Tally
from cymar.languages.voice import Impersonal
from cymar.languages.wordy import Fit, Wordy


class Language(Protocol):
    """A language that pages may be written in. Whatever takes time is read when first asked for."""

    @property
    def locale(self) -> str:
        """The language's tag: `en` or `cy`."""

    @property
    def alphabet(self) -> Alphabet:
        """Its letters, in order."""

    @property
    def ease(self) -> Formula:
        """Its scale of ease: 100 is very easy and 0 very hard."""

    @property
    def grade(self) -> Formula:
        """Its scale of grades: more is harder."""

    @property
    def syllables(self) -> Callable[[str], int]:
        """Counts the syllables of the characters between two spaces, at least one."""

    def readability(self, tally: Tally) -> Readability | None:
        """How hard a text is to read, by its counts; None where it has no words."""

    def sentences(self, text: str) -> Sequence[tuple[int, int]]:
        """The start and end of each sentence of a text; a line feed always ends one."""

    def word_forms(self, words: Sequence[str]) -> Iterator[frozenset[str]]:
        """For each word of a phrase, every form it may have in a text: numbers, mutations."""

    def radicals(self, word: str) -> frozenset[str]:
        """The words, in lower case, that this one is or may be a mutation of."""

    def initials(self, word: str) -> frozenset[str]:
        """The letters that may stand for a word in an acronym."""

    def gloss(self, word: str) -> frozenset[str]:
        """Keys that the word shares with those that translate it."""

    def denied(self, word: str) -> frozenset[str]:
        """The keys of what a word denies by a negative prefix: *safe* for *unsafe*; or none."""

    def is_clause(self, text: str, start: int, end: int) -> bool:
        """Whether words that look like a term are not its name there: *the user needs to know*."""

    @property
    def function_words(self) -> frozenset[str]:
        """The words that hold its sentences together, but for those both languages have."""

    def is_function_word(self, word: str) -> bool:
        """Whether a word in lower case, with straight apostrophes, is or ends in one of those."""

    @property
    def qualifiers(self) -> frozenset[str]:
        """Words that say which one, or of what kind, with almost any noun: *previous*."""

    @property
    def labels(self) -> frozenset[str]:
        """Words that stand alone as a heading or a label, and are nobody's name."""

    @property
    def other_names_of_towns(self) -> frozenset[str]:
        """The other language's names of towns that have one in each."""

    @property
    def clipped(self) -> frozenset[str]:
        """Words that begin with an apostrophe, without it: *twas*, *nôl*."""

    @property
    def contracted(self) -> frozenset[str]:
        """What is after an apostrophe within a word, and is no word: *isn't*, *mae'r*."""

    @property
    def before_letters(self) -> frozenset[str]:
        """The words that a letter follows as their name, in all forms: *annex*, *band*."""

    @property
    def other_names_of_offices(self) -> tuple[str, ...]:
        """The other language's names of buildings and departments; … is for words beside them."""

    @property
    def before_places(self) -> frozenset[str]:
        """Prepositions that come before the name of a place."""

    @property
    def joining_times(self) -> frozenset[str]:
        """Words between two times, days or months: *until*."""

    @property
    def never_lent(self) -> frozenset[str]:
        """Function words that the other language never has, in any spelling: *with*."""

    @property
    def greetings(self) -> frozenset[str]:
        """Greetings, customs and dishes, in lower case, that a page in the other language names."""

    @property
    def courtesies(self) -> frozenset[str]:
        """Sentences and phrases, in lower case, that may be a word elsewhere: *we are sorry*."""

    @property
    def jargon(self) -> tuple[Jargon, ...]:
        """The curated list of words that readers outside the trade do not know."""

    @property
    def wordy(self) -> tuple[Wordy, ...]:
        """The phrases that have a plain equivalent, in every form."""

    def fit_after(self, before: str, phrase: str, plain: str) -> Fit:
        """How plain words fit after a word in small letters, in the place of a wordy phrase."""

    def may_describe(self, word: str) -> bool:
        """Whether a word in small letters after a noun may tell more of it: *dibenion addysgol*."""

    def measures(self, text: str) -> bool:
        """Whether a text names a measure or a way to place a thing: *height*, *rotate*."""

    def mutated_after(self, before: str, words: str) -> str:
        """Words with the mutation that the text before them causes."""

    @property
    def known_acronyms(self) -> frozenset[str]:
        """Acronyms that need no explanation, in either language's form."""

    @property
    def shouted(self) -> frozenset[str]:
        """Everyday words, in lower case, that minutes and notices put in capitals: *NOTED*."""

    def impersonals(self, text: str) -> Iterator[Impersonal]:
        """The verbs of a sentence that leave out who acts, though they could name somebody."""

    def wrong_mutations(self, text: str) -> Iterable[WrongMutation]:
        """The words of a sentence whose initial mutation is wrong; none where words have none."""

    def instead_of_ampersand(self, before: str, after: str) -> str | None:
        """Two words joined by the language's *and*; None where it has an ampersand."""

    @property
    def may_be_doubled(self) -> frozenset[str]:
        """Words, in lower case, that may rightly come twice in a row: *had had*."""

    @property
    def meanings(self) -> Meanings:
        """The words that decide what a sentence asks or allows: *not*, *must*, *before*."""

    @property
    def clause_words(self) -> ClauseWords:
        """The small words that tell how its sentences are built: *but*, *than*."""

    @property
    def conjunctions(self) -> Meanings:
        """The words that join a clause to a sentence, with what it then says: a condition."""

    def may_have_quantities(self, text: str) -> bool:
        """Whether a text may give a number, an amount, a date or a time: most texts do not."""

    def figures(self, text: str) -> list[Quantity]:
        """The numbers, amounts, dates and times that a text gives in figures, in order."""

    def number_words(self, text: str) -> list[Quantity]:
        """The numbers, months, weekdays and times that a text gives in words, in order."""

    @property
    def calendar(self) -> Calendar:
        """Finds its months, weekdays and ordinals in a text in either language."""

    @property
    def before_month(self) -> Pattern[str]:
        """What a text ends in where a month comes next, and not a person of that name."""

    @property
    def paraphrases(self) -> Paraphrases:
        """How it gives a quantity otherwise than as a number: bounds, lengths of time, ratios."""

    @property
    def provisos(self) -> Provisos:
        """What it says with a quantity: *plus VAT*."""

    @property
    def frequencies(self) -> Frequencies:
        """How it says how often something is so: *monthly*, *twice a year*."""

    @property
    def mailboxes(self) -> frozenset[str]:
        """Its names of mailboxes, in lower case: *enquiries*, *ymholiadau*."""

    @property
    def units(self) -> Units:
        """The words for units of money, time, length and weight, to ask which a quantity is in."""

    def is_example(self, text: str, start: int) -> bool:
        """Whether the text from `start` is given as an example: *for example*, *megis*."""

    def is_code(self, text: str, start: int, end: int) -> bool:
        """Whether the words around a text make it letters to be typed: *begins with SC*."""

    def is_definition(self, text: str, start: int, end: int) -> bool:
        """Whether a text defines the words from `start` to `end`: *A sprint is a …*."""
