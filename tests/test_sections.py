"""The sections of a pair that go together."""

from pathlib import Path

import pytest

from cymar.align.sections import matching_sections
from cymar.cache import Cache
from cymar.publish.sections import keep_sections, section_numbers
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


def test_the_numbers_of_a_pair_are_kept_until_either_page_says_something_else() -> None:
    cache = Cache()
    html = "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>"

    def numbers(cy: str, keep: bool = False) -> tuple[str, bool]:
        pages = [
            Page(Source(f"docs/{each}/a.md", each, text), "a.md")
            for each, text in (("en", EN.format(more=MORE)), ("cy", cy))
        ]
        site = pair_pages(Path("docs"), "docs", pages)
        if keep:
            keep_sections(site.pairs, cache)
            assert not any(page.is_read for page in pages)
        return section_numbers("en/a.md", site, html, cache), pages[0].is_read

    assert numbers(CY, keep=True) == ("0 1 1 2", True)
    assert numbers(CY) == ("0 1 1 2", False)
    assert numbers(CY.replace("## Sut i dalu", "Sut i dalu")) == ("0 1 1 1", True)
    assert section_numbers("en/b.md", pair_pages(Path("docs"), "docs", []), "", cache) == ""
