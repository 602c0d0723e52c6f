"""How often something is so: *monthly*, *every other week*, *bob yn ail ddydd Iau*."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from cymar.dataclasses import dataclass
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.words import small_letters_of
from cymar.lazy import cached_property

EVERY_WITHIN = 24
"""How many characters before a number, at most, the word for *every* begins."""

EXACTLY, ROUGHLY = Fraction(1, 50), Fraction(1, 5)
"""The share by which two lengths may differ that are the same, as *52 weeks* and *a year*, and
that may stand for each other, as *four weeks* and *a month*."""

OF_HOUR, OF_DAY, OF_WEEK, OF_YEAR = 60, 24 * 60, 7 * 24 * 60, 365 * 24 * 60
OF_MONTH = Fraction(OF_YEAR, 12)
MINUTES: dict[str, int | Fraction] = {
    "second": Fraction(1, 60), "minute": 1, "quarter-hour": 15, "half-hour": 30, "hour": OF_HOUR,
    "two-hours": 2 * OF_HOUR,
    "three-hours": 3 * OF_HOUR, "day": OF_DAY, "two-days": 2 * OF_DAY, "three-days": 3 * OF_DAY,
    "week": OF_WEEK, "fortnight": 2 * OF_WEEK, "month": OF_MONTH, "two-months": 2 * OF_MONTH,
    "quarter": 3 * OF_MONTH, "term": 4 * OF_MONTH, "half-year": 6 * OF_MONTH, "year": OF_YEAR,
    "two-years": 2 * OF_YEAR,
    "three-years": 3 * OF_YEAR, "decade": 10 * OF_YEAR, "century": 100 * OF_YEAR,
}  # fmt: skip
"""The minutes of each length of time; a year has 365 days, and a month a twelfth of them."""


MOST_IN_A_YEAR = 4
"""How many months or seasons may be named after one *every*, at most: *every April and October*."""


class Frequency(NamedTuple):
    """How long it is from one time to the next.

    Args:
        start: where the words for it begin.
        end: where they end.
        minutes: the lengths of time that it may be.
        is_certain: whether it can be nothing else: *40 hours a week* are no times.
        is_of_day: whether it is of a day of the week: *every other Tuesday*.
    """

    start: int
    end: int
    minutes: frozenset[Fraction]
    is_certain: bool
    is_of_day: bool = False

    def is_as(self, minutes: Iterable[Fraction], within: Fraction = EXACTLY) -> bool:
        """Whether it may be one of some lengths of time, but for a share of the longer."""
        return any(
            abs(one - other) <= within * max(one, other)
            for other in minutes
            for one in self.minutes
        )


def lengths(words: Mapping[str, str]) -> dict[str, Fraction]:
    """Each word with the minutes of the length of time that it is listed for."""
    return {
        word: Fraction(MINUTES[unit])
        for unit, forms in words.items()
        for word in forms.replace(",", " ").split()
    }


@dataclass(frozen=True)
class Frequencies:
    """The words with which a language says how often; patterns are without capturing groups.

    Args:
        adverbs: the words that say it by themselves, with the minutes: *weekly*.
        units: lengths of time that may follow the word for *every*; several words with a hyphen.
        every: the words for *every*.
        other: what comes between *every* and a length of time to double it: *other*.
        other_after: what comes after one, which may double it or speak of all the others.
        alternate: what comes before several lengths of time to double them.
        per: what comes before a length of time after a number of times.
        once_in: what comes before so many lengths of time of which something is once in them all.
        times: what comes after a number, and is not counted: *times*.
        once: the words that are a number of times by themselves.
        days: the days of the week, in every form, and in the order to look for them.
        before_day: what comes before such a day.
        once_a_year: what comes once a year, after *every*: *summer*, *mis Ebrill*.
    """

    adverbs: Mapping[str, Fraction]
    units: Mapping[str, Fraction]
    every: str
    other: str
    other_after: str
    alternate: str
    per: str
    once_in: str
    times: str
    once: Collection[str]
    days: Collection[str]
    before_day: str
    once_a_year: str

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a word that says how often: most texts do not."""
        return not self._heads.isdisjoint(small_letters_of(text))

    @property
    def forms(self) -> frozenset[str]:
        """Those words as texts have them: in small letters, with a capital or in capitals."""
        return self._heads.union(*((each.capitalize(), each.upper()) for each in self._heads))

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(
            (*self.adverbs, *self.once, *(f"{self.every}|{self.alternate}|{self.times}").split("|"))
        )

    def read(self, text: str, numbers: Sequence[Quantity]) -> list[Frequency]:
        """All of a text, in order.

        Args:
            text: the text.
            numbers: the numbers in it, in order.
        """
        found: list[Frequency] = []
        for number in numbers:
            if number.kind is QuantityKind.NUMBER and min(number.numbers, default=0) > 0:
                found += self._of_number(text, number)
        taken = list(found)
        for match in self._pattern.finditer(text):
            if not any(each.start <= match.end() and match.start() <= each.end for each in taken):
                found += self._of_words(match)
        return sorted(found)

    def _of_number(self, text: str, number: Quantity) -> Iterator[Frequency]:
        said = text[number.start : number.end].lower()
        if re.fullmatch(self.other, said):
            return
        if said in self.units and min(number.numbers) > 1:
            return  # *pythefnos o fis Mai*
        per = self._per_length.match(text, number.end)
        is_every = per and re.fullmatch(self.every, per["per"] or "", re.IGNORECASE)
        if is_every and not number.firm and said not in self.once:
            return  # *a new one every year* is every year
        times = per["words"].strip().lower() if per else ""
        is_certain = said in self.once if not times else bool(re.fullmatch(self.times, times))
        every = self._before_number.search(text, max(0, number.start - EVERY_WITHIN), number.start)
        unit = self._after_number.match(text, number.end) if every else None
        inside = self._in_number.match(text, number.start) if every and not unit else None
        if inside and inside.end() < number.end:  # *every hour and a half*, *bob awr a hanner*
            unit = inside
        is_of_unit = every and every["every"] and (unit or inside)  # *every half hour in the day*
        if per and (per["length"] or is_certain) and not is_of_unit:
            length = self._length(per["length"]) if per["length"] else self._adverb(per["adverb"])
            found = frozenset(length / each for each in number.numbers)
            yield Frequency(number.start, per.end(), found, is_certain)
            return
        if every and unit:
            found = frozenset(self._length(unit["length"]) * each for each in number.numbers)
            end = max(unit.end(), number.end)
            yield Frequency(every.start(), end, found, is_certain=True)
        elif said[-1:].isalpha() and (by := self._by_number.match(text, number.end)):
            adverb = self._adverb(by["adverb"])
            found = frozenset(adverb * each for each in number.numbers)
            is_one_word = by[0].startswith("-")  # *six-monthly*, but *two weekly visits*
            found |= frozenset() if is_one_word else {adverb}
            yield Frequency(number.start, by.end(), found, is_certain=True)

    def _of_words(self, match: re.Match[str]) -> Iterator[Frequency]:
        if match["adverb"]:
            minutes = self._adverb(match["adverb"])
        elif match["day"]:
            minutes = Fraction(OF_WEEK)
        elif match["named"]:
            minutes = Fraction(OF_YEAR)
        else:
            minutes = self._length(match["length"])
        lengths = {minutes}
        if match["named"]:  # *every April*, and *every April and October*
            lengths = {minutes / many for many in range(1, MOST_IN_A_YEAR + 1)}
        if match["other"] or match["alternate"] or match["after"]:
            lengths = {2 * minutes}
        if match["after"]:
            lengths.add(minutes)  # *bob diwrnod arall* may be each of the others
        is_certain = not match["named"]
        yield Frequency(*match.span(), frozenset(lengths), is_certain, bool(match["day"]))

    def _length(self, word: str) -> Fraction:
        return self.units[re.sub(r"\s", "-", word.lower())]

    def _adverb(self, word: str) -> Fraction:
        return self.adverbs[word.lower()]

    @cached_property
    def _any_length(self) -> str:
        units = alternatives(self.units).replace(r"\-", r"[\s-]")
        return rf"(?i:{units})(?![\w-])"

    @cached_property
    def _any_adverb(self) -> str:
        return rf"(?P<adverb>(?i:{alternatives(self.adverbs)}))(?![\w-])"

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![\w'’-])(?:{self._any_adverb}"
            rf"|(?:(?i:{self.every})\s(?P<other>(?i:{self.other})\s)?"
            rf"|(?P<alternate>(?i:{self.alternate})\s))"
            rf"(?:{self.before_day}(?P<day>{alternatives(self.days)})(?!\w)"
            rf"|(?P<named>{self.once_a_year})(?!\w)"
            rf"|(?P<length>{self._any_length})(?P<after>(?:{self.other_after})\b)?))"
        )

    @cached_property
    def _per_length(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<words>(?:[\s-][\w'’]+){{0,2}}?)(?:[\s'’](?P<per>(?i:{self.per}))\s"
            rf"(?P<length>{self._any_length})|[\s-]{self._any_adverb})"
        )

    @cached_property
    def _before_number(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’-])(?:(?P<every>(?i:{self.every}))|(?i:{self.once_in}))\s\Z")

    @cached_property
    def _after_number(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-](?:o\s)?(?P<length>{self._any_length})")

    @cached_property
    def _in_number(self) -> re.Pattern[str]:
        return re.compile(rf"(?P<length>{self._any_length})")

    @cached_property
    def _by_number(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-]{self._any_adverb}")
