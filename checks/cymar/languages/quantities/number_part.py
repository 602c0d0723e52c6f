"""A number in words, or a part of one, while it is read."""

from fractions import Fraction

from cymar.dataclasses import dataclass
from cymar.languages.quantities.lexicon import Values


@dataclass(frozen=True, slots=True)
class NumberPart:
    """A number, or a part of one, that ends before the word at `end`."""

    values: Values
    end: int
    scale: Fraction = Fraction(1)
    """What it was multiplied by last, such as a thousand."""

    is_last: bool = False
    """Whether nothing more can be added: after an ordinal."""

    def times(self, scale: Values, end: int, *, is_either: bool = False) -> "NumberPart":
        """The same, multiplied by what a word stands for; or perhaps not: *dau fil* of the gas."""
        values = frozenset(value * each for value in self.values for each in scale)
        return NumberPart(values | self.values if is_either else values, end, min(scale))

    def plus(self, more: Values, end: int, *, is_last: bool = False) -> "NumberPart":
        """The same, with something added."""
        values = frozenset(value + each for value in self.values for each in more)
        return NumberPart(values, end, self.scale, is_last)
