"""Quantities given in another way than as a number: bounds, lengths of time, one in so many.

How far its thresholds may move: `bench/thresholds.py cymar.languages.quantities.paraphrase
findings.py --rule number-mismatch`.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from cymar.dataclasses import dataclass
from cymar.languages.quantities.clock_words import ClockWords
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.quantities.range_words import RangeWords
from cymar.languages.quantities.units_alone import UnitsAlone
from cymar.languages.words import LETTERS, letters_of, small_letters_of
from cymar.lazy import cached_property

NEAR = 28
"""How many characters from a quantity the words that make a bound of it may begin or end."""

MONTHS_OF_A_YEAR = Fraction(12)

FEWEST_MINUTES = 15
"""The fewest minutes that part of an hour has a word for."""


class Bound(Enum):
    """Whether the number that a bound names is within it: *5 or over*, or not: *over 4*."""

    WITHIN = "within"
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True)
class Paraphrases:
    """The words with which a language gives these; patterns are without capturing groups.

    Args:
        within_after: what follows a number that is within its bound: *5 or over*.
        within_before: what comes before such a number: *at least 5*.
        too_few: what is before and after a number that is not enough: *one is not enough*.
        above: what comes before a number that is below all that is meant: *over 4*.
        below: what comes before one that is above all that is meant: *under 5*.
        ratio: what comes between the two numbers of *one in five*.
        durations: the words for lengths of time, in lower case.
        one_length: those of them that are one such length by themselves: *a month*; a word each.
        per: what comes before such a length that a number before it does not count: *£6 a month*.
        clock: what stands beside the numbers of a time of day: *10 to 4*.
        first: the words for a place in an order that are also for the number one.
        nth: the words for a place from the third on.
        once: the word for one time, which means more.
        not_once: what comes after that word where it is no number: *once you have paid*.
        second: the word for the second place, which means more.
        to_none: the end of a score or a vote of which one side has nothing: *to nil*.
        to: what comes before that side's number.
        grown: the words for becoming so many times as much, the opposite of `halved`.
        halved: the words for becoming half as much.
        so_often: the words for more times than one.
        double: the words for twice as much.
        that: what stands for an amount that was said before: *half that*.
        all_of_it: what comes after a number that is all there are: *7 days a week*.
        always: what says that something is so every day or at any hour.
        in_part: what comes before the length of time in *half an hour*.
        last: the words for the last in an order.
        century: the words for a century after the number of one.
        saying: what comes after a number that is in a saying: *thirteen to the dozen*.
        no: what comes before a number of which there are none: *no two days*.
        named_days: days of the year that have a name, with straight apostrophes, by month and day.
        before_part: words before a part at the end of a sentence: *by a third*.
        about_part: those of them that a part is always after: *tua'r chwarter*.
        after_part: adjectives after one: *a third full*.
        before_quarter: words before a quarter of a year at the end of one: *pob chwarter*; none
            where a quarter has to be said to be a part.
        adding: what says that an amount is added to another, or is of it: *including*.
        season: what comes before a length of time that is a season by then: *time of year*.
        has_adjectives_before: whether adjectives come before their noun.
        season_of_month: the season that a month's name may be instead: *Hydref*.
        for_each: what comes before whom or what a number of things is for: *per*, *for each*.
        payers: whom or what an amount may be for, with what sorts of payer it may be: *child*.
        of_lengths: adjectives that leave one such length what it is: *a full year*.
        ranges: what comes between the ends of a range, and before the end of a month.
        alone: what stands beside a unit that no number is beside: *in milliseconds*.
        day_heads: what a text has one of that names one of those days.
        names_day: what makes a day or a month with a name of the word before it: *dydd Llun*.
        unread: how a number is said in words that mean something else too, and are not read as it:
            *gan punt*, *a score of years*.
        by_day: how a day is the time when it is light: *by day*, *liw dydd*.
    """

    within_after: str
    within_before: str
    too_few: tuple[str, str]
    above: str
    below: str
    ratio: str
    durations: Mapping[str, Sequence[Duration]]
    one_length: Collection[str]
    per: str
    clock: ClockWords
    first: str
    nth: str
    once: str
    not_once: str
    second: str
    to_none: str
    to: str
    grown: str
    halved: str
    so_often: str
    double: str
    that: Collection[str]
    all_of_it: Mapping[int, str]
    always: str
    in_part: str
    last: str
    century: str
    saying: str
    no: str
    named_days: Mapping[str, tuple[int, int]]
    before_part: Collection[str]
    about_part: Collection[str]
    after_part: Collection[str]
    before_quarter: Collection[str]
    adding: str
    season: str
    has_adjectives_before: bool
    of_lengths: Collection[str]
    for_each: str
    payers: Mapping[str, frozenset[str]]
    season_of_month: Mapping[int, int]
    unread: Mapping[int, str]
    by_day: str
    ranges: RangeWords
    alone: UnitsAlone
    names_day: str = r"(?!)"
    day_heads: frozenset[str] = frozenset()

    def bound(self, text: str, start: int, end: int) -> Bound | None:
        """What kind of bound a quantity at a place is, if it is one."""
        before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        if re.match(self.too_few[1], after) and re.search(self.too_few[0], before):
            return Bound.ABOVE
        if re.match(rf"(?:\W+[\w'’]+){{0,2}}?\W*(?i:{self.within_after})\b", after):
            return Bound.WITHIN
        if re.search(rf"\b(?i:{self.within_before})\W+(?:[\w'’]+\W+){{0,2}}$", before):
            return Bound.WITHIN
        for bound, words in ((Bound.ABOVE, self.above), (Bound.BELOW, self.below)):
            if re.search(rf"\b(?i:{words})\W+(?:[\w'’]+\W+){{0,2}}$", before):
                return bound
        return None

    def is_all(self, text: str, quantity: Quantity, lacking: int = 0) -> bool:
        """Whether a number is all the days of a week or all the hours of a day, but for so many."""
        return any(
            number - lacking in quantity.numbers
            and re.compile(rf"(?:(?i:{rest})|(?<=24/7))\b").match(text, quantity.end)
            for number, rest in self.all_of_it.items()
        )

    def say_always(self, text: str) -> bool:
        """Whether a text says without a number that something is so every day or at any hour."""
        return bool(re.search(rf"\b(?i:{self.always})\b", text))

    def lengths(self, text: str, quantity: Quantity) -> frozenset[Duration]:
        """The lengths of time that a number gives with the word after it, or in it: *72 hours*."""
        if quantity.kind is not QuantityKind.NUMBER:
            return frozenset()
        words = text[quantity.start : quantity.end].lower().split()[1:]
        if after := re.match(rf"[ \u00a0-]({LETTERS.pattern})", text[quantity.end :][:NEAR]):
            words.append(after[1].lower())
        units = next((self.durations[each] for each in words if each in self.durations), ())
        return frozenset(
            Duration(unit.unit, unit.length * each) for unit in units for each in quantity.numbers
        )

    def part_of(self, text: str, quantity: Quantity) -> tuple[int, frozenset[Duration]] | None:
        """The length of time that a quantity is a part of, and where it ends: *half an hour*."""
        found = self._part_of_length.match(text, quantity.start)
        return (found.end(), frozenset(self.durations[found["length"].lower()])) if found else None

    @cached_property
    def _part_of_length(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:[^\W\d_]+[ \u00a0-]){{0,2}}?(?i:{self.in_part})"
            rf"(?P<length>(?i:{alternatives(self.one_length)}))(?![\w-])"
        )

    def last_of_days(self, text: str, day: Quantity) -> tuple[int, int] | None:
        """Where it is said that a weekday is the last: *last Friday*, *dydd Gwener olaf*."""
        start = max(0, day.start - NEAR)
        before = re.search(rf"\b(?i:{self.last})(?=\s(?:\w+\s)?\Z)", text[start : day.start])
        if before:
            return start + before.start(), start + before.end()
        after = re.compile(rf"\s(?P<last>(?i:{self.last}))\b").match(text, day.end)
        return after.span("last") if after else None

    def is_in_saying(self, text: str, quantity: Quantity) -> bool:
        """Whether a number counts nothing: *thirteen to the dozen*, *no two are the same*."""
        before = text[max(0, quantity.start - NEAR) : quantity.start]
        is_none = re.search(rf"\b(?i:{self.no})\s\Z", before) and text[quantity.start].isalpha()
        return bool(is_none or re.compile(rf"(?i:{self.saying})\b").match(text, quantity.end))

    def may_say(self, text: str, quantity: Quantity) -> bool:
        """Whether a text may say a quantity in words that are not read as a number."""
        return any(
            number in quantity.numbers and re.search(rf"\b(?i:{said})", text)
            for number, said in self.unread.items()
        )

    def centuries(self, text: str, quantity: Quantity) -> frozenset[Fraction]:
        """The hundreds of the years of a century: 19 for *the twentieth century*."""
        pattern = re.compile(rf"[ \u00a0](?i:{self.century})\b")
        within = pattern.search(text, quantity.start, quantity.end)
        is_century = within or pattern.match(text, quantity.end)
        return frozenset(each - 1 for each in quantity.numbers) if is_century else frozenset()

    def named_dates(self, text: str) -> frozenset[tuple[int, int]]:
        """The months and days of the days whose names a text has: *Christmas Day*."""
        known = text.casefold().replace("’", "'")
        return frozenset(day for name, day in self.named_days.items() if name in known)

    def single_lengths(self, text: str) -> frozenset[Duration]:
        """The lengths of time that are named without a number: *a year*."""
        words = self.durations.keys() & small_letters_of(text)
        return frozenset(unit for word in words for unit in self.durations[word])

    def is_counting(self, word: str, numbers: Collection[Fraction]) -> bool:
        """Whether a loose word for a number counts or orders: not *one*, *half* nor *a century*.

        *Third* is also one part of three, and *fourth* of four; *quarter* is no whole number, but
        *a quarter of an hour* is 15 minutes.
        """
        least, most = min(numbers), max(numbers)
        is_whole = least >= 1 or (least > 0 and (least * most == 1 or most >= FEWEST_MINUTES))
        if word in self.durations or not is_whole:
            return False
        return most > 1 or bool(re.fullmatch(self.first, word))

    def lone_lengths(
        self, text: str, numbers: Sequence[Quantity]
    ) -> Iterator[tuple[int, int, frozenset[Duration]]]:
        """The start and end of each length of time without a number or a name, and the length.

        Args:
            text: the text.
            numbers: the numbers in it.
        """
        if self._lengths.isdisjoint(letters_of(text)):
            return
        ends = {each.end for each in numbers if each.kind is QuantityKind.NUMBER}  # no *£9 an hour*
        reach = 0
        later = sorted(numbers, key=lambda each: each.start, reverse=True)
        for match in self._lone_length.finditer(text):
            start, end = match.span("length")
            while later and later[-1].start < start:
                reach = max(reach, later.pop().end)
            counted = {start - 1} if match["per"] is None else set()
            counted |= {match.start() - 1} if match["word"] else set()
            if counted.isdisjoint(ends) and reach <= start:
                yield start, end, frozenset(self.durations[match["length"].lower()])

    def is_season(self, text: str, start: int, end: int) -> bool:
        """Whether a length of time there is only when something is: *time of year*, *by day*."""
        begin = max(0, start - NEAR)
        return bool(
            re.search(rf"\b(?i:{self.season})\Z", text[begin:start])
            or re.search(rf"\b(?i:{self.by_day})\Z", text[begin:end])
        )

    @cached_property
    def _lengths(self) -> frozenset[str]:
        return frozenset(self._length_forms)

    @cached_property
    def _length_forms(self) -> list[str]:
        return [*self.one_length, *(each.capitalize() for each in self.one_length)]

    @cached_property
    def _lone_length(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![\w'’-])(?:(?P<per>{self.per})\s|(?P<word>\w+)\s)?"
            rf"(?P<length>{alternatives(self._length_forms)})(?![\w-])(?!\s(?:{self.names_day}))"
        )

    def ratios(self, text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
        """*One in five* as the number that it is of the whole."""
        for few, many in pairwise(quantities):
            if QuantityKind.PERIOD in (few.kind, many.kind):
                continue  # *twelve miles in a week*
            between = text[few.end : many.start]
            if re.fullmatch(rf"\W+(?:\w+\W+){{0,2}}?(?i:{self.ratio})\W+", between):
                values = frozenset(a / b for a in few.numbers for b in many.numbers if 0 < a < b)
                if values:
                    yield Quantity(QuantityKind.NUMBER, values, few.start, many.end, firm=False)
