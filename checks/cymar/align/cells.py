"""Cells of two rows of a table that changed places, by the words they share across the rows.

How far its thresholds may move: `bench/thresholds.py cymar.align.cells findings.py --rule
structure-mismatch`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cymar.align.align import Alignment
from cymar.analysis.exchanged import keys
from cymar.site.block_pair import BlockPair
from cymar.text.block import Block, Kind

MOST_ROWS_APART = 8
"""How many rows further down a cell is looked for that changed places with another."""

LEAST_SHARED_KEYS = 2
"""How many words of the cells must be known in both languages, for it to be no chance."""


class _Cell(NamedTuple):
    """Two cells that stand for each other, the row and the column that they are in."""

    row: tuple[int, int]
    column: int
    pair: BlockPair


def exchanged_cells(aligned: Alignment) -> Iterator[tuple[BlockPair, BlockPair]]:
    """Two pairs of cells of which each half belongs to the other pair's.

    The rest of their rows stays where it is, or it would be the rows that changed places.
    """
    rows: dict[tuple[int, int], list[_Cell]] = {}
    for cell in _cells(aligned):
        rows.setdefault(cell.row, []).append(cell)
    for table in _tables(rows):
        for place, one in enumerate(table):
            for other in table[place + 1 : place + 1 + MOST_ROWS_APART]:
                if len(one) == len(other):
                    yield from _exchanged(one, other)


def _cells(aligned: Alignment) -> Iterator[_Cell]:
    last, column = (-1, -1), 0
    for pair in aligned.pairs:
        if pair.en.kind is pair.cy.kind is Kind.TABLE_CELL:
            row = _line(pair.en), _line(pair.cy)
            column = column + 1 if row == last else 0
            last = row
            yield _Cell(row, column, pair)


def _line(block: Block) -> int:
    return block.source.position(block.start).line


def _tables(rows: dict[tuple[int, int], list[_Cell]]) -> Iterator[list[list[_Cell]]]:
    """Rows that follow each other on both pages."""
    table: list[list[_Cell]] = []
    for row, cells in rows.items():
        if table and any(b - a != 1 for a, b in zip(table[-1][0].row, row, strict=True)):
            yield table
            table = []
        table.append(cells)
    yield table


def _exchanged(
    one: Sequence[_Cell], other: Sequence[_Cell]
) -> Iterator[tuple[BlockPair, BlockPair]]:
    found = [
        (first.pair, second.pair, _shared(first.pair, second.pair))
        for first, second in zip(one, other, strict=True)
    ]
    crossed = [each for each in found if each[2].across]
    if len(crossed) == 1 < len(found):
        first, second, shared = crossed[0]
        if shared.across >= LEAST_SHARED_KEYS and not shared.in_place:
            yield first, second


class _Shared(NamedTuple):
    """How many keys two cells share with those in their place, and only with each other's."""

    in_place: int
    across: int


def _shared(one: BlockPair, other: BlockPair) -> _Shared:
    ours, theirs = keys(one.en.text), keys(other.en.text)
    mine, yours = keys(one.cy.text), keys(other.cy.text)
    across = len(ours & yours - theirs - mine) + len(theirs & mine - ours - yours)
    return _Shared(len(ours & mine) + len(theirs & yours), across)
