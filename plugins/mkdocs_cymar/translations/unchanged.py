"""What a save leaves as it stands while MkDocs serves: pages of which nothing has changed.

A page is read again where its source, the settings, the glossary, or the places of files have
changed; it is written again where it was read, or where its counterpart, its findings or anything
that menus show has changed. Where a site has anything that we do not know to go by these alone, all
of it is built at each save.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cymar.files import is_there
from cymar.files.reading import read_file
from cymar.files.writing import remove_file
from mkdocs_cymar.build import CymarPlugin
from mkdocs_cymar.compat.page_cycle import PageState, can_follow, follow, restore, state_of
from mkdocs_cymar.compat.static_i18n import I18N
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.withheld import LinksToText

KNOWN_PLUGINS = frozenset(
    (I18N, *(f"cymar/{name}" for name in (
        "glossary", "readability", "rules", "search", "translations",
    )))
)  # fmt: skip
"""The plugins whose work on a page goes by what is looked at here, or can be put back."""

KNOWN_EXTENSIONS = frozenset((
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code",
    "footnotes", "md_in_html", "meta", "sane_lists", "smarty", "tables", "toc",
    *(f"pymdownx.{name}" for name in (
        "arithmatex", "betterem", "caret", "critic", "details", "emoji", "highlight",
        "inlinehilite", "keys", "magiclink", "mark", "progressbar", "smartsymbols",
        "superfences", "tabbed", "tasklist", "tilde",
    )),
))  # fmt: skip
"""The extensions of Markdown that read nothing but the page."""

MADE_OF_SETTINGS = "cymar/rules"
"""The plugin that makes pages of nothing but the settings, as their text has them."""


@dataclass(slots=True)
class KeptPage:
    """A page as it was last read and written.

    `noted` is what each of our plugins noted of it as it was read; the keys stand for all that
    decides what is read, and what is written, or are empty where that cannot be told.
    """

    read_key: str
    state: PageState
    noted: list[object]
    write_key: str = ""


@dataclass
class Unchanged:
    """The pages of a site that is served, from save to save.

    Args:
        is_on: whether saves may leave any: MkDocs serves, and is not told to leave some itself.
        pages: those whose files stand, by source.
        keeps_site: whether this build leaves what stands.
        written: the files of the pages that this build has written, by their paths in the site.
    """

    is_on: bool = False
    pages: dict[str, KeptPage] = field(default_factory=dict)
    keeps_site: bool = False
    written: set[str] = field(default_factory=set)
    _base: str = ""
    _is_whole: bool = False
    _places: set[str] = field(default_factory=set)
    _places_before: set[str] = field(default_factory=set)
    _site: PairedSite = field(init=False)
    _plugins: list[CymarPlugin] = field(init=False)
    _files: dict[str, File] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _read_base: str = ""
    _write_base: str = ""
    _language: PairedLanguage = field(init=False)

    def begin(self, config: MkDocsConfig, site: PairedSite) -> None:
        """Begin a build, leaving what stands if the whole site goes by what is known."""
        self._site, self.written, self._seen = site, set(), set()
        self._plugins = [each for each in config.plugins.values() if isinstance(each, CymarPlugin)]
        base = _base(config, site) if self.is_on and is_known_site(config) else ""
        self.keeps_site = bool(base) and base == self._base and self._is_whole
        if not self.keeps_site:
            self.pages.clear()
        self._base, self._is_whole = base, False
        self._places_before, self._places = self._places, set()
        follow(self if base else None)

    def begin_language(self, language: PairedLanguage, files: Files, here: str) -> None:
        """Note where the files of a language are, before its pages are read."""
        if not self._base:
            return
        published = language.published
        self._language = language
        self._files = {**published.files, **{file.src_uri: file for file in files}}
        self._places |= {file.abs_dest_path for file in files}
        every = (*files, *published.files.values(), *published.assets.values())
        lines = (f"{file.src_uri} {file.dest_uri} {file.inclusion}" for file in every)
        twins = sorted(f"{one} {two}" for one, two in published.counterparts.items())
        self._read_base = _digest(self._base, here, *lines, "", *twins)

    def note_menu(self, nav: Navigation | None, files: Files, site: PairedSite, here: str) -> None:
        """Note what menus show, once the pages of a language have been read."""
        if not self._base:
            return
        pages = (file.page for file in files.documentation_pages() if file.page)
        lines = (f"{each.file.src_uri} {each.title} {each.url} {each.meta}" for each in pages)
        menu = repr([*_shown(nav.items)]) if nav else ""
        self._write_base = _digest(self._read_base, *lines, menu, repr(site.footers.get(here)))

    def remove_old(self, folder: Path) -> None:
        """Remove the files that the site in this folder no longer has, before it is looked at."""
        for place in self._places_before - self._places if self.keeps_site else ():
            if is_there(Path(place)):
                remove_file(Path(place), folder)

    def end(self) -> None:
        """End a build: what was read and written is what the next may leave."""
        if not self._base:
            return
        self.pages = {key: kept for key, kept in self.pages.items() if key in self._seen}
        self._is_whole = True
        follow(None)

    def forget(self) -> None:
        """End a build that failed: all of the next is built."""
        self._is_whole = False
        follow(None)

    def is_read(self, page: Page, files: Files) -> bool:
        """Whether a page has been given what was read of it before."""
        self._seen.add(page.file.src_uri)
        key, kept = self._read_key(page), self.pages.get(page.file.src_uri)
        if not key or kept is None or kept.read_key != key:
            return False
        restore(page, kept.state, self._files)
        for plugin, noted in zip(self._plugins, kept.noted, strict=True):
            plugin.note_again(page, noted)
        return True

    def note_read(self, page: Page) -> None:
        """Note what was read of a page."""
        key = self._read_key(page)
        self.pages.pop(page.file.src_uri, None)
        if key:
            noted = [plugin.noted_of(page) for plugin in self._plugins]
            self.pages[page.file.src_uri] = KeptPage(key, state_of(page), noted)

    def is_written(self, page: Page) -> bool:
        """Whether the file of a page is as it would be written."""
        kept = self.pages.get(page.file.src_uri)
        if kept is None or not kept.write_key or kept.write_key != self._write_key(page, kept):
            return False
        for plugin in self._plugins:
            plugin.leave_written(page)
        return True

    def note_written(self, page: Page) -> None:
        """Note that the file of a page was written."""
        self.written.add(page.file.dest_uri)
        kept = self.pages.get(page.file.src_uri)
        if kept:
            kept.write_key = self._write_key(page, kept)

    def _read_key(self, page: Page) -> str:
        file = page.file
        if file.src_uri in self._language.originals:
            return ""
        if file.generated_by == MADE_OF_SETTINGS:
            return _digest(self._read_base, file.content_string)
        found = self._site.pages.get(file.abs_src_path or "")
        if file.generated_by or found is None or not found.is_readable:
            return ""
        return _digest(self._read_base, file.src_uri, found.digest)

    def _write_key(self, page: Page, kept: KeptPage) -> str:
        found = self._site.pages.get(page.file.abs_src_path or "")
        twin = self._site.project.site.counterparts.get(found.key) if found else None
        both = [each for each in (found, twin) if each]
        findings = (
            f"{each.rule} {each.severity} {each.span.start} {each.span.text} {each.message}"
            for one in both
            for each in self._site.findings_by_page.get(one.key, ())
        )
        there = twin.digest if twin else ""
        return _digest(self._write_base, kept.read_key, page.file.dest_uri, there, *findings)


def is_known_site(config: MkDocsConfig) -> bool:
    """Whether all that a site is built with is known to go by what is looked at here."""
    extensions = [each for each in config.markdown_extensions if not isinstance(each, LinksToText)]
    return (
        can_follow(config)
        and KNOWN_PLUGINS.issuperset(config.plugins)
        and KNOWN_EXTENSIONS.issuperset(map(_plain_name, extensions))
        and not (config.hooks or config.theme.custom_dir or config.extra_templates)
        and "INHERIT" not in _settings(config)
    )


def _base(config: MkDocsConfig, site: PairedSite) -> str:
    """What stands for all that every page goes by, but for the pages themselves."""
    project = site.project
    reasons = sorted(f"{key} {reason}" for key, reason in project.withheld.reasons.items())
    return _digest(
        _settings(config), repr(project.settings), project.glossary.said, config.site_dir,
        str(config.site_url), date.today().isoformat(), *reasons,
    )  # fmt: skip


def _settings(config: MkDocsConfig) -> str:
    path = Path(config.config_file_path)
    return read_file(path, path.parent).decode("utf-8", "replace")


def _plain_name(extension: object) -> str:
    return str(extension).removeprefix("markdown.extensions.")


def _shown(items: Iterable[StructureItem]) -> Iterator[tuple[object, ...]]:
    """What a menu shows of its items: their titles, addresses and what is below them."""
    for item in items:
        below = [*_shown(item.children)] if isinstance(item, Section) else []
        yield str(item.title), getattr(item, "url", None), below


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
