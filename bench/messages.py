"""Every message in the code, in both languages side by side, for whoever reviews the Welsh.

    python bench/messages.py > messages.tsv
    python bench/messages.py checks/cymar/rules

Prints a line a message: the file and line, the English and the Welsh, with tabs between them, as a
spreadsheet opens it. Line ends within a message are shown as `⏎`.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
FOLDERS = ("checks", "plugins")


class Row(NamedTuple):
    """A message, and where it stands."""

    file: str
    line: int
    en: str
    cy: str


def messages(path: Path) -> Iterator[Row]:
    """The messages of a file: each `Text(en=…, cy=…)` of which both are written out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text":
            texts = {each.arg: words(each.value) for each in node.keywords}
            if texts.get("en") and texts.get("cy"):
                file = path.relative_to(ROOT).as_posix()
                yield Row(file, node.lineno, texts["en"], texts["cy"])


def words(node: ast.expr) -> str:
    """Text that is written out, as it is in the code where a value stands within, or nothing."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return ast.unparse(node) if isinstance(node, ast.JoinedStr) else ""


def main() -> None:
    """Print the messages below the paths given, or all of them."""
    given = [Path(each).resolve() for each in sys.argv[1:]]
    folders = given or [ROOT / each for each in FOLDERS]
    paths = sorted(path for folder in folders for path in folder.rglob("*.py"))
    print("place\ten\tcy")
    for path in paths:
        for row in sorted(messages(path)):
            texts = [text.replace("\n", "⏎") for text in (row.en, row.cy)]
            print(f"{row.file}:{row.line}", *texts, sep="\t")


if __name__ == "__main__":
    main()
