"""Whether a part of a sentence is said elsewhere than in the sentence that faces it."""

from cymar.align.lost.telling_words import is_in_other_words
from cymar.analysis.numbers.put_otherwise import are_all_put_otherwise
from cymar.text.segment import Segment, segments


def is_told_beside(part: Segment, here: Segment, there: Segment) -> bool:
    """Whether the words or amounts of a part of a sentence stand in its counterpart's block."""
    if are_all_put_otherwise(part, there.block):
        return True
    whole = Segment(there.block, 0, len(there.block.text))
    beside = [each for each in segments(here.block) if each != here]
    rest = Segment(here.block, here.start, part.start), Segment(here.block, part.end, here.end)
    return len(segments(there.block)) > 1 and is_in_other_words(part, (*rest, *beside), whole)


def explains_code(clause: Segment) -> bool:
    """Whether a clause in brackets says what the code before it means, which is in English."""
    text = clause.block.text
    end = len(text[: clause.start].rstrip(" ("))
    return "(" in text[end : clause.start + 1] and clause.block.is_opaque(end - 1, end)
