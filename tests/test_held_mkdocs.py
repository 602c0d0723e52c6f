"""Real builds of sites that hold pages: nothing of a held page goes out, in either language."""

import json
import re
import shutil
import time
from html.parser import HTMLParser
from itertools import filterfalse
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from support.builds import build, mkdocs_yml
from support.built_pages import dead_links
from support.own_site import ROOT
from support.repository import Repository
from support.served import served
from support.sites import MakeSite

HOME = "http://127.0.0.1:8000/"
ENTRY = re.compile(rf"<loc>{HOME}(.*?)</loc>(.*?)</url>", re.DOTALL)
VIEW = re.compile("(?:cy/)?blog/(?:archive|category|archif|categori)/")
"""The pages that list posts, which are not in the sitemap: each post is."""

PLUGINS = "  - search\n  - cymar/translations\n"
NAV = """
nav:
  - index.md
  - Money:
      - fees.md
      - The grants: grants.md
  - Advice:
      - Inner:
          - advice/index.md
          - advice/ffoniwch.md
  - More: {page}
"""
SITE = {
    "cymar.toml": 'publish = "together"\nfail-on = "warning"\n',
    "docs/en/index.md": "# Home\n\nSee [fees](fees.md) and [new *grants*](grants.md#pay).\n",
    "docs/cy/index.md": "# Hafan\n\nDarllenwch am [ffioedd](fees.md) a [grantiau](grants.md).\n",
    "docs/en/fees.md": "# Fees\n\nThe fee is £25.\n",
    "docs/cy/fees.md": "# Ffioedd\n\nY ffi yw £25.\n",
    "docs/en/grants.md": "# Grants\n\n## Pay\n\nAn [index](index.md), [advice](advice/index.md).\n",
    "docs/en/advice/index.md": "# Advice\n\nAsk us.\n",
    "docs/cy/advice/ffoniwch.md": "# Ffoniwch ni\n\nRydyn ni yma.\n",
}
PUBLISHED = {"", "fees/", "cy/", "cy/fees/"}
HELD = ["‘docs/en/advice/index.md’", "‘docs/en/grants.md’", "‘docs/cy/advice/ffoniwch.md’"]


class Menu(HTMLParser):
    """The addresses and words of the navigation that the theme shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside = False
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "nav":
            self.inside = True
        if self.inside and tag == "a":
            self.links.append(names["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "nav"

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.words.append(data.strip())


def menu(folder: Path, page: str) -> Menu:
    return Menu(text(folder, f"{page}index.html"))


def text(folder: Path, name: str) -> str:
    return (folder / "site" / name).read_text(encoding="utf-8")


def paragraph(page: str) -> str:
    found = re.search(r"</h1>\s*(.*?</p>)", page, re.DOTALL)
    assert found
    return found[1]


def pages(folder: Path) -> set[str]:
    found = {path.relative_to(folder / "site") for path in (folder / "site").rglob("index.html")}
    return {path.as_posix().removesuffix("index.html") for path in found}


@pytest.mark.parametrize(
    "nav",
    ["", NAV.format(page="en/grants.md"), NAV.format(page="./grants.md")],
    ids=["automatic", "with a literal path", "with a relative path"],
)
def test_nothing_of_a_held_page_is_published(make_site: MakeSite, nav: str) -> None:
    folder = make_site({**SITE, "mkdocs.yml": mkdocs_yml(PLUGINS) + nav})
    status, output, whole = build(folder)
    assert status == 0
    warnings = [line for line in whole.splitlines() if line.startswith("WARNING")]
    assert not [line for line in warnings if "[link-to-held-page]" not in line]
    assert len([line for line in output if "[link-to-held-page]" in line]) == 2
    assert [line.split("translations: ")[1].split(" ")[0] for line in output if " is held" in line
            and "This link" not in line] == HELD  # fmt: skip
    assert pages(folder) == PUBLISHED
    sitemap = re.findall("<loc>(.*)</loc>", text(folder, "sitemap.xml"))
    assert len(sitemap) == len(PUBLISHED)
    index = json.loads(text(folder, "search/search_index.json"))["docs"]
    assert {each["location"].partition("#")[0] for each in index} == PUBLISHED
    for home in ("", "cy/"):
        shown = menu(folder, home)
        assert not {"Advice", "Inner", "More", "The grants"} & set(shown.words)
        assert not [link for link in shown.links if "grants" in link or "advice" in link]
        assert "fees/" in shown.links
    assert paragraph(text(folder, "index.html")) == (
        '<p>See <a href="fees/">fees</a> and <span>new <em>grants</em></span>.</p>'
    )
    assert paragraph(text(folder, "cy/index.html")) == (
        '<p>Darllenwch am <a href="fees/">ffioedd</a> a <span>grantiau</span>.</p>'
    )


def test_a_page_goes_out_when_its_counterpart_is_there(make_site: MakeSite) -> None:
    nav = NAV.format(page="advice/index.md")
    files = {"docs/cy/grants.md": "# Grantiau\n\n[Hafan](index.md).\n", "mkdocs.yml": mkdocs_yml(
        PLUGINS) + nav}  # fmt: skip
    folder = make_site({**SITE, **files})
    build(folder)
    assert pages(folder) == {*PUBLISHED, "grants/", "cy/grants/"}
    for home in ("", "cy/"):
        assert "grants/" in menu(folder, home).links
        assert 'href="grants/' in paragraph(text(folder, f"{home}index.html"))


@pytest.mark.parametrize("language", ["en", "cy"])
def test_strict_passes_while_a_page_waits(make_site: MakeSite, language: str) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/cy/index.md": "# Hafan\n"}
    nav = NAV.format(page="grants.md")
    folder = make_site({**SITE, **files, "mkdocs.yml": mkdocs_yml(PLUGINS) + nav})
    status, output, whole = build(folder, "--strict", language=language)
    assert status == 0, whole
    held = {"en": "Pages held: 3.", "cy": "Tudalennau wedi'u dal yn ôl: 3."}[language]
    assert any(held in line for line in output)


@pytest.mark.slow
def test_names_may_differ_and_both_versions_wait(repository: Repository) -> None:
    repository.put({
        "cymar.toml": 'publish = "in-step"\n',
        "mkdocs.yml": mkdocs_yml(PLUGINS) + """
nav:
  - index.md
  - Money:
      - fees.md
      - ffioedd.md
""",
        "docs/en/index.md": "# Home\n\n[Fees](fees.md)\n",
        "docs/cy/index.md": "# Hafan\n\n[Ffioedd](ffioedd.md)\n",
        "docs/en/fees.md": "# Fees\n\nThe fee is £25.\n",
        "docs/cy/ffioedd.md": "---\ncounterpart: fees.md\n---\n\n# Ffioedd\n\nY ffi yw £25.\n",
    })  # fmt: skip
    repository.commit()
    build(repository.folder)
    assert pages(repository.folder) == {"", "cy/", "fees/", "cy/ffioedd/"}
    repository.put({"docs/en/fees.md": "# Fees\n\nThe fee is £30.\n"})
    _, output, _ = build(repository.folder)
    assert pages(repository.folder) == {"", "cy/"}
    reason = "is held: the Welsh version is behind in one place."
    assert [line for line in output if line.endswith(reason)] == [
        f"INFO - cymar/translations: ‘docs/{name}’ {reason}" for name in ("en/fees.md",
                                                                          "cy/ffioedd.md")
    ]  # fmt: skip
    for home, words in (("", "Fees"), ("cy/", "Ffioedd")):
        page = text(repository.folder, f"{home}index.html")
        assert paragraph(page) == f"<p><span>{words}</span></p>"
        assert "Money" not in Menu(page).words


def test_pages_are_as_they_are_unless_a_site_asks(make_site: MakeSite) -> None:
    folder = make_site({**SITE, "cymar.toml": "", "mkdocs.yml": mkdocs_yml(PLUGINS)})
    build(folder)
    assert pages(folder) == {*PUBLISHED, "grants/", "advice/", "cy/advice/ffoniwch/"}


@pytest.mark.slow
def test_our_own_site_with_pages_taken_away(tmp_path: Path) -> None:
    for name in ("docs/en", "docs/cy", "docs/assets"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "glossary.yml", "source_address.py"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "cymar.toml").write_text('publish = "together"\n', encoding="utf-8")
    gone = ["cy/guide/index.md", "en/guide/write.md", "cy/pipeline/settings.md",
            "en/accessibility.md", "cy/pipeline/index.md"]  # fmt: skip
    for name in gone:
        (tmp_path / "docs" / name).unlink()
    build(tmp_path, "--no-strict")
    entries = ENTRY.findall(text(tmp_path, "sitemap.xml"))
    assert {address for address, _ in entries} == {*filterfalse(VIEW.match, pages(tmp_path))}
    alone = {address for address, rest in entries if "hreflang" not in rest}
    assert (dead_links(tmp_path / "site", HOME), alone) == ([], set())
    held = {"guide/", "cy/guide/ysgrifennu/", "pipeline/settings/", "cy/hygyrchedd/", "pipeline/"}
    assert not held & {address for address, _ in entries}


def shows(address: str, words: str, missing: str = "\0") -> str:
    """A page, once it is there with these words and without those, within half a minute."""
    page = ""
    for _ in range(150):
        try:
            page = urlopen(address, timeout=30).read().decode()
        except (URLError, ConnectionError):
            page = ""
        if words in page and missing not in page:
            return page
        time.sleep(0.2)
    raise AssertionError(f"{address} does not show {words}: {page}")


@pytest.mark.slow
def test_whoever_writes_a_held_page_sees_it(make_site: MakeSite) -> None:
    nav = NAV.format(page="advice/index.md")
    folder = make_site({**SITE, "mkdocs.yml": mkdocs_yml(PLUGINS) + nav})
    with served(folder, CYMAR_LANGUAGE="en") as address:
        english = shows(address + "grants/", "Grants")
        assert "This page is held: there is no Welsh version. You see it only here" in english
        welsh = shows(address + "cy/advice/ffoniwch/", "Rydyn ni yma")
        assert "Mae&#x27;r dudalen hon wedi&#x27;i dal yn ôl: nid oes fersiwn Saesneg." in welsh
        home = shows(address, "Home")
        assert "grants/" in Menu(home).links
        assert '<a href="grants/#pay">' in home
        assert "is held" not in home
        (folder / "docs/cy/grants.md").write_text("# Grantiau\n\nArian i chi.\n", encoding="utf-8")
        shows(address + "cy/grants/", "Arian i chi", missing="wedi&#x27;i dal yn ôl")
        shows(address + "grants/", "Grants", missing="This page is held")
