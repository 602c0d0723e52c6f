"""How well blocks are paired across languages, and blocks taken out of one side are named.

    python bench/alignment.py [--seed N] [--each N]

Takes the corpus pairs whose two pages have blocks of the same kinds in the same order, so that the
right pairing is known. First aligns them as they are. Then takes out one block at a time, from
either side, seeded: a block of six words or more, or an image. Prints how often the block left
over is the one named, what else is named wrongly, and how many pairs are wrong.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence

from corpus_pairs import page_pairs

from cymar.align.align import alignment
from cymar.text.block import Block, Kind

Shape = list[tuple[Kind, int, tuple[str, ...]]]


def units(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.kind is not Kind.LINK]


def shape(blocks: Sequence[Block]) -> Shape:
    return [(block.kind, block.level, block.parents) for block in blocks]


def wrong_pairs(en: Sequence[Block], cy: Sequence[Block], places: dict[Block, int]) -> Counter[str]:
    pairs = alignment(en, cy).pairs
    wrong = sum(1 for pair in pairs if places[pair.en] != places[pair.cy])
    return Counter(pairs=len(pairs), wrong=wrong)


def taken_out(en: list[Block], cy: list[Block], number: int, side: int) -> Counter[str]:
    """What an alignment says when one block is missing on one side."""
    places = {block: place for blocks in (en, cy) for place, block in enumerate(blocks)}
    sides = [list(en), list(cy)]
    sides[side].pop(number)
    left = (cy, en)[side][number]
    found = alignment(*sides)
    named = [*found.only_en, *found.only_cy]
    wrong = sum(1 for pair in found.pairs if places[pair.en] != places[pair.cy])
    return Counter(
        tried=1,
        named=sum(1 for block in named if block is left),
        also=sum(1 for block in named if block is not left),
        pairs=len(found.pairs),
        wrong=wrong,
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--each", type=int, default=3, help="blocks a page and side")
    options = arguments.parse_args()
    chosen = random.Random(options.seed)
    start = time.perf_counter()
    pages = [(units(pair.en.blocks), units(pair.cy.blocks)) for _, pair in page_pairs()]
    alike = [(en, cy) for en, cy in pages if shape(en) == shape(cy) and len(en) > 2]
    total: Counter[str] = Counter()
    for en, cy in alike:
        places = {block: place for blocks in (en, cy) for place, block in enumerate(blocks)}
        total += wrong_pairs(en, cy, places) + Counter(blocks=len(en))
    print(f"{len(pages)} pairs of pages, {len(alike)} of them alike in structure")
    print(
        f"as they are: {total['blocks']} blocks, {total['pairs']} paired, {total['wrong']} wrongly"
    )
    by_kind: dict[str, Counter[str]] = {}
    for en, cy in alike:
        for side in (0, 1):
            blocks = (en, cy)[side]
            may = [n for n, block in enumerate(blocks)
                   if block.kind is Kind.IMAGE or len(block.text.split()) >= 6]  # fmt: skip
            for number in chosen.sample(may, min(options.each, len(may))):
                found = by_kind.setdefault(blocks[number].kind.value, Counter())
                found.update(taken_out(en, cy, number, side))
    print("taken out     tried  named  share   also   pairs  wrong")
    by_kind["all"] = sum(by_kind.values(), Counter())
    for kind, count in by_kind.items():
        share = count["named"] / count["tried"]
        print(
            f"{kind:12} {count['tried']:6} {count['named']:6} {share:6.1%} {count['also']:6}"
            f" {count['pairs']:7} {count['wrong']:6}"
        )
    print(f"{time.perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
