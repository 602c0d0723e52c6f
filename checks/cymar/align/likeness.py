"""How likely it is that two blocks are versions of each other."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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

    `block` is the first. `length` is in characters of English, and `size` the logarithm by which
    lengths are compared. `keys` are what words, figures and links have in common with the other
    language's. `form` stands for all that a form score depends on.
    """

    block: Block
    length: float
    size: float
    keys: frozenset[str]
    cells: tuple[Block, ...]
    form: str
    is_prose: bool

    @classmethod
    def of(cls, *blocks: Block) -> "Unit":
        """A block on its own, or the cells of a row."""
        first = blocks[0]
        welsh = first.locale == "cy" and first.kind is not Kind.CODE
        length = sum(len(block.text) for block in blocks) / (WELSH_LENGTH if welsh else 1)
        keys = frozenset(key for block in blocks for key in _keys(block))
        form = f"{first.kind} {first.level} {first.parents}"
        return cls(first, length, _size(length), keys, blocks, form, first.kind in PROSE)

    def __add__(self, following: "Unit") -> "Unit":
        """This unit and the one after it, as one."""
        length, keys = self.length + following.length, self.keys | following.keys
        cells = self.cells + following.cells
        return Unit(self.block, length, _size(length), keys, cells, self.form, self.is_prose)


def _size(length: float) -> float:
    return math.log(length + 8)


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
        self._forms: dict[tuple[str, str], float] = {}
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
        form = self.form(here, there)
        return form if form == IMPOSSIBLE else form + self.besides_form(here, there)

    def form(self, here: Unit, there: Unit) -> float:
        """The form score of two units, worked out once for all of their forms."""
        both = here.form, there.form
        if both not in self._forms:
            self._forms[both] = form_score(here.block, there.block)
        return self._forms[both]

    def besides_form(self, here: Unit, there: Unit) -> float:
        """How likely two units are versions of each other from their lengths and their words.

        Words tell by the share of the lesser unit's keys that the other has, as measured on pages
        of the same structure: of true pairs one in twenty shares less than a tenth, of others half.
        """
        score = BASE + length_score(here, there)
        least = min(self._whole(here), self._whole(there))
        if not least:
            return score
        shared = 0.0 if here.keys.isdisjoint(there.keys) else self.shared(here, there)
        sure = self._telling * min(1.0, least / ENOUGH)
        return score + sure * _by_share(shared / least, least) + OWN_WEIGHT * shared

    def _whole(self, unit: Unit) -> float:
        """The weight of all that a unit may be recognised by."""
        whole = self._wholes.get(unit)
        if whole is None:
            whole = self._wholes[unit] = self.weight(unit.keys)
        return whole


def _by_share(share: float, weight: float) -> float:
    """The logarithm of how much likelier a share is between versions than between neighbours."""
    low, before = 0.0, -1.5 - weight / 10
    for high, after in SHARES:
        if share <= high:
            return before + (after - before) * (share - low) / (high - low)
        low, before = high, after
    return before


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
    ratio = here.size - there.size
    return max(-6.0, -(ratio * ratio) / (2 * SPREAD**2))
