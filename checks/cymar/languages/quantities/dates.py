"""Dates and times of day in figures: the patterns, and the quantity that a match of each gives."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.quantities.lexicon import Lexicon, alternatives
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind, Value
from cymar.languages.words import LETTERS


class QuantityPattern(NamedTuple):
    """A pattern and the quantities of its matches, with what a text that it matches has at least.

    Args:
        needs: a pattern that is quicker to look for.
        words: runs of letters, of which it needs one.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterator[Quantity]]
    needs: re.Pattern[str] | None = None
    words: frozenset[str] | None = None

    def may_match(self, text: str, letters: Iterable[str]) -> bool:
        """Whether a text, whose runs of letters these are, has what a match needs."""
        if self.words is not None and self.words.isdisjoint(letters):
            return False
        return self.needs is None or self.needs.search(text) is not None


def first_letters(phrases: Iterable[str]) -> frozenset[str]:
    """The first run of letters of each phrase, of which a text that has the phrase has one."""
    return frozenset(LETTERS.findall(phrase)[0] for phrase in phrases)


YEAR = r"(?:1\d|20|21)\d\d"
DAY, MONTH = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
HOUR, MINUTE = r"(?:1\d|2[0-4]|0?\d)", r"[0-5]\d"
BARE_HOUR = r"(?P<hour>\d(?<![\w.,/:£€$]\d)(?:(?<=[01])\d|(?<=2)[0-4])?)"
"""An hour that nothing comes before; a pattern that begins with one character is quick to miss."""

NIGHT = re.compile(r"night|nos\b|hwyr")
"""What makes midnight of 12: *12 o'r gloch y nos*."""

HALF_DAY, WHOLE_DAY = 12 * 60, 24 * 60

ISO = re.compile(rf"(?<!\w)(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)")
NUMERIC = re.compile(
    rf"(?<![\w/.-])(?P<day>{DAY})(?P<mark>[/.-])(?P<month>{MONTH})(?P=mark)"
    rf"(?P<year>{YEAR}|(?<=/)\d\d)"
    r"(?![\w/-])(?!\.\d)"
)
YEARS = re.compile(rf"(?<!\w)(?P<first>{YEAR})\s?[-–/]\s?(?P<last>\d\d)(?![\w/-])")
HYPHENED, MARKED = re.compile(r"\d-\d"), re.compile(r"\d[/.-]\d")
RANGED = re.compile(r"\d\s?[-–/]\s?\d")
COLONED = re.compile(r"\d:\d")
CLOCK = re.compile(
    rf"(?<![\w:])(?P<hour>{HOUR}):(?P<minute>{MINUTE})"
    r"(?![\w:]|(?:,\d{3}|[ \u00a0\u202f]000)(?!\d))"
)
"""A time of the clock, and not the scale of a map: *1:50,000*."""


def date_patterns(words: Lexicon) -> list[QuantityPattern]:
    """The patterns of the language's dates, the fullest first."""
    month = rf"{words.not_before_month}\b(?P<month>{alternatives(words.months)})(?![^\W\d_])"
    another = rf"\s(?:{alternatives(words.months)})(?![^\W\d_])"
    ordinal = rf"(?:{words.ordinals})?"
    year = rf"(?:\.?,?\s{{1,3}}(?P<year>{YEAR})(?!\w))"
    named = first_letters(words.months)
    hour = rf"[:.,]?\d|\s?(?:{words.morning}|{words.afternoon}|[%½¼¾])(?!\w)"
    in_order = rf"(?<![\w/.,£€$])(?P<day>{DAY}){ordinal}{words.of_month}(?P<month>"
    in_order += rf"{alternatives(words.months)})(?![^\W\d_]){year}?"

    def read(match: re.Match[str]) -> Iterator[Quantity]:
        found = match.groupdict()
        parts = [int(found[part]) if found.get(part) else None for part in ("year", "day")]
        date = Date(parts[0], words.months[found["month"]], parts[1])
        yield Quantity(QuantityKind.DATE, frozenset({date}), match.start(), match.end())

    return [
        QuantityPattern(ISO, _numeric, HYPHENED),
        QuantityPattern(NUMERIC, _numeric, MARKED),
        QuantityPattern(re.compile(in_order), read, words=named),
        QuantityPattern(
            re.compile(rf"{month}\s(?P<day>{DAY}){ordinal}(?!\w|{hour})(?!{another}){year}?"),
            read,
            words=named,
        ),
        QuantityPattern(re.compile(rf"{month}{year}"), read, words=named),
        QuantityPattern(YEARS, _years, RANGED),
    ]


def _numeric(match: re.Match[str]) -> Iterator[Quantity]:
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    years = (year + 1900, year + 2000) if year < 100 else (year,)
    dates = frozenset(Date(each, month, day) for each in years)
    yield Quantity(QuantityKind.DATE, dates, match.start(), match.end())


def _years(match: re.Match[str]) -> Iterator[Quantity]:
    first, last = int(match["first"]), int(match["last"])
    full = first - first % 100 + last
    yield Quantity(QuantityKind.NUMBER, frozenset({Fraction(first)}), *match.span("first"))
    both: frozenset[Value] = frozenset({Fraction(last), Fraction(full)})
    yield Quantity(QuantityKind.NUMBER, both, *match.span("last"))


def time_patterns(words: Lexicon) -> list[QuantityPattern]:
    """The patterns of the language's times of day."""
    half = rf"(?:(?P<am>{words.morning})|(?P<pm>{words.afternoon}))(?!\w)"
    minute = rf"(?:[:.](?P<minute>{MINUTE}))?"
    past = alternatives(words.past_hour)
    clock = words.o_clock

    def read_past(match: re.Match[str]) -> Iterator[Quantity]:
        yield _time(match, words.past_hour[match["past"].lower()])

    def read(match: re.Match[str]) -> Iterator[Quantity]:
        yield _time(match)

    return [
        QuantityPattern(
            re.compile(rf"(?i:\b(?P<past>{past}))\s(?P<hour>{HOUR})(?:,?\s?{half})?(?!\w)"),
            read_past,
            words=frozenset(
                form
                for word in first_letters(words.past_hour)
                for form in (word, word.capitalize(), word.upper())
            ),
        ),
        QuantityPattern(re.compile(rf"{BARE_HOUR}{minute}(?:\s?{clock})?,?\s?{half}"), read),
        QuantityPattern(CLOCK, read, COLONED),
        QuantityPattern(re.compile(rf"{BARE_HOUR}{minute}\s?{clock}"), read, re.compile(clock)),
    ]


def _time(match: re.Match[str], more: int = 0) -> Quantity:
    """A time; without *am*, *pm* or a full clock it may be before or after noon."""
    found = match.groupdict()
    hour, minute = int(found["hour"]), int(found.get("minute") or 0)
    if hour == 12 and NIGHT.search(found.get("pm") or ""):
        hours = {0}
    elif found.get("am") or found.get("pm"):
        hours = {hour % 12 + 12 * bool(found.get("pm")) if hour <= 12 else hour}
    elif hour <= 12 and (len(found["hour"]) == 1 or CLOCK.pattern != match.re.pattern):
        hours = {hour, hour + 12}
    else:
        hours = {hour}
    values = frozenset(Fraction((each * 60 + minute + more) % WHOLE_DAY) for each in hours)
    return Quantity(QuantityKind.TIME, values, match.start(), match.end())
