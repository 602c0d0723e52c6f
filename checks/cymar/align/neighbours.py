"""Neighbours that changed places: two units of a page of which each belongs to the other's."""

from collections.abc import Iterator, Sequence

from cymar.align.likeness import Likeness, Unit, UnitPair, form_score, length_score

LEAST_CROSSED = 1.5
"""The least weight of the keys that each of two neighbours shares with the other's counterpart."""

LEAST_MORE_CROSSED = 4.0
"""How much more both share so than in their places, by weight."""

MOST_STAYED = 0.25
"""What they share in their places at most, by what they share crossed."""

LEAST_CROSSED_SCORE = -1.5
"""The score that the forms, and the lengths, of two units must be above to be so paired."""

# Set by bench/meaning.py: of parts that changed places, and of pages that are no faults.


def exchanged_neighbours(
    here: Sequence[Unit], there: Sequence[Unit], paired: Sequence[UnitPair], likeness: Likeness
) -> Iterator[UnitPair]:
    """The first of each two neighbours that changed places, and what stands in its place there.

    Looks only where what stands before and after both is paired in order, or is the page's end.

    Args:
        here: the units of one language, in order.
        there: the units of the other.
        paired: the pairs so far, by the numbers of their units.
        likeness: what the units share.
    """
    partner = {-1: -1, len(here): len(there), **dict(paired)}
    last = -2
    for first in range(len(here) - 1):
        place = partner.get(first - 1, len(there)) + 1
        if first > last + 1 and partner.get(first + 2) == place + 2:
            both = here[first], here[first + 1]
            if _are_exchanged(both, (there[place], there[place + 1]), likeness):
                last = first
                yield first, place


def _are_exchanged(here: tuple[Unit, Unit], there: tuple[Unit, Unit], likeness: Likeness) -> bool:
    crossed = tuple(zip(here, there[::-1], strict=True))
    if any(one.keys.isdisjoint(two.keys) for one, two in crossed):
        return False
    weights = [likeness.shared(*both) for both in crossed]
    if min(weights) < LEAST_CROSSED:
        return False
    stayed = sum(likeness.shared(*both) for both in zip(here, there, strict=True))
    more = sum(weights)
    return (
        more - stayed >= LEAST_MORE_CROSSED
        and stayed <= MOST_STAYED * more
        and all(
            form_score(one.block, two.block) > LEAST_CROSSED_SCORE
            and length_score(one, two) > LEAST_CROSSED_SCORE
            for one, two in crossed
        )
    )
