"""WCAG 2.2 AA as far as a machine can tell, and journeys with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as Waited

from support.browser import LOADED, Served, axe, axe_at_widths
from support.citizen import ALONE, WAYS
from support.ways import one_way

PAY = {"en": "guide/pay/", "cy": "cy/canllaw/sut-i-dalu/"}
KINDS = {
    "en": ["", "guide/pay/", ALONE["en"], "nothing-here/"],
    "cy": ["", "canllaw/sut-i-dalu/", ALONE["cy"], "nothing-here/"],
}
"""A home page, one with all that a page may have, one without a counterpart, one that is not."""

HOME = {"en": "", "cy": "cy/"}
MENU = {"en": "Menu", "cy": "Dewislen"}
ENTRIES = {
    "en": ["Welcome", "Fees", "A page in English", "Help"],
    "cy": ["Croeso", "Ffioedd", "Tudalen Gymraeg", "Cymorth"],
}
FOOT = {"en": ["Fees", "Start"], "cy": ["Ffioedd", "Tudalen Gymraeg", "Dechrau"]}
"""What the menu of each language begins with, and what the foot of every page leads to."""

SEARCH = {"en": "Search", "cy": "Chwilio"}
LOCALES = ["en", "cy"]
IN_MENU = {
    "en": ["Back: Help", "Start", "How to pay", "More"],
    "cy": ["Yn ôl: Cymorth", "Dechrau", "Sut i dalu", "Rhagor"],
}
"""What the keyboard reaches in the menu that is open on a page, in its order."""

NAMED = """name => {
  const { activeElement: focused } = document;
  return focused.closest(".md-sidebar--primary") !== null
    && (focused.ariaLabel ?? focused.innerText.trim()) === name;
}"""
"""Whether what has the focus is in the menu, and is called so."""

IN_SIGHT = """() => {
  const focused = document.activeElement;
  const box = focused.getBoundingClientRect();
  const top = document.elementFromPoint(
    box.x + Math.min(box.width / 2, 12), box.y + box.height / 2);
  return top !== null && (focused.contains(top) || top.contains(focused)
    || focused.closest(".tabbed-set, form")?.contains(top));
}"""
STOPS = [".md-skip", "[for=__drawer]", "[data-cymar-switch]", "article a", "article input"]
"""What the keyboard reaches on its way through a page, on a narrow screen."""

REACHED = "stops => stops.filter(each => document.activeElement.closest(each))"


COLOURS = pytest.mark.parametrize(
    ("page", "locale"),
    [
        ("light", "en"),
        ("dark", "cy"),
        pytest.param("light", "cy", marks=pytest.mark.slow),
        pytest.param("dark", "en", marks=pytest.mark.slow),
    ],
    indirect=["page"],
)
"""A page in either colour scheme and language; two of the four in `make test`."""


@one_way
@COLOURS
def test_axe_finds_nothing_on_any_kind_of_page(
    site: Served, way: str, page: Page, locale: str
) -> None:
    page.set_viewport_size(LOADED[locale])
    for path in KINDS[locale]:
        page.goto(site.url + WAYS[way].place(locale, path))
        assert axe_at_widths(page) == [], path


@COLOURS
def test_axe_finds_nothing_while_the_menu_or_the_search_is_open(
    site: Served, page: Page, locale: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 720})
    page.goto(site.url + PAY[locale])
    button = page.get_by_role("button", name=MENU[locale])
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert axe(page) == []
    page.set_viewport_size(LOADED[locale])
    page.goto(site.url + PAY[locale] + "?q=25")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    assert axe_at_widths(page) == []
    expect(page.locator("[data-search-results] > li").first).to_be_visible()


@pytest.mark.parametrize("page", ["light"], indirect=True)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.slow
def test_axe_finds_nothing_with_other_features_of_the_theme(
    featured: Served, page: Page, locale: str
) -> None:
    """Tabs, sections, a path, the table of contents within the menu, and sharing a search."""
    path = {"en": "guide/pay.html", "cy": "cy/canllaw/sut-i-dalu.html"}[locale]
    page.set_viewport_size(LOADED[locale])
    page.goto(featured.url + path)
    assert axe_at_widths(page) == []
    page.goto(featured.url + path + "?q=25")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    assert axe_at_widths(page) == []
    expect(page.locator("[data-search-results] > li").first).to_be_visible()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.outerHTML"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_tab_reaches_a_link_past_the_header(
    site: Served, desk: Page, locale: str
) -> None:
    desk.goto(site.url + PAY[locale])
    desk.keyboard.press("Tab")
    skip = desk.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    desk.wait_for_function("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_menu_opens_moves_and_closes_with_the_keyboard(
    site: Served, phone: Page, locale: str
) -> None:
    phone.goto(site.url + PAY[locale])
    button = phone.get_by_role("button", name=MENU[locale], exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    for name in IN_MENU[locale]:
        phone.keyboard.press("Tab")
        phone.wait_for_function(NAMED, arg=name)
    phone.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_keyboard_never_goes_where_nothing_is_seen(
    site: Served, phone: Page, locale: str
) -> None:
    phone.goto(site.url + PAY[locale])
    reached = set()
    for _ in range(25):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement === document.body"):
            break
        reached |= set(phone.evaluate(REACHED, STOPS))
        try:
            # What opens on focus, as the search does, may take a moment to be in sight.
            phone.wait_for_function(IN_SIGHT)
        except Waited as late:
            raise AssertionError(focused(phone)) from late
        phone.keyboard.press("Escape")
    assert reached == set(STOPS)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_switch_is_reached_and_followed_with_the_keyboard(
    site: Served, desk: Page, locale: str
) -> None:
    desk.goto(site.url + PAY[locale])
    for _ in range(6):
        desk.keyboard.press("Tab")
        if "data-cymar-switch" in focused(desk):
            break
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(site.url + PAY["cy" if locale == "en" else "en"])


@pytest.mark.parametrize("locale", LOCALES)
def test_the_search_is_used_with_the_keyboard(site: Served, desk: Page, locale: str) -> None:
    desk.goto(site.url + HOME[locale])
    link = desk.get_by_role("link", name=SEARCH[locale], exact=True)
    link.focus()
    desk.keyboard.press("Enter")
    dialog = desk.get_by_role("dialog", name=SEARCH[locale], exact=True)
    expect(dialog).to_be_visible()
    desk.keyboard.type("25")
    expect(desk.locator("[data-search-results] a").first).to_be_visible()
    desk.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ",", "."])
def test_no_single_key_is_a_command(site: Served, desk: Page, key: str) -> None:
    desk.goto(site.url + PAY["en"])
    desk.keyboard.press(key)
    desk.wait_for_timeout(50)
    expect(desk).to_have_url(site.url + PAY["en"])
    expect(desk.locator("[role=dialog], dialog")).to_have_count(0)


def test_a_reader_may_turn_on_the_keys_that_open_the_search(site: Served, desk: Page) -> None:
    desk.goto(site.url + PAY["en"])
    desk.get_by_role("link", name="Search", exact=True).click()
    desk.get_by_role("dialog").get_by_role("checkbox").check()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_be_hidden()
    for key in ("/", "s"):
        desk.goto(site.url + PAY["en"])
        desk.keyboard.press(key)
        expect(desk.get_by_role("searchbox")).to_be_focused()
        expect(desk.get_by_role("searchbox")).to_have_value("")


def test_a_page_that_is_not_there_speaks_first_as_its_address_does(
    site: Served, desk: Page
) -> None:
    for path, first in (("nothing", "en"), ("cy/dim", "cy")):
        desk.goto(site.url + path)
        sections = desk.locator("section[lang]")
        expect(sections.first).to_have_attribute("lang", first)
        expect(sections.last).to_have_attribute("lang", "cy" if first == "en" else "en")
        for locale in LOCALES:
            side = desk.locator(f"section[lang={locale}]")
            menu = side.get_by_role("navigation", name=MENU[locale]).get_by_role("link")
            assert menu.all_inner_texts() == ENTRIES[locale]
            foot = desk.locator(f"footer nav[lang={locale}] a")
            assert foot.all_inner_texts() == FOOT[locale]
        field = sections.first.get_by_role("searchbox")
        field.fill("25")
        field.press("Enter")
        expect(desk).to_have_url(f"{site.url}{HOME[first]}?q=25")
        expect(desk.locator("[data-search-results] a").first).to_be_visible()
