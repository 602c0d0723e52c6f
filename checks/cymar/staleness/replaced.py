"""Following a block whose text is wholly new, by the place it stands in."""

from collections import Counter
from collections.abc import Callable, Sequence

from cymar.staleness.followed import (
    LARGEST,
    FollowedRun,
    FollowLinks,
    best_links,
    likeness,
    similarity,
)


def in_place(
    new: FollowedRun, old: FollowedRun, some: Sequence[int], others: Sequence[int]
) -> FollowLinks:
    """The links between what is left in a stretch of both versions.

    Where there is as much of it in both, of the same forms, it is the same with another text. Else
    it goes by its letters.
    """
    if [new[n].form for n in some] == [old[o].form for o in others]:
        return dict(zip(some, others, strict=True))
    if len(some) * len(others) > LARGEST:
        return {}
    return best_links(new, old, some, others, similarity)


def beside_moved(new: FollowedRun, old: FollowedRun, links: FollowLinks) -> FollowLinks:
    """The links of units that changed beside one that is known to have moved."""
    gone = set(links.values())
    found: FollowLinks = {}
    for run in _runs([n for n in range(len(new)) if n not in links]):
        before, after = links.get(run[0] - 1), links.get(run[-1] + 1)
        starts = [] if before is None else [before + 1]
        starts += [] if after is None else [after - len(run)]
        for start in starts:
            places = range(max(start, 0), min(start + len(run), len(old)))
            same = [new[n].form for n in run] == [old[o].form for o in places]
            if same and gone.isdisjoint(places):
                found |= zip(run, places, strict=True)
                gone.update(places)
                break
    return found


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Places in runs of those that follow each other."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def changed_elsewhere(new: FollowedRun, old: FollowedRun, links: FollowLinks) -> FollowLinks:
    """The links of units that moved and changed, the likest first."""
    some, others = _left(new, old, links)
    if len(some) * len(others) > LARGEST:
        return {}
    ranked = sorted((-likeness(new[n], old[o]), n, o) for n in some for o in others)
    found: FollowLinks = {}
    gone = set()
    for worth, n, o in ranked:
        if worth and n not in found and o not in gone:
            found[n] = o
            gone.add(o)
    return found


def only_ones(new: FollowedRun, old: FollowedRun, links: FollowLinks) -> FollowLinks:
    """The links of units that alone of their form are left in both versions."""
    some, others = _left(new, old, links)
    ours, theirs = Counter(new[n].form for n in some), Counter(old[o].form for o in others)
    places = {old[o].form: o for o in others}
    return {n: places[new[n].form] for n in some if ours[new[n].form] == theirs[new[n].form] == 1}


def _left(new: FollowedRun, old: FollowedRun, links: FollowLinks) -> tuple[list[int], list[int]]:
    gone = set(links.values())
    some = [n for n in range(len(new)) if n not in links]
    return some, [o for o in range(len(old)) if o not in gone]


FIND_ELSEWHERE: tuple[Callable[[FollowedRun, FollowedRun, FollowLinks], FollowLinks], ...] = (
    beside_moved, changed_elsewhere, only_ones,
)  # fmt: skip
"""What finds links that do not follow the order of the page, in the order to ask."""
