"""Parts of a sentence between commas, dashes and brackets, where both versions have the same.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.clauses findings.py --rule
meaning-mismatch`.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import log

from cymar import expressions as re
from cymar.text.segment import Segment

BETWEEN_PARTS = re.compile(r"(?<![,;:)])[,;:)]++\s+|(?<!\s)\s++(?:\(|[–—-]\s+)")
"""What stands between two parts of a sentence."""

BETWEEN_CLAUSES = re.compile(
    BETWEEN_PARTS.pattern
    + r"|(?<!\s)\s++(?=(?:and|but|or|if|because|so|unless|until|when|ac?|ond|neu|os|oherwydd|felly"
    r"|oni|nes|pan)\s)"
)
"""The same, and what stands before a word that joins a clause."""

MOST_PARTS_COMPARED = 6
"""The most parts of a sentence that are held against each other: more is a list of things."""

LEAST_LETTERS = 8
"""What is added to a length, in characters, before two are compared."""

MOST_UNLIKE = 0.5
"""How much longer one version of a part may be than the other, as a logarithm."""

# Set by bench/meaning.py: of negations put in and taken out, and of sentences joined and split.


def paired_parts(en: Segment, cy: Segment) -> Iterator[list[tuple[Segment, Segment]]]:
    """The parts of two versions of a sentence, if there are as many and each is as long.

    First those between marks, then those between words that join clauses too.
    """
    for between in (BETWEEN_PARTS, BETWEEN_CLAUSES):
        ours, theirs = list(_parts(en, between)), list(_parts(cy, between))
        if 1 < len(ours) <= MOST_PARTS_COMPARED and len(ours) == len(theirs):
            both = list(zip(ours, theirs, strict=True))
            if all(_are_as_long(*each) for each in both):
                yield both


def _parts(segment: Segment, between: re.Pattern[str]) -> Iterator[Segment]:
    text = segment.text
    joints = [match.span() for match in between.finditer(text)]
    for (_, start), (end, _) in pairwise([(0, 0), *joints, (len(text), len(text))]):
        yield Segment(segment.block, segment.start + start, segment.start + end)


def _are_as_long(one: Segment, other: Segment) -> bool:
    lengths = (each.end - each.start + LEAST_LETTERS for each in (one, other))
    return abs(log(next(lengths)) - log(next(lengths))) <= MOST_UNLIKE
