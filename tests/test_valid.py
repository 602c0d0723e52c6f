"""Pages, their data, feeds and sitemaps, as well-kept readers of each read them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import feedparser
import pytest
from html5lib import HTMLParser
from rdflib import SDO
from xmlschema import XMLSchema

from cymar.bilingual import LOCALES
from support.blog_site import ROOT

SUPPORT = Path(__file__).parent / "support"
SAMPLE = 11
"""Of our own pages, every so many are read in `make test`, and all of them in `make test-all`."""

DATA = "{http://www.w3.org/1999/xhtml}script[@type='application/ld+json']"
NEEDED = {
    "WebSite": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "BlogPosting": {"headline", "datePublished", "inLanguage"},
    "Organization": {"name"},
}
"""What search engines ask of each kind of thing; another kind has to be added here."""


@pytest.fixture(scope="module", params=["blog", "own_site"])
def folder(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("step", [SAMPLE, pytest.param(1, marks=pytest.mark.slow)])
def test_pages_are_html_and_their_data_is_what_schema_org_has(folder: Path, step: int) -> None:
    kinds = set()
    for path in sorted(folder.rglob("*.html"))[::step]:
        reader = HTMLParser()
        page = reader.parse(path.read_text(encoding="utf-8"))
        assert reader.errors == [], path
        for script in page.findall(f".//{DATA}"):
            data = json.loads(script.text)
            assert data["@context"] == "https://schema.org"
            kinds |= set(things(data))
    assert kinds >= {"BreadcrumbList", "ListItem"}


def things(data: object) -> Iterator[str]:
    """The kinds of the things in structured data, each with what it needs and no other names."""
    if isinstance(data, list):
        for each in data:
            yield from things(each)
    elif isinstance(data, Mapping):
        names = {name for name in data if name[0] != "@"}
        assert {name for name in names if name not in SDO} == set()
        assert names >= NEEDED[data["@type"]], data
        yield data["@type"]
        for value in data.values():
            yield from things(value)
    else:
        assert data not in (None, "", "None")


def test_a_sitemap_is_what_its_protocol_asks(folder: Path) -> None:
    schema = XMLSchema([SUPPORT / "sitemap.xsd", SUPPORT / "alternates.xsd"])
    assert [str(error) for error in schema.iter_errors(folder / "sitemap.xml")] == []


def test_feeds_are_read_whole(blog: Path) -> None:
    paths = sorted(path for path in blog.rglob("*.xml") if path.name != "sitemap.xml")
    assert len(paths) == 6
    for path in paths:
        feed = feedparser.parse(path.read_bytes())
        assert (feed.bozo, feed.version) == (False, "rss20"), path
        assert feed.feed.language in LOCALES
        assert feed.feed.link.startswith(ROOT)
        assert "None" not in texts(feed.feed)
        for entry in feed.entries:
            assert entry.link.startswith(ROOT)
            assert entry.published_parsed
            assert {entry.title, entry.id} - {""} == {entry.title, entry.id}
            assert "None" not in texts(entry)


def texts(value: object) -> set[str]:
    """All texts within what a feed says."""
    if isinstance(value, Mapping):
        return set().union(*map(texts, value.values()))
    if isinstance(value, list | tuple):
        return set().union(*map(texts, value))
    return {str(value).strip()} if isinstance(value, str) else set()
