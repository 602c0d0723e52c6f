"""How a phrase of a list is looked for in a text, and what may have to stand after it."""

from collections.abc import Callable, Collection, Iterable
from functools import partial

from cymar import expressions as re
from cymar.languages.openings import AT_FIRST

SMALL_NUMBER = (
    r"(?:t(?:wo|hree|en|welve|wenty)|f(?:our|ive|ifteen|ifty)|six(?:teen|ty)?|seven|eight(?:een)?|"
    r"nine|eleven|thirty|d?dau|d?dwy|[dt]h?ri|[dt]h?air|[pb]h?ed(?:wa|ai)r|[pb]h?ump?|chwe(?:ch)?|saith|"
    r"wyth|naw|d?de[gn]g?|d?deuddeg|[pb]h?ymtheg|d?deunaw|h?ugain|hanner|half|[mf]il|"
    r"a (?:hundred|thousand))\b"
)
FIGURE_OR_SUM = rf"[£€$]?\d|{SMALL_NUMBER}"
NOT_PASSIVE = (
    r"(?!(?:(?!\b(?:cael|pan|os|tra|lle|sydd|sy'n|ac?|neu)\b)[^.,;:]){0,60}"
    r"(?:\b(?:ei|eu|eich|ein)|'[iu])\b)"
)
"""What follows *caiff* where it is no passive: nobody's own."""
CLOCK_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m|y\.?[bhp])\b"
DAY_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th|a[fi]l?|il|ydd|f?ed|eg|ain)?\s(?:of\s|o\s)?"
AFTER_DAY_OF_MONTH = re.compile(rf"{DAY_OF_MONTH}\Z")
ANY_YEAR = r"(?:19|20)\d\d\b"

ANY_LETTERS, FEWEST_LETTERS = "*", 2
"""What stands in a list for any letters, and how many there are at least within a phrase that
surely means something: *ni \\*wyd*."""

FIGURE_AFTER, TIME_AFTER, NO_PASSIVE_AFTER = "#", "@", "~"
"""What stands in a list after a phrase that means so before a figure, or a time: *from 5 May*; or
where no passive follows: *caiff plant nofio*, and not *caiff plant eu dysgu*."""

AT_WORD = re.compile(r"(?<![\w'-])")
WORD_ENDS = re.compile(r"(?![\w-])")
"""What is before and after whole words of a text."""

THAN = " na"
"""What ends a phrase that compares, and begins a negative too."""

NEVER = "(?!)"
"""A pattern of nothing."""


def pattern_of(phrase: str) -> str:
    """A phrase of a list as a pattern."""
    return re.escape(phrase).replace(r"\*", r"[\w-]*")


def said_at(
    phrases: Iterable[str], pattern: Callable[[Iterable[str]], re.Pattern[str]]
) -> Callable[[str, int], int]:
    """What gives the end of the longest of some phrases that a text has at a place, 0 for none.

    Args:
        phrases: phrases of a list, which have no letters left open.
        pattern: makes a pattern of them; to compile one takes longer than to compare words.
    """
    listed = sorted({each.strip(AT_FIRST) for each in phrases}, key=len, reverse=True)
    if not any(each[-1] == " " for each in listed):
        return partial(_end_of, listed)
    found = pattern(listed).match
    return lambda text, place: match.end() if (match := found(text, place)) else 0


def _end_of(phrases: Iterable[str], text: str, place: int) -> int:
    """Where the first of some phrases that stands at a place of a text as whole words ends."""
    if AT_WORD.match(text, place):
        for phrase in phrases:
            end = place + len(phrase)
            if text.startswith(phrase, place) and WORD_ENDS.match(text, end):
                return end
    return 0


def all_said(pattern: re.Pattern[str], text: str, turned: Collection[str]) -> list[str]:
    """What a pattern matches in a text, but for phrases that are turned round.

    The last word of one that compares may be of a verb: *uwch na ellir ei ddefnyddio*.
    """
    found = pattern.findall(text)
    if any(each.endswith(THAN) for each in found if each in turned):
        found = [_said_of(each) for each in pattern.finditer(text)]
    return [each for each in found if each not in turned]


def _said_of(match: re.Match[str]) -> str:
    again = match.re.match(match.string, match.end() - len(THAN.strip()))
    is_more = match[0].endswith(THAN) and again is not None and again.end() > match.end()
    return str(again[0] if again and is_more else match[0])
