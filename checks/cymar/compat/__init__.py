"""What Cymar leans on in other packages though they do not promise it: a file for each package."""

import sys
from collections.abc import Iterator

from cymar.bilingual import Text

PACKAGES = ("click", "markdown_it", "pyyaml", "simplemma", "textstat")
"""The files of this room, in the order in which they report."""


def unknown_versions() -> Iterator[Text]:
    """What is reported, a line a package, of those in use whose version Cymar was not made with.

    A package that this run has not imported is not looked at, so that the check costs nothing.
    """
    for package in PACKAGES:
        module = sys.modules.get(f"{__name__}.{package}")
        if module and (note := module.note()):
            yield note
