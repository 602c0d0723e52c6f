"""Quantities in words: numbers, months, weekdays and times such as *noon*."""

import re
from collections.abc import Iterator
from fractions import Fraction

from cymar.languages.quantities.dates import HALF_DAY, WHOLE_DAY
from cymar.languages.quantities.lexicon import Lexicon
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind
from cymar.languages.words import LETTERS

LONGEST_PHRASE = 4
"""How many words the longest phrase for a quantity has: *half past*, *dwy ran o dair*."""

SHORTEST_SCALE = 3
"""A shorter scale, such as *m* or *bn*, is one only after figures."""

ROMAN_NUMBERS = {
    name: number
    for number, name in enumerate("II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 2)
}

WordMatch = re.Match[str]
"""A word, at its place in the text."""


class NumberWords:
    """Reads the quantities that a text in one language gives in words."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        clock = {word: frozenset({Fraction(minutes)}) for word, minutes in words.clock.items()}
        periods = {word: frozenset({Fraction(value)}) for word, value in words.periods.items()}
        self._phrases = [
            (QuantityKind.TIME, clock),
            (QuantityKind.NUMBER, words.others),
            (QuantityKind.PERIOD, periods),
        ]
        phrases = [*words.past_hour, *(word for _, table in self._phrases for word in table)]
        heads = {phrase.split(" ")[0] for phrase in phrases}
        self._scales = {word for word in words.scales if len(word) >= SHORTEST_SCALE}
        self._after_one = self._scales | words.ten
        self._known = heads | self._scales | set(words.units) | set(words.tens)
        self._names = {name for name in (*words.months, *words.weekdays) if len(name) > 2}
        self._names |= set(ROMAN_NUMBERS)
        cased = {form for word in self._known for form in (word, word.capitalize(), word.upper())}
        self._forms = self._names | cased

    def read(self, text: str) -> list[Quantity]:
        """The quantities, in order."""
        if self._forms.isdisjoint(LETTERS.findall(text)):
            return []
        words = list(LETTERS.finditer(text))
        quantities, place = [], 0
        while place < len(words):
            word = words[place][0]
            if word in self._forms or word.lower() in self._known:
                some, taken = self._at(words, place)
                quantities += some
                place += taken
            else:
                place += 1
        return quantities

    def _at(self, words: list[WordMatch], place: int) -> tuple[list[Quantity], int]:
        word = words[place]
        if (
            (self._is_firm(word) and not self._is_share(words, place))
            or word[0].lower() in self._scales
            or (self._value(word) and self._lower(words, place + 1) in self._after_one)
        ):
            return self._number(words, place)
        for length in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
            phrase = " ".join(each[0].lower() for each in words[place : place + length])
            following = words[place + length : place + length + 1]
            if phrase in self._words.past_hour and following and self._value(following[0]):
                return self._past_hour(words, place, length), length
            for kind, table in self._phrases:
                if phrase in table:
                    last = words[place + length - 1]
                    found = Quantity(kind, table[phrase], word.start(), last.end(), firm=False)
                    return [found, *self._beyond(words, place, length)], length
        return self._name(words, place), 1

    def _is_share(self, words: list[WordMatch], place: int) -> bool:
        """Whether a number begins a part of a whole: *two thirds*, *dwy ran o dair*."""
        phrases = (
            " ".join(each[0].lower() for each in words[place : place + length])
            for length in range(2, LONGEST_PHRASE + 1)
        )
        return any(phrase in self._words.others for phrase in phrases)

    def _past_hour(self, words: list[WordMatch], place: int, length: int) -> list[Quantity]:
        """*half past three*, *chwarter i bedwar*: before noon or after."""
        phrase = " ".join(each[0].lower() for each in words[place : place + length])
        hours, _ = self._number(words, place + length)
        values = frozenset(
            (hour * 60 + self._words.past_hour[phrase] + half) % WHOLE_DAY
            for hour in hours[0].numbers
            for half in (0, HALF_DAY)
        )
        return [Quantity(QuantityKind.TIME, values, words[place].start(), hours[0].end, firm=False)]

    def _beyond(self, words: list[WordMatch], place: int, length: int) -> Iterator[Quantity]:
        """*un ar ddeg*: the number before two words that add to it, or before a noun and them."""
        value = self._words.others.get(words[place][0].lower())
        if length == 1 and value:
            for number, last in self._added(words, place + 1, max(value)):
                values = frozenset({number})
                yield Quantity(
                    QuantityKind.NUMBER, values, words[place].start(), last.end(), firm=False
                )

    def _value(self, word: WordMatch) -> Fraction:
        """The number of a word that counts, *un* and *one* among them, else 0."""
        known = self._words
        if 1 in known.others.get(word[0].lower(), ()):
            return Fraction(1)
        return Fraction(known.units.get(word[0].lower()) or known.tens.get(word[0].lower(), 0))

    def _number(self, words: list[WordMatch], place: int) -> tuple[list[Quantity], int]:
        """A number of one or more words: *twenty-one*, *dau ddeg un*, *two hundred and five*."""
        totals, end, least = frozenset({Fraction(0)}), place, None
        at = place
        while at < len(words):
            part, after, scaled = self._part(words, at)
            if not part or (least is not None and max(part) >= least):
                break
            totals = frozenset(total + value for total in totals for value in part)
            while (times := self._scale(self._next(words, after))) and min(times) > max(totals):
                totals, after = _product(totals, times), after + 1
            end, least, at = after, min(part), after
            if not scaled:
                break
            at += self._lower(words, at) in self._words.joiners and self._follows(words, at)
            if not self._follows(words, at):
                break
        values = totals | {
            number for total in totals for number, _ in self._added(words, end, total)
        }
        firm = self._is_firm(words[place]) and not self._is_vague(words, place)
        number = Quantity(
            QuantityKind.NUMBER, values, words[place].start(), words[end - 1].end(), firm
        )
        return [number], end - place

    def _part(self, words: list[WordMatch], place: int) -> tuple[frozenset[Fraction], int, bool]:
        """A number below a hundred and how many hundreds, thousands or more there are of it."""
        value, end = self._below_hundred(words, place)
        if not value:
            times = self._scale(self._lower(words, place))
            return times, place + bool(times), bool(times)
        values = frozenset({value})
        half = self._words.half_before_scale
        if half and [self._next(words, end + at) for at in range(len(half))] == list(half):
            values, end = frozenset({value, value + Fraction(1, 2)}), end + len(half)
        word = self._next(words, end)
        times = self._scale(word)
        if word in self._words.hundred:
            times = frozenset({Fraction(1), Fraction(100)})
        return _product(values, times) if times else values, end + bool(times), bool(times)

    def _scale(self, word: str) -> frozenset[Fraction]:
        """What a word multiplies the number before it by, or nothing."""
        return self._words.scales[word] if word in self._scales else frozenset()

    def _below_hundred(self, words: list[WordMatch], place: int) -> tuple[Fraction, int]:
        known = self._words
        value, end = self._value(words[place]), place
        if not value:
            return value, place
        end += 1
        tens = words[place][0].lower() in known.tens
        if self._next(words, end) in known.ten:
            value, end, tens = value * 10, end + 1, True
        if tens and end < len(words) and self._follows(words, end):
            one = self._value(words[end])
            if 0 < one < 10:
                return value + one, end + 1
        return value, end

    def _next(self, words: list[WordMatch], place: int) -> str:
        """The word there in lower case, if nothing but a space or a hyphen comes before it."""
        return self._lower(words, place) if self._follows(words, place) else ""

    @staticmethod
    def _follows(words: list[WordMatch], place: int) -> bool:
        """Whether nothing but a space or a hyphen parts a word from the one before."""
        if place >= len(words):
            return False
        return words[place].string[words[place - 1].end() : words[place].start()] in (" ", "-")

    def _is_firm(self, word: WordMatch) -> bool:
        return word[0].lower() in self._words.units or word[0].lower() in self._words.tens

    def _is_vague(self, words: list[WordMatch], place: int) -> bool:
        """Whether a number only means that there may be more: *a week or two*, *awr neu ddwy*."""
        if place < 2 or words[place - 1][0].lower() != self._words.either:
            return False
        before = words[place - 2]
        between = before.string[before.end() : words[place].start()]
        return not self._value(before) and not re.search(r"[\d,.;:]", between)

    def _added(
        self, words: list[WordMatch], place: int, value: Fraction
    ) -> Iterator[tuple[Fraction, WordMatch]]:
        """The number with what two words add to it, or each two of *un ar ddeg ar hugain*.

        A part adds as much of a million to a million.
        """
        for first in (place, place + 1):
            two = (self._lower(words, first), self._lower(words, first + 1))
            more = self._words.adders.get(two)
            if more:
                scale = self._scale(self._lower(words, place - 1)) if more < 1 and place else ()
                for times in scale or (1,):
                    yield value + more * times, words[first + 1]
                yield from self._added(words, first + 2, value + more) if more > 1 else ()
                return

    def _name(self, words: list[WordMatch], place: int) -> list[Quantity]:
        """A month, a weekday or, for *Mawrth*, both."""
        known, word = self._words, words[place]
        found = []
        if word[0] in ROMAN_NUMBERS:
            number = frozenset({Fraction(ROMAN_NUMBERS[word[0]])})
            found.append(
                Quantity(QuantityKind.NUMBER, number, word.start(), word.end(), firm=False)
            )
        if word[0] in known.months:
            date = frozenset({Date(month=known.months[word[0]])})
            firm = word[0] in known.firm_months
            found.append(Quantity(QuantityKind.DATE, date, word.start(), word.end(), firm))
        if word[0] in known.weekdays:
            day = frozenset({Fraction(known.weekdays[word[0]])})
            before = words[place - 1][0].lower() if place else ""
            firm = not known.before_weekday or before in known.before_weekday
            found.append(Quantity(QuantityKind.WEEKDAY, day, word.start(), word.end(), firm))
        return found

    @staticmethod
    def _lower(words: list[WordMatch], place: int) -> str:
        return words[place][0].lower() if place < len(words) else ""


def _product(values: frozenset[Fraction], times: frozenset[Fraction]) -> frozenset[Fraction]:
    return frozenset(value * each for value in values for each in times)
