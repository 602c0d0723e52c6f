"""A part of a sentence, up to a comma or a word that joins clauses, with what its words mean."""

from collections.abc import Iterable, Sequence

from cymar.analysis.meaning.contrasts import SELDOM_DENY
from cymar.analysis.meaning.more_negatives import denials, has_more_negatives
from cymar.analysis.meaning.opposites import WITHOUT, first, may_have
from cymar.analysis.meaning.singled_out import ONLY
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment


def may_parts_differ(cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether parts of a sentence may be opposed that the other parts do not make up for.

    They are not where each version means what the other does, and is as often negative. *Only* may
    be opposed by what has no meaning of its own.

    Args:
        cues: what each version means, without a negative that goes with one before it.
    """
    en, cy = ({each.meaning for each in some} for some in cues)
    negatives = [sum(each.meaning == NEGATIVE for each in some) for some in cues]
    return en != cy or ONLY in en or negatives[0] != negatives[1]


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
    def is_lacking(self) -> bool:
        """Whether any of its words surely is, or says what one is without."""
        return first(self.cues, (NEGATIVE, WITHOUT)) is not None

    @property
    def goes_on_denied(self) -> bool:
        """Whether the *not* of the part before may do for it: *or milk*, *siwgr na llaeth*."""
        text, words = self.segment.text.lower(), language(self.segment.block.locale).clause_words
        return text.startswith(words.or_words) or (
            any(f" {each}" in text for each in words.or_words)
            and not words.clause_with_verb.match(text)
        )

    @property
    def negatives(self) -> int:
        """How many of its words surely are."""
        return sum(each.meaning == NEGATIVE for each in self.cues)

    @property
    def denials(self) -> int:
        """How many of its words surely are, or may be and mean nothing else: *nothing*, *no*."""
        return denials(self.segment.text, self.segment)

    def has_more_of(self, meaning: str, other: "SentencePart") -> bool:
        """Whether it may have a meaning that its counterpart has not, or surely has not: *glas*."""
        if not may_have(self.segment, meaning):
            return False
        is_sure = first(self.cues, (meaning,)) and not first(other.cues, (meaning,))
        return bool(is_sure) or not may_have(other.segment, meaning)

    def is_more_negative(self, other: "SentencePart") -> bool:
        """Whether it may deny something where its counterpart denies nothing, or less."""
        if self.negatives > max(other.negatives, other.denials):
            return True
        if not self.may_be_negative or other.may_be_negative:
            return False
        texts = self.segment.text, self.segment, other.segment.text, other.segment
        return has_more_negatives(*texts)  # *have moved* is no *not* beside *symud*

    @property
    def may_be_negative(self) -> bool:
        """Whether any of its words surely is, or may be, other than in some phrases only."""
        known = language(self.segment.block.locale).meanings
        return self.is_negative or any(
            SELDOM_DENY.isdisjoint(meant) for _, meant in known.hinted(NEGATIVE, self.segment.text)
        )
