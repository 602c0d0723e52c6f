"""The terms of a page explained, and listed at its end where a page or the site asks for that."""

import re
from collections.abc import Iterator

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from cymar.publish.terms.explain import Edit, Places, edited, explanations, find_terms
from cymar.publish.terms.markers import TERMS, page_options, written
from cymar.publish.terms.pages import in_order, term_list
from cymar.publish.terms.rendered import Rendered
from cymar.publish.terms.words import NO_TERMS, THESE_WORDS
from mkdocs_cymar.glossary.build import (
    GlossaryBuild,
    add_to_contents,
    find_marker,
    links_to_entries,
    locale_of,
    warn,
)

ENDS_WITH_HEADING = re.compile(r"</h[2-6]>\s*\Z")
NOT_WORD = re.compile(r"\W+")


def explained(build: GlossaryBuild, html: str, page: Page) -> str:
    """The HTML of a page with its terms explained, and with the list that it asks for."""
    locale = locale_of(page.file)
    rendered = Rendered(html, locale)
    places = find_terms(rendered, build.glossary, locale)
    build.uses.setdefault(locale, []).append((page, tuple(places)))
    return edited(html, _edits(build, rendered, places, page))


def _edits(build: GlossaryBuild, rendered: Rendered, places: Places, page: Page) -> Iterator[Edit]:
    locale = locale_of(page.file)
    options = page_options(page.meta, build.glossary, locale)
    for fault in options.faults:
        warn(build, page, fault)
    places = {entry: place for entry, place in places.items() if entry not in options.left}
    marker = find_marker(build, rendered, page, TERMS)
    name = page.file.src_uri.removeprefix(f"{locale}/")
    is_listed = any(pattern.matches(name) for pattern in build.lists) and options.explain
    if marker and not places:
        warn(build, page, NO_TERMS.format({"marker": written(TERMS)}))
    elif places and (marker or is_listed):
        end = len(rendered.content)
        start, end = (marker.start, marker.end) if marker else (end, end)
        yield Edit(start, end, _list(build, rendered.content[:start], places, page))
    if build.explains and options.explain:
        link = links_to_entries(build, page.file, locale)
        is_listed = bool(marker) or is_listed
        yield from explanations(rendered.content, places, link, locale, is_listed=is_listed)


def _list(build: GlossaryBuild, before: str, places: Places, page: Page) -> str:
    """A list of a page's terms; it has a heading unless the writer has given it one."""
    locale = locale_of(page.file)
    link = links_to_entries(build, page.file, locale)
    entries = in_order(places, locale)
    terms = [(side, link(entry)) for entry in entries if (side := entry.side(locale))]
    if ENDS_WITH_HEADING.search(before):
        return term_list(terms)
    title = THESE_WORDS.to(locale)
    address = NOT_WORD.sub("-", title.lower())
    while f'id="{address}"' in (page.content or ""):
        address += "-"
    add_to_contents(page.toc, before, AnchorLink(title, address, 2))
    return term_list(terms, title, address)
