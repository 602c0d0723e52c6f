"""What tells an English word apart when its text is set beside Welsh."""

import re
from functools import cache

ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|ly|e)$")


def stem(word: str) -> str:
    """A word in lower case, without a regular English ending."""
    return ENDING.sub("", word.casefold())


@cache
def gloss(word: str) -> frozenset[str]:
    """The keys of an English word, or of one in no language, such as a name: its stem."""
    return frozenset({stem(word)})
