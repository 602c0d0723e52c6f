"""Pages of which nothing has changed: a save leaves them as they stand while MkDocs serves.

A page is read again where its source, the settings, the glossary, or the places of files have
changed; it is written again where it was read, or where its counterpart, its findings or anything
that menus show has changed. A build that is not for serving writes every page, and reads those that
have changed since the last.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cymar.files import FileError, is_there
from cymar.files.reading import read_ordinary
from cymar.files.writing import remove_file
from mkdocs_cymar.build import CymarPlugin
from mkdocs_cymar.compat.page_cycle import follow, let_go, restore, state_of
from mkdocs_cymar.compat.tags import NotedTags
from mkdocs_cymar.compat.theme_search import SearchEntries
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.kept_pages import KeptPage, PageStore
from mkdocs_cymar.translations.page_keys import (
    MADE_OF_SETTINGS,
    base_of,
    can_keep,
    digest,
    is_known_site,
    takes_in_files,
)


@dataclass
class Unchanged:
    """The pages of a site, from build to build.

    Args:
        is_on: whether builds may leave any: MkDocs is not told to leave some itself.
        is_serving: whether MkDocs serves the site, and so builds it more than once.
        pages: those whose files stand, by source.
        keeps_site: whether this build leaves what stands.
        written: the files of the pages that this build has written, by their paths in the site.
    """

    is_on: bool = False
    is_serving: bool = False
    pages: dict[str, KeptPage] = field(default_factory=dict)
    keeps_site: bool = False
    written: set[str] = field(default_factory=set)
    _base: str = ""
    _folder: str = ""
    _is_whole: bool = False
    _places: set[str] = field(default_factory=set)
    _places_before: set[str] = field(default_factory=set)
    _site: PairedSite = field(init=False)
    _plugins: list[CymarPlugin] = field(init=False)
    _config: MkDocsConfig = field(init=False)
    _tags: NotedTags = field(init=False)
    _search: SearchEntries = field(init=False)
    _sizes: list[int] = field(default_factory=list)
    _files: dict[str, File] = field(default_factory=dict)
    _of_blogs: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _read_base: str = ""
    _write_base: str = ""
    _language: PairedLanguage = field(init=False)
    _store: PageStore | None = None

    def begin(self, config: MkDocsConfig, site: PairedSite) -> None:
        """Begin a build, leaving what stands if the whole site goes by what is known."""
        self._site, self.written, self._seen = site, set(), set()
        self._config, self._tags, self._search = config, NotedTags(config), SearchEntries(config)
        self._plugins = [each for each in config.plugins.values() if isinstance(each, CymarPlugin)]
        cache = site.project.cache
        is_used = self.is_serving or (cache.folder is not None and can_keep(config))
        is_known = is_used and is_known_site(config, is_serving=self.is_serving)
        base = base_of(config, site) if self.is_on and is_known else ""
        is_there = self._is_whole and self._folder == config.site_dir
        self.keeps_site = bool(base) and base == self._base and is_there
        self._store = PageStore(cache, config) if base and not self.is_serving else None
        if not self.keeps_site:
            self.pages.clear()
        self._base, self._folder, self._is_whole = base, config.site_dir, False
        self._places_before, self._places = self._places, set()
        follow(self if base else None)

    def begin_language(self, language: PairedLanguage, files: Files, here: str) -> None:
        """Note where the files of a language are, before its pages are read."""
        if not self._base:
            return
        published = language.published
        self._language = language
        self._of_blogs = {page.file.src_uri for page in self._site.others.blogs.pages}
        self._files = {**published.files, **{file.src_uri: file for file in files}}
        self._places |= {file.abs_dest_path for file in files}
        every = (*files, *published.files.values(), *published.assets.values())
        lines = (f"{file.src_uri} {file.dest_uri} {file.inclusion}" for file in every)
        twins = sorted(f"{one} {two}" for one, two in published.counterparts.items())
        self._read_base = digest(self._base, here, *lines, "", *twins)

    def note_menu(self, nav: Navigation | None, files: Files, site: PairedSite, here: str) -> None:
        """Note what menus show, once the pages of a language have been read."""
        if not self._base:
            return
        pages = (file.page for file in files.documentation_pages() if file.page)
        lines = (f"{each.file.src_uri} {each.title} {each.url} {each.meta}" for each in pages)
        menu = repr([*_shown(nav.items)]) if nav else ""
        footer, today = repr(site.footers.get(here)), date.today().isoformat()
        self._write_base = digest(self._read_base, *lines, menu, footer, today)

    def remove_old(self, folder: Path) -> Collection[str] | None:
        """Remove the files that the site in this folder no longer has, before it is looked at.

        Returns:
            The paths of the pages that were written, where the rest of the site stands.
        """
        for place in self._places_before - self._places if self.keeps_site else ():
            if is_there(Path(place)):
                remove_file(Path(place), folder)
        return self.written if self.keeps_site else None

    def end(self) -> None:
        """End a build: what was read and written is what the next may leave."""
        if not self._base:
            return
        self.pages = {key: kept for key, kept in self.pages.items() if key in self._seen}
        self._is_whole = self.is_serving
        self._stop()

    def forget(self) -> None:
        """End a build that failed: all of the next is built."""
        self._is_whole = False
        self._stop()

    def _stop(self) -> None:
        follow(None)
        if self._store:
            self._store.close()

    def is_read(self, page: Page, files: Files) -> bool:
        """Whether a page has been given what was read of it before."""
        self._seen.add(page.file.src_uri)
        key, kept = self._read_key(page), self.pages.get(page.file.src_uri)
        if self._store:
            kept = self._store.found(page, key)
        if not key or kept is None or kept.read_key != key:
            return False
        restore(page, kept.state, self._files)
        for plugin, noted in zip(self._plugins, kept.noted, strict=True):
            plugin.note_again(page, noted)
        self._tags.note(page)
        return True

    def note_read(self, page: Page) -> None:
        """Note what was read of a page."""
        key = self._read_key(page)
        self.pages.pop(page.file.src_uri, None)
        state = state_of(page) if key and self._is_as_checked(page) else None
        if state is not None:
            kept = KeptPage(key, state, [plugin.noted_of(page) for plugin in self._plugins])
            if self._store:
                self._store.keep(page, kept)
            else:
                self.pages[page.file.src_uri] = kept

    def is_written(self, page: Page) -> bool:
        """Whether the file of a page is as it would be written."""
        kept = self.pages.get(page.file.src_uri)
        if kept is None or not kept.write_key or kept.write_key != self._write_key(page, kept):
            return False
        for plugin in self._plugins:
            plugin.leave_written(page)
        self._search.put_back(kept.entries)
        return True

    def begin_writing(self) -> None:
        """Note how much the theme's search has, before a page is written."""
        self._sizes = self._search.sizes

    def note_written(self, page: Page) -> None:
        """Note that the file of a page was written."""
        self.written.add(page.file.dest_uri)
        kept = self.pages.get(page.file.src_uri)
        if kept:
            kept.write_key = self._write_key(page, kept)
            kept.entries = self._search.since(self._sizes)
        if self._store and not self._of_blogs:  # lists of posts show more of them than their own
            let_go(page)

    def _read_key(self, page: Page) -> str:
        file = page.file
        is_made = any(plugin.is_made_of_others(page) for plugin in self._plugins)
        if is_made or file.src_uri in self._of_blogs or file.src_uri in self._language.originals:
            return ""
        if file.generated_by == MADE_OF_SETTINGS:
            return digest(self._read_base, file.content_string)
        found = self._site.pages.get(file.abs_src_path or "")
        if file.generated_by or found is None or not found.is_readable:
            return ""
        if self._shows_more(file.src_uri, found.source.text):
            return ""
        return digest(self._read_base, file.src_uri, found.digest)

    def _shows_more(self, source: str, text: str) -> bool:
        """Whether a page's text asks for lists of tags, or for files that are put in it."""
        return self._tags.lists_any(source, text) or takes_in_files(text, self._config)

    def _is_as_checked(self, page: Page) -> bool:
        """Whether a page's file, if it has one, is still what the key of the page stands for."""
        found = self._site.pages.get(page.file.abs_src_path or "")
        if found is None or found.file is None:
            return True
        with suppress(OSError, FileError):
            return read_ordinary(found.file) == found.source.text.encode()
        return False

    def _write_key(self, page: Page, kept: KeptPage) -> str:
        found = self._site.pages.get(page.file.abs_src_path or "")
        twin = self._site.project.site.counterparts.get(found.key) if found else None
        both = [each for each in (found, twin) if each]
        findings = (
            f"{each.rule} {each.severity} {each.span.start} {each.span.text} {text.en} {text.cy}"
            for one in both
            for each in self._site.findings_by_page.get(one.key, ())
            for text in (each.message,)
        )
        there, tags = twin.digest if twin else "", self._tags.shown(page)
        shown = (page.file.dest_uri, there, *tags, "", *findings)
        return digest(self._write_base, kept.read_key, *shown)


def _shown(items: Iterable[StructureItem]) -> Iterator[tuple[object, ...]]:
    """What a menu shows of its items: their titles, addresses and what is below them."""
    for item in items:
        below = [*_shown(item.children)] if isinstance(item, Section) else []
        yield str(item.title), getattr(item, "url", None), below
