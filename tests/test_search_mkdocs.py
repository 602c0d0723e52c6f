"""`cymar/search` in real builds: what is indexed, in which language, and what is not loaded."""

import json
import re
from pathlib import Path

import pytest

from mkdocs_cymar.search import TWO_SEARCHES
from support.browser import Visit
from support.builds import I18N, build
from support.search_index import content, found_pages
from support.sites import MakeSite, write

GLOSSARY = """
- en: {term: backlog, definition: A list of work.}
  cy: {term: ôl-groniad, definition: Rhestr o waith.}
"""
SETTINGS = """
publish = "together"

[[exempt]]
pages = "alone.md"
rules = ["missing-page"]
reason = "Only people who read English use it."
"""
PAGES = {
    "cymar.toml": SETTINGS,
    "glossary.yml": GLOSSARY,
    "docs/en/index.md": "# Home\n\nWe keep a backlog.\n",
    "docs/cy/index.md": "# Hafan\n\nMae gennym ni ôl-groniad.\n",
    "docs/en/fees.md": "---\nsearch:\n  boost: 2\n---\n\n# Fees\n\nPay here.\n",
    "docs/cy/fees.md": "---\nslug: ffioedd\n---\n\n# Ffioedd\n\nTalwch yma.\n",
    "docs/en/hidden.md": "---\nsearch:\n  exclude: true\n---\n\n# Hidden\n\nNobody finds this.\n",
    "docs/cy/hidden.md": "---\nsearch:\n  exclude: true\n---\n\n# Cudd\n\nNeb yn ei gael.\n",
    "docs/en/held.md": "# Held\n\nNobody finds this yet.\n",
    "docs/en/alone.md": "# Alone\n\nOnly in English.\n",
    "docs/en/one.md": "# Permits\n\nYou need a permit.\n",
    "docs/cy/one.md": "# Trwyddedau\n\nMae angen trwydded arnoch chi.\n",
    "docs/en/two.md": "---\nsearch:\n  boost: 5\n---\n\n# Permits\n\nYou need a permit.\n",
    "docs/cy/two.md": "---\nsearch:\n  boost: 5\n---\n\n# Trwyddedau\n\n"
    "Mae angen trwydded arnoch chi.\n",
}
"""A page of each kind: without a search, held, alone and so a fallback page in Welsh, and equal."""

SITE = (
    f"site_name: Test\ntheme: material\nplugins:{I18N}"
    "  - cymar/translations: {light: false, missing: other-language}\n"
    "  - cymar/glossary\n  - cymar/search\n"
)
QUERIES = [
    ("en", "permit", ["two/", "one/"]),
    ("cy", "drwydded", ["cy/two/", "cy/one/"]),
    ("en", "nobody", []),
    ("cy", "neb", []),
    ("en", "alone", ["alone/"]),
    ("cy", "alone", []),
]
FIND = """async ([locale, query]) => {
  const index = await cymarSearch.index(locale), found = await index.find(query, false);
  return Promise.all(found.pages.map(async ({ page }) => (await index.page(page, [])).address));
}"""
HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    write(folder, {**PAGES, "mkdocs.yml": SITE})
    status, _, output = build(folder)
    assert status == 0, output
    return folder / "site"


def test_each_language_finds_its_own_pages(site: Path) -> None:
    assert found_pages(site, "en") == {
        "": "Home", "fees/": "Fees", "glossary/": "Glossary", "alone/": "Alone",
        "one/": "Permits", "two/": "Permits",
    }  # fmt: skip
    assert found_pages(site, "cy") == {
        "cy/": "Hafan", "cy/ffioedd/": "Ffioedd", "cy/geirfa/": "Geirfa",
        "cy/one/": "Trwyddedau", "cy/two/": "Trwyddedau",
    }  # fmt: skip
    assert not (site / "search/search_index.json").exists()
    for place, address, word in (("", "./search/", "Search"), ("cy/", "../search/", "Chwilio")):
        html = (site / place / "index.html").read_text(encoding="utf-8")
        (header,) = HEADER.findall(html)
        assert header.count("data-search-open") == 1
        assert f"<span>{word}</span>" in header
        assert "__search" not in header
        assert "XMLHttpRequest" not in html
        assert f'src="{address.removeprefix("./")}open.js"' in html
    lines = "\n".join(
        str(content(site, "cy", f"w/{path.stem}")) for path in (site / "search/cy/w").iterdir()
    ).split("\n")
    term = {"t": "ôl-groniad", "d": "Rhestr o waith.", "a": "cy/geirfa/#ol-groniad"}
    assert {line[: line.index("{")]: json.loads(line[line.index("{") :])
            for line in lines if line[:1] == "!"} == {
        "!olgroniad ": term, "!!backlog ": {**term, "o": "backlog"},
    }  # fmt: skip
    not_found = (site / "404.html").read_text(encoding="utf-8")
    assert not_found.count('name="q"') == 2


def test_a_boosted_page_comes_before_its_equal_and_what_is_not_to_be_found_is_not(
    site: Path, visit: Visit
) -> None:
    """A page without a search, a held page and a fallback page are not found by their words."""
    for built in ("hidden", "cy/hidden", "cy/alone"):
        assert (site / built / "index.html").is_file()
    assert not (site / "held").exists()
    with visit() as page:
        page.goto((site / "index.html").as_uri())
        page.add_script_tag(url=(site / "search/search.js").as_uri())
        for locale, query, addresses in QUERIES:
            assert page.evaluate(FIND, [locale, query]) == addresses, query


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_theme_s_search_beside_it_stops_the_build_with_a_cure(
    make_site: MakeSite, language: str
) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": SITE.replace("plugins:", "plugins:\n  - search")})
    status, _, output = build(folder, language=language)
    assert status == 1
    assert "Traceback" not in output
    assert f"cymar: {TWO_SEARCHES.to(language)}" in " ".join(output.split())


def test_the_index_of_a_large_site_is_written_after_its_check_and_is_the_same(
    make_site: MakeSite,
) -> None:
    large = "".join(
        f"import {each}\n{each}.WORTH_SHARING = 0\n"
        for each in ("cymar.sharing", "cymar.publish.search.write")
    )
    settings = SITE.replace("light: false, ", "")
    built = {}
    for name, more in (("small", ""), ("large", "hooks: [large.py]\n")):
        root = make_site(PAGES | {"mkdocs.yml": settings + more, "large.py": large})
        build(root)
        site = root / "site"
        built[name] = {
            path.relative_to(site): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".gz"
        }
    assert built["small"] == built["large"]
    assert built["small"].keys() >= {Path("search/search.js"), Path("search/cy/index.js")}
