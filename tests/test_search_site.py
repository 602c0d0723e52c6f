"""The search on whole sites: without scripts, on small screens, from a disk, in any theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cymar.bilingual import LOCALES
from support.browser import SAY_REFUSED, Served, Visit, axe, headers, serve
from support.builds import I18N, build
from support.own_site import PREFIX
from support.sites import MakeSite

HOME = {"en": "", "cy": "cy/"}
SEARCH = {"en": "Search", "cy": "Chwilio"}
ALL_PAGES = {"en": "all-pages/", "cy": "cy/pob-tudalen/"}
GLOSSARY = {"en": "glossary/", "cy": "cy/geirfa/"}
WORDS = {"en": "sentence", "cy": "frawddegau"}
QUERIES = {
    "en": ["", "sentences", "user research", "zzzzzz"],
    "cy": ["", "brawddeg", "ymchwil defnyddwyr", "zzzzzz"],
}
"""Nothing, what many pages have, a term, and what no page has."""

LOOKS = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
]
SIZES = [{"width": 320, "height": 640}, {"width": 1280, "height": 720}]
MATRIX = [
    pytest.param(
        locale, look, size, marks=[] if (locale, at) in {("en", 0), ("cy", 3)} else pytest.mark.slow
    )
    for locale in LOCALES
    for at, (look, size) in enumerate((look, size) for look in LOOKS for size in SIZES)
]


@pytest.fixture(scope="module")
def site(own_site: Path) -> Iterator[Served]:
    with serve(own_site, PREFIX, headers(own_site)) as served:
        yield served


def first_result(page: Page) -> str:
    link = page.locator("[data-search-results] > li > a").first
    expect(link).to_be_visible()
    return str(link.get_attribute("href"))


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_there_are_links_and_no_box(
    site: Served, browser: Browser, locale: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + HOME[locale])
        assert page.get_by_role("searchbox").count() == 0
        page.get_by_role("link", name=SEARCH[locale], exact=True).click()
        expect(page).to_have_url(site.url + ALL_PAGES[locale])
        links = page.locator("article a").evaluate_all("links => links.map(({ href }) => href)")
        assert site.url + GLOSSARY[locale] in links
        assert len(links) > 20
        page.goto(site.url + "nothing/")
        assert page.get_by_role("searchbox").count() == 0
        section = page.locator(f"section[lang={locale}]")
        links = section.locator("a").evaluate_all("links => links.map(({ href }) => href)")
        assert {site.url + ALL_PAGES[locale], site.url + GLOSSARY[locale]} <= {*links}


@pytest.mark.parametrize(("locale", "look", "size"), MATRIX)
def test_axe_finds_nothing_in_the_dialog(
    site: Served, visit: Visit, locale: str, look: dict[str, str], size: dict[str, int]
) -> None:
    with visit(**look, viewport=size, reduced_motion="reduce") as page:
        for query in QUERIES[locale]:
            page.goto(f"{site.url}{HOME[locale]}?q={query}")
            dialog = page.get_by_role("dialog", name=SEARCH[locale], exact=True)
            expect(dialog).to_be_visible()
            if query:
                expect(dialog.get_by_role("status")).not_to_be_empty()
            assert axe(page) == [], query


def test_the_dialog_fills_a_phone_scrolls_when_zoomed_and_has_a_border(
    site: Served, visit: Visit
) -> None:
    for size in ({"width": 320, "height": 640}, {"width": 320, "height": 256}):
        with visit(viewport=size, forced_colors="active") as page:
            page.goto(f"{site.url}cy/?q=brawddeg")
            first_result(page)
            dialog = page.get_by_role("dialog")
            box = dialog.bounding_box()
            assert box == {"x": 0, "y": 0, **size}
            assert dialog.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid"
            assert dialog.evaluate("each => each.scrollHeight > each.clientHeight")
            assert dialog.evaluate("each => each.scrollWidth <= each.clientWidth")
            last = page.locator("[data-search-results] a").last
            last.focus()
            expect(last).to_be_in_viewport()


@pytest.mark.parametrize("locale", LOCALES)
def test_tab_reaches_the_results_and_enter_opens_one(
    site: Served, visit: Visit, locale: str
) -> None:
    with visit() as page:
        page.goto(site.url + HOME[locale])
        page.get_by_role("link", name=SEARCH[locale], exact=True).press("Enter")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type(WORDS[locale])
        wanted = first_result(page)
        for _ in range(4):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.href") == wanted:
                break
        page.keyboard.press("Enter")
        expect(page).to_have_url(wanted)
        page.go_back()
        expect(page.get_by_role("searchbox")).to_have_value(WORDS[locale])
        assert first_result(page) == wanted


def test_it_works_from_a_disk(own_site: Path, visit: Visit) -> None:
    with visit() as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto((own_site / "cy/index.html").as_uri())
        page.get_by_role("link", name="Chwilio", exact=True).click()
        page.get_by_role("searchbox").fill("frawddeg")
        address = first_result(page)
        assert address.startswith(own_site.as_uri())
        assert address.endswith("/index.html")
        page.locator("[data-search-results] > li > a").first.click()
        expect(page.locator("article h1")).to_be_visible()
        assert said == []


@pytest.mark.parametrize("page", ["light"], indirect=True)
def test_what_the_theme_s_features_ask_for(featured: Served, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(featured.url + "cy/index.html")
    page.get_by_role("link", name="Chwilio", exact=True).click()
    box = page.get_by_role("searchbox")
    box.press_sequentially("canll")
    expect(page.locator(".cymar-search-rest")).to_have_text("canllaw")
    box.press("ArrowRight")
    expect(box).to_have_value("canllaw")
    first_result(page)
    page.get_by_role("button", name="Copïo dolen at y canlyniadau hyn").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        "Mae'r ddolen wedi'i chopïo."
    )
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("?q=canllaw")


KEYS = {"en": "Open search with the keys / and s", "cy": "Agor y chwilio â'r bysellau / ac s"}
ADVICE = {"en": "Check the spelling, use fewer words", "cy": "Gwiriwch y sillafu, rhowch lai"}


@pytest.mark.parametrize("locale", ["en", pytest.param("cy", marks=pytest.mark.slow)])
def test_keys_open_it_only_for_who_asked_and_nothing_found_says_what_to_try(
    site: Served, visit: Visit, locale: str
) -> None:
    with visit() as page:
        page.goto(site.url + HOME[locale])
        page.keyboard.press("/")
        page.keyboard.press("s")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_hidden()
        page.get_by_role("link", name=SEARCH[locale], exact=True).click()
        page.get_by_role("searchbox").fill("zzzzzz")
        expect(dialog.get_by_role("status")).to_contain_text(ADVICE[locale])
        dialog.get_by_label(KEYS[locale]).check()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        page.reload()
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        expect(page.get_by_role("searchbox")).to_have_value("")


SETTINGS = """site_name: Test
site_url: {url}
theme: {{name: material, font: false, features: [navigation.instant]}}
plugins:{i18n}  - cymar/translations
  - cymar/search
"""
PAGES = {
    "docs/en/index.md": "# Home\n\n[fees](fees.md), [this](only.md), [Hafan](../cy/index.md).\n",
    "docs/cy/index.md": "# Hafan\n\nDarllenwch am [ffioedd](fees.md).\n",
    "docs/en/fees.md": "# Fees\n\nPay for a licence.\n\n" + "## Part\n\nText.\n\n" * 40,
    "docs/cy/fees.md": "---\nslug: ffioedd\n---\n\n# Ffioedd\n\nTalwch am drwydded.\n\n"
    + "## Rhan\n\nTestun.\n\n" * 40,
    "docs/en/only.md": "# Only here\n\nNothing.\n",
}


@pytest.mark.slow
def test_it_goes_on_where_pages_are_shown_without_loading(
    make_site: MakeSite, visit: Visit
) -> None:
    folder = make_site(PAGES)
    (folder / "site").mkdir()
    with serve(folder / "site") as served, visit() as page:
        settings = SETTINGS.format(url=served.url, i18n=I18N)
        (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        status, _, output = build(folder)
        assert status == 0, output
        page.add_init_script(SAY_REFUSED)
        page.goto(served.url)
        page.evaluate("window.isSame = true")
        switch = page.locator(".cymar-switch a")
        page.get_by_role("link", name="Search", exact=True).click()
        page.get_by_role("searchbox").fill("licences")
        wanted = first_result(page)
        page.locator("[data-search-results] > li > a").first.click()
        expect(page).to_have_url(wanted)
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page.locator("article h1")).to_have_text("Fees")
        expect(switch).to_have_attribute("href", "../cy/ffioedd/")
        page.go_back()
        expect(page.get_by_role("searchbox")).to_have_value("licences")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page.locator("article h1")).to_have_text("Home")
        page.get_by_role("link", name="this").click()
        expect(page.locator("article h1")).to_have_text("Only here")
        expect(switch).to_be_hidden()
        page.go_back()
        expect(page.locator("article h1")).to_have_text("Home")
        page.get_by_role("link", name="fees", exact=True).click()
        expect(page.locator("article h1")).to_have_text("Fees")
        assert page.evaluate("window.isSame")
        page.evaluate("document.getElementById('part_20').scrollIntoView()")
        switch.click()
        expect(page).to_have_url(f"{served.url}cy/ffioedd/#rhan_20")
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        page.get_by_role("link", name="Chwilio", exact=True).click()
        page.get_by_role("searchbox").fill("trwydded")
        assert first_result(page) == f"{served.url}cy/ffioedd/"
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.goto(f"{served.url}fees/")
        page.locator(".md-nav--primary").get_by_role("link", name="Home", exact=True).click()
        page.get_by_role("link", name="Hafan").click()
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        expect(page).to_have_url(f"{served.url}cy/")
        assert {path for path in served.missing if "sitemap" in path} == set()
