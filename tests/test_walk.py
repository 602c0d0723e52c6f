"""Every page of every site, as a browser has it once its scripts have run."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page

from cymar.bilingual import LANGUAGE_NAMES, other
from cymar.publish.untranslated import untranslated_on
from support.browser import serve
from support.citizen import ALONE, PAIRS, WAYS, Way
from support.sites import Write
from support.ways import NAMES

SEEN = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const said = (name) => document.querySelector(`meta[property="og:${name}"]`)?.content ?? "";
  return {
    lang: document.documentElement.lang,
    alternates: Object.fromEntries(
      all("link[rel~=alternate][hreflang]").map(({ hreflang, href }) => [hreflang, href])),
    canonical: document.querySelector("link[rel=canonical]")?.href,
    switches: all("[data-cymar-switch]").filter(shown)
      .map(({ textContent, lang, hreflang, href }) => [textContent.trim(), lang, hreflang, href]),
    missing: all(".cymar-missing").map(({ textContent }) => textContent.trim().split("\\n")[0]),
    menu: [...new Set(
      all(".md-nav--primary a.md-nav__link").map(({ href }) => href.split("#")[0]))],
    locale: said("locale"), shared: said("url"),
  };
}"""
NO_COUNTERPART = {
    "en": "This page is not available in Welsh.",
    "cy": "Nid yw'r dudalen hon ar gael yn Saesneg.",
}


def walk(page: Page, way: Way, at: str, paths: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What a browser has of each page, by its language, with links as the site publishes them."""
    found = {}
    for locale, path in paths.items():
        page.goto(at + way.place(locale, path))
        seen = page.evaluate(SEEN)
        seen["left"] = list(untranslated_on(page.content()))
        for name in ("switches", "menu"):
            seen[name] = _published(seen[name], at, way)
        found[locale] = seen
    return found


def _published(links: Any, at: str, way: Way) -> Any:
    if isinstance(links, str):
        return links.replace(at, way.root)
    return [_published(each, at, way) for each in links]


@contextmanager
def heard(page: Page) -> Iterator[list[str]]:
    """What a browser says in its console, of what is wrong with the pages it opens."""
    messages: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        messages.append(message.text)

    page.on("console", hear)
    try:
        yield messages
    finally:
        page.remove_listener("console", hear)


@pytest.mark.parametrize("name", NAMES)
def test_both_versions_of_each_page_are_one_page(written: Write, desk: Page, name: str) -> None:
    way = WAYS[name]
    published = {
        locale: [way.root + way.place(locale, path) for path in paths]
        for locale, paths in (("en", PAIRS), ("cy", PAIRS.values()))
    }
    welsh = dict(zip(published["en"], published["cy"], strict=True))
    with serve(written(name), way.prefix) as site, heard(desk) as messages:
        for english, there in PAIRS.items():
            found = walk(desk, way, site.url, {"en": english, "cy": there})
            links = {locale: way.root + way.place(locale, {"en": english, "cy": there}[locale])
                     for locale in found}  # fmt: skip
            first = way.root if way.has_choice and not english else links[way.default]
            for locale, seen in found.items():
                across = other(locale)
                assert seen["lang"] == locale
                assert seen["left"] == []
                assert seen["alternates"] == {**links, "x-default": first}
                assert seen["canonical"] == seen["shared"] == links[locale]
                assert seen["locale"] == f"{locale}_GB"
                name_across = LANGUAGE_NAMES[across].to(across)
                assert {*map(tuple, seen["switches"])} == {
                    (name_across, across, across, links[across])
                }
                assert seen["missing"] == []
                alone = way.root + way.place(locale, ALONE[locale])
                assert {*seen["menu"]} == {*published[locale], alone}
            in_welsh = [welsh[link] for link in found["en"]["menu"] if link in welsh]
            assert in_welsh == [link for link in found["cy"]["menu"] if link in published["cy"]]
            if not english:
                desk.wait_for_load_state("networkidle")
    assert (site.missing, messages) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_a_page_alone_has_no_switch_but_says_so(written: Write, desk: Page, name: str) -> None:
    way = WAYS[name]
    with serve(written(name), way.prefix) as site:
        for locale, seen in walk(desk, way, site.url, ALONE).items():
            assert seen["lang"] == locale
            assert seen["left"] == []
            assert seen["alternates"] == {}
            assert seen["switches"] == []
            assert seen["missing"] == [NO_COUNTERPART[locale]]
