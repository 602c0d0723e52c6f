"""A glossary as a CSV file: a row an entry, a column a field, as a spreadsheet has it.

Several terms in one cell stand with semicolons between them; a semicolon that belongs to a term has
a backslash before it. What a spreadsheet would take for a formula has an apostrophe before it.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from cymar.bilingual import LOCALES, Text
from cymar.errors import nearest
from cymar.glossary.entry import AGREED, Entry, Side
from cymar.glossary.file import LISTS, SIDE_KEYS, Fault, GlossaryError, read_value
from cymar.glossary.merge import Imported
from cymar.glossary.write import values_of
from cymar.text.source import BYTE_ORDER_MARK

COLUMNS = (*(f"{locale} {key}" for locale in LOCALES for key in SIDE_KEYS), "source", "status")
SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*);")
ESCAPED = re.compile(r"\\([\\;])")
FORMULA = re.compile(r"'*[=+@\t\r-]")
GUARDED = re.compile(r"'+[=+@\t\r-]")
LONGEST_CELL = 1_000_000

NO_COLUMNS = Text(
    en="the first row must name the columns, with ‘en term’ or ‘cy term’ among them.",
    cy="rhaid i'r rhes gyntaf enwi'r colofnau, gydag ‘en term’ neu ‘cy term’ yn eu plith.",
)
UNKNOWN_COLUMN = Text(
    en="there is no column ‘{name}’.{hint} The columns are: {known}.",
    cy="nid oes colofn ‘{name}’.{hint} Y colofnau yw: {known}.",
)
TOO_LONG = Text(
    en="this row has more cells than the first.", cy="mae mwy o gelloedd yn y rhes hon na'r gyntaf."
)


def table_text(entries: Iterable[Entry]) -> str:
    """The entries as CSV, with a byte-order mark so that spreadsheets read the accents."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for entry in entries:
        cells = dict(_cells(entry))
        rows.writerow(_guarded(cells.get(column, "")) for column in COLUMNS)
    return BYTE_ORDER_MARK + out.getvalue()


def _cells(entry: Entry) -> Iterable[tuple[str, str]]:
    for locale in LOCALES:
        for key, value in values_of(entry.side(locale) or Side()).items():
            yield f"{locale} {key}", value if isinstance(value, str) else _joined(value)
    yield "source", entry.source
    yield "status", "" if entry.status == AGREED else entry.status


def _joined(items: Sequence[str]) -> str:
    return "; ".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def _guarded(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell


def read_table(text: str, file: str) -> list[Imported]:
    """The entries of a CSV file, with commas, semicolons or tabs between its cells.

    Raises:
        GlossaryError: for what cannot be used, naming the line and the cure.
    """
    csv.field_size_limit(LONGEST_CELL)
    text = text.removeprefix(BYTE_ORDER_MARK)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    faults: list[Fault] = []
    found: list[Imported] = []
    columns: list[str] | None = None
    try:
        for row in rows:
            line = rows.line_num - sum(cell.count("\n") for cell in row)
            if columns is None:
                columns = [" ".join(cell.lower().replace("_", " ").split()) for cell in row]
                _check_columns(columns, file)
            elif any(cell.strip() for cell in row):
                entry = _entry(row, columns, line, faults)
                found.append(Imported(entry, frozenset(columns)))
    except csv.Error as error:
        problem = Text(en=f"{error}.", cy=f"{error}.")
        faults.append(Fault(rows.line_num, problem))
    if columns is None:
        faults.append(Fault(1, NO_COLUMNS))
    if faults:
        raise GlossaryError(file, faults)
    return found


def _check_columns(columns: Sequence[str], file: str) -> None:
    if not {f"{locale} term" for locale in LOCALES} & set(columns):
        raise GlossaryError(file, [Fault(1, NO_COLUMNS)])
    for name in columns:
        if name and name not in COLUMNS:
            hint = nearest(name, COLUMNS)
            values = {"name": name, "hint": hint, "known": ", ".join(COLUMNS)}
            raise GlossaryError(file, [Fault(1, UNKNOWN_COLUMN.format(values))])


def _entry(row: Sequence[str], columns: Sequence[str], line: int, faults: list[Fault]) -> Entry:
    if any(cell.strip() for cell in row[len(columns) :]):
        faults.append(Fault(line, TOO_LONG))
    cells = {
        column: cell[1:] if GUARDED.match(cell) else cell
        for column, cell in zip(columns, row, strict=False)
        if column
    }
    sides = {locale: _side(cells, locale, line, faults) for locale in LOCALES}
    source = _value("source", cells.get("source", ""), line, faults)
    status = _value("status", cells.get("status", ""), line, faults)
    return Entry(sides["en"], sides["cy"], source, status or AGREED)


def _side(cells: Mapping[str, str], locale: str, line: int, faults: list[Fault]) -> Side | None:
    given: dict[str, object] = {}
    for key in SIDE_KEYS:
        cell = cells.get(f"{locale} {key}", "")
        if key in LISTS:
            items = (_value(key, item, line, faults) for item in _split(cell))
            given[key.replace("-", "_")] = tuple(filter(None, items))
        else:
            given[key] = _value(key, cell, line, faults)
    return Side(**given) if any(given.values()) else None  # type: ignore[arg-type]


def _split(cell: str) -> list[str]:
    parts = SEPARATOR.sub("\\1\0", cell).split("\0")
    return [ESCAPED.sub(r"\1", part) for part in parts]


def _value(key: str, text: str, line: int, faults: list[Fault]) -> str:
    value, fault = read_value(key, text)
    if fault:
        faults.append(Fault(line, fault))
    return value
