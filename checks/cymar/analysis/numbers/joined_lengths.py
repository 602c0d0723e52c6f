"""Lengths of time in two units that the other block gives in one: hours and minutes in minutes.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.joined_lengths
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator
from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import Quantity
from cymar.lazy import cached_property

UNIT_BEFORE = re.compile(rf"(?P<unit>[^\W\d_]+)(?: (?:{joining('and')})|,)? \Z")
"""What comes before the lesser part of such a length."""

LONGEST_UNIT_BEFORE = 24
"""How many characters before that part the unit of the greater one may begin."""


class JoinedLengths:
    """The lengths of time of two blocks that are given in two units in one of them."""

    def __init__(self, here: BlockQuantities, there: BlockQuantities) -> None:
        self._here, self._there = here, there

    def have(self, quantity: Quantity) -> bool:
        """Whether a number is of a length of time that the other block gives in another unit."""
        if any(quantity.start in place for place in self._given):
            return True
        words = language(self._here.block.locale).paraphrases
        return not self._theirs.isdisjoint(words.lengths(self._here.block.words_only, quantity))

    @cached_property
    def _given(self) -> list[range]:
        """Where the block has lengths in two units that the other block has too."""
        given = self._theirs | self._there.lengths
        return [place for place, lengths in _joined(self._here) if lengths & given]

    @cached_property
    def _theirs(self) -> frozenset[Duration]:
        """The lengths of the other block that are in two units."""
        return frozenset[Duration]().union(*(lengths for _, lengths in _joined(self._there)))


def _joined(some: BlockQuantities) -> Iterator[tuple[range, frozenset[Duration]]]:
    """Where each length of a block stands that is given in two units, and what it is."""
    text, words = some.block.words_only, language(some.block.locale).paraphrases
    ends = {each.end: each for each in reversed(some.in_place)}
    for lesser in some.in_place:
        lengths = words.lengths(text, lesser)
        before = max(0, lesser.start - LONGEST_UNIT_BEFORE)
        unit = UNIT_BEFORE.search(text[before : lesser.start]) if lengths else None
        units = words.durations.get(unit["unit"].lower(), ()) if unit else ()
        if not unit or not units:
            continue
        end = before + unit.start()
        count = ends.get(end - 1) or ends.get(end)
        times = count.numbers if count else frozenset({Fraction(1)})
        yield (
            range(count.start if count else end, lesser.end),
            frozenset(
                Duration(one.unit, one.length * number + other.length)
                for one in units
                for other in lengths
                if one.unit == other.unit
                for number in times
            ),
        )
