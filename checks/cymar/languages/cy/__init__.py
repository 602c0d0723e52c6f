"""Welsh."""

from itertools import product

from cymar.languages.cy.gloss import gloss
from cymar.languages.cy.mutation import mutations
from cymar.languages.language import Language
from cymar.languages.order import Alphabet

LONGEST_MUTATED = 5
"""A phrase of more words has its first word mutated only, lest the forms run to thousands."""


def word_forms(phrase: str) -> frozenset[str]:
    """A phrase with every word in every form that an initial mutation can give it.

    Acronyms do not mutate.
    """
    words = phrase.split(" ")
    choices = [
        {word, *(mutations(word) if number == 0 or len(words) <= LONGEST_MUTATED else ())}
        if not word.isupper()
        else {word}
        for number, word in enumerate(words)
    ]
    return frozenset(" ".join(words) for words in product(*choices))


ALPHABET = Alphabet("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z")
"""Where *n* and *g* are two letters, as in *Bangor*, a sort override says so: `ban-gor`."""

LANGUAGE = Language("cy", word_forms, gloss, ALPHABET)
