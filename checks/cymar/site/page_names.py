"""Names and addresses of pages, as they are compared."""

import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath

FIRST_PAGES = ("index", "readme")
"""What the first page of a folder is called, without its ending."""


@lru_cache(maxsize=20_000)
def address(name: str) -> str:
    """The address of a page within its language: `a/index.md` and `a.md` are both `a`."""
    if not name or name[0] in "/." or name[-1] == "/" or "//" in name or "/." in name:
        path = PurePosixPath(name).with_suffix("")
        return str(path.parent) if path.name.lower() in FIRST_PAGES else str(path)
    # Most names need none of that, which takes long: there are thousands on a large site.
    folder, slash, last = name.rpartition("/")
    stem = last if last.endswith(".") else last.rpartition(".")[0] or last
    return (folder or ".") if stem.lower() in FIRST_PAGES else f"{folder}{slash}{stem}"


def composed(name: str) -> str:
    """A name with each letter and its accent as one character, which is how names are compared."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def plain(name: str) -> str:
    """A name with hyphens for underscores and spaces, and in lower case."""
    return name.replace("_", "-").replace(" ", "-").lower()
