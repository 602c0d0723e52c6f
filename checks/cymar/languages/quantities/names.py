"""Months, weekdays and Roman numbers in a text: names, of which some mean other things too."""

import re
from fractions import Fraction

from cymar.languages.quantities.calendar import begins_line
from cymar.languages.quantities.lexicon import Lexicon
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind
from cymar.languages.quantities.sequence import WordMatch

ROMAN_NUMBERS = {
    name: number
    for number, name in enumerate("II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 2)
}

LONGEST_BEFORE_MONTH = 24
"""How many characters before a month the words may begin that make it one: *the beginning of*."""

LONGEST_BEFORE_NAME = 20
"""How many characters before a name the other end of its range may begin: *September until*."""

SHORTEST_IN_SHORT = 3


class CalendarNames:
    """Reads the names of months and weekdays in a text in one language."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._before_month = re.compile(rf"\b(?i:{words.before_month})\s\Z")
        between = rf"(?:\s?[-–—/,&]\s?|\s(?:{words.to})\s)"
        self._before = re.compile(rf"(?<![^\W\d_])([^\W\d_]++)\.?{between}\Z")
        self._after = re.compile(rf"\.?{between}([^\W\d_]+)")
        self._days = {**words.weekdays, **words.short_weekdays}
        self.forms = {
            name for name in (*words.months, *self._days) if len(name) >= SHORTEST_IN_SHORT
        }
        self.forms |= set(ROMAN_NUMBERS)

    def at(self, words: list[WordMatch], place: int) -> list[Quantity]:
        """A month, a weekday or, for *Mawrth*, both."""
        known, word = self._words, words[place]
        found = []
        if word[0] in ROMAN_NUMBERS:
            number = frozenset({Fraction(ROMAN_NUMBERS[word[0]])})
            found.append(Quantity(QuantityKind.NUMBER, number, word.start(), word.end()))
        before = words[place - 1][0].lower() if place else ""
        beside = self._beside(word) if word[0] in self.forms else ()
        is_day = word[0] in known.weekdays and before in known.before_weekday
        is_among_days = any(
            name in self._days and not (name in known.months and word[0] in known.months)
            for name in beside
        )
        is_month = word[0] in known.months and before in known.makes_month
        is_month_alone = word[0] in known.firm_months or not is_among_days
        if word[0] in known.months and is_month_alone and not is_day:
            date = frozenset({Date(month=known.months[word[0]])})
            is_among_months = any(
                name in known.whole_months
                and not (name in known.weekdays and word[0] in known.weekdays)
                for name in beside
            )
            firm = word[0] in known.firm_months or is_month or is_among_months
            firm = firm or self._is_after(word)
            is_month = is_month or is_among_months
            found.append(Quantity(QuantityKind.DATE, date, word.start(), word.end(), firm))
        if (
            word[0] in known.weekdays or (word[0] in self._days and is_among_days)
        ) and not is_month:
            day = frozenset({Fraction(self._days[word[0]])})
            firm = not known.before_weekday or before in known.before_weekday or is_among_days
            firm = firm or begins_line(word.string, *word.span())
            found.append(Quantity(QuantityKind.WEEKDAY, day, word.start(), word.end(), firm))
        return found

    def _beside(self, name: WordMatch) -> list[str]:
        """The words at the other end of what may be a range: *Mai i Awst*, *Mon–Fri*."""
        text, (start, end) = name.string, name.span()
        before = self._before.search(text, max(0, start - LONGEST_BEFORE_NAME), start)
        return [each[1] for each in (before, self._after.match(text, end)) if each]

    def _is_after(self, name: WordMatch) -> bool:
        """Whether the words before a name come before months, and hardly before anything else."""
        start = max(0, name.start() - LONGEST_BEFORE_MONTH)
        return bool(self._before_month.search(name.string, start, name.start()))
