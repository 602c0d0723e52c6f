"""Whether two versions of a block answer a question otherwise: *yes*, and *nac oes*."""

from cymar import expressions as re
from cymar.languages import language
from cymar.languages.answers import answers
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.words import words_of
from cymar.text.segment import Segment

ANSWER = re.compile(r"((?:Nac? )?[^\W\d_]+)[.,!](?!\S)", re.IGNORECASE)
"""The beginning of a sentence that is an answer of its own: *No.*, *Nac oes, …*."""

QUESTION = re.compile(r"([^\n.!?]+\?)[\s*_]*\Z")
LONGEST_QUESTION = 200
"""How many characters before an answer may hold its question."""


def other_answers(en: Segment, cy: Segment) -> tuple[Cue, Cue] | None:
    """The answers that two versions of a block begin with, where one is yes and the other no."""
    if en.start or cy.start:
        return None
    ours = _answer(en)
    theirs = _answer(cy) if ours else None
    if not ours or not theirs or ours.meaning == theirs.meaning or _are_other_questions(en, cy):
        return None
    return ours, theirs


def _are_other_questions(en: Segment, cy: Segment) -> bool:
    """Whether what is asked just before is not the same: *Is it free?*, and *Oes tâl?*.

    One may deny what the other asks, or they may have no word that means the same.
    """
    asked = [_question(each) for each in (en, cy)]
    if not all(asked):
        return False
    denies, keys = [], []
    for text, locale in zip(asked, ("en", "cy"), strict=True):
        spoken = language(locale)
        cues = spoken.meanings.cues(text, spoken.meanings.openings.of(text))
        denies.append(any(each.meaning == NEGATIVE for each in cues))
        keys.append({key for word in words_of(text) for key in spoken.gloss(word.lower())})
    return denies[0] != denies[1] or keys[0].isdisjoint(keys[1])


def _question(segment: Segment) -> str:
    """What is asked just before a block, as a heading or in bold; nothing where none is."""
    start = segment.block.start
    before = segment.block.source.text[max(0, start - LONGEST_QUESTION) : start]
    found = QUESTION.search(before)
    return found[1] if found else ""


def _answer(segment: Segment) -> Cue | None:
    """What a sentence begins with that is an answer, and whether it is yes or no."""
    if not (found := ANSWER.match(segment.text)):
        return None
    said = answers().get(found[1].lower().partition(" ")[0])
    return Cue(0, found.end(1), said) if said else None
