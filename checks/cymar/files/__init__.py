"""The one door for files: all that we open, replace or delete goes through this room."""

import os
from pathlib import Path

from cymar.bilingual import Text
from cymar.errors import ConfigError, system_words

NOT_READ = Text(
    en="the file cannot be read: {problem}.", cy="nid oes modd darllen y ffeil: {problem}."
)
NOT_WRITTEN = Text(
    en="the file cannot be written, and is as it was: {problem}.",
    cy="nid oes modd ysgrifennu'r ffeil, ac mae fel yr oedd: {problem}.",
)
IS_FOLDER = Text(en="it is a folder", cy="ffolder yw hi")
NOT_REGULAR = Text(en="it is not an ordinary file", cy="nid ffeil gyffredin yw hi")
TOO_LARGE = Text(en="it is over {most} MB", cy="mae hi dros {most} MB")
BROKEN_LINK = Text(
    en="the symbolic link leads to ‘{target}’, which does not exist",
    cy="mae'r ddolen symbolaidd yn arwain at y llwybr ‘{target}’, sydd ddim yn bod",
)
LEADS_OUT = Text(
    en="the symbolic link ‘{link}’ leads out of the project, to ‘{target}’",
    cy="mae'r ddolen symbolaidd ‘{link}’ yn arwain allan o'r prosiect, at y llwybr ‘{target}’",
)
IS_LINK = Text(
    en="‘{link}’ is a symbolic link, and nothing is written through one",
    cy="dolen symbolaidd yw ‘{link}’, ac nid ydyn ni'n ysgrifennu trwy un",
)

IS_THERE = Text(en="there is a file of that name already", cy="mae ffeil o'r enw hwnnw yno'n barod")


class FileError(ConfigError):
    """A file that we may not or cannot read or write; `problem` is why."""

    def __init__(self, problem: Text, path: Path, frame: Text = NOT_READ) -> None:
        super().__init__(frame.format({"problem": problem}), shown_path(path))
        self.problem = problem


def shown_path(path: Path) -> str:
    """A path from where the command runs, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def project_top(folder: Path) -> Path:
    """The top of the project that a folder is in: of its repository, or else the folder itself."""
    place = Path(os.path.abspath(folder))
    return next((each for each in (place, *place.parents) if is_there(each / ".git")), place)


def is_there(path: Path) -> bool:
    """Whether anything has this name: a link that leads nowhere too."""
    return os.path.lexists(path)


def first_link(path: Path, within: Path) -> Path | None:
    """The first symbolic link on the way from a folder to a path within it, if there is one."""
    place = Path(os.path.abspath(path))
    way = [each for each in (place, *place.parents) if each.is_relative_to(os.path.abspath(within))]
    return next((each for each in reversed(way[:-1]) if os.path.islink(each)), None)


def reason(error: OSError, path: Path) -> Text:
    """Why the system refuses a path, or that a link there leads nowhere."""
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return BROKEN_LINK.format({"target": os.readlink(path)})
    return system_words(error)
