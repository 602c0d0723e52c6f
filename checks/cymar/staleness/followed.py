"""What is followed from version to version: a block, or the cells of a row; how alike two are."""

from collections import Counter
from collections.abc import Callable, Sequence

from cymar import expressions as re
from cymar.lazy import cached_property
from cymar.staleness.block_text import BlockText, shared, words_of
from cymar.text.block import PROSE, Kind

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
"""The least share of letters that two versions have in common of a block with few words in common,
where more of its kind stand in one version than in the other (bench/histories.py)."""

MAY_BECOME_EACH_OTHER = PROSE | {Kind.HEADING, Kind.CAPTION, Kind.TERM}
"""Kinds of block whose text an editor may make a block of another kind of these."""

FIGURES = re.compile(r"\d+")

FollowLinks = dict[int, int]
"""For places of units in the newer version, the places of the same ones in the older version."""


class Followed:
    """A block, or the cells of a row; `cells` are their places among the blocks of the version."""

    def __init__(self, cells: Sequence[int], blocks: Sequence[BlockText]) -> None:
        self.cells = cells
        self.key = "\n".join(blocks[cell].key for cell in cells)
        self.kind, self.form = blocks[cells[0]].kind, blocks[cells[0]].form

    @property
    def text(self) -> tuple[Kind, str]:
        """What is the same for a unit that has not changed."""
        return self.kind, self.key

    @property
    def is_long(self) -> bool:
        """Whether it is known by its text alone."""
        return len(self.key) >= LONG

    @property
    def has_letters(self) -> bool:
        """Whether it is more than a figure."""
        return any(map(str.isalpha, self.key))

    @cached_property
    def words(self) -> Counter[str]:
        """Its words, and how often it has each."""
        return words_of(self.key)

    @cached_property
    def letters(self) -> Counter[str]:
        """Its letters, three at a time; all figures are alike."""
        text = f" {FIGURES.sub('0', self.key)} "
        return Counter(text[at : at + 3] for at in range(len(text) - 2))


FollowedRun = Sequence[Followed]
"""What is followed in a version, in order."""


def units(blocks: Sequence[BlockText], first: int, end: int) -> list[Followed]:
    """The units among the blocks of a version from one place to another."""
    rows: list[list[int]] = []
    for place in range(first, end):
        if blocks[place].goes_on and rows:
            rows[-1].append(place)
        else:
            rows.append([place])
    return [Followed(row, blocks) for row in rows]


def likeness(new: Followed, old: Followed) -> float:
    """What a link between two units is worth: more where they are long, since short ones recur."""
    return _share(new, old) * min(1.0, max(len(new.key), len(old.key)) / LONG)


def _share(new: Followed, old: Followed) -> float:
    if new.text == old.text:
        return 1.0
    if (new.kind is Kind.CODE) is not (old.kind is Kind.CODE):
        return 0.0
    if new.kind is not old.kind and not {new.kind, old.kind} <= MAY_BECOME_EACH_OTHER:
        return 0.0
    share = shared(new.words, old.words)
    return (share if new.kind is old.kind else share * OF_OTHER_KIND) if share >= RELATED else 0.0


def similarity(new: Followed, old: Followed) -> float:
    """How similar two units of one form are by their letters, which short texts share sooner."""
    share = shared(new.letters, old.letters) if new.form == old.form else 0.0
    return share if share >= SIMILAR else 0.0


def best_links(
    new: FollowedRun,
    old: FollowedRun,
    some: Sequence[int],
    others: Sequence[int],
    worth: Callable[[Followed, Followed], float],
) -> FollowLinks:
    """The links of some units to some others, in order, that are worth most together."""
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
