"""How well a block that is behind is found, on real episodes replayed as git histories.

    python bench/staleness.py [--show N] [FOLDER]

Each folder in `../shared/corpus/stale` holds a page as both languages once said it (`en_base`,
`cy_base`), the English after it moved on (`en_stale`), and both when the Welsh had followed
(`en_fix`, `cy_fix`). An episode becomes a page of a repository, with a commit for each state.
With the languages exchanged, the Welsh moves first, to what it says in `cy_fix`, and the English
follows. Prints, for each way round, how many blocks whose words changed are found at the stale
commit, by the block to revise or, where nobody can tell which that is, by the page; how many
findings there are besides; what is raised by changes of markup and of white space alone; and how
many blocks, and pages, that were behind and truly revised by the fix are cleared by it. `--show N`
prints N findings to read.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from corpus_pairs import STALE, present

from cymar.align.align import align
from cymar.bilingual import LOCALES, other
from cymar.cache import Cache
from cymar.site import Page, PagePair
from cymar.site.discovery import read_site
from cymar.site.places import SitePlace
from cymar.staleness.block_text import alike, compared
from cymar.staleness.history import read_history
from cymar.staleness.sign_offs import SignOffs
from cymar.staleness.staleness import Staleness, find_staleness
from cymar.staleness.verdict import Behind
from cymar.staleness.versions import is_followed
from cymar.staleness.wording import excerpts
from cymar.text.source import Source

STATES = ("base", "stale", "fix")
SEED = 7
HTML = re.compile(r"^\s*<", re.MULTILINE)
"""Where a page has HTML, in which marks of Markdown are only characters."""

WORD = re.compile(r"[^\W\d_]+")
LIKE = 0.5
"""How alike a block and its changed form are at least."""


def git(folder: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def write(folder: Path, locale: str, name: str, text: str) -> None:
    path = folder / "docs" / locale / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "A state")


def page(locale: str, text: str) -> Page:
    return Page(Source("page.md", locale, text), "page.md")


def respaced(text: str, chance: random.Random) -> str:
    """The text with other white space at the ends of lines, between words and between blocks."""
    lines = []
    for line in text.split("\n"):
        lines.append(line)
        if not line.strip() and not chance.randrange(2):
            lines.append("")
    return "\r\n".join(lines)


def remarked(text: str, chance: random.Random) -> str:
    """The text with other markup: words made strong, emphasis signs changed, links moved."""
    text = re.sub(r"(\[[^\[\]]*\])\((https?://[^)\s]+)\)", r"\1(\2?again)", text)
    if HTML.search(text):
        return text
    text = re.sub(r"(?<![\w*_\\])\*\*([\w][^*_\n`\[\]]*[\w.])\*\*(?![\w*_])", r"__\1__", text)
    return re.sub(r"(?m)^([A-ZŴŶÂÊ][\w']+) (?=[a-z]+ [a-z]+)", r"**\1** ", text)


def changed_blocks(before: Page, after: Page) -> dict[int, int]:
    """Blocks of `after` that are a changed form of a block of `before`, by their places.

    Independent of the code under test: the opcodes of difflib over the words of whole blocks, and
    within a stretch of changes two blocks of three words or more that are each other's likeliest.
    """
    old = [(n, compared(b.text)) for n, b in enumerate(before.blocks) if is_followed(b)]
    new = [(n, compared(b.text)) for n, b in enumerate(after.blocks) if is_followed(b)]
    words = {text for _, text in new} & {text for _, text in old}
    matcher = SequenceMatcher(None, [w for _, w in old], [w for _, w in new], autojunk=False)
    found = {}
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "replace":
            continue
        likeness = {
            (o, n): alike(one, two)
            for o, one in old[a:b]
            for n, two in new[c:d]
            if not {one, two} & words and min(len(WORD.findall(each)) for each in (one, two)) >= 3
        }
        for (o, n), share in likeness.items():
            if share >= LIKE and all(
                share >= other for (p, m), other in likeness.items() if (p == o) != (m == n)
            ):
                found[n] = o
    return found


class Episode:
    def __init__(self, folder: Path, mirrored: bool) -> None:
        self.name = folder.name
        read = {
            path.stem: path.read_bytes().decode("utf-8", "replace") for path in folder.glob("*.md")
        }
        self.base, self.fix = (
            {locale: read[f"{locale}_{state}"] for locale in LOCALES} for state in ("base", "fix")
        )
        self.moves, self.follows = ("cy", "en") if mirrored else ("en", "cy")
        moved = read["cy_fix"] if mirrored else read["en_stale"]
        self.stale = self.base | {self.moves: moved}


def staleness(folder: Path) -> tuple[Staleness, dict[str, PagePair]]:
    site = read_site(SitePlace(folder / "docs"), "docs")
    history = read_history(site, Cache())
    if history.problem:
        raise history.problem
    found = find_staleness(site.pairs, history, SignOffs())
    return found, {pair.en.name.removesuffix(".md"): pair for pair in site.pairs}


def paired(pair: PagePair, locale: str, page: Page) -> set[int]:
    """The places of the blocks of one of the pages that have a counterpart."""
    places = {block: n for n, block in enumerate(page.blocks)}
    return {places[each.en if locale == "en" else each.cy] for each in align(pair)}


def put(folder: Path, episodes: list[Episode], state: str) -> None:
    for episode in episodes:
        for locale, text in getattr(episode, state).items():
            write(folder, locale, episode.name, text)


def count_stale(
    episode: Episode,
    pair: PagePair,
    behind: tuple[Behind, ...],
    count: Counter[str],
    shown: list[str],
) -> None:
    """Count what is found of one episode when one language has moved, and show each finding."""
    pages = {each.locale: each for each, _ in pair}
    moved = pages[episode.moves]
    before = PagePair(**{each: page(each, text) for each, text in episode.base.items()})
    old = {each.locale: each for each, _ in before}[episode.moves]
    changed = changed_blocks(old, moved)
    now, then = paired(pair, episode.moves, moved), paired(before, episode.moves, old)
    matched = {new for new, was in changed.items() if new in now or was in then}
    at = {each.there for each in behind}
    exact = {each.there for each in behind if each.is_exact}
    count["changed"] += len(changed)
    count["with a counterpart"] += len(matched)
    count["found"] += len(changed.keys() & at)
    count["found by the block"] += len(changed.keys() & exact)
    count["found with one"] += len(matched & exact)
    count["findings"] += len(behind)
    same = {compared(block.text) for block in old.blocks}
    count["not changed"] += sum(compared(moved.blocks[n].text) in same for n in at)
    count["wrong side"] += sum(each.locale != episode.follows for each in behind)
    for verdict in behind:
        here = pages[other(episode.moves)].blocks[verdict.here]
        one, two = excerpts(verdict.before or "", moved.blocks[verdict.there].text)
        shown.append(f"{episode.name} {here.kind}: {one!r} -> {two!r}\n      {here.text[:150]!r}")
    for place in sorted(changed.keys() - at):
        known = "paired" if place in matched else "alone"
        shown.append(f"{episode.name} MISSED, {known}: {moved.blocks[place].text[:150]!r}")


def measure(episodes: list[Episode], folder: Path, shown: list[str]) -> dict[str, int]:
    count: Counter[str] = Counter()
    git(folder, "init", "--quiet")
    put(folder, episodes, "base")
    commit(folder)
    for name, change in (("spaces", respaced), ("markup", remarked)):
        chance = random.Random(SEED)
        for episode in episodes:
            write(folder, episode.moves, episode.name, change(episode.base[episode.moves], chance))
        found, pairs = staleness(folder)
        count[f"after {name}"] = sum(len(found.behind(pair)) for pair in pairs.values())
        put(folder, episodes, "base")
    put(folder, episodes, "stale")
    commit(folder)
    stale: dict[str, tuple[Behind, ...]] = {}
    found, pairs = staleness(folder)
    for episode in episodes:
        pair = pairs[episode.name]
        behind = found.behind(pair)
        stale[episode.name] = behind
        count_stale(episode, pair, behind, count, shown)
    put(folder, episodes, "fix")
    commit(folder)
    found, pairs = staleness(folder)
    for episode in episodes:
        pair = pairs[episode.name]
        follows = {each.locale: each for each, _ in pair}[episode.follows]
        revised = changed_blocks(page(episode.follows, episode.base[episode.follows]), follows)
        left = [each for each in found.behind(pair) if each.locale == episode.follows]
        was = [each for each in stale[episode.name] if each.locale == episode.follows]
        exact = {each.here for each in was if each.is_exact}
        revised_here = {new for new, old in revised.items() if old in exact}
        count["left after fix"] += len(left)
        count["revised blocks"] += len(revised_here)
        count["of those, cleared"] += len(
            revised_here - {each.here for each in left if each.is_exact}
        )
        if revised and not all(each.is_exact for each in was):
            count["revised pages"] += 1
            count["of them, cleared"] += all(each.is_exact for each in left)
        count["other side after fix"] += len(found.behind(pair)) - len(left)
    return count


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folder", nargs="?", type=Path, default=STALE)
    arguments.add_argument("--show", type=int, default=0, help="print N findings")
    arguments.add_argument("--missed", action="store_true", help="print what was missed")
    options = arguments.parse_args()
    folders = sorted(path for path in present(options.folder).iterdir() if path.is_dir())
    rows = []
    for mirrored in (False, True):
        shown: list[str] = []
        episodes = [Episode(folder, mirrored) for folder in folders]
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measure(episodes, Path(folder), shown))
        if not mirrored:
            missed = [line for line in shown if "MISSED" in line]
            found_lines = [line for line in shown if "MISSED" not in line]
            random.Random(SEED).shuffle(found_lines)
            print("\n".join([*found_lines[: options.show], *(missed if options.missed else [])]))
    print(f"{len(folders)} episodes          English moves   Welsh moves")
    for name in rows[0]:
        print(f"{name:22} {rows[0][name]:14} {rows[1][name]:13}")
    shares = [100 * row["found"] / max(row["changed"], 1) for row in rows]
    print(f"{'found, of 100 changed':22} {shares[0]:14.1f} {shares[1]:13.1f}")
    return int(min(shares) < 95)


if __name__ == "__main__":
    sys.exit(main())
