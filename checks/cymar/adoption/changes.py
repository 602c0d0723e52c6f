"""What is to be changed in a folder: files that are made, changed or moved, and how that looks."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from cymar.dataclasses import dataclass
from cymar.files import IS_LINK, NOT_WRITTEN, FileError, first_link, is_there, shown_path
from cymar.files.reading import read_file
from cymar.files.writing import change_file, move


@dataclass(frozen=True)
class FileToWrite:
    """A file as it is to be; `before` is what it holds now, or nothing where it is not there."""

    path: Path
    content: bytes
    before: bytes | None = None

    @property
    def is_new(self) -> bool:
        """Whether there is no such file yet."""
        return self.before is None

    def difference(self, shown: str) -> list[str]:
        """The lines that change, as `diff -u` shows them."""
        before, after = (
            (each or b"").decode("utf-8", "replace").splitlines()
            for each in (self.before, self.content)
        )
        return list(difflib.unified_diff(before, after, shown, shown, lineterm=""))


@dataclass(frozen=True)
class FilesToMove:
    """Files that are to be moved, each with its new place."""

    places: tuple[tuple[Path, Path], ...]


def to_write(path: Path, content: bytes, within: Path) -> Iterator[FileToWrite]:
    """A file to be written, unless it holds that already.

    Raises:
        FileError: where what is there cannot be read.
    """
    before = read_file(path, within) if is_there(path) else None
    if before != content:
        yield FileToWrite(path, content, before)


def apply_changes(changes: Sequence[FileToWrite | FilesToMove], within: Path) -> None:
    """Change a folder; a file that has changed since it was looked at stays as it is.

    Raises:
        FileError: where a file cannot be written or moved; where that is for a link, none is.
    """
    for change in changes:
        places = [change.path] if isinstance(change, FileToWrite) else _new_places(change)
        for place in places:
            link = first_link(place, within)
            if link:
                raise FileError(IS_LINK.format({"link": shown_path(link)}), place, NOT_WRITTEN)
    for change in changes:
        if isinstance(change, FilesToMove):
            for old, new in change.places:
                move(old, new, within)
        else:
            _write(change, within)


def _new_places(change: FilesToMove) -> list[Path]:
    return [new for _, new in change.places]


def _write(change: FileToWrite, within: Path) -> None:
    def replaced(before: bytes | None) -> bytes | None:
        return change.content if before == change.before else None

    change_file(change.path, replaced, within, make_folder=True)
