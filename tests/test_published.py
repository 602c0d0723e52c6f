"""Pairs as they are published: addresses, alternates, sitemap and links."""

import re
from urllib.parse import urljoin

import pytest

from support.builds import build
from support.built_pages import ALTERNATE, dead_links, text
from support.citizen import ALONE, PAIRS, WAYS, Way
from support.search_index import found_pages
from support.sites import MakeSite, Write
from support.ways import NAMES

ENTRY = re.compile(r"<loc>([^<]+)</loc>(.*?)</url>", re.DOTALL)
LINK = re.compile(r'hreflang="([^"]+)" href="([^"]+)"')
HREF = re.compile(r'(?:href|src)="([^"#]+)[^"]*"')


def absolute(way: Way, locale: str, path: str) -> str:
    return way.root + way.place(locale, path)


@pytest.mark.parametrize("name", NAMES)
def test_alternates_are_absolute_reciprocal_and_the_same_in_the_sitemap(
    written: Write, name: str
) -> None:
    way, site = WAYS[name], written(name)
    entries = {
        loc: {(locale, link) for locale, link in LINK.findall(rest)}
        for loc, rest in ENTRY.findall((site / "sitemap.xml").read_text(encoding="utf-8"))
    }
    expected = {}
    for english, welsh in {**PAIRS, "all-pages/": "pob-tudalen/"}.items():
        links = {"en": absolute(way, "en", english), "cy": absolute(way, "cy", welsh)}
        is_chosen = way.has_choice and not english
        versions = {*links.items(), ("x-default", way.root if is_chosen else links[way.default])}
        if is_chosen:
            expected[way.root] = versions
        for locale, path in (("en", english), ("cy", welsh)):
            page = text(site, way.place(locale, path))
            assert {(locale, link) for link, locale in ALTERNATE.findall(page)} == versions
            assert f'<link rel="canonical" href="{links[locale]}">' in page
            assert f'<html lang="{locale}"' in page
            expected[links[locale]] = versions
    for locale, path in ALONE.items():
        page = text(site, way.place(locale, path))
        assert ALTERNATE.findall(page) == []
        expected[absolute(way, locale, path)] = set()
    assert entries == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(written: Write, name: str) -> None:
    assert dead_links(written(name), WAYS[name].root) == []


@pytest.mark.parametrize("name", NAMES)
def test_links_to_the_source_of_either_language_stay_with_the_reader(
    written: Write, name: str
) -> None:
    way, site = WAYS[name], written(name)
    for locale, path, links in (
        ("en", "guide/pay/", ["fees/", "guide/start/"]),
        ("cy", "canllaw/sut-i-dalu/", ["ffioedd/", "canllaw/dechrau/"]),
    ):
        page = text(site, way.place(locale, path))
        article = page[page.index("<article") : page.index("</article")]
        address = absolute(way, locale, path)
        found = [urljoin(address, link) for link in HREF.findall(article)]
        there = "cy" if locale == "en" else "en"
        wanted = [absolute(way, locale, link) for link in links]
        assert [*wanted, absolute(way, there, ALONE[there])] == found[:3]


def test_a_page_in_one_language_says_so_in_that_language_alone(written: Write) -> None:
    site = written("english first")
    english = text(site, "english-only/")
    assert "This page is not available in Welsh." in english
    assert '<a href="../cy/" lang="cy" hreflang="cy">Hafan Gymraeg</a>' in english
    welsh = text(site, "cy/yn-gymraeg/")
    assert "Nid yw'r dudalen hon ar gael yn Saesneg." in welsh
    assert "cymar-switch" not in english + welsh
    assert "is not available" not in welsh + text(site, "fees/")
    assert not (site / "cy/english-only").exists()
    assert not (site / "yn-gymraeg").exists()


def test_the_search_index_has_the_welsh_addresses(written: Write) -> None:
    places = found_pages(written("english first"), "cy")
    assert "cy/canllaw/sut-i-dalu/" in places
    assert not any(place.startswith("cy/guide") for place in places)


def test_two_pages_of_two_languages_cannot_claim_one_address(make_site: MakeSite) -> None:
    files = Way(nav=False).files()
    folder = make_site({**files, "docs/en/cy/ffioedd.md": "# No\n"})
    status, _, output = build(folder)
    assert status == 1
    assert "‘cy/ffioedd.md’ and ‘en/cy/ffioedd.md’ would have the same address" in output


def test_what_is_shared_elsewhere_is_in_the_language_of_the_page(written: Write) -> None:
    page = text(written("english first"), "cy/canllaw/sut-i-dalu/")
    found = dict(re.findall(r'<meta property="og:([a-z:_]+)" content="([^"]*)">', page))
    assert found == {
        "type": "website",
        "site_name": "Test",
        "title": "Sut i dalu",
        "description": "Pob ffordd o dalu&#39;r ffi.",
        "url": "https://example.org/prefix/cy/canllaw/sut-i-dalu/",
        "locale": "cy_GB",
        "locale:alternate": "en_GB",
    }


ABOUT = re.compile(r'<nav class="cymar-about.*?</nav>', re.DOTALL)
LED_TO = re.compile(r'<a href="([^"]+)"[^>]*>([^<]+)</a>')


def test_the_foot_of_a_page_leads_to_pages_in_its_language_and_to_the_other(written: Write) -> None:
    site = written("english first")
    english, welsh = (ABOUT.search(text(site, path))[0] for path in ("fees/", "cy/ffioedd/"))
    assert LED_TO.findall(english) == [
        ("./", "Fees"), ("../guide/start/", "Start"), ("../cy/ffioedd/", "Cymraeg"),
    ]  # fmt: skip
    assert LED_TO.findall(welsh) == [
        ("./", "Ffioedd"), ("../yn-gymraeg/", "Tudalen Gymraeg"),
        ("../canllaw/dechrau/", "Dechrau"), ("../../fees/", "English"),
    ]  # fmt: skip
    assert 'aria-label="Am y wefan hon"' in welsh


@pytest.mark.slow
def test_a_colour_and_a_page_of_the_foot_that_cannot_be_are_said(make_site: MakeSite) -> None:
    folder = make_site(Way(options=":\n      colour: '#00ff00'").files())
    status, _, output = build(folder)
    assert status == 1
    assert "the nearest colour that is dark enough is ‘#008a00’" in output
    folder = make_site(Way(options=":\n      footer: [cookies.md]").files())
    assert build(folder)[2].count("‘footer’ names ‘cookies.md’") == 2
