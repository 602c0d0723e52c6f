"""Cells of a row or of two rows of a table that changed places, by the words they share across.

How far its thresholds may move: `bench/thresholds.py cymar.align.cells findings.py --rule
structure-mismatch`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from cymar.align.align import Alignment
from cymar.analysis.numbers.exchanged import keys
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.answers import answers
from cymar.languages.words import TEXTS_AT_ONCE
from cymar.site.block_pair import BlockPair
from cymar.text.block import Block, Kind

MOST_COLUMNS_APART = 3
"""How many columns further on a cell is looked for that changed places with another of its row."""

MOST_ROWS_APART = 8
"""How many rows further down a cell is looked for that changed places with another."""

LEAST_SHARED_KEYS = 2
"""How many words of the cells must be known in both languages, for it to be no chance."""

HEAD_APART = 2
"""How many lines the first row of a table is after its head."""

SHORTEST_WORD = 3
"""The fewest letters of a word that is looked up among others."""

SHORTEST_ROW = 3
"""How many cells a row has at least of which two changed places."""


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
    for table in _tables(rows, HEAD_APART):
        yield from _within_rows(table)
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


def _tables(
    rows: dict[tuple[int, int], list[_Cell]], apart: int = 1
) -> Iterator[list[list[_Cell]]]:
    """Rows that follow each other on both pages, so many lines apart at most."""
    table: list[list[_Cell]] = []
    for row, cells in rows.items():
        if table and not all(
            0 < b - a <= apart for a, b in zip(table[-1][0].row, row, strict=True)
        ):
            yield table
            table = []
        table.append(cells)
    yield table


def _within_rows(table: Sequence[Sequence[_Cell]]) -> Iterator[tuple[BlockPair, BlockPair]]:
    """Two cells of one row that changed places; where more rows did, it is the columns."""
    crossed = [
        (one, two)
        for row in table
        if len(row) >= SHORTEST_ROW
        for one, two in combinations(row, 2)
        if two.column - one.column <= MOST_COLUMNS_APART and _are_crossed(one.pair, two.pair)
    ]
    rows = Counter((one.column, two.column) for one, two in crossed)
    for one, two in crossed:
        is_head = table[0][0].row == one.row and _is_head(table)
        if rows[one.column, two.column] == 1 and not (is_head and not _stays(table, one.column)):
            yield one.pair, two.pair


def _is_head(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether the first row of a table is its head."""
    return len(table) == 1 or table[1][0].row[0] - table[0][0].row[0] == HEAD_APART


def _stays(table: Sequence[Sequence[_Cell]], column: int) -> bool:
    """Whether any cell of a column, but for its head, is in its place."""
    cells = (cell.pair for row in table[1:] for cell in row if cell.column == column)
    return any(_keys(each.en.text) & _keys(each.cy.text) for each in cells)


def _are_crossed(one: BlockPair, other: BlockPair) -> bool:
    ours, theirs = _keys(one.en.text), _keys(other.en.text)
    mine, yours = _keys(one.cy.text), _keys(other.cy.text)
    ours, theirs, mine, yours = ours - theirs, theirs - ours, mine - yours, yours - mine
    return bool(ours & yours) and bool(theirs & mine) and not (ours & mine or theirs & yours)


@lru_cache(maxsize=TEXTS_AT_ONCE)
def _keys(text: str) -> frozenset[str]:
    """The keys of the words of a cell, and what it answers if it is short."""
    first, _, rest = text.partition(" ")
    answer = answers().get(first.lower()) if " " not in rest else None
    if answer:
        return frozenset({f"({answer})"})
    if len(text) < SHORTEST_WORD:  # *Da*
        return frozenset(key for locale in LOCALES for key in language(locale).gloss(text.lower()))
    return keys(text)


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
    ours, theirs = _keys(one.en.text), _keys(other.en.text)
    mine, yours = _keys(one.cy.text), _keys(other.cy.text)
    across = len(ours & yours - theirs - mine) + len(theirs & mine - ours - yours)
    return _Shared(len(ours & mine) + len(theirs & yours), across)
