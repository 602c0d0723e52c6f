"""What a rule may ask of a language."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from cymar.languages.order import Alphabet
from cymar.languages.quantities.figures import Figures
from cymar.languages.quantities.lexicon import Lexicon, read_values
from cymar.languages.quantities.number_words import NumberWords
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.quantities.said_otherwise import OtherWords
from cymar.languages.readability import Formula, Readability, Tally, score
from cymar.languages.sentences import Sentences
from cymar.languages.syllables import kept
from cymar.languages.voice import Impersonal
from cymar.languages.word_list import word_list
from cymar.languages.wordy import Wordy, wordy_phrases

BEFORE_FIGURE = " <figure>"
EXAMPLE_WITHIN = 30
CODE_WITHIN = 30

TERM_HERE = "…"
"""What stands for the term in the list of ways to say what one is."""

BEGINNING = r"\A|[.!?:;–] |\n|[“\"(]"
"""Where a sentence that says what a term is begins."""

AT_WORD = r"\b"

EVERYDAY = "="
"""What stands after phrases of the list of jargon that are not jargon."""

EVERYDAY_THROUGHOUT = "=="
"""What stands after those that tell in which sense the whole page has the word."""


@dataclass(frozen=True)
class Jargon:
    """A word or phrase that most readers do not know, and what to say instead, if known.

    One that is `everyday` has a sense that they do know, and is there to be left alone; where that
    holds `throughout`, a page that has the phrase has its words in no other sense.
    """

    term: str
    forms: tuple[str, ...]
    instead: str = ""
    everyday: bool = False
    throughout: bool = False

    def settles(self, other: "Jargon") -> bool:
        """Whether a page with this phrase has the other in its everyday sense."""
        phrases = self.forms if self.throughout else ()
        return any(term in phrase for term in other.forms for phrase in phrases)


@dataclass(frozen=True)
class Language:
    """A language a page may be written in.

    `word_forms` gives, for each word of a phrase, every form in which it may stand in running
    text: numbers, mutations. `gloss` gives keys by which a word may be told again in the other
    language, `radicals` what it may be a mutation of, and `initials` the letters that may stand for
    it in an acronym. `ease` and `grade` are its scales of readability. Word lists are read when
    first asked for.
    """

    locale: str
    word_forms: Callable[[Sequence[str]], Sequence[frozenset[str]]]
    gloss: Callable[[str], frozenset[str]]
    radicals: Callable[[str], frozenset[str]]
    initials: Callable[[str], frozenset[str]]
    alphabet: Alphabet
    ease: Formula
    grade: Formula

    @cached_property
    def syllables(self) -> Callable[[str], int]:
        """Counts the syllables of what stands between two spaces, at least one."""
        return kept(import_module(f"cymar.languages.{self.locale}.syllables").SYLLABLES)

    def readability(self, tally: Tally) -> Readability | None:
        """How hard a text is to read, by its counts; nothing where it has no words."""
        return score(tally, self.ease, self.grade)

    def sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """The start and end of each sentence; a line feed always ends one."""
        return self._sentences.split(text)

    @cached_property
    def _sentences(self) -> Sentences:
        entries = self.word_list("abbreviations")
        return Sentences(
            frozenset(entry for entry in entries if not entry.endswith(BEFORE_FIGURE)),
            frozenset(entry.removesuffix(BEFORE_FIGURE) for entry in entries),
            frozenset(self.word_list("openers")),
        )

    @cached_property
    def jargon(self) -> tuple[Jargon, ...]:
        """The curated list of words that readers outside the trade do not know."""
        entries = []
        for line in self.word_list("jargon"):
            forms, _, said = line.partition(":")
            terms = tuple(term.strip() for term in forms.split(","))
            throughout = said.strip() == EVERYDAY_THROUGHOUT
            everyday = throughout or said.strip() == EVERYDAY
            instead = "" if everyday else said.strip()
            entries.append(Jargon(terms[0], terms, instead, everyday, throughout))
        return tuple(entries)

    @cached_property
    def wordy(self) -> tuple[Wordy, ...]:
        """The phrases that have a plain equivalent, in every form."""
        module = import_module(f"cymar.languages.{self.locale}.inflect")
        return tuple(wordy_phrases(self.word_list("wordy"), module.inflected))

    @cached_property
    def known_acronyms(self) -> frozenset[str]:
        """Acronyms that need no explanation, in either language's form."""
        return frozenset(self.word_list("acronyms"))

    @cached_property
    def shouted(self) -> frozenset[str]:
        """Everyday words, in lower case, that minutes and notices put in capitals: *NOTED*."""
        return frozenset(self.word_list("shouted"))

    def figures(self, text: str) -> list[Quantity]:
        """The numbers, amounts, dates and times that a text gives in figures, in order."""
        return self._figures.read(text)

    def number_words(self, text: str) -> list[Quantity]:
        """The numbers, months, weekdays and times that a text gives in words, in order."""
        return self._number_words.read(text)

    @cached_property
    def impersonals(self) -> Callable[[str], Iterator[Impersonal]]:
        """Finds the verbs of a sentence that leave out who acts, though they could say."""
        found: Callable[[str], Iterator[Impersonal]]
        found = import_module(f"cymar.languages.{self.locale}.voice").impersonals
        return found

    @cached_property
    def instead_of_ampersand(self) -> Callable[[str, str], str | None]:
        """Joins two words as the language does, or gives none where it has an ampersand."""
        found: Callable[[str, str], str | None]
        found = import_module(f"cymar.languages.{self.locale}.conjunction").instead_of_ampersand
        return found

    @cached_property
    def is_clause(self) -> Callable[[str, int, int], bool]:
        """Whether words that look like a term are not its name there: *the user needs to know*."""
        found: Callable[[str, int, int], bool]
        found = import_module(f"cymar.languages.{self.locale}.clause").is_clause
        return found

    def is_example(self, text: str, start: int) -> bool:
        """Whether what starts here is given as an example: *for example*, *megis*."""
        return bool(self._for_example.search(text, max(0, start - EXAMPLE_WITHIN), start))

    @cached_property
    def _for_example(self) -> re.Pattern[str]:
        return re.compile(rf"(?i:\b(?:{self._lexicon.for_example}))[\s:,‘“\"'(]*\Z")

    def is_code(self, text: str, start: int, end: int) -> bool:
        """Whether the words beside it say that it is letters to be typed: *begins with SC*."""
        before, after = text[max(0, start - CODE_WITHIN) : start], text[end : end + CODE_WITHIN]
        return bool(self._before_code.search(before) or self._after_code.match(after))

    def is_definition(self, text: str, start: int, end: int) -> bool:
        """Whether a text says what the words from `start` to `end` are: *A sprint is a …*."""
        return any(
            after.match(text, end) and before.search(text, 0, start)
            for before, after in self._defining
        )

    @cached_property
    def _defining(self) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
        pairs = (entry.split(TERM_HERE) for entry in self.word_list("defining"))
        return [
            (
                re.compile(
                    rf"(?:{BEGINNING if after else AT_WORD})"
                    rf"(?i:{before.replace(' ', '[ ]')})[‘“\"'*]*\Z"
                ),
                re.compile(
                    rf"[’”\"'*]*(?: \([^()]*\))?(?i:{re.escape(after)})\b" if after else r""
                ),
            )
            for before, after in pairs
        ]

    @cached_property
    def _before_code(self) -> re.Pattern[str]:
        return re.compile(rf"(?i:\b(?:{'|'.join(self.word_list('codes'))}))[\s:‘“\"']*\Z")

    @cached_property
    def _after_code(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,’”\"']*(?i:(?:{'|'.join(self.word_list('codes'))})\b)")

    @cached_property
    def _lexicon(self) -> Lexicon:
        module = import_module(f"cymar.languages.{self.locale}.quantities")
        found: Lexicon = module.lexicon(read_values(self.word_list("number-words")))
        return found

    @cached_property
    def other_words(self) -> OtherWords:
        """What the language says of quantities in another way than with a number."""
        module = import_module(f"cymar.languages.{self.locale}.quantities")
        found: OtherWords = module.OTHER_WORDS
        return found

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self._lexicon)

    @cached_property
    def _number_words(self) -> NumberWords:
        return NumberWords(self._lexicon)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that hold its sentences together, but for those both languages have."""
        return frozenset(self.word_list("function-words"))

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """Words that say which one, or what it is like, with almost any noun: *previous*."""
        return frozenset(self.word_list("qualifiers"))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words that stand alone as a heading or a label, and are nobody's name."""
        return frozenset(self.word_list("labels"))

    def is_function_word(self, word: str) -> bool:
        """Whether a word in lower case, with straight apostrophes, is or ends in one of those."""
        if word in self.function_words:
            return True
        host, apostrophe, clitic = word.rpartition("'")
        known = self.function_words
        return bool(apostrophe) and (
            apostrophe + clitic in known or (len(host) > 1 and host in known)
        )

    def word_list(self, name: str) -> list[str]:
        """The entries of one of the language's word lists, a text file beside its code."""
        return word_list(self.locale, name)
