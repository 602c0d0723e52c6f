"""Whether two words that set a limit set it on one figure: *under 16*, and *16 neu'n hŷn*."""

from cymar import expressions as re
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

AMOUNT = r"[£€$]?(?<!\d)(?<!\d[,.])\d(?:[\d,.]*\d)?+"
AMOUNT_NEXT = re.compile(rf"\s*({AMOUNT})")
AMOUNT_LAST = re.compile(rf"({AMOUNT})(?:%|\w+)?(?:\s[^\W\d_]+){{0,2}}\s+\Z")
"""A figure and up to two words for what it counts: *16 years*, *16 oed*."""


def are_of_one_figure(here: Segment, limit: Cue, there: Segment, step: Cue) -> bool:
    """Whether the same figure stands beside each of two words for a limit."""
    figure = _figure(here, limit)
    return figure is not None and figure == _figure(there, step)


def _figure(segment: Segment, cue: Cue) -> str | None:
    found = AMOUNT_NEXT.match(segment.text, cue.end) or AMOUNT_LAST.search(
        segment.text[: cue.start]
    )
    return found[1] if found else None
