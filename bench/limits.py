"""How much time and memory the largest sites take: many pages, many terms, a long history.

    python bench/limits.py [--share 1.0] [--only pages|terms|commits]

Makes 10,000 pages of a heading and two sentences, a glossary of 20,000 entries without definitions
beside one pair of pages, and 5,000 commits on a pair of pages, in a folder that is deleted
afterwards; then runs the command for each in a process of its own. Prints its processor seconds,
those of the processes that it starts included, the most memory that one of them had, and the
limits. `--share` makes less of everything. No command gets more than 8 GB.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

PAGES, TERMS, COMMITS = 10_000, 20_000, 5_000

MOST_MEMORY = 8_000_000_000
"""The bytes from which a command is stopped, for the machine has other work."""

FIRST = 1_700_000_000
"""When the first commit was made, in seconds since 1970."""


LOCALES = ("en", "cy")
TEXTS = {
    "en": "# Fee {name}\n\nThe fee is £{fee}. Pay it by card.\n",
    "cy": "# Ffi {name}\n\nY ffi yw £{fee}. Talwch hi â cherdyn.\n",
}


class Case(NamedTuple):
    make: Callable[[Path, float], None]
    command: str
    seconds: float
    megabytes: float


class Used(NamedTuple):
    seconds: float
    megabytes: float


def make_pages(folder: Path, share: float) -> None:
    for number in range(int(PAGES / 2 * share)):
        for locale in LOCALES:
            text = TEXTS[locale].format(name=number, fee=number)
            path = folder / f"docs/{locale}/{number % 50}/{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def make_terms(folder: Path, share: float) -> None:
    make_pages(folder, 2 / PAGES)
    entries = (
        f"- en:\n    term: term {number}\n  cy:\n    term: gair {number}\n"
        for number in range(int(TERMS * share))
    )
    (folder / "glossary.yml").write_text("".join(entries), encoding="utf-8")


def make_commits(folder: Path, share: float) -> None:
    """A commit in turn to each language, written for `git fast-import`."""
    make_pages(folder, 2 / PAGES)
    lines = "".join(_commits(int(COMMITS * share)))
    for arguments in (["init", "--quiet", "--initial-branch=main"], ["fast-import", "--quiet"]):
        subprocess.run(["git", *arguments], cwd=folder, input=lines.encode(), check=True)
    subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=folder, check=True)


def _commits(count: int) -> Iterator[str]:
    for number in range(count):
        locale = LOCALES[number % 2]
        text = TEXTS[locale].format(name=0, fee=number // 2)
        data = f"data {len(text.encode())}\n{text}\n"
        when = f"{FIRST + number} +0000"
        yield (
            f"commit refs/heads/main\ncommitter A B <a@example.org> {when}\n"
            f"data 1\nA\nM 644 inline docs/{locale}/0/0.md\n{data}"
        )


CASES = {
    f"{PAGES:,} pages": Case(make_pages, "check", 12, 150),
    f"{TERMS:,} terms": Case(make_terms, "glossary check", 4, 300),
    f"{COMMITS:,} commits": Case(make_commits, "status", 2, 150),
}


def use(folder: Path, command: str) -> Used:
    process = subprocess.Popen(
        [sys.executable, "-m", "cymar", *command.split()], cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"‘cymar {command}’ did not end well: run it to see why")
    return Used(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--share", type=float, default=1.0, help="how much of everything to make")
    parser.add_argument("--only", default="", help="the case to measure")
    arguments = parser.parse_args()
    share = arguments.share
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    print(f"{'':16}{'command':18}{'seconds':>9}{'limit':>7}{'MB':>7}{'limit':>7}")
    for name, case in CASES.items():
        if not name.endswith(arguments.only):
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            case.make(folder, share)
            used = use(folder, case.command)
        limits = f"{case.seconds:7.0f}", f"{case.megabytes:7.0f}"
        print(f"{name:16}{case.command:18}{used.seconds:9.2f}{limits[0]}"
              f"{used.megabytes:7.0f}{limits[1]}")  # fmt: skip


if __name__ == "__main__":
    main()
