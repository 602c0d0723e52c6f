"""The word lists: in order, each with its source and licence, which NOTICE gives too."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LISTS = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("checks", "plugins")
    for path in (ROOT / folder).rglob("*.txt")
    if path.parent.name != "samples"  # which are texts of our own, not lists
)
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
SECTION = re.compile(
    r"^== (?P<name>.+) \((?P<licence>[\w.-]+)\)\n\n(?P<files>(?:    \S+\n)+)", re.M
)
SECTIONS = [(match["licence"], match["files"].split()) for match in SECTION.finditer(NOTICE)]
SOURCE = re.compile(r"Source: (?P<source>[^.].+?\.) Licence: (?P<licence>.+?)\.$")
WELSH = re.compile(r"Ffynhonnell: (?P<source>[^.].+?\.) Trwydded: (?P<licence>.+?)\. ")
IDENTIFIER = re.compile(r"[\w.-]*[A-Z][\w.-]*")


def header(path: str) -> tuple[str, list[str]]:
    """What the first lines say, and the entries after them."""
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    size = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    return " ".join(line.removeprefix("#").strip() for line in lines[:size]), lines[size:]


@pytest.mark.parametrize("path", LISTS)
def test_the_first_lines_give_source_and_licence(path: str) -> None:
    text, _ = header(path)
    found = SOURCE.search(text)
    assert found, text
    sections = [licence for licence, files in SECTIONS if path in files]
    assert sorted(set(IDENTIFIER.findall(found["licence"]))) == sorted(set(sections))
    if "/cy/" in path:
        welsh = WELSH.search(text)
        assert welsh, text
        assert IDENTIFIER.findall(welsh["licence"]) == IDENTIFIER.findall(found["licence"])


@pytest.mark.parametrize("path", LISTS)
def test_entries_are_sorted_and_stand_once(path: str) -> None:
    _, entries = header(path)
    assert entries
    assert all(entry.strip() == entry != "" and entry[0] != "#" for entry in entries)
    assert len(entries) == len(set(entries))
    assert entries == sorted(entries, key=in_order)


@pytest.mark.parametrize("path", [each for each in LISTS if each.endswith("/meanings.txt")])
def test_each_word_has_all_its_meanings_on_one_line(path: str) -> None:
    _, entries = header(path)
    assert [entry for entry in entries if entry.count(":") != 1] == []
    words = [entry.partition(":")[0] for entry in entries]
    assert len(words) == len(set(words))


def in_order(entry: str) -> str:
    """What a word list is sorted by: the words before the colon, case and accents aside."""
    plain = unicodedata.normalize("NFD", entry.partition(":")[0].casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def test_the_notice_names_files_that_are_there_and_goes_with_every_copy() -> None:
    named = {path for _, files in SECTIONS for path in files}
    assert named >= set(LISTS)
    assert [path for path in named if not (ROOT / path).is_file()] == []
    assert NOTICE.count("\n== ") == len(SECTIONS)
    assert "Contains public sector information licensed under the Open Government Licence" in NOTICE
    for holder in ("Carnegie Mellon University", "Martin Wake", "Martin Donath", "Pallets"):
        assert holder in NOTICE
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["license-files"] == ["LICENSE", "NOTICE"]
