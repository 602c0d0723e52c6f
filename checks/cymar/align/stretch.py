"""What one language has between two pairs of units, and which of it the other has no room for."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from math import log

from cymar.align.bold import begins_in_bold
from cymar.align.keys import NO_KEYS
from cymar.align.likeness import TEXTS, Likeness, Unit, length_score
from cymar.dataclasses import dataclass
from cymar.lazy import cached_property
from cymar.text.block import Kind

MOST_ROOM = 0.35
"""How much text, for what is reported as unmatched, the other side may have nothing found for."""

MOST_SHARED = 0.35
"""The share of a unit's keys, by weight, that the other side has where the unit may be there."""

COUNTED = frozenset({Kind.IMAGE, Kind.CODE, Kind.HEADING})
"""Kinds of which a page has as many in either language, whatever their length."""

AMONG_TEXT = frozenset({Kind.IMAGE, Kind.CODE})
"""Kinds that may be within a text that one version has in one piece."""

ROWS = frozenset({Kind.TABLE_CELL, Kind.LIST_ITEM})
"""Kinds that one language may tell in a sentence."""


WORSE_JOINED = 1.0
"""How much lower the score of two lengths may be with a short unit joined on, where the sentences
agree (bench/cuts.py, bench/alignment.py)."""


MOST_LONGER = 0.45
"""The most, as a logarithm, that one language's text is longer than the other's in other pieces,
for the two to be versions of each other (bench/faithful.py, bench/faults.py)."""

LEAST_REST = 0.5
"""The least length of what may be the counterpart of a text, by its length."""


@dataclass(frozen=True)
class Stretch:
    """One language's units between two pairs, of which `unpaired` and `unmatched` are some.

    `before` and `after` are the numbers of its units in the two pairs; `unmatched` are those of the
    unpaired that are likely to have no counterpart.
    """

    units: Sequence[Unit]
    before: int
    after: int
    unpaired: Sequence[int]
    unmatched: Sequence[int]

    def without_room(self, other: "Stretch", likeness: Likeness) -> Iterator[int]:
        """Its unmatched units that the other language's stretch has no room for."""
        for kind in dict.fromkeys(counted_kind(self.units[n]) for n in self.unmatched):
            claimed = [
                n
                for n in self.unmatched
                if counted_kind(self.units[n]) is kind and not other.has(self.units[n], likeness)
            ]
            if not claimed or self.count(kind) - other.count(kind) < len(claimed):
                continue
            if kind is not None:
                yield from claimed
            elif self.has_too_much(claimed, other):
                there = self.joined_beside(claimed, other)
                there.update(self.told_beside(claimed, other, likeness))
                yield from (n for n in claimed if n not in there)

    def likelier_there(
        self, missing: Collection[int], other: "Stretch", likeness: Likeness
    ) -> Iterator[int]:
        """Those missing of which the other language has more than of a text that is unpaired.

        Both are of one kind: which of the two it lacks is not known.
        """
        least: dict[Kind, float] = {}
        for n in self.unpaired:
            unit = self.units[n]
            if n not in self.unmatched and counted_kind(unit) is None:
                share = likeness.weight(unit.keys & other._keys) / unit.length
                least[unit.block.kind] = min(share, least.get(unit.block.kind, share))
        for n in self.unmatched if least else ():
            unit = self.units[n]
            if n in missing and unit.block.kind in least:
                weight = likeness.weight(unit.keys & other._keys)
                if weight > least[unit.block.kind] * unit.length:
                    yield n

    def joined_beside(self, claimed: Sequence[int], other: "Stretch") -> set[int]:
        """Those that the other language may have joined to a text of the pair before or after.

        That text has as many sentences as the two together, and a length that goes with theirs.
        """
        found: set[int] = set()
        for ours, theirs, step in self._ends(other):
            whole, text = self.units[ours], other.units[theirs]
            least = length_score(whole, text) - WORSE_JOINED
            spare = _sentences(text) - _sentences(whole)
            for n in claimed[::step]:
                between = range(min(ours, n) + 1, max(ours, n))
                whole, spare = whole + self.units[n], spare - _sentences(self.units[n])
                if (
                    spare < 0
                    or not self.units[n].is_prose
                    or length_score(whole, text) < least
                    or any(m not in found and not _is_among_text(self.units[m]) for m in between)
                ):
                    break
                found.add(n)
        return found

    def told_beside(
        self, claimed: Sequence[int], other: "Stretch", likeness: Likeness
    ) -> Iterator[int]:
        """Those of a list or table that the other language tells in a text beside it.

        A text of the pair before or after has what its counterpart lacks and the rows have.
        """
        beside = NO_KEYS.union(
            *(
                other.units[theirs].keys - self.units[ours].keys
                for ours, theirs, _ in self._ends(other)
            )
        )
        for run in _runs(claimed):
            keys = NO_KEYS.union(*(self.units[n].keys for n in run))
            told = likeness.weight(keys & beside) >= MOST_SHARED * likeness.weight(keys)
            if keys and told and all(self.units[n].block.kind in ROWS for n in run):
                yield from run

    def _ends(self, other: "Stretch") -> Iterator[tuple[int, int, int]]:
        """The pairs before and after, where the other side's is text, and the way to go on."""
        for ours, theirs, step in (
            (self.before, other.before, 1),
            (self.after, other.after, -1),
        ):
            if 0 <= ours < len(self.units) and other.units[theirs].is_prose:
                yield ours, theirs, step

    def among_missing(
        self, missing: Collection[int], other: "Stretch", found_there: Collection[int]
    ) -> Iterator[int]:
        """Its unpaired units beside what is missing, where the other side has none left for them.

        Where a page repeats itself nobody can tell which is which: those within a run of what is
        missing are missing as well, where the rest has enough for what is left on the other side.

        Args:
            missing: its units that the other side has no room for.
            other: the other language's stretch.
            found_there: the same of the other side's units.
        """
        free = [n for n in self.unpaired if n not in missing]
        theirs = [n for n in other.unpaired if n not in found_there]
        page_ends = {-1, len(self.units)}
        for form in dict.fromkeys(_form(self.units[n]) for n in free):
            left = other._of(theirs, form)
            ends = page_ends if left else {self.before, self.after}
            within = self._of(_enclosed(free, missing, ends), form)
            rest = [n for n in self._of(free, form) if n not in within]
            if not left:
                joined = self.joined_beside(within, other)
                yield from (n for n in within if n not in joined)
            elif len(rest) >= len(left) and self._size(rest) >= LEAST_REST * other._size(left):
                yield from within

    def _of(self, places: Iterable[int], form: Kind | None) -> list[int]:
        return [n for n in places if _form(self.units[n]) is form]

    def _size(self, places: Iterable[int]) -> float:
        return sum(self.units[n].length for n in places)

    def count(self, kind: Kind | None) -> int:
        """How many units it has of a kind that is counted, or of the rest.

        Words in bold at the beginning of a text count as a heading.
        """
        between = self.units[self.before + 1 : self.after]
        number = sum(1 for unit in between if counted_kind(unit) is kind)
        if kind is Kind.HEADING:
            number += sum(1 for unit in between if begins_in_bold(unit.block))
        return number

    def length(self, places: Iterable[int]) -> float:
        """The length of the text among some units, in characters."""
        return sum(self.units[n].length for n in places if counted_kind(self.units[n]) is None)

    @property
    def matched_length(self) -> float:
        """The length of the text that is not unmatched."""
        return self.length(range(self.before + 1, self.after)) - self.length(self.unmatched)

    def has_too_much(self, claimed: Sequence[int], other: "Stretch") -> bool:
        """Whether the other language has too little text over for some of its units to be there.

        It has not where it has the same in other pieces: as many sentences, or half as many texts.
        """
        is_pieces = other.sentences >= self.sentences or 2 * len(other._texts) <= len(self._texts)
        if is_pieces and self.goes_with(other):
            return False
        room = max(0.0, other.matched_length - self.matched_length)
        room += other.length(other.unmatched)
        return room < MOST_ROOM * self.length(claimed)

    @cached_property
    def sentences(self) -> int:
        """How many sentences its text has."""
        return sum(map(_sentences, self._texts))

    def goes_with(self, other: "Stretch") -> bool:
        """Whether the text of both is as long as that of versions of each other."""
        ours, theirs = (sum(unit.length for unit in each._texts) for each in (self, other))
        return bool(ours and theirs) and abs(log(ours / theirs)) < MOST_LONGER

    @property
    def _texts(self) -> list[Unit]:
        between = self.units[self.before + 1 : self.after]
        return [unit for unit in between if counted_kind(unit) is None]

    def has(self, unit: Unit, likeness: Likeness) -> bool:
        """Whether its units share so much with one of the other side that it may be among them."""
        if self.after - self.before == 1:
            return False
        shared = likeness.weight(unit.keys & self._keys)
        return shared >= MOST_SHARED * likeness.weight(unit.keys)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset().union(*(unit.keys for unit in self.units[self.before + 1 : self.after]))


def _runs(places: Iterable[int]) -> Iterator[list[int]]:
    """The places, which are sorted, those that follow each other together."""
    for _, some in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
        yield [n for _, n in some]


def _enclosed(
    places: Sequence[int], missing: Collection[int], ends: Collection[int]
) -> Iterator[int]:
    """Those in runs with what is missing on both sides, or on one and an end on the other."""
    for run in _runs(places):
        beside = run[0] - 1, run[-1] + 1
        if any(n in missing for n in beside) and all(n in missing or n in ends for n in beside):
            yield from run


def _form(unit: Unit) -> Kind | None:
    """The kind of a unit, where no text can be its counterpart."""
    return None if unit.block.kind in TEXTS else unit.block.kind


def _sentences(unit: Unit) -> int:
    return sum(len(block.sentences) for block in unit.cells)


def _is_among_text(unit: Unit) -> bool:
    return unit.block.kind in AMONG_TEXT


def counted_kind(unit: Unit) -> Kind | None:
    """The kind of a unit, if it is one that is counted."""
    return unit.block.kind if unit.block.kind in COUNTED else None
