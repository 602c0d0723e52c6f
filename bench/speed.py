"""What a check costs: from nothing, when nothing has changed, and after an edit.

    python bench/speed.py [--pairs 100 300 1000] [--against FOLDER]

Makes sites of true text (`true_site.py`), each in git, and checks each with `cymar check`. Prints
processor seconds, those of the processes that it starts included, and the seconds by the clock;
and the MiB of the first process at its most. With `--against`, another copy of the project, whose
`.venv` is used, checks each site from nothing before, and the ratio of the two is printed. The last
line is the exponent at which a check from nothing grows.
"""

import argparse
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from true_site import FOLDER, write_site

HERE = Path(sys.executable).with_name("cymar")
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


class Taken(NamedTuple):
    """What a command took: processor seconds, seconds by the clock, and MiB at most."""

    processor: float
    clock: float
    memory: float


def taken(site: Path, program: Path, *arguments: str) -> Taken:
    """Run `cymar check` on a site."""
    start = perf_counter()
    process = subprocess.Popen(
        [program, "check", *arguments], cwd=site, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Taken(used.ru_utime + used.ru_stime, perf_counter() - start, used.ru_maxrss / 1024)


def forget(site: Path) -> None:
    for path in (site / ".cache" / "cymar").glob("*"):
        path.unlink()


def measure(site: Path, pairs: int, against: Path | None) -> float:
    """Print what the checks of one site take, and give that of the one from nothing."""
    others = []
    if against:
        others.append(taken(site, against / ".venv/bin/cymar"))
        forget(site)
    first = taken(site, HERE)
    report = [("from nothing", first)]
    report.append(("nothing changed, short", taken(site, HERE)))
    report.append(("nothing changed, all", taken(site, HERE, "--max", "0", "--suggestions")))
    page = site / "docs" / "en" / "part0" / f"page{FOLDER // 2}.md"
    page.write_text(page.read_text("utf-8") + "\nOpen from 9am to 5pm.\n", "utf-8")
    report.append(("one page edited", taken(site, HERE)))
    report.append(("that page alone", taken(site, HERE, str(page.relative_to(site)))))
    for name, one in report:
        print(f"{pairs:>6} {name:<24} {one.processor:>8.2f} {one.clock:>8.2f} {one.memory:>8.0f}")
    for one in others:
        print(f"{pairs:>6} {'the other, from nothing':<24} {one.processor:>8.2f} {one.clock:>8.2f}")
        print(f"{pairs:>6} ratio {first.processor / one.processor:.2f}")
    return first.processor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--against", type=Path)
    given = parser.parse_args()
    print(f"{'pairs':>6} {'check':<24} {'seconds':>8} {'clock':>8} {'MiB':>8}")
    costs = []
    for pairs in given.pairs:
        with tempfile.TemporaryDirectory() as name:
            site = Path(name)
            write_site(site, pairs)
            for command in (("init", "-q"), ("add", "--all"), ("commit", "-q", "-m", "Pages")):
                subprocess.run([*GIT, *command], cwd=site, check=True)
            costs.append(measure(site, pairs, given.against))
    if len(costs) > 1:
        grown = math.log(costs[-1] / costs[0]) / math.log(given.pairs[-1] / given.pairs[0])
        print(f"exponent {grown:.2f}")


if __name__ == "__main__":
    main()
