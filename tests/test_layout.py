"""The shape of the project: which room may use which, and what is public."""

import ast
import unicodedata
from pathlib import Path

import pytest

import cymar
from cymar.bilingual import LOCALES
from cymar.project import open_projects

ROOT = Path(__file__).parents[1]
FOLDERS = ("checks", "plugins", "tests", "bench")
ENGINE = ROOT / "checks" / "cymar"
FLOORS = [
    ["cli"],
    ["reports"],
    ["parallel"],
    ["project"],
    ["reporters"],
    ["engine", "publish"],
    ["rules"],
    ["staleness"],
    ["align"],
    ["readability"],
    ["settings"],
    ["rule", "allow"],
    ["finding"],
    ["site"],
    ["analysis"],
    ["glossary"],
    ["text"],
    ["languages"],
    ["errors", "files", "colour", "cache", "processes"],
    ["bilingual"],
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def imported(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names


MODULES = [path for path in sorted(ENGINE.rglob("*.py")) if path.parent != ENGINE or
           path.name not in ("__init__.py", "__main__.py")]  # fmt: skip


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_a_room_uses_only_rooms_below_it(path: Path) -> None:
    room = path.relative_to(ENGINE).parts[0].removesuffix(".py")
    for name in imported(path):
        assert name.split(".")[0] not in ("mkdocs", "mkdocs_cymar", "material"), name
        if name.startswith("cymar."):
            other = name.split(".")[1]
            assert other == room or FLOOR[other] > FLOOR[room], f"{room} uses {other}"


def test_nobody_imports_the_folders() -> None:
    for path in [*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]:
        assert not {"checks", "plugins"} & {name.split(".")[0] for name in imported(path)}


def test_no_catch_alls() -> None:
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    assert not {path.stem for path in paths} & {"utils", "helpers", "misc", "common"}


def test_files_are_short() -> None:
    long = {
        path.name: lines
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 300
    }
    assert long == {}


def test_the_public_surface() -> None:
    assert sorted(cymar.__all__) == cymar.__all__
    assert all(getattr(cymar, name).__name__ == name for name in cymar.__all__)
    with pytest.raises(AttributeError):
        _ = cymar.nothing


def test_word_lists_are_sorted_and_say_where_they_are_from() -> None:
    for path in (ENGINE / "languages").rglob("*.txt"):
        lines = path.read_text(encoding="utf-8").splitlines()
        entries = [line for line in lines if not line.startswith("#")]
        assert lines[0].startswith("#"), path
        assert len(entries) == len(set(entries)), path
        assert entries == sorted(entries, key=in_order), path


def in_order(entry: str) -> str:
    """What a word list is sorted by: the words before the colon, case and accents aside."""
    plain = unicodedata.normalize("NFD", entry.partition(":")[0].casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def test_our_own_site_is_clean() -> None:
    (project,) = open_projects([ROOT])
    report = project.check()
    assert (report.findings, report.allowed, report.exempt) == ((), 0, 0)
    assert report.pairs >= 12
    assert report.pages == 2 * report.pairs
    entries = project.glossary.entries
    assert len(entries) >= 40
    assert all(entry.side(each).definition for entry in entries for each in LOCALES)
