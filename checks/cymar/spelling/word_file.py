"""A site's own words: `words.txt`, a word a line, in a section for each language.

    # Names of our services.
    Cymar

    [cy]
    hwb

What stands before the first section is right in both languages. A line that begins with `#` is a
comment.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cymar.bilingual import LOCALES, Text
from cymar.errors import ConfigError
from cymar.files import is_there, shown_path
from cymar.files.reading import read_file
from cymar.files.writing import change_file

WORDS_FILE = "words.txt"
EITHER_LANGUAGE = ""
"""The section of the words that are right in both languages."""

NO_SECTION = Text(
    en="there is no section ‘{line}’: the sections are [en] and [cy].",
    cy="nid oes adran ‘{line}’: yr adrannau yw [en] a [cy].",
)
NOT_A_WORD = Text(
    en="‘{line}’ is not one word: write one word a line, of letters, apostrophes and hyphens.",
    cy="nid un gair yw ‘{line}’: ysgrifennwch un gair i bob llinell, gyda llythrennau, collnodau a "
    "chysylltnodau'n unig.",
)
NOT_TEXT = Text(en="the file is not UTF-8.", cy="nid yw'r ffeil yn UTF-8.")
NOT_LETTERS = str.maketrans("", "", "'’-‑")


def read_words(path: Path, within: Path) -> dict[str, frozenset[str]]:
    """The words of a file that are right in each language, by locale; none where it is not there.

    Raises:
        ConfigError: for a file that cannot be read, or a line that is neither a word, a section
            nor a comment.
    """
    found: dict[str, set[str]] = {locale: set() for locale in LOCALES}
    content = read_file(path, within) if is_there(path) else b""
    for section, word in _entries(_lines(content, path), path):
        for locale in LOCALES if section == EITHER_LANGUAGE else (section,):
            found[locale].add(word)
    return {locale: frozenset(words) for locale, words in found.items()}


def add_words(path: Path, words: Iterable[str], section: str, within: Path) -> tuple[str, ...]:
    """Add words to a file, each before the first that comes after it in the alphabet.

    Args:
        path: the file, which need not be there.
        words: what to add.
        section: a locale, or `EITHER_LANGUAGE`.
        within: the folder of the project.

    Returns:
        Those that were not there.

    Raises:
        ConfigError: for what is no word, or a file that cannot be read or written.
    """
    new: list[str] = []
    for word in words:
        _require_word(word, path)

    def change(content: bytes | None) -> bytes | None:
        new.clear()
        lines = _lines(content or b"", path)
        known = set(_entries(lines, path))
        for word in dict.fromkeys(words):
            if not {(EITHER_LANGUAGE, word), (section, word)} & known:
                _insert(lines, word, section)
                new.append(word)
        return "".join(f"{line}\n" for line in lines).encode() if new else content

    change_file(path, change, within)
    return tuple(new)


def _lines(content: bytes, path: Path) -> list[str]:
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ConfigError(NOT_TEXT, shown_path(path)) from error


def _entries(lines: Iterable[str], path: Path) -> Iterator[tuple[str, str]]:
    """Each word, after the section that it is in."""
    section = EITHER_LANGUAGE
    for number, line in enumerate(map(str.strip, lines), 1):
        if line.startswith("["):
            section = line[1:-1]
            if section not in LOCALES or line[-1] != "]":
                problem = NO_SECTION.format({"line": line})
                raise ConfigError(problem, shown_path(path), number)
        elif line and not line.startswith("#"):
            _require_word(line, path, number)
            yield section, line


def _require_word(word: str, path: Path, line: int = 0) -> None:
    if not word.translate(NOT_LETTERS).isalpha():
        raise ConfigError(NOT_A_WORD.format({"line": word}), shown_path(path), line)


def _insert(lines: list[str], word: str, section: str) -> None:
    """Put a word into its section, which is made at the end where there is none."""
    heads = [number for number, line in enumerate(lines) if line.strip().startswith("[")]
    start = 0
    if section != EITHER_LANGUAGE:
        if f"[{section}]" not in map(str.strip, lines):
            lines += [*([""] if lines and lines[-1].strip() else []), f"[{section}]"]
            heads.append(len(lines) - 1)
        start = next(head for head in heads if lines[head].strip() == f"[{section}]") + 1
    end = next((head for head in heads if head >= start), len(lines))
    while end > start and not lines[end - 1].strip():
        end -= 1
    words = (n for n in range(start, end) if lines[n].strip() and lines[n].strip()[0] != "#")
    place = next((n for n in words if lines[n].strip().casefold() > word.casefold()), end)
    lines.insert(place, word)
    if place == end and lines[end + 1 : end + 2] and lines[end + 1].strip().startswith("["):
        lines.insert(end + 1, "")
