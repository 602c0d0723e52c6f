"""What axe-core cannot see: focus that something covers, text that is cut, borders and tables."""

import pytest
from playwright.sync_api import Page, expect

from support.browser import Served, Visit, axe, headers, serve
from support.own_site import PREFIX

PAY = {"en": "guide/pay/", "cy": "cy/canllaw/sut-i-dalu/"}
MENU = {"en": "Menu", "cy": "Dewislen"}
LOCALES = ["en", "cy"]
ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 by 1024 pixels, enlarged to 400%."""
SIZES = [ZOOMED, *({"width": width, "height": 600} for width in (320, 768, 1280))]

COVERED = """() => {
  const { activeElement: focused } = document;
  if (focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  for (const across of [.02, .5, .98]) for (const down of [.1, .5, .9]) {
    const top = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
    if (top && (focused.contains(top) || top.contains(focused)
        || focused.closest(".tabbed-set, form")?.contains(top))) return "";
  }
  return focused.outerHTML;
}"""
"""The element that has the focus where nothing of it is seen; `null` where no element has it."""

SPACED = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
}
p { margin-bottom: 2em !important; }"""
"""The spacing of text that a reader may set: criterion 1.4.12 of WCAG 2.2."""

CUT = """() => [...document.querySelectorAll("body *")].filter(each => {
  const style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  return box.width > 1 && style.visibility === "visible" && style.textOverflow === "ellipsis"
    && style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
}).map(each => each.textContent.trim())"""
"""What is cut, with an ellipsis in place of the rest."""


def covered(page: Page, key: str, most: int = 150) -> list[str]:
    """What has the focus and is covered, of all that a key leads to until the page's end."""
    found = []
    for _ in range(most):
        page.keyboard.press(key)
        under = page.evaluate(COVERED)
        if under is None:
            break
        if under:
            page.wait_for_timeout(400)  # what opens or closes may take so long
            under = page.evaluate(COVERED)
        found += filter(None, [under])
    return found


def walk(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator("footer a").last.focus()
    return covered(page, "Shift+Tab") + covered(page, "Tab")


@pytest.mark.parametrize("size", [ZOOMED, {"width": 1280, "height": 600}])
def test_what_has_the_focus_is_never_covered(site: Served, visit: Visit, size: dict) -> None:
    with visit(viewport=size, reduced_motion="reduce") as page:
        assert walk(page, site.url + PAY["cy"]) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["glossary/", "cy/geirfa/", "cy/canllaw/ysgrifennu/", "cy/"])
def test_what_has_the_focus_is_never_covered_on_our_own_pages(
    own_site, visit: Visit, size: dict, path: str
) -> None:
    with (
        serve(own_site, PREFIX, headers(own_site)) as served,
        visit(viewport=size, reduced_motion="reduce") as page,
    ):
        assert walk(page, served.url + path) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_all_of_the_open_menu_is_seen_and_its_button_closes_it(
    site: Served, visit: Visit, locale: str
) -> None:
    with visit(viewport={"width": 320, "height": 640}, reduced_motion="reduce") as page:
        page.goto(site.url + PAY[locale])
        button = page.get_by_role("button", name=MENU[locale], exact=True)
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(400)
        assert covered(page, "Tab", 20) == []
        button.focus()
        assert page.evaluate(COVERED) == ""
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_is_cut_where_a_reader_spaces_it(site: Served, phone: Page, locale: str) -> None:
    phone.goto(site.url + PAY[locale])
    phone.add_style_tag(content=SPACED)
    assert phone.evaluate(CUT) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("locale", LOCALES)
def test_a_table_that_is_too_wide_is_scrolled_with_the_keyboard(
    site: Served, visit: Visit, locale: str
) -> None:
    with visit(viewport={"width": 320, "height": 640}, reduced_motion="reduce") as page:
        page.goto(site.url + PAY[locale])
        table = page.locator(".md-typeset__scrollwrap")
        expect(table).not_to_have_attribute("tabindex", "0")
        page.locator("td").first.evaluate("each => each.textContent = 'a'.repeat(200)")
        name = {"en": "Table: By phone", "cy": "Tabl: Dros y ffôn"}[locale]
        wide = page.get_by_role("group", name=name, exact=True)
        wide.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("each => each.scrollLeft > 0", arg=wide.element_handle())
        assert axe(page, "article") == []
        page.locator("td").first.evaluate("each => each.textContent = 'a'")
        expect(table).not_to_have_attribute("tabindex", "0")


def test_a_long_name_is_whole_on_a_phone(site: Served, phone: Page) -> None:
    phone.goto(site.url + PAY["cy"])
    name = phone.locator(".md-header__topic .md-ellipsis").first
    name.evaluate("each => each.textContent = 'Cyngor Bwrdeistref Sirol Rhondda Cynon Taf'")
    assert phone.evaluate(CUT) == []
    for part in (name, phone.locator("[data-cymar-switch]").first):
        expect(part).to_be_in_viewport(ratio=1)
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


BORDERED = """names => names.filter(name => {
  const style = getComputedStyle(document.querySelector(name));
  return !(parseFloat(style.borderTopWidth) && style.borderTopStyle === "solid");
})"""


def test_controls_have_borders_in_the_reader_s_own_colours(site: Served, visit: Visit) -> None:
    with visit(forced_colors="active", reduced_motion="reduce") as page:
        page.goto(site.url + PAY["cy"])
        controls = [".md-button", ".md-top", "article pre > code"]
        assert page.evaluate(BORDERED, controls) == []
        assert axe(page) == []


UNSEEN_ICONS = """() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll("body *")].filter(each => each.checkVisibility()).flatMap(
    each => ["::before", "::after"].flatMap(part => {
      const style = getComputedStyle(each, part);
      const isIcon = style.content !== "none" && style.maskImage !== "none";
      return isIcon && style.backgroundColor === paper ? [`${each.className}${part}`] : [];
    }));
}"""
"""The icons that are drawn in the colour of what is behind them."""

MARKED = """mark => {
  const { color, backgroundColor } = getComputedStyle(mark);
  return [color, backgroundColor];
}"""
BLACK_ON_YELLOW = ["rgb(0, 0, 0)", "rgb(255, 255, 0)"]


@pytest.mark.parametrize("size", [{"width": 1280, "height": 720}, {"width": 320, "height": 720}])
def test_icons_and_marked_words_are_seen_in_the_reader_s_own_colours(
    site: Served, visit: Visit, size: dict[str, int]
) -> None:
    with visit(forced_colors="active", color_scheme="dark", reduced_motion="reduce") as page:
        page.set_viewport_size(size)
        page.goto(site.url + PAY["cy"])
        assert page.evaluate(UNSEEN_ICONS) == []
        page.locator("article p").first.evaluate("each => each.innerHTML = '<mark>25</mark>'")
        assert page.locator("article mark").evaluate(MARKED) == BLACK_ON_YELLOW
        page.locator("[data-search-open]").click()
        page.get_by_role("searchbox").fill("dalu")
        assert page.locator("dialog mark").first.evaluate(MARKED) == BLACK_ON_YELLOW


KINDS_OF_CODE = (
    "o ow k kc kd kn kp kr kt c c1 ch cm cp cpf cs s sa sb sc s1 s2 sd se sh si ss sx sr m mb mf "
    "mh mi mo il na nb bp nc no nd ni ne nf fm nl nn nt nv vc vg vi vm py ge gr gh go gp gs gu gt "
    "gd gi hll w p"
).split()


@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
def test_every_kind_of_code_can_be_read(site: Served, page: Page) -> None:
    page.goto(site.url + PAY["en"])
    page.evaluate(
        """kinds => {
          const code = document.querySelector("article .highlight code");
          code.innerHTML = kinds.map(each => `<span class="${each}">word</span> `).join("");
        }""",
        KINDS_OF_CODE,
    )
    assert axe(page, ".highlight", ["color-contrast"]) == []
