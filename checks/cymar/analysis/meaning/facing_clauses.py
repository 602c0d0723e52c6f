"""Clauses of two versions of a sentence that face each other, whatever their number and order.

A clause may be put first that was last, and be split or joined: *if it rains, we stay in* is *arhoswn
gartref os bydd yn bwrw glaw*. What faces what is told by the words that both have.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.meaning.clauses import LEAST_LETTERS, between_clauses
from cymar.analysis.meaning.conditions import IF
from cymar.analysis.meaning.crossed import KEYS
from cymar.analysis.meaning.negated import PARTS_OF_WORDS
from cymar.languages import language
from cymar.text.segment import Segment

MOST_CLAUSES = 7
"""The most clauses of a sentence that are aligned: more is a list of things."""

JOINED = 0.4
"""What is taken off for two clauses that face one."""

UNLIKE_LENGTH = 0.7
"""What is taken off for a clause twice as long as the one that faces it, as a logarithm."""

SAME_CONDITION = 1.0
"""What is added where both clauses say *if*, and taken off where only one does."""

MOVED = 0.5
"""What is taken off where the clauses stand in another order."""

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

Clauses = Sequence[Segment]


class Aligned(NamedTuple):
    """How well some clauses face each other, and which do."""

    score: float
    pairs: tuple[tuple[Segment, Segment], ...]


def facing_clauses(en: Segment, cy: Segment) -> list[tuple[Segment, Segment]]:
    """The clauses of two versions that face each other; nothing where they do not tell."""
    ours, theirs = _clauses(en), _clauses(cy)
    if min(len(ours), len(theirs)) < 2 or max(len(ours), len(theirs)) > MOST_CLAUSES:
        return []
    orders = [theirs, *(theirs[k:] + theirs[:k] for k in range(1, len(theirs)))]
    found = max(
        (
            each._replace(score=each.score - (MOVED if k else 0))
            for k, some in enumerate(orders)
            if (each := _aligned(ours, some))
        ),
        key=lambda each: each.score,
        default=None,
    )
    if not found or len(found.pairs) < 2:
        return []
    return list(found.pairs)


def _clauses(segment: Segment) -> list[Segment]:
    joints = [*between_clauses(segment.block.locale).finditer(segment.text)]
    starts = [0, *(each.end() for each in joints)]
    ends = [*(each.start() for each in joints), len(segment.text)]
    return [
        Segment(segment.block, segment.start + start, segment.start + end)
        for start, end in zip(starts, ends, strict=True)
        if start < end
    ]


def _aligned(ours: Clauses, theirs: Clauses) -> Aligned | None:
    """The best way in which all clauses face each other in order, one or two against one or two."""
    best: dict[tuple[int, int], Aligned] = {(0, 0): Aligned(0.0, ())}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            options = []
            for di, dj in ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1)):
                before = best.get((i - di, j - dj))
                if before is None:
                    continue
                en, cy = _joined(ours[i - di : i]), _joined(theirs[j - dj : j])
                if en is None or cy is None or (score := _likeness(en, cy)) is None:
                    continue
                options.append(
                    Aligned(
                        before.score + score - JOINED * (di + dj - 2), (*before.pairs, (en, cy))
                    )
                )
            if options:
                best[i, j] = max(options, key=lambda each: each.score)
    return best.get((len(ours), len(theirs)))


def _joined(clauses: Clauses) -> Segment | None:
    """Clauses that stand one after another as one; none where they do not."""
    if any(one.end > two.start for one, two in pairwise(clauses)):
        return None
    return clauses[0]._replace(end=clauses[-1].end)


def _likeness(en: Segment, cy: Segment) -> float | None:
    """How much two clauses are alike; nothing where they share no word."""
    shared = _shared(en.text, cy.text)
    if not shared:
        return None
    lengths = [each.end - each.start + LEAST_LETTERS for each in (en, cy)]
    is_if = [language(each.block.locale).meanings.may_have(IF, each.text) for each in (en, cy)]
    condition = 0.0 if not any(is_if) else SAME_CONDITION if all(is_if) else -SAME_CONDITION
    return shared + condition - UNLIKE_LENGTH * abs(log(lengths[0] / lengths[1]))


def _shared(en: str, cy: str) -> int:
    words = _told(cy, "cy")
    keys = frozenset[str]().union(*words)
    return sum(bool(each & keys) for each in _told(en, "en"))


@lru_cache(256)
def _told(text: str, locale: str) -> list[frozenset[str]]:
    known = KEYS[locale]
    words = [keys for each in PARTS_OF_WORDS.findall(text) if (keys := known[each])]
    return words + [frozenset((each,)) for each in FIGURE.findall(text)]
