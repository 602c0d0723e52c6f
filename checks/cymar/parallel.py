"""The one pool of processes: some work on many items, on every processor there is.

What pools need takes long to import, so that it is only imported where there is work for one.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from os import cpu_count
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

PR_SET_PDEATHSIG = 1
"""The number of that request in Linux (linux/prctl.h)."""

PORTIONS = 1000
"""The most portions that work is in: any pipe has room for their numbers (pipe(7): 4096 bytes)."""

NUMBER = 4
"""The bytes of a number in such a pipe."""

MOST: ContextVar[int] = ContextVar("most", default=0)
"""How many processes there may be, this one too; 0 for as many as there are processors."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def parallel_map(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    tell: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """The result of some work on each item, in order, on as many processors as there are.

    This process works too, and beside it are copies of it, made for this call, that end with it.
    Where it cannot be copied, or a copy ends early, the work is done in this one. What each copy
    changes of its own is lost: only results come back.

    Args:
        work: what is done with an item.
        items: what it is given. A copy has them already: only results are pickled.
        tell: is told how many results there are, as they come in.
    """
    results: dict[int, Result] = {}

    def keep(number: int, result: Result) -> None:
        results[number] = result
        tell(len(results))

    others = min(MOST.get() or cpu_count() or 1, len(items)) - 1
    if others > 0 and can_begin():
        _share_out(work, items, others, keep)
    for number in range(len(items)):
        if number not in results:
            keep(number, work(items[number]))
    return [results[number] for number in range(len(items))]


def _share_out(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    others: int,
    keep: Callable[[int, Result], None],
) -> None:
    """Work on items in this process and so many others, and keep what comes of each."""
    try:
        left = _Left(len(items))
    except OSError:
        return

    def send(there: "Connection") -> None:
        for number in left.taken():
            there.send((number, work(items[number])))

    copies: list[_Copy] = []
    try:
        with suppress(OSError):
            for _ in range(others):
                copies.append(_Copy(send))
        for number, result in _done_here(work, items, left):
            keep(number, result)
            for copy in copies:
                for sent in copy.sent(waits=False):
                    keep(*sent)
        for copy in copies:
            for result in copy.sent():
                keep(*result)
    finally:
        left.close()
        for copy in copies:
            copy.end()


class _Left:
    """The items that nobody works on yet, each of which goes to whoever asks first."""

    def __init__(self, count: int) -> None:
        """All of so many items.

        Raises:
            OSError: where no pipe can be made.
        """
        self._count, self._portions = count, min(count, PORTIONS)
        self._numbers, into = os.pipe()
        os.write(into, b"".join(number.to_bytes(NUMBER) for number in range(self._portions)))
        os.close(into)

    def taken(self) -> Iterator[int]:
        """The numbers of items that no other process has taken: each portion has every so many."""
        while portion := os.read(self._numbers, NUMBER):
            yield from range(int.from_bytes(portion), self._count, self._portions)

    def close(self) -> None:
        """Hand out no more here."""
        os.close(self._numbers)


def begin_map(work: Callable[[Item], Result], items: Sequence[Item]) -> Callable[[], list[Result]]:
    """Begin some work on items in a copy of this process, and return what waits for the results.

    They are in order. What the copy has not begun when they are waited for is shared with it.
    Where there is no second processor, or this process cannot be copied, the work is done when it
    is waited for; so is what the copy ends without.
    """
    if not can_begin():
        return lambda: [*map(work, items)]
    left = None
    try:
        left = _Left(len(items))
        copy = _Copy(partial(_send_all, work, items, left))
    except OSError:
        if left:
            left.close()
        return lambda: [*map(work, items)]

    def wait() -> list[Result]:
        try:
            results = dict(_done_here(work, items, left))
            results |= copy.sent()
        finally:
            left.close()
            copy.end()
        return [
            results[number] if number in results else work(item)
            for number, item in enumerate(items)
        ]

    return wait


def _done_here(
    work: Callable[[Item], Result], items: Sequence[Item], left: _Left
) -> Iterator[tuple[int, Result]]:
    """Work on what is left beside copies, which have the other processors."""
    for number in left.taken():
        most = MOST.set(1)
        try:
            result = work(items[number])
        finally:
            MOST.reset(most)
        yield number, result


def _send_all(
    work: Callable[[Item], Result], items: Sequence[Item], left: _Left, there: "Connection"
) -> None:
    """Work on all that is left, then send each result: nobody takes any in before."""
    for result in [(number, work(items[number])) for number in left.taken()]:
        there.send(result)


def can_begin() -> bool:
    """Whether work can be begun in a copy of this process, and there is a processor for it."""
    if (MOST.get() or cpu_count() or 1) < 2 or not can_copy():
        return False

    from multiprocessing import parent_process

    return not parent_process()


class _Copy:
    """A copy of this process that is at work, and sends what comes of it."""

    def __init__(self, work: Callable[["Connection"], None]) -> None:
        """Begin the work, which is given where to send results to.

        Raises:
            OSError: where no process can be started.
        """
        from multiprocessing import get_context

        copies = get_context("fork")
        self._here, there = copies.Pipe(duplex=False)
        with there:
            self._process = copies.Process(
                target=_do, args=(work, there, os.getpid()), daemon=True
            )  # fmt: skip
            self._process.start()

    def sent(self, *, waits: bool = True) -> Iterator[Any]:
        """The results that it sends until it ends; where nobody waits, those that it has sent."""
        with suppress(EOFError, OSError):
            while waits or self._here.poll():
                yield self._here.recv()

    def end(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.join()
        self._here.close()


def _do(work: Callable[["Connection"], None], there: "Connection", parent: int) -> None:
    """Do some work in a copy; what it raises comes to light where it is done again."""
    gc.disable()  # the process ends before it would be worth looking for what it no longer needs
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _end_with(parent)
    with there, suppress(Exception):
        work(there)


def can_copy() -> bool:
    """Whether this process can safely be copied: on Linux, and with no other threads.

    To start one afresh and hand it whole sites takes longer than it saves, and waits for ever
    where the new process ends before it has read them.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _end_with(parent: int) -> None:
    """Have the system end this process when the one that it was copied from ends, however it does.

    Otherwise it would wait for work for ever, and hold open whatever its output goes to.
    """
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)
