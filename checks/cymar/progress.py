"""How far long work is, on standard error, where that is a terminal and the work takes long."""

import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

from cymar.bilingual import Text

SECONDS_BEFORE = 2.0
"""The seconds after which somebody who waits wants to know."""

SECONDS_BETWEEN = 0.1
"""The seconds between one figure and the next: more often nobody can read."""

PROGRESS_WIDTH = 60
"""The columns that a line of progress has at most."""

PAGES_CHECKED = Text(
    en="Pages checked: {done} of {all}", cy="Tudalennau wedi'u gwirio: {done} o {all}"
)
PAGES_READ = Text(en="Pages read: {done}", cy="Tudalennau wedi'u darllen: {done}")
PAGES_WRITTEN = Text(en="Pages written: {done}", cy="Tudalennau wedi'u hysgrifennu: {done}")

Tell = Callable[[int, int], None]
"""What is told how much is done and how much there is; where both are the same, it is done."""

Counted = TypeVar("Counted")


def progress(words: Text, locale: str) -> Tell:
    """What shows how far some work is, from `SECONDS_BEFORE` seconds after this is called.

    It shows nothing where standard error is no terminal.

    Args:
        words: what is shown of how much is done and, where that is known, how much there is.
        locale: the reader's language.
    """
    if not sys.stderr.isatty():
        return _say_nothing
    next_at = monotonic() + SECONDS_BEFORE
    is_shown = False

    def show(done: int, whole: int) -> None:
        nonlocal next_at, is_shown
        is_done, now = done == whole, monotonic()
        if is_done and is_shown:
            _write("")
        elif not is_done and now >= next_at:
            next_at, is_shown = now + SECONDS_BETWEEN, True
            _write(words.format({"done": done, "all": whole}).to(locale))

    return show


def counted(items: Iterable[Counted], tell: Tell) -> Iterator[Counted]:
    """Some items, of which it is not known how many there are, as they are counted."""
    for number, item in enumerate(items, 1):
        tell(number, 0)
        yield item


def _say_nothing(done: int, whole: int) -> None:
    pass


def _write(text: str) -> None:
    sys.stderr.write(f"\r{text:<{PROGRESS_WIDTH}}\r")
    sys.stderr.flush()
