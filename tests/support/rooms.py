"""The rooms of the project, floor by floor, as `tests/rooms.toml` has them."""

import ast
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cymar.bilingual import Text
from support.syntax import tree

ROOT = Path(__file__).parents[2]
PARTS = {"engine": ROOT / "checks" / "cymar", "plugins": ROOT / "plugins" / "mkdocs_cymar"}


@dataclass(frozen=True)
class Room:
    """A module or package of the engine or the plugins, with what it is in both languages."""

    folder: Path
    """The package that the room is in."""

    name: str
    line: Text

    @property
    def modules(self) -> list[Path]:
        """The room's files of code, its `__init__.py` first."""
        alone = self.folder / f"{self.name}.py"
        return [alone] if alone.is_file() else sorted((self.folder / self.name).rglob("*.py"))


@cache
def floors(part: str) -> list[list[Room]]:
    """The rooms of the engine or the plugins, the top floor first."""
    table = tomllib.loads((ROOT / "tests" / "rooms.toml").read_text(encoding="utf-8"))
    return [
        [Room(PARTS[part], name, Text(**line)) for name, line in floor.items()]
        for floor in table[part]
    ]


def first_line(module: Path) -> str:
    """The first line of a module's docstring."""
    docstring = ast.get_docstring(tree(module))
    assert docstring, f"{module} has no docstring"
    return docstring.splitlines()[0]


def rooms_on_disk(part: str) -> set[str]:
    """The modules and packages that stand directly in the engine's or the plugins' package."""
    return {
        path.relative_to(PARTS[part]).parts[0].removesuffix(".py")
        for path in PARTS[part].rglob("*.py")
    } - {"__init__", "__main__"}
