"""Reading a file: an ordinary one only, of a bounded size, from within its project."""

import os
import stat
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from pkgutil import get_data

from cymar.bilingual import Text
from cymar.files import (
    IS_FOLDER,
    LEADS_OUT,
    NOT_REGULAR,
    TOO_LARGE,
    FileError,
    first_link,
    reason,
    shown_path,
)

READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""What has the system refuse a link; 0 where it cannot."""

MOST_AT_ONCE = 1_000_000
"""The bytes that are read at a time of a file that grows or is very large."""

LARGEST_FILE = 100_000_000
"""The bytes of the largest file that is read: ten times the largest term banks that we know."""


def own_bytes(package: str, *names: str) -> bytes:
    """The content of a file of this program.

    Args:
        package: the package that it is in.
        names: its folders within that, and its name.
    """
    content = get_data(package, "/".join(names))
    assert content is not None, package
    return content


def read_file(path: Path, within: Path, *, largest: int = LARGEST_FILE) -> bytes:
    """The content of an ordinary file.

    Args:
        path: the file. Where that is a place within the folder, no link may lead out of it from
            there; a path that somebody gave may lie elsewhere.
        within: the folder: of the project, of the pages or of a built site.
        largest: how many bytes it may have.

    Raises:
        FileError: where it may not or cannot be read.
    """
    try:
        if _leads_out(path, within):
            raise FileError(_describe_link(path, within), path)
        return read_ordinary(path, largest)
    except OSError as error:
        raise FileError(reason(error, path), path) from error


def files_of_site(
    site: Path, pattern: str, besides: tuple[str, ...] = ()
) -> Iterator[tuple[Path, bytes]]:
    """The ordinary files of a built site whose paths match a pattern, with their content, in order.

    Args:
        site: the folder of the built site.
        pattern: as `Path.glob` has it.
        besides: how the places of files begin that are left out.

    Raises:
        FileError: for one that cannot be read, or that a link leads out of the site for.
    """
    top, below, name = pattern.rpartition("**/")
    straight: dict[Path, bool] = {}
    for path in _below(site / top, name) if below else sorted(site.glob(pattern)):
        if besides and path.relative_to(site).as_posix().startswith(besides):
            continue
        folder = site / top if below else path.parent
        if folder not in straight:
            straight[folder] = NO_LINK != 0 and not _leads_out(folder, site)
        content = read_straight(path) if straight[folder] else None
        if content is not None:
            yield path, content
        elif not path.is_dir():
            yield path, read_file(path, site)


def _below(folder: Path, name: str) -> Iterator[Path]:
    """What is called by a name, as `Path.glob` has it, in a folder and those below, in order.

    No link to a folder is followed. Each folder is read once, where `Path.glob` reads it twice.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda each: os.path.normcase(each.name))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder / entry.name, name)
        elif fnmatch(entry.name, name):
            yield folder / entry.name


def read_straight(path: Path | str, largest: int = LARGEST_FILE) -> bytes | None:
    """The content of an ordinary file that is no link, or nothing where it cannot be read so.

    Args:
        path: the file, in a folder that no link leads out of its project from.
        largest: how many bytes it may have.
    """
    try:
        return read_ordinary(path, largest, NO_LINK)
    except (OSError, FileError):
        return None


def read_ordinary(path: Path | str, largest: int = LARGEST_FILE, flags: int = 0) -> bytes:
    """The content of an ordinary file that no link leads to, or whose links were looked at.

    Args:
        path: the file.
        largest: how many bytes it may have.
        flags: more of what `os.open` may be given.

    Raises:
        FileError: where it is not ordinary, or too large.
        OSError: where it cannot be read.
    """
    handle = os.open(path, READ | flags)
    try:
        status = os.fstat(handle)
        _refuse_other(status, path, largest)
        content = os.read(handle, status.st_size + 1)  # it makes room for as much as is asked for
        if len(content) != status.st_size:  # somebody is writing it, or it is very large
            while more := os.read(handle, min(MOST_AT_ONCE, largest + 1 - len(content))):
                content += more
    finally:
        os.close(handle)
    if len(content) > largest:
        raise FileError(too_large(largest), Path(path))
    return content


def too_large(largest: int) -> Text:
    """Why a file is not read that has more bytes than it may."""
    return TOO_LARGE.format({"most": largest // 1_000_000})


def _refuse_other(status: os.stat_result, path: Path | str, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileError(IS_FOLDER, Path(path))
    if not stat.S_ISREG(status.st_mode):
        raise FileError(NOT_REGULAR, Path(path))
    if status.st_size > largest:
        raise FileError(too_large(largest), Path(path))


def _leads_out(path: Path, within: Path) -> bool:
    if not Path(os.path.abspath(path)).is_relative_to(os.path.abspath(within)):
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within))


def _describe_link(path: Path, within: Path) -> Text:
    link = first_link(path, within) or path
    target = os.readlink(link) if link.is_symlink() else os.path.realpath(link)
    return LEADS_OUT.format({"link": shown_path(link), "target": target})
