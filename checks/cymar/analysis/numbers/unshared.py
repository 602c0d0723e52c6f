"""A stretch of one block's text that its counterpart lacks."""

from typing import NamedTuple


class Unshared(NamedTuple):
    """A stretch of a block's text that its counterpart lacks.

    `kind` is what it is, such as a date: only stretches of one kind face each other.
    """

    start: int
    end: int
    kind: object
