"""axe-core finds nothing on any kind of page, in any colours, at either width: the whole matrix.

`test_accessibility`, `test_browser` and others have samples of it in `make test`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.blog_site import FIRST
from support.browser import LOADED, Served, Visit, axe_at_widths, serve
from support.builds import build
from support.citizen import WAYS
from support.features import FEATURES
from support.sites import Write, write

pytestmark = pytest.mark.slow

SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
OWN = [
    "", "accessibility/", "all-pages/", "blog/", "contributing/architecture/", "gallery/",
    "glossary/", "guide/glossary/", "guide/write/", "pipeline/look/", "pipeline/settings/",
    "rules/", "rules/number-mismatch/",
]  # fmt: skip
"""A page of each kind on our own site, in English; the switch leads to its Welsh."""

NOWHERE = "nothing-here/"


@pytest.fixture(params=SCHEMES)
def reader(request: pytest.FixtureRequest, visit: Visit) -> Iterator[Page]:
    with visit(reduced_motion="reduce", **SCHEMES[request.param]) as page:
        yield page


@pytest.fixture(scope="module")
def features(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a site for each feature of the theme."""
    top = tmp_path_factory.mktemp("features")
    for name, feature in FEATURES.items():
        folder = top / name.replace(" ", "-").replace("'", "")
        write(folder, feature.site("en", in_both=True))
        status, _, output = build(folder)
        assert status == 0, output
    return top


def faults(page: Page, served: Served, paths: list[str]) -> dict[str, list[str]]:
    """What is found on pages at both widths, by their places."""
    page.set_viewport_size(LOADED["en"])
    found = {}
    for path in paths:
        page.goto(served.url + path)
        wrong = axe_at_widths(page)
        if wrong:
            found[path] = wrong
    return found


def places(folder: Path) -> list[str]:
    """The pages of a built site, each at its address."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return [path.removesuffix("index.html") for path in pages if not path.endswith("404.html")]


@pytest.mark.parametrize("way", ["english first", "a choice", "fallback pages"])
def test_every_page_that_a_citizen_may_meet(written: Write, reader: Page, way: str) -> None:
    prefix = WAYS[way].prefix if way in WAYS else "/prefix/"
    folder = written(way)
    with serve(folder, prefix) as served:
        assert faults(reader, served, [*places(folder), NOWHERE]) == {}


def test_every_page_of_a_blog(blog: Path, reader: Page) -> None:
    assert set(FIRST.values()) <= set(places(blog))
    with serve(blog, "/prefix/") as served:
        assert faults(reader, served, places(blog)) == {}


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_kind_of_page_of_our_own(own_site: Path, reader: Page, locale: str) -> None:
    with serve(own_site, "/prefix/") as served:
        found = OWN
        if locale == "cy":
            found = []
            for path in OWN:
                reader.goto(served.url + path)
                address = reader.locator("[data-cymar-switch]").first.evaluate("each => each.href")
                found.append(address.removeprefix(served.url))
            assert all(path.startswith("cy/") for path in found)
        assert faults(reader, served, found) == {}


def test_every_feature_of_the_theme(features: Path, reader: Page) -> None:
    for folder in sorted(features.iterdir()):
        with serve(folder / "site", "/") as served:
            for path in ("", "cy/"):
                reader.goto(served.url + path)
                expect(reader.locator("html")).to_have_attribute("lang", path[:2] or "en")
            assert faults(reader, served, places(folder / "site")) == {}, folder.name
