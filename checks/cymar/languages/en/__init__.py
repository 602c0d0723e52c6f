"""English."""

from cymar.languages.en.gloss import gloss
from cymar.languages.language import Language
from cymar.languages.order import Alphabet

SIBILANTS = ("s", "x", "z", "ch", "sh")
VOWELS = "aeiou"


def word_forms(phrase: str) -> frozenset[str]:
    """A phrase and its regular plural; the plural is of the last word."""
    if phrase.isupper():
        return frozenset({phrase, phrase + "s"})
    if phrase.endswith(SIBILANTS):
        return frozenset({phrase, phrase + "es"})
    if phrase.endswith("y") and phrase[-2:-1] not in VOWELS:
        return frozenset({phrase, phrase[:-1] + "ies"})
    return frozenset({phrase, phrase + "s"})


LANGUAGE = Language(
    "en", word_forms, gloss, Alphabet("a b c d e f g h i j k l m n o p q r s t u v w x y z")
)
