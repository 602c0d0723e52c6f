"""The quantities of one sentence of a block."""

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.worked_out import says
from cymar.lazy import cached_property
from cymar.text.segment import Segment

NUMBERS_AND_AMOUNTS = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT})


@dataclass(frozen=True)
class SentenceQuantities:
    """The quantities of a sentence, with those of the block that it is in."""

    whole: BlockQuantities
    sentence: Segment

    @property
    def locale(self) -> str:
        """The language that it is in."""
        return self.whole.block.locale

    @property
    def text(self) -> str:
        """The text of the block, for the places of the quantities."""
        return self.whole.block.words_only

    @cached_property
    def in_place(self) -> list[Quantity]:
        """Its quantities, in order."""
        start, end = self.sentence.start, self.sentence.end
        return [each for each in self.whole.in_place if start <= each.start < end]

    @cached_property
    def counted(self) -> list[Quantity]:
        """Its numbers and amounts, in order."""
        return [each for each in self.in_place if each.kind in NUMBERS_AND_AMOUNTS]

    def lacks(self, quantity: Quantity) -> bool:
        """Whether the block that it is in has no such quantity."""
        return self.whole.lacks(quantity)

    def says(self, sense: str) -> bool:
        """Whether it has words of a sense, as `worked-out.txt` of the languages has it."""
        return says(self.locale, sense, self.sentence.words_only)

    def lengths(self, quantity: Quantity) -> frozenset[Duration]:
        """The lengths of time that a number gives with the word after it."""
        return language(self.locale).paraphrases.lengths(self.text, quantity)
