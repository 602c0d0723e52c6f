"""Words that decide what a sentence asks or allows: *not*, *before*, *at least*, *must*, *Wales*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.loose_phrases import ListedWords, LoosePhrases
from cymar.languages.openings import AT_FIRST, Openings, first_word, plain_case
from cymar.languages.phrase_finder import PhraseFinder, one_by_one, with_verbs
from cymar.languages.phrase_patterns import (
    AFTER_DAY_OF_MONTH,
    AMOUNT_AFTER,
    ANY_LETTERS,
    FIGURE_AFTER,
    NO_PASSIVE_AFTER,
    NO_PASSIVE_NEXT,
    THAN,
    TIME_AFTER,
    holding,
    said_at,
    time_of,
)
from cymar.languages.words import KnownOfWords
from cymar.lazy import cached_property

TIME_WORD = "time"
"""The meaning in a list of words that are a time, or end a date: *Friday*, *noon*, *May*."""

NEGATIVE = "negative"
DENIED = "denied"
"""The meaning of a word with a negative prefix on a known one, which it denies: *unsafe*."""
AMOUNTS = frozenset(("least", "most", "more", "less"))
COMPARED = AMOUNTS | {"early", "late"}
"""The meanings of phrases that say *na* for *than*: *yn hwyrach na*."""

SET_LIMITS = frozenset(("least", "most", "latest", "earliest"))
"""The meanings of phrases that may begin with the *no* of what is before them: *no later than*."""

OF_BRITAIN = frozenset("england ireland scotland uk wales".split())
TURNED_ROUND = AMOUNTS | OF_BRITAIN | {"after", "before", "including", NEGATIVE}
"""The meanings that a word beside it turns round: *more than*, and *no more than*; *Ireland*."""

NOTHING = "nothing"
"""The meaning in a list of phrases that have none of those of their words: *am byth*."""

ALSO_ANSWERS = ("no",)
"""Words that deny what follows, and are an answer before a mark: *no, you need not*."""

UNLESS = "unless"
"""The meaning of a word that only looks as if it denied another: *unless*, *mislay*."""


class Cue(NamedTuple):
    """A word or phrase that surely has a meaning, such as `before`, and where it stands."""

    start: int
    end: int
    meaning: str

    def moved(self, by: int) -> "Cue":
        """The cue so many characters further on."""
        return self._replace(start=self.start + by, end=self.end + by)


class Meanings:
    """The words of a language that have such a meaning, or may have it.

    Args:
        entries: its lines: a phrase, a colon, and its meanings; those in brackets it may have.
        denied: the keys of what a word denies by its prefix.
        contrary: the name of what a word means that has an opposite, if it has: *hot*.
        no_verbs: words that end as a verb may and are none: *bywyd*.
    """

    def __init__(
        self,
        entries: Iterable[str],
        denied: Callable[[str], frozenset[str]] = lambda _: frozenset(),
        contrary: Callable[[str], str | None] = lambda _: None,
        no_verbs: frozenset[str] = frozenset(),
    ) -> None:
        self._denied = denied
        self._no_verbs = no_verbs
        self._contrary = contrary
        self._sure: dict[str, str] = {}
        self._possible: dict[str, list[str]] = {}
        self._all: dict[str, frozenset[str]] = {}
        self._meant: dict[str, frozenset[str]] = {}
        phrases = []
        for entry in entries:
            listed, _, meanings = entry.partition(": ")
            phrase = listed.rstrip(FIGURE_AFTER + TIME_AFTER + NO_PASSIVE_AFTER)
            phrases.append(phrase)
            for each in meanings.split(", "):
                if each[0] != "(":
                    self._sure[phrase] = each
                self._possible.setdefault(each.strip("()"), []).append(phrase)
            self._all[phrase] = frozenset(each.strip("()") for each in meanings.split(", "))
        self._times = frozenset(self._possible.pop(TIME_WORD, []))
        self._time_after = re.compile(time_of(self._times))
        self._nothing = self._possible.pop(NOTHING, [])
        around = [phrase for phrase in phrases if self._holds_sure(phrase)]
        firsts = {first_word(phrase) for phrase in (*self._sure, *self._nothing, *around)}
        self.openings = Openings(
            (
                each
                for each in phrases
                if (first := first_word(each)) in firsts
                and ANY_LETTERS not in each
                and not self._is_idle(each, first)
            ),
            self._is_another,
        )
        self._by_end = LoosePhrases(self._sure)
        known = self.openings.phrases
        self._words_of = KnownOfWords(lambda meaning: ListedWords(self._possible.get(meaning, ())))
        self._ends = KnownOfWords(lambda opening: said_at(known[opening], self._after))
        self._turned = KnownOfWords(self._turned_round)
        self._hints = KnownOfWords(self._all_hints)
        self._meant_from = KnownOfWords(self._all_from)

    def _is_idle(self, phrase: str, first: str) -> bool:
        """Whether a phrase is one word that means nothing surely, and so decides nothing."""
        return phrase.strip() == first and not {phrase, AT_FIRST + phrase} & self._sure.keys()

    def _holds_sure(self, phrase: str) -> bool:
        """Whether a phrase has a sure word after its first, which it then decides: *or not*."""
        return any(word in self._sure for word in phrase.split()[1:])

    def surely(self, meanings: Collection[str]) -> list[str]:
        """The listed words and phrases that surely have one of some meanings."""
        return [phrase for phrase, meaning in self._sure.items() if meaning in meanings]

    def possible(self, openings: Iterable[str]) -> set[str]:
        """What phrases that begin so can surely mean."""
        return set().union(*map(self._meant_from.__getitem__, openings))

    def cues(self, text: str, openings: Collection[str] | None = None) -> list[Cue]:
        """What surely has a meaning, in order; a longer phrase comes before a word of it.

        Args:
            openings: what its phrases may begin with, where that is known.
        """
        some = self.openings.of(text) if openings is None else openings
        return list(self._longest(self._phrases(plain_case(text), some))) if some else []

    def _phrases(self, plain: str, openings: Iterable[str]) -> Iterator[tuple[int, int, str]]:
        """The longest phrase of the list that begins at each word of a text, as it is listed."""
        found: list[tuple[int, int]] = []
        for opening in openings:
            end_at = self._ends[opening]
            place = plain.find(opening)
            while place >= 0:  # quicker than a pattern, which looks behind each character
                if end := end_at(plain, place):
                    found.append((place, -end))
                place = plain.find(opening, place + 1)
        for start, end in sorted(found) if len(found) > 1 else found:
            phrase = plain[start:-end]
            yield start, start + len(phrase.rstrip()), self._listed(phrase, start, plain)

    def _open_loosely(self, word: str) -> None:
        """Take up the phrases that a word ends of which only its own end is listed: *ni welwyd*."""
        for phrase, meaning in self._by_end.of(word):
            if phrase not in self._all and word not in self._no_verbs:
                self._sure[phrase] = meaning
                self._all[phrase] = frozenset((meaning,))
                self.openings.add(phrase)

    def _is_another(self, word: str) -> bool:
        """Whether a word that surely means nothing listed denies another, or has an opposite."""
        self._open_loosely(word)
        if word in self._sure or self._denies(word):
            return True
        if NOTHING in self._all.get(word, ()) or not (meaning := self._contrary(word)):
            return False
        self._sure[word] = meaning
        return True

    def _denies(self, word: str) -> bool:
        """Whether a word denies another by its prefix, which it then surely means."""
        if not (self._denied(word) and self._words_of[NEGATIVE].has(word)):
            return False
        if NOTHING in self._all.get(word, ()) or self._words_of[UNLESS].has(word):
            return False
        self._sure.setdefault(word, DENIED)
        return True

    def _all_from(self, opening: str) -> frozenset[str]:
        """What the phrases that begin so surely mean."""
        listed = self.openings.phrases[opening]
        of_it = {*listed, *(AT_FIRST + phrase for phrase in listed)} & self._sure.keys()
        also = self._contrary(opening) if opening in listed else None
        return frozenset((*map(self._sure.__getitem__, of_it), *([also] if also else ())))

    def _listed(self, phrase: str, start: int, text: str) -> str:
        """A phrase as it is listed: some mean more where they begin a sentence."""
        end = start + len(phrase)
        if phrase in self._times and AFTER_DAY_OF_MONTH.search(text, 0, start):
            return ""  # it ends a date: *5 May*
        if phrase in ALSO_ANSWERS and not text.startswith(" ", end):
            return ""
        at_beginning = AT_FIRST + phrase
        is_first = not start and text[end : end + 1] != ","
        return at_beginning if is_first and at_beginning in self._sure else phrase

    def _longest(self, found: Iterable[tuple[int, int, str]]) -> Iterator[Cue]:
        reached, held, sure = 0, None, self._sure
        for start, end, phrase in found:
            meaning = sure.get(phrase)
            if start < reached:
                if not held or end <= reached:
                    continue
                if held.meaning == NEGATIVE and meaning in SET_LIMITS:
                    held = None  # *pay no more than*
                elif held.meaning not in COMPARED or meaning != NEGATIVE:
                    continue  # but for *uwch na ellir*
            if held:
                yield held
            reached, held = end, Cue(start, end, meaning) if meaning else None
        if held:
            yield held

    @cached_property
    def _finder(self) -> PhraseFinder:
        return PhraseFinder(self._all, self._after, self._nothing)

    def may_have(self, meaning: str, text: str) -> bool:
        """Whether anything in a text may have a meaning."""
        if self._turned[meaning]:
            return bool(self._matches(meaning, text))
        hints = self._hints[meaning]
        return any(each.phrase in hints for each in self._finder.told(text).places)

    def begins(self, text: str, meaning: str) -> bool:
        """Whether a text begins with what may have a meaning."""
        hints = self._hints[meaning]
        return any(phrase in hints for _, phrase in self._finder.at_beginning(plain_case(text)))

    def turns(self, meaning: str, phrase: str) -> bool:
        """Whether a phrase holds one that surely has a meaning, turned round: *no more than*."""
        plain = f" {plain_case(phrase)} "
        return any(f" {each} " in plain for each, its in self._sure.items() if its == meaning)

    def hinted(self, meaning: str, text: str) -> list[tuple[str, frozenset[str]]]:
        """Each word or phrase of a text that may have a meaning, with all that it may mean."""
        return [(each, self._meanings_of(each)) for each in self._matches(meaning, text)]

    def _matches(self, meaning: str, text: str) -> list[str]:
        """Each word or phrase of a text that may have a meaning, but for those turned round."""
        turned, hints = self._turned[meaning], self._hints[meaning]
        plain, places = self._finder.told(text)
        said = list(one_by_one(places, hints))
        if any(each.phrase in turned and each.phrase.endswith(THAN) for each in said):
            said = with_verbs(said, places, hints)
        found = [plain[each.start : each.end] for each in said]
        if meaning == NEGATIVE:
            found = [each for each in found if not self._is_of_noun(each)]
        return [each for each in found if each not in turned] if turned else found

    def _is_of_noun(self, phrase: str) -> bool:
        """Whether a phrase of a text ends in what is no verb, and is listed only by its letters."""
        last = phrase.rpartition(" ")[2]
        return last in self._no_verbs and last != phrase and phrase not in self._all

    def _meanings_of(self, word: str) -> frozenset[str]:
        """All that a word or phrase of a text may mean."""
        if known := self._all.get(word) or self._all.get(AT_FIRST + word):
            return known
        if word not in self._meant:
            self._meant[word] = next(
                self._all[phrase]
                for end, phrase in self._finder.at_beginning(word)
                if end == len(word) and ANY_LETTERS in phrase
            )
        return self._meant[word]

    def _all_hints(self, meaning: str) -> frozenset[str]:
        """The listed words and phrases that may have a meaning, and those that turn it round."""
        listed = *self._possible.get(meaning, ()), *self._turned[meaning]
        return frozenset(each.strip(AT_FIRST) for each in listed)

    def _turned_round(self, meaning: str) -> frozenset[str]:
        """The phrases that hold one of such a meaning and do not have it: *no more than*."""
        if meaning not in TURNED_ROUND or meaning not in self._possible:
            return frozenset()
        whole = [each for each in self._all if ANY_LETTERS not in each]
        some = [phrase for phrase in whole if meaning not in self._all[phrase]]
        if meaning == NEGATIVE:
            some = [phrase for phrase in some if self._sure.get(phrase) in COMPARED]
        return frozenset(holding(some, self._possible[meaning]))

    def _after(self, phrase: str) -> re.Pattern[str]:
        """What must stand after a phrase that ends in a space."""
        if self._all[phrase] & AMOUNTS:
            return AMOUNT_AFTER
        return NO_PASSIVE_NEXT if "may" in self._all[phrase] else self._time_after
