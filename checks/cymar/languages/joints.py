"""Words that a part of a sentence begins with, which may be left out with it: *which*, *or*."""

from collections.abc import Mapping
from functools import cache

from cymar import expressions as re
from cymar.languages.word_list import word_list

OF_A_TIME = re.compile(r"\bo['’]r gloch\b")
"""What looks like a joint in a time of the clock: *deg o'r gloch*."""


@cache
def joints(locale: str) -> Mapping[str, str]:
    """Those of a language, each with what every version of the part has, if there is such a word.

    So both have a word for *or*; but Welsh may have *a* for *which*, or neither.
    """
    lines = (line.partition(": ") for line in word_list(locale, "joints"))
    return {word: meaning for word, _, meaning in lines}
