"""Codes of forms, roads and rooms: P45, the A55, B12."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from cymar.languages.quantities.contacts import contacts

CODE = re.compile(
    r"(?<![\w/.-])(?P<letters>[A-Z]{1,5})(?P<figures>\d{1,5})(?P<end>[A-Z]?)(?![\w-])"
)
ANY_FIGURE = re.compile(r"\d")
LANGUAGE_ENDS = frozenset("WEC")
"""What the code of a form ends in that has a version in each language: SA100 and SA100W."""


class Code(NamedTuple):
    """A code at a place in a text."""

    letters: str
    figures: str
    start: int
    end: int


def codes(text: str) -> list[Code]:
    """The codes of a text, in order; a postcode is none."""
    if not ANY_FIGURE.search(text):
        return []
    found = [
        Code(match["letters"], match["figures"] + _own_end(match["end"]), *match.span())
        for match in CODE.finditer(text)
    ]
    taken = sorted((each.start, each.end) for each in contacts(text)) if found else []
    ends = dict(taken)
    starts = [0, *ends]
    return [
        each
        for each in found
        if ends.get(starts[bisect_right(starts, each.start) - 1], 0) <= each.start
    ]


def _own_end(letter: str) -> str:
    return "" if letter in LANGUAGE_ENDS else letter


def conflicting_codes(
    here: Sequence[Code], there: Sequence[Code], here_text: str, there_text: str
) -> list[tuple[Code, Code]]:
    """Codes of which each text has one in the place of the other's.

    They begin with the same letters, or are the only ones that differ. Where the figures are the
    same, the letters may be translated: *KS2* is *CA2*. The texts are whole, with what is marked as
    code or an address.
    """
    ours, theirs = _lacking(here, codes(there_text)), _lacking(there, codes(here_text))
    left = [each for each in theirs if not any(each.figures == one.figures for one in ours)]
    pairs = []
    for one in ours:
        if any(each.figures == one.figures for each in there):
            continue
        is_only = len(ours) == len(theirs) == 1
        same = next((each for each in left if is_only or each.letters == one.letters), None)
        if same:
            left.remove(same)
            pairs.append((one, same))
    return pairs


def _lacking(some: Sequence[Code], others: Sequence[Code]) -> list[Code]:
    known = {each[:2] for each in others}
    return [each for each in some if each[:2] not in known]
