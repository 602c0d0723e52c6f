"""Keys by which words of the two languages are compared: stems of English words."""

import re

REGULAR_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|ly|e)$")


def stem(word: str) -> str:
    """A word in lower case, without a regular English ending."""
    return REGULAR_ENDING.sub("", word.casefold())
