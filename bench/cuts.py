"""Whether pages cut short are found, and pages that say the same in fewer words are not.

    python bench/cuts.py [--pairs N] [--seed N] [--show N] [DOCS]

Takes N pairs of the corpus that were in step, or of DOCS, a folder with `en` and `cy` in it. Cuts
the page in either language to its first part, at each level, in a site kept in git and committed
once. Prints, for each level and language, how many are found by `incomplete-translation`, how many
by that or `unpaired-block`, how many `cymar status` still calls in step, what part of the words cut
off is in the findings, and how many findings there are of other rules. Then puts two pages together
at random, and prints how many are found. Then writes either version in fewer pieces, which is no
fault, and prints on how many something is found that was not before: each section in one paragraph,
and its lists and tables in sentences. `--show N` prints N of each that are not as they should be.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from corpus_pairs import page_pairs

from cymar.align.align import page_alignment
from cymar.finding import Finding, Severity
from cymar.languages.words import LETTERS
from cymar.locate import open_project
from cymar.reports.states import page_statuses
from cymar.settings.model import Settings
from cymar.site.pages import PagePair
from cymar.text.markdown import parse
from cymar.text.source import Source

LEVELS = (0.9, 0.8, 0.67, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05, 0.0)
"""How much of the page is kept, in words; the last is one line."""

LEAST_WORDS, LEAST_PARTS = 60, 5
SIDES = ("en", "cy")
MISSING = ("incomplete-translation", "unpaired-block")
FENCE = re.compile(r"\s*(?:```|~~~)")
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")

Texts = dict[str, str]


class Outcome(NamedTuple):
    """What is found on one pair, and its state."""

    findings: Sequence[Finding]
    state: str


def parts(text: str) -> list[str]:
    """A page cut at blank lines, but for those in a fence."""
    found: list[list[str]] = [[]]
    in_fence = False
    for line in text.split("\n"):
        in_fence ^= bool(FENCE.match(line))
        if line.strip() or in_fence:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def cut(text: str, level: float) -> str:
    """The first parts of a page, as many as the level allows of its words, and at least one."""
    some = parts(text)
    most, words, kept = level * sum(len(each.split()) for each in some), 0, 0
    for each in some:
        words += len(each.split())
        if kept and words > most:
            break
        kept += 1
    return "\n\n".join(some[:kept]) + "\n"


def in_fewer_pieces(text: str) -> str:
    """The same words, each section in one paragraph, its lists and tables in sentences."""
    pieces: list[str] = []
    run: list[str] = []
    for part in parts(text):
        is_markup = part.startswith(("#", "---", "!", "<", ">", "{"))
        if is_markup or any(map(FENCE.match, part.split("\n"))):
            pieces += [" ".join(run)] if run else []
            run = []
            pieces.append(part)
        else:
            run.append(_sentence(part))
    pieces += [" ".join(run)] if run else []
    return "\n\n".join(pieces) + "\n"


def _sentence(part: str) -> str:
    lines = [line for line in part.split("\n") if set(line) - set("|-: \t")]
    if all(line.lstrip().startswith("|") for line in lines):
        return ", ".join(" ".join(line.replace("|", " ").split()) for line in lines) + "."
    if ITEM.match(lines[0]):
        return ", ".join(ITEM.sub("", line) for line in lines) + "."
    return " ".join(lines)


def outcomes(pages: Sequence[Texts]) -> list[Outcome]:
    """What is found on pairs of pages, together in one site that was committed once."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        for number, texts in enumerate(pages):
            for locale, text in texts.items():
                path = docs / locale / f"{number:04}.md"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="")
        for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b",
                        "commit", "-qm", "1"]):  # fmt: skip
            subprocess.run(["git", *command], cwd=folder, check=True)
        project = open_project(docs, Settings(Path(folder)))
        found: dict[str, list[Finding]] = {}
        report = project.check()
        for finding in report.findings:
            found.setdefault(finding.page[3:], []).append(finding)
        states = {status.page: status.state for status in page_statuses(project, {}, report)}
        return [
            Outcome(found.get(f"{n:04}.md", []), states[f"{n:04}.md"]) for n in range(len(pages))
        ]


def named(outcome: Outcome, pair: PagePair, side: str, kept: str) -> tuple[int, int]:
    """How many words cut off one side are in findings on the other side's whole page, of how many.

    A block of the whole page was cut off where its counterpart in the uncut pair is not among what
    is kept.
    """
    whole = pair.en if side == "en" else pair.cy
    number = len(parse(Source("", side, kept)).blocks)
    aligned = page_alignment(pair)
    gone = [aligned.counterpart(block) for block in whole.blocks[number:] if block.is_text]
    counts = {block: len(LETTERS.findall(block.words_only)) for block in gone if block}
    words = sum(counts.values())
    if any(each.rule == MISSING[0] for each in outcome.findings):
        return words, words
    spans = [each.span for each in outcome.findings
             if each.rule == MISSING[1] and each.span.source.locale != side]  # fmt: skip
    found = sum(
        count for block, count in counts.items()
        if any(span.start <= block.start < span.end for span in spans)
    )  # fmt: skip
    return found, words


def chosen(docs: Path | None, number: int, chance: random.Random) -> list[PagePair]:
    if docs:
        pairs: Iterator[PagePair] = iter(read_site_pairs(docs))
    else:
        pairs = (pair for _, pair in page_pairs())
    long = [
        pair
        for pair in pairs
        if all(
            len(page.source.text.split()) >= LEAST_WORDS
            and len(parts(page.source.text)) >= LEAST_PARTS
            for page, _ in pair
        )
    ]
    return chance.sample(long, min(number, len(long)))


def read_site_pairs(docs: Path) -> Sequence[PagePair]:
    return open_project(docs, Settings(docs.parent)).site.pairs


def tried(
    pairs: Sequence[PagePair], side: str, change: Callable[[str], str]
) -> list[tuple[PagePair, Texts, Outcome]]:
    pages = []
    for pair in pairs:
        texts = {page.locale: page.source.text for page, _ in pair}
        pages.append(texts | {side: change(texts[side])})
    return list(zip(pairs, pages, outcomes(pages), strict=True))


def put_together(whole: Sequence[Texts]) -> None:
    """Print how many of some pages of other pairs, put together, are found."""
    moved = [{"en": one["en"], "cy": two["cy"]} for one, two in pairwise(whole)]
    mixed = outcomes(moved) if moved else []
    unlike = sum(any(each.rule in MISSING for each in one.findings) for one in mixed)
    in_step = sum(one.state == "in-step" for one in mixed)
    print(f"\nput together at random: {len(mixed)}, found {unlike}, in step {in_step}")


def asked(description: str | None) -> argparse.Namespace:
    """What the command was given: `docs`, `pairs`, `seed` and `show`."""
    arguments = argparse.ArgumentParser(description=(description or "").partition("\n")[0])
    arguments.add_argument("docs", nargs="?", type=Path)
    arguments.add_argument("--pairs", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=3)
    arguments.add_argument("--show", type=int, default=0)
    return arguments.parse_args()


def main() -> int:
    options = asked(__doc__)
    pairs = chosen(options.docs, options.pairs, random.Random(options.seed))
    whole = [{page.locale: page.source.text for page, _ in pair} for pair in pairs]
    before = [{each.fingerprint for each in found.findings} for found in outcomes(whole)]
    print(
        f"{len(pairs)} pairs\nkept  side  pages  incomplete  found  in step  named  other findings"
    )
    worst = 0
    for level in LEVELS:
        for side in SIDES:
            some = tried(pairs, side, partial(cut, level=level))
            incomplete = found = in_step = others = 0
            words = Counter[str]()
            missed: list[tuple[PagePair, str, list[str]]] = []
            for (pair, texts, outcome), known in zip(some, before, strict=True):
                rules = {each.rule for each in outcome.findings
                         if each.severity is not Severity.SUGGESTION}  # fmt: skip
                incomplete += MISSING[0] in rules
                is_found = bool(rules & set(MISSING))
                found += is_found
                in_step += outcome.state == "in-step"
                part, gone = named(outcome, pair, side, texts[side])
                words.update(named=part, gone=gone)
                new = [each for each in outcome.findings if each.rule not in MISSING
                       and each.fingerprint not in known and over_a_pair(each)]  # fmt: skip
                others += len(new)
                if not is_found or (level < 0.5 and MISSING[0] not in rules) or new:
                    missed.append((pair, f"{part}/{gone}", [each.rule for each in new]))
            worst += len(pairs) - found
            print(f"{level:4.2f}  {side:4} {len(pairs):6} {incomplete:11} {found:6} {in_step:8}"
                  f" {words['named'] / max(1, words['gone']):6.1%} {others:6}")  # fmt: skip
            for pair, share, names in missed[: options.show]:
                print(f"      {pair.en.source.path} {share} {names}")
    put_together(whole)
    print("\nin fewer pieces  side  pages  incomplete  unpaired-block")
    for side in SIDES:
        some = tried(pairs, side, in_fewer_pieces)
        added = [
            [each for each in outcome.findings
             if each.rule in MISSING and each.fingerprint not in known]
            for (*_, outcome), known in zip(some, before, strict=True)
        ]  # fmt: skip
        counts = [sum(any(each.rule == name for each in fresh) for fresh in added)
                  for name in MISSING]  # fmt: skip
        worst += counts[0]
        print(f"{'':15}  {side:4} {len(pairs):6} {counts[0]:11} {counts[1]:15}")
        for (pair, *_), fresh in zip(some, added, strict=True):
            if options.show and fresh:
                first = fresh[0]
                print(f"      {pair.en.source.path} {first.rule} {first.span.text[:300]!r}")
    return int(bool(worst))


def over_a_pair(finding: Finding) -> bool:
    """Whether a finding is of a rule that compares the two versions."""
    return finding.counterpart is not None


if __name__ == "__main__":
    sys.exit(main())
