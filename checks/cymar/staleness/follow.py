"""Following the blocks of a page from one version of it to the next, in the same language.

What is the same is found first, and what is alike, in order; then what is the same elsewhere. What
is left between two that are known is taken for the same with another text, where there is as much
of it in both versions: a cell that now has another figure.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cymar.staleness.block_text import BlockText
from cymar.staleness.followed import (
    LARGEST,
    Followed,
    FollowedRun,
    FollowLinks,
    best_links,
    likeness,
    units,
)
from cymar.staleness.replaced import FIND_ELSEWHERE, in_place
from cymar.text.block import Kind

PlaceRange = tuple[int, int]
"""Where a run of units begins, and where it ends."""


def follow(newer: Sequence[BlockText], older: Sequence[BlockText]) -> list[int | None]:
    """The place of each block of the newer version in the older one, or none where it is new."""
    links: list[int | None] = [None] * len(newer)
    first, last = _ends(newer, older)
    links[:first] = range(first)
    for place in range(1, last + 1):
        links[-place] = len(older) - place
    new = units(newer, first, len(newer) - last)
    old = units(older, first, len(older) - last)
    for n, o in _linked(new, old).items():
        for place, was in _cells(new[n], old[o], newer, older):
            links[place] = was
    return links


def _ends(newer: Sequence[BlockText], older: Sequence[BlockText]) -> tuple[int, int]:
    """The numbers of blocks that are the same at the beginning and at the end, in whole rows."""
    most = min(len(newer), len(older))
    first = next((n for n in range(most) if not _is_same(newer[n], older[n])), most)
    while first and any(first < len(each) and each[first].goes_on for each in (newer, older)):
        first -= 1
    most -= first
    last = next((n for n in range(most) if not _is_same(newer[-1 - n], older[-1 - n])), most)
    while last and (newer[-last].goes_on or older[-last].goes_on):
        last -= 1
    return first, last


def _is_same(one: BlockText, two: BlockText) -> bool:
    return one.key == two.key and one.kind is two.kind and one.goes_on is two.goes_on


def _cells(
    new: Followed, old: Followed, newer: Sequence[BlockText], older: Sequence[BlockText]
) -> Iterator[tuple[int, int]]:
    """The links of the cells of two rows: in order where there are as many."""
    if len(new.cells) == len(old.cells):
        yield from zip(new.cells, old.cells, strict=True)
        return
    ours = [Followed([cell], newer) for cell in new.cells]
    theirs = [Followed([cell], older) for cell in old.cells]
    for n, o in _linked(ours, theirs).items():
        yield new.cells[n], old.cells[o]


def _linked(new: FollowedRun, old: FollowedRun) -> FollowLinks:
    """The links of two runs of units."""
    if not new or not old:
        return {}
    known = _known(new, old)

    def worth(one: Followed, two: Followed) -> float:
        is_other = one.text != two.text and not known.isdisjoint((one.text, two.text))
        return 0.0 if is_other else likeness(one, two)

    in_order: FollowLinks = {}
    whole = (0, len(new)), (0, len(old))
    for some, others in [whole] if _is_short(*whole) else _stretches(new, old, in_order):
        if _is_short(some, others):
            in_order |= best_links(new, old, range(*some), range(*others), worth)
    links = in_order | _moved(new, old, in_order)
    for some, others in _gaps(in_order, len(new), len(old)):
        gone = set(links.values())
        ours = [n for n in range(*some) if n not in links]
        theirs = [o for o in range(*others) if o not in gone]
        links |= in_place(new, old, ours, theirs)
    for find in FIND_ELSEWHERE:
        links |= find(new, old, links)
    return links


def _known(new: FollowedRun, old: FollowedRun) -> frozenset[tuple[Kind, str]]:
    """The texts that each version has once, and that are more than a figure: they only moved."""
    ours, theirs = Counter(each.text for each in new), Counter(each.text for each in old)
    once = {each.text for each in new if each.has_letters}
    return frozenset(text for text in once if ours[text] == theirs[text] == 1)


def _is_short(some: PlaceRange, others: PlaceRange) -> bool:
    return (some[1] - some[0]) * (others[1] - others[0]) <= LARGEST


def _stretches(
    new: FollowedRun, old: FollowedRun, links: FollowLinks
) -> Iterator[tuple[PlaceRange, PlaceRange]]:
    """Link what is the same, in order, and return the stretches between."""
    matcher = SequenceMatcher(
        None, [each.text for each in old], [each.text for each in new], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            links.update(zip(range(c, d), range(a, b), strict=True))
        else:
            yield (c, d), (a, b)


def _moved(new: FollowedRun, old: FollowedRun, in_order: FollowLinks) -> FollowLinks:
    """The links of units of the same text at another place; a short one must be the only one."""
    waiting: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    gone = set(in_order.values())
    for o, unit in enumerate(old):
        if o not in gone:
            waiting[unit.text].append(o)
    found = {}
    for n, unit in enumerate(new):
        places = waiting.get(unit.text)
        if n in in_order or not places:
            continue
        if unit.is_long or (len(places) == 1 and unit.has_letters):
            found[n] = places.pop(0)
    return found


def _gaps(links: FollowLinks, new: int, old: int) -> Iterator[tuple[PlaceRange, PlaceRange]]:
    """The stretches before, between and after units that are linked in order."""
    n = o = 0
    for after, before in [*sorted(links.items()), (new, old)]:
        if after > n and before > o:
            yield (n, after), (o, before)
        n, o = after + 1, before + 1
