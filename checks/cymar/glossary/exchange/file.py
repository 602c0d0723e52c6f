"""Files of terms: read and written whole, as CSV or TBX."""

from collections.abc import Sequence
from pathlib import Path

from cymar.bilingual import Text
from cymar.files import FileError, shown_path
from cymar.files.reading import read_file
from cymar.glossary.entry import Entry
from cymar.glossary.exchange.table import read_table, table_text
from cymar.glossary.exchange.tbx import tbx_text
from cymar.glossary.exchange.tbx_read import read_tbx
from cymar.glossary.merge import ImportedFile

NOT_UTF_8 = Text(en="save it again as ‘CSV UTF-8’", cy="cadwch hi eto fel ‘CSV UTF-8’")


def read_terms(file: Path, form: str, within: Path) -> ImportedFile:
    """The entries of a file.

    Args:
        file: the file that somebody named.
        form: its format, `csv` or `tbx`.
        within: the top of the project, which no link in it may lead out of.

    Raises:
        ConfigError: for a file that cannot be read.
    """
    content, shown = read_file(file, within), shown_path(file)
    try:
        return read_tbx(content, shown) if form == "tbx" else read_table(content, shown)
    except UnicodeDecodeError as error:
        raise FileError(NOT_UTF_8, file) from error


def terms_content(entries: Sequence[Entry], form: str) -> bytes:
    """The content of a file with these entries in a format, `csv` or `tbx`."""
    return (tbx_text(entries) if form == "tbx" else table_text(entries)).encode("utf-8")
