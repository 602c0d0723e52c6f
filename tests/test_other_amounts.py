"""Amounts, lengths, parts and places of which two versions give different ones are reported."""

from pathlib import Path

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

LINES = (Path(__file__).parent / "amounts_that_differ.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("en", "cy"), PAIRS)
def test_another_amount_is_found(en: str, cy: str) -> None:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    assert list(number_mismatch.check(pair)) != []
