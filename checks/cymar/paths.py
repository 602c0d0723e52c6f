"""Paths as people are told of them."""

import os
from pathlib import Path


def shown_path(path: Path) -> str:
    """A path from where the command runs, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()
