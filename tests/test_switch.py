"""The switch to the other language, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from cymar.bilingual import LOCALES, other
from support.browser import Served, Visit
from support.citizen import WAYS
from support.ways import every_way

WIDTHS = [320, 360, 768, 1280]
NAMES = {"en": "English", "cy": "Cymraeg"}
PAY = {"en": "guide/pay/", "cy": "canllaw/sut-i-dalu/"}
SAID = {"en": "this page in English", "cy": "y dudalen hon yn Gymraeg"}
pytestmark = every_way


def pay(site: Served, way: str, locale: str) -> str:
    return site.url + WAYS[way].place(locale, PAY[locale])


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_seen_at_every_width_without_opening_anything(
    site: Served, way: str, desk: Page, locale: str
) -> None:
    desk.goto(pay(site, way, locale))
    there = other(locale)
    header = desk.get_by_role("banner")
    switch = header.get_by_role("link", name=f"{NAMES[there]}: {SAID[there]}", exact=True)
    expect(switch).to_have_text(NAMES[there])
    expect(switch).to_have_attribute("lang", there)
    expect(switch).to_have_attribute("hreflang", there)
    for width in WIDTHS:
        desk.set_viewport_size({"width": width, "height": 640})
        expect(switch).to_be_in_viewport(ratio=1)
        box = switch.bounding_box()
        assert box is not None
        assert box["height"] >= 24
        desk.wait_for_function("width => document.documentElement.scrollWidth === width", arg=width)


@pytest.mark.parametrize("locale", LOCALES)
def test_it_leads_to_the_same_page_without_javascript(
    site: Served, way: str, visit: Visit, locale: str
) -> None:
    with visit(java_script_enabled=False) as page:
        page.goto(pay(site, way, locale))
        page.locator(".cymar-switch a").click()
        expect(page).to_have_url(pay(site, way, other(locale)))
        expect(page.locator("html")).to_have_attribute("lang", other(locale))


SECTIONS = {
    "en": ["by-card", "by-phone", "after-you-pay"],
    "cy": ["a-cherdyn", "dros-y-ffon", "ar-ol-talu"],
}


AT_TOP = """name => {
  const { top } = document.getElementById(name).getBoundingClientRect();
  const is_end = document.documentElement.scrollHeight - scrollY - innerHeight < 2;
  return 0 <= top && top < (is_end ? 720 : 160);
}"""
"""Whether a heading is near the top of what the reader sees, below the header."""


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("locale", LOCALES)
def test_it_keeps_the_section_that_a_link_led_to(
    site: Served, way: str, desk: Page, locale: str, number: int
) -> None:
    desk.goto(f"{pay(site, way, locale)}#{SECTIONS[locale][number]}")
    desk.locator(".cymar-switch a").click()
    there = SECTIONS[other(locale)][number]
    expect(desk).to_have_url(f"{pay(site, way, other(locale))}#{there}")
    desk.wait_for_function(AT_TOP, arg=there)


@pytest.mark.parametrize("locale", LOCALES)
def test_it_keeps_the_section_that_the_reader_scrolled_to(
    site: Served, way: str, desk: Page, locale: str
) -> None:
    desk.set_viewport_size({"width": 360, "height": 640})
    desk.goto(pay(site, way, locale))
    desk.evaluate(
        "name => scrollTo(0, document.getElementById(name).offsetTop + 200)",
        SECTIONS[locale][1],
    )
    switch = desk.locator(".cymar-switch a")
    switch.focus()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{pay(site, way, other(locale))}#{SECTIONS[other(locale)][1]}")
    desk.wait_for_function("scrollY > 100")
    desk.locator(".cymar-switch a").click()
    expect(desk).to_have_url(f"{pay(site, way, locale)}#{SECTIONS[locale][1]}")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_reader_at_the_top_stays_there(site: Served, way: str, desk: Page, locale: str) -> None:
    desk.goto(pay(site, way, locale))
    desk.locator(".cymar-switch a").click()
    expect(desk).to_have_url(pay(site, way, other(locale)))


def test_without_scripts_a_section_of_the_menu_has_its_name_and_the_way_back(
    site: Served, way: str, visit: Visit
) -> None:
    with visit(java_script_enabled=False, viewport={"width": 320, "height": 720}) as page:
        page.goto(pay(site, way, "en"))
        page.locator(".md-header [for=__drawer]").click()
        page.locator("label.md-nav__title:visible[for^=__nav]").last.click(timeout=3000)
        link = page.locator(".md-nav--primary").get_by_role("link", name="Fees", exact=True)
        expect(link).to_be_in_viewport()
