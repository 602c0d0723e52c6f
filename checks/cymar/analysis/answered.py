"""Whether two versions of a block answer a question otherwise: *yes*, and *nac oes*."""

from cymar import expressions as re
from cymar.languages.answers import answers
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

ANSWER = re.compile(r"((?:Nac? )?[^\W\d_]+)[.,!](?!\S)", re.IGNORECASE)
"""The beginning of a sentence that is an answer of its own: *No.*, *Nac oes, …*."""


def other_answers(en: Segment, cy: Segment) -> tuple[Cue, Cue] | None:
    """The answers that two versions of a block begin with, where one is yes and the other no."""
    if en.start or cy.start:
        return None
    ours, theirs = _answer(en), _answer(cy)
    if not ours or not theirs or ours.meaning == theirs.meaning:
        return None
    return ours, theirs


def _answer(segment: Segment) -> Cue | None:
    """What a sentence begins with that is an answer, and whether it is yes or no."""
    if not (found := ANSWER.match(segment.text)):
        return None
    said = answers().get(found[1].lower().partition(" ")[0])
    return Cue(0, found.end(1), said) if said else None
