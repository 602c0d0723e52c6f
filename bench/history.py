"""How long it takes to tell what is behind on a large site with a long history.

    python bench/history.py [--pages 1000] [--commits 5000] [--words 500] [--publish in-step]

Makes a repository of page pairs in made-up words, always the same for the same numbers, with
commits that change both languages, one of them, or one after the other, add paragraphs and rename
pages. Times `cymar status` from nothing, again with nothing changed, and with one page edited.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SEED = 20
LEAST, MOST = 15, 45
"""How many words a paragraph has."""

SYLLABLES = {
    "en": "ab con der est fer ing ler men nor pro ren sta tion ure wel".split(),
    "cy": "aeth bod cyf dde edd fan gwy hyn iad llo mae nydd rhy taf wyn".split(),
}
LIMITS = {"from nothing": 10.0, "nothing changed": 1.0}


class Maker:
    """Makes pages and changes to them, and writes them for `git fast-import`."""

    def __init__(self, pages: int, words: int) -> None:
        self.chance = random.Random(SEED)
        self.texts: dict[tuple[str, int], list[str]] = {}
        self.names = {page: f"part{page % 20}/page{page}.md" for page in range(pages)}
        for page in range(pages):
            paragraphs = self.lengths(words)
            for locale in ("en", "cy"):
                texts = [self.words(locale, length) + "." for length in paragraphs]
                texts[::6] = [f"## {text[:40]}" for text in texts[::6]]
                self.texts[locale, page] = texts

    def lengths(self, words: int) -> list[int]:
        found: list[int] = []
        while sum(found) < words:
            found.append(self.chance.randint(LEAST, MOST))
        return found

    def words(self, locale: str, count: int) -> str:
        choose = self.chance.choice
        return " ".join(
            "".join(choose(SYLLABLES[locale]) for _ in range(self.chance.randint(1, 3)))
            for _ in range(count)
        )

    def change(self, locale: str, page: int, place: int) -> None:
        texts = self.texts[locale, page]
        words = texts[place % len(texts)].split(" ")
        at = self.chance.randrange(1, len(words)) if len(words) > 1 else 0
        words[at] = self.words(locale, 1) + str(self.chance.randrange(100))
        texts[place % len(texts)] = " ".join(words)

    def commits(self, count: int) -> Iterator[tuple[dict[str, str | None], str]]:
        """The files of each commit, or nothing for one that goes away."""
        yield {self.path(*key): self.text(*key) for key in self.texts}, "All pages"
        owed: list[tuple[str, int, int]] = []
        for number in range(count - 1):
            page = self.chance.randrange(len(self.names))
            place, kind = self.chance.randrange(20), self.chance.random()
            changed = [("en", page), ("cy", page)]
            if kind < 0.35:
                for locale, _ in changed:
                    self.change(locale, page, place)
            elif kind < 0.65 or not owed:
                moved = self.chance.choice(("en", "cy"))
                self.change(moved, page, place)
                changed = [(moved, page)]
                owed.append(("cy" if moved == "en" else "en", page, place))
            elif kind < 0.9:
                locale, page, place = owed.pop(self.chance.randrange(len(owed)))
                self.change(locale, page, place)
                changed = [(locale, page)]
            elif kind < 0.97:
                for locale, _ in changed:
                    self.texts[locale, page].insert(place, self.words(locale, 20) + ".")
            else:
                gone = {self.path(*key): None for key in changed}
                self.names[page] = f"part{page % 20}/renamed{number}.md"
                yield gone | {self.path(*key): self.text(*key) for key in changed}, "Rename"
                continue
            yield {self.path(*key): self.text(*key) for key in changed}, "Change"

    def path(self, locale: str, page: int) -> str:
        return f"docs/{locale}/{self.names[page]}"

    def text(self, locale: str, page: int) -> str:
        return f"# Page {page}\n\n" + "\n\n".join(self.texts[locale, page]) + "\n"


def make(folder: Path, maker: Maker, commits: int) -> None:
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    lines: list[bytes] = []
    for number, (files, message) in enumerate(maker.commits(commits)):
        data = message.encode()
        lines.append(b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\n" % number)
        lines.append(b"data %d\n%s\n" % (len(data), data))
        for path, text in files.items():
            if text is None:
                lines.append(b"D %s\n" % path.encode())
            else:
                content = text.encode()
                lines.append(b"M 100644 inline %s\n" % path.encode())
                lines.append(b"data %d\n%s\n" % (len(content), content))
    quiet = ["git", "fast-import", "--quiet"]
    subprocess.run(quiet, cwd=folder, check=True, input=b"".join(lines))
    subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=folder, check=True)


def timed(folder: Path) -> tuple[float, float, str]:
    """Seconds by the clock, seconds of processors' time, and the line of totals."""
    start, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "cymar", "status", "--language", "en"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    wall, now = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processors = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return wall, processors, done.stdout.splitlines()[-3]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--commits", type=int, default=5000)
    arguments.add_argument("--words", type=int, default=500)
    arguments.add_argument("--publish", default="apart")
    options = arguments.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maker = Maker(options.pages, options.words)
        make(folder, maker, options.commits)
        (folder / "cymar.toml").write_text(f'publish = "{options.publish}"\n', encoding="utf-8")
        print(f"{options.pages} pairs of {options.words} words, {options.commits} commits")
        for what in ("from nothing", "nothing changed", "nothing changed", "one page edited"):
            if what == "one page edited":
                maker.change("en", 0, 3)
                path = folder / maker.path("en", 0)
                path.write_text(maker.text("en", 0), encoding="utf-8")
            took, used, output = timed(folder)
            slow = slow or took > LIMITS.get(what, took)
            print(f"{what:16} {took:6.2f} s, {used:6.2f} s of processors  {output}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
