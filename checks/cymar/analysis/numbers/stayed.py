"""What shows that two things of a text changed places, though few words beside them are known.

The words beside two things that changed places stayed where they were, as `exchanged` has it. These
are ways in which less than that is enough: a part and its whole, what a number counts, a unit.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.stayed findings.py
--rule number-mismatch`.
"""

from collections.abc import Sequence
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import CLAUSE_BREAKS, PlacedValue, keys
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import LOCALES
from cymar.languages.identify import is_function_word
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.worked_out import follows, phrases

BETWEEN_SENTENCES = re.compile(r"[.!?]\s")

AND = re.compile(rf"\s(?:{joining('and', 'or', 'nor')})(?=\s(?:[yY]r?\s|the\s)?\W?\d|['’]r?\s)")
"""What joins two numbers of one group: *of the 18 dogs and 11 cats*."""

THEN = re.compile(rf"\b(?:{joining('then')})\b")
"""What says that the second of two comes after the first."""

AFTER = re.compile(rf"\b(?:{joining('after')})\b")
"""What says that the first of two comes after the second."""

WORD_OF_CLAUSE = re.compile(r"[^\W\d_]{2,}")

TextWithThings = tuple[str, Sequence[PlacedValue]]
"""A text, and its things in order."""

TwoPlaces = tuple[int, int]
"""The numbers of two of them."""


def have_wholes_stayed(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether the second of two is said to be so many of the first, in both versions.

    *17 came, 14 of them late* beside *daeth 14, 17 ohonynt yn hwyr*. A first one is so many of what
    stands before the two: *ten of them were farmers and 30 shopkeepers*.
    """
    ours, theirs = (
        [follows(locale, "of them", text, places[n].end) for n in odd]
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )
    are_of_one = not any(
        BETWEEN_SENTENCES.search(text, places[odd[0]].end, places[odd[1]].start)
        for text, places in (here, there)
    )
    return ours == theirs == [False, True] and are_of_one


def are_parts_of_wholes(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether the first of two is so many of the second in both: *43 of its 118 piles*."""
    first, second = odd
    return second == first + 1 and all(
        _of_whole(locale).fullmatch(text, places[first].end, places[second].start)
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )


@cache
def _of_whole(locale: str) -> re.Pattern[str]:
    """What is between a part and its whole: *appeals out of*."""
    return re.compile(
        rf"(?:[ \u00a0][\w'’-]+){{0,2}}?[ \u00a0](?:{phrases(locale, 'of')})[ \u00a0]"
    )


def are_of_those_before(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether the second of two is so many of the first: *of the 60 who asked, 45 were chosen*."""
    first, second = odd
    if second != first + 1:
        return False
    for locale, (text, places) in zip(LOCALES, (here, there), strict=True):
        between = text[places[first].end : places[second].start]
        if BETWEEN_SENTENCES.search(between) or AND.search(between):
            return False
        if not _of_those(locale).search(text, 0, places[first].start):
            return False
    return True


@cache
def _of_those(locale: str) -> re.Pattern[str]:
    """What opens a sentence that says how many there are of some: *Of the*, *O'r*."""
    of = "|".join(each for each in phrases(locale, "of").split("|") if each[-2:] not in ("of", "o"))
    return re.compile(rf"(?:\A|[.!?:;,]\s)(?i:{of})\s\Z")


def are_in_turn(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether both versions say *then* between the two: *boil for three minutes, then for ten*."""
    first, second = odd
    return all(
        THEN.search(text, places[first].end, places[second].start)
        and not BETWEEN_SENTENCES.search(text, places[first].end, places[second].start)
        for text, places in (here, there)
    )


def are_turned_round(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether one version alone has *after* between the two: *ten after five*, *five, then ten*."""
    first, second = odd
    said = [
        bool(AFTER.search(text, places[first].end, places[second].start))
        for text, places in (here, there)
    ]
    return said[0] != said[1]


def has_end_stayed(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether the clause of the first of two ends in the same word: *twelve people in the shop*.

    The words before that may be of both: *nine people work in the café and twelve in the shop*.
    """
    ours, theirs = (
        [_end_of_clause(locale, text, places, n) for n in odd]
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )
    if not all((*ours, *theirs)):
        return False
    (one, two), (first, second) = (map(keys, some) for some in (ours, theirs))
    return not one.isdisjoint(first) and one.isdisjoint(second) and two.isdisjoint(first | one)


def _end_of_clause(locale: str, text: str, places: Sequence[PlacedValue], number: int) -> str:
    """The last word of what a clause says after a thing; none if another thing is in it."""
    end = places[number + 1].start if number + 1 < len(places) else len(text)
    after = text[places[number].end : end]
    parts = CLAUSE_BREAKS[LOCALES.index(locale)].split(after, maxsplit=1)
    if end < len(text) and len(parts) == 1:
        return ""
    words = WORD_OF_CLAUSE.findall(parts[0])
    return words[-1] if words and not is_function_word(words[-1].lower(), locale) else ""


def has_noun_stayed(here: TextWithThings, there: TextWithThings, odd: TwoPlaces) -> bool:
    """Whether what one of two counts stands next after the number in its place: *four boats*."""
    ours, theirs = (
        [_counted(locale, text, places[n].end) for n in odd]
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )
    if not all((*ours, *theirs)):
        return False  # *out of 212 letters we answered 37*
    (one, two), (first, second) = (map(keys, some) for some in (ours, theirs))
    both = (one | first) & (two | second)  # which holds all that moved
    return bool((two & second) - both) and not (one & second or two & first)


def _counted(locale: str, text: str, end: int) -> str:
    """The word next after a number, which it counts; none if it does not."""
    after = _noun(locale).match(text, end)
    return after[1] if after and not is_function_word(after[1].lower(), locale) else ""


@cache
def _noun(locale: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[ \u00a0](?:{phrases(locale, 'of')}))?[ \u00a0]([^\W\d_]{{2,}})")


def is_held(
    text: str, places: Sequence[PlacedValue], odd: TwoPlaces, clause_end: re.Pattern[str]
) -> bool:
    """Whether each of two has another quantity in its clause, which stayed: *45 to 64: 3 years*."""
    return all(
        any(
            other not in odd
            and 0 <= other < len(places)
            and not clause_end.search(text, *_between(places, number, other))
            for other in (number - 1, number + 1)
        )
        for number in odd
    )


def _between(places: Sequence[PlacedValue], one: int, other: int) -> tuple[int, int]:
    first, last = sorted((one, other))
    return places[first].end, places[last].start


def have_units_stayed(
    en: BlockQuantities,
    cy: BlockQuantities,
    ours: list[Quantity],
    theirs: list[Quantity],
    odd: TwoPlaces,
) -> bool:
    """Whether one of two numbers has a unit, in each version, and it is the same place that has it.

    *0.8 seconds on average, which used to be 2.5* beside *2.5 eiliad …; 0.8 oedd hi gynt*.
    """
    units = [
        [each.units for n in odd for each in side.measures if each.quantity is some[n]]
        for side, some in ((en, ours), (cy, theirs))
    ]
    return units[0] == units[1] and len(units[0]) == len(odd) and units[0][0] != units[0][1]
