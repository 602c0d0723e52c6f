"""How likely it is that two blocks are versions of each other."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from cymar.align.bold import is_in_bold
from cymar.align.keys import IMAGE_KEY, NO_KEYS, keys_of
from cymar.align.lengths import size_of, size_score
from cymar.dataclasses import dataclass
from cymar.text.block import PROSE, Block, Kind
from cymar.text.segment import Segment

# Scores are natural logarithms of likelihood ratios, set by what bench/alignment.py finds of
# blocks taken out, and bench/faults.py of blocks split, merged and moved, which are no faults.
# None is delicate: at 0.6 or 1.5 of any, 97 to 98 in 100 of the blocks taken out are found, and at
# most one more pair of 38,654 is wrong (bench/thresholds.py).

USUALLY_LONGER = 1.05
"""How much longer a text is taken to be than its counterpart at no loss. Welsh is a tenth longer
than its English (1.08 to 1.12 on aligned text), but the languages may change places."""

OTHER_KIND_SCORE = -4.0
"""The score of running text of two kinds: a paragraph and an item of a list."""

LABEL_AS_TEXT_SCORE = -5.5
"""The score of a heading or other label and text of another kind."""

LABEL_IN_BOLD_SCORE = -1.5
"""The score of a label and a text that is wholly in bold (bench/faithful.py)."""

OTHER_PLACE_SCORE = -1.5
"""The score of two blocks of a kind in other containers."""

OTHER_LEVEL_SCORE = -2.0
"""The score of two headings of other levels."""

PAIR_SCORE = 1.0
"""The score of any pair, before its form, its lengths and its words."""

SHARE_SCORES = ((0.15, -0.8), (0.25, 0.5), (0.35, 1.5), (0.5, 2.5), (0.7, 3.3), (1.0, 4.5))
"""The score of a share of the lesser unit's keys, by weight, that the other unit has.

Between two shares it lies on the line between their scores, as measured on pages of the same
structure: of true pairs one in twenty shares less than a tenth, of others half.
"""

NONE_SHARED_SCORE, NONE_SHARED_PART = -1.5, 0.1
"""The score of a share of nothing, and what each unit of the lesser weight takes from it."""

FULL_WEIGHT = 8.0
"""The weight of keys from which the score of their share counts in full."""

SHARED_PART = 0.25
"""What the weight of the shared keys adds to the score, for each unit of weight."""

LEAST_WEIGHT, MOST_WEIGHT = 0.2, 2.5
"""What a key weighs that all units have, and the most that one does, however few have it."""

STEPS = 2**20
"""How finely weights are told apart: the sum of such steps is exact, in whatever order of a set."""

LEAST_UNITS = 8
"""How many units two pages have at least: of a page of one, any key would weigh nothing."""

TELLING_SHARE = 0.2
"""The share of the lesser page's keys that the other has, below which words count for less.

Of pages in step that have fifty words, 95 in 100 share more. Those that share less are about
things that we have no words for, and their blocks go by their kinds, places and lengths.
"""

IMPOSSIBLE = -math.inf
"""The score of two blocks that cannot be versions of each other."""

LABELS = frozenset({Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.TERM})
"""Kinds that one version may write as another, or as a paragraph in bold."""

TEXTS = PROSE | LABELS
"""Kinds of which one version may write a text as another."""


@dataclass(frozen=True, eq=False, slots=True)
class Unit:
    """A block, the cells of a row, or several units together, with what they may be recognised by.

    `block` is the first. `length` is in characters, and `size` the logarithm by which
    lengths are compared. `keys` are what words, figures and links have in common with the other
    language's. `form` is the same for units of which the form scores are.
    """

    block: Block
    length: int
    size: float
    keys: frozenset[str]
    cells: tuple[Block, ...]
    form: str
    is_prose: bool

    @classmethod
    def of(cls, *blocks: Block) -> "Unit":
        """A block on its own, or the cells of a row."""
        first, *others = blocks
        length, keys = len(first.text), keys_of(first)
        for block in others:
            length, keys = length + len(block.text), keys | keys_of(block)
        bold = "bold" if is_in_bold(first) else ""
        form = " ".join((first.kind, str(first.level), bold, *first.parents))
        return cls(first, length, size_of(length), keys, blocks, form, first.kind in PROSE)

    @classmethod
    def of_segment(cls, segment: Segment) -> "Unit":
        """A sentence of a block."""
        length = segment.end - segment.start
        keys = keys_of(segment.block, segment.start, segment.end)
        return cls(segment.block, length, size_of(length), keys, (), "", is_prose=True)

    def __add__(self, following: "Unit") -> "Unit":
        """This unit and the one after it, as one."""
        length, keys = self.length + following.length, self.keys | following.keys
        cells = self.cells + following.cells
        return Unit(self.block, length, size_of(length), keys, cells, self.form, self.is_prose)


def units(blocks: Iterable[Block]) -> list[Unit]:
    """What may be paired: each block but links' labels, and each row of a table as one."""
    rows: list[list[Block]] = []
    line = -1
    for block in blocks:
        if block.kind is Kind.LINK:
            continue
        in_row = block.kind is Kind.TABLE_CELL and "row" in block.parents
        starts = block.source.text.rfind("\n", 0, block.start) + 1 if in_row else -1
        if in_row and starts == line:
            rows[-1].append(block)
        else:
            rows.append([block])
        line = starts
    return [Unit.of(*row) for row in rows]


UnitPair = tuple[int, int]
"""A unit of each language, by their numbers."""


class Likeness:
    """Scores pairs of units of two pages: higher is likelier, none is impossible.

    A key counts for more the fewer units of either page have it. `shared_share` is the share, by
    weight, of the lesser page's keys that the other has; `rarest` are those of one unit of each.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit]) -> None:
        counts = Counter(chain.from_iterable([unit.keys for unit in (*here, *there)]))
        total = max(len(here) + len(there), LEAST_UNITS)
        self._units = {unit.block: unit for unit in (*here, *there) if len(unit.cells) == 1}
        self._wholes: dict[Unit, float] = {}
        self._forms: dict[tuple[str, str], float] = {}
        weights = {
            count: round(STEPS * min(MOST_WEIGHT, math.log(total / count) + LEAST_WEIGHT)) / STEPS
            for count in {*counts.values()}
        }
        self._weights = {key: weights[count] for key, count in counts.items()}
        keys = [NO_KEYS.union(*[unit.keys for unit in side]) for side in (here, there)]
        least, shared = min(self.weight(side) for side in keys), keys[0] & keys[1]
        self.shared_share = self.weight(shared) / least if least else 0.0
        self.rarest = frozenset([key for key in shared if counts[key] == len(keys)])
        self._telling = min(1.0, self.shared_share / TELLING_SHARE)

    def unit(self, block: Block) -> Unit:
        """A block of either page on its own."""
        return self._units.get(block) or Unit.of(block)

    def shared(self, here: Unit, there: Unit) -> float:
        """The weight of what both units have."""
        return sum(map(self._weights.__getitem__, here.keys & there.keys))

    def weight(self, keys: Iterable[str]) -> float:
        """The weight of some keys together."""
        return sum(map(self._weights.__getitem__, keys))

    def score(self, here: Unit, there: Unit) -> float:
        """How likely it is that the two are versions of each other, as a logarithm."""
        form = self.form(here, there)
        return form if form == IMPOSSIBLE else form + self.besides_form(here, there)

    def form(self, here: Unit, there: Unit) -> float:
        """The form score of two units, worked out once for all of their forms."""
        both = here.form, there.form
        if (score := self._forms.get(both)) is None:
            score = self._forms[both] = form_score(here.block, there.block)
        return score

    def besides_form(self, here: Unit, there: Unit) -> float:
        """How likely two units are versions of each other from their lengths and their words.

        Words count by the share of the lesser unit's keys, by weight, that the other has, but for
        those of an image of the same file: it may be described in other words.
        """
        score = PAIR_SCORE + size_score(here.size - there.size)
        wholes = self._wholes
        try:
            least = min(wholes[here], wholes[there])
        except KeyError:
            least = min(self.whole(here), self.whole(there))
        if not least:
            return score
        both = here.keys & there.keys
        shared = sum(map(self._weights.__getitem__, both)) if both else 0.0
        if shared and here.block.kind is Kind.IMAGE:
            is_same_image = any(key.startswith(IMAGE_KEY) for key in both)
            least = shared if is_same_image else least
        sure = self._telling * min(1.0, least / FULL_WEIGHT)
        return score + sure * _share_score(shared / least, least) + SHARED_PART * shared

    def whole(self, unit: Unit) -> float:
        """The weight of all that a unit may be recognised by."""
        whole = self._wholes.get(unit)
        if whole is None:
            whole = self._wholes[unit] = self.weight(unit.keys)
        return whole


def _share_score(share: float, weight: float) -> float:
    """How much likelier a share of keys is between versions than between neighbours.

    Args:
        share: from 0 to 1.
        weight: the weight of all the keys of the lesser unit.
    """
    low, before = 0.0, NONE_SHARED_SCORE - NONE_SHARED_PART * weight
    for high, after in SHARE_SCORES:
        if share <= high:
            return before + (after - before) * (share - low) / (high - low)
        low, before = high, after
    return before


def form_score(here: Block, there: Block) -> float:
    """How likely two blocks are versions of each other from what they are and where."""
    if here.kind is not there.kind:
        if not {here.kind, there.kind} <= TEXTS:
            return IMPOSSIBLE
        if {here.kind, there.kind} <= PROSE:
            return OTHER_KIND_SCORE
        is_bold = is_in_bold(here) or is_in_bold(there)
        return LABEL_IN_BOLD_SCORE if is_bold else LABEL_AS_TEXT_SCORE
    if here.kind is Kind.HEADING and here.level != there.level:
        return OTHER_LEVEL_SCORE
    return 0.0 if here.parents == there.parents else OTHER_PLACE_SCORE


def length_score(here: Unit, there: Unit) -> float:
    """How likely two units are versions of each other from their lengths alone."""
    return size_score(here.size - there.size)
