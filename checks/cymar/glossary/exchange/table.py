"""A glossary as a CSV file: a row an entry, a column a field, as a spreadsheet has it.

Several terms in one cell have semicolons between them; a semicolon that belongs to a term has
a backslash before it. What a spreadsheet would take for a formula has an apostrophe before it.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from cymar.bilingual import LOCALES, Text
from cymar.errors import nearest
from cymar.glossary.entry import AGREED, DRAFT, NO_SIDE, STATUSES, Entry, Side
from cymar.glossary.file import LISTS, SIDE_KEYS, GlossaryError, LineProblem, read_value
from cymar.glossary.merge import ImportedEntry, ImportedFile
from cymar.glossary.write import values_of
from cymar.text.source import BYTE_ORDER_MARK

COLUMNS = (*(f"{locale} {key}" for locale in LOCALES for key in SIDE_KEYS), "source", "status")
SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*);")
ESCAPED = re.compile(r"\\([\\;])")
FORMULA = re.compile(r"'*[=+@\t\r-]")
GUARDED = re.compile(r"'+[=+@\t\r-]")
LONGEST_CELL = 1_000_000
"""The most characters of a cell."""

LIKE_A_SLIP = 0.8
"""How like one of ours, from 0 to 1, a column's name is that is taken for a slip of the fingers."""

DELIMITERS = ",;\t"
DELIMITER_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""A first line that only spreadsheets know, which names what is between cells."""

HEADING_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
COLUMN_LANGUAGES = {
    "en": "en", "en-gb": "en", "english": "en", "saesneg": "en",
    "cy": "cy", "cy-gb": "cy", "welsh": "cy", "cymraeg": "cy", "gymraeg": "cy",
}  # fmt: skip
KEY_NAMES = {
    **{key: key for key in SIDE_KEYS}, "terms": "term", "termau": "term", "synonyms": "also",
    "hefyd": "also", "cyfystyron": "also", "plurals": "plural", "lluosog": "plural",
    "cenedl": "gender", "definitions": "definition", "diffiniad": "definition",
    "ddiffiniad": "definition", "diffiniadau": "definition", "trefnu": "sort",
}  # fmt: skip
OTHER_NAMES = {"source": "source", "ffynhonnell": "source", "status": "status", "statws": "status"}
"""What people call the columns, in either language."""

STATUS_NAMES = {
    **{name: name for name in STATUSES}, "a": AGREED, "b": AGREED, "c": DRAFT,
    "cytunwyd": AGREED, "drafft": DRAFT,
}  # fmt: skip
"""The statuses by what people call them. TermCymru, the Welsh Government's bank, has three: A is
standardised, B partly, and C has only been checked for its Welsh (llyw.cymru/bydtermcymru)."""

STATUS = re.compile(r"\A(?:status|statws)\s+")
NO_STATUS = Text(
    en="no status is called ‘{name}’: put ‘agreed’ or ‘draft’ in the cell, or leave it empty.",
    cy="nid oes statws o'r enw ‘{name}’: rhowch ‘agreed’ neu ‘draft’ yn y gell, neu gadewch hi'n "
    "wag.",
)
NO_COLUMNS = Text(
    en="the first row must name the columns, with ‘en term’ or ‘cy term’ among them.",
    cy="rhaid i'r rhes gyntaf enwi'r colofnau, gydag ‘en term’ neu ‘cy term’ yn eu plith.",
)
COLUMN_TWICE = Text(
    en="two columns are called ‘{name}’: keep one of the two.",
    cy="mae dwy golofn o'r enw ‘{name}’: cadwch un ohonyn nhw.",
)
UNUSED_COLUMNS = Text(
    en="columns that are not used: {names}. The columns of a glossary are: {known}.",
    cy="colofnau nad yw Cymar yn eu defnyddio: {names}. Colofnau geirfa yw: {known}.",
)
NOT_CSV = Text(
    en="the quotation marks of this row are not as CSV has them ({problem}): open the table "
    "in a spreadsheet and save it again.",
    cy="nid yw dyfynodau'r rhes hon fel y maen nhw i fod mewn CSV ({problem}): agorwch y tabl "
    "mewn taenlen a'i gadw eto.",
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


def read_table(content: bytes, file: str) -> ImportedFile:
    """The entries of a CSV file, with commas, semicolons or tabs between its cells.

    It is UTF-8, or UTF-16 with a byte-order mark, as spreadsheets write it.

    Raises:
        GlossaryError: for what cannot be used, naming the line and the cure.
        UnicodeDecodeError: for another encoding.
    """
    csv.field_size_limit(LONGEST_CELL)
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16" if is_wide else "utf-8").removeprefix(BYTE_ORDER_MARK)
    named = DELIMITER_LINE.match(text)
    text = text[named.end() :] if named else text
    first = text.partition("\n")[0]
    delimiter = named[1] if named else max(DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    problems: list[LineProblem] = []
    notices: list[LineProblem] = []
    found: list[ImportedEntry] = []
    columns: list[str] | None = None
    above = 1 if named else 0
    try:
        for row in rows:
            line = above + rows.line_num - sum(cell.count("\n") for cell in row)
            if columns is None:
                columns = [_column(cell) for cell in row]
                notices = _check_columns(row, columns, line, file)
            elif any(cell.strip() for cell in row):
                entry = _entry(row, columns, line, problems)
                if entry.en or entry.cy:
                    found.append(ImportedEntry(entry, frozenset(columns)))
    except csv.Error as error:
        problems.append(LineProblem(above + rows.line_num, NOT_CSV.format({"problem": error})))
    if columns is None:
        problems.append(LineProblem(1, NO_COLUMNS))
    if problems:
        raise GlossaryError(file, problems)
    return ImportedFile(tuple(found), tuple(notices))


def _column(heading: str) -> str:
    """The column a heading means: `Diffiniad (Cymraeg)` is `cy definition`; else as it is."""
    words = HEADING_WORD.findall(heading.lower())
    locales = {COLUMN_LANGUAGES[word] for word in words if word in COLUMN_LANGUAGES}
    key = "-".join(word for word in words if word not in COLUMN_LANGUAGES)
    if len(locales) == 1 and KEY_NAMES.get(key or "term"):
        return f"{locales.pop()} {KEY_NAMES[key or 'term']}"
    return heading.strip() if locales else OTHER_NAMES.get(key, heading.strip())


def _check_columns(
    headings: Sequence[str], columns: Sequence[str], line: int, file: str
) -> list[LineProblem]:
    """The notices about the columns; a name that is nearly one of ours is taken for a mistake."""
    if not {f"{locale} term" for locale in LOCALES} & set(columns):
        raise GlossaryError(file, [LineProblem(line, NO_COLUMNS)])
    for heading, name in zip(headings, columns, strict=True):
        hint = nearest(name.lower(), COLUMNS, LIKE_A_SLIP) if name and name not in COLUMNS else None
        if hint and hint.en:
            values = {"name": heading, "hint": hint, "known": ", ".join(COLUMNS)}
            raise GlossaryError(file, [LineProblem(line, UNKNOWN_COLUMN.format(values))])
        if name in COLUMNS and columns.count(name) > 1:
            raise GlossaryError(file, [LineProblem(line, COLUMN_TWICE.format({"name": name}))])
    unused = ", ".join(f"‘{name}’" for name in columns if name and name not in COLUMNS)
    values = {"names": unused, "known": ", ".join(COLUMNS)}
    return [LineProblem(line, UNUSED_COLUMNS.format(values))] if unused else []


def _entry(
    row: Sequence[str], columns: Sequence[str], line: int, problems: list[LineProblem]
) -> Entry:
    if any(cell.strip() for cell in row[len(columns) :]):
        problems.append(LineProblem(line, TOO_LONG))
    cells = {
        column: cell[1:] if GUARDED.match(cell) else cell
        for column, cell in zip(columns, row, strict=False)
        if column in COLUMNS
    }
    sides = {locale: _side(cells, locale, line, problems) for locale in LOCALES}
    source = _value("source", cells.get("source", ""), line, problems)
    status = _status(cells.get("status", "").strip(), line, problems)
    return Entry(sides["en"], sides["cy"], source, status)


def _status(text: str, line: int, problems: list[LineProblem]) -> str:
    status = STATUS_NAMES.get(STATUS.sub("", text.lower())) if text else AGREED
    if status is None:
        problems.append(LineProblem(line, NO_STATUS.format({"name": text})))
    return status or AGREED


def _side(
    cells: Mapping[str, str], locale: str, line: int, problems: list[LineProblem]
) -> Side | None:
    texts = {}
    for key in SIDE_KEYS:
        cell = cells.get(f"{locale} {key}", "")
        items = _split(cell) if key in LISTS else [cell]
        texts[key] = [_value(key, item, line, problems) for item in items]
    side = Side.of(texts)
    return None if side == NO_SIDE else side


def _split(cell: str) -> list[str]:
    if ";" not in cell and "\\" not in cell:
        return [cell]
    parts = SEPARATOR.sub("\\1\0", cell).split("\0")
    return [ESCAPED.sub(r"\1", part) for part in parts]


def _value(key: str, text: str, line: int, problems: list[LineProblem]) -> str:
    value, problem = read_value(key, text)
    if problem:
        problems.append(LineProblem(line, problem))
    return value
