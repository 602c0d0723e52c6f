"""Leaving held pages out of what MkDocs builds, and marking them where it serves."""

import os
from collections.abc import Iterator
from typing import ClassVar, Literal
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.publish.notices import withheld_notice
from cymar.rule import Topic
from cymar.site import Page as SitePage
from markdown import Markdown
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.findings import FindingsPlugin

BEFORE_LINKS_ARE_RESOLVED = 2
"""MkDocs turns the links of a page into addresses at 0."""

HELD = Text(en="‘{path}’ is held: {reason}.", cy="Mae ‘{path}’ wedi'i dal yn ôl: {reason}.")


class HoldingPlugin(FindingsPlugin):
    """Leaves held pages, their entries in the navigation and links to them out of a build.

    While MkDocs serves, whoever writes a held page sees it in its place, with a notice.
    """

    topic: ClassVar[Topic] = Topic.TRANSLATIONS
    _is_serving = False
    _page: SitePage | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read links before MkDocs does."""
        extensions: list[object] = config.markdown_extensions  # type: ignore[assignment]
        if not any(isinstance(each, _HeldLinks) for each in extensions):
            extensions.append(_HeldLinks(self))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Say which pages are held, once the site has been checked."""
        super().on_pre_build(config=config)
        if is_within_another(config):
            return
        pages = self.project.site.pages
        self._pages = {str(self.project.site.folder / page.key): page for page in pages}
        locale = spoken_locale()
        for page in pages:
            reason = self.project.held.reasons.get(page.key)
            if reason:
                said = HELD.format({"path": page.source.path, "reason": reason})
                get_plugin_logger(f"cymar/{self.topic}").info(said.to(locale))

    @event_priority(order.WITHHOLD_PAGES)
    def withhold(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave withheld pages out, as MkDocs leaves drafts out."""
        for file in files:
            if self._leaves_out(file.abs_src_path):
                file.inclusion = InclusionLevel.DRAFT
        return files

    @event_priority(order.SHORTEN_NAVIGATION)
    def shorten(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave their entries out of the navigation."""
        self._whole = config.nav
        if config.nav:
            config.nav = list(self._published(config.nav, files, config.docs_dir))
        return files

    on_files = CombinedEvent(withhold, shorten)

    @event_priority(order.RESTORE_NAVIGATION)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the other language the whole navigation to begin with."""
        config.nav = self._whole
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Remember whose links are read next."""
        self._page = self._pages.get(page.file.abs_src_path or "")
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say at the top of a held page that it is not published yet."""
        found = self._pages.get(page.file.abs_src_path or "")
        reason = self.project.held.reasons.get(found.key) if found else None
        return withheld_notice(reason, found.locale) + html if found and reason else html

    def leads_nowhere(self, link: str) -> bool:
        """Whether a link on the page that is read now leads to one that is left out."""
        if self._is_serving or not self._page:
            return False
        return self.project.held.target(self._page, link, self.project.site) is not None

    def _leaves_out(self, path: str | None) -> bool:
        """Whether the page in a file, given by its absolute path, is left out of this build."""
        page = None if self._is_serving else self._pages.get(path or "")
        return page is not None and page.key in self.project.held.reasons

    def _published(self, items: list[object], files: Files, docs: str) -> Iterator[object]:
        """A navigation without the pages that are left out, and the sections that held no other."""
        for item in items:
            if isinstance(item, dict):
                kept = {title: self._entry(below, files, docs) for title, below in item.items()}
                item = {title: below for title, below in kept.items() if below}
            else:
                item = self._entry(item, files, docs)
            if item:
                yield item

    def _entry(self, item: object, files: Files, docs: str) -> object:
        if isinstance(item, list):
            return list(self._published(item, files, docs))
        if not isinstance(item, str):
            return item
        file = files.get_file_from_path(item)
        paths = (
            [file.abs_src_path]
            if file
            else [os.path.normpath(os.path.join(docs, locale, item)) for locale in ("", *LOCALES)]
        )
        return None if any(self._leaves_out(path) for path in paths) else item


class _HeldLinks(Extension):
    """Leaves the words of links to held pages, without the links."""

    def __init__(self, plugin: HoldingPlugin) -> None:
        super().__init__()
        self._plugin = plugin

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        reader = _LinkReader(md)
        reader.plugin = self._plugin
        md.treeprocessors.register(reader, "cymar_held", BEFORE_LINKS_ARE_RESOLVED)


class _LinkReader(Treeprocessor):
    plugin: HoldingPlugin

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            if self.plugin.leads_nowhere(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()
