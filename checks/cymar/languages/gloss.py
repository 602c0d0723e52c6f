"""Keys by which words of the two languages are compared: stems of English words."""

import re
from functools import cache

from cymar.languages.word_list import word_list

REGULAR_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|ly|e)$")


def stem(word: str) -> str:
    """A word in lower case, without a regular English ending."""
    return REGULAR_ENDING.sub("", word.casefold())


@cache
def glossed_stems() -> frozenset[str]:
    """The stems of all the English words that the list of Welsh ones gives."""
    lines = (line.partition(":")[2] for line in word_list("cy", "english"))
    return frozenset(stem(word) for meanings in lines for word in meanings.split())
