"""Initial mutations that are missing, or that nothing causes."""

from typing import NamedTuple

from cymar.bilingual import Text


class WrongMutation(NamedTuple):
    """A word in a text, from `start` up to `end`, with another mutation than it should have.

    `right` is the word before it and the word as they should be; where that depends on who is
    meant, both ways. `due` names the mutation.
    """

    start: int
    end: int
    trigger: str
    right: str
    due: Text


SOFT_MUTATION = Text(en="the soft mutation", cy="treiglad meddal")
NASAL_MUTATION = Text(en="the nasal mutation", cy="treiglad trwynol")
ASPIRATE_MUTATION = Text(en="the aspirate mutation", cy="treiglad llaes")
EITHER_MUTATION = Text(
    en="the soft or the aspirate mutation", cy="treiglad meddal neu dreiglad llaes"
)
WITH_H = Text(en="an ‘h’ before it", cy="‘h’ o'i flaen")
NO_MUTATION = Text(en="no mutation", cy="y ffurf heb dreiglad")
"""What a word should have."""
