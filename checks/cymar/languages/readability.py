"""How hard a text is to read, by two well-known scales that use counts alone.

Both languages have the same scales, so the two versions of a page can be compared. A
score is an estimate, and never the age or the schooling of a reader.
"""

from typing import NamedTuple

from cymar.dataclasses import dataclass

MOST_WORDS_A_SENTENCE = 100
"""From how many words a sentence, on average, a text is beyond what the scales were made for."""


class Tally(NamedTuple):
    """What there is of a text: its words, its sentences and the syllables of its words."""

    words: int
    sentences: int
    syllables: int


def total(tallies: list[Tally]) -> Tally:
    """The counts of several texts together."""
    return Tally(*map(sum, zip(*tallies, strict=True))) if tallies else Tally(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Formula:
    """A scale: a constant, what a word a sentence weighs, and what a syllable a word weighs."""

    constant: float
    words: float
    syllables: float

    def of(self, tally: Tally) -> float:
        """The score of a text that has words and sentences."""
        length = tally.words / tally.sentences
        return self.constant + self.words * length + self.syllables * tally.syllables / tally.words


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard a text is to read.

    `ease` is on the Flesch scale, where 100 is very easy and 0 very hard; `grade` is on the
    Flesch-Kincaid scale, where more is harder.
    """

    words: int
    sentences: int
    syllables: int
    ease: float
    grade: float


def score(tally: Tally, ease: Formula, grade: Formula) -> Readability | None:
    """The readability of a text by its counts, to a tenth.

    There is none where it has no words, or where its sentences are so long that they are no prose.
    """
    if not 0 < tally.words <= MOST_WORDS_A_SENTENCE * tally.sentences:
        return None
    return Readability(*tally, round(ease.of(tally), 1), round(grade.of(tally), 1))
