"""The pool of processes: results in order, and one process where no more can be had."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from cymar import parallel

LONG = 20
"""Seconds that no test waits for."""

pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


def squared(number: int) -> tuple[int, int]:
    return number**2, os.getpid()


def dies_in_a_child(parent: int) -> int:
    if os.getpid() != parent:
        os._exit(1)
    return parent


def raises(number: int) -> int:
    raise FileNotFoundError(number)


def waits_for_another(number: int, *, both: Any) -> tuple[int, int]:
    """A square, once another process works on another item."""
    both.wait(LONG)
    return squared(number)


def is_large(number: int) -> bytes:
    return bytes([number]) * 500_000


def may_begin_more(_: int, *, both: Any) -> bool:
    """Whether work may be shared within work, once another process works on another item."""
    both.wait(LONG)
    return parallel.can_begin()


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux copies processes safely")
    monkeypatch.setattr(parallel, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "can_copy", lambda: True)


def test_where_this_process_cannot_be_copied_it_does_the_work(
    two_processes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "can_copy", lambda: False)
    assert parallel.parallel_map(squared, [2, 3]) == [(4, os.getpid()), (9, os.getpid())]


def test_results_come_in_order_and_are_counted(two_processes: None) -> None:
    told: list[int] = []
    found = parallel.parallel_map(squared, range(3000), told.append)
    assert [square for square, _ in found] == [number**2 for number in range(3000)]
    assert told == [*range(1, 3001)]


def test_they_come_from_this_process_and_another(two_processes: None) -> None:
    work = partial(waits_for_another, both=get_context("fork").Barrier(2))
    (four, one_pid), (nine, another_pid) = parallel.parallel_map(work, [2, 3])
    assert (four, nine) == (4, 9)
    assert one_pid != another_pid
    assert os.getpid() in {one_pid, another_pid}


def test_results_may_be_larger_than_a_pipe_holds(two_processes: None) -> None:
    found = parallel.parallel_map(is_large, range(20))
    assert [(each[0], len(each)) for each in found] == [(number, 500_000) for number in range(20)]


def test_a_process_starts_no_more(two_processes: None) -> None:
    """Neither the copy nor this one, while each works on an item; after that, this one may."""
    work = partial(may_begin_more, both=get_context("fork").Barrier(2))
    assert parallel.parallel_map(work, [1, 2]) == [False, False]
    assert parallel.begin_map(work, [1, 2])() == [False, False]
    assert parallel.can_begin()


def test_one_item_needs_no_other_process(two_processes: None) -> None:
    assert parallel.parallel_map(squared, [3]) == [(9, os.getpid())]
    assert parallel.parallel_map(squared, []) == []


def test_what_the_work_raises_is_raised(two_processes: None) -> None:
    with pytest.raises(FileNotFoundError):
        parallel.parallel_map(raises, [1, 2])


def test_where_processes_end_early_this_one_does_the_work(two_processes: None) -> None:
    here = os.getpid()
    assert parallel.parallel_map(dies_in_a_child, [here] * 3) == [here] * 3


@pytest.mark.parametrize("needed", ["multiprocessing.process.BaseProcess.start", "os.pipe"])
def test_where_no_process_can_be_started_this_one_does_the_work(
    two_processes: None, monkeypatch: pytest.MonkeyPatch, needed: str
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(needed, refused)
    assert parallel.parallel_map(squared, [2, 3]) == [(4, os.getpid()), (9, os.getpid())]


WAITS = """
import os, signal, time
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whatever started the tests may ignore them
signal.signal(signal.SIGINT, signal.default_int_handler)
from cymar import parallel
parallel.cpu_count = lambda: 2
def wait(_):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(600)
parallel.parallel_map(wait, [1, 2, 3])
"""


def is_running(pid: int) -> bool:
    """Whether there is such a process, and it has not ended (proc(5): a zombie is Z, or X)."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes safely")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_no_process_outlives_the_one_that_started_it(sent: int) -> None:
    """Nor does the pipe that it writes to stay open, for which others would wait."""
    started = subprocess.Popen(
        [sys.executable, "-c", WAITS], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )  # fmt: skip
    assert started.stdout
    pids = [int(started.stdout.readline()) for _ in range(2)]
    os.kill(started.pid, sent)
    started.communicate(timeout=20)
    end = time.monotonic() + 20
    while any(map(is_running, pids)) and time.monotonic() < end:
        time.sleep(0.01)  # a process closes its files a moment before it is gone
    assert not any(map(is_running, pids))


def sleeps(_: int) -> None:
    time.sleep(LONG)


@pytest.mark.usefixtures("two_processes")
def test_an_interruption_before_all_processes_have_begun_ends_those_that_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[Any] = []
    start: Callable[[Any], None] = get_context("fork").Process.start

    def interrupted(process: Any) -> None:
        if begun:
            raise KeyboardInterrupt
        begun.append(process)
        start(process)

    monkeypatch.setattr(parallel, "cpu_count", lambda: 3)
    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", interrupted)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        parallel.parallel_map(sleeps, [1, 2, 3])
    assert not begun[0].is_alive()
    assert time.monotonic() - began < LONG


def test_begun_work_waits_where_no_copy_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cpu_count", lambda: 1)
    assert parallel.begin_map(squared, [3])() == [(9, os.getpid())]


@pytest.mark.usefixtures("two_processes")
def test_whoever_waits_for_begun_work_helps_with_what_is_left() -> None:
    both = get_context("fork").Barrier(2)
    work = partial(waits_for_another, both=both)
    found = parallel.begin_map(work, range(6))()
    assert [square for square, _ in found] == [number**2 for number in range(6)]
    assert len({pid for _, pid in found}) == 2
    assert parallel.begin_map(dies_in_a_child, [os.getpid()] * 3)() == [os.getpid()] * 3
    with pytest.raises(FileNotFoundError):
        parallel.begin_map(raises, [1, 2])()
    assert parallel.begin_map(squared, [])() == []
