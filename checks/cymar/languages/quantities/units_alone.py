"""The words beside a unit that no number is beside: *in milliseconds*, *an inch*."""

from typing import NamedTuple


class UnitsAlone(NamedTuple):
    """The words of a language for these; patterns are without capturing groups."""

    within: str
    """What comes before the unit of figures that stand elsewhere, spaces aside."""

    for_long: str
    """What comes before a length of time without a number: *for days*, *a few weeks*."""

    lengths: frozenset[str]
    """The words for several of a unit of time."""

    loose: frozenset[str]
    """Words for units that are for other things too, but not after *a* or *per*: *pound*."""

    before_one: frozenset[str]
    """What comes before one such unit, and not before a coin in a saying: *dim dimai*."""

    goes_on: str
    """What comes after a unit that is no whole one, before a part: *a mile and a half*."""

    counted: str = ""
    """What is one of a unit, without a number, before *a* or *per*: *awr yr wythnos*."""
