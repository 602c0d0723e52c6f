"""The words between the ends of a range, and for the ends of a month or a year."""

from typing import NamedTuple


class RangeWords(NamedTuple):
    """The words of a language for these; patterns are without capturing groups."""

    through: str
    """What comes between the ends of a range, with what may stand before the last."""

    end_of: str
    """What comes before a month or a year whose last day is meant: *the end of*."""

    start_of: str
    """What comes before one whose first day is meant."""

    whole_year: str
    """A year without its number: *the year*."""

    listed: str
    """What comes before the last thing of a list."""
