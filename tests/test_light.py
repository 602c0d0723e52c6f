"""What readers download is little, and looks and works as if it were all there."""

import re
import shutil
from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from cymar.publish.hosting.light.names import Script, loads_elsewhere, names
from cymar.publish.hosting.light.optimise import optimise
from cymar.publish.hosting.light.stylesheet import (
    UnknownStylesheetError,
    used_properties,
    used_rules,
    written,
)
from support.browser import Served, Visit
from support.sites import Write

PAGE = '<p class="a md:b" id="c" dir="ltr" data-d="e f">rtl <b title="x > y" lang="cy">g</b></p>'
THEME = Script('let made = "md-tooltip"; at.dir === "rtl" ? `md-dialog--${kind}` : "md-h"', True)
KNOWN = names([PAGE], [THEME, Script("'own'")])
CASES = {
    ".a{x:y}.z{x:y}": ".a{x:y}",
    ".a, .z ,#c{x:y}": ".a,#c{x:y}",
    ".z .a{x:y}.a>.b{x:y}": ".a>.b{x:y}",
    "p{x:y}table{x:y}B:hover::before{x:y}": "p{x:y}B:hover::before{x:y}",
    ".own{x:y}.md-h{x:y}.md-dialog--q{x:y}": ".own{x:y}.md-h{x:y}.md-dialog--q{x:y}",
    ".md-tooltip--active{x:y}": "",
    "[dir=ltr] .a{x:y}[dir=rtl] .a{x:y}": "[dir=ltr] .a{x:y}",
    '[data-d]{x:y}[data-d="f"]{x:y}[data-d=z]{x:y}[data-d^=z]{x:y}': '[data-d]{x:y}'
    '[data-d="f"]{x:y}[data-d^=z]{x:y}',
    ":not(.z){x:y}:is(.z,.a){x:y}:is(.z,.k){x:y}.a:has(.z){x:y}": ":not(.z){x:y}:is(.z,.a){x:y}",
    ".md\\:b{x:y}.md\\:z{x:y}": ".md\\:b{x:y}",
    "@media print{.a{x:y;z:w}.z{x:y}}@media screen{.z{x:y}}": "@media print{.a{x:y;z:w}}",
    '@charset "UTF-8";@page{x:y}/* z */': '@charset "UTF-8";@page{x:y}',
    ".a{x:y;.b &{x:y}z:w}": ".a{x:y;.b &{x:y};z:w}",
    ".a{ x : y  z !important ; --W: 4  5}": ".a{x:y  z!important;--W:4  5}",
    "*,:root,::selection{x:y}": "*,:root,::selection{x:y}",
}  # fmt: skip
PAGES = {
    "text": "guide/pay/",
    "alone": "cy/yn-gymraeg/",
    "missing": "nothing-here/",
    "search": "?q=25",
}
SLIGHT = 3
"""How much, of 255, the edges of a round corner or of a logo may differ between two drawings."""


@pytest.fixture(scope="module")
def folder(written: Write) -> Path:
    return written("english first")


@pytest.mark.parametrize("css", CASES)
def test_a_rule_that_nothing_can_match_is_left_out(css: str) -> None:
    assert written(used_rules(css, KNOWN)) == CASES[css]


def test_a_property_that_nothing_reads_is_left_out() -> None:
    sheets = [
        used_rules(".a{--one:1;--two:var(--one);--three:3;--own:4}.b{--five:5}", KNOWN),
        used_rules(".a{x:var(--two, 0);--made-x:6;--six:7}", KNOWN),
    ]
    known = names([PAGE, '<p style="x: var(--own)">'], [Script('"--made-" + each')])
    left = used_properties(sheets, "x:var( --six)", known)
    assert [written(sheet) for sheet in left] == [
        ".a{--one:1;--two:var(--one);--own:4}",
        ".a{x:var(--two, 0);--made-x:6;--six:7}",
    ]


def test_what_the_theme_makes_for_a_part_of_a_page_counts_where_that_is() -> None:
    config = '<script type="application/json">{"version": null, "features": ["%s"]}</script>'
    for page in ('<ol class="annotate">', config % "content.tooltips"):
        assert names([page], [THEME]).has("md-tooltip--active") is False
        assert names([page], [THEME]).has("md-tooltip")
    assert not names([config % "content.tabs.link"], [THEME]).has("md-tooltip")
    assert names(["<p>"], [Script(THEME.text)]).has("md-tooltip")


def test_the_words_of_titles_that_search_engines_read_are_no_names() -> None:
    data = '<script type="application/ld+json">{"name": "A question"}</script>'
    assert not names([data], []).has("question")
    assert names(["<script>'question'</script>"], []).has("question")


@pytest.mark.parametrize(
    ("path", "is_kept"),
    [
        ("search/search.js", False),
        ("assets/javascripts/cymar.js", False),
        ("assets/cymar/glossary.js", False),
        ("assets/own.js", True),
    ],
)
def test_what_our_scripts_only_read_is_not_kept(tmp_path: Path, path: str, is_kept: bool) -> None:
    for name, text in (
        (path, "let question = 'ol'"),
        ("assets/stylesheets/a.css", ".question{x:y}ol{x:y}"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    optimise(tmp_path, tmp_path / "theme", is_known=True)
    (made,) = (tmp_path / "assets/stylesheets").glob("a.????????.css")
    assert made.read_text("utf-8") == (".question{x:y}" if is_kept else "") + "ol{x:y}"


def test_what_is_not_css_is_an_error() -> None:
    with pytest.raises(UnknownStylesheetError):
        used_rules(".a{x:y}}", KNOWN)


def test_scripts_of_other_sites_are_recognised() -> None:
    for source in ("https://example.org/a.js", "//example.org/a.js"):
        assert loads_elsewhere(f'<script async src="{source}"></script>')
    assert not loads_elsewhere('<script src="../a.js"></script><a href="https://example.org">')


def test_a_site_with_scripts_from_elsewhere_keeps_its_stylesheets(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "site")
    page = tmp_path / "site/index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text(html + '<script src="https://example.org/a.js"></script>', encoding="utf-8")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.css")}
    reason = optimise(tmp_path / "site", tmp_path / "theme", is_known=True)
    assert reason is not None
    assert "‘index.html’ has a script from another site" in reason.en
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.css")} == before


def test_a_theme_of_an_unknown_version_keeps_what_its_scripts_may_need(tmp_path: Path) -> None:
    theme, site = (tmp_path / name / "assets" for name in ("theme", "site"))
    for folder in (theme, site):
        (folder / "javascripts").mkdir(parents=True)
        (folder / "stylesheets").mkdir()
        (folder / "javascripts/bundle.js").write_text("'md-tooltip'", encoding="utf-8")
        (folder / "stylesheets/main.css").write_text(".md-tooltip{a:b}.c{d:e}", encoding="utf-8")
    found = {}
    for is_known in (True, False):
        reason = optimise(site.parent, theme.parent, is_known=is_known)
        (made,) = (site / "stylesheets").glob("main.????????.css")
        found[is_known] = (reason, made.read_text(encoding="utf-8"))
        made.unlink()
    assert found == {True: (None, ""), False: (None, ".md-tooltip{a:b}")}


def test_stylesheets_that_stand_together_become_one_and_ours_come_before_a_site_s_own(
    tmp_path: Path,
) -> None:
    sheets = [
        "assets/stylesheets/a.css",
        "assets/stylesheets/b.css",
        "own.css",
        "assets/cymar/c.css",
    ]
    for name in sheets:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f".{Path(name).stem}{{x:y}}", encoding="utf-8")
    links = [f'<link rel="stylesheet" href="../{name}">\n' for name in sheets]
    page = '<p class="a b c" data-md-component="d"><script src="../e.js"></script>'
    (tmp_path / "p.html").write_text("".join([*links[:2], page, *links[2:]]), encoding="utf-8")
    assert optimise(tmp_path, tmp_path / "theme", is_known=True) is None
    made = re.findall(r'href="../([^"]+)"', (tmp_path / "p.html").read_text(encoding="utf-8"))
    assert [re.sub(r"\b[0-9a-f]{8}\b", "#", name) for name in made] == [
        "assets/stylesheets/site.#.css", "own.css",
    ]  # fmt: skip
    assert (tmp_path / made[0]).read_text(encoding="utf-8") == ".a{x:y}.b{x:y}.c{x:y}"


def test_pages_name_the_smaller_files(folder: Path, written: Write) -> None:
    for path in folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        named = re.findall(r'(?:href|src)="([^"]*assets/(?:javascripts|stylesheets)/[^"]*)"', html)
        assert [re.sub(r"\b[0-9a-f]{8}\b", "#", Path(each).name) for each in named] == [
            "site.#.css", "cymar.#.js", "bundle.#.min.js",
        ]  # fmt: skip
        assert all((folder / each[each.index("assets") :]).is_file() for each in named)
    (light,) = folder.glob("assets/stylesheets/main.min.*.css")
    (whole,) = folder.glob("assets/stylesheets/main.*.min.css")
    assert 3 * light.stat().st_size < 2 * whole.stat().st_size
    assert "md-tooltip" not in light.read_text(encoding="utf-8")
    asked_not_to = written("files and no navigation") / "index.html"
    assert f"stylesheets/{whole.name}" in asked_not_to.read_text(encoding="utf-8")


def _whole(route: Route, folder: Path) -> None:
    """Answer with the files that the smaller one was made of."""
    sheets = [
        max(folder.glob(f"assets/stylesheets/{start}.*css"), key=lambda path: path.stat().st_size)
        for start in ("main", "palette", "cymar", "look")
    ]
    body = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    route.fulfill(body=body, content_type="text/css")


def _still(page: Page) -> bytes:
    """A picture of a page that has come to rest."""
    page.add_style_tag(content="*, ::before, ::after, ::placeholder {transition: none !important}")
    page.evaluate("document.fonts.ready")
    return page.screenshot(full_page=True, animations="disabled", caret="hide")


def _differences(page: Page, one: bytes, other: bytes) -> int:
    """How far two pictures are from each other where they are farthest, of 255; 255 by size."""
    pictures = [b64encode(each).decode() for each in (one, other)]
    return page.evaluate(
        """async (pictures) => {
          const [one, other] = await Promise.all(pictures.map(async (each) => {
            const blob = await (await fetch(`data:image/png;base64,${each}`)).blob();
            const image = await createImageBitmap(blob);
            const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, image.width, image.height);
          }));
          if (one.width !== other.width || one.height !== other.height) return 255;
          return one.data.reduce((most, value, at) => {
            const far = Math.abs(value - other.data[at]);
            return far > most ? far : most;
          }, 0);
        }""",
        pictures,
    )


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 320), pytest.param("dark", 1280, marks=pytest.mark.slow)]
)
def test_a_page_looks_as_it_does_with_the_whole_stylesheets(
    site: Served, folder: Path, browser: Browser, visit: Visit, scheme: str, width: int
) -> None:
    seen: dict[str, dict[str, bytes]] = {"whole": {}, "light": {}}
    for which, pictures in seen.items():
        with browser.new_context(
            color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 600}
        ) as context:
            page = context.new_page()
            if which == "whole":
                page.route("**/stylesheets/*.css", lambda route: _whole(route, folder))
            for name, path in PAGES.items():
                page.goto(site.url + path)
                if name == "search":
                    expect(page.locator("[data-search-results] > li").first).to_be_visible()
                pictures[name] = _still(page)
            page.emulate_media(media="print")
            page.goto(site.url + PAGES["text"])
            pictures["paper"] = _still(page)
            page.emulate_media(media="screen")
            if width == 320:
                page.get_by_role("button", name="Menu").click()
                expect(page.locator(".md-sidebar--primary")).to_be_in_viewport(ratio=0.9)
                pictures["menu"] = _still(page)
    assert seen["light"].keys() == seen["whole"].keys()
    with visit() as page:
        far = {
            name: _differences(page, one, seen["whole"][name])
            for name, one in seen["light"].items()
        }
    assert {name: by for name, by in far.items() if by > SLIGHT} == {}
