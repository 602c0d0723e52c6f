"""Quantities in words: numbers, months, weekdays and times such as *noon*."""

import re
from collections.abc import Iterator
from fractions import Fraction

from cymar.languages.dates import HALF_DAY, WHOLE_DAY
from cymar.languages.lexicon import Lexicon
from cymar.languages.quantity import Date, Quantity, Sort

WORD = re.compile(r"[^\W\d_]+")
LONGEST_PHRASE = 4
ROMAN = {
    name: number
    for number, name in enumerate("II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 2)
}


Word = re.Match[str]


class NumberWords:
    """Reads the quantities that a text in one language gives in words."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        clock = {word: frozenset({Fraction(minutes)}) for word, minutes in words.clock.items()}
        periods = {word: frozenset({Fraction(value)}) for word, value in words.periods.items()}
        self._phrases = [
            (Sort.TIME, clock),
            (Sort.NUMBER, words.others),
            (Sort.PERIOD, periods),
        ]
        phrases = [*words.past_hour, *(word for _, table in self._phrases for word in table)]
        heads = {phrase.split(" ")[0] for phrase in phrases}
        self._known = heads | set(words.units) | set(words.tens)
        self._names = {name for name in (*words.months, *words.weekdays) if len(name) > 2}
        self._names |= set(ROMAN)
        cased = {form for word in self._known for form in (word, word.capitalize(), word.upper())}
        self._forms = self._names | cased

    def read(self, text: str) -> list[Quantity]:
        """The quantities, in order."""
        if self._forms.isdisjoint(WORD.findall(text)):
            return []
        words = list(WORD.finditer(text))
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

    def _at(self, words: list[Word], place: int) -> tuple[list[Quantity], int]:
        word = words[place]
        if self._value(word) and (
            word[0].lower() not in self._words.others
            or self._lower(words, place + 1) in self._words.ten
        ):
            return self._number(words, place)
        for length in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
            phrase = " ".join(each[0].lower() for each in words[place : place + length])
            following = words[place + length : place + length + 1]
            if phrase in self._words.past_hour and following and self._value(following[0]):
                return self._past_hour(words, place, length), length
            for sort, table in self._phrases:
                if phrase in table:
                    last = words[place + length - 1]
                    found = Quantity(sort, table[phrase], word.start(), last.end(), firm=False)
                    return [found, *self._beyond(words, place, length)], length
        return self._name(words, place), 1

    def _past_hour(self, words: list[Word], place: int, length: int) -> list[Quantity]:
        """*half past three*, *chwarter i bedwar*: before noon or after."""
        phrase = " ".join(each[0].lower() for each in words[place : place + length])
        hours, _ = self._number(words, place + length)
        values = frozenset(
            (hour * 60 + self._words.past_hour[phrase] + half) % WHOLE_DAY
            for hour in hours[0].numbers
            for half in (0, HALF_DAY)
        )
        return [Quantity(Sort.TIME, values, words[place].start(), hours[0].end, firm=False)]

    def _beyond(self, words: list[Word], place: int, length: int) -> Iterator[Quantity]:
        """*un ar ddeg*: the number before two words that add to it, or before a noun and them."""
        value = self._words.others.get(words[place][0].lower())
        if length == 1 and value:
            for number, last in self._added(words, place + 1, max(value)):
                values = frozenset({number})
                yield Quantity(Sort.NUMBER, values, words[place].start(), last.end(), firm=False)

    def _value(self, word: Word) -> Fraction:
        """What a word that counts stands for, *un* and *one* among them, else nothing."""
        known = self._words
        if 1 in known.others.get(word[0].lower(), ()):
            return Fraction(1)
        return Fraction(known.units.get(word[0].lower()) or known.tens.get(word[0].lower(), 0))

    def _number(self, words: list[Word], place: int) -> tuple[list[Quantity], int]:
        """A number of one or more words: *twenty-one*, *dau ddeg un*, *two hundred*."""
        known, first = self._words, words[place]
        value = self._value(first)
        end = place + 1
        if self._lower(words, end) in known.ten:
            value, end = value * 10, end + 1
        if first[0].lower() in known.tens or end > place + 1:
            one = self._value(words[end]) if end < len(words) else Fraction(0)
            if 0 < one < 10:
                value, end = value + one, end + 1
        times = known.scales.get(self._lower(words, end), frozenset())
        if times and len(words[end][0]) > 2:
            values, end = frozenset(value * each for each in times), end + 1
        else:
            values = frozenset({value})
        added = list(self._added(words, end, value))
        values |= {number for number, _ in added}
        last = words[end - 1]
        firm = first[0].lower() not in known.others
        return [Quantity(Sort.NUMBER, values, first.start(), last.end(), firm)], end - place

    def _added(
        self, words: list[Word], place: int, value: Fraction
    ) -> Iterator[tuple[Fraction, Word]]:
        for first in (place, place + 1):
            two = (self._lower(words, first), self._lower(words, first + 1))
            if two in self._words.adders:
                yield value + self._words.adders[two], words[first + 1]

    def _name(self, words: list[Word], place: int) -> list[Quantity]:
        """A month, a weekday or, for *Mawrth*, both."""
        known, word = self._words, words[place]
        found = []
        if word[0] in ROMAN:
            number = frozenset({Fraction(ROMAN[word[0]])})
            found.append(Quantity(Sort.NUMBER, number, word.start(), word.end(), firm=False))
        if word[0] in known.months:
            date = frozenset({Date(month=known.months[word[0]])})
            firm = word[0] in known.firm_months
            found.append(Quantity(Sort.DATE, date, word.start(), word.end(), firm))
        if word[0] in known.weekdays:
            day = frozenset({Fraction(known.weekdays[word[0]])})
            before = words[place - 1][0].lower() if place else ""
            firm = not known.before_weekday or before in known.before_weekday
            found.append(Quantity(Sort.WEEKDAY, day, word.start(), word.end(), firm))
        return found

    @staticmethod
    def _lower(words: list[Word], place: int) -> str:
        return words[place][0].lower() if place < len(words) else ""
