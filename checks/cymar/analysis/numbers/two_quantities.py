"""Two quantities of which each version has one: whether they are one fact, said from its two ends.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.two_quantities
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from cymar import expressions as re
from cymar.analysis.meaning.contrary import may_be_contrary
from cymar.analysis.meaning.contrasts import NAMED_COLOURS
from cymar.analysis.meaning.opposed_words import opposed_words
from cymar.analysis.numbers.sentence_quantities import NUMBERS_AND_AMOUNTS, SentenceQuantities
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.meanings import Meanings
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.worked_out import says
from cymar.lazy import cached_property

COUNTED_IN = {
    Duration("minute", Fraction(1)): {60: Duration("minute", Fraction(60))},
    Duration("minute", Fraction(60)): {24: Duration("minute", Fraction(24 * 60))},
    Duration("minute", Fraction(24 * 60)): {
        7: Duration("minute", Fraction(7 * 24 * 60)), 365: Duration("month", Fraction(12)),
    },
    Duration("month", Fraction(1)): {12: Duration("month", Fraction(12))},
}  # fmt: skip
"""How many of a length of time are the whole of a longer one: the days of a week."""

NAMED_OF = {QuantityKind.WEEKDAY: (7,), QuantityKind.DATE: (12,)}
"""The same for those that are named: *closed on Sundays*."""

HOUR = Fraction(60)
A_HUNDRED = Fraction(100)

OF_BEFORE = 12
"""How many characters may be between *of* and the whole."""

NEAR_AGE = 20
"""How many characters from a number what makes it an age may be: *five years old*."""

SURE_WHOLE = 12
"""The least number that words do not give for something else, as *one* and *second* do."""

FEWEST_OF_DECADE = 3
"""Of as many values is *the seventies*, which may be of any century."""

DECADE = 10


@dataclass(frozen=True)
class TwoQuantities:
    """A quantity of a sentence in English and one of its Welsh version, of which each is in one."""

    en: SentenceQuantities
    one: Quantity
    cy: SentenceQuantities
    other: Quantity

    @property
    def are_one_fact(self) -> bool:
        """Whether both are the same fact, counted from its two ends or said of its other side."""
        if not self.one.values.isdisjoint(self.other.values):
            return False
        if not (self.cy.lacks(self.one) or self.en.lacks(self.other)) and not self._named:
            return False  # they changed places
        if self.wholes and (self._differ("rest") or self._are_opposed):
            return True
        if self.wholes and not any(self._say("rest")) and self._differ("only"):
            return True
        if self._are_past_and_to:
            return True
        if self._named:
            return any(self._say("rest")) and bool(self.wholes)
        if self._are_next and self._differ("nearing"):
            return True
        return (self._are_places and self._differ("beside")) or self._are_part_and_parts

    def whole_in(self, some: SentenceQuantities) -> Iterator[int]:
        """Where a sentence says what whole the two are parts of."""
        for each in some.in_place:
            is_length = each.kind is QuantityKind.PERIOD and 1 in self.wholes
            if is_length or not each.numbers.isdisjoint(self.wholes):
                yield each.start

    @cached_property
    def wholes(self) -> set[Fraction]:
        """The wholes that the two make up: a number that both versions give, the days of a week."""
        sums = {a + b for a, b in product(self.one.numbers, self.other.numbers) if a and b}
        if self._named:
            return sums & self._of_length if len(self._named) == 1 else set()
        shared = {
            value
            for each in self.en.counted
            if not self.cy.lacks(each)
            for value in each.numbers
            if (each.firm or value >= SURE_WHOLE) and self._is_whole(value)
        }
        found = sums & (shared | self._of_length)
        if Fraction(1) in sums and all(min(each.numbers) < 1 for each in (self.one, self.other)):
            found.add(Fraction(1))
        if A_HUNDRED in sums and all(
            each.kind is QuantityKind.PERCENT or some.says("percent")
            for some, each in ((self.en, self.one), (self.cy, self.other))
        ):
            found.add(A_HUNDRED)
        return found

    def _is_whole(self, value: Fraction) -> bool:
        """Whether a sentence says that some are of so many, or left: *naw o'r 21 bwthyn*."""
        if any(self._say("left")):
            return True
        for some in (self.en, self.cy):
            for each in some.counted:
                before = some.text[max(0, each.start - OF_BEFORE) : each.start]
                if value in each.numbers and says(some.locale, "of", before):
                    return True
        return False

    @property
    def _are_past_and_to(self) -> bool:
        """Whether they are the minutes to an hour and past the one before."""
        if HOUR not in {a + b for a, b in product(self.one.numbers, self.other.numbers)}:
            return False
        past = [
            says(some.locale, "past", some.text[each.end : each.end + OF_BEFORE])
            for some, each in ((self.en, self.one), (self.cy, self.other))
        ]
        return past[0] != past[1]

    @property
    def _named(self) -> list[Quantity]:
        """Those of the two that are days or months, which are counted."""
        return [each for each in (self.one, self.other) if each.kind not in NUMBERS_AND_AMOUNTS]

    @property
    def _of_length(self) -> set[Fraction]:
        """The wholes that the units of the two are counted in, where a sentence names them."""
        found, named = [], self._lengths_named
        for some, each in ((self.en, self.one), (self.cy, self.other)):
            lengths = language(some.locale).paraphrases.durations
            word = some.text[each.end :].split(maxsplit=1)[:1] if each.numbers else []
            units = lengths.get(word[0].strip(".,;:").lower(), ()) if word else ()
            counted = {
                n for of in units for n, long in COUNTED_IN.get(of, {}).items() if long in named
            }
            found.append(counted | set(NAMED_OF.get(each.kind, ())))
        both = found[0] & found[1] if all(found) else found[0] | found[1]
        return set(map(Fraction, both))

    @property
    def _lengths_named(self) -> frozenset[Duration]:
        """The units of time of which the two sentences have words: *of the year*."""
        found: set[Duration] = set()
        for some in (self.en, self.cy):
            lengths = language(some.locale).paraphrases.durations
            for word in some.sentence.words_only.lower().split():
                found.update(lengths.get(word.strip(".,;:"), ()))
        return frozenset(found)

    def _say(self, sense: str) -> tuple[bool, bool]:
        return self.en.says(sense), self.cy.says(sense)

    def _differ(self, sense: str) -> bool:
        en, cy = self._say(sense)
        return en != cy

    @property
    def _are_opposed(self) -> bool:
        """Whether words of the two sentences are opposites or other colours: *dark* and *golau*."""
        both = self.en.sentence, self.cy.sentence
        known = [language(each.block.locale).meanings for each in both]
        texts = [each.words_only for each in both]
        openings = [each.openings.of(text) for each, text in zip(known, texts, strict=True)]
        possible = [*map(Meanings.possible, known, openings)]
        if not may_be_contrary(*possible) and any(
            map(frozenset(NAMED_COLOURS).isdisjoint, possible)
        ):
            return False
        cues = list(map(Meanings.cues, known, texts, openings))
        return any(each.en and each.cy for each in opposed_words(both, cues, both))

    @property
    def _are_next(self) -> bool:
        """Whether a number is next to the other, or to the end of a decade: *late seventies*."""
        for some, more in ((self.one, self.other), (self.other, self.one)):
            if len(some.numbers) >= FEWEST_OF_DECADE and len(more.numbers) == 1:
                return 0 < min(more.numbers) - min(some.numbers) <= DECADE
        pairs = product(self.one.numbers, self.other.numbers)
        are_sure = all(
            each.firm or min(each.numbers, default=0) >= SURE_WHOLE
            for each in (self.one, self.other)
        )
        may_be_ages = are_sure and any(
            says(some.locale, "age", some.text[max(0, each.start - NEAR_AGE) : each.end + NEAR_AGE])
            for some, each in ((self.en, self.one), (self.cy, self.other))
        )
        return may_be_ages and any(abs(a - b) == 1 and min(a, b) > 1 for a, b in pairs)

    @property
    def _are_places(self) -> bool:
        """Whether a place in an order has so many before or after it: *third*, *two ahead*."""
        for a, b, some in ((self.one, self.other, self.en), (self.other, self.one, self.cy)):
            words = language(some.locale).paraphrases
            ordinal = rf"(?i)(?<!\w)(?:{words.first}|{words.second}|{words.nth}|{words.last})(?!\w)"
            if b.firm and any(x == y + 1 for x, y in product(a.numbers, b.numbers)):
                said = some.text[a.start : a.end]
                return some.says("place") or bool(re.search(ordinal, said))
        return False

    @property
    def _are_part_and_parts(self) -> bool:
        """Whether one is a part and the other how many parts there are beside it: *one to four*."""
        part, others = sorted((self.one.numbers, self.other.numbers), key=max)
        if not 0 < min(part) <= max(part) < 1 < min(others):
            return False
        return 1 / min(part) == min(others) + 1 and any(self._say("part"))
