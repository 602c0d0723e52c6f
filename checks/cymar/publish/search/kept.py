"""What pages hold for the search, kept until their text changes."""

from hashlib import sha256
from typing import Any

from cymar.cache import Cache, part_of
from cymar.publish.search.index import word_counts
from cymar.publish.search.page import PageSection, SearchPage, WordCounts, main_part, read_part

STORE = "found"
"""What the store of pages as the search finds them is called."""


def cached_page(html: str, address: str, name: str, cache: Cache) -> SearchPage | None:
    """A page of a built site, as `read_page` reads it, with the counts of its words.

    Args:
        html: the whole page as it is served.
        address: the page's, relative to the site's root.
        name: what it is stored under, such as the key of the page.
        cache: where it is stored; whoever gives it saves it.
    """
    part = main_part(html)
    if part is None:
        return None
    text = f"{part.locale} {part.title}\0{html[part.start : part.end]}"
    key, store = sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), part_of(STORE, name)
    entry = cache.get(store, name, key)
    if entry:
        return _read(address, part.locale, entry[0])
    page = read_part(html, part, address)
    if page is None:
        return None
    page.counts = word_counts(page)
    cache.put(store, name, key, _written(page))
    return page


def _written(page: SearchPage) -> list[Any]:
    sections = [
        [each.heading, each.anchor, each.level, each.blocks, sorted(each.code)]
        for each in page.sections
    ]
    return [page.title, page.boost, sections, *(page.counts or ("", ""))]


def _read(address: str, locale: str, written: list[Any]) -> SearchPage:
    title, boost, sections, words, weights = written
    read = [
        PageSection(heading, anchor, level, blocks, set(code))
        for heading, anchor, level, blocks, code in sections
    ]
    return SearchPage(address, locale, title, read, boost, WordCounts(words, weights))
