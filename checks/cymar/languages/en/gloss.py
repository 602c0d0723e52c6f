"""Keys by which an English word is compared with Welsh."""

from cymar.languages.gloss import stem


def gloss(word: str) -> frozenset[str]:
    """The keys of an English word, or of one in no language, such as a name: its stem."""
    return frozenset({stem(word)})
