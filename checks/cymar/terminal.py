"""Colour, widths and safe characters, for terminals and logs."""

import re
import unicodedata
from collections.abc import Mapping

WHEN = ("auto", "always", "never")
"""When to use colour; `auto` decides by the environment and by what the output goes to."""

STEERING = frozenset(("Cc", "Zl", "Zp"))
"""The categories of characters that move a cursor, ring a bell or end a line."""

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction in which the text after them is shown."""

REPLACEMENT = "\ufffd"
ONE_COLUMN_EACH = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*")
"""Text of which each character takes one column: most lines, for which no table need be loaded."""


def wants_colour(when: str, *, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to use colour.

    Args:
        when: One of `WHEN`, as the command line asks.
        is_terminal: Whether the output goes to a terminal.
        environment: Where `NO_COLOR` (https://no-color.org), `FORCE_COLOR` (https://force-color.org)
            and `TERM` are looked up, in that order.
    """
    if when != "auto":
        return when == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def printable(text: str) -> str:
    """Text on one line that a terminal or a log may be given; as many characters as before.

    A tab becomes a space, so that what is under it needs no knowledge of tab stops.
    """
    if text.isprintable():
        return text
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character == "\t":
        return " "
    is_steering = unicodedata.category(character) in STEERING or character in DIRECTIONS
    return REPLACEMENT if is_steering else character


def columns(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    if ONE_COLUMN_EACH.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def padded(text: str, width: int) -> str:
    """A printable text with spaces after it, so that it takes so many columns."""
    return text + " " * (width - columns(text))
