"""The pool of processes: results in order, and one process where no more can be had."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
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


def nested(number: int) -> list[int]:
    return [pid for _, pid in parallel.parallel_map(squared, [number, number])]


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


def test_results_come_in_order_from_other_processes(two_processes: None) -> None:
    found = parallel.parallel_map(squared, range(20))
    assert [square for square, _ in found] == [number**2 for number in range(20)]
    assert os.getpid() not in {pid for _, pid in found}


def test_a_process_starts_no_more(two_processes: None) -> None:
    for pids in parallel.parallel_map(nested, [1, 2]):
        assert len(set(pids)) == 1


def test_one_item_needs_no_other_process(two_processes: None) -> None:
    assert parallel.parallel_map(squared, [3]) == [(9, os.getpid())]
    assert parallel.parallel_map(squared, []) == []


def test_what_the_work_raises_is_raised(two_processes: None) -> None:
    with pytest.raises(FileNotFoundError):
        parallel.parallel_map(raises, [1, 2])


def test_where_processes_end_early_this_one_does_the_work(two_processes: None) -> None:
    here = os.getpid()
    assert parallel.parallel_map(dies_in_a_child, [here] * 3) == [here] * 3


@pytest.mark.parametrize("error", [OSError, BrokenProcessPool])
def test_where_no_process_can_be_started_this_one_does_the_work(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def no_pool(*_: object) -> None:
        raise error

    monkeypatch.setattr(parallel, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "can_copy", lambda: True)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", no_pool)
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
def test_an_interruption_before_all_work_is_handed_out_ends_what_has_begun(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand_out = ProcessPoolExecutor.submit

    def interrupted(pool: ProcessPoolExecutor, work: Any, number: int) -> Any:
        if number == 2:
            raise KeyboardInterrupt
        return hand_out(pool, work, number)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", interrupted)
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        parallel.parallel_map(sleeps, [1, 2, 3])
    assert time.monotonic() - start < LONG


@pytest.mark.usefixtures("two_processes")
def test_begun_work_is_done_in_a_copy_that_may_end_without_a_result() -> None:
    number, pid = parallel.begin(partial(squared, 3))()
    assert number == 9
    assert pid != os.getpid()
    assert parallel.begin(partial(dies_in_a_child, os.getpid()))() == os.getpid()
    with pytest.raises(FileNotFoundError):
        parallel.begin(partial(raises, 1))()


def test_begun_work_waits_where_no_copy_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cpu_count", lambda: 1)
    assert parallel.begin(partial(squared, 3))() == (9, os.getpid())
