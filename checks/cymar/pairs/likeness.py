"""How likely it is that two blocks are versions of each other."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.text.block import PROSE, Block, Kind, Mark

WORD = re.compile(r"[^\W\d_]{2,}|\d+")
ADDRESS_PART = re.compile(r"[\w.-]+")
LANGUAGE_PARTS = frozenset(
    {"en", "cy", "http", "https", "www", "md", "html", "index", "com", "org"}
)
WELSH_LENGTH = 1.1
"""Characters of Welsh for one of English; measured on aligned text (1.08 to 1.12)."""

SPREAD = 0.3
OTHER_KIND = -4.0
LABEL_AS_TEXT = -5.5
OTHER_PLACE = -1.5
OTHER_LEVEL = -2.0
BASE = 1.0
ENOUGH = 8.0
OWN_WEIGHT = 0.25
SHARES = ((0.15, -0.8), (0.25, 0.5), (0.35, 1.5), (0.5, 2.5), (0.7, 3.3), (1.0, 4.5))
MOST_WEIGHT = 2.5
TELLING = 0.2
"""The share of the lesser page's keys that the other has, below which words tell little.

Of pages in step that have fifty words, 95 in 100 share more. Those that share less are about
things that we have no words for, and their blocks go by their kinds, places and lengths.
"""
IMPOSSIBLE = -math.inf

LABELS = frozenset({Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.TERM})
"""Kinds that one version may write as another, or as a paragraph in bold."""


@dataclass(frozen=True, eq=False, slots=True)
class Unit:
    """A block, the cells of a row, or several units together, with what they may be recognised by.

    `block` is the first. `length` is in characters of English; `keys` are what words, figures and
    links have in common with the other language's.
    """

    block: Block
    length: float
    keys: frozenset[str]
    cells: tuple[Block, ...]

    @classmethod
    def of(cls, *blocks: Block) -> "Unit":
        """A block on its own, or the cells of a row."""
        first = blocks[0]
        welsh = first.locale == "cy" and first.kind is not Kind.CODE
        length = sum(len(block.text) for block in blocks)
        keys = frozenset(key for block in blocks for key in _keys(block))
        return cls(first, length / WELSH_LENGTH if welsh else length, keys, blocks)

    def __add__(self, following: "Unit") -> "Unit":
        """This unit and the one after it, as one."""
        length, keys = self.length + following.length, self.keys | following.keys
        return Unit(self.block, length, keys, self.cells + following.cells)


def units(blocks: Iterable[Block]) -> list[Unit]:
    """What is paired: each block but links' labels, and each row of a table as one."""
    rows: list[list[Block]] = []
    line = -1
    for block in blocks:
        if block.kind is Kind.LINK:
            continue
        in_row = block.kind is Kind.TABLE_CELL and "row" in block.parents
        starts = block.source.text.rfind("\n", 0, block.start) + 1
        if in_row and starts == line:
            rows[-1].append(block)
        else:
            rows.append([block])
        line = starts if in_row else -1
    return [Unit.of(*row) for row in rows]


def _keys(block: Block) -> Iterable[str]:
    if block.kind is Kind.CODE:
        yield f"code {block.text}"
        return
    glosses = [language(locale).gloss for locale in LOCALES]
    for word in WORD.findall(block.text):
        for gloss in glosses:
            yield from gloss(word)
    for marked in block.marks:
        if marked.mark is Mark.LINK:
            parts = set(ADDRESS_PART.findall(marked.value.casefold())) - LANGUAGE_PARTS
            yield from (f"link {part}" for part in parts)
        elif marked.mark is Mark.CODE:
            yield f"code {block.text[marked.start : marked.end]}"


class Likeness:
    """Scores pairs of units of two pages: higher is likelier, none is impossible.

    A key counts for more the fewer units of either page have it.
    """

    def __init__(self, here: Sequence[Unit], there: Sequence[Unit]) -> None:
        counts: Counter[str] = Counter()
        for unit in (*here, *there):
            counts.update(unit.keys)
        total = len(here) + len(there)
        self.counts = counts
        self._wholes: dict[Unit, float] = {}
        self._weights = {
            key: min(MOST_WEIGHT, math.log(total / count) + 0.2) for key, count in counts.items()
        }
        keys = [frozenset[str]().union(*(unit.keys for unit in side)) for side in (here, there)]
        least = min(self.weight(side) for side in keys)
        known = self.weight(keys[0] & keys[1]) / least if least else 0.0
        self._telling = min(1.0, known / TELLING)

    def shared(self, here: Unit, there: Unit) -> float:
        """The weight of what both units have."""
        return self.weight(here.keys & there.keys)

    def weight(self, keys: Iterable[str]) -> float:
        """The weight of some keys together."""
        return sum(map(self._weights.__getitem__, keys))

    def score(self, here: Unit, there: Unit) -> float:
        """How likely it is that the two are versions of each other, as a logarithm."""
        form = form_score(here.block, there.block)
        if form == IMPOSSIBLE:
            return form
        return BASE + form + length_score(here, there) + self.words_score(here, there)

    def words_score(self, here: Unit, there: Unit) -> float:
        """How likely two units are versions of each other from what both have, and have not.

        It follows the share of the lesser unit's keys that the other has, as measured on pages of
        the same structure: of true pairs one in twenty shares less than a tenth, of others half.
        """
        shared = self.shared(here, there)
        least = min(self._whole(here), self._whole(there))
        if not least:
            return 0.0
        sure = self._telling * min(1.0, least / ENOUGH)
        return sure * _by_share(shared / least, least) + OWN_WEIGHT * shared

    def _whole(self, unit: Unit) -> float:
        """The weight of all that a unit may be recognised by."""
        if unit not in self._wholes:
            self._wholes[unit] = self.weight(unit.keys)
        return self._wholes[unit]


def _by_share(share: float, weight: float) -> float:
    """The logarithm of how much likelier a share is between versions than between neighbours."""
    shares = [(0.0, -1.5 - weight / 10), *SHARES]
    for (low, before), (high, after) in pairwise(shares):
        if share <= high:
            return before + (after - before) * (share - low) / (high - low)
    return SHARES[-1][1]


def form_score(here: Block, there: Block) -> float:
    """How likely two blocks are versions of each other from what they are and where."""
    if here.kind is not there.kind:
        if not {here.kind, there.kind} <= PROSE | LABELS:
            return IMPOSSIBLE
        return OTHER_KIND if {here.kind, there.kind} <= PROSE else LABEL_AS_TEXT
    if here.kind is Kind.HEADING and here.level != there.level:
        return OTHER_LEVEL
    return 0.0 if here.parents == there.parents else OTHER_PLACE


def length_score(here: Unit, there: Unit) -> float:
    """How likely two units are versions of each other from their lengths alone."""
    ratio = math.log((here.length + 8) / (there.length + 8))
    return max(-6.0, -(ratio**2) / (2 * SPREAD**2))
