"""The menu of a large site is the reader's own part of it, and leads to all the rest."""

import re
from pathlib import Path

import pytest

from support.builds import build
from support.citizen import Way
from support.search_index import found_pages
from support.sites import Write, write

LONG = 60
SECTIONS = 12
LINK = re.compile(r'<a href="([^"]*)" class="md-nav__link[^"]*">(.*?)</a>', re.DOTALL)
NAMES = {"en": "Page", "cy": "Tudalen"}


def files() -> dict[str, str]:
    """A site with a long folder, and a dozen of four pages each."""
    made = {}
    for locale, name in NAMES.items():
        made[f"docs/{locale}/index.md"] = f"# {name} {name}\n"
        for number in range(LONG):
            made[f"docs/{locale}/long/p{number:02}.md"] = f"# {name} {number}\n"
        for section in range(SECTIONS):
            for number in range(4):
                path = f"docs/{locale}/s{section:02}/p{number}.md"
                made[path] = f"# {name} {section}.{number}\n"
    return {
        **made,
        "mkdocs.yml": re.sub("nav_translations.*", "", Way(nav=False).files()["mkdocs.yml"]),
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("menu")
    write(folder, files())
    status, _, output = build(folder)
    assert status == 0, output
    return folder / "site"


def menu(site: Path, page: str) -> list[tuple[str, str]]:
    """The addresses and the words of a page's menu, in its own order."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    html = html[html.index("md-nav--primary") : html.index("<article")]
    links = ((address, re.sub(r"<[^>]*>|\s+", " ", words)) for address, words in LINK.findall(html))
    return list(dict.fromkeys((address, " ".join(words.split())) for address, words in links))


def test_a_page_has_its_own_section_and_a_way_to_each_other(site: Path) -> None:
    assert menu(site, "s03/p2") == [
        ("../..", "Page Page"),
        ("../../long/p00/", "Long"),
        *((f"../../s{each:02}/p0/", f"S{each:02}") for each in range(3)),
        ("../p0/", "Page 3.0"),
        ("../p1/", "Page 3.1"),
        ("./", "Page 3.2"),
        ("../p3/", "Page 3.3"),
        *((f"../../s{each:02}/p0/", f"S{each:02}") for each in range(4, SECTIONS)),
        ("../../all-pages/", "All pages"),
    ]


@pytest.mark.parametrize(("at", "first"), [(0, 0), (30, 5), (59, 10)])
def test_a_long_list_is_what_is_near_the_page(site: Path, at: int, first: int) -> None:
    shown = menu(site, f"cy/long/p{at:02}")
    own = [words for address, words in shown if words.startswith("Tudalen ") and "." not in words]
    assert own[1:] == [f"Tudalen {each}" for each in range(first, first + 50)]
    assert [each for each in shown if each[1] == "Pob tudalen"] == [
        ("../../pob-tudalen/", "Pob tudalen")
    ]


def test_one_page_in_each_language_lists_all(site: Path) -> None:
    for place, name in (("all-pages", "Page"), ("cy/pob-tudalen", "Tudalen")):
        html = (site / place / "index.html").read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        listed = re.findall(r'<li><a href="([^"]*)">([^<]*)</a></li>', article)
        assert len(listed) == len(set(listed)) == 1 + LONG + 4 * SECTIONS
        assert ("../s03/p2/", f"{name} 3.2") in listed
        assert 'hreflang="cy"' in html
        assert "example.org/prefix/cy/pob-tudalen/" in html
    places = found_pages(site, "en")
    assert "long/p00/" in places
    assert "all-pages/" not in places


def test_a_page_is_as_large_wherever_the_site_ends(site: Path) -> None:
    sizes = [len((site / f"s{at:02}/p1/index.html").read_bytes()) for at in (1, 6, SECTIONS - 1)]
    assert max(sizes) - min(sizes) < 200


def test_a_small_site_has_its_whole_menu_and_no_such_page(written: Write) -> None:
    folder = written("english first")
    assert "All pages" not in dict(menu(folder, "guide/pay")).values()
    assert ("../more/deep/", "Deep") in menu(folder, "guide/pay")
