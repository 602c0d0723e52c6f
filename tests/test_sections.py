"""The sections of a pair that go together."""

from pathlib import Path

import pytest

from cymar.align.sections import matching_sections
from cymar.site.discovery import pair_pages
from cymar.site.pages import Page
from cymar.text.source import Source

EN = """# Fees

Text.

## Who pays

{more}Anyone over 18 pays £25 on [paper](paper.md).

## How to pay

By card.
"""
CY = """# Ffioedd

Testun.

## Pwy sy'n talu

Mae pawb dros 18 yn talu £25 ar [bapur](paper.md).

## Sut i dalu

Â cherdyn.
"""
MORE = "### Only here, for 2026\n\nChildren of 12 go free on 1 May 2026.\n\n"


def sections(en: str, cy: str, locale: str) -> list[int]:
    pages = [
        Page(Source(f"docs/{each}/a.md", each, text), "a.md")
        for each, text in (("en", en), ("cy", cy))
    ]
    (pair,) = pair_pages(Path("docs"), "docs", pages).pairs
    return matching_sections(pair, locale)


@pytest.mark.parametrize(
    ("more", "en", "cy"),
    [("", [0, 1, 2], [0, 1, 2]), (MORE, [0, 1, 1, 2], [0, 1, 3])],
)
def test_each_heading_has_its_counterpart_or_that_of_the_one_above(
    more: str, en: list[int], cy: list[int]
) -> None:
    text = EN.format(more=more)
    assert sections(text, CY, "en") == en
    assert sections(text, CY, "cy") == cy


def test_a_page_without_headings_has_none() -> None:
    assert sections("Text.", CY, "en") == []
    assert sections("Text.", CY, "cy") == [0, 0, 0]
