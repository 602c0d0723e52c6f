"""What imports what: no circle among our modules, and no test that leans on another."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from support.rooms import PARTS, ROOT
from support.syntax import tree

MODULES = {
    ".".join(path.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for folder in PARTS.values()
    for path in folder.rglob("*.py")
}


def run_time(node: ast.AST) -> Iterator[ast.AST]:
    """What runs of some code: all but what only a type checker reads."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ast.If) or ast.unparse(node.test) != "TYPE_CHECKING":
            yield node
            waiting += ast.iter_child_nodes(node)


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    names = set()
    for node in run_time(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in MODULES else str(node.module) for name in inside}
    return names


def test_no_module_imports_itself_by_way_of_others() -> None:
    ours = {name: imported(path) & MODULES.keys() for name, path in MODULES.items()}
    assert len(ours) > 200
    assert circle(ours) == []


def circle(imports: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as found:
        names: list[str] = found.args[1]
        return names
    return []


def test_a_circle_would_be_seen(tmp_path: Path) -> None:
    inner = "def late():\n    from cymar import project\n"
    (tmp_path / "a.py").write_text(inner, encoding="utf-8")
    assert imported(tmp_path / "a.py") == {"cymar.project"}
    guarded = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import cymar.project\n"
    (tmp_path / "b.py").write_text(guarded, encoding="utf-8")
    assert imported(tmp_path / "b.py") == {"typing"}
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_tests_share_through_support_alone(path: Path) -> None:
    others = {each.stem for each in (ROOT / "tests").glob("*.py")}
    assert {name.split(".")[0] for name in imported(path)} & others == set()
