"""Amounts, lengths, parts and places of which two versions give different ones are reported."""

import re
from pathlib import Path

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

LINES = (Path(__file__).parent / "amounts_that_differ.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]
MARKED = re.compile("«(.*?)»")


@pytest.mark.parametrize(("en", "cy"), PAIRS)
def test_another_amount_is_found(en: str, cy: str) -> None:
    """Each marked amount, and nothing else but what is within one."""
    marked = {"en": en, "cy": cy}
    plain = [(each, MARKED.sub(r"\1", text)) for each, text in marked.items()]
    (pair,) = alignment(*(parse(Source("a.md", *both)).blocks for both in plain)).pairs
    found: dict[str, set[str]] = {"en": set(), "cy": set()}
    for hit in number_mismatch.check(pair):
        for span in (hit.span, hit.counterpart):
            if span is not None:
                found[span.source.locale].add(span.text)
    for locale, texts in found.items():
        outermost = {each for each in texts if not any(each in text for text in texts - {each})}
        assert outermost == {*MARKED.findall(marked[locale])}
