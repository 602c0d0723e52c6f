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


@cache
def _pattern(locale: str, sense: str) -> re.Pattern[str]:
    lines = (line.split(": ") for line in word_list(locale, "worked-out"))
    words = {each: given.replace(", ", "|") for each, given in lines}
    return re.compile(rf"(?i)(?<!\w)(?:{words[sense]})(?!\w)")
