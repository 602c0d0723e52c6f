"""Real builds with a glossary: its pages, the lists of terms, and what the writer is told."""

import html
import json
import re
from pathlib import Path

import pytest

from support.builds import I18N, build
from support.sites import MakeSite, write

GLOSSARY = """
- en: {term: beta, also: [private beta], definition: A trial of a service.}
  cy: {term: beta, definition: Treial o wasanaeth.}
- en: {term: user need, definition: What people must be able to do.}
  cy: {term: angen defnyddiwr, definition: "Beth mae'n rhaid i bobl allu ei wneud."}
- en: {term: glossary, plural: glossaries, definition: A list of terms.}
  cy: {term: geirfa, definition: Rhestr o dermau.}
- en: {term: <b>"x"</b>, definition: <script>alert(1)</script>}
  cy: {term: عربي, definition: "</p>שלום & (a+)+"}
- en: {term: English only, definition: No Welsh.}
- en: {term: chat, definition: Talk.}
  cy: {term: chwedl, definition: Stori.}
- en: {term: Bangor, definition: A city.}
  cy: {term: Bangor, sort: ban-gor, definition: Dinas.}
- en: {term: ally, definition: A friend.}
  cy: {term: cwmni, definition: Ffrind.}
- en: {term: need, definition: Not agreed on.}
  cy: {term: angen, definition: Heb gytuno arno.}
  status: draft
"""
PAGES = {
    "glossary.yml": GLOSSARY,
    "docs/en/index.md": "---\ntitle: Q&A <i>home</i>\n---\n\n# Hi\n\nBeta, a beta, a user need.\n",
    "docs/cy/index.md": "# Hafan\n\nMae feta. Ein hangen defnyddiwr.\n",
    "docs/en/blog/one.md": "# One\n\nA need, a beta and a <b>\"x\"</b>.\n",
    "docs/cy/blog/one.md": "# Un\n\nMae angen beta, a geirfa.\n",
    "docs/en/two.md": "# Two\n\n<!-- cymar: terms -->\n\nA chat about a beta.\n\n## After\n",
    "docs/cy/two.md": "# Dau\n\n## Geiriau\n\n<!-- cymar: terms -->\n\nY beta, y chwedl.\n",
    "cymar.toml": '[rules]\ninconsistent-term = "off"\n',
    "docs/en/none.md": "---\nglossary: false\n---\n\n# None\n\nA beta.\n",
    "docs/cy/none.md": "---\nglossary: {without: [beta]}\n---\n\n# Dim\n\nY beta, y chwedl.\n",
}  # fmt: skip


def mkdocs_yml(options: str = "", more: str = "") -> str:
    glossary = f"  - cymar/glossary{options}\n"
    return f"site_name: Test\ntheme: material\nplugins:\n  - search{I18N}{glossary}{more}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("glossary")
    write(folder, {**PAGES, "mkdocs.yml": mkdocs_yml(':\n      lists: ["blog/*.md"]')})
    status, _, output = build(folder)
    assert status == 0, output
    assert "WARNING - cymar/glossary: docs" not in " ".join(output.split()), output
    return folder / "site"


def article(site: Path, page: str) -> str:
    """What stands in the middle of a built page."""
    text = (site / page / "index.html").read_text(encoding="utf-8")
    return text.partition("<article")[2].partition("</article>")[0]


def terms(site: Path, page: str) -> list[tuple[str, str]]:
    """What is explained on a page: the words, and where they lead."""
    pattern = r'<a class="cymar-term[^>]*? href="([^"]*)"[^>]*>(.*?)</a>'
    return [(words, link) for link, words in re.findall(pattern, article(site, page))]


def shown(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())


def test_the_first_use_on_a_page_leads_to_the_glossary(site: Path) -> None:
    assert terms(site, "") == [("Beta", "glossary/#beta"), ("user need", "glossary/#user-need")]
    assert terms(site, "cy") == [
        ("feta", "geirfa/#beta"),
        ("hangen defnyddiwr", "geirfa/#angen-defnyddiwr"),
    ]
    assert terms(site, "blog/one") == [("beta", "../../glossary/#beta")]


def test_a_page_may_ask_for_none_or_leave_some(site: Path) -> None:
    assert terms(site, "none") == []
    assert terms(site, "cy/none") == [("chwedl", "../geirfa/#chwedl")]


def test_each_language_has_the_whole_glossary_in_its_own_order(site: Path) -> None:
    headings = re.compile(r'<h([123]) id="([^"]*)"[^>]*>(.*?)</h')
    assert headings.findall(article(site, "glossary")) == [
        ("1", "glossary-", "Glossary"),
        ("2", "letter-a", "A"),
        ("3", "ally", "ally"),
        ("2", "letter-b", "B"),
        ("3", "bangor", "Bangor"),
        ("3", "beta", "beta"),
        ("2", "letter-c", "C"),
        ("3", "chat", "chat"),
        ("2", "letter-e", "E"),
        ("3", "english-only", "English only"),
        ("2", "letter-g", "G"),
        ("3", "glossary", "glossary"),
        ("2", "letter-u", "U"),
        ("3", "user-need", "user need"),
        ("2", "letter-other", "Other"),
        ("3", "b-x-b", '&lt;b&gt;"x"&lt;/b&gt;'),
    ]
    assert headings.findall(article(site, "cy/geirfa")) == [
        ("1", "geirfa-", "Geirfa"),
        ("2", "llythyren-a", "A"),
        ("3", "angen-defnyddiwr", "angen defnyddiwr"),
        ("2", "llythyren-b", "B"),
        ("3", "bangor", "Bangor"),
        ("3", "beta", "beta"),
        ("2", "llythyren-c", "C"),
        ("3", "cwmni", "cwmni"),
        ("2", "llythyren-ch", "Ch"),
        ("3", "chwedl", "chwedl"),
        ("2", "llythyren-g", "G"),
        ("3", "geirfa", "geirfa"),
        ("2", "llythyren-eraill", "Eraill"),
        ("3", "عربي", "عربي"),
    ]


def test_an_entry_has_its_counterpart_and_the_pages_that_use_it(site: Path) -> None:
    text = article(site, "glossary")
    entry = text[text.index('<h3 id="beta"') :].partition("</div>")[0]
    assert shown(entry) == (
        "beta A trial of a service. Also: private beta In Welsh: beta "
        "Pages that use this term: 4 None One Q&A home Other pages: 1"
    )
    assert '<a href="../cy/geirfa/#beta" hreflang="cy"><span lang="cy">beta</span></a>' in entry
    assert '<a href="../">Q&amp;A home</a>' in entry
    text = article(site, "cy/geirfa")
    entry = text[text.index('<h3 id="angen-defnyddiwr"') :].partition("</div>")[0]
    assert shown(entry) == (
        "angen defnyddiwr Beth mae'n rhaid i bobl allu ei wneud. Yn Saesneg: user need "
        "Tudalennau sy'n defnyddio'r term hwn: 1 Hafan"
    )
    assert '<a href="../../glossary/#user-need" hreflang="en"><span lang="en">' in entry


def test_what_the_glossary_says_is_shown_as_text(site: Path) -> None:
    for page in ("glossary", "cy/geirfa", "blog/one"):
        assert "<script>" not in article(site, page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in article(site, "glossary")
    assert '<p dir="auto">&lt;/p&gt;שלום &amp; (a+)+</p>' in article(site, "cy/geirfa")


def test_a_page_lists_its_terms_where_it_asks_or_the_site_says(site: Path) -> None:
    english, welsh = article(site, "two"), article(site, "cy/two")
    assert shown(english.partition("</dl>")[0]).endswith(
        "What these words mean beta A trial of a service. chat Talk."
    )
    assert english.index('id="what-these-words-mean"') < english.index('id="after"')
    assert shown(welsh.partition("</dl>")[0]).endswith(
        "Dau Geiriau beta Treial o wasanaeth. chwedl Stori."
    )
    assert shown(article(site, "cy/blog/one")).endswith(
        "Ystyr y geiriau hyn beta Treial o wasanaeth. geirfa Rhestr o dermau."
    )
    assert '<dt><a href="../geirfa/#beta">beta</a></dt>' in welsh
    assert "cymar-terms" not in article(site, "none") + article(site, "")
    contents = (site / "two/index.html").read_text(encoding="utf-8")
    assert contents.index('href="#what-these-words-mean"') < contents.index('href="#after"')


def test_entries_and_lists_are_found_by_the_search(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"]: entry for entry in index["docs"]}
    assert found["glossary/#user-need"]["title"] == "user need"
    assert "What people must be able to do." in found["glossary/#user-need"]["text"]
    assert "Pages that use" not in found["glossary/#user-need"]["text"]
    assert found["cy/geirfa/#chwedl"]["title"] == "chwedl"
    assert "Treial" in found["cy/blog/one/#ystyr-y-geiriau-hyn"]["text"]
    assert "glossary/#letter-b" not in found


def test_a_site_without_a_glossary_is_left_alone(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "glossary.yml": "", "mkdocs.yml": mkdocs_yml()})
    status, _, output = build(folder)
    assert status == 0, output
    assert not (folder / "site/glossary").exists()
    assert "cymar" not in article(folder / "site", "none")
    assert "assets/cymar" not in (folder / "site/index.html").read_text(encoding="utf-8")


def test_a_writer_may_write_the_page_and_place_it(make_site: MakeSite) -> None:
    folder = make_site(
        {
            **PAGES,
            "docs/en/help/words.md": "# Beta\n\nBefore.\n\n<!-- cymar: glossary -->\n\nAfter.\n",
            "docs/cy/help/geiriau.md": "---\ncounterpart: help/words.md\n---\n\n# Ni\n\nCyn.\n",
            "mkdocs.yml": mkdocs_yml(
                ":\n      page: help/words.md\n      explain: false\n  - cymar/translations",
                "nav:\n  - index.md\n  - two.md\n  - none.md\n  - blog/one.md\n  - help/words.md\n",
            ),
        }
    )
    status, _, output = build(folder)
    assert status == 0, output
    site = folder / "site"
    assert terms(site, "") == []
    text = shown(article(site, "help/words"))
    assert re.search(r"Beta Before\. A B C E G U Other A ally .* After\.$", text), text
    assert 'id="beta-"' in article(site, "help/words")
    welsh = article(site, "cy/help/geiriau")
    assert "Ni Cyn. A B C Ch G Eraill A angen defnyddiwr" in shown(welsh)
    assert 'href="../../../help/words/#ally"' in welsh
    assert not (site / "cy/help/words").exists()


@pytest.mark.slow
def test_a_page_that_the_navigation_leaves_out_is_no_fault(make_site: MakeSite) -> None:
    for nav in ("index.md", "glossary.md"):
        more = f"nav:\n  - index.md\n  - {nav}\nnot_in_nav: |\n  two.md\n  none.md\n  one.md\n"
        settings = mkdocs_yml("", more + "validation: {omitted_files: warn}\n")
        whole = GLOSSARY.replace("- en: {term: English only, definition: No Welsh.}\n", "")
        folder = make_site({**PAGES, "glossary.yml": whole, "mkdocs.yml": settings})
        status, _, output = build(folder, "--strict")
        assert status == 0, output
        text = (folder / "site/two/index.html").read_text(encoding="utf-8")
        assert ('href="../glossary/"' in text) == (nav == "glossary.md")


FAULTS = {
    "en": [
        "docs/en/a.md: this page uses no term of the glossary, so ‘<!-- cymar: terms -->’ shows "
        "nothing: delete it.",
        "docs/en/b.md: ‘<!-- cymar: terms -->’ must be between paragraphs, on a line of its own.",
        "docs/en/b.md: ‘<!-- cymar: term -->’ does nothing. Did you mean ‘<!-- cymar: terms -->’?",
        "docs/en/b.md: only ‘en/glossary.md’ can show the whole glossary: for the terms of this "
        "page, write ‘<!-- cymar: terms -->’.",
        "docs/cy/a.md: ‘glossary’ in the front matter must be ‘false’, or contain ‘without’ and a "
        "list of terms.",
        "docs/cy/b.md: ‘bet’ in the front matter is not a term in the glossary. Did you mean "
        "‘beta’?",
    ],
    "cy": [
        "docs/en/a.md: nid yw'r dudalen hon yn defnyddio un term o'r eirfa, felly nid yw ‘<!-- "
        "cymar: terms -->’ yn dangos dim: dilëwch ef.",
        "docs/en/b.md: rhaid i'r testun ‘<!-- cymar: terms -->’ fod rhwng paragraffau, ar ei "
        "linell ei hun.",
        "docs/en/b.md: nid yw ‘<!-- cymar: term -->’ yn gwneud dim. Ai ‘<!-- cymar: terms -->’ "
        "oedd gennych dan sylw?",
        "docs/en/b.md: dim ond ‘en/glossary.md’ all ddangos yr eirfa gyfan: ar gyfer termau'r "
        "dudalen hon, ysgrifennwch ‘<!-- cymar: terms -->’.",
        "docs/cy/a.md: rhaid i ‘glossary’ yn y blaenddeunydd fod yn ‘false’, neu gynnwys ‘without’ "
        "a rhestr o dermau.",
        "docs/cy/b.md: nid yw ‘bet’ yn y blaenddeunydd yn derm yn yr eirfa. Ai ‘beta’ oedd gennych "
        "dan sylw?",
    ],
}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_cannot_be_meant_is_said(make_site: MakeSite, language: str) -> None:
    folder = make_site(
        {
            "glossary.yml": GLOSSARY,
            "docs/en/index.md": "# Home\n",
            "docs/cy/index.md": "# Hafan\n",
            "docs/en/a.md": "# A\n\n<!-- cymar: terms -->\n",
            "docs/cy/a.md": "---\nglossary: [beta]\n---\n\n# A\n",
            "docs/en/b.md": "# B\n\nA beta <!-- cymar: terms -->.\n\n<!-- cymar: term -->\n\n"
            "<!-- cymar: glossary -->\n\n<!-- cymar: allow long-sentence: no -->\n",
            "docs/cy/b.md": "---\nglossary: {without: [bet]}\n---\n\n# B\n",
            "mkdocs.yml": mkdocs_yml(),
        }
    )
    _, lines, _ = build(folder, language=language)
    start = "WARNING - cymar/glossary: docs/"
    output = [line.removeprefix("WARNING - cymar/glossary: ") for line in lines if start in line]
    assert sorted(line for line in output if "[" not in line) == sorted(FAULTS[language])
