"""How a phrase of a list is looked for in a text, and what may have to stand after it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from cymar import expressions as re
from cymar.languages.openings import AT_FIRST

SMALL_NUMBER = (
    r"(?:t(?:wo|hree|en|welve|wenty)|(?:four|six|seven|nine)(?:teen)?|five|fifteen|eight(?:een|y)?|"
    r"(?:thir|for|fif|six|seven|nine)ty|thirteen|eleven|half|"
    r"(?:a|one|two|three)[ -](?:hundred|thousand|million|dozen|third|quarter|fifth|tenth)s?|"
    r"d?dau|d?dwy|[dt]h?ri|[dt]h?air|[pb]h?ed(?:wa|ai)r|[pb]h?ump?|chwe(?:ch)?|saith|wyth|naw|"
    r"d?de[gn]g?|d?deuddeg|[pb]h?ymtheg|d?deunaw|h?ugain|d?deugain|[dt]h?rigain|hanner|[mf]il|"
    r"[cg]h?an[tr]?|d?dwsin|[dt]h?raean|ch?warter)\b"
)
ONE_UNIT = (
    r"(?:an? (?:hour|day|week|fortnight|month|year|minute|second|mile|metre|kilometre|foot|yard)|"
    r"awr|d?diwrnod|wythnos|pythefnos|bythefnos|[mf]is|[bf]lwyddyn|[mf]unud|eiliad|[mf]illtir|"
    r"[mf]etr|[cg]?ilometr|[dt]hroedfedd|llath)\b"
)
"""A unit that has no number, and so is one: *dros awr*, *over an hour*."""
FIGURE_OR_SUM = rf"[£€$]?\d|{SMALL_NUMBER}|{ONE_UNIT}"
SOMEBODYS = r"(?:(?:ei|eu|fy|dy|his|her|their) )?"
"""What may stand before an age in words: *dros ei saith deg*."""
NOT_PASSIVE = (
    r"(?!(?:(?!\b(?:cael|pan|os|tra|lle|sydd|sy'n|ac?|neu)\b)[^.,;:]){0,60}"
    r"\b(?:ei|eu|eich|ein)\b(?! hun))"
)
"""What follows *caiff* where it is no passive: nobody's own."""
AMOUNT_AFTER = re.compile(rf"{SOMEBODYS}(?:{FIGURE_OR_SUM})")
NO_PASSIVE_NEXT = re.compile(NOT_PASSIVE)
"""What stands after a phrase that means so before a figure, or where no passive follows."""
CLOCK_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m|y\.?[bhp])\b"
CLOCK_IN_WORDS = (
    r"(?:half past|(?:a )?quarter (?:past|to)|hanner awr wedi|chwarter (?:wedi|i))\b|"
    rf"(?:{SMALL_NUMBER}|one|un)(?: ar ddeg)? "
    r"(?:o'clock|in the (?:morning|afternoon|evening)|at night|"
    r"o'r gloch|y bore|y prynhawn|y p'nawn|yr hwyr|y nos)\b"
)
PART_OF_TIME = (
    r"(?:early|late|mid|the (?:end|beginning|start|middle) of|d?diwedd|d?dechrau|[cg]anol)[ -]"
    r"(?:mis )?"
)
"""What may stand before the name of a month or a day: *early August*, *diwedd Awst*."""
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


def holding(phrases: Sequence[str], others: Iterable[str]) -> list[str]:
    """Those of some phrases that hold one of some others as whole words."""
    together = "\n".join(phrases)
    held = [each for each in others if all(part in together for part in each.split(ANY_LETTERS))]
    words = re.compile(rf"\b(?:{'|'.join(map(pattern_of, held)) or NEVER})\b")
    return [phrase for phrase in phrases if words.search(phrase)]


def time_of(words: Iterable[str]) -> str:
    """A pattern of a time: on the clock, a year, or one of some words such as *Friday*."""
    times = "|".join(map(pattern_of, words))
    return (
        rf"{CLOCK_TIME}|{CLOCK_IN_WORDS}|{ANY_YEAR}|"
        rf"(?:{PART_OF_TIME}|{DAY_OF_MONTH}(?!mis\b))?(?:{times})\b"
    )


def said_at(
    phrases: Iterable[str], after: Callable[[str], re.Pattern[str]]
) -> Callable[[str, int], int]:
    """What gives the end of the longest of some phrases that a text has at a place, 0 for none.

    Args:
        phrases: phrases of a list, which have no letters left open.
        after: gives what must stand after one that ends in a space.
    """
    listed = sorted({each.strip(AT_FIRST) for each in phrases}, key=len, reverse=True)
    before = [(each, after(each)) for each in listed if each[-1] == " "]
    return partial(_end_of, before, [each for each in listed if each[-1] != " "])


def _end_of(
    before: Sequence[tuple[str, re.Pattern[str]]], phrases: Sequence[str], text: str, place: int
) -> int:
    """Where the first of some phrases that stands at a place of a text as whole words ends.

    Args:
        before: phrases that end in a space, each with what must stand after it.
        phrases: those of which only the words count.
        text: the text.
        place: where one may begin.
    """
    if AT_WORD.match(text, place):
        for phrase, after in before:
            end = place + len(phrase)
            if text.startswith(phrase, place) and after.match(text, end):
                return end
        for phrase in phrases:
            end = place + len(phrase)
            if text.startswith(phrase, place) and WORD_ENDS.match(text, end):
                return end
    return 0
