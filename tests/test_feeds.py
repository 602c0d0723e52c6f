"""Feeds, dates, tags and what is shared of a page are in its language, with others' plugins."""

import html
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from material.plugins.tags import item_url, tag_name
from material.plugins.tags.plugin import TagsPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import PluginCollection
from mkdocs_rss_plugin.plugin import GitRssPlugin
from mkdocs_static_i18n.plugin import I18n

from mkdocs_cymar.translations.feeds import Feeds
from mkdocs_cymar.translations.sorting import put_lists_in_order
from support.blog_site import FIRST, LISTS, ROOT, TAGS, words
from support.built_pages import text

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
FEED = re.compile(r'<link rel="alternate" type="application/rss\+xml" title="(.*?)" href="(.*?)">')


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_dates_are_in_the_language_of_the_page(blog: Path, locale: str) -> None:
    there = MONTHS["cy" if locale == "en" else "en"].split()
    wrong = re.compile(rf"\b(?:{'|'.join(month for month in there if month != 'May')})\b")
    for path in sorted(blog.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        if f'<html lang="{locale}"' in page:
            assert wrong.findall(page) == [], path
    written = {"en": "20 November 2026", "cy": "20 Tachwedd 2026"}[locale]
    for place in ({"en": "", "cy": "cy/"}[locale], FIRST[locale]):
        page = text(blog, place)
        assert written in words(page[page.index('class="md-source-file"') :])


@pytest.mark.parametrize(
    ("locale", "tags"),
    [("en", ["Farms", "Help", "Money", "Solo"]), ("cy", ["Arian", "Cymorth", "Chwaraeon"])],
)
def test_tags_are_in_the_order_of_the_language(blog: Path, locale: str, tags: list[str]) -> None:
    page = text(blog, TAGS[locale])
    found = re.findall(r'<h2 id="tag:[^"]*">\s*<span class="md-tag">(.*?)</span>', page)
    assert found == tags
    post = text(blog, FIRST[locale])
    own = re.findall(r'<a href="([^"]*)" class="md-tag">(.*?)</a>', post)
    assert [urljoin(ROOT + FIRST[locale], link) for link, _ in own] == [
        f"{ROOT}{TAGS[locale]}#tag:{tag.lower()}" for _, tag in own
    ]
    assert [tag for _, tag in own] == {"en": ["Farms", "Money"], "cy": ["Arian", "Chwaraeon"]}[
        locale
    ]


def test_a_site_may_sort_its_tags_in_its_own_way() -> None:
    plugin = TagsPlugin()
    plugin.load_config({"tags_sort_by": item_url})
    if "export_file" in plugin.config:
        plugin.config.export_file = "data/tags.json"
    config = MkDocsConfig()
    config.plugins = PluginCollection({"material/tags": plugin})
    for locale in ("en", "cy"):
        put_lists_in_order(config, locale, locale)
        assert plugin.config.tags_sort_by is item_url
        assert plugin.config.listings_tags_sort_by is not tag_name
        assert plugin.config.get("export_file") in (None, f"{locale}/data/tags.json")


def test_a_fallback_page_has_no_tags(blog: Path) -> None:
    page = text(blog, "cy/solo/")
    content, after = page.split('<div lang="en">')[1].split("</div>", 1)
    assert words(content) == "A page in English It stands alone."
    assert "20 Tachwedd 2026" in words(after)
    assert "md-tag" not in page
    assert "md-tag" in text(blog, "solo/")


def test_a_post_may_be_a_fallback_page(blog: Path) -> None:
    page = text(blog, "cy/blog/2026/01/02/only-in-english/")
    assert "felly dyma hi yn Saesneg" in page
    content = page.split('<div lang="en">')[1].split("</div>", 1)[0]
    assert words(content) == "Only in English There is no other version."
    assert "md-tag" not in page


ITEMS = {
    "en": [
        ("We open in spring", FIRST["en"], "When the new service opens."),
        ("New fees", "blog/2026/09/30/new-fees/", None),
        ("Only in English", "blog/2026/01/02/only-in-english/", None),
        ("Work with us", "blog/2025/05/01/work-with-us/", None),
    ],
    "cy": [
        ("Rydyn ni'n agor yn y gwanwyn", FIRST["cy"], "Pryd y bydd y gwasanaeth newydd yn agor."),
        ("Ffioedd newydd", "cy/newyddion/2026/09/30/ffioedd-newydd/", None),
        ("Gweithiwch gyda ni", "cy/newyddion/2025/05/01/gweithiwch-gyda-ni/", None),
    ],
}


@pytest.mark.parametrize(
    ("place", "locale", "title", "description"),
    [
        ("feed_rss_created.xml", "en", "News of our service", "What we do."),
        ("feed_rss_updated.xml", "en", "News of our service", "What we do."),
        ("cy/feed_rss_created.xml", "cy", "Ein gwasanaeth", "Beth rydyn ni'n ei wneud."),
        ("cy/feed_rss_updated.xml", "cy", "Ein gwasanaeth", "Beth rydyn ni'n ei wneud."),
        ("cy/newyddion.xml", "cy", "Newyddion ein gwasanaeth", "Ein newyddion i gyd."),
    ],
)
def test_each_language_has_its_own_feed(
    blog: Path, place: str, locale: str, title: str, description: str
) -> None:
    channel = ElementTree.parse(blog / place).getroot().find("channel")
    assert channel is not None
    home = ROOT + ("cy/" if locale == "cy" else "")
    about = [channel.findtext(name) for name in ("title", "description", "language", "link")]
    assert about == [title, description, locale, home]
    itself = channel.find("{http://www.w3.org/2005/Atom}link")
    assert itself is not None
    assert itself.get("href") == ROOT + place
    items = [
        (each.findtext("title"), each.findtext("link"), each.findtext("description"))
        for each in channel.findall("item")
    ]
    assert [each[:2] for each in items] == [(name, ROOT + link) for name, link, _ in ITEMS[locale]]
    assert items[0][2] == ITEMS[locale][0][2]


def test_there_are_no_other_feeds(blog: Path) -> None:
    found = sorted(path.relative_to(blog).as_posix() for path in blog.rglob("*.xml"))
    assert found == [
        "cy/feed_rss_created.xml", "cy/feed_rss_updated.xml", "cy/newyddion-diweddar.xml",
        "cy/newyddion.xml", "feed_rss_created.xml", "feed_rss_updated.xml", "sitemap.xml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "feeds"),
    [
        ("en", [
            ("News of our service – RSS feed", "feed_rss_created.xml"),
            ("News of our service – RSS feed of updated content", "feed_rss_updated.xml"),
        ]),
        ("cy", [
            ("Ein gwasanaeth – Porthiant RSS", "cy/feed_rss_created.xml"),
            ("Ein gwasanaeth – Porthiant RSS o'r cynnwys wedi'i ddiweddaru",
             "cy/feed_rss_updated.xml"),
            ("Newyddion ein gwasanaeth – Porthiant RSS", "cy/newyddion.xml"),
            ("Newyddion ein gwasanaeth – Porthiant RSS o'r cynnwys wedi'i ddiweddaru",
             "cy/newyddion-diweddar.xml"),
        ]),
    ],
)  # fmt: skip
def test_a_page_leads_to_the_feeds_of_its_language(
    blog: Path, locale: str, feeds: list[tuple[str, str]]
) -> None:
    for place in (FIRST[locale], LISTS[locale], TAGS[locale], "cy/" if locale == "cy" else ""):
        found = FEED.findall(text(blog, place))
        assert [(html.unescape(title), urljoin(ROOT + place, link)) for title, link in found] == [
            (title, ROOT + link) for title, link in feeds
        ]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", {
            "og:type": "article", "article:published_time": "2026-11-22T00:00:00+00:00",
            "og:site_name": "Our service", "og:title": "We open in spring",
            "og:description": "When the new service opens.", "og:locale": "en_GB",
            "og:locale:alternate": "cy_GB", "og:url": ROOT + FIRST["en"],
        }),
        ("cy", {
            "og:type": "article", "article:published_time": "2026-11-22T00:00:00+00:00",
            "og:site_name": "Ein gwasanaeth", "og:title": "Rydyn ni'n agor yn y gwanwyn",
            "og:description": "Pryd y bydd y gwasanaeth newydd yn agor.", "og:locale": "cy_GB",
            "og:locale:alternate": "en_GB", "og:url": ROOT + FIRST["cy"],
        }),
    ],
)  # fmt: skip
def test_a_post_is_shared_in_its_language(
    blog: Path, locale: str, expected: dict[str, str]
) -> None:
    page = text(blog, FIRST[locale])
    found = re.findall(r'<meta property="([^"]*)" content="([^"]*)">', page)
    assert {name: html.unescape(value) for name, value in found} == expected
    assert f'<meta name="description" content="{expected["og:description"]}">' in page
    listing = text(blog, LISTS[locale])
    assert '<meta property="og:type" content="website">' in listing
    assert "article:published_time" not in listing


def test_a_plugin_that_is_too_old_for_two_languages_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rss = GitRssPlugin()
    rss.load_config({})
    config = MkDocsConfig()
    config.plugins = PluginCollection({"rss": rss})
    monkeypatch.setattr(
        "mkdocs_cymar.translations.feeds.installed_version", lambda package: "1.17.2"
    )
    Feeds(config)  # which leaves the feeds of a site in one language alone
    config.plugins["i18n"] = I18n()
    with pytest.raises(PluginError, match=r"rss-plugin 1\.17\.2 cannot .* 1\.17\.3 or"):
        Feeds(config)
