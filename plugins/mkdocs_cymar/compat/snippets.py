"""The files that pymdownx.snippets puts in pages.

Read in pymdown-extensions 13.1.2: a page takes in files by a mark of its own, and all pages may
have some at their end, which settings name. Read in MkDocs 1.6.1: `!relative` stands for a
folder, and without a value for that of the page that is read.
"""

from collections.abc import Sequence
from itertools import product
from os import PathLike
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from cymar.files import FileError
from cymar.files.reading import read_ordinary

SNIPPETS = "pymdownx.snippets"
MARK = "8<-"
"""What every place has where a file is taken in."""


def text_of_all(config: MkDocsConfig) -> str | None:
    """The text that every page takes in, or nothing where that cannot be told."""
    settings = config.mdx_configs.get(SNIPPETS) or {}
    folders = settings.get("base_path", ["."])
    folders = [folders] if isinstance(folders, str | PathLike) else folders
    lines = "\n".join(settings.get("auto_append") or ()).splitlines()
    texts = [_text(line.strip(), folders) for line in lines if line.strip()]
    return None if None in texts else "\0".join(filter(None, texts))


def _text(name: str, folders: Sequence[str | PathLike[str]]) -> str | None:
    """The text of the first file by a name, which may ask for a part of it after a colon."""
    for folder, each in product(folders, (name, name.split(":")[0])):
        try:
            text = read_ordinary(Path(folder, each)).decode("utf-8", "replace")
        except ConfigurationError:
            return None
        except (OSError, FileError):
            continue
        return None if MARK in text else f"{name}\n{text}"
    return None
