"""A part of a sentence, up to a comma or a word that joins clauses, with what its words mean."""

from collections.abc import Iterable

from cymar.analysis.opposites import first, hints
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment


class SentencePart:
    """A part of a sentence, with the cues that stand in it."""

    def __init__(self, cues: Iterable[Cue], whole: Segment, segment: Segment) -> None:
        self.segment = segment
        self._shift = segment.start - whole.start
        last = segment.end - whole.start
        within = (each for each in cues if self._shift <= each.start < last)
        self.cues = [each.moved(-self._shift) for each in within]

    def in_sentence(self, cue: Cue | None) -> Cue | None:
        """A cue of the part where it stands in the sentence."""
        return cue and cue.moved(self._shift)

    @property
    def is_negative(self) -> bool:
        """Whether any of its words surely is."""
        return first(self.cues, (NEGATIVE,)) is not None

    @property
    def negatives(self) -> int:
        """How many of its words surely are."""
        return sum(each.meaning == NEGATIVE for each in self.cues)

    @property
    def may_be_negative(self) -> bool:
        """Whether any of its words surely is, or may be."""
        return self.is_negative or bool(hints(self.segment.text, self.segment, NEGATIVE))
