"""Small pages of which one was moved, split, merged or cut, and what is paired across languages.

Each file in `tests/alignments` holds cases: the English, the Welsh, then the pairs, and the blocks
that are in one language only. `CYMAR_REFRESH=1` writes what is found now, to be read in review.
"""

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from cymar.align.align import Alignment, alignment
from cymar.text.block import Block
from cymar.text.markdown import parse
from cymar.text.source import Source

CHANGES = sorted((Path(__file__).parent / "alignments").glob("*.txt"))
CASE = re.compile(r"^%% ([^\n]+)\n(.*?)^%%cy\n(.*?)^%%=>\n(.*?)(?=^%% |\Z)", re.M | re.S)
REFRESH = "CYMAR_REFRESH" in os.environ


class Case(NamedTuple):
    """Two versions of a page, and what is found of their blocks."""

    name: str
    en: str
    cy: str
    found: str


def cases(change: Path) -> list[Case]:
    return [Case(*match.groups()) for match in CASE.finditer(change.read_text(encoding="utf-8"))]


def blocks(locale: str, text: str) -> tuple[Block, ...]:
    return parse(Source(f"docs/{locale}/a.md", locale, text)).blocks


def shown(found: Alignment) -> str:
    pairs = [f"{both.en.text} = {both.cy.text}" for both in found.pairs]
    only = [("en", found.only_en), ("cy", found.only_cy)]
    lines = [*pairs, *(f"only {locale}: {each.text}" for locale, some in only for each in some)]
    believed = "" if found.is_believed else "not believed\n"
    return "".join(f"{line}\n" for line in lines) + believed


@pytest.mark.parametrize("change", CHANGES, ids=lambda path: path.stem)
def test_what_is_paired(change: Path) -> None:
    found = [
        case._replace(found=shown(alignment(blocks("en", case.en), blocks("cy", case.cy))) + "\n")
        for case in cases(change)
    ]
    if REFRESH:
        texts = [f"%% {each.name}\n{each.en}%%cy\n{each.cy}%%=>\n{each.found}" for each in found]
        change.write_text("".join(texts).rstrip("\n") + "\n", encoding="utf-8")
    assert [each.found.strip() for each in found] == [each.found.strip() for each in cases(change)]


@pytest.mark.parametrize("change", CHANGES, ids=lambda path: path.stem)
def test_neither_language_comes_first(change: Path) -> None:
    for case in cases(change):
        en, cy = blocks("en", case.en), blocks("cy", case.cy)
        found, swapped = alignment(en, cy), alignment(cy, en)
        assert {(both.en, both.cy) for both in found.pairs} == {
            (both.cy, both.en) for both in swapped.pairs
        }
        assert (found.only_en, found.only_cy) == (swapped.only_cy, swapped.only_en)
