"""What a page is on paper, and that every colour a site may choose can be read."""

import re

import pytest
from playwright.sync_api import Page, expect

from support.browser import COLOUR, Served, axe

PAY = {"en": "guide/pay/", "cy": "cy/canllaw/sut-i-dalu/"}
TABS = {"en": ["Use the form.", "Send a letter."], "cy": ["Defnyddiwch", "Anfonwch lythyr."]}
MISSING = {"en": "This page is not available in Welsh.",
           "cy": "Nid yw'r dudalen hon ar gael yn Saesneg."}  # fmt: skip
ALONE = {"en": "english-only/", "cy": "cy/yn-gymraeg/"}
LOCALES = ["en", "cy"]
SHEET = re.compile(rb"/Type\s*/Page\b")
REST = """() => document.documentElement.getBoundingClientRect().bottom
  - document.querySelector("article > :last-child").getBoundingClientRect().bottom"""
"""How far a page goes on below its last words, in CSS pixels: it might take one more sheet."""

LINE = 16
"""The height of a line on paper, in CSS pixels."""

PALETTES = ["red", "blue", "cyan", "light-green", "lime", "amber", "deep-orange", "white"]
"""Colours of the theme that are among the palest of their kind, and white."""


@pytest.mark.parametrize("locale", LOCALES)
def test_paper_has_the_page_and_nothing_of_the_screen(
    site: Served, page: Page, locale: str
) -> None:
    page.goto(site.url + PAY[locale])
    page.emulate_media(media="print")
    for name in (".md-header", ".md-sidebar", ".md-footer", ".headerlink", ".footnote-backref"):
        parts = page.locator(name).all()
        assert parts, name
        for part in parts:
            expect(part).to_be_hidden()
    for words in TABS[locale]:
        expect(page.get_by_text(words)).to_be_visible()
    after = "link => getComputedStyle(link, '::after').content"
    links = page.locator("article a[href]").all()
    assert {link.evaluate(after) for link in links} == {"none", '" (https://www.gov.wales/)"'}
    assert axe(page, "article") == []
    assert page.evaluate(REST) < LINE


@pytest.mark.parametrize("locale", LOCALES)
def test_a_short_page_takes_one_sheet_and_says_what_is_missing(
    site: Served, page: Page, locale: str
) -> None:
    page.goto(site.url + ALONE[locale])
    assert len(SHEET.findall(page.pdf(format="A4"))) == 1
    page.emulate_media(media="print")
    expect(page.get_by_text(MISSING[locale])).to_be_visible()
    expect(page.locator(".cymar-missing a")).to_be_hidden()


@pytest.mark.slow
@pytest.mark.parametrize("page", ["dark", "light"], indirect=True)
def test_every_palette_can_be_read(featured: Served, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(featured.url + "guide/pay.html")
    for palette in PALETTES:
        page.evaluate(
            """palette => {
              document.body.dataset.mdColorPrimary = palette;
              document.body.dataset.mdColorAccent = palette;
            }""",
            palette,
        )
        assert axe(page, rules=COLOUR) == [], palette
    for name in ("who pays", "Start now", "Later"):
        page.locator("article").get_by_role("link", name=name, exact=True).hover()
        for palette in ("teal", "amber", "indigo"):
            page.evaluate("name => { document.body.dataset.mdColorAccent = name }", palette)
            assert axe(page, "article", COLOUR) == [], (name, palette)
