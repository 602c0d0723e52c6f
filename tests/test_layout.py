"""The shape of the project: which room may use which, and what is public."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cymar
from support.rooms import PARTS, ROOT, floors, rooms_on_disk
from support.syntax import nodes, tree

FOLDERS = ("checks", "plugins", "tests", "bench")
ENGINE = PARTS["engine"]
FLOORS = {
    (part, room.name): number
    for part in PARTS
    for number, floor in enumerate(floors(part))
    for room in floor
}
PACKAGES = {"cymar": "engine", "mkdocs_cymar": "plugins"}


def imported(path: Path) -> list[str]:
    names = []
    for node in nodes(path, ast.Import, ast.ImportFrom):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        else:
            names.append(node.module or "")
    return names


MODULES = [
    (part, path)
    for part, folder in PARTS.items()
    for path in sorted(folder.rglob("*.py"))
    if path.parent != folder or path.name not in ("__init__.py", "__main__.py")
]


@pytest.mark.parametrize(
    ("part", "path"), MODULES, ids=[path.relative_to(ROOT).as_posix() for _, path in MODULES]
)
def test_a_room_uses_only_rooms_below_it(part: str, path: Path) -> None:
    room = path.relative_to(PARTS[part]).parts[0].removesuffix(".py")
    for name in imported(path):
        package, _, rest = name.partition(".")
        if part == "engine":
            assert package not in ("mkdocs", "mkdocs_cymar", "material"), name
        if PACKAGES.get(package) == part and rest:
            other = rest.split(".")[0]
            is_below = FLOORS[part, other] > FLOORS[part, room]
            assert other == room or is_below, f"{room} uses {other}"


@pytest.mark.parametrize("part", PARTS)
def test_every_room_has_a_floor_and_a_line_in_both_languages(part: str) -> None:
    assert {room for where, room in FLOORS if where == part} == rooms_on_disk(part)


def test_nobody_imports_the_folders() -> None:
    for path in [*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]:
        assert not {"checks", "plugins"} & {name.split(".")[0] for name in imported(path)}


FILE_CALLS = frozenset(
    "open fdopen read_text read_bytes write_text write_bytes touch unlink rename symlink_to "
    "hardlink_to rmdir rmtree removedirs mkdir makedirs mkstemp mkdtemp NamedTemporaryFile "
    "TemporaryDirectory copyfile copytree".split()
)
OTHER_CALLS = {
    ("checks/cymar/adoption/requirement.py", "read_text"),  # of an installed package's metadata
    ("checks/cymar/cli/__init__.py", "open"),  # the null device, in place of standard output
}


def calls(path: Path) -> Iterator[str]:
    """The names of what a module calls, without what they are looked up in."""
    for node in nodes(path, ast.Call):
        called = node.func
        if isinstance(called, ast.Name | ast.Attribute):
            yield called.id if isinstance(called, ast.Name) else called.attr


def test_one_door_for_files() -> None:
    """Nobody but the room `files` opens, writes or deletes a file."""
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for _, path in MODULES
        if ENGINE / "files" not in path.parents
        for name in calls(path)
        if name in FILE_CALLS
    }
    found |= {
        (path.relative_to(ROOT).as_posix(), name)
        for path in (ENGINE / "__init__.py", ENGINE / "__main__.py")
        for name in calls(path)
        if name in FILE_CALLS
    }
    assert found <= OTHER_CALLS


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


def defined_names(path: Path) -> Iterator[str]:
    """The names of a module's classes and types, without the underscore of a private one."""
    yield from (node.name.lstrip("_") for node in nodes(path, ast.ClassDef))
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name[0].isupper() and not name.isupper():
                yield name


def test_one_class_a_name() -> None:
    paths = [*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]
    counts = Counter(name for path in paths for name in defined_names(path))
    assert [name for name, count in counts.items() if count > 1] == []


def test_functions_are_short() -> None:
    long = {
        f"{path.name}: {node.name}": lines
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        for node in nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > 60
    }
    assert long == {}


@cache
def constants(path: Path) -> list[tuple[str, str]]:
    """The names of a module's constants, each with its value as written."""
    found = []
    for node in tree(path).body:
        if not isinstance(node, ast.Assign):
            continue
        target, value = node.targets[0], node.value
        both = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        values = value.elts if both and isinstance(value, ast.Tuple) else [value] * len(names)
        for name, one in zip(names, values, strict=True):
            if isinstance(name, ast.Name) and name.id.isupper():
                found.append((name.id, ast.unparse(one)))
    return found


NUMBER = re.compile(r"-?[\d_.]+(?:e-?\d+)?")
TWINS = re.compile(r"(?<=languages/)(?:en|cy)(?=/)|.*compat/\w+")
"""Modules that there are for each language, or for each package: all have the same constants."""


def test_one_value_a_constant() -> None:
    """A number, or what another module imports, shares its name with no other constant."""
    paths = [*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]
    imports = {
        alias.name
        for path in paths
        for node in nodes(path, ast.ImportFrom)
        if (node.module or "").startswith(tuple(PACKAGES))
        for alias in node.names
    }
    values: dict[str, dict[str, str]] = {}
    for path in paths:
        place = TWINS.sub("*", path.relative_to(ROOT).as_posix())
        for name, value in constants(path):
            if name in imports or NUMBER.fullmatch(value):
                values.setdefault(name, {})[place] = value
    found = {name: sorted(places) for name, places in values.items() if len({*places.values()}) > 1}
    assert found == {}


def test_a_constant_is_given_once() -> None:
    """A second value of one name in a module would take the place of the first in silence."""
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    found = {path.name: Counter(name for name, _ in constants(path)) for path in paths}
    assert [
        (path, name) for path, names in found.items() for name in names if names[name] > 1
    ] == []


def test_the_public_surface() -> None:
    assert sorted(cymar.__all__) == cymar.__all__
    assert all(getattr(cymar, name).__name__ == name for name in cymar.__all__)
    with pytest.raises(AttributeError):
        _ = cymar.nothing
