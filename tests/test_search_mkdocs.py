"""`cymar/search` in real builds: what is indexed, in which language, and what is not loaded."""

import json
import re

import pytest

from mkdocs_cymar.search import TWO_SEARCHES
from support.builds import I18N, build
from support.search_index import content, found_pages
from support.sites import MakeSite

GLOSSARY = """
- en: {term: backlog, definition: A list of work.}
  cy: {term: ôl-groniad, definition: Rhestr o waith.}
"""
PAGES = {
    "glossary.yml": GLOSSARY,
    "docs/en/index.md": "# Home\n\nWe keep a backlog.\n",
    "docs/cy/index.md": "# Hafan\n\nMae gennym ni ôl-groniad.\n",
    "docs/en/fees.md": "---\nsearch:\n  boost: 2\n---\n\n# Fees\n\nPay here.\n",
    "docs/cy/fees.md": "---\nslug: ffioedd\n---\n\n# Ffioedd\n\nTalwch yma.\n",
    "docs/en/hidden.md": "---\nsearch:\n  exclude: true\n---\n\n# Hidden\n\nNobody finds this.\n",
    "docs/cy/hidden.md": "---\nsearch:\n  exclude: true\n---\n\n# Cudd\n\nNeb yn ei gael.\n",
}
SITE = (
    f"site_name: Test\ntheme: material\nplugins:{I18N}"
    "  - cymar/translations: {light: false}\n  - cymar/glossary\n  - cymar/search\n"
)
HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)


def test_each_language_finds_its_own_pages(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": SITE})
    status, _, output = build(folder)
    assert status == 0, output
    site = folder / "site"
    assert found_pages(site, "en") == {"": "Home", "fees/": "Fees", "glossary/": "Glossary"}
    assert found_pages(site, "cy") == {
        "cy/": "Hafan", "cy/ffioedd/": "Ffioedd", "cy/geirfa/": "Geirfa",
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


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_theme_s_search_beside_it_stops_the_build_with_a_cure(
    make_site: MakeSite, language: str
) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": SITE.replace("plugins:", "plugins:\n  - search")})
    status, _, output = build(folder, language=language)
    assert status == 1
    assert "Traceback" not in output
    assert f"cymar: {TWO_SEARCHES.to(language)}" in " ".join(output.split())
