"""Our own site as a citizen meets it, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Served, serve
from playwright.sync_api import Browser
from test_mkdocs import ROOT, build

PREFIX = "/prefix/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Our own site, served below a prefix as most free hosting does."""
    folder: Path = tmp_path_factory.mktemp("site")
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
