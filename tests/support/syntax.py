"""Files of Python as trees, each read once a process however many tests look at it."""

import ast
from functools import cache
from pathlib import Path


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All the nodes of a file, as `ast.walk` gives them."""
    return tuple(ast.walk(tree(path)))
