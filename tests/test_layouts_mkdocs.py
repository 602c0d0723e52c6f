"""MkDocs on sites that keep their languages apart in ways of their own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.browser import Served, serve
from support.builds import build
from support.layouts import LAYOUTS, Laid
from support.sites import MakeSite, write

SETTINGS = """site_name: Site
site_url: https://example.gov.wales/
repo_url: https://example.gov.wales/pages
edit_uri: edit/
repo_name: pages
docs_dir: {docs}
theme: {{name: material, font: false, features: [content.action.edit]}}
plugins:
  - i18n:
      docs_structure: {structure}
      languages:
        - {{locale: {en}, name: English, default: true}}
        - {{locale: {cy}, name: Cymraeg, nav_translations: {{More: Mwy}}}}
"""
OURS = """  - cymar/search
  - cymar/glossary
  - cymar/readability
  - cymar/translations: {missing: other-language}
"""
GLOSSARY = """
- en: {term: discovery, definition: Finding out what users need before building.}
  cy: {term: darganfod, gender: m, definition: Canfod anghenion defnyddwyr cyn adeiladu.}
"""
ENGLISH = "# Fees\n\nWe begin with discovery. [Help]({link})\n"
WELSH = "---\nslug: ffioedd\n---\n\n# Ffioedd\n\nDechreuwn gyda darganfod. [Cymorth]({link})\n"
SUFFIX = LAYOUTS["suffix"]
EXEMPT = '[[exempt]]\npages = "*.md"\nrules = ["missing-page", "link-to-other-language"]\n'
MATTERED = 'reason = "tests"\n'
LINKS = "\n[English](more/help.md), [Cymraeg](more/help.cy.md)\n\n![Bin](more/bin.png)\n"
HTML_LANGUAGE = re.compile(r'<html lang="(\w+)"')
INSIDE_DOCS = [name for name, laid in LAYOUTS.items() if laid.en_fees.startswith("docs/")
    and name not in ("docs-en-cy", "docusaurus", "suffix")]  # fmt: skip


def settings(structure: str, plugins: str, locales: tuple[str, str] = ("en", "cy")) -> str:
    en, cy = locales
    return SETTINGS.format(docs="docs", structure=structure, en=en, cy=cy) + plugins


def laid_out(laid: Laid, structure: str, locales: tuple[str, str] = ("en", "cy")) -> dict[str, str]:
    homes = {path.replace("fees", "index"): text for path, text in
        ((laid.en_fees, "# Home\n"), (laid.cy_fees, "# Hafan\n"))}  # fmt: skip
    return (
        laid.files(ENGLISH, WELSH)
        | homes
        | {
            "cymar.toml": laid.settings + EXEMPT + MATTERED,
            "mkdocs.yml": settings(structure, OURS, locales),
            "glossary.yml": GLOSSARY,
        }
    )


@pytest.fixture(scope="module")
def suffix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site by suffix, built strictly: links by every name, a picture in each language."""
    folder = write(tmp_path_factory.mktemp("suffix"), {
        **laid_out(SUFFIX, "suffix"),
        "docs/index.md": f"# Home\n{LINKS}", "docs/index.cy.md": f"# Hafan\n{LINKS}",
        "docs/only.md": "# Only\n\nThis page is in one language only, for now.\n",
        "docs/shared.css": "", "docs/more/bin.png": "en", "docs/more/bin.cy.png": "cy",
    })  # fmt: skip
    status, _, output = build(folder, "--strict")
    assert status == 0, output
    return folder


@pytest.fixture(scope="module")
def by_suffix(suffix: Path) -> Iterator[Served]:
    with serve(suffix / "site") as site:
        yield site


def html(folder: Path, address: str) -> str:
    return (folder / "site" / address / "index.html").read_text(encoding="utf-8")


def test_a_site_by_suffix_is_built_as_one_with_folders(suffix: Path) -> None:
    pages = {str(path.parent.relative_to(suffix / "site")): path.read_text(encoding="utf-8")
        for path in suffix.glob("site/**/index.html")}  # fmt: skip
    languages = {page: match[1] for page, text in pages.items()
        if (match := HTML_LANGUAGE.search(text))}  # fmt: skip
    assert languages == {
        ".": "en", "fees": "en", "glossary": "en", "more/help": "en", "only": "en",
        "all-pages": "en", "cy": "cy", "cy/ffioedd": "cy", "cy/geirfa": "cy",
        "cy/more/help": "cy", "cy/only": "cy", "cy/pob-tudalen": "cy",
    }  # fmt: skip
    assert 'href="geirfa/#darganfod"' not in pages["cy/ffioedd"]
    assert 'href="../geirfa/#darganfod"' in pages["cy/ffioedd"]
    assert 'href="../glossary/#discovery"' in pages["fees"]
    for address in ("fees", "cy/ffioedd"):
        for locale, there in (("en", "fees/"), ("cy", "cy/ffioedd/"), ("x-default", "fees/")):
            link = f'href="https://example.gov.wales/{there}" hreflang="{locale}"'
            assert link in pages[address]
    assert "edit/docs/" not in pages["fees"]
    assert "pages/edit/fees.cy.md" in pages["cy/ffioedd"]
    assert 'lang="en"' in pages["cy/only"].partition("<article")[2]
    sitemap = (suffix / "site/sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>") == 11
    assert sitemap.count("https://example.gov.wales/cy/ffioedd/") == 3
    for folder in ("", "cy"):
        missing = (suffix / "site" / folder / "404.html").read_text(encoding="utf-8")
        assert all(f'lang="{locale}"' in missing for locale in ("en", "cy"))


def test_a_link_in_a_site_by_suffix_leads_to_what_it_names(suffix: Path) -> None:
    english, welsh = html(suffix, "."), html(suffix, "cy")
    assert '<a href="more/help/">English</a>, <a href="cy/more/help/">Cymraeg</a>' in english
    assert '<a href="more/help/">English</a>, <a href="more/help/">Cymraeg</a>' in welsh
    assert (suffix / "site/more/bin.png").read_text() == "en"
    assert (suffix / "site/cy/more/bin.png").read_text() == "cy"
    assert 'src="more/bin.png"' in english
    assert 'src="more/bin.png"' in welsh
    assert (suffix / "site/shared.css").exists()


def test_the_switch_of_a_site_by_suffix_leads_there_and_back(by_suffix: Served, desk: Page) -> None:
    desk.goto(f"{by_suffix.url}fees/")
    for address, locale in (("cy/ffioedd/", "cy"), ("fees/", "en")):
        desk.locator(".cymar-switch a").first.click()
        expect(desk).to_have_url(f"{by_suffix.url}{address}")
        expect(desk.locator("html")).to_have_attribute("lang", locale)


@pytest.mark.slow
@pytest.mark.parametrize("name", INSIDE_DOCS)
@pytest.mark.parametrize("locales", [("en", "cy"), ("en-GB", "cy-GB")])
def test_every_layout_is_built(make_site: MakeSite, name: str, locales: tuple[str, str]) -> None:
    laid = LAYOUTS[name]
    structure = "suffix" if "suffix" in name else "folder"
    folder = make_site(laid_out(laid, structure, locales))
    status, _, output = build(folder, "--strict")
    assert status == 0, output
    assert 'href="../cy/ffioedd/"' in html(folder, "fees")
    assert 'href="../../fees/"' in html(folder, "cy/ffioedd")
    assert 'href="../geirfa/#darganfod"' in html(folder, "cy/ffioedd")
    assert HTML_LANGUAGE.findall(html(folder, "cy/ffioedd")) == ["cy"]


@pytest.mark.slow
def test_a_blog_is_refused_before_it_writes_into_a_site_by_suffix(make_site: MakeSite) -> None:
    blogs = "".join(f"  - blog: {{blog_dir: {locale}/blog}}\n" for locale in ("en", "cy"))
    folder = make_site(laid_out(SUFFIX, "suffix"))
    write(folder, {"mkdocs.yml": settings("suffix", blogs + OURS)})
    status, _, output = build(folder)
    assert (status, "Traceback" in output) == (1, False)
    assert "‘docs/en’ and ‘docs/cy’: move them there" in output
    assert not (folder / "docs/en").exists()


@pytest.mark.slow
@pytest.mark.parametrize("plugin", ["glossary", "readability", "search"])
def test_a_plugin_alone_builds_a_site_by_suffix(make_site: MakeSite, plugin: str) -> None:
    folder = make_site(laid_out(SUFFIX, "suffix"))
    write(folder, {"mkdocs.yml": settings("suffix", f"  - cymar/{plugin}\n")})
    status, _, output = build(folder)
    assert status == 0, output
    assert ("cymar-term" in html(folder, "cy/fees")) == (plugin == "glossary")
