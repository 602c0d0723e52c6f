"""A page that a language lacks, where a site chooses to show the other language's in its place."""

import re
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Page, expect

from cymar.publish.untranslated import untranslated_on
from support.browser import axe, serve
from support.built_pages import ALTERNATE, text
from support.citizen import ALONE
from support.search_index import found_pages
from support.sites import Write

NOTICE = {
    "en": "This page is not available in English, so here it is in Welsh.",
    "cy": "Nid yw'r dudalen hon ar gael yn Gymraeg, felly dyma hi yn Saesneg.",
}
WORDS = {"en": "It has no counterpart.", "cy": "Nid oes tudalen sy'n cyfateb."}
NAV_ITEM = Path(get_theme_dir("material"), "partials", "nav-item.html")
"""How the theme writes an item of the navigation; since 9.7 it lets a label be marked up."""

LABEL = {"en": "A page in English", "cy": "Tudalen Gymraeg"}


@pytest.fixture(scope="module")
def site(written: Write) -> Path:
    return written("fallback pages")


@pytest.mark.parametrize("here", ["en", "cy"])
def test_it_is_marked_and_never_passes_for_a_translation(site: Path, here: str) -> None:
    there = "cy" if here == "en" else "en"
    start = "cy/" if here == "cy" else ""
    page = text(site, start + ALONE[there])
    article = page[page.index("<article") : page.index("</article")]
    notice, content = article.split(f'<div lang="{there}">')
    assert f'<html lang="{here}"' in page
    assert f'<title lang="{there}">{LABEL[there]} - Test</title>' in page
    topic = rf'data-md-component="header-topic" lang="{there}">\s*<span[^>]*>\s*{LABEL[there]}'
    assert re.search(topic, page)
    assert NOTICE[here] in notice
    assert WORDS[there] in content
    assert '<meta name="robots" content="noindex">' in page
    own = f"https://example.org/prefix/{'cy/' if there == 'cy' else ''}{ALONE[there]}"
    assert f'<link rel="canonical" href="{own}">' in page
    assert ALTERNATE.findall(page) == []
    if "typeset" in NAV_ITEM.read_text(encoding="utf-8"):
        assert f'<span lang="{there}">{LABEL[there]}</span>' in text(site, start)


def test_the_sitemap_and_the_search_know_nothing_of_it(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    places = {*found_pages(site, "en"), *found_pages(site, "cy")}
    for own, copy in (("english-only/", "cy/english-only/"), ("cy/yn-gymraeg/", "yn-gymraeg/")):
        assert (site / copy).is_dir()
        assert f"<loc>https://example.org/prefix/{own}</loc>" in sitemap
        assert copy not in re.findall(r"<loc>https://example.org/prefix/(.*)</loc>", sitemap)
        assert own in places
        assert copy not in places


def test_the_page_itself_still_shows_that_it_has_no_counterpart(site: Path) -> None:
    page = text(site, "english-only/")
    assert "This page is not available in Welsh." in page
    assert "noindex" not in page


@pytest.mark.parametrize("here", ["en", "cy"])
def test_a_reader_meets_it_as_what_it_is(site: Path, desk: Page, here: str) -> None:
    there = "cy" if here == "en" else "en"
    with serve(site, "/prefix/") as served:
        desk.goto(served.url + ("cy/" if here == "cy" else "") + ALONE[there])
        expect(desk.locator("html")).to_have_attribute("lang", here)
        expect(desk.locator(".cymar-missing")).to_contain_text(NOTICE[here])
        expect(desk.locator(f"article [lang={there}]", has_text=WORDS[there])).to_be_visible()
        assert list(untranslated_on(desk.content())) == []
        assert axe(desk) == []
        desk.locator(f".cymar-missing a[lang={there}]").click()
        expect(desk.locator("html")).to_have_attribute("lang", there)
        expect(desk.locator("article")).to_contain_text(WORDS[there])
