"""What our plugins add to a build, and to each save while MkDocs serves.

    python bench/build_speed.py [--pairs 100 300 1000] [--times 1] [--edits 5] [--served 20]
                                [--only build serve served]

Makes sites of true text (`true_site.py`) with our own glossary, each in git. Builds each without
our plugins, which has the theme, mkdocs-static-i18n and the theme's search; with them from nothing;
and with them where all that is cached is there: in turn, each so many times, of which the least
counts. Then it builds it as `mkdocs serve` does, adds a sentence so many times, and changes a
title, a label of the menu and another setting, both with our plugins and without. Prints processor
seconds, those of the processes that are started included; the seconds by the clock; the MiB of all
processes together, each page of memory counted once (of a serve, those of its own process); and
each as a ratio to MkDocs alone. Last, it edits a page so many times
(`--served`) while `mkdocs serve` runs, and prints what each edit takes until the page is served,
and the memory after the first and the last. The last lines are the exponents at which builds grow.
"""

import argparse
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from socket import socket
from threading import Event, Thread
from time import perf_counter, sleep
from typing import NamedTuple
from urllib.request import urlopen

from speed import look
from true_site import FOLDER, write_site

ROOT = Path(__file__).parents[1]
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
SETTINGS = """site_name: Bench
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.prune]}
"""
I18N = """  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, build: true, default: true}
        - {locale: cy, name: Cymraeg, build: true}
"""
WITHOUT = f"plugins:\n  - search\n{I18N}"
OURS = ("translations", "readability", "glossary", "search")
WITH = f"plugins:\n{I18N}" + "".join(f"  - cymar/{name}\n" for name in OURS)
WAYS = {"without": WITHOUT, "with": WITH}
PARTS = ("build", "serve", "served")
BUILDS = {
    "build without us": "without",
    "build from nothing": "with",
    "build, all cached": "with",
}
BETWEEN_REQUESTS = 0.1
"""Seconds between two requests for a page that is to change."""

EDIT = "\nOpen from {}am to 5pm.\n"


class Taken(NamedTuple):
    """What some work took: processor seconds, seconds by the clock, and MiB at most."""

    processor: float
    clock: float
    memory: float


def used() -> float:
    """The processor seconds of this process and those that it has started and that have ended."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    each = [resource.getrusage(who) for who in whose]
    return sum(one.ru_utime + one.ru_stime for one in each)


def resident(process: int | str = "self") -> float:
    """The MiB of memory that a process has now."""
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def build(site: Path, way: str) -> Taken:
    """Build a site with `mkdocs build`."""
    (site / "mkdocs.yml").write_text(SETTINGS + WAYS[way], "utf-8")
    start = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=site, env=environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    ended, looks = Event(), [0]
    looking = Thread(target=look, args=(process.pid, ended, looks))
    looking.start()
    _, status, taken = os.wait4(process.pid, 0)
    clock = perf_counter() - start
    ended.set()
    looking.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"mkdocs build failed {way} our plugins")
    return Taken(taken.ru_utime + taken.ru_stime, clock, max(looks))


def environment() -> dict[str, str]:
    """That of a process which may keep what it has compiled, as whoever builds a site has it."""
    kept = {key: value for key, value in os.environ.items() if "BYTECODE" not in key}
    return {**kept, "NO_MKDOCS_2_WARNING": "1"}


def forget(site: Path) -> None:
    shutil.rmtree(site / ".cache", ignore_errors=True)


def builds(site: Path, pairs: int, times: int) -> list[float]:
    """Print what the builds of one site take, and give that of each."""
    build(site, "without")  # what is compiled once is compiled now
    rows: dict[str, list[Taken]] = {name: [] for name in BUILDS}
    for _ in range(times):
        forget(site)
        for name, way in BUILDS.items():
            rows[name].append(build(site, way))
    least = {name: Taken(*map(min, zip(*some, strict=True))) for name, some in rows.items()}
    alone = least["build without us"]
    for name, one in least.items():
        show(pairs, name, one, one.processor / alone.processor, one.clock / alone.clock)
    return [one.processor for one in least.values()]


def show(pairs: int, name: str, one: Taken, *ratios: float) -> None:
    figures = f"{one.processor:>8.2f} {one.clock:>8.2f} {one.memory:>8.0f}"
    print(
        f"{pairs:>6} {name:<30} {figures} " + " ".join(f"{each:>7.2f}" for each in ratios),
        flush=True,
    )


def serve(edits: int) -> None:
    """Build the site in this folder as `mkdocs serve` does at each save; print what each takes."""
    from mkdocs.commands.build import build as build_site
    from mkdocs.config import load_config

    address = "http://127.0.0.1:8000/"
    with tempfile.TemporaryDirectory() as built:
        config = load_config(site_dir=built)
        config.plugins.on_startup(command="serve", dirty=False)

        def save(page: str, before: str, after: str) -> list[float]:
            path = Path("docs", page)
            text = path.read_text("utf-8")
            path.write_text(text.replace(before, after, 1) if before else text + after, "utf-8")
            began, clock = used(), perf_counter()
            config = load_config(site_dir=built)
            config.site_url = address
            build_site(config, serve_url=address)
            return [used() - began, perf_counter() - clock, resident()]

        config.site_url = address
        began, clock = used(), perf_counter()
        build_site(config, serve_url=address)
        taken = {"first": [[used() - began, perf_counter() - clock, resident()]]}
        page = f"en/part0/page{FOLDER // 2}.md"
        taken["text"] = [save(page, "", EDIT.format(n % 9 + 1)) for n in range(edits)]
        taken["title"] = [save(page, "# Page ", "# Another page ")]
        for name, before in (("menu", "part0:"), ("setting", "name: English")):
            settings = Path("mkdocs.yml").read_text("utf-8")
            after = before.replace("English", "English here").replace("part0", "First part")
            Path("mkdocs.yml").write_text(settings.replace(before, after, 1), "utf-8")
            taken[name] = [save(page, "", "")]
    print(json.dumps(taken))


def menu(site: Path) -> str:
    """A menu with each page, in sections with a label."""
    pages = site / "docs" / "en"
    lines = ["nav:", "  - index.md"]
    for folder in sorted(each for each in pages.iterdir() if each.is_dir()):
        lines.append(f"  - {folder.name}:")
        names = (path.relative_to(pages).as_posix() for path in sorted(folder.glob("*.md")))
        lines += [f"      - {name}" for name in names]
    return "\n".join(lines) + "\n"


def saves(site: Path, pairs: int, edits: int) -> None:
    """Print what saves take while a site is served."""
    rows = {}
    for way, settings in WAYS.items():
        (site / "mkdocs.yml").write_text(SETTINGS + menu(site) + settings, "utf-8")
        forget(site)
        number = edits if way == "with" else min(edits, 2)
        command = [sys.executable, __file__, "--serve", str(number)]
        done = subprocess.run(
            command, cwd=site, env=environment(), check=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        subprocess.run([*GIT, "checkout", "-q", "--", "docs"], cwd=site, check=True)
        rows[way] = json.loads(done.stdout.splitlines()[-1])
    for name in ("text", "title", "menu", "setting"):
        alone = statistics.median(one[0] for one in rows["without"][name])
        for way, taken in rows.items():
            one = Taken(*(statistics.median(column) for column in zip(*taken[name], strict=True)))
            show(pairs, f"serve, a {name} edited, {way} us", one, one.processor / alone)
    memory = [one[2] for one in rows["with"]["text"]]
    print(f"{pairs:>6} memory after the first edit {memory[0]:.0f} MiB, the last {memory[-1]:.0f}")


def served(site: Path, pairs: int, edits: int) -> None:
    """Print what edits take while `mkdocs serve` runs, until the page is served with each."""
    (site / "mkdocs.yml").write_text(SETTINGS + WITH, "utf-8")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*free.getsockname())
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    process = subprocess.Popen(
        command, cwd=site, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    page = site / f"docs/en/part0/page{FOLDER // 2}.md"
    before = page.read_text("utf-8")
    taken = []
    try:
        wait_for(f"http://{address}/part0/page{FOLDER // 2}/", "<html", process)
        for number in range(edits):
            began, clock = processor(process.pid), perf_counter()
            page.write_text(f"{before}\nOpen on day {number} of edits.\n", "utf-8")
            shown = f"Open on day {number} of edits"
            wait_for(f"http://{address}/part0/page{FOLDER // 2}/", shown, process)
            took = processor(process.pid) - began
            taken.append(Taken(took, perf_counter() - clock, resident(process.pid)))
    finally:
        process.terminate()
        process.wait()
        page.write_text(before, "utf-8")
    show(
        pairs,
        f"served, {edits} edits, each",
        Taken(*map(statistics.median, zip(*taken, strict=True))),
    )
    memory = [one.memory for one in taken]
    print(f"{pairs:>6} memory after edit 1 {memory[0]:.0f} MiB, {edits} {memory[-1]:.0f}")


def wait_for(address: str, text: str, process: "subprocess.Popen[bytes]") -> None:
    """Ask for a page until it has a text."""
    while process.poll() is None:
        with suppress(OSError), urlopen(address, timeout=60) as answer:
            if text in answer.read().decode():
                return
        sleep(BETWEEN_REQUESTS)
    sys.exit("mkdocs serve ended")


def processor(process: int) -> float:
    """The processor seconds of a process and of those that it has waited for."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--edits", type=int, default=5)
    parser.add_argument("--served", type=int, default=20)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve is not None:
        serve(given.serve)
        return
    print(f"{'pairs':>6} {'':<30} {'seconds':>8} {'clock':>8} {'MiB':>8} {'ratio':>7} {'clock':>7}")
    costs: list[list[float]] = []
    for pairs in given.pairs:
        with tempfile.TemporaryDirectory() as name:
            site = Path(name)
            write_site(site, pairs)
            shutil.copy(ROOT / "glossary.yml", site)
            (site / ".gitignore").write_text("site/\n.cache/\nmkdocs.yml\n", "utf-8")
            for command in (("init", "-q"), ("add", "--all"), ("commit", "-q", "-m", "Pages")):
                subprocess.run([*GIT, *command], cwd=site, check=True)
            if "build" in given.only:
                costs.append(builds(site, pairs, given.times))
            if "serve" in given.only:
                saves(site, pairs, given.edits)
            if "served" in given.only:
                served(site, pairs, given.served)
    for name, first, last in zip(BUILDS, costs[0], costs[-1], strict=True) if costs[1:] else ():
        grown = math.log(last / first) / math.log(given.pairs[-1] / given.pairs[0])
        print(f"exponent {grown:.2f}, {name}")


if __name__ == "__main__":
    main()
