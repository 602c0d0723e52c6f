"""Months, weekdays and ordinals in figures: the words of a calendar, each one language's own."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.quantities.dates import YEAR
from cymar.languages.quantities.lexicon import Lexicon, alternatives
from cymar.languages.quantities.same_contact import is_slip
from cymar.languages.words import letters_of

SHORTEST_NAME = 4
"""The fewest letters of a month that is one wherever a day or a year is beside it: *June*."""

AFTER_DAY = re.compile(r"(?<![\w.,:£€$])(?:3[01]|[12]\d|0?[1-9])[^\W\d_]{0,3}\s(?:of\s)?\Z")
BEFORE_YEAR = re.compile(rf"[,.]?\s{YEAR}(?!\w)")
BEFORE_DAY = re.compile(r"\s(?:3[01]|[12]\d|0?[1-9])(?:[^\W\d_]{2,3})?(?![\w:%])")
BEFORE_END = re.compile(r"\.?(?:\s*\Z|[,;:)])")
LONGEST_BEFORE = 16
"""How many characters before a month or a weekday are looked at."""


AFTER_WEEKDAY = re.compile(r"\s*(?:[–—:,(\n]|-\s|\Z)")
"""What follows a weekday that begins a line, as in a list of opening hours: *Llun – 9am*."""


BEFORE_TIME = re.compile(
    r"\s?(?:\(\s?|(?:from|at|until|till|between|o|am|tan|rhwng)\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]m\b|\s(?:mornings?|afternoons?|evenings?)\b"
)
"""What follows a weekday and nothing else: a time, or a part of the day."""


BEFORE_DATE = re.compile(r"\s(?:3[01]|[12]\d|0?[1-9])(?:[^\W\d_]{2,3})?\s[A-Z][a-z]{2}")
"""What follows the short name of a weekday: a day and what may be a month, *Tue 4 Awst*."""


BEFORE_NAMED_DAY = re.compile(r"\b(?:on|every|each|next|last) \Z")
"""English before a weekday of either language, and hardly before another name: *on Gwener*."""


def begins_line(text: str, start: int, end: int) -> bool:
    """Whether a word begins a line as the day of a list of opening hours does."""
    is_first = not start or text[:start].rstrip(" \t")[-1:] in ("", "\n")
    return is_first and bool(AFTER_WEEKDAY.match(text, end))


class CalendarKind(StrEnum):
    """What a word of a calendar is."""

    MONTH = "month"
    WEEKDAY = "weekday"
    ORDINAL = "ordinal"


class CalendarWord(NamedTuple):
    """A month, a weekday or an ordinal in a text; `is_firm` is whether it can be nothing else."""

    kind: CalendarKind
    number: int
    start: int
    end: int
    is_firm: bool


class Calendar:
    """Finds the words of one language's calendar, in a text in either language."""

    def __init__(self, words: Lexicon) -> None:
        """Build the patterns.

        Args:
            words: how the language writes months, weekdays and ordinals.
        """
        self._words = words
        self._days = {form: day for name, day in words.weekdays.items()
                      for form in (name, name.upper())}  # fmt: skip
        self._days.update(words.short_weekdays)
        self.words = {*words.months, *self._days, *words.ordinals.split("|")}
        self._firm = {form for name in words.firm_months - words.given_names
                      for form in (name, name.upper())}  # fmt: skip
        self._ordinals = re.compile(
            rf"(?<![\w.,/^-])(?P<number>[1-9]\d{{0,3}})(?P<ending>{words.written_endings})(?![\w-])"
        )
        self._may_be_misspelt = re.compile(
            rf"(?:(?<![\w/.,£€$])(?:3[01]|[12]\d|0?[1-9])(?:{words.ordinals})?{words.of_month}"
            rf"|(?<!\w)(?i:{words.before_month})\s)"
            rf"(?P<month>[^\W\d_]{{{SHORTEST_NAME},}})(?:\s{YEAR})?(?!\w)"
        )
        before_day = alternatives(words.before_weekday) or "on|every|each|next|last|until|by"
        self._may_be_misspelt_day = re.compile(
            rf"(?<!\w)(?i:{before_day})\s(?P<day>[A-Z][^\W\d_]{{{SHORTEST_NAME - 2},}})(?!\w)"
        )
        self._before_month = re.compile(rf"\b(?i:{words.before_month})\s\Z")
        self._pattern = re.compile(
            rf"(?<![\w.,/-])(?P<ordinal>{words.figure_ordinal})(?!\w)"
            rf"|\b(?:(?P<month>{alternatives(words.months)})|{alternatives(self._days)})(?!\w)"
        )

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a word that may be one of the calendar's, or the end of an ordinal."""
        return not self.words.isdisjoint(letters_of(text))

    def weekday(self, name: str) -> int | None:
        """The number of the weekday that has a name, whatever else it may be."""
        return self._days.get(name)

    def read(
        self, text: str, before_month: re.Pattern[str] | None = None
    ) -> Iterator[CalendarWord]:
        """The calendar's words in a text, in order.

        Args:
            text: in either language, or both.
            before_month: what the text ends in, up to a month that is no person's name.
        """
        for match in self._pattern.finditer(text):
            before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
            if word := match["ordinal"]:
                number = int("".join(filter(str.isdigit, word)))
                yield CalendarWord(CalendarKind.ORDINAL, number, *match.span(), True)
                continue
            last = before.split()[-1] if before[-1:].isspace() and before.strip() else ""
            is_day = match["month"] in self._days and (
                begins_line(text, *match.span()) or BEFORE_DATE.match(text, match.end())
            )
            if match["month"] and not is_day and last.lower() not in self._words.before_weekday:
                number = self._words.months[match["month"]]
                firm = self._is_month(match, before, before_month)
                yield CalendarWord(CalendarKind.MONTH, number, *match.span(), firm)
            else:
                yield self._weekday(match, last)

    def wrong_ordinals(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where an ordinal in figures has another number's ending, and the right one: *5fed*."""
        for match in self._ordinals.finditer(text):
            right = self._words.endings_of(int(match["number"]))
            if right and match["ending"] not in right:
                yield *match.span(), f"{match['number']}{right[0]}"

    def misspelt(self, text: str) -> Iterator[CalendarWord]:
        """The dates and weekdays that are a slip for one of this language's: *17 Chewfror 2026*."""
        for match in self._may_be_misspelt_day.finditer(text):
            word = match["day"]
            for name, number in self._words.weekdays.items():
                if word not in self._days and word[0] == name[0] and is_slip(word, name):
                    yield CalendarWord(CalendarKind.WEEKDAY, number, *match.span("day"), True)
                    break
        for match in self._may_be_misspelt.finditer(text):
            word = match["month"]
            if word in self._words.months or not word[0].isupper():
                continue
            start = match.start() if match[0][0].isdigit() else match.start("month")
            for name in self._words.whole_months:
                if word[0] == name[0] and is_slip(word, name):
                    number = self._words.months[name]
                    yield CalendarWord(CalendarKind.MONTH, number, start, match.end(), True)
                    break

    def _weekday(self, match: re.Match[str], last: str) -> CalendarWord:
        number, needed = self._days[match[0]], self._words.before_weekday
        start = match.start()
        if match[0] in self._words.short_weekdays:
            firm = any(each.match(match.string, match.end()) for each in (BEFORE_TIME, BEFORE_DATE))
            firm = firm or (
                match[0] in self._words.sure_short_weekdays
                and begins_line(match.string, *match.span())
            )
            return CalendarWord(CalendarKind.WEEKDAY, number, *match.span(), firm)
        firm = not needed or last.lower() in needed
        if firm and needed:
            start -= len(last) + 1
        firm = firm or bool(BEFORE_DAY.match(match.string, match.end()))
        firm = firm or begins_line(match.string, *match.span())
        firm = firm or bool(
            BEFORE_NAMED_DAY.search(match.string, max(0, start - LONGEST_BEFORE), start)
        )
        firm = firm or bool(BEFORE_TIME.match(match.string, match.end()))
        return CalendarWord(CalendarKind.WEEKDAY, number, start, match.end(), firm)

    def _is_month(
        self, match: re.Match[str], before: str, before_month: re.Pattern[str] | None
    ) -> bool:
        """Whether a word can only be a month: by itself, or with what stands beside it."""
        word, after_day = match[0], bool(AFTER_DAY.search(before))
        year = BEFORE_YEAR.match(match.string, match.end())
        if len(word) < SHORTEST_NAME and word.capitalize() not in self._words.whole_months:
            is_whole = bool(year) and not before
            return is_whole or (
                after_day and bool(year or BEFORE_END.match(match.string, match.end()))
            )
        named = before_month is not None and before_month.search(before)
        named = named or self._before_month.search(before)
        return word in self._firm or after_day or bool(year or named)
