"""The one pool of processes: some work on many items, on every processor there is.

What pools need takes long to import, so that it is only imported where there is work for one.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from os import cpu_count
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

PR_SET_PDEATHSIG = 1
"""The number of that request in Linux (linux/prctl.h)."""

MOST: ContextVar[int] = ContextVar("most", default=0)
"""How many processes there may be, this one apart; 0 for as many as there are processors."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def parallel_map(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    tell: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """The result of some work on each item, in order, on as many processors as there are.

    Processes are copies of this one, made for this call, and end with it. Where it cannot be
    copied, the work is done in this one. What each process changes of its own is lost: only
    results come back.

    Args:
        work: a function of a module, or a `partial` of one.
        items: what it is given. A copy has them already: only results are pickled.
        tell: is told how many results there are, as they come in, in order.
    """
    processes = min(MOST.get() or cpu_count() or 1, len(items))
    if processes < 2 or not can_begin():
        return _in_this_process(work, items, tell)

    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    try:
        given = (work, items, os.getpid())
        with ProcessPoolExecutor(processes, get_context("fork"), _begin, given) as pool:
            try:  # the first process is at work before the last is started
                done: list[Future[Any]] = [pool.submit(_do, each) for each in range(len(items))]
                return [_told(each.result(), tell, number) for number, each in enumerate(done, 1)]
            except KeyboardInterrupt:
                for child in active_children():
                    child.kill()  # or else the pool waits for what each has begun
                raise
    except (OSError, BrokenProcessPool):
        return _in_this_process(work, items, tell)


def begin(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin some work in a copy of this process, and return what waits for its result.

    Where there is no second processor, or this process cannot be copied, the work is done when its
    result is waited for; so it is where the copy ends without one.
    """
    if not can_begin():
        return work

    from multiprocessing import get_context

    copies = get_context("fork")
    here, there = copies.Pipe(duplex=False)
    process = copies.Process(target=_send, args=(there, work, os.getpid()), daemon=True)
    try:
        process.start()
    except OSError:
        return work
    finally:
        there.close()

    def wait() -> Result:
        try:
            result: Result = here.recv()
        except (EOFError, OSError):
            result = work()
        here.close()
        process.join()
        return result

    return wait


def can_begin() -> bool:
    """Whether work can be begun in a copy of this process, and there is a processor for it."""
    if (MOST.get() or cpu_count() or 1) < 2 or not can_copy():
        return False

    from multiprocessing import parent_process

    return not parent_process()


def _send(there: "Connection", work: Callable[[], Any], parent: int) -> None:
    gc.disable()
    _end_with(parent)
    with there:
        there.send(work())


def _in_this_process(
    work: Callable[[Item], Result], items: Sequence[Item], tell: Callable[[int], None]
) -> list[Result]:
    return [_told(work(item), tell, number) for number, item in enumerate(items, 1)]


def _told(result: Result, tell: Callable[[int], None], number: int) -> Result:
    tell(number)
    return result


def can_copy() -> bool:
    """Whether this process can safely be copied: on Linux, and with no other threads.

    To start one afresh and hand it whole sites takes longer than it saves, and waits for ever
    where the new process ends before it has read them.
    """
    return sys.platform == "linux" and threading.active_count() == 1


class _Worker:
    """What a process that was started is to do; set once, when it begins."""

    task: ClassVar[tuple[Callable[[Any], Any], Sequence[Any]]]


def _begin(work: Callable[[Any], Any], items: Sequence[Any], parent: int) -> None:
    gc.disable()  # the process ends before it would be worth looking for what it no longer needs
    _end_with(parent)
    _Worker.task = work, items


def _end_with(parent: int) -> None:
    """Have the system end this process when the one that it was copied from ends, however it does.

    Otherwise it would wait for work for ever, and hold open whatever its output goes to.
    """
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)


def _do(number: int) -> Any:  # noqa: ANN401  (whatever the work returns)
    work, items = _Worker.task
    return work(items[number])
