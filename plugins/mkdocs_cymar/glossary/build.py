"""The glossary in one build: what each page of it explains, and which pages use what."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cymar.bilingual import LOCALES, Text, other
from cymar.glossary import Entry, Glossary
from cymar.languages import language
from cymar.publish.terms.explain import Edit, Places, edited, explanations, find_terms
from cymar.publish.terms.markers import (
    GLOSSARY,
    TERMS,
    is_marker,
    marker_fault,
    wishes,
    written,
)
from cymar.publish.terms.pages import (
    Listed,
    Use,
    free,
    glossary_html,
    in_order,
    letters,
    term_list,
)
from cymar.publish.terms.rendered import Note, Rendered
from cymar.publish.terms.words import NO_TERMS, THESE_WORDS
from mkdocs_cymar.compat.mkdocs import add_anchors
from mkdocs_cymar.compat.static_i18n import version_of

ENDS_WITH_HEADING = re.compile(r"</h[2-6]>\s*\Z")
ID = re.compile(r'(<[^<>]*\sid=")([^"]*)"')
NOT_IN_ADDRESS = re.compile(r"\W+")


def locale_of(file: File) -> str:
    """The language whose folder a file stands in, or nothing."""
    locale = file.src_uri.partition("/")[0]
    return locale if locale in LOCALES else ""


@dataclass
class Build:
    """One build, of one language or of all.

    `sources` are the glossary's own pages by locale, such as `en/glossary.md`: both languages', or
    none where the site has no glossary. `explains` says
    whether terms are explained in place, `lists` which pages end with a list of their terms.
    `warn` tells a writer what is wrong with a page.
    """

    glossary: Glossary
    sources: Mapping[str, str]
    explains: bool
    lists: Sequence[re.Pattern[str]]
    files: Files
    warn: Callable[[Page, Text], None]
    _uses: dict[str, list[tuple[Page, Sequence[Entry]]]] = field(default_factory=dict)
    _at: dict[str, tuple[int, int]] = field(default_factory=dict)

    def explained(self, content: str, page: Page) -> str:
        """The HTML of a page with its terms explained, and with the list that it asks for."""
        locale = locale_of(page.file)
        if locale not in self._pages:
            return content
        if page.file.src_uri == self.sources[locale]:
            return self._prepared(content, page, locale)
        rendered = Rendered(content, locale)
        places = find_terms(rendered, self.glossary, locale)
        self._uses.setdefault(locale, []).append((page, tuple(places)))
        return edited(content, self._edits(rendered, places, page, locale))

    def _edits(self, rendered: Rendered, places: Places, page: Page, locale: str) -> Iterator[Edit]:
        wished = wishes(page.meta, self.glossary, locale)
        for fault in wished.faults:
            self.warn(page, fault)
        places = {entry: place for entry, place in places.items() if entry not in wished.left}
        marker = self._marker(rendered, page, TERMS)
        name = page.file.src_uri.removeprefix(f"{locale}/")
        is_listed = any(pattern.fullmatch(name) for pattern in self.lists) and wished.explain
        if marker and not places:
            self.warn(page, NO_TERMS.format({"marker": written(TERMS)}))
        elif places and (marker or is_listed):
            end = len(rendered.content)
            start, end = (marker.start, marker.end) if marker else (end, end)
            yield Edit(start, end, self._list(rendered.content[:start], places, page, locale))
        if self.explains and wished.explain:
            link = self._link(page.file, locale)
            is_listed = bool(marker) or is_listed
            yield from explanations(rendered.content, places, link, locale, is_listed=is_listed)

    def _marker(self, rendered: Rendered, page: Page, word: str) -> Note | None:
        """The first marker of a kind on a page; what is wrong with any is said."""
        found = None
        for note in rendered.notes:
            if is_marker(note, word):
                found = found or note
            elif fault := marker_fault(note, word, self.sources[locale_of(page.file)]):
                self.warn(page, fault)
        return found

    def _list(self, before: str, places: Places, page: Page, locale: str) -> str:
        """A list of a page's terms; it has a heading unless the writer has given it one."""
        link = self._link(page.file, locale)
        entries = in_order(places, locale)
        terms = [(side, link(entry)) for entry in entries if (side := entry.side(locale))]
        if ENDS_WITH_HEADING.search(before):
            return term_list(terms)
        title = THESE_WORDS.to(locale)
        address = NOT_IN_ADDRESS.sub("-", title.lower())
        while f'id="{address}"' in (page.content or ""):
            address += "-"
        add_to_contents(page.toc, before, AnchorLink(title, address, 2))
        return term_list(terms, title, address)

    def finish(self) -> None:
        """Write the glossary into its own pages, now that all others are known."""
        for locale, source in self.sources.items():
            file = self.files.src_uris.get(source)
            if file and file.page and locale in self._at:
                self._write(file.page, locale)

    def _prepared(self, content: str, page: Page, locale: str) -> str:
        """The writer's part of the glossary's page, no address of which is that of an entry."""
        entries = in_order(self.glossary.entries, locale)
        taken = {self.glossary.address(entry, locale) for entry in entries}
        add_anchors(page, taken)
        for item in page.toc:
            _rename(item, taken)
        content = ID.sub(lambda match: f'{match[1]}{free(match[2], taken)}"', content)
        marker = self._marker(Rendered(content, locale), page, GLOSSARY)
        self._at[locale] = (marker.start, marker.end) if marker else (len(content), len(content))
        return content

    def _write(self, page: Page, locale: str) -> None:
        groups = letters(self._listed(page, locale), locale)
        content = page.content or ""
        before = content[: self._at[locale][0]]
        links = (AnchorLink(group.name, group.address, 2) for group in groups)
        add_to_contents(page.toc, before, *links)
        page.content = edited(content, [Edit(*self._at[locale], glossary_html(groups, locale))])

    def _listed(self, page: Page, locale: str) -> Iterator[Listed]:
        there = other(locale)
        link_there = self._link(page.file, there)
        users = self._users(page, locale)
        for entry in in_order(self.glossary.entries, locale):
            side, across = entry.side(locale), entry.side(there)
            assert side
            linked = there in self._pages and entry.is_explained(there)
            yield Listed(
                side,
                self.glossary.address(entry, locale),
                across if across and across.term else None,
                link_there(entry) if linked else "",
                users.get(entry, ()),
            )

    def _users(self, page: Page, locale: str) -> dict[Entry, list[Use]]:
        """The pages that use each term, in alphabetical order."""
        key = language(locale).alphabet.key
        uses = [
            (Use(_text(user), user.file.url_relative_to(page.file)), entries)
            for user, entries in self._uses.get(locale, ())
        ]
        found: dict[Entry, list[Use]] = {}
        for use, entries in sorted(uses, key=lambda each: key(each[0].title)):
            for entry in entries:
                found.setdefault(entry, []).append(use)
        return found

    @cached_property
    def _pages(self) -> Mapping[str, File]:
        """The page of the glossary in each language, where this site has one."""
        found = {}
        for locale, source in self.sources.items():
            across = self.files.src_uris.get(self.sources[other(locale)])
            page = self.files.get_file_from_path(source) or version_of(across, locale)
            if page:
                found[locale] = page
        return found

    def _link(self, page: File, locale: str) -> Callable[[Entry], str]:
        """Gives a page's links to the entries of the glossary in a language."""
        base = self._pages[locale].url_relative_to(page) if locale in self._pages else ""
        return lambda entry: f"{base}#{self.glossary.address(entry, locale)}"


def _text(page: Page) -> str:
    """A page's title as text; the file it is from may have put markup in it."""
    return Markup(str(page.title)).striptags()  # noqa: S704, it is escaped again where it is shown


def _rename(item: AnchorLink, taken: Collection[str]) -> None:
    item.id = free(item.id, taken)
    for below in item.children:
        _rename(below, taken)


def add_to_contents(contents: TableOfContents, before: str, *links: AnchorLink) -> None:
    """Put sections in a page's table of contents, after those that stand before them."""
    items = contents.items
    if len(items) == 1 and items[0].level == 1:
        items = items[0].children
    at = sum(f'id="{item.id}"' in before for item in items)
    items[at:at] = links
