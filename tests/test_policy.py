"""The site works under the policy that it tells browsers, and asks nobody else for anything."""

from collections.abc import Callable, Iterator

import pytest
from browser import Served, serve
from citizen import PREFIX
from conftest import Write
from playwright.sync_api import Browser, expect

PATHS = [
    "",
    "cy/",
    "guide/pay/",
    "cy/canllaw/sut-i-dalu/",
    "cy/canllaw/sut-i-dalu/?q=25",
    "cy/dim/",
]


def headers(text: str) -> dict[str, str]:
    first, *lines = text.splitlines()
    assert first == "/*"
    return dict(line.strip().split(": ", 1) for line in lines)


@pytest.fixture(scope="module")
def site(written: Write) -> Iterator[Served]:
    folder = written("english first")
    said = headers((folder / "_headers").read_text(encoding="utf-8"))
    with serve(folder, PREFIX, said) as served:
        yield served


def test_nothing_is_refused_and_nothing_comes_from_elsewhere(
    site: Served, browser: Browser
) -> None:
    refused: list[str] = []
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) => console.error("
            "'refused: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))"
        )
        page.on("console", lambda message: refused.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        for path in PATHS:
            page.goto(site.url + path, wait_until="networkidle")
        page.goto(site.url + "guide/pay/")
        page.locator(".cymar-switch a").click()
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        assert context.cookies() == []
    assert [each for each in refused if "404" not in each] == []
    assert [url for url in asked if not url.startswith((site.origin, "data:"))] == []


def test_a_script_that_is_not_the_sites_own_is_refused(site: Served, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.url)
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.taken = true";
              document.body.append(script);
            }"""
        )
        assert page.evaluate("window.taken") is None


def test_a_site_that_does_not_ask_has_no_headers(written: Callable) -> None:
    assert not (written("welsh first") / "_headers").exists()
