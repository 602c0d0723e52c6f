"""The glossary's own page in each language: who writes it, and what is written into it."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from cymar.bilingual import other
from cymar.glossary import Entry
from cymar.languages import language
from cymar.publish.terms.explain import Edit, edited
from cymar.publish.terms.markers import GLOSSARY, written
from cymar.publish.terms.pages import Listed, TermUse, free, glossary_html, in_order, letters
from cymar.publish.terms.rendered import Rendered
from cymar.publish.terms.words import GLOSSARY_DESCRIPTION, GLOSSARY_TITLE
from cymar.site.site import Site
from mkdocs_cymar.compat.mkdocs import add_anchors, place_of
from mkdocs_cymar.generated import add_pages, described
from mkdocs_cymar.glossary.build import (
    GLOSSARY_PLUGIN,
    GlossaryBuild,
    add_to_contents,
    find_marker,
    links_to_entries,
    locale_of,
)

GLOSSARY_PAGE = "glossary.md"
ID = re.compile(r'(<[^<>]*\sid=")([^"]*)"')


def source_of(page: str, locale: str, site: Site) -> str:
    """The path of the glossary's page in a language, as the writer has it if they do."""
    there = site.counterparts.get(f"{other(locale)}/{page}")
    return there.key if there else f"{locale}/{page}"


def add_glossary_pages(
    build: GlossaryBuild, page: str, files: Files, config: MkDocsConfig
) -> dict[str, str]:
    """Add the pages that the writer has not written; returns their Markdown, by their paths.

    They are in the navigation where it names `page`, or where MkDocs makes it of the pages.
    """
    added = {
        source: _markdown(locale)
        for locale, source in build.sources.items()
        if source not in files.src_uris
    }
    places = {source: _place(source, config) for source in added}
    is_placed = not config.nav or page in _named(config.nav)
    inclusion = InclusionLevel.UNDEFINED if is_placed else InclusionLevel.NOT_IN_NAV
    add_pages(files, added, GLOSSARY_PLUGIN, config, places, inclusion)
    return added


def _markdown(locale: str) -> str:
    description = GLOSSARY_DESCRIPTION.to(locale)
    text = f"# {GLOSSARY_TITLE.to(locale)}\n\n{description}\n\n{written(GLOSSARY)}\n"
    return described(description, text, has_contents=False)


def _place(source: str, config: MkDocsConfig) -> str:
    """The file that a glossary page of ours becomes: its name is in its own language."""
    path = PurePosixPath(source)
    if path.name == GLOSSARY_PAGE:
        path = path.with_name(f"{GLOSSARY_TITLE.to(path.parts[0]).lower()}.md")
    return place_of(str(path), config)


def _named(items: list[object]) -> set[object]:
    """The pages that a navigation names."""
    named: set[object] = set()
    for item in items:
        for below in item.values() if isinstance(item, dict) else (item,):
            named |= _named(below) if isinstance(below, list) else {below}
    return named


def prepared(build: GlossaryBuild, html: str, page: Page) -> str:
    """The writer's part of the glossary's page, no address of which is that of an entry."""
    locale = locale_of(page.file)
    entries = in_order(build.glossary.entries, locale)
    taken = {build.glossary.address(entry, locale) for entry in entries}
    add_anchors(page, taken)
    for item in page.toc:
        _rename(item, taken)
    html = ID.sub(lambda match: f'{match[1]}{free(match[2], taken)}"', html)
    marker = find_marker(build, Rendered(html, locale), page, GLOSSARY)
    build.places[locale] = (marker.start, marker.end) if marker else (len(html), len(html))
    return html


def _rename(item: AnchorLink, taken: Collection[str]) -> None:
    item.id = free(item.id, taken)
    for below in item.children:
        _rename(below, taken)


def write_glossary(build: GlossaryBuild) -> None:
    """Write the glossary into its own pages, now that all others are known."""
    for locale, source in build.sources.items():
        file = build.files.src_uris.get(source)
        if file and file.page and locale in build.places:
            _write(build, file.page, locale)


def _write(build: GlossaryBuild, page: Page, locale: str) -> None:
    groups = letters(_listed(build, page, locale), locale)
    start, end = build.places[locale]
    html = page.content or ""
    if "toc" not in page.meta.get("hide", ()):
        links = (AnchorLink(group.name, group.address, 2) for group in groups)
        add_to_contents(page.toc, html[:start], *links)
    page.content = edited(html, [Edit(start, end, glossary_html(groups, locale))])


def _listed(build: GlossaryBuild, page: Page, locale: str) -> Iterator[Listed]:
    there = other(locale)
    link_there = links_to_entries(build, page.file, there)
    users = _users(build, page, locale)
    for entry in in_order(build.glossary.entries, locale):
        side, across = entry.side(locale), entry.side(there)
        assert side
        linked = there in build.pages and entry.is_explained(there)
        yield Listed(
            side,
            build.glossary.address(entry, locale),
            across if across and across.term else None,
            link_there(entry) if linked else "",
            users.get(entry, ()),
        )


def _users(build: GlossaryBuild, page: Page, locale: str) -> dict[Entry, list[TermUse]]:
    """The pages that use each term, in alphabetical order."""
    key = language(locale).alphabet.key
    uses = [
        (TermUse(_title(user), user.file.url_relative_to(page.file)), entries)
        for user, entries in build.uses.get(locale, ())
    ]
    found: dict[Entry, list[TermUse]] = {}
    for use, entries in sorted(uses, key=lambda each: key(each[0].title)):
        for entry in entries:
            found.setdefault(entry, []).append(use)
    return found


def _title(page: Page) -> str:
    """A page's title as text; the file it is from may have put markup in it."""
    return Markup(str(page.title)).striptags()  # noqa: S704, it is escaped again where it is shown
