"""The opening hours of another telephone line or counter, which are no slip.

How far its threshold may move: `bench/thresholds.py cymar.analysis.numbers.other_hours findings.py
--rule number-mismatch`.
"""

from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.quantities.quantity import Quantity, QuantityKind

OTHER_HOURS = 3
"""How many times differ, at least, between the opening hours of two places or lines."""


def other_hours(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """The times and days of the first block, where the two give hours of another line or counter.

    The Welsh telephone line of a body often has hours of its own. A slip changes one time; where
    three or more differ between two blocks that name the days of the week, the hours are others.
    """
    times = [
        [each for each in ours.figures if each.kind is QuantityKind.TIME and theirs.lacks(each)]
        for ours, theirs in ((here, there), (there, here))
    ]
    if not all(times) or sum(map(len, times)) < OTHER_HOURS:
        return []
    days = [
        [each for each in one.words if each.kind is QuantityKind.WEEKDAY] for one in (here, there)
    ]
    if not all(days):
        return []
    return sorted(
        (*times[0], *(each for each in days[0] if there.lacks(each))), key=lambda each: each.start
    )
