"""Whether two versions of a page are aligned the same when the languages change places.

    python bench/invented.py [N]

Makes N pairs of pages (4,458 unless given) of words that are in no language, seeded by number.
Aligns each as English and Welsh, and then the English text as Welsh and the Welsh as English.
Prints how many are aligned otherwise, and the numbers of the first of them.
"""

import random
import sys
from collections.abc import Callable, Sequence

from cymar.align.align import alignment
from cymar.text.block import Block
from cymar.text.markdown import parse
from cymar.text.source import Source

SYLLABLES = [first + second for first in "bdfgklmnst" for second in "aeiou"]
MOST_PARTS, MOST_WORDS, MOST_EDITS = 12, 24, 3


def invented_pair(seed: int) -> tuple[str, str]:
    """Two versions of a page, of one language, that differ by a few parts; all from the seed."""
    chance = random.Random(seed)
    parts = [_part(chance) for _ in range(chance.randint(1, MOST_PARTS))]
    return _edited(parts, chance), _edited(parts, chance)


def _part(chance: random.Random) -> str:
    return chance.choice(FORMS)(chance)


def _words(chance: random.Random) -> str:
    count = chance.randint(1, MOST_WORDS)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]
    return " ".join([*words, *chance.choice(([], [str(chance.randrange(1000))]))])


def _row(chance: random.Random) -> str:
    return f"| {_words(chance)} | {chance.randrange(100)} |"


FORMS: Sequence[Callable[[random.Random], str]] = (
    lambda chance: f"{_words(chance)}.",
    lambda chance: f"{_words(chance)}.\n\n{_words(chance)}.",
    lambda chance: f"## {_words(chance)}",
    lambda chance: f"- {_words(chance)}\n- {_words(chance)}",
    lambda chance: f"1. {_words(chance)}\n2. {_words(chance)}\n3. {_words(chance)}",
    lambda chance: f"{_row(chance)}\n|---|---|\n{_row(chance)}\n{_row(chance)}",
    lambda chance: f"> {_words(chance)}",
    lambda chance: f"![{_words(chance)}](image.png)",
    lambda chance: f"[{_words(chance)}](page.md) {_words(chance)}.",
    lambda chance: f"```\n{_words(chance)}\n```",
)


def _edited(parts: Sequence[str], chance: random.Random) -> str:
    """The parts as a page, some of them taken out, put in, doubled, moved, joined or reworded."""
    left = list(parts)
    for _ in range(chance.randint(0, MOST_EDITS)):
        place = chance.randrange(len(left) + 1)
        edit = chance.choice(("out", "in", "move", "join", "reword"))
        if edit == "in":
            left.insert(place, _part(chance))
        elif place < len(left):
            part = left.pop(place)
            if edit == "move":
                left.insert(chance.randrange(len(left) + 1), part)
            elif edit == "join":
                left.insert(place, part.replace("\n\n", " "))
            elif edit == "reword":
                words = part.split(" ")
                words[-1] = _words(chance)
                left.insert(place, " ".join(words))
    return "\n\n".join(left)


Places = tuple[set[tuple[int, int]], set[int], set[int]]


def places(en: str, cy: str) -> Places:
    """Which blocks are paired, and which are in the first or the second only, by their numbers."""
    here, there = _blocks("en", en), _blocks("cy", cy)
    found = alignment(here, there)
    ours = {block: number for number, block in enumerate(here)}
    theirs = {block: number for number, block in enumerate(there)}
    return (
        {(ours[pair.en], theirs[pair.cy]) for pair in found.pairs},
        {ours[block] for block in found.only_en},
        {theirs[block] for block in found.only_cy},
    )


def _blocks(locale: str, text: str) -> tuple[Block, ...]:
    return parse(Source(f"docs/{locale}/a.md", locale, text)).blocks


def turned(found: Places) -> Places:
    pairs, first, second = found
    return {(j, i) for i, j in pairs}, second, first


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 4458
    made = [invented_pair(seed) for seed in range(number)]
    otherwise = [
        n for n, (one, two) in enumerate(made) if places(one, two) != turned(places(two, one))
    ]
    print(f"{number} invented pairs, {len(otherwise)} of them aligned otherwise: {otherwise[:10]}")
    return int(bool(otherwise))


if __name__ == "__main__":
    sys.exit(main())
