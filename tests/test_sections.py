"""The sections of a pair that go together."""

from pathlib import Path

import pytest

from cymar.align.sections import matching_sections
from cymar.cache import Cache
from cymar.publish.sections import (
    SectionsToCome,
    are_known,
    heading_count,
    keep_sections,
    section_numbers,
)
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
        return section_numbers("en/a.md", site, heading_count(html), cache), pages[0].is_read

    assert numbers(CY, keep=True) == ("0 1 1 2", True)
    assert numbers(CY) == ("0 1 1 2", False)
    assert numbers(CY.replace("## Sut i dalu", "Sut i dalu")) == ("0 1 1 1", True)
    assert section_numbers("en/b.md", pair_pages(Path("docs"), "docs", []), 0, cache) == ""


def test_numbers_that_are_still_to_come_are_written_in_their_places_later() -> None:
    both = (("en", EN.format(more=MORE)), ("cy", CY))
    pages = [Page(Source(f"docs/{each}/a.md", each, text), "a.md") for each, text in both]
    site, cache, to_come = pair_pages(Path("docs"), "docs", pages), Cache(), SectionsToCome()
    assert not are_known("cy/a.md", site, cache)
    here, there = (to_come.place(f"{each}/a.md", "<h1>A</h1>" * 4) for each in ("en", "cy"))
    keep_sections(site.pairs, cache)
    built = f'<a data-a="{here}"><b data-b="{there}" data-c="{here}">{to_come.mark}</b>'
    filled = '<a data-a="0 1 1 2"><b data-b="" data-c="0 1 1 2">' + f"{to_come.mark}</b>"
    assert " " in here
    assert to_come.filled(built, site, cache) == filled
    assert to_come.filled("<p>0 1</p>", site, cache) == "<p>0 1</p>"
    _ = [page.blocks for page in pages]
    keep_sections(site.pairs, cache)
    assert are_known("cy/a.md", site, cache)
    assert are_known("cy/none.md", site, cache)
