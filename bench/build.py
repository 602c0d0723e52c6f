"""What `cymar/glossary` adds to the build of a large site.

    python bench/build.py [--pages 500] [--words 500] [--runs 3]

Makes a site of so many pages in each language, in made-up words with terms of our own glossary
among them, the same in both, always the same. Builds it without our plugins, with a plugin that
only checks, and with that and `cymar/glossary`, in turn, and prints the processor seconds of each
and how they compare, run by run. What the checks themselves cost is in the middle figure.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from cymar.glossary.file import read_glossary

SEED = 20
ROOT = Path(__file__).parents[1]
SYLLABLES = {
    "en": "ab con der est fer ing ler men nor pro ren sta tion ure wel".split(),
    "cy": "aeth bod cyf dde edd fan gwy hyn iad llo mae nydd rhy taf wyn".split(),
}
SETTINGS = """site_name: Bench
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.prune]}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, build: true, default: true}
        - {locale: cy, name: Cymraeg, build: true}
"""
WAYS = {
    "without plugins": "",
    "with the checks": "  - cymar/readability\n",
    "and with the glossary": "  - cymar/readability\n  - cymar/glossary\n",
}


def write(folder: Path, pages: int, words: int) -> None:
    chance = random.Random(SEED)
    glossary = ROOT / "glossary.yml"
    (folder / "glossary.yml").write_bytes(glossary.read_bytes())
    entries = read_glossary(glossary, glossary.parent).entries
    for number in range(pages):
        chosen = [
            chance.choice(entries) if chance.random() < 0.5 else None for _ in range(words // 25)
        ]
        for locale, syllables in SYLLABLES.items():
            text = [f"# Page {number}\n"]
            for entry in chosen:
                made = ["".join(chance.choices(syllables, k=2)) for _ in range(20)]
                side = entry.side(locale) if entry else None
                if side:
                    made[chance.randrange(20)] = side.term
                text.append(" ".join(made).capitalize() + ".\n")
            path = folder / "docs" / locale / f"part{number % 20}" / f"page{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(text), encoding="utf-8")


def build(folder: Path, plugins: str) -> float:
    """The processor seconds of a build with some plugins."""
    (folder / "mkdocs.yml").write_text(SETTINGS + plugins, encoding="utf-8")
    return seconds(folder)


def seconds(folder: Path) -> float:
    """The processor seconds that a site's build takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, env=environment, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, given.pages, given.words)
        runs = [[build(folder, plugins) for plugins in WAYS.values()] for _ in range(given.runs)]
    for number, way in enumerate(WAYS):
        seconds = statistics.median(run[number] for run in runs)
        print(f"{way:<22} {seconds:7.1f} s")
    added = statistics.median((run[2] - run[1]) / run[0] for run in runs)
    print(f"the glossary adds {added:.1%} to the build without plugins")


if __name__ == "__main__":
    main()
