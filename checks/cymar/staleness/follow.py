"""Following the blocks of a page from one version of it to the next, in the same language.

What is the same is found first, then what is alike, both in order; then what is the same elsewhere.
What is left between two blocks that are known is taken for the same block with another text where
there is as much of it in both versions, of the same kinds: a cell that now has another figure.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from cymar.staleness.block_text import BlockText, shared, words_of
from cymar.text.block import Kind

RELATED = 0.4
"""The least share of words that two versions of one block have in common (bench/staleness.py)."""

OF_OTHER_KIND = 0.9
"""What likeness counts for where a paragraph, say, has become an item of a list."""

LONG = 40
"""The characters from which a block is known by its text; short texts, such as ‘Yes’, recur."""

LARGEST = 2500
"""The most pairs of blocks that are compared in one stretch; a longer one goes by order alone.

50 new blocks against 50 old ones: a page that is rewritten whole still takes little time.
"""

SIMILAR = 0.3
"""The least share of letters in common of two versions of a block that have few words in common,
where more such blocks stand in one version than in the other (bench/histories.py)."""

FIGURES = re.compile(r"\d+")

Links = dict[int, int]
"""For places in the newer version, the places of the same in the older one."""


class _Unit:
    """A block, or the cells of a row; `cells` are their places."""

    def __init__(self, cells: Sequence[int], blocks: Sequence[BlockText]) -> None:
        self.cells = cells
        self.blocks = [blocks[cell] for cell in cells]
        self.key = "\n".join(block.key for block in self.blocks)
        self.kind, self.form = self.blocks[0].kind, self.blocks[0].form

    @property
    def same(self) -> tuple[Kind, str]:
        """What is the same for a unit that has not changed."""
        return self.kind, self.key

    @property
    def is_long(self) -> bool:
        return len(self.key) >= LONG

    @property
    def has_letters(self) -> bool:
        return any(map(str.isalpha, self.key))

    @cached_property
    def words(self) -> Counter[str]:
        return words_of(self.key)

    @cached_property
    def letters(self) -> Counter[str]:
        """Its letters three at a time; all figures are alike."""
        text = f" {FIGURES.sub('0', self.key)} "
        return Counter(text[at : at + 3] for at in range(len(text) - 2))


def follow(newer: Sequence[BlockText], older: Sequence[BlockText]) -> list[int | None]:
    """The place of each block of the newer version in the older one, or none where it is new."""
    links: list[int | None] = [None] * len(newer)
    first, last = _ends(newer, older)
    links[:first] = range(first)
    for place in range(1, last + 1):
        links[-place] = len(older) - place
    new = _units(newer, first, len(newer) - last)
    old = _units(older, first, len(older) - last)
    for n, o in _linked(new, old).items():
        for place, was in _cells(new[n], old[o], newer, older):
            links[place] = was
    return links


def _ends(newer: Sequence[BlockText], older: Sequence[BlockText]) -> tuple[int, int]:
    """The numbers of blocks that are the same at the beginning and at the end, in whole rows."""
    most = min(len(newer), len(older))
    first = next((n for n in range(most) if not _is_same(newer[n], older[n])), most)
    while 0 < first and any(first < len(each) and each[first].goes_on for each in (newer, older)):
        first -= 1
    most -= first
    last = next((n for n in range(most) if not _is_same(newer[-1 - n], older[-1 - n])), most)
    while last and (newer[-last].goes_on or older[-last].goes_on):
        last -= 1
    return first, last


def _is_same(one: BlockText, two: BlockText) -> bool:
    return one.key == two.key and one.kind is two.kind and one.goes_on is two.goes_on


def _units(blocks: Sequence[BlockText], first: int, end: int) -> list[_Unit]:
    rows: list[list[int]] = []
    for place in range(first, end):
        if blocks[place].goes_on and rows:
            rows[-1].append(place)
        else:
            rows.append([place])
    return [_Unit(row, blocks) for row in rows]


def _cells(
    new: _Unit, old: _Unit, newer: Sequence[BlockText], older: Sequence[BlockText]
) -> Iterator[tuple[int, int]]:
    """The links of the cells of two rows: in order where there are as many."""
    if len(new.cells) == len(old.cells):
        yield from zip(new.cells, old.cells, strict=True)
        return
    ours, theirs = ([_Unit([cell], blocks) for cell in unit.cells]
                    for unit, blocks in ((new, newer), (old, older)))  # fmt: skip
    for n, o in _linked(ours, theirs).items():
        yield new.cells[n], old.cells[o]


def _linked(new: Sequence[_Unit], old: Sequence[_Unit]) -> Links:
    """The links of two runs of units."""
    if not new or not old:
        return {}
    whole = (0, len(new)), (0, len(old))
    in_order = {}
    for some, others in [whole] if _is_short(*whole) else _stretches(new, old, in_order):
        if _is_short(some, others):
            in_order |= _best(new, old, range(*some), range(*others), _likeness)
    moved = _moved(new, old, in_order)
    links = in_order | moved
    for some, others in _gaps(in_order, len(new), len(old)):
        gone = set(links.values())
        ours = [n for n in range(*some) if n not in links]
        theirs = [o for o in range(*others) if o not in gone]
        links |= _in_place(new, old, ours, theirs)
    for find in (_beside_moved, _changed_elsewhere, _only_ones):
        links |= find(new, old, links)
    return links


Stretch = tuple[int, int]
"""Where a run of units begins, and where it ends."""


def _is_short(some: Stretch, others: Stretch) -> bool:
    return (some[1] - some[0]) * (others[1] - others[0]) <= LARGEST


def _stretches(
    new: Sequence[_Unit], old: Sequence[_Unit], links: Links
) -> Iterator[tuple[Stretch, Stretch]]:
    """Link what is the same, in order, and return the stretches between."""
    matcher = SequenceMatcher(
        None, [each.same for each in old], [each.same for each in new], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            links.update(zip(range(c, d), range(a, b), strict=True))
        else:
            yield (c, d), (a, b)


def _moved(new: Sequence[_Unit], old: Sequence[_Unit], in_order: Links) -> Links:
    """The links of units of the same text at another place; a short one must have letters, and be the only one."""
    waiting: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    gone = set(in_order.values())
    for o, unit in enumerate(old):
        if o not in gone:
            waiting[unit.same].append(o)
    found = {}
    for n, unit in enumerate(new):
        places = waiting.get(unit.same)
        if n not in in_order and places and (unit.is_long or len(places) == 1 and unit.has_letters):
            found[n] = places.pop(0)
    return found


def _gaps(links: Links, new: int, old: int) -> Iterator[tuple[Stretch, Stretch]]:
    """The stretches before, between and after units that are linked in order."""
    n = o = 0
    for after, before in [*sorted(links.items()), (new, old)]:
        if after > n and before > o:
            yield (n, after), (o, before)
        n, o = after + 1, before + 1


def _in_place(
    new: Sequence[_Unit], old: Sequence[_Unit], some: Sequence[int], others: Sequence[int]
) -> Links:
    """The links of units that have few words in common with what stood in their place."""
    if [new[n].form for n in some] == [old[o].form for o in others]:
        return dict(zip(some, others, strict=True))
    if len(some) * len(others) > LARGEST:
        return {}
    links = _best(new, old, some, others, _similarity)
    return links


def _beside_moved(new: Sequence[_Unit], old: Sequence[_Unit], links: Links) -> Links:
    """The links of units that follow, or are followed by, one that moved along with them."""
    gone = set(links.values())
    found: Links = {}
    for run in _runs([n for n in range(len(new)) if n not in links]):
        before, after = links.get(run[0] - 1), links.get(run[-1] + 1)
        starts = [] if before is None else [before + 1]
        starts += [] if after is None else [after - len(run)]
        for start in starts:
            places = range(start, start + len(run))
            if places[0] >= 0 and places[-1] < len(old) and gone.isdisjoint(places):
                if [new[n].form for n in run] == [old[o].form for o in places]:
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


def _changed_elsewhere(new: Sequence[_Unit], old: Sequence[_Unit], links: Links) -> Links:
    """The links of units that moved and changed, the likest first."""
    some, others = _left(new, old, links)
    if len(some) * len(others) > LARGEST:
        return {}
    likeness = sorted(
        ((_likeness(new[n], old[o]), -n, -o) for n in some for o in others), reverse=True
    )
    found: Links = {}
    gone = set()
    for worth, n, o in likeness:
        if worth and -n not in found and -o not in gone:
            found[-n] = -o
            gone.add(-o)
    return found


def _only_ones(new: Sequence[_Unit], old: Sequence[_Unit], links: Links) -> Links:
    """The links of units that alone of their form are left in both versions."""
    some, others = _left(new, old, links)
    count = Counter(new[n].form for n in some), Counter(old[o].form for o in others)
    places = {old[o].form: o for o in others}
    return {n: places[new[n].form] for n in some
            if count[0][new[n].form] == count[1][new[n].form] == 1}  # fmt: skip


def _left(
    new: Sequence[_Unit], old: Sequence[_Unit], links: Links
) -> tuple[list[int], list[int]]:
    gone = set(links.values())
    some = [n for n in range(len(new)) if n not in links]
    return some, [o for o in range(len(old)) if o not in gone]


def _best(
    new: Sequence[_Unit],
    old: Sequence[_Unit],
    some: Sequence[int],
    others: Sequence[int],
    worth: Callable[[_Unit, _Unit], float],
) -> Links:
    """The links, in order, that are worth most together."""
    value = [[worth(new[n], old[o]) for o in others] for n in some]
    score = [[0.0] * (len(others) + 1) for _ in range(len(some) + 1)]
    for n in reversed(range(len(some))):
        for o in reversed(range(len(others))):
            score[n][o] = max(score[n + 1][o], score[n][o + 1], value[n][o] + score[n + 1][o + 1])
    found, n, o = {}, 0, 0
    while n < len(some) and o < len(others):
        if value[n][o] and score[n][o] == value[n][o] + score[n + 1][o + 1]:
            found[some[n]] = others[o]
            n, o = n + 1, o + 1
        elif score[n][o] == score[n + 1][o]:
            n += 1
        else:
            o += 1
    return found


def _likeness(new: _Unit, old: _Unit) -> float:
    """What a link between two units is worth: more where they are long, since short ones recur."""
    return _share(new, old) * min(1.0, max(len(new.key), len(old.key)) / LONG)


def _share(new: _Unit, old: _Unit) -> float:
    if new.same == old.same:
        return 1.0
    if (new.kind is Kind.CODE) is not (old.kind is Kind.CODE):
        return 0.0
    share = shared(new.words, old.words)
    return (share if new.kind is old.kind else share * OF_OTHER_KIND) if share >= RELATED else 0.0


def _similarity(new: _Unit, old: _Unit) -> float:
    share = shared(new.letters, old.letters) if new.form == old.form else 0.0
    return share if share >= SIMILAR else 0.0
