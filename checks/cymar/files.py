"""Paths as reports show them, and files written whole or not at all."""

import os
import tempfile
from pathlib import Path


def shown_path(path: Path) -> str:
    """A path from where the command runs, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def replace_file(path: Path, content: bytes, *, follow_links: bool = True) -> None:
    """Put a file in another's place in one step, on the disk and with the same permissions.

    Args:
        path: where it goes, whether or not a file is there.
        content: all of the file.
        follow_links: whether a symbolic link is followed, or else replaced.

    Raises:
        OSError: where it cannot be written; the other is then as it was.
    """
    target = path.resolve() if follow_links else path
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as to:
            to.write(content)
            to.flush()
            os.fsync(to.fileno())
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
