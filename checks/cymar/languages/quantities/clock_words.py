"""The words beside the numbers of a time of day: *10 to 4*, *eleven hundred hours*, *by nine*."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cymar.languages.quantities.dates import HALF_DAY, WHOLE_DAY
from cymar.languages.quantities.quantity import Quantity, QuantityKind

HALF_HOUR = 30
"""The minutes from which on a time is said in another way than *10 to 4*."""


class ClockWords(NamedTuple):
    """The words of a language for these; patterns are without capturing groups."""

    past: Mapping[str, int]
    """What comes between minutes and an hour, and whether they are added: *10 to 4*."""

    of_24_hours: str
    """What comes after a time of the clock of 24 hours: *eleven hundred hours*."""

    minutes_alone: str
    """What comes after minutes to or past an hour that is left out: *five to*."""

    before_hour: str
    """What comes before an hour that only its number gives: *by nine*."""

    def times(self, text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
        """*10 to 4* as the time that it may be."""
        for minutes, hour in pairwise(quantities):
            sign = self.past.get(text[minutes.end : hour.start].strip())
            if sign and max(minutes.numbers, default=HALF_HOUR) < HALF_HOUR:
                values = frozenset(
                    (each * 60 + sign * more + half) % WHOLE_DAY
                    for each in hour.numbers if each <= 12
                    for more in minutes.numbers
                    for half in (0, HALF_DAY)
                )  # fmt: skip
                yield Quantity(QuantityKind.TIME, values, minutes.start, hour.end, firm=False)
