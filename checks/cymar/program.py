"""What stands for this program as it is: what it worked out before holds while that is the same."""

import hashlib
import os
import re
import sys
from functools import cache
from pathlib import Path

from cymar.files.reading import read_ordinary

PARTS = (".py", ".txt")
LEANED_ON = ("markdown-it-py", "PyYAML", "simplemma")
"""The packages of others that decide results."""


@cache
def program() -> str:
    """What changes when this program does, or a package that it leans on, or Python."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LEANED_ON:
        digest.update(_release(name).encode())
    for folder, folders, names in os.walk(Path(__file__).parent):
        folders.sort()
        for name in sorted(names):
            if name.endswith(PARTS):
                digest.update(read_ordinary(os.path.join(folder, name)))
    return digest.hexdigest()[:32]


def _release(package: str) -> str:
    """What changes with the release of a package: as a rule the folder with what is said of it.

    Its name has the version (Binary distribution format, “The .dist-info directory”). To ask
    `importlib.metadata` takes longer to import than all that is read here.
    """
    begins = re.sub(r"[-_.]+", "_", package).lower() + "-"
    names = (name for folder in sys.path for name in _names(folder))
    found = sorted({n for n in names if n.endswith(".dist-info") and n.lower().startswith(begins)})
    if found:
        return " ".join(found)

    from importlib.metadata import version

    return version(package)


@cache
def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
