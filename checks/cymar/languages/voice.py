"""Verbs that leave out who acts."""

from enum import StrEnum
from typing import NamedTuple


class Voice(StrEnum):
    """How a verb leaves out who acts."""

    PASSIVE = "passive"
    IMPERSONAL = "impersonal"


class Impersonal(NamedTuple):
    """A verb in a text, from `start` up to `end`.

    `instead` is an example that names who acts, empty where the text names somebody that we cannot
    make it up for: *is run by the council*.
    """

    start: int
    end: int
    voice: Voice
    instead: str
