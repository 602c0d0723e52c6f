"""Our own site as a citizen meets it, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from browser import Served, axe, serve
from playwright.sync_api import Browser
from test_mkdocs import ROOT, build

PREFIX = "/prefix/"
PAGES = ["", "cy/", "accessibility/", "cy/hygyrchedd/", "rules/long-sentence/", "cy/rheolau/",
         "cy/geirfa/", "nothing-here/"]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Our own site, served below a prefix as most free hosting does."""
    folder: Path = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", f"http://127.0.0.1:8000{PREFIX}")
        status, _, said = build(ROOT, "--strict", "--site-dir", str(folder))
    assert status == 0, said
    with serve(folder, PREFIX) as served:
        yield served


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_page_asks_for_nothing_elsewhere_and_leaves_no_cookie(
    site: Served, browser: Browser, locale: str
) -> None:
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site.url + ("" if locale == "en" else "cy/"), wait_until="networkidle")
        assert page.locator("html").get_attribute("lang") == locale
        assert context.cookies() == []
    assert [url for url in asked if not url.startswith(site.origin)] == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_axe_finds_nothing_on_our_own_pages(
    site: Served, browser: Browser, scheme: Literal["light", "dark"], width: int
) -> None:
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 720})
        for path in PAGES:
            page.goto(site.url + path)
            assert axe(page) == [], path
