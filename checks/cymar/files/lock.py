"""One process at a time changes the files of a folder."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cymar.bilingual import Text
from cymar.files import NOT_WRITTEN, FileError

if sys.platform != "win32":
    import fcntl

PATIENCE = 30
"""The seconds to wait for another process that is changing a file in the same folder."""

PAUSE = 0.01
"""The seconds between two looks whether it has done so."""

BUSY = Text(
    en="another program has been writing in this folder for {seconds} seconds",
    cy="mae rhaglen arall wedi bod yn ysgrifennu yn y ffolder hon ers {seconds} eiliad",
)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Change files in a folder alone; where the system has no locks for that, all the same."""
    if sys.platform == "win32":
        yield from _with_lock_file(folder / ".cymar.lock")
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        _wait(lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB), BlockingIOError, folder)
        yield
    finally:
        os.close(handle)


def _with_lock_file(lock: Path) -> Iterator[None]:
    """Where folders have no locks: a file that is made once, and gone with whoever made it."""
    made: list[int] = []
    flags = os.O_CREAT | os.O_EXCL | getattr(os, "O_TEMPORARY", 0)
    _wait(lambda: made.append(os.open(lock, flags)), (FileExistsError, PermissionError), lock)
    try:
        yield
    finally:
        os.close(made[0])


def _wait(
    take: Callable[[], None],
    taken: type[OSError] | tuple[type[OSError], ...],
    place: Path,
) -> None:
    """Try to take a lock until it is ours, and without it where there are none here."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            take()
        except taken:
            if time.monotonic() > end:
                raise FileError(BUSY.format({"seconds": PATIENCE}), place, NOT_WRITTEN) from None
            time.sleep(PAUSE)
        except OSError:
            return
        else:
            return
