"""Figures that people write in more than one way: percentages and telephone numbers.

The browser's script reads a query in the same way; a test in a browser holds the two together.
"""

import re
from collections.abc import Iterator

from cymar.publish.search.words import token

WRITTEN_PERCENTAGE = re.compile(
    r"(\d(?<!\d\d)\d*+(?:[.,]\d++)?)\s*+(?:%|y cant\b|per ?cent\b)", re.IGNORECASE
)
WRITTEN_TELEPHONE = re.compile(r"0(?<![\d.,]0)\d{1,4}(?:[ -]?\d{2,6}){1,4}(?!\d)")
"""Both look back once they have a digit: a search for what begins with one is quick."""

TELEPHONE_DIGITS = range(9, 13)
"""Digits of a British number with its area: 10 or 11, and those that are miswritten by one."""


def figures(text: str) -> Iterator[str]:
    """The percentages of a text as *35%*, and its telephone numbers without spaces."""
    for percentage in WRITTEN_PERCENTAGE.finditer(text):
        yield f"{token(percentage[1]).whole}%"
    for number in WRITTEN_TELEPHONE.finditer(text):
        digits = "".join(filter(str.isdigit, number[0]))
        if len(digits) in TELEPHONE_DIGITS:
            yield digits
