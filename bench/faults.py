"""How many faults put into pages are found, each by its rule and in its block.

    python bench/faults.py [--kind NAME]... [--each N] [--seed N] [--show N]

Takes the corpus pairs whose two pages have blocks of the same kinds in the same order, and the
aligned strings in tables and lists, where the checks find nothing. Puts in one fault at a time,
seeded, on either side, in a block of six words or more: a block taken out, left in the other
language, or with another figure, number word or link. Prints how many were found by the rule that
is meant to and in the right block, and what else was found. Then makes changes that are no faults,
such as a paragraph split in two, and prints what was found. `--show N` prints N of each that were
missed, or found where there is no fault.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from corpus_pairs import page_sites, site, string_sites
from edits import NO_FAULTS, SIX_WORDS, Texts, alone_on_its_lines, is_code, lines, replaced, texts
from facts import CHANGES

from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import BlockPair, Page, PagePair
from cymar.text.block import Block, Kind, Mark

DROPPED = ("unpaired-block", "link-mismatch")
LEFT_IN = ("wrong-language", "untranslated-text")
FACTS = ("number-mismatch",)
HOURS = ("contact-mismatch",)
"""Where the hours of two lines differ there is something to change already."""

LINKS = ("link-mismatch",)
RULES = {name: all_rules()[name] for name in (*DROPPED, *LEFT_IN, *FACTS, *HOURS)}
NO_GLOSSARY = parse_glossary("", "glossary.yml")
ROWS = 8
"""Rows of a table and items of a list made of strings."""

PLAIN = re.compile(r"[^\n<>\[\]{}*#|`_%]{3,300}")


class Case(NamedTuple):
    """A page pair with the faulty text of one side, and the blocks a finding may stand in."""

    texts: Texts
    rules: tuple[str, ...]
    places: tuple[tuple[str, int, int], ...]
    detail: str


def findings(both: Texts) -> tuple[Finding, ...]:
    made = site({"page.md": both})
    return check(made, Settings(Path()), RULES, NO_GLOSSARY).findings


def made_of_strings() -> Iterator[Texts]:
    """Pages with a table and a list, their cells and items aligned strings."""
    for _, some in string_sites():
        rows = [texts(pair) for pair in some.pairs]
        rows = [row for row in rows if all(PLAIN.fullmatch(text) for text in row)]
        rows = unlike(rows)
        long = [row for row in rows if len(row[0].split()) >= SIX_WORDS]
        for at in range(0, len(long) - ROWS, ROWS):
            yield (
                _page(long[at : at + ROWS], rows[at : at + 2 * ROWS], 0),
                _page(long[at : at + ROWS], rows[at : at + 2 * ROWS], 1),
            )


def unlike(rows: list[Texts]) -> list[Texts]:
    """The texts of which none is all but the same as one of those just before it."""
    chosen: list[Texts] = []
    for row in rows:
        words = set(row[0].lower().split())
        if all(
            2 * len(words & other) <= len(words | other)
            for other in (set(each[0].lower().split()) for each in chosen[-2 * ROWS :])
        ):
            chosen.append(row)
    return chosen


def _page(items: list[Texts], cells: list[Texts], side: int) -> str:
    words = [cell[side] for cell in cells]
    table = [f"| {one} | {two} |" for one, two in zip(words[::2], words[1::2], strict=True)]
    table.insert(1, "|---|---|")
    listed = [f"- {item[side]}" for item in items]
    return "\n".join(["# A", "", *listed, "", "## B", "", *table, ""])


def alike() -> list[PagePair]:
    """Pairs of pages whose blocks go together one by one, and in which nothing is found."""
    pairs = [pair for _, some in page_sites() for pair in some.pairs]
    pairs += [pair for both in made_of_strings() for pair in site({"page.md": both}).pairs]
    return [
        pair
        for pair in pairs
        if shape(pair.en) == shape(pair.cy) and len(pair.en.blocks) > 2
        and not findings(texts(pair))
    ]  # fmt: skip


def shape(page: Page) -> list[tuple[Kind, int, tuple[str, ...]]]:
    return [(block.kind, block.level, block.parents) for block in page.blocks]


def sides(pair: PagePair) -> Iterator[tuple[int, Block, Block]]:
    """Each block of six words or more with its counterpart, on one side and then the other."""
    for one, two in zip(pair.en.blocks, pair.cy.blocks, strict=True):
        for side, (here, there) in enumerate(((one, two), (two, one))):
            if here.kind is Kind.IMAGE or min(len(b.text.split()) for b in (one, two)) >= SIX_WORDS:
                yield side, here, there


def place(block: Block) -> tuple[str, int, int]:
    return block.locale, block.start, block.end


def dropped(kind: Kind, pair: PagePair, chance: random.Random) -> Iterator[Case]:
    for side, here, there in sides(pair):
        page = (pair.en, pair.cy)[side]
        start, end = lines(here)
        if kind is Kind.TABLE_CELL:
            cells = [each for each in page.blocks if start <= each.start < end]
            if here is not cells[0] or "---" in page.source.text[end : end + 5]:
                continue
        elif here.kind is not kind or not alone_on_its_lines(page, here):
            continue
        if kind is not Kind.CODE and is_code(here):
            continue
        if here.kind is kind:
            new = replaced(pair, side, start, end, "")
            yield Case(new, DROPPED, (place(there),), there.text)


def left_in(kind: Kind, pair: PagePair, chance: random.Random) -> Iterator[Case]:
    for side, here, there in sides(pair):
        if here.kind is kind and not is_code(here) and not is_title(there):
            new = replaced(pair, side, here.start, here.end, there.whole.text)
            end = here.start + len(there.whole.text)
            yield Case(new, LEFT_IN, ((here.locale, here.start, end),), there.text)


def is_title(block: Block) -> bool:
    """Whether all of a block is a link: the title of a document, which may be in its language."""
    return any(mark.mark is Mark.LINK and mark.end - mark.start > 0.8 * len(block.text)
               for mark in block.marks)  # fmt: skip


def fact(name: str, pair: PagePair, chance: random.Random) -> Iterator[Case]:
    find, other = CHANGES[name]
    for side, here, there in sides(pair):
        both = BlockPair(here, there) if side == 0 else BlockPair(there, here)
        if not here.is_text or is_code(here):
            continue
        for block, quantity in find(both):
            span = here.span(quantity.start, quantity.end)
            was = here.text[quantity.start : quantity.end]
            if block is here and span.text == was:
                word = other(was, chance)
                new = replaced(pair, side, span.start, span.end, word)
                detail = f"[{was}] as [{word}]\n    {here.text}\n    {there.text}"
                yield Case(new, FACTS, (place(here), place(there)), detail)


def link(pair: PagePair, chance: random.Random) -> Iterator[Case]:
    """Another last part of an address, or none, or the address of another page."""
    for side, here, there in sides(pair):
        for marked in here.marks:
            if here.kind is Kind.LINK or marked.mark is not Mark.LINK or "mailto:" in marked.value:
                continue
            start = here.source.text.find(f"]({marked.value}", here.start) + 2
            if not here.start < start < here.end + len(marked.value) + 4 or "/" not in marked.value:
                continue
            stem, _, last = marked.value.rstrip("/").rpartition("/")
            new = chance.choice([f"{stem}/{last}-new", f"{stem}/other-page", f"{stem}x/{last}"])
            changed = replaced(pair, side, start, start + len(marked.value), new)
            yield Case(changed, LINKS, (place(here), place(there)), f"[{marked.value}] as [{new}]")


Make = Callable[[PagePair, random.Random], Iterator[Case]]
DROPPED_KINDS = (
    Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.TABLE_CELL, Kind.IMAGE, Kind.CODE
)  # fmt: skip
LEFT_IN_KINDS = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.TABLE_CELL)
FAULTS: dict[str, Make] = {
    **{f"{kind.value} dropped": partial(dropped, kind) for kind in DROPPED_KINDS},
    **{f"{kind.value} left in": partial(left_in, kind) for kind in LEFT_IN_KINDS},
    **{f"another {name}": partial(fact, name) for name in CHANGES},
    "another link": link,
}


def stands_in(finding: Finding, case: Case) -> bool:
    span = finding.span
    return any(
        span.source.locale == locale and span.start < end and start < span.end
        for locale, start, end in case.places
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    names = [*FAULTS, *NO_FAULTS]
    arguments.add_argument("--kind", action="append", choices=names, metavar="NAME")
    arguments.add_argument("--each", type=int, default=200, help="faults of each kind to try")
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("--show", type=int, default=0)
    options = arguments.parse_args()
    pairs, worst = alike(), 1.0
    print(f"{len(pairs)} pairs of pages\n{'':22} places  tried  found  share  besides")
    for name, make in FAULTS.items():
        if options.kind and name not in options.kind:
            continue
        chance = random.Random(f"{options.seed} {name}")
        cases = [case for pair in pairs for case in make(pair, chance)]
        tried = chance.sample(cases, min(options.each, len(cases)))
        missed, besides = [], 0
        for case in tried:
            some = findings(case.texts)
            right = [each for each in some if stands_in(each, case)]
            besides += len(some) - len(right)
            missed += [] if any(each.rule in case.rules for each in right) else [case]
        share = 1 - len(missed) / max(len(tried), 1)
        worst = min(worst, share)
        print(f"{name:22} {len(cases):6} {len(tried):6} {len(tried) - len(missed):6} {share:6.1%}"
              f" {besides:8}")  # fmt: skip
        for case in missed[: options.show]:
            print(f"  missed {case.detail}")
    print(f"\n{'no fault':22} places  tried  found something")
    for name, change in NO_FAULTS.items():
        if options.kind and name not in options.kind:
            continue
        chance = random.Random(f"{options.seed} {name}")
        texts_of = [both for pair in pairs for side in (0, 1) for both in change(pair, side)]
        tried_of = chance.sample(texts_of, min(options.each, len(texts_of)))
        counts: Counter[str] = Counter()
        shown = 0
        for both in tried_of:
            some = findings(both)
            counts.update({each.rule for each in some})
            for each in some[: 1 if shown < options.show else 0]:
                shown += 1
                print(f"  {each.rule} {each.span.source.locale} [{each.span.text[:200]}]")
        print(f"{name:22} {len(texts_of):6} {len(tried_of):6} {dict(counts)}")
    return int(worst < 0.95)


if __name__ == "__main__":
    sys.exit(main())
