"""Words beside a quantity that leave another to be worked out: *left*, *turning*, *ahead of*."""

import re
from functools import cache

from cymar.languages.word_list import word_list


def says(locale: str, sense: str, text: str) -> bool:
    """Whether a text has words of a sense in a language.

    Args:
        locale: the language of the text.
        sense: what they say, as `worked-out.txt` of the languages has it.
        text: the text.
    """
    return bool(_pattern(locale, sense).search(text.replace("’", "'")))


def says_only(locale: str, sense: str, text: str) -> bool:
    """Whether a text has nothing but words of a sense in a language."""
    return bool(_pattern(locale, sense).fullmatch(text.strip().replace("’", "'")))


def says_last(locale: str, sense: str, text: str) -> bool:
    """Whether a text ends in words of a sense, or has one or two words after them."""
    return bool(_last(locale, sense).search(text.replace("’", "'")))


def follows(locale: str, sense: str, text: str, end: int) -> bool:
    """Whether words of a sense come next after a place in a text, and a space."""
    return bool(_pattern(locale, sense).match(text, end + 1))


@cache
def phrases(locale: str, sense: str) -> str:
    """The words of a sense in a language, as alternatives of a pattern, the longest first."""
    lines = (line.split(": ", 1) for line in word_list(locale, "worked-out"))
    given = dict(lines)[sense].split(", ")
    return "|".join(sorted(given, key=len, reverse=True))


@cache
def _pattern(locale: str, sense: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{phrases(locale, sense)})(?!\w)")


@cache
def _last(locale: str, sense: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{phrases(locale, sense)})(?:\s\w+){{0,2}}\s\Z")
