"""Files of terms: read and written whole, as CSV or TBX."""

from collections.abc import Sequence
from pathlib import Path

from cymar.bilingual import Text
from cymar.errors import ConfigError
from cymar.files import replace_file, shown_path
from cymar.glossary.entry import Entry
from cymar.glossary.exchange.table import read_table, table_text
from cymar.glossary.exchange.tbx import tbx_text
from cymar.glossary.exchange.tbx_read import read_tbx
from cymar.glossary.merge import ImportedFile

NOT_READ = Text(
    en="the file cannot be read: {problem}.", cy="nid oes modd darllen y ffeil: {problem}."
)
NOT_UTF_8 = Text(en="save it again as ‘CSV UTF-8’", cy="cadwch hi eto fel ‘CSV UTF-8’")
NOT_WRITTEN = Text(
    en="the file cannot be written: {problem}.", cy="nid oes modd ysgrifennu'r ffeil: {problem}."
)


def read_terms(file: Path, form: str) -> ImportedFile:
    """The entries of a file in a format, `csv` or `tbx`.

    Raises:
        ConfigError: for a file that cannot be read.
    """
    shown = shown_path(file)
    try:
        content = file.read_bytes()
        return read_tbx(content, shown) if form == "tbx" else read_table(content, shown)
    except UnicodeDecodeError as error:
        raise ConfigError(NOT_READ.format({"problem": NOT_UTF_8}), shown) from error
    except OSError as error:
        raise ConfigError(NOT_READ.format({"problem": error.strerror}), shown) from error


def terms_content(entries: Sequence[Entry], form: str) -> bytes:
    """The content of a file with these entries in a format, `csv` or `tbx`."""
    return (tbx_text(entries) if form == "tbx" else table_text(entries)).encode("utf-8")


def write_terms(file: Path, content: bytes) -> None:
    """Put a file of terms, or a glossary, in its place.

    Raises:
        ConfigError: where it cannot be written; what was there is then as it was.
    """
    try:
        replace_file(file, content)
    except OSError as error:
        problem = NOT_WRITTEN.format({"problem": error.strerror})
        raise ConfigError(problem, shown_path(file)) from error
