"""Whether two words that set a limit set it on one figure: *under 16*, and *16 neu'n hŷn*."""

from collections.abc import Sequence
from itertools import pairwise

from cymar import expressions as re
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

AMOUNT = r"[£€$]?(?<!\d)(?<!\d[,.])\d(?:[\d,.]*\d)?+"
AMOUNT_NEXT = re.compile(rf"\s*({AMOUNT})")
AMOUNT_LAST = re.compile(rf"({AMOUNT})(?:%|\w+)?(?:\s[^\W\d_]+){{0,2}}\s+\Z")
"""A figure and up to two words for what it counts: *16 years*, *16 oed*."""

TURNED = {"more": "least", "less": "most"}
SET_BY = frozenset(TURNED.values())
"""What a negative makes of a limit the opposite of: *no more* is not *at least*."""

MOST_BETWEEN = 3
"""The most words between a negative and the limit that it turns: *ni chewch fod yn hŷn na*."""

LIMITED_DUTY = re.compile(r" (?:\w+ )?")
"""What is between a limit and what one may do within it: *the least you can*."""


def are_of_one_figure(here: Segment, limit: Cue, there: Segment, step: Cue) -> bool:
    """Whether the same figure stands beside each of two words for a limit."""
    figure = figure_of(here, limit)
    return figure is not None and figure == figure_of(there, step)


def limits_of_one_figure(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], group: Sequence[str]
) -> tuple[Cue, Cue] | None:
    """The only words of two versions that set a limit, if it is an opposite one on one figure."""
    ours, theirs = ([each for each in some if each.meaning in group] for some in cues)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].meaning == theirs[0].meaning:
        return None
    is_one = are_of_one_figure(both[0], ours[0], both[1], theirs[0])
    return (ours[0], theirs[0]) if is_one else None


def turned_limit(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], here: int, negative: Cue
) -> tuple[Cue, Cue] | None:
    """A limit that a negative sets in a version, and the opposite one of the other.

    *Ni chaiff mwy na phump* is *at most five*, and not *at least five*.
    """
    ours, theirs = (
        [each for each in some if each.meaning in TURNED or each.meaning in SET_BY]
        for some in (cues[here], cues[1 - here])
    )
    if len(ours) != 1 or len(theirs) != 1 or TURNED.get(ours[0].meaning) != theirs[0].meaning:
        return None
    between = both[here].text[negative.end : ours[0].start]
    if negative > ours[0] or len(between.split()) > MOST_BETWEEN or "," in between:
        return None
    return (ours[0], theirs[0]) if not here else (theirs[0], ours[0])


def figure_of(segment: Segment, cue: Cue) -> str | None:
    """The figure that stands beside a word for a limit."""
    found = AMOUNT_NEXT.match(segment.text, cue.end) or AMOUNT_LAST.search(
        segment.text[: cue.start]
    )
    return found[1] if found else None


def is_of_limit(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether one version says the least or the most that one may: *the least you can pay*."""
    return any(
        limit.meaning in ("least", "most")
        and duty.meaning == "may"
        and LIMITED_DUTY.fullmatch(segment.text, limit.end, duty.start)
        for segment, some in zip(both, cues, strict=True)
        for limit, duty in pairwise(some)
    )
