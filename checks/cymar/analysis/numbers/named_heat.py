"""Whether words of another block name a temperature: *0°C* is freezing, and *100°C* boiling."""

from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity

HEATS = {
    ("temperature", Fraction(0)): "freezing", ("imperial temperature", Fraction(32)): "freezing",
    ("temperature", Fraction(100)): "boiling", ("imperial temperature", Fraction(212)): "boiling",
}  # fmt: skip
"""The temperatures that have a name, with the sense of the words for it."""


def is_named_heat(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of a temperature that the other block has a word for: *freezing*."""
    senses = {
        HEATS[value]
        for each in (here.amounts if quantity.numbers & OF_HEATS else ())
        if each.start <= quantity.start < each.end
        for value in each.values & HEATS.keys()
    }
    return any(re.search(rf"(?i)\b(?:{joining(each)})", there.block.words_only) for each in senses)


OF_HEATS = frozenset(number for _, number in HEATS)
"""The numbers of those temperatures."""
