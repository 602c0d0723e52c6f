"""What both languages do in the same way, each with its own word lists.

How far its thresholds may move: `bench/thresholds.py cymar.languages.listed findings.py --rule
number-mismatch`.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence

from cymar import expressions as re
from cymar.languages.function_words import function_words, is_listed
from cymar.languages.gloss import contrary
from cymar.languages.jargon import Jargon, read_jargon
from cymar.languages.meanings import Meanings
from cymar.languages.nations import nations_in_text
from cymar.languages.quantities.calendar import Calendar
from cymar.languages.quantities.figures import DIGIT, Figures
from cymar.languages.quantities.lexicon import Lexicon
from cymar.languages.quantities.number_words import NumberWords
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.quantities.units import NO_UNIT, Units, read_units
from cymar.languages.readability import Formula, Readability, Tally, score
from cymar.languages.sentences import Sentences
from cymar.languages.word_list import word_list
from cymar.lazy import cached_property

BEFORE_FIGURE = " <figure>"
"""What follows an abbreviation in its list that is one only before a figure."""

EXAMPLE_WITHIN = 50
"""How many characters before an example the words that announce it may begin."""

CODE_WITHIN = 30
"""How many characters around letters to be typed the words that make them so may reach."""

DEFINED_WITHIN = 40
"""How many characters before a term the words that define it may begin: the longest have 21."""

TERM_HERE = "…"
"""What stands for the term in the list of ways to define one."""

BEGINNING = r"\A|[.!?:;–] |\n|[“\"(]"
"""Where a sentence that defines a term begins."""

AT_WORD = r"\b"
BESIDE_TERM = re.compile(r"[’”\"'*]*(?: \([^()]*\))?")
"""What may stand between a term and the words that define it."""


class ListedLanguage(ABC):
    """A language's word lists, each read when it is first asked for, and what follows from them."""

    @property
    @abstractmethod
    def locale(self) -> str:
        """The language's tag: `en` or `cy`."""

    gloss: Callable[[str], frozenset[str]]
    """Gives the keys that a word shares with those that translate it."""

    @staticmethod
    @abstractmethod
    def denied(word: str) -> frozenset[str]:
        """The keys of what a word denies by a negative prefix, or none."""

    ease: Formula
    """Its scale of ease."""

    grade: Formula
    """Its scale of grades."""

    _no_verbs: frozenset[str] = frozenset()
    """Words that end as a verb may and are none, in each form: *bywyd*."""

    @property
    @abstractmethod
    def _lexicon(self) -> Lexicon:
        """The words with which it gives quantities."""

    def readability(self, tally: Tally) -> Readability | None:
        """How hard a text is to read, by its counts; None where it has no words."""
        return score(tally, self.ease, self.grade)

    def sentences(self, text: str) -> Sequence[tuple[int, int]]:
        """The start and end of each sentence of a text; a line feed always ends one."""
        return self._sentences.split(text)

    @cached_property
    def _sentences(self) -> Sentences:
        entries = self._word_list("abbreviations")
        return Sentences(
            frozenset(entry for entry in entries if not entry.endswith(BEFORE_FIGURE)),
            frozenset(entry.removesuffix(BEFORE_FIGURE) for entry in entries),
            frozenset(self._word_list("openers")),
        )

    @cached_property
    def other_names_of_towns(self) -> frozenset[str]:
        """The other language's names of towns that have one in each."""
        return frozenset(entry.partition(":")[0] for entry in self._word_list("towns"))

    @cached_property
    def before_places(self) -> frozenset[str]:
        """Prepositions that come before the name of a place."""
        return frozenset(self._word_list("before-places"))

    @cached_property
    def clipped(self) -> frozenset[str]:
        """Words that begin with an apostrophe, without it: *twas*, *nôl*."""
        return frozenset(self._word_list("clipped"))

    @cached_property
    def contracted(self) -> frozenset[str]:
        """What is after an apostrophe within a word, and is no word: *isn't*, *mae'r*."""
        return frozenset(self._word_list("contracted"))

    @cached_property
    def before_letters(self) -> frozenset[str]:
        """The words that a letter follows as their name, in all forms: *annex*, *band*."""
        words = self._word_list("before-letters")
        return frozenset(form for word in words for form in self._forms_in_text(word))

    @cached_property
    def other_names_of_offices(self) -> tuple[str, ...]:
        """The other language's names of buildings and departments; … is for words beside them."""
        return tuple(self._word_list("offices"))

    @cached_property
    def joining_times(self) -> frozenset[str]:
        """Words between two times, days or months: *until*."""
        return frozenset(self._word_list("joining-times"))

    @cached_property
    def never_lent(self) -> frozenset[str]:
        """Function words that the other language never has, in any spelling: *with*."""
        return frozenset(self._word_list("never-lent"))

    @cached_property
    def greetings(self) -> frozenset[str]:
        """Greetings, customs and dishes, in lower case, that a page in the other language names."""
        return frozenset(self._word_list("greetings"))

    @cached_property
    def courtesies(self) -> frozenset[str]:
        """Sentences and phrases, in lower case, that may be a word elsewhere: *we are sorry*."""
        return frozenset(self._word_list("courtesies"))

    @cached_property
    def jargon(self) -> tuple[Jargon, ...]:
        """The curated list of words that readers outside the trade do not know."""
        return read_jargon(self._word_list("jargon"))

    @cached_property
    def known_acronyms(self) -> frozenset[str]:
        """Acronyms that need no explanation, in either language's form."""
        return frozenset(self._word_list("acronyms"))

    @cached_property
    def shouted(self) -> frozenset[str]:
        """Everyday words, in lower case, that minutes and notices put in capitals: *NOTED*."""
        return frozenset(self._word_list("shouted"))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that hold its sentences together, but for those both languages have."""
        return function_words(self.locale)

    def is_function_word(self, word: str) -> bool:
        """Whether a word in lower case, with straight apostrophes, is or ends in one of those."""
        return is_listed(word, self.locale)

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """Words that say which one, or of what kind, with almost any noun: *previous*."""
        return frozenset(self._word_list("qualifiers"))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words that stand alone as a heading or a label, and are nobody's name."""
        return frozenset(self._word_list("labels"))

    @cached_property
    def may_be_doubled(self) -> frozenset[str]:
        """Words, in lower case, that may rightly come twice in a row."""
        return frozenset(self._word_list("doubled"))

    @cached_property
    def meanings(self) -> Meanings:
        """The words that decide what a sentence asks or allows."""
        entries = *self._word_list("meanings"), *nations_in_text(self.locale, self._forms_in_text)
        return Meanings(
            entries, self.denied, lambda word: contrary(self.gloss(word)), self._no_verbs
        )

    @cached_property
    def conjunctions(self) -> Meanings:
        """The words that join a clause to a sentence, with what it then says."""
        return Meanings(self._word_list("conjunctions"))

    def may_have_quantities(self, text: str) -> bool:
        """Whether a text may give a number, an amount, a date or a time: most texts do not."""
        return bool(DIGIT.search(text)) or self._number_words.may_be_in(text)

    def figures(self, text: str) -> list[Quantity]:
        """The numbers, amounts, dates and times that a text gives in figures, in order."""
        return self._figures.read(text)

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self._lexicon)

    def number_words(self, text: str) -> list[Quantity]:
        """The numbers, months, weekdays and times that a text gives in words, in order."""
        return self._number_words.read(text)

    @cached_property
    def _number_words(self) -> NumberWords:
        return NumberWords(self._lexicon)

    @cached_property
    def calendar(self) -> Calendar:
        """Finds the language's months, weekdays and ordinals in a text in either language."""
        return Calendar(self._lexicon)

    @cached_property
    def before_month(self) -> re.Pattern[str]:
        """What a text ends in where a month comes next, and not a person of that name."""
        return re.compile(rf"\b(?:{self._lexicon.before_month})[\s-]\Z", re.IGNORECASE)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """Its names of mailboxes, in lower case: *enquiries*, *ymholiadau*."""
        return frozenset(self._word_list("mailboxes"))

    @cached_property
    def units(self) -> Units:
        """The words for units of money, time, length and weight."""
        forms: dict[str, frozenset[str]] = {}
        for word, units in read_units(self._word_list("units")).items():
            for form in self._forms_in_text(word):
                forms[form] = forms.get(form, NO_UNIT) | units
        known, before = self._lexicon, frozenset(self._word_list("before-units"))
        return Units(forms, before, known.after_noun, known.dimensions, known.asked, *known.changed)

    def _forms_in_text(self, word: str) -> Iterable[str]:
        """The forms that a word has in a text, apart from its plural."""
        return (word,)

    def is_example(self, text: str, start: int) -> bool:
        """Whether the text from `start` is given as an example: *for example*, *megis*."""
        return bool(self._for_example.search(text, max(0, start - EXAMPLE_WITHIN), start))

    @cached_property
    def _for_example(self) -> re.Pattern[str]:
        words = self._lexicon
        return re.compile(
            rf"\b(?i:{words.for_example})[\s:,‘“\"'(]*\Z|\b(?i:{words.begins_example})[^.!?\n]{{0,25}}\Z"
        )

    def is_code(self, text: str, start: int, end: int) -> bool:
        """Whether the words around a text make it letters to be typed: *begins with SC*."""
        before, after = text[max(0, start - CODE_WITHIN) : start], text[end : end + CODE_WITHIN]
        return bool(self._before_code.search(before) or self._after_code.match(after))

    @cached_property
    def _before_code(self) -> re.Pattern[str]:
        return re.compile(rf"(?i:\b(?:{self._codes}))[\s:‘“\"']*\Z")

    @cached_property
    def _after_code(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,’”\"']*(?i:(?:{self._codes})\b)")

    @cached_property
    def _codes(self) -> str:
        return "|".join(self._word_list("codes"))

    def is_definition(self, text: str, start: int, end: int) -> bool:
        """Whether a text defines the words from `start` to `end`: *A sprint is a …*."""
        first, beside = max(0, start - DEFINED_WITHIN), BESIDE_TERM.match(text, end)
        last = beside.end() if beside else end
        left, right = text[first:start].casefold(), text[last : last + DEFINED_WITHIN].casefold()
        return any(
            after.match(text, last) and before.search(text, first, start)
            for words, before, after in self._defining
            if right.startswith(words[1]) and words[0] in left
        )

    @cached_property
    def _defining(self) -> list[tuple[Sequence[str], re.Pattern[str], re.Pattern[str]]]:
        """The words before and after what is defined, and a pattern of each in its place."""
        found: list[tuple[Sequence[str], re.Pattern[str], re.Pattern[str]]] = []
        for before, after in (entry.split(TERM_HERE) for entry in self._word_list("defining")):
            begins, ends = BEGINNING if after else AT_WORD, rf"(?i:{re.escape(after)})\b"
            ours = re.compile(rf"(?:{begins})(?i:{re.escape(before)})[‘“\"'*]*\Z")
            theirs = re.compile(ends if after else "")
            found.append(((before.casefold(), after.casefold()), ours, theirs))
        return found

    def _word_list(self, name: str) -> tuple[str, ...]:
        return word_list(self.locale, name)
