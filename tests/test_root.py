"""What a reader meets at the site's root: a page to choose on, or the language that they chose."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cymar.bilingual import LOCALES, other
from support.browser import Served, Visit, axe, serve
from support.built_pages import ALTERNATE, text
from support.citizen import WAYS
from support.sites import Write
from support.ways import either_way

CONTINUE = {"en": "Continue in English", "cy": "Parhau yn Gymraeg"}


@pytest.fixture(scope="module")
def choice(written: Write) -> Iterator[Served]:
    with serve(written("a choice"), WAYS["a choice"].prefix) as served:
        yield served


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as made:
        yield made


def kept(page: Page) -> list[str]:
    """What we keep in a reader's browser; the theme keeps its colours."""
    found: list[str] = page.evaluate("Object.keys(localStorage)")
    return [name for name in found if "palette" not in name]


def test_the_choice_is_given_in_both_languages_alike(choice: Served) -> None:
    page = text(choice.folder, "")
    sections = re.findall(r'<section lang="(..)">(.*?)</section>', page, re.DOTALL)
    assert [locale for locale, _ in sections] == ["cy", "en"]
    for locale, section in sections:
        assert "<h1>Test</h1>" in section
        link = f'href="./{locale}/" hreflang="{locale}">{CONTINUE[locale]}</a>'
        assert link in section
    root = WAYS["a choice"].root
    assert f'<link rel="canonical" href="{root}">' in page
    assert sorted(ALTERNATE.findall(page)) == [
        (root, "x-default"), (f"{root}cy/", "cy"), (f"{root}en/", "en"),
    ]  # fmt: skip
    assert "noindex" not in page


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("scripts", [True, False])
def test_a_choice_is_made_with_the_keyboard_alone(
    choice: Served, visit: Visit, locale: str, scripts: bool
) -> None:
    with visit(java_script_enabled=scripts) as page:
        page.goto(choice.url)
        link = page.get_by_role("link", name=CONTINUE[locale], exact=True)
        link.focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{choice.url}{locale}/")
        expect(page.locator("html")).to_have_attribute("lang", locale)
        page.locator(".cymar-switch a").click()
        expect(page).to_have_url(f"{choice.url}{other(locale)}/")
        page.goto(choice.url)
        expect(link).to_be_visible()
        assert (page.context.cookies(), kept(page)) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_readers_choose(choice: Served, visit: Visit, scheme: str) -> None:
    with visit(color_scheme=scheme) as page:
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            page.goto(choice.url)
            assert axe(page) == []
            for locale in LOCALES:
                link = page.get_by_role("link", name=CONTINUE[locale], exact=True)
                expect(link).to_be_in_viewport(ratio=1)
            page.wait_for_function(
                "width => document.documentElement.scrollWidth === width", arg=width
            )


def arrive(context: BrowserContext, url: str) -> Page:
    """Open an address as a reader does who types it, or follows a link from elsewhere."""
    page = context.new_page()
    page.goto(url)
    return page


def home(site: Served, way: str, locale: str) -> str:
    at_root = locale == WAYS[way].default
    return site.url if at_root else site.url + WAYS[way].place(locale, "")


@either_way
def test_the_language_that_a_reader_chose_is_shown_at_the_root_alone(
    site: Served, way: str, context: BrowserContext
) -> None:
    default = WAYS[way].default
    there = other(default)
    page = arrive(context, site.url)
    expect(page.locator("html")).to_have_attribute("lang", default)
    assert (context.cookies(), kept(page)) == ([], [])
    page.locator(".cymar-switch a").click()
    expect(page.locator("html")).to_have_attribute("lang", there)
    page = arrive(context, site.url)
    expect(page).to_have_url(home(site, way, there))
    pay = {"en": "guide/pay/", "cy": "canllaw/sut-i-dalu/"}[default]
    page = arrive(context, site.url + WAYS[way].place(default, pay))
    expect(page.locator("html")).to_have_attribute("lang", default)
    page.locator(".md-header a.md-logo").click()
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("lang", default)
    for link in ("?q=25", "#a"):
        page = arrive(context, site.url + link)
        page.wait_for_load_state("networkidle")
        expect(page.locator("html")).to_have_attribute("lang", default)


@either_way
def test_the_way_back_is_always_open(site: Served, way: str, context: BrowserContext) -> None:
    default = WAYS[way].default
    there = other(default)
    page = arrive(context, site.url)
    page.locator(".cymar-switch a").click()
    expect(page.locator("html")).to_have_attribute("lang", there)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", default)
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("lang", default)
    page = arrive(context, site.url)
    expect(page.locator("html")).to_have_attribute("lang", there)
    page.locator(".cymar-switch a").click()
    expect(page.locator("html")).to_have_attribute("lang", default)
    page = arrive(context, site.url)
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("lang", default)
    assert (context.cookies(), kept(page)) == ([], [f"cymar.language {WAYS[way].prefix}"])


@either_way
def test_without_javascript_the_root_is_the_default_language(
    site: Served, way: str, browser: Browser
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = arrive(context, site.url)
        page.locator(".cymar-switch a").click()
        page = arrive(context, site.url)
        expect(page.locator("html")).to_have_attribute("lang", WAYS[way].default)


def test_nothing_is_kept_where_a_site_asks_for_that(choice: Served) -> None:
    scripts = {each: "data-root" in text(choice.folder, each) for each in ("", "en/", "cy/")}
    assert scripts == {"": False, "en/": False, "cy/": False}
