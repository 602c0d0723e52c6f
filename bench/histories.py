"""How well blocks that are behind are told from those in step, over histories of every shape.

    python bench/histories.py [--draws 2] [--seed 1] [--corpus] [--show N] [--only TEXT]

Every scenario of bench/history_cases.py is played for each kind of block, with either language
first, in one real repository; `cymar status`, `diff` and `check` are asked, and have to agree.
Prints the shares of those in step that are quiet and of those behind that are found, at their
places and with the words that were in step, by scenario and by kind. `--corpus` takes the words
from `../shared/corpus/strings`.
"""

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus_pairs import CORPUS, present
from history_cases import SCENARIOS, Played, cases, made
from history_texts import Bank

from cymar.bilingual import LOCALES
from cymar.locate import open_projects
from cymar.reports import diff, site_states
from cymar.rules import all_rules
from cymar.rules.stale_translation import stale_translation

RIGHT = ("quiet", "found")
IF_BEHIND, IF_NOT = {"behind", "incomplete"}, {"in-step", "incomplete", "differs"}
"""The states that agree with what is behind: what else is found on a page comes first, or after."""

LEAST = 98
"""The least share of each, in a hundred."""


@dataclass
class Found:
    """What the commands report of one page."""

    behind: dict[tuple[str, int], str] = field(default_factory=dict)
    agree: bool = True


def asked(folder: Path) -> dict[str, Found]:
    """What `check`, `status` and `diff` report, by the English page's name."""
    off = "".join(f'{rule} = "off"\n' for rule in all_rules() if rule != stale_translation.id)
    (folder / "cymar.toml").write_text(f"[rules]\n{off}", encoding="utf-8")
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
    for row in site_states.build([project]):
        here = found[row.page]
        is_behind = any(row.behind.values())
        here.agree = here.agree and row.state in (IF_BEHIND if is_behind else IF_NOT)
    for pair in project.pairs:
        pages = {page.locale: page for page, _ in pair}
        for each in project.behind(pair):
            place = pages[each.locale].blocks[each.here].start
            found[pair.en.name].behind[each.locale, place] = each.before or ""
    return found


def reported(folder: Path, played: Sequence[Played]) -> list[Found]:
    """What the commands report of each page, once its history is made in a folder."""
    made(folder, played)
    found = asked(folder)
    return [found[each.page.name(each.now["en"])] for each in played]


def verdict(played: Played, found: Found) -> str:
    """`quiet` or `found` where a page is as it should be, or what is wrong."""
    if not found.agree:
        return "the commands differ"
    expected = played.expected
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
        mine = reported(folder, played)
    verdicts = [verdict(*each) for each in zip(played, mine, strict=True)]
    wrong = [each for each in zip(verdicts, played, mine, strict=True) if each[0] not in RIGHT]
    random.Random(options.seed).shuffle(wrong)
    for said, each, found in wrong[: options.show]:
        print(f"{said}: {each.page.number} {each.scenario} ({SCENARIOS[each.scenario]})")
        print(f"    {each.first} first, {each.page.kinds}\n    {each.page.versions}")
        print(f"    {each.expected}\n    {found.behind}")
    table("scenario", [each.scenario for each in played], verdicts)
    table("kind", [each.page.kinds[0] for each in played], verdicts)
    return summary(played, verdicts)


def table(head: str, names: Sequence[str], verdicts: Sequence[str]) -> None:
    counts: dict[str, Counter[str]] = {}
    for name, said in zip(names, verdicts, strict=True):
        counts.setdefault(name, Counter())[said] += 1
    print(f"{head:44} right  of")
    for name, count in counts.items():
        wrong = ", ".join(f"{said} {number}" for said, number in count.items() if said not in RIGHT)
        right = sum(count[said] for said in RIGHT)
        print(f"  {name:42} {right:5} {count.total():4}  {wrong}")


def summary(played: Sequence[Played], verdicts: Sequence[str]) -> int:
    shares = []
    for what, right in (("in step, quiet", "quiet"), ("behind, found", "found")):
        some = [said for each, said in zip(played, verdicts, strict=True)
                if bool(each.expected) is (right == "found")]  # fmt: skip
        shares.append(100 * some.count(right) / max(len(some), 1))
        print(f"{what}: {some.count(right)} of {len(some)} ({shares[-1]:.1f}%)")
    return int(min(shares) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
