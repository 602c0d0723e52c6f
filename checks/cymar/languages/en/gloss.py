"""What tells an English word apart when its text is set beside Welsh."""

import re

ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|ly|e)$")


def stem(word: str) -> str:
    """A word in lower case, without a regular English ending."""
    return ENDING.sub("", word.casefold())


def gloss(word: str) -> frozenset[str]:
    """The keys of an English word: its stem."""
    return frozenset({stem(word)})
