"""What a sentence denies by the prefix of a word, or by one before it: *unsafe*, *gam osod*."""

from functools import lru_cache

from cymar.analysis.meaning.negated import LONGEST_PREFIX, NO_KEYS, known_keys
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.languages.openings import plain_case
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

SENTENCES_AT_ONCE = 64
"""Of how many sentences it is kept what they deny by prefixes: each of a sentence's words asks."""


def is_said_there(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether the other version has a word that means what a negative one does: *dienw*.

    Or one that denies the same by its own prefix, or by one apart from it: *wedi'i gam osod*.
    """
    ours = language(here.block.locale)
    word = plain_case(here.text[cue.start : cue.end])
    if not ours.gloss(word).isdisjoint(known_keys(there.text, there)):
        return True
    return not ours.denied(word).isdisjoint(_denied_by_prefix(there.text, there.block.locale))


@lru_cache(SENTENCES_AT_ONCE)
def _denied_by_prefix(text: str, locale: str) -> frozenset[str]:
    """The keys of all that a sentence denies by the prefix of a word, or by one before it."""
    known = language(locale)
    prefix = known.clause_words.prefix_apart
    return NO_KEYS.union(
        *(
            known.gloss(each[0])
            if prefix.search(text, max(0, each.start() - LONGEST_PREFIX), each.start())
            else known.denied(each[0].lower())
            for each in LETTERS.finditer(text)
        )
    )
