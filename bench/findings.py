"""How often each rule fires on pairs that people kept in step, and what it says of them.

    python bench/findings.py [--rule ID]... [--show N] [--seed N] [--from NAME]... [DOCS]

Checks the corpus: its pages, a site a project, the Welsh beside the English it was written from;
and its strings, each a page of one block. Prints, for each rule over a pair or over text, how many
findings there are and how many that is for 1,000 words of both languages. `--show N` also prints N
findings of each rule to read, chosen by the seed, with the text in both languages. DOCS is a folder
with `en` and `cy` in it, checked in place of the corpus.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus_pairs import page_sites, string_sites

from cymar.align.align import page_alignment
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rule import Rule
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page, PagePair, Site
from cymar.site.discovery import read_site
from cymar.site.places import SitePlace
from cymar.text.block import Kind
from cymar.text.source import Span

RULES = (
    "contact-mismatch",
    "link-mismatch",
    "link-to-other-language",
    "number-mismatch",
    "unpaired-block",
    "untranslated-text",
    "wrong-language",
)
AROUND = 2
"""Blocks shown before and after a place."""

Found = tuple[Finding, PagePair]


def sites(docs: Path | None, names: Sequence[str]) -> Iterator[tuple[str, Site]]:
    if docs:
        yield docs.name, read_site(SitePlace(docs), str(docs))
        return
    for name, site in (*string_sites(), *page_sites()):
        if not names or name in names:
            yield name, site


def words(page: Page) -> int:
    return sum(len(block.text.split()) for block in page.blocks if block.is_text)


def findings(site: Site, rules: dict[str, Rule]) -> Iterator[Found]:
    pairs = {page.source.path: pair for pair in site.pairs for page, _ in pair}
    report = check(site, Settings(Path()), rules, parse_glossary("", "glossary.yml"))
    yield from ((each, pairs[each.span.source.path]) for each in report.findings
                if each.span.source.path in pairs)  # fmt: skip


def show(finding: Finding, pair: PagePair) -> str:
    """The finding with the blocks around it and around its place in the other language."""
    lines = [f"\n== {finding.rule} {finding.span.source.path} [{finding.span.text}]"]
    if finding.counterpart:
        for page, _ in pair:
            is_here = page.source is finding.span.source
            lines += around(page, pair, finding.span if is_here else finding.counterpart)
    return "\n".join(lines)


def around(page: Page, pair: PagePair, span: Span) -> Iterator[str]:
    blocks = [block for block in page.blocks if block.kind is not Kind.LINK]
    at = [n for n, block in enumerate(blocks) if block.start < max(span.end, span.start + 1)
          and span.start <= block.end]  # fmt: skip
    first, last = (at[0], at[-1]) if at else (0, 0)
    partners = {each: n for n, both in enumerate(page_alignment(pair).pairs, 1)
                for each in (both.en, both.cy)}  # fmt: skip
    for n in range(max(0, first - AROUND), min(len(blocks), last + AROUND + 1)):
        block = blocks[n]
        mark = ">" if first <= n <= last else " "
        partner = partners.get(block, "-")
        yield f"  {block.locale} {mark}{partner!s:>4} {block.kind:10} {block.text[:400]!r}"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("docs", nargs="?", type=Path)
    arguments.add_argument("--rule", action="append", choices=all_rules(), help="only this rule")
    arguments.add_argument("--from", dest="names", action="append", help="only this collection")
    arguments.add_argument("--show", type=int, default=0, help="also print N findings of each rule")
    arguments.add_argument("--seed", type=int, default=3)
    options = arguments.parse_args()
    rules = {name: all_rules()[name] for name in options.rule or RULES}
    gathered: dict[str, list[Found]] = {name: [] for name in rules}
    counts: dict[str, Counter[str]] = {}
    for name, site in sites(options.docs, options.names or ()):
        count = counts.setdefault(name, Counter())
        count["words"] += sum(words(page) for pair in site.pairs for page, _ in pair)
        for finding, pair in findings(site, rules):
            count[finding.rule] += 1
            gathered[finding.rule].append((finding, pair))
    chance = random.Random(options.seed)
    for some in gathered.values():
        for finding, pair in chance.sample(some, min(options.show, len(some))):
            print(show(finding, pair))
    print(f"\n{'':34} {'words':>8}" + "".join(f" {name:>22}" for name in rules))
    counts["all"] = sum(counts.values(), Counter())
    for name, count in counts.items():
        shares = ((count[rule], 1000 * count[rule] / max(count["words"], 1)) for rule in rules)
        cells = "".join(f" {number:12} {share:9.3f}" for number, share in shares)
        print(f"{name:34} {count['words']:8}{cells}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
