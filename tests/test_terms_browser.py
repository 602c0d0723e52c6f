"""Terms and glossaries as citizens meet them, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from support.browser import LOADED, Served, Visit, axe_at_widths, serve
from support.builds import build
from support.sites import write
from support.terms_site import FILES

LOCALES = ["en", "cy"]
WIDTHS = [320, 1280]
START = {"en": "", "cy": "cy/"}
HOME = {"en": "glossary/", "cy": "cy/geirfa/"}
MORE = {"en": "In the glossary", "cy": "Yn yr eirfa"}
MEANS = {"en": "A trial of a service.", "cy": "Treial o wasanaeth."}

CLEAR = """width => {
  const box = document.querySelector("[role=status] .cymar-definition")
  const word = document.querySelector(".cymar-term[aria-expanded=true]")
  if (!box || !word || document.documentElement.scrollWidth !== width) return false
  const at = box.getBoundingClientRect()
  const corners = [[at.left + 2, at.top + 2], [at.right - 2, at.top + 2],
                   [at.left + 2, at.bottom - 2], [at.right - 2, at.bottom - 2]]
  return word.getBoundingClientRect().bottom <= at.top + 1
    && corners.every(([x, y]) => box.contains(document.elementFromPoint(x, y)))
}"""
"""Whether nothing covers what a term means, which is below the term and makes no page wider."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("terms")
    write(folder, FILES)
    status, _, output = build(folder)
    assert status == 0, output
    with serve(folder / "site") as served:
        sitemap = folder / "site/sitemap.xml"  # the theme replaces only pages that it names
        text = sitemap.read_text(encoding="utf-8")
        sitemap.write_text(text.replace("https://example.org", served.origin), encoding="utf-8")
        yield served


@pytest.fixture
def page(desk: Page) -> Page:
    return desk


def term(page: Page, name: str = "beta") -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def shown(page: Page) -> Locator:
    return page.get_by_role("status").locator(".cymar-definition")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_keyboard_opens_it_and_closes_it(site: Served, page: Page, locale: str) -> None:
    page.goto(site.url + START[locale])
    beta = term(page)
    expect(beta).to_have_attribute("aria-expanded", "false")
    beta.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(beta).to_have_attribute("aria-expanded", "true")
        expect(beta).to_be_focused()
        expect(shown(page)).to_have_text(f"beta{MEANS[locale]}{MORE[locale]}")
        page.keyboard.press(key)
        expect(beta).to_have_attribute("aria-expanded", "false")
        expect(shown(page)).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(shown(page)).to_have_count(0)
    expect(beta).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    more = page.get_by_role("link", name=MORE[locale])
    expect(more).to_be_focused()
    page.keyboard.press("Escape")
    expect(beta).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(shown(page)).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(site.url + HOME[locale] + "#beta")


@pytest.mark.parametrize("locale", LOCALES)
def test_touch_opens_it_and_closes_it(site: Served, visit: Visit, locale: str) -> None:
    phone = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
    with visit(**phone) as page:
        page.goto(site.url + START[locale])
        term(page).tap()
        expect(shown(page)).to_be_visible()
        term(page).tap()
        expect(shown(page)).to_have_count(0)
        term(page).tap()
        page.locator("h1").tap()
        expect(shown(page)).to_have_count(0)
        term(page).tap()
        term(page, "cell").tap()
        expect(shown(page)).to_have_count(1)
        expect(term(page)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_screen_reader_is_told_in_the_language_of_the_page(
    site: Served, page: Page, locale: str
) -> None:
    page.goto(site.url + START[locale])
    expect(term(page)).to_be_visible()
    before = page.locator("article").aria_snapshot()
    assert '- button "beta"' in before
    assert MEANS[locale] not in before
    term(page).click()
    expect(shown(page)).to_be_visible()
    after = page.locator("article").aria_snapshot()
    assert '- button "beta" [expanded]' in after
    part = after[after.index('- button "beta" [expanded]') :]
    assert part.index("- status:") < part.index(MEANS[locale]) < part.index("- link")
    assert shown(page).evaluate("box => box.closest('[lang]').lang") == locale


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_a_link_without_javascript(site: Served, visit: Visit, locale: str) -> None:
    with visit(java_script_enabled=False) as page:
        page.goto(site.url + START[locale])
        page.get_by_role("link", name="beta", exact=True).click()
        expect(page).to_have_url(site.url + HOME[locale] + "#beta")
        entry = page.locator("#beta")
        expect(entry).to_be_in_viewport()
        expect(entry.locator("xpath=..")).to_contain_text(MEANS[locale])


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_seen_wherever_the_term_stands(
    site: Served, page: Page, locale: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 480})
    page.goto(site.url + START[locale])
    terms = page.locator("a.cymar-term")
    expect(terms).to_have_count(6)
    for number in range(6):
        page.keyboard.press("Escape")
        terms.nth(number).click()
        expect(shown(page)).to_be_in_viewport(ratio=0.99)
        page.wait_for_function(CLEAR, arg=width)


def test_what_the_glossary_says_is_shown_as_text(site: Served, page: Page) -> None:
    page.goto(site.url)
    term(page, "right").click()
    expect(shown(page)).to_contain_text('שלום <b>"x"</b>')
    directions = "box => [...box.children].map(part => getComputedStyle(part).direction)"
    assert shown(page).evaluate(directions) == ["ltr", "rtl", "ltr"]


@pytest.mark.parametrize("locale", LOCALES)
def test_paper_shows_what_it_means(site: Served, page: Page, locale: str) -> None:
    page.goto(site.url + START[locale])
    term(page).click()
    page.emulate_media(media="print")
    expect(shown(page)).to_be_hidden()
    beta = page.locator("a.cymar-term").first
    after = "term => getComputedStyle(term, '::after').content"
    assert beta.evaluate(after) == f'" ({MEANS[locale]})"'
    page.goto(site.url + START[locale] + "other/")
    assert beta.evaluate(after) == "none"
    expect(page.locator(".cymar-terms")).to_contain_text(MEANS[locale])


def test_it_works_after_the_theme_replaces_the_page(site: Served, page: Page) -> None:
    page.goto(site.url)
    page.evaluate("window.same = true")
    term(page).click()
    page.get_by_role("link", name="a link").click()
    expect(page.locator("h1")).to_have_text("Other")
    term(page).click()
    expect(shown(page)).to_contain_text(MEANS["en"])
    shown(page).get_by_role("link").click()
    expect(page).to_have_url(site.url + "glossary/#beta")
    assert page.evaluate("window.same") is True


def test_it_works_under_a_strict_content_security_policy(site: Served, browser: Browser) -> None:
    policy = {"Content-Security-Policy": "default-src 'self'"}
    with serve(site.folder, headers=policy) as strict:
        page = browser.new_page()
        page.goto(strict.url)
        page.evaluate(
            "addEventListener('securitypolicyviolation', e => { window.broke = e.blockedURI })"
        )
        term(page).click()
        expect(shown(page)).to_contain_text(MEANS["en"])
        assert page.evaluate("window.broke") is None
        page.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_letter_leads_to_its_heading(site: Served, page: Page, locale: str) -> None:
    page.set_viewport_size({"width": 320, "height": 480})
    page.goto(site.url + HOME[locale])
    letter = page.locator(".cymar-letters").get_by_role("link", name="T", exact=True)
    box = letter.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    letter.click()
    page.wait_for_function(
        """() => {
          const heading = document.querySelector(":target")
          if (!heading || heading.textContent !== "T") return false
          const at = heading.getBoundingClientRect()
          return document.elementFromPoint(at.left + 2, at.top + at.height / 2) === heading
        }"""
    )
    counterpart = page.locator(".cymar-entry p [lang]").first
    assert counterpart.get_attribute("lang") != locale


@pytest.mark.parametrize(
    ("scheme", "locale"),
    [
        ("light", "cy"),
        pytest.param("dark", "en", marks=pytest.mark.slow),
        pytest.param("light", "en", marks=pytest.mark.slow),
        pytest.param("dark", "cy", marks=pytest.mark.slow),
    ],
)
def test_there_is_nothing_that_axe_finds(
    site: Served, visit: Visit, locale: str, scheme: str
) -> None:
    with visit(color_scheme=scheme) as page:
        page.set_viewport_size(LOADED[locale])
        for path in (START[locale], START[locale] + "other/", HOME[locale]):
            page.goto(site.url + path)
            assert axe_at_widths(page) == []
            if term(page).count():
                term(page).click()
                expect(shown(page)).to_be_visible()
                assert axe_at_widths(page) == []
                expect(shown(page)).to_be_visible()
