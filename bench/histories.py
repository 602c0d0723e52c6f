"""How well blocks that are behind are told from those in step, over histories of every shape.

    python bench/histories.py [--draws 2] [--seed 1] [--corpus] [--show N] [--only TEXT]

Each scenario is told in steps, one a commit: `F` is the language that goes first and `S` the other,
each with the version that a block of its page has from then on; capitals are one block of the page
and small letters a second. `F1 | S1` is a change, and then its translation. Letters in place of a
number: `-` the block goes and `+` it comes back, `m` it moves, `r` the page is renamed, and `c`,
`.`, `k` and `w` change case, a full stop, markup and white space. What stands in brackets was done
on a branch that is merged after the other steps; what follows `>` comes after the merge, and what
follows `~` is not committed. After `=` stands what is behind: `S0` is that `S` is, and that `F` said
its version 0 when the two were in step.

Every scenario is played for each kind of block, with either language first, in one real repository;
`cymar status`, `diff` and `check` are asked, and have to agree. Prints the shares of those in step
that are quiet and of those behind that are found, by scenario and by kind. `--corpus` takes the
words from `../shared/corpus/strings`.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from corpus_pairs import CORPUS, present
from history_pages import FRONT, SHAPES, Bank, Now, PageCase, places

from cymar.bilingual import LOCALES, other
from cymar.locate import open_projects
from cymar.reports import diff, status
from cymar.rules import all_rules
from cymar.rules.stale_translation import stale_translation

SCENARIOS = {
    "one follows": "F1 | S1",
    "both together": "F1 S1",
    "a squash of much": "F1 S1 f1 s1",
    "both, twice": "F1 S1 | F2 S2",
    "one follows, twice": "F1 | S1 | F2 | S2",
    "they take turns": "F1 | S1 | S2 | F2",
    "several edits, then it follows": "F1 | F2 | S2",
    "there and back, then it follows": "F1 | F2 | F1 | S1",
    "taken back": "F1 | F0",
    "taken back after two": "F1 | F2 | F0",
    "taken back in steps": "F1 | F2 | F1 | F0",
    "followed, then both taken back in turn": "F1 | S1 | F0 | S0",
    "followed, then both taken back at once": "F1 | S1 | F0 S0",
    "both, then both taken back": "F1 S1 | F0 S0",
    "the translation taken back, and done again": "F1 | S1 | S0 | S1",
    "taken back, and done again": "F1 | S1 | F0 | F1",
    "undone before a commit": "F1 ~ F0",
    "follows before a commit": "F1 ~ S1",
    "both before a commit": "~ F1 S1",
    "a branch that changes one after the other": "[F1 | S1]",
    "a branch, while others work": "[F1 | S1] f1 | s1",
    "a merge that joins both sides": "[S1] F1",
    "a merge, then it follows": "[F1] f1 s1 > S1",
    "case": "Fc",
    "case, before a commit": "~ Fc",
    "a full stop": "F.",
    "markup": "Fk",
    "white space": "Fw",
    "all of these": "Fc F. | Fk Fw",
    "follows, then case": "F1 | S1 | Sc",
    "moved in both": "Fm Sm",
    "moved in turn": "Fm | Sm",
    "moved in one": "Fm",
    "moved, then changed in both": "Fm Sm | F1 | S1",
    "changed, moved, then it follows": "F1 | Fm Sm | S1",
    "renamed, then it follows": "F1 | Fr Sr | S1",
    "renamed one at a time": "Fr | Sr",
    "renamed, then changed in turn": "Fr Sr | F1 | S1",
    "removed from both": "F- S-",
    "removed in turn": "F- | S-",
    "new in both": "F- S- | F+ S+",
    "new in one after the other": "F- S- | F+ | S+",
    "new, changed, then there in both": "F- S- | F+ | F1 | S1 S+",
    "two blocks, then both follow": "F1 f1 | S1 s1",
    "two blocks, followed one by one": "F1 f1 | s1 | S1",
    "others change between": "F1 | f1 s1 | f2 s2 | S1",
    "one changes": "F1 = S0",
    "changes before a commit": "~ F1 = S0",
    "changes twice": "F1 | F2 = S0",
    "followed once, then changes": "F1 | S1 | F2 = S1",
    "both, then one changes": "F1 S1 | F2 = S1",
    "both, then one before a commit": "F1 S1 ~ F2 = S1",
    "both, then one taken back": "F1 S1 | F0 = S1",
    "followed, then taken back": "F1 | S1 | F0 = S1",
    "the translation taken back": "F1 | S1 | S0 = S0",
    "the other goes on": "F1 | S1 | S2 = F1",
    "taken back, then changed": "F1 | F0 | F2 = S0",
    "follows in part": "F1 f1 | S1 = s0",
    "follows in part, the other": "F1 f1 | s1 = S0",
    "each changes a block": "F1 | s1 = S0 f0",
    "each changes a block at once": "F1 s1 = S0 f0",
    "a merge of a change on each side": "[F1] s1 = S0 f0",
    "a branch that changes one": "[F1] f1 s1 = S0",
    "a merge, then one changes": "[F1 | S1] > F2 = S1",
    "renamed while behind": "F1 | Fr Sr = S0",
    "renamed and changed": "Fr Sr F1 = S0",
    "moved while behind": "F1 | Fm Sm = S0",
    "moved in one while behind": "F1 | Sm = S0",
    "behind, and others change": "F1 | f1 s1 | f2 s2 = S0",
    "behind in a commit with others": "F1 f1 s1 = S0",
    "behind, and case": "F1 | Sc = S0",
    "behind, and a full stop": "F1 | S. = S0",
    "behind, and markup": "F1 | Sk = S0",
    "behind, and white space": "F1 | Sw = S0",
    "new in both, then one changes": "F- S- | F+ | S+ | F1 = S0",
    "changed and moved at once": "F1 Fm = S0",
    "changed beside a new one": "F1 Fn = S0",
    "changed, then a new one in both": "F1 | Fn Sn = S0",
    "changed with its markup": "F1 Fk Fw = S0",
    "changed and moved, then it follows": "F1 Fm | S1 Sm",
    "changed beside a new one, in turn": "F1 Fn | S1 Sn",
    "changed beside a new one, in both": "F1 Fn S1 Sn",
    "changed, then beside a new one": "F1 | S1 Fn Sn",
    "a new one beside, in turn": "Fn | Sn | F1 | S1",
    "a new one in one": "Fn",
    "a new one comes and goes": "Fn Sn | Fn | Sn",
    "changed with its markup, then it follows": "F1 Fk Fw | S1 Sk",
}
FLAGS = {"n": "has_neighbour", "m": "is_moved", "r": "is_renamed", "c": "case", ".": "stop", "k": "markup", "w": "spaces"}
STEP = re.compile(r"([FSfs])([-+mnrckw.0-9])")
MAIN, BRANCH, AFTER = 4, 2, 2
"""The commits of each part of the history, which are the same for all pages."""


def parsed(scenario: str) -> tuple[dict[str, list[str]], list[str]]:
    """The steps of each part of a scenario, and what is behind at its end."""
    steps, _, behind = scenario.partition("=")
    steps, _, last = steps.partition("~")
    steps, _, after = steps.partition(">")
    branch, main = re.fullmatch(r"(?:\[(.*)\])?(.*)", steps.strip()).groups("")  # type: ignore[union-attr]
    parts = {"main": main, "branch": branch, "after": after, "last": last}
    split = {key: [each.strip() for each in part.split("|") if each.strip()]
             for key, part in parts.items()}  # fmt: skip
    return split, behind.split()


@dataclass
class Played:
    """A scenario on a page; `first` is the language that goes first."""

    scenario: str
    first: str
    page: PageCase
    texts: dict[str, str] = field(default_factory=dict)

    def _changed(self, now: dict[str, Now], step: str, locales: Iterable[str]) -> dict[str, Now]:
        now = dict(now)
        for who, what in STEP.findall(step):
            locale = self.first if who in "Ff" else other(self.first)
            if locale not in locales:
                continue
            if what.isdigit():
                change: dict[str, object] = {"main" if who in "FS" else "second": int(what)}
            elif what in "+-":
                change = {"is_there": what == "+"}
            else:
                change = {FLAGS[what]: not getattr(now[locale], FLAGS[what])}
            now[locale] = now[locale]._replace(**change)
        return now

    def history(self) -> dict[str, list[dict[str, Now]]]:
        """What the pages are after each step of each part; `base` is before them all."""
        parts, _ = parsed(SCENARIOS[self.scenario])
        base = {locale: Now() for locale in LOCALES}
        found = {"base": [base]}
        now = base
        for step in parts["branch"]:
            found.setdefault("branch", []).append(now := self._changed(now, step, LOCALES))
        merged = now = base
        for step in parts["main"]:
            found.setdefault("main", []).append(now := self._changed(now, step, LOCALES))
        merged = now
        for step in parts["branch"]:
            merged = self._changed(merged, step, LOCALES)
        found["merge"] = [merged]
        now = merged
        for part in ("after", "last"):
            for step in parts[part]:
                found.setdefault(part, []).append(now := self._changed(now, step, LOCALES))
        self.now = now
        return found

    def files(self, now: dict[str, Now]) -> dict[str, str]:
        return {
            f"docs/{locale}/{self.page.name(now[locale])}": places(
                self.page.text(LOCALES.index(locale), now[locale])
            )[0]
            for locale in LOCALES
        }

    @cached_property
    def expected(self) -> set[tuple[str, int, int, int]]:
        """What is behind: the language, the place, which block, and the version to have been said."""
        found = set()
        for who, version in (tuple(each) for each in parsed(SCENARIOS[self.scenario])[1]):
            locale = self.first if who in "Ff" else other(self.first)
            which = int(who in "fs")
            text = self.page.text(LOCALES.index(locale), self.now[locale])
            for place in places(text)[1 + which]:
                found.add((locale, place, which, int(version)))
        return found


def cases(bank: Bank, draws: int, seed: int, only: str = "") -> Iterator[Played]:
    """Each scenario for each kind of block, with either language first, `draws` times."""
    chance = random.Random(seed)
    number = 0
    kinds = list(SHAPES)
    for _ in range(draws):
        for scenario, steps in SCENARIOS.items():
            for kind in kinds:
                if only and only not in (scenario, kind):
                    continue
                if kind in FRONT and re.search(r"[FS][-+mn]", steps):
                    continue
                for first in LOCALES:
                    number += 1
                    second = chance.choice([each for each in kinds if each not in FRONT])
                    page = PageCase(number, (kind, second), random.Random(f"{seed} {number}"), bank)
                    yield Played(scenario, first, page)


def made(folder: Path, played: Sequence[Played]) -> None:
    """Make the repository: commits on `main`, a branch from the first of them, a merge, and more."""
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    histories = [each.history() for each in played]
    lines: list[bytes] = []

    def commit(branch: str, extra: str, before: list[dict[str, str]], now: list[dict[str, str]]) -> None:
        lines.append(b"commit refs/heads/%s\nmark :%d\n" % (branch.encode(), len(lines) + 1))
        lines.append(b"committer A <a@example.org> %d +0000\ndata 1\nA\n" % len(lines))
        lines.append(extra.encode())
        for one, two in zip(before, now, strict=True):
            lines.extend(b"D %s\n" % name.encode() for name in one if name not in two)
            for name, text in two.items():
                if one.get(name) != text:
                    data = text.encode()
                    lines.append(b"M 100644 inline %s\ndata %d\n" % (name.encode(), len(data)))
                    lines.append(data + b"\n")

    def step(part: str, number: int, before: list[dict[str, str]]) -> list[dict[str, str]]:
        return [
            each.files(history[part][number]) if number < len(history.get(part, ())) else was
            for each, history, was in zip(played, histories, before, strict=True)
        ]

    base = step("base", 0, [{} for _ in played])
    commit("main", "", [{} for _ in played], base)
    work = base
    for number in range(BRANCH):
        new = step("branch", number, work)
        commit("work", "" if number else "from :1\n", work, new)
        work = new
    now = base
    for number in range(MAIN):
        new = step("main", number, now)
        commit("main", "", now, new)
        now = new
    new = step("merge", 0, now)
    commit("main", "merge refs/heads/work\n", now, new)
    now = new
    for number in range(AFTER):
        new = step("after", number, now)
        commit("main", "", now, new)
        now = new
    quiet = ["git", "fast-import", "--quiet"]
    subprocess.run(quiet, cwd=folder, check=True, input=b"".join(lines))
    subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=folder, check=True)
    for files in step("last", 0, [{} for _ in played]):
        for name, text in files.items():
            (folder / name).write_bytes(text.encode())
    off = "".join(f'{rule} = "off"\n' for rule in all_rules() if rule != stale_translation.id)
    (folder / "cymar.toml").write_text(f"[rules]\n{off}", encoding="utf-8")


@dataclass
class Found:
    """What the commands report of one page."""

    behind: dict[tuple[str, int], str] = field(default_factory=dict)
    agree: bool = True


def asked(folder: Path) -> dict[str, Found]:
    """What `check`, `status` and `diff` report, by the English page's name."""
    (project,) = open_projects([folder])
    found = {pair.en.name: Found() for pair in project.pairs}
    checked: Counter[tuple[str, str, int, int]] = Counter()
    for finding in project.check().findings:
        if finding.rule == stale_translation.id:
            start = finding.span.source.position(finding.span.start)
            checked[finding.page[3:], finding.page[:2], start.line, start.column] += 1
    for page in diff.build(project):
        for block in page.blocks:
            checked[page.page, block.locale, block.line, block.column] -= 1
    for name, *_ in (each for each, number in checked.items() if number):
        found[name].agree = False
    for row in status.build([project]):
        here = found[row.page]
        here.agree = here.agree and row.state == ("behind" if any(row.behind.values()) else "in-step")
    for pair in project.pairs:
        pages = {page.locale: page for page, _ in pair}
        for each in project.behind(pair):
            place = pages[each.locale].blocks[each.here].start
            found[pair.en.name].behind[each.locale, place] = each.before or ""
    return found


def verdict(played: Played, found: Found) -> str:
    """`quiet` or `found` where a page is as it should be, or what is wrong."""
    if not found.agree:
        return "the commands differ"
    expected = {each[:2]: each[2:] for each in played.expected}
    if found.behind.keys() - expected.keys():
        return "false" if not expected else "more"
    if expected.keys() - found.behind.keys():
        return "missed"
    for (locale, place), (which, version) in expected.items():
        said = played.page.texts(1 - LOCALES.index(locale), which)[version]
        if not _same(said, found.behind[locale, place]):
            return "untrue"
    return "found" if expected else "quiet"


def _same(said: str, before: str) -> bool:
    one, two = (re.sub(r"\W", "", each).casefold() for each in (said, before))
    return one == two or one.strip("0123456789") == two.strip("0123456789")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--draws", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--corpus", action="store_true", help="take the words from the corpus")
    arguments.add_argument("--show", type=int, default=0, help="print N that are wrong")
    arguments.add_argument("--only", default="", help="one scenario, or one kind of block")
    arguments.add_argument("--keep", type=Path, help="make the repository here, and leave it")
    options = arguments.parse_args()
    bank = Bank.of_corpus(present(CORPUS / "strings")) if options.corpus else Bank()
    played = list(cases(bank, options.draws, options.seed, options.only))
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        folder.mkdir(exist_ok=True)
        made(folder, played)
        found = asked(folder)
    verdicts = [verdict(each, found[each.page.name(each.now["en"])]) for each in played]
    wrong = [(each, said) for each, said in zip(played, verdicts, strict=True)
             if said not in ("quiet", "found")]  # fmt: skip
    random.Random(options.seed).shuffle(wrong)
    for each, said in wrong[: options.show]:
        print(f"{said}: {each.page.number} {each.scenario} ({SCENARIOS[each.scenario]}), {each.first} first, "
              f"{each.page.kinds}\n    {each.page.versions}\n    {sorted(each.expected)}\n    "
              f"{found[each.page.name(each.now['en'])].behind}")  # fmt: skip
    table("scenario", [(each.scenario, said) for each, said in zip(played, verdicts, strict=True)])
    table("kind", [(each.page.kinds[0], said) for each, said in zip(played, verdicts, strict=True)])
    return summary(played, verdicts)


def table(head: str, rows: Sequence[tuple[str, str]]) -> None:
    counts: dict[str, Counter[str]] = {}
    for name, said in rows:
        counts.setdefault(name, Counter())[said] += 1
    print(f"{head:44} right  of")
    for name, count in counts.items():
        right = count["quiet"] + count["found"]
        wrong = ", ".join(f"{said} {number}" for said, number in count.items()
                          if said not in ("quiet", "found"))  # fmt: skip
        print(f"  {name:42} {right:5} {count.total():4}  {wrong}")


def summary(played: Sequence[Played], verdicts: Sequence[str]) -> int:
    shares = []
    for what, right, expects in (("in step, quiet", "quiet", False), ("behind, found", "found", True)):
        some = [said for each, said in zip(played, verdicts, strict=True)
                if bool(each.expected) is expects]  # fmt: skip
        shares.append(100 * some.count(right) / max(len(some), 1))
        print(f"{what}: {some.count(right)} of {len(some)} ({shares[-1]:.1f}%)")
    return int(min(shares) < 98)


if __name__ == "__main__":
    sys.exit(main())
