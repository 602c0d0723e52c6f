"""How likely it is that two blocks are versions of each other."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
OTHER_PLACE = -1.5
OTHER_LEVEL = -2.0
BASE = 1.0
MOST_WEIGHT = 2.5
IMPOSSIBLE = -math.inf


@dataclass(frozen=True, eq=False, slots=True)
class Unit:
    """A block, or several that follow each other, with what it may be recognised by.

    `length` is in characters of English; `keys` are what its words, figures and links have in
    common with the other language's.
    """

    block: Block
    length: float
    keys: frozenset[str]

    @classmethod
    def of(cls, block: Block) -> "Unit":
        """A block on its own."""
        welsh = block.locale == "cy" and block.kind is not Kind.CODE
        length = len(block.text) / WELSH_LENGTH if welsh else len(block.text)
        return cls(block, length, frozenset(_keys(block)))

    def __add__(self, following: "Unit") -> "Unit":
        """This unit and the one after it, as one."""
        return Unit(self.block, self.length + following.length, self.keys | following.keys)


def _keys(block: Block) -> Iterable[str]:
    if block.kind is Kind.CODE:
        yield f"code {block.text}"
        return
    gloss = language(block.locale).gloss
    for word in WORD.findall(block.text):
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
        self._weights = {
            key: min(MOST_WEIGHT, math.log(total / count) + 0.2) for key, count in counts.items()
        }

    def shared(self, here: Unit, there: Unit) -> float:
        """The weight of what both units have."""
        return sum(self._weights[key] for key in here.keys & there.keys)

    def score(self, here: Unit, there: Unit) -> float:
        """How likely it is that the two are versions of each other, as a logarithm."""
        form = form_score(here.block, there.block)
        if form == IMPOSSIBLE:
            return form
        return BASE + form + length_score(here, there) + self.shared(here, there)


def form_score(here: Block, there: Block) -> float:
    """How likely two blocks are versions of each other from what they are and where."""
    if here.kind is not there.kind:
        if not (here.kind in PROSE and there.kind in PROSE):
            return IMPOSSIBLE
        return OTHER_KIND
    if here.kind is Kind.HEADING and here.level != there.level:
        return OTHER_LEVEL
    return 0.0 if here.parents == there.parents else OTHER_PLACE


def length_score(here: Unit, there: Unit) -> float:
    """How likely two units are versions of each other from their lengths alone."""
    ratio = math.log((here.length + 8) / (there.length + 8))
    return max(-6.0, -(ratio**2) / (2 * SPREAD**2))
