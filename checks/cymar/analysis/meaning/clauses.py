"""Parts of a sentence between commas, dashes and brackets, where both versions have the same.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.meaning.clauses findings.py
--rule meaning-mismatch`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import starmap
from math import log

from cymar import expressions as re
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

BETWEEN = (
    r"[,;:)\s](?:(?<=\S)(?<![,;:)]{{2}})[,;:)]*+\s+"
    r"|(?<=\s)(?<!\s\s)\s*+(?:\(|[–—-]\s+{words}))"
)
"""A pattern that begins with one character is quick to miss."""
BETWEEN_PARTS = re.compile(BETWEEN.format(words=""))
"""What stands between two parts of a sentence."""

ANY_MARK = re.compile(r"[,;:)(–—-]")
"""What such a text has one of."""

MOST_PARTS_COMPARED = 6
"""The most parts of a sentence that are held against each other: more is a list of things."""

LEAST_LETTERS = 8
"""What is added to a length, in characters, before two are compared."""

MOST_UNLIKE = 0.5
"""How much longer one version of a part may be than the other, as a logarithm."""

# Set by bench/meaning.py: of negations put in and taken out, and of sentences joined and split.


def paired_parts(en: Segment, cy: Segment) -> Iterator[list[tuple[Segment, Segment]]]:
    """The parts of two versions of a sentence, if there are as many and each is as long.

    First those between marks, then those between words that join clauses too, where they are more.
    """
    known = list[tuple[Segment, Segment]]()
    has_marks = ANY_MARK.search(en.text) and ANY_MARK.search(cy.text)
    ways = (_between_marks, between_clauses) if has_marks else (between_clauses,)
    for between in ways:
        ours = list(between(en.block.locale).finditer(en.text))
        if not 0 < len(ours) < MOST_PARTS_COMPARED:
            continue
        theirs = list(between(cy.block.locale).finditer(cy.text))
        if len(ours) == len(theirs):
            both = list(zip(_parts(en, ours), _parts(cy, theirs), strict=True))
            if both != known and all(starmap(_are_as_long, both)):
                yield both
            known = both


def _between_marks(_: str) -> re.Pattern[str]:
    return BETWEEN_PARTS


@cache
def between_clauses(locale: str) -> re.Pattern[str]:
    """What stands between two parts of a sentence, or before a word that joins a clause."""
    joining = language(locale).clause_words.joining
    return re.compile(BETWEEN.format(words=rf"|(?=(?:{joining})\s)"))


def clause_bounds(segment: Segment, cue: Cue) -> tuple[int, int]:
    """Where in a sentence the clause of a word begins and ends."""
    joints = list(between_clauses(segment.block.locale).finditer(segment.text))
    starts = (each.end() for each in joints if each.end() <= cue.start)
    ends = (each.start() for each in joints if each.start() >= cue.end)
    return max(starts, default=0), min(ends, default=len(segment.text))


def _parts(segment: Segment, joints: Sequence[re.Match[str]]) -> Iterator[Segment]:
    """What is before, between and after what stands between parts."""
    start = segment.start
    for joint in joints:
        yield Segment(segment.block, start, segment.start + joint.start())
        start = segment.start + joint.end()
    yield Segment(segment.block, start, segment.end)


def _are_as_long(one: Segment, other: Segment) -> bool:
    lengths = (each.end - each.start + LEAST_LETTERS for each in (one, other))
    return abs(log(next(lengths)) - log(next(lengths))) <= MOST_UNLIKE
