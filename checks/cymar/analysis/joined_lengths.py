"""Lengths of time in two units that the other block gives in one: hours and minutes in minutes.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.joined_lengths findings.py
--rule number-mismatch`.
"""

from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import Quantity

UNIT_BEFORE = re.compile(r"(?P<unit>[^\W\d_]+)(?: and| ac?|,)? \Z")
"""What comes before the lesser part of such a length."""

LONGEST_UNIT_BEFORE = 24
"""How many characters before that part the unit of the greater one may begin."""


def is_of_joined_length(quantity: Quantity, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether a number is of a length of time that the other block gives in another unit."""
    ours, theirs = _joined(here), _joined(there)
    given = there.lengths.union(*theirs.values())
    if any(lengths & given for place, lengths in ours.items() if quantity.start in place):
        return True
    words = language(here.block.locale).paraphrases
    lengths = words.lengths(here.block.words_only, quantity)
    return any(lengths & each for each in theirs.values())


def _joined(some: BlockQuantities) -> dict[range, frozenset[Duration]]:
    """The lengths of a block that are given in two units, by where each stands."""
    text, words = some.block.words_only, language(some.block.locale).paraphrases
    found: dict[range, frozenset[Duration]] = {}
    for lesser in some.in_place:
        lengths = words.lengths(text, lesser)
        before = max(0, lesser.start - LONGEST_UNIT_BEFORE)
        unit = UNIT_BEFORE.search(text[before : lesser.start]) if lengths else None
        units = words.durations.get(unit["unit"].lower(), ()) if unit else ()
        if not unit or not units:
            continue
        end = before + unit.start()
        counts = [each for each in some.in_place if end - 1 <= each.end <= end]
        times = counts[0].numbers if counts else frozenset({Fraction(1)})
        found[range(counts[0].start if counts else end, lesser.end)] = frozenset(
            Duration(one.unit, one.length * number + other.length)
            for one in units
            for other in lengths
            if one.unit == other.unit
            for number in times
        )
    return found
