"""Whether words of another block name a temperature: *0°C* is freezing, and *100°C* boiling."""

from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity

NAMED = {
    ("temperature", Fraction(0)): "freezing", ("imperial temperature", Fraction(32)): "freezing",
    ("temperature", Fraction(100)): "boiling", ("imperial temperature", Fraction(212)): "boiling",
}  # fmt: skip
"""The temperatures that have a name, with the sense of the words for it."""


def is_named_heat(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of a temperature that the other block has a word for: *freezing*."""
    senses = {
        NAMED[value]
        for each in (here.amounts if quantity.numbers & NUMBERS else ())
        if each.start <= quantity.start < each.end
        for value in each.values & NAMED.keys()
    }
    return any(re.search(rf"(?i)\b(?:{joining(each)})", there.block.words_only) for each in senses)


NUMBERS = frozenset(number for _, number in NAMED)
"""The numbers of those temperatures."""
