"""Our own site as a citizen meets it, in a real browser, under the policy that it ships."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Response, expect

from support.browser import SAY_REFUSED, Served, Visit, axe, headers, serve
from support.own_site import PREFIX

NOWHERE = "nothing-here/"
MOST = 60 * 1024
"""What a first visit to a page may download, in bytes."""

HOMES = ("", "cy/")
GLOSSARIES = ("glossary/", "cy/geirfa/")
LONGEST = "cy/piblinell/ategion/"
PAGES = [*HOMES, "accessibility/", "cy/hygyrchedd/", "rules/long-sentence/", "cy/rheolau/",
         *GLOSSARIES, LONGEST, NOWHERE]  # fmt: skip
ALIKE = ("accessibility/", "rules/long-sentence/")
"""Pages whose Welsh is visited in `make test`, and themselves in `make test-all`."""

LEVEL = 6
"""How hard hosts compress: zlib's own choice, and Apache's."""


@pytest.fixture(scope="module")
def site(own_site: Path) -> Iterator[Served]:
    with serve(own_site, PREFIX, headers(own_site)) as served:
        yield served


@pytest.mark.parametrize(
    "path",
    [pytest.param(each, marks=pytest.mark.slow) if each in ALIKE else each for each in PAGES],
)
def test_a_first_visit_asks_for_little_and_only_of_the_site(
    site: Served, browser: Browser, path: str
) -> None:
    asked: list[str] = []
    answers: list[Response] = []
    messages: list[str] = []
    site.missing.clear()
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(SAY_REFUSED)
        page.on("console", lambda message: messages.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: answers.append(response))
        page.goto(site.url + path)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        sent = sum(len(gzip.compress(each.body(), LEVEL)) for each in answers)
        expect(page.locator("html")).to_have_attribute("lang", "cy" if "cy/" in path else "en")
        expect(page).to_have_title("Cymar" if path in HOMES else re.compile(".( - |–)."))
        assert context.cookies() == []
        if path != NOWHERE:
            page.locator("[data-search-open]").click()
            page.get_by_role("searchbox").fill("cymar")
            expect(page.locator("[data-search-results] > li").first).to_be_visible()
    assert [each for each in messages if "404" not in each] == []
    assert [url for url in asked if not url.startswith(site.origin)] == []
    assert site.missing == ([PREFIX + path] if path == NOWHERE else [])
    assert sent <= MOST


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 320), pytest.param("dark", 1280, marks=pytest.mark.slow)]
)
def test_axe_finds_nothing_on_our_own_pages(
    site: Served, visit: Visit, scheme: Literal["light", "dark"], width: int
) -> None:
    with visit(color_scheme=scheme, reduced_motion="reduce") as page:
        page.set_viewport_size({"width": width, "height": 720})
        for path in PAGES:
            page.goto(site.url + path)
            assert axe(page) == [], path
