"""Names and addresses of pages, as they are compared."""

import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath


@lru_cache(maxsize=20_000)
def address(name: str) -> str:
    """The address of a page within its language: `a/index.md` and `a.md` are both `a`."""
    path = PurePosixPath(name).with_suffix("")
    return str(path.parent) if path.name.lower() in ("index", "readme") else str(path)


def composed(name: str) -> str:
    """A name with each letter and its accent as one character, which is how names are compared."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def plain(name: str) -> str:
    """A name with hyphens for underscores and spaces, and in lower case."""
    return name.replace("_", "-").replace(" ", "-").lower()
