"""Which cells a row has that its counterpart lacks: a whole column, or one cell."""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.align.align import Alignment
from cymar.text.block import Block

FIGURES = re.compile(r"\d+")
BLANK_LINE = re.compile(r"\n[ \t]*\n")

Cells = tuple[Block, ...]


def extra_cells(aligned: Alignment, locale: str) -> Iterator[tuple[list[Block], int]]:
    """The cells that the first of some rows has too many, and how many rows have such cells.

    Rows of one table that follow each other and have as many too many are one column.

    Args:
        aligned: the alignment of the two pages.
        locale: the language whose rows have too many.
    """
    rows = [both if locale == "en" else both[::-1] for both in aligned.uneven]
    run: list[tuple[Cells, Cells]] = []
    for ours, theirs in rows:
        if run and not _is_next(run[-1], (ours, theirs)):
            yield from _extra(run)
            run = []
        run.append((ours, theirs))
    yield from _extra(run)


def _is_next(one: tuple[Cells, Cells], other: tuple[Cells, Cells]) -> bool:
    if [len(row) for row in one] != [len(row) for row in other]:
        return False
    between = one[0][0].source.text[one[0][-1].end : other[0][0].start]
    return not BLANK_LINE.search(between)


def _extra(run: Sequence[tuple[Cells, Cells]]) -> Iterator[tuple[list[Block], int]]:
    if not run or len(run[0][0]) <= len(run[0][1]):
        return
    first, theirs = run[0]
    count = len(first) - len(theirs)
    starts = range(len(first) - count, -1, -1)
    best = max(starts, key=lambda start: _agreeing(run, start, count))
    yield list(first[best : best + count]), len(run)


def _agreeing(run: Sequence[tuple[Cells, Cells]], start: int, count: int) -> int:
    """How many cells have the same figures, if these columns are the ones too many."""
    return sum(
        FIGURES.findall(ours.text) == FIGURES.findall(theirs.text)
        for row, others in run
        for ours, theirs in zip(row[:start] + row[start + count :], others, strict=True)
    )
