"""Histories of pages in both languages: what bench/histories.py plays in real repositories.

A scenario is told in steps, one a commit: `F` is the language that goes first and `S` the other,
each with the version that a block of its page has from then on; capitals are one block of the page
and small letters a second. `F1 | S1` is a change, and then its translation. Letters in place of a
number: `-` the block goes and `+` it comes back, `m` it moves, `n` another one comes before it, `r`
the page is renamed, and `c`, `.`, `k` and `w` change case, a full stop, markup and white space.

What stands in brackets was done on a branch that is merged after the other steps; what follows `>`
comes after the merge, and what follows `~` is not committed. After `=` stands what is behind: `S0`
is that `S` is, and that `F` had its version 0 when the two were in step.
"""

import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate
from pathlib import Path
from typing import Any

from history_pages import FRONT, SHAPES, Now, PageCase, places
from history_texts import Bank

from cymar.bilingual import LOCALES, other

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
FLAGS = {
    "n": "has_neighbour", "m": "is_moved", "r": "is_renamed",
    "c": "case", ".": "stop", "k": "markup", "w": "spaces",
}  # fmt: skip
STEP = re.compile(r"([FSfs])([-+mnrckw.0-9])")
MAIN, BRANCH, AFTER = 4, 2, 2
"""The commits of each part of the history, which are the same for all pages."""


def parsed(scenario: str) -> tuple[dict[str, list[str]], list[tuple[str, int]]]:
    """The steps of each part of a scenario, and who is behind at its end, and which version."""
    steps, _, behind = scenario.partition("=")
    steps, _, last = steps.partition("~")
    steps, _, after = steps.partition(">")
    branch, main = re.fullmatch(r"(?:\[(.*)\])?(.*)", steps.strip()).groups("")  # type: ignore[union-attr]
    parts = {"main": main, "branch": branch, "after": after, "last": last}
    split = {key: [each.strip() for each in part.split("|") if each.strip()]
             for key, part in parts.items()}  # fmt: skip
    return split, [(each[0], int(each[1])) for each in behind.split()]


PagesNow = dict[str, Now]
"""What a page is in both languages."""


@dataclass
class Played:
    """A scenario on a page; `first` is the language that goes first."""

    scenario: str
    first: str
    page: PageCase

    def _after(self, now: PagesNow, step: str) -> PagesNow:
        """The pages after a step."""
        now = dict(now)
        for who, what in STEP.findall(step):
            locale = self.first if who in "Ff" else other(self.first)
            if what.isdigit():
                name, value = "main" if who in "FS" else "second", int(what)
            elif what in "+-":
                name, value = "is_there", what == "+"
            else:
                name = FLAGS[what]
                value = not getattr(now[locale], name)
            change: dict[str, Any] = {name: value}
            now[locale] = now[locale]._replace(**change)
        return now

    @cached_property
    def history(self) -> dict[str, list[PagesNow]]:
        """What the pages are after each step of each part; `base` is before them all."""
        parts, _ = parsed(SCENARIOS[self.scenario])
        base = {locale: Now() for locale in LOCALES}
        found = {"base": [base]}
        for part in ("branch", "main"):
            found[part] = list(accumulate(parts[part], self._after, initial=base))[1:]
        merged = found["main"][-1] if found["main"] else base
        merged = reduce(self._after, parts["branch"], merged)
        found["merge"] = [merged]
        found["after"] = list(accumulate(parts["after"], self._after, initial=merged))[1:]
        after = found["after"][-1] if found["after"] else merged
        found["last"] = [reduce(self._after, parts["last"], after)]
        return found

    @property
    def now(self) -> PagesNow:
        """The pages at the end."""
        return self.history["last"][0]

    def files(self, now: dict[str, Now]) -> dict[str, str]:
        return {
            f"docs/{locale}/{self.page.name(now[locale])}": places(
                self.page.text(LOCALES.index(locale), now[locale])
            )[0]
            for locale in LOCALES
        }

    @cached_property
    def expected(self) -> dict[tuple[str, int], tuple[int, int]]:
        """The languages and places that are behind: which block, and which version was in step."""
        found = {}
        for who, version in parsed(SCENARIOS[self.scenario])[1]:
            locale = self.first if who in "Ff" else other(self.first)
            which = int(who in "fs")
            text = self.page.text(LOCALES.index(locale), self.now[locale])
            _, *blocks = places(text)
            for place in blocks[which]:
                found[locale, place] = which, version
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


Files = list[dict[str, str]]
"""The files of each page, by their paths."""


class History:
    """What `git fast-import` makes a repository of."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []

    def commit(self, branch: str, parents: str, before: Files, now: Files) -> Files:
        """A commit that changes what the files were before to what they are now."""
        head = f"commit refs/heads/{branch}\nmark :{len(self.lines) + 1}\n"
        committer = f"committer A <a@example.org> {len(self.lines)} +0000\ndata 1\nA\n{parents}"
        self.lines.append((head + committer).encode())
        for one, two in zip(before, now, strict=True):
            self.lines.extend(b"D %s\n" % name.encode() for name in one if name not in two)
            for name, text in two.items():
                if one.get(name) != text:
                    data = text.encode()
                    self.lines.append(b"M 100644 inline %s\n" % name.encode())
                    self.lines.append(b"data %d\n%s\n" % (len(data), data))
        return now

    def write(self, folder: Path) -> None:
        """Make the repository, and check its last commit out."""
        for command in (["init", "-b", "main"], ["fast-import"], ["reset", "--hard"]):
            verb, *options = command
            subprocess.run(["git", verb, "--quiet", *options], cwd=folder, check=True,
                           input=b"".join(self.lines))  # fmt: skip


def made(folder: Path, played: Sequence[Played]) -> None:
    """Make the repository: commits on `main`, a branch from the first, a merge, and more."""
    histories = [each.history for each in played]

    def step(part: str, number: int, before: Files) -> Files:
        return [
            each.files(history[part][number]) if number < len(history.get(part, ())) else was
            for each, history, was in zip(played, histories, before, strict=True)
        ]

    history = History()
    nothing: Files = [{} for _ in played]
    now = work = history.commit("main", "", nothing, step("base", 0, nothing))
    for number in range(BRANCH):
        parents = "" if number else "from :1\n"
        work = history.commit("work", parents, work, step("branch", number, work))
    for number in range(MAIN):
        now = history.commit("main", "", now, step("main", number, now))
    now = history.commit("main", "merge refs/heads/work\n", now, step("merge", 0, now))
    for number in range(AFTER):
        now = history.commit("main", "", now, step("after", number, now))
    history.write(folder)
    for one, two in zip(now, step("last", 0, nothing), strict=True):
        for name, text in two.items():
            if one.get(name) != text:
                (folder / name).write_bytes(text.encode())
