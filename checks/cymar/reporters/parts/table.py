"""A table for a terminal."""

from collections.abc import Iterator, Sequence

from cymar.terminal import columns, padded, printable


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: int) -> Iterator[str]:
    """The lines of a table; so many of its first columns hold numbers, set to the right."""
    cells = [heads, *([printable(cell) for cell in row] for row in rows)]
    widths = [max(columns(row[place]) for row in cells) for place in range(len(heads))]
    for row in cells:
        aligned = (
            " " * (width - columns(cell)) + cell if place < numbers else padded(cell, width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(aligned).rstrip()
