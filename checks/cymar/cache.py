"""Files that keep what took long to tell, so that only what changed is told again."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

WORTH_KEEPING = 50
"""How many pages must be told of for a file to be written: a small site is told at once."""

IGNORE = "# Made by cymar, and safe to delete.\n*\n"
PARTS = (".py", ".txt")


@cache
def program() -> list[int]:
    """What changes when any of this program's files does, its word lists among them."""
    files = [path for path in Path(__file__).parent.rglob("*") if path.suffix in PARTS]
    return [len(files), max(path.stat().st_mtime_ns for path in files)]


def read_kept(path: Path | None) -> dict[str, Any]:
    """What a file keeps, or nothing where there is no such file."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write_kept(path: Path | None, kept: Mapping[str, Any]) -> None:
    """Keep this in a file, where it can be written, in a folder that git leaves alone."""
    if not path:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / ".gitignore").write_text(IGNORE, encoding="utf-8")
        new = path.with_suffix(".new")
        new.write_text(json.dumps(kept), encoding="utf-8")
        new.replace(path)
    except OSError:
        return
