"""A blog that the theme's plugin makes is each language's own, and its pages are pairs."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, expect

from cymar.publish.untranslated import untranslated
from support.blog_site import (
    FIRST,
    HAS_PROFILES,
    LISTS,
    PAGES,
    ROOT,
    TAGS,
    build,
    words,
    write_together,
)
from support.browser import Served, axe, serve
from support.built_pages import ALTERNATE, dead_links, text

PAIRS = {
    LISTS["en"]: LISTS["cy"],
    FIRST["en"]: FIRST["cy"],
    TAGS["en"]: TAGS["cy"],
    "blog/2026/09/30/new-fees/": "cy/newyddion/2026/09/30/ffioedd-newydd/",
    "blog/2025/05/01/work-with-us/": "cy/newyddion/2025/05/01/gweithiwch-gyda-ni/",
    "blog/archive/2025/": "cy/newyddion/archif/2025/",
    "blog/archive/2026/": "cy/newyddion/archif/2026/",
    "blog/category/news/": "cy/newyddion/categori/newyddion/",
    "blog/category/jobs/": "cy/newyddion/categori/swyddi/",
    # Two categories of the same posts go together as the post has them.
    "blog/category/fees/": "cy/newyddion/categori/ffioedd/",
    "blog/category/schools/": "cy/newyddion/categori/ysgolion/",
    "blog/page/2/": "cy/newyddion/tudalen/2/",
}
if HAS_PROFILES:
    PAIRS["blog/author/sian/"] = "cy/newyddion/awdur/sian/"
ALONE = ("blog/2026/01/02/only-in-english/", "blog/category/alone/", "blog/archive/2026/page/2/")
SWITCH = re.compile(r'class="[^"]*cymar-switch[^"]*">\s*<a href="([^"]*)"')


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that holds what is in one language only; Welsh first, and no navigation of its own."""
    folder = tmp_path_factory.mktemp("together")
    write_together(folder)
    status, output = build(folder, "--strict")
    assert status == 0, output
    return folder / "site"


@pytest.fixture(scope="module")
def served(blog: Path) -> Iterator[Served]:
    with serve(blog, "/prefix/") as server:
        yield server


def test_every_page_of_the_blog_leads_to_its_counterpart(blog: Path) -> None:
    for en, cy in PAIRS.items():
        expected = [(ROOT + en, "en"), (ROOT + cy, "cy"), (ROOT + en, "x-default")]
        for here, there in ((en, cy), (cy, en)):
            page = text(blog, here)
            switch = SWITCH.search(page)
            assert switch, here
            assert urljoin(ROOT + here, switch[1]) == ROOT + there
            assert ALTERNATE.findall(page) == expected
            assert f'<link rel="canonical" href="{ROOT}{here}">' in page


def test_the_sitemap_has_every_page_once(blog: Path) -> None:
    found = re.findall(r"<loc>(.*)</loc>", (blog / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(found) == len(set(found))
    places = {ROOT + place for place in (*PAIRS, *PAIRS.values(), *ALONE)}
    repeated = {each for each in places if re.search(r"/(arch|categor)[a-z]+/", each)}
    assert len(repeated) >= 8
    assert places - repeated < set(found)
    assert not repeated & set(found)


@pytest.mark.parametrize("place", ALONE)
def test_what_is_in_one_language_only_says_so(blog: Path, place: str) -> None:
    page = text(blog, place)
    assert page.count("This page is not available in Welsh.") == 1
    assert SWITCH.search(page) is None
    assert ALTERNATE.findall(page) == []


def test_every_link_leads_somewhere(blog: Path, together: Path) -> None:
    assert dead_links(blog, ROOT) == []
    assert dead_links(together, ROOT) == []


def test_not_one_word_of_the_interface_is_in_the_other_language(blog: Path) -> None:
    assert list(untranslated(blog)) == []


@pytest.mark.parametrize(
    ("locale", "labels"),
    [
        ("en", ["Welcome", "News", "News", "Archive", "2026", "2025", "Categories", "Alone",
                "Fees", "Jobs", "News", "Schools", "Authors", "Siân", "A page in English", "Tags"]),
        ("cy", ["Croeso", "Newyddion", "Newyddion", "Archif", "2026", "2025", "Categorïau",
                "Ffioedd", "Newyddion", "Swyddi", "Ysgolion", "Awduron", "Siân",
                "A page in English", "Tagiau"]),
    ],
)  # fmt: skip
def test_the_menu_is_in_the_language_and_in_its_order(
    blog: Path, locale: str, labels: list[str]
) -> None:
    page = text(blog, LISTS[locale])
    menu = page[page.index('data-md-component="sidebar"') : page.index('<div class="md-content"')]
    found = re.findall(
        r"<(?:a|label|div) [^>]*md-nav__link[^>]*>\s*(?:<a [^>]*>)?(.*?)</(?:a|label)>",
        menu,
        re.DOTALL,
    )
    output = [words(label) for label in found]
    authors = () if HAS_PROFILES else ("Authors", "Awduron", "Siân")
    assert [label for label in output if label] == [each for each in labels if each not in authors]


@pytest.mark.parametrize(
    ("locale", "meta", "excerpt"),
    [
        ("en", ["22 November 2026", "23 November 2026", "in News", "1 min read", "Related links"],
         ["in News", "1 min read", "Note", "Continue reading"]),
        ("cy", ["22 Tachwedd 2026", "23 Tachwedd 2026", "yn Newyddion", "1 munud i'w ddarllen",
                "Dolenni cysylltiedig"],
         ["yn Newyddion", "1 munud i'w ddarllen", "Nodyn", "Parhau i ddarllen"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_post_is_in_its_language(
    blog: Path, locale: str, meta: list[str], excerpt: list[str]
) -> None:
    output = words(text(blog, FIRST[locale]))
    assert [each for each in meta if each not in output] == []
    page = text(blog, LISTS[locale])
    first = words(page[page.index("<article") : page.index("</article>")])
    assert [each for each in [meta[0], *excerpt] if each not in first] == []


@pytest.mark.parametrize(
    ("locale", "title", "terms"),
    [
        ("en", "What these words mean", ["backlog", "sprint"]),
        ("cy", "Ystyr y geiriau hyn", ["ôl-groniad", "sbrint"]),
    ],
)
def test_a_post_ends_with_its_terms(blog: Path, locale: str, title: str, terms: list[str]) -> None:
    page = text(blog, FIRST[locale])
    article = page[page.index("<article") : page.index("</article>")]
    end = article[article.index('<dl class="cymar-terms">') :]
    assert words(re.findall(r"<h2.*?</h2>", article)[-1]) == title
    assert [words(term) for term in re.findall(r"<dt>.*?</dt>", end)] == terms


def test_what_is_held_is_in_no_list(together: Path) -> None:
    assert "Only in English" in PAGES["docs/en/blog/posts/only.md"]
    for path in sorted(together.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        assert "Only in English" not in page, path
        assert "Alone" not in page, path
    assert (together / FIRST["cy"].removeprefix("cy/").rstrip("/")).with_suffix(".html").is_file()
    assert (together / "en" / FIRST["en"].rstrip("/")).with_suffix(".html").is_file()


def test_a_blog_of_no_language_is_an_error(tmp_path: Path) -> None:
    write_together(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("blog_dir: cy/", "blog_dir: "), "utf-8")
    status, output = build(tmp_path)
    assert status == 1
    assert (
        "cymar: ‘blog’ is not a blog in one language: set up the plugin ‘blog’ once for each "
        "language, with ‘blog_dir: en/blog’ and with ‘blog_dir: cy/blog’."
        in " ".join(output.split())
    )
    assert not (tmp_path / "docs/blog").exists()


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_reader_meets_it_on_a_phone(browser: Browser, served: Served, locale: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for place in (LISTS[locale], FIRST[locale], TAGS[locale]):
        page.goto(served.url + place)
        expect(page.locator(".cymar-switch a")).to_be_visible()
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    there = "cy" if locale == "en" else "en"
    page.goto(served.url + LISTS[locale])
    page.locator("article h2 a").first.click()
    expect(page).to_have_url(served.url + FIRST[locale])
    page.locator(".cymar-switch a").click()
    expect(page).to_have_url(re.compile(re.escape(served.url + FIRST[there])))
    expect(page.locator("html")).to_have_attribute("lang", there)
    page.close()
    assert served.missing == []
