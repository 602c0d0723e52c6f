"""Small sites that tests write."""

from collections.abc import Callable, Mapping
from pathlib import Path

MakeSite = Callable[..., Path]
"""The fixture `make_site`: writes files under a new folder, which it returns."""

Write = Callable[[str], Path]
"""The fixture `written`: builds the site of `citizen.py` in one of its ways."""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files under a folder, by their paths in it, as they are on every system."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
