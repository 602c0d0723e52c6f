"""What a check costs: from nothing, when nothing has changed, and after an edit; and the rest.

    python bench/speed.py [--pairs 100 300 1000] [--against FOLDER-OR-COMMIT] [--times 3]
                          [--builds] [--served 20]

Makes sites of true text (`true_site.py`), each in git, and checks each with `cymar check`. Prints
processor seconds, those of the processes that it starts included; the seconds by the clock; and
the MiB that all of its processes take together at their most, each page of memory counted once.
With `--against`, another copy of the project, or this one as of a commit, checks each site from
nothing in turn with ours, each so many times, and the ratio of the quickest of each is printed. The
last lines are what `cymar --help` takes, and the exponent at which a check from nothing grows. With
`--builds`, `build_speed.py` goes on with what builds and serving cost on sites like them, and with
so many edits (`--served`) of one that MkDocs serves.
"""

import argparse
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event
from time import perf_counter, sleep
from typing import NamedTuple

from true_site import FOLDER, write_site

HERE = Path(__file__).parents[1]
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
BETWEEN_LOOKS = 0.2
"""Seconds between two looks at the memory of a check, which take time of this process's own."""


class Taken(NamedTuple):
    """What a command took: processor seconds, and seconds by the clock."""

    processor: float
    clock: float


def begun(project: Path, folder: Path, arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """A copy of the project at work on a command, in a folder."""
    code = "from cymar.cli import main; main()"
    environment = {key: value for key, value in os.environ.items() if "BYTECODE" not in key}
    environment["PYTHONPATH"] = str(project / "checks")
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=folder, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def taken(folder: Path, *arguments: str, project: Path = HERE) -> Taken:
    """What a command takes in a folder."""
    start = perf_counter()
    process = begun(project, folder, arguments)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"cymar {' '.join(arguments)} failed in {folder}")
    return Taken(used.ru_utime + used.ru_stime, perf_counter() - start)


def memory(folder: Path, *arguments: str) -> int:
    """The MiB that a command's processes take together at their most; 0 where nobody can tell."""
    process, most = begun(HERE, folder, arguments), 0
    while process.poll() is None:
        most = max(most, together(process.pid))
        sleep(BETWEEN_LOOKS)
    return most


def look(process: int, ended: Event, looks: list[int]) -> None:
    """Note how much memory a process and those that it starts take, until it has ended."""
    while not ended.wait(BETWEEN_LOOKS):
        looks.append(together(process))


def together(process: int) -> int:
    """The MiB that a process and those that it has started take now, what they share once."""
    return sum(_kibibytes(each) for each in (process, *_children(process))) // 1024


def _children(process: int) -> list[int]:
    with suppress(OSError):
        found = Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()
        return [each for child in map(int, found) for each in (child, *_children(child))]
    return []


def _kibibytes(process: int) -> int:
    """The memory of a process, what it shares with others in parts."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return 0


def forget(site: Path) -> None:
    for path in (site / ".cache" / "cymar").glob("*"):
        path.unlink()


def least(one: Taken, other: Taken) -> Taken:
    return Taken(min(one.processor, other.processor), min(one.clock, other.clock))


def from_nothing(site: Path, project: Path) -> Taken:
    forget(site)
    return taken(site, "check", project=project)


def measure(site: Path, pairs: int, against: Path | None, times: int) -> float:
    """Print what the checks of one site take, and return that of the one from nothing."""
    first = from_nothing(site, HERE)
    other = from_nothing(site, against) if against else None
    for _ in range(times - 1):
        first = least(first, from_nothing(site, HERE))
        other = least(other, from_nothing(site, against)) if other and against else None
    show(pairs, "from nothing", first)
    if other:
        show(pairs, "the other, from nothing", other)
        print(f"{pairs:>6} ratio {first.processor / other.processor:.2f}")
    forget(site)
    print(f"{pairs:>6} MiB at most {memory(site, 'check')}")
    show(pairs, "nothing changed, short", taken(site, "check"))
    show(pairs, "nothing changed, all", taken(site, "check", "--max", "0", "--suggestions"))
    page = site / "docs" / "en" / "part0" / f"page{FOLDER // 2}.md"
    for name, paths in (("one page edited", ()), ("that page alone", (page,))):
        page.write_text(page.read_text("utf-8") + "\nOpen from 9am to 5pm.\n", "utf-8")
        show(pairs, name, taken(site, "check", *(str(each.relative_to(site)) for each in paths)))
    return first.processor


def show(pairs: int, name: str, one: Taken) -> None:
    print(f"{pairs:>6} {name:<24} {one.processor:>8.2f} {one.clock:>8.2f}", flush=True)


@contextmanager
def copy_of(named: str) -> Iterator[Path]:
    """A copy of the project: a folder, or this one as of a commit."""
    if Path(named).is_dir():
        yield Path(named).resolve()
        return
    with tempfile.TemporaryDirectory() as name:
        tree = Path(name) / "tree"
        git = ["git", "-C", str(HERE), "worktree"]
        subprocess.run([*git, "add", "-q", "--detach", str(tree), named], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--against")
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--builds", action="store_true")
    parser.add_argument("--served", default="20")
    given = parser.parse_args()
    print(f"{'pairs':>6} {'check':<24} {'seconds':>8} {'clock':>8}")
    costs = []
    with ExitStack() as stack:
        against = stack.enter_context(copy_of(given.against)) if given.against else None
        for pairs in given.pairs:
            with tempfile.TemporaryDirectory() as name:
                site = Path(name)
                write_site(site, pairs)
                for command in (("init", "-q"), ("add", "--all"), ("commit", "-q", "-m", "Pages")):
                    subprocess.run([*GIT, *command], cwd=site, check=True)
                costs.append(measure(site, pairs, against, given.times))
    show(0, "cymar --help", taken(HERE, "--help"))
    if len(costs) > 1:
        grown = math.log(costs[-1] / costs[0]) / math.log(given.pairs[-1] / given.pairs[0])
        print(f"exponent {grown:.2f}")
    if given.builds:
        builds = [sys.executable, str(HERE / "bench/build_speed.py"), "--served", given.served]
        times = ["--times", str(given.times)]
        subprocess.run([*builds, *times, "--pairs", *map(str, given.pairs)], check=True)


if __name__ == "__main__":
    main()
