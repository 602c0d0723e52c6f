"""Writing a file: whole or not at all, through no link, and alone."""

import os
import stat
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from shutil import rmtree

from cymar.files import (
    IS_LINK,
    IS_THERE,
    NOT_WRITTEN,
    FileError,
    first_link,
    is_there,
    reason,
    shown_path,
)
from cymar.files.lock import locked
from cymar.files.reading import LARGEST_FILE, read_ordinary

NEW = ".cymar.new"
"""The name of what is about to replace a file, in the same folder."""


def replace_file(path: Path, content: bytes, within: Path) -> None:
    """Put a file in another's place, as `change_file` does."""
    change_file(path, lambda _: content, within)


def write_to_site(path: Path, content: bytes, site: Path) -> None:
    """Write a file of a built site, as `write_all_to_site` does."""
    write_all_to_site([(path, content)], site)


def write_all_to_site(files: Iterable[tuple[Path, bytes]], site: Path) -> None:
    """Write files of a built site, in folders that need not be there; no link is followed to any.

    Each has its name once it is whole: MkDocs leaves a hidden one, such as `.htaccess`, from build
    to build. Nothing has to outlive a failure of the whole machine, for a site can be built again.
    Each folder is looked at once for files of it that come one after another.

    Args:
        files: their places within the site, and what they are to hold.
        site: the folder of the built site.

    Raises:
        FileError: where one may not or cannot be written; it is then as it was.
    """
    for folder, some in groupby(files, key=lambda each: each[0].parent):
        path = folder
        try:
            _refuse_links(folder, site)
            folder.mkdir(parents=True, exist_ok=True)
            with locked(folder):
                for path, content in some:
                    _write(path, content)
        except OSError as error:
            raise FileError(reason(error, path), path, NOT_WRITTEN) from error


def _write(path: Path, content: bytes) -> None:
    """Write one file in a folder that was looked at; it has its name once it is whole."""
    mode, new = 0o644, path.with_name(NEW)
    with suppress(FileNotFoundError):
        before = os.lstat(path)
        if stat.S_ISLNK(before.st_mode):
            raise FileError(IS_LINK.format({"link": shown_path(path)}), path, NOT_WRITTEN)
        if before.st_size == len(content) and read_ordinary(path) == content:
            return
        mode = before.st_mode & 0o777
    new.unlink(missing_ok=True)
    try:
        with os.fdopen(_created(new), "wb") as to:
            to.write(content)
        new.chmod(mode)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def change_file(
    path: Path,
    change: Callable[[bytes | None], bytes | None],
    within: Path,
    *,
    make_folder: bool = False,
    largest: int = LARGEST_FILE,
    lasts: bool = True,
) -> None:
    """Change a file in one step: it is always whole, as it was or as it is to be.

    No other process that changes files this way does so in the same folder meanwhile.

    Args:
        path: the file, which need not be there. No link is followed to it from the folder; a path
            that somebody gave may lie elsewhere, but is no link itself.
        change: gives what it is to hold for what it holds; `None` where there is no such file.
        within: the folder, as `read_file` has it.
        make_folder: whether to make the folders that it goes in.
        largest: how many bytes it may have.
        lasts: whether it has to outlive a failure of the whole machine.

    Raises:
        FileError: where it may not or cannot be written; it is then as it was.
    """
    place = Path(os.path.abspath(path))
    try:
        _refuse_links(place, within)
        if make_folder:
            place.parent.mkdir(parents=True, exist_ok=True)
        with locked(place.parent):
            before = read_ordinary(place, largest) if is_there(place) else None
            content = change(before)
            if content is not None and content != before:
                _put(place, content, lasts=lasts)
    except OSError as error:
        raise FileError(reason(error, path), path, NOT_WRITTEN) from error


def move(old: Path, new: Path, within: Path) -> None:
    """Move a file or a folder to where there is none, through no link; makes the folders it needs.

    Args:
        old: the file or the folder.
        new: its new place.
        within: the folder that both are in, as `read_file` has it.

    Raises:
        FileError: where it may not or cannot be moved; it is then where it was.
    """
    try:
        for path in (old, new):
            _refuse_links(path, within)
        if is_there(new):
            raise FileError(IS_THERE, new, NOT_WRITTEN)
        new.parent.mkdir(parents=True, exist_ok=True)
        old.rename(new)
    except OSError as error:
        raise FileError(reason(error, old), old, NOT_WRITTEN) from error


def _refuse_links(path: Path, within: Path) -> None:
    link = _link_to(Path(os.path.abspath(path)), within)
    if link:
        raise FileError(IS_LINK.format({"link": shown_path(link)}), path, NOT_WRITTEN)


def _link_to(place: Path, within: Path) -> Path | None:
    """A link that a path is, or that is on the way to it from a folder it is within."""
    folder = os.path.abspath(within)
    if place.is_symlink():
        return place
    if not place.is_relative_to(folder) or str(place) == folder:
        return None
    straight = Path(os.path.realpath(folder), place.parent.relative_to(folder))
    real = os.path.realpath(place.parent)
    is_straight = os.path.normcase(real) == os.path.normcase(straight)
    return None if is_straight else first_link(place, within) or place.parent


def _put(place: Path, content: bytes, *, lasts: bool) -> None:
    """Put a file in place under its name: the new one has none, or `NEW`, until it is whole."""
    new = place.with_name(NEW)
    new.unlink(missing_ok=True)
    mode = place.stat().st_mode & 0o777 if place.exists() else 0o644
    handle = _nameless(place.parent)
    is_nameless = handle is not None
    if handle is None:
        handle = _created(new)
    try:
        with os.fdopen(handle, "wb") as to:
            to.write(content)
            to.flush()
            if lasts:
                os.fsync(handle)
            if is_nameless:
                # With a folder, which a whole path needs none of, Python has the link followed.
                os.link(f"/proc/self/fd/{handle}", new, src_dir_fd=handle)
        new.chmod(mode)
        new.replace(place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _created(path: Path) -> int:
    """A new file that nobody else can read, open to be written."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, 0o600)


def _nameless(folder: Path) -> int | None:
    """A file in a folder that has no name, and is gone with this process; not every system can."""
    if sys.platform != "linux" or not Path("/proc/self/fd").exists():
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
    except OSError:
        return None


def remove_file(path: Path, within: Path) -> None:
    """Delete a file of ours, if it is there; no link is followed to it.

    Raises:
        FileError: where a link leads to its folder, or the system does not allow it.
    """
    _refuse_links(path, within)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(reason(error, path), path, NOT_WRITTEN) from error


def remove_folder(folder: Path, within: Path) -> None:
    """Delete a folder of ours with all that is in it, if it is there; no link is followed.

    Raises:
        FileError: where a link leads to it.
    """
    _refuse_links(folder, within)
    if folder.is_dir():
        rmtree(folder)
