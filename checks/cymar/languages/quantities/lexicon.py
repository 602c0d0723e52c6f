"""The words with which a language gives quantities."""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from fractions import Fraction

from cymar.dataclasses import dataclass, field
from cymar.lazy import cached_property

Values = frozenset[Fraction]
CENTURIES_OF_DECADES = range(10, 21)
"""The hundreds of the years whose decades pages speak of."""


@dataclass(frozen=True)
class Lexicon:
    """How a language writes numbers, dates and times.

    Patterns are regular expressions without capturing groups. A word is in lower case, but a
    month or a weekday is as it is written in running text.
    """

    ordinals: str
    """What follows a figure to make it an ordinal."""

    figure_ordinal: str
    """A figure with the ending that an ordinal of that number has."""

    written_endings: str
    """What follows the figures of an ordinal, rightly or not: a pattern."""

    endings_of: Callable[[int], tuple[str, ...]]
    """What may follow the figures of a number, the usual first; nothing where it is not known."""

    after_noun: frozenset[str]
    """Ordinals after what they are said of, so that no unit of theirs is next: *wythnos gyntaf*."""

    months: Mapping[str, int]
    firm_months: frozenset[str]
    """Months that are not also other words."""

    whole_months: frozenset[str]
    """Months in full, whatever else they mean: *May*."""

    given_names: frozenset[str]
    """Months in full that are people's names too."""

    before_month: str
    """What comes before a month, and hardly before a person's name."""

    of_month: str
    """What may be between the day and the month, spaces included."""

    not_before_month: str
    """What comes before a word that looks like a month and is not one."""

    makes_month: frozenset[str]
    """Words that make a month of a name that may be a weekday too."""

    weekdays: Mapping[str, int]
    before_weekday: frozenset[str]
    """Words that make a weekday of a word that may be something else; empty where none can be."""

    short_weekdays: Mapping[str, int]
    """Weekdays in short, which are so only beside another or before a time: *Mon to Fri*."""

    sure_short_weekdays: frozenset[str]
    """Those that are so where they begin a line as well, since they are hardly another word."""

    morning: str
    afternoon: str
    o_clock: str
    past_hour: Mapping[str, int]
    """Words before an hour, such as *half past*, and the minutes they add."""

    half_hour: str
    """The word that is half past an hour after `before_hour`: *at half ten*; none in some."""

    before_hour: frozenset[str]

    clock: Mapping[str, int]
    """Words for a time of day, in minutes after midnight."""

    scales: Mapping[str, Values]
    pence: str
    pounds: str
    pound: frozenset[str]
    """The words for one pound, in a sum that goes on with pence: *punt ac ugain ceiniog*."""

    percent: str
    and_a_half: str
    half_before_scale: tuple[str, ...]
    """The words between a number and what multiplies it: *two and a half million*."""

    shares: Mapping[tuple[str, ...], Fraction]
    """What adds a part of what a number was multiplied by: *a million and a half*."""

    decade: str
    periods: Mapping[str, int]
    """Words for a time, and how many of the next smaller unit it holds: a year is 12 months."""

    seasons: Mapping[str, int]
    """Words for the seasons, from 1 for spring."""

    parts_of_day: Mapping[str, int]
    """Words for morning, afternoon and evening or night, from 1."""

    version: str
    """The words before the number of a version."""

    for_example: str
    """What comes before an example."""

    begins_example: str
    """What does so with other words between: *for example, type CF10 9ZZ*."""

    to: str
    """What comes between the two ends of a range."""

    ones: Mapping[str, int]
    """Words for one, which mean other things too."""

    only_added: Mapping[str, int]
    """Words that are such a number only with what adds to it: *ein hun ar ddeg llyfrgell*."""

    units: Mapping[str, int]
    """Number words below a hundred that mean nothing else, but for tens."""

    tens: Mapping[str, int]
    ten: frozenset[str]
    """Words that make tens of the number before them: *dau ddeg*."""

    compounds: Mapping[tuple[str, ...], int]
    """Numbers of several words that are no sum of them: *hanner cant*."""

    hundreds: frozenset[str]
    """Words for a hundred."""

    hundred: frozenset[str]
    """Words that may be a hundred after a number: *tri chan milltir*."""

    hundred_only_after: Mapping[str, frozenset[int]]
    """Those that mean something else too, and the numbers after which they are a hundred: *gan*."""

    not_counted: frozenset[str]
    """What is not counted, and so not after a hundred: *dau gan y cyngor*."""

    hundred_before_noun: frozenset[str]
    """Words that are a hundred before what they count: *can punt*."""

    adders: Mapping[tuple[str, ...], Fraction]
    """Words that add to the number before them, or before the noun: *tair merch ar ddeg*."""

    joiners: frozenset[str]
    """Words within a number: *two hundred and fifty*, *cant a saith*."""

    nought: frozenset[str]
    point: frozenset[str]
    """Words for the point before decimal figures."""

    halves_of_years: bool
    """Whether a year may be given in two halves: *nineteen eighty-four*."""

    thousand_begins_year: bool
    """Whether one may be given as a thousand and three figures: *mil naw wyth pedwar*."""

    minutes: frozenset[str]
    past: Mapping[str, int]
    """What comes between minutes and the hour, and whether they are added to it."""

    past_without_minutes: frozenset[str]
    """Those that need no word for minutes: *twenty past three*."""

    ordinal: str
    """How the words for ordinals end, or what they are; a pattern."""

    either: str
    """The word before the last of two choices: *a week or two*."""

    others: Mapping[str, Values]
    """Other words that may stand for a number."""

    hundred_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words for a hundred before what they count, and what each has to come after: *tua chan*."""

    hundred_before_scale: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Scales that a word before makes a hundred of: *dros gan mil*, but *gan fil* is by one."""

    bills: frozenset[str] = frozenset()
    """Scales that within a sentence, with their capital, are a Bill of a parliament: *am Fil*."""

    counted_bills: Set[tuple[str, ...]] = frozenset()
    """A number with what may be a scale or a bill after it: *dau fil*, since *dwy fil* is 2,000."""

    day_heads: frozenset[str] = frozenset()
    """What a text has one of that names a day of the year; nothing where any text may."""

    counted_after: frozenset[str] = frozenset()
    """Words between a number and what it counts, which more may be added after: *tri o blant ar
    ddeg*."""

    dimensions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What comes after a measure, with which ways it may go: *high*, *o uchder*."""

    coins: frozenset[str] = frozenset()
    """Words for so many pence, which mean nothing else: *sixpence*."""

    of_age: frozenset[str] = frozenset()
    """Words that make an age of a number, after which a half is a half year: *2 oed a hanner*."""

    after_part: frozenset[str] = frozenset()
    """Words after a unit and a part that the part is never of: *an hour and a half on foot*."""

    asked: str = r"(?!)"
    """What comes before a unit of which the number is elsewhere: *how many*, *faint o*."""

    of_whole: str = r"(?!)"
    """What comes after an ordinal that is a part of what it is before: *a 240th of a pound*."""

    changed: tuple[str, str] = (r"(?!)", r"(?!)")
    """What comes before a number that falls or rises to another, and between the two."""

    never_adjectives: frozenset[str] = frozenset()
    """Words that say no more of a noun, so that nothing after them adds to a number before it."""

    joined_tens: Mapping[int, int] = field(default_factory=dict)
    """Tens that a joiner may come after, and what is less than that which it joins to them:
    *hanner cant a phump*, *pedwar ugain a phymtheg*."""

    @cached_property
    def ordinals_in_words(self) -> Mapping[str, Values]:
        """The ordinals of one word, with the numbers they may stand for: *third* is a third too."""
        ending = re.compile(rf"\w*(?:{self.ordinal})\Z")
        return {word: values for word, values in self.others.items() if ending.match(word)}


def alternatives(forms: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def decades(tens: Fraction) -> Values:
    """The tens and the years that the decade of some tens may begin with: *the eighties*."""
    return frozenset({tens, *(tens + 100 * century for century in CENTURIES_OF_DECADES)})


def read_values(lines: Iterable[str]) -> dict[str, Values]:
    """Words and the numbers they may stand for, from lines such as `third: 3, 1/3`.

    A decade has an *s*: `eighties: 80s`.
    """
    found = {}
    for line in lines:
        word, _, values = line.partition(":")
        numbers = [value.strip() for value in values.split(",")]
        found[word.strip()] = frozenset().union(
            *(decades(Fraction(each[:-1])) if each[-1] == "s" else {Fraction(each)}
              for each in numbers)
        )  # fmt: skip
    return found
