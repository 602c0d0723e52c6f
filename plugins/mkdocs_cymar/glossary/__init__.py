"""`cymar/glossary`: reports jargon that is not explained, and explains what the glossary can."""

import re
from typing import ClassVar

from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES
from cymar.files.reading import own_bytes
from cymar.publish.terms.explain import TERM_CLASS
from cymar.rule import Topic
from cymar.settings.page_pattern import PagePattern
from mkdocs_cymar.build import Options
from mkdocs_cymar.compat import order
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.generated import fill_pages
from mkdocs_cymar.glossary.build import GLOSSARY_PLUGIN, GlossaryBuild, locale_of
from mkdocs_cymar.glossary.own_pages import (
    GLOSSARY_PAGE,
    add_glossary_pages,
    prepared,
    source_of,
    write_glossary,
)
from mkdocs_cymar.glossary.terms_in_page import explained

ASSETS = "assets/cymar"
STYLE, SCRIPT = "glossary.css", "glossary.js"
SCRIPT_OF_PAGE = re.compile(rf'<script src="[^"<>]*{ASSETS}/{re.escape(SCRIPT)}"></script>\s*')
TERM = f'class="{TERM_CLASS}'
INSTANT = "navigation.instant"
"""The theme's feature that shows a page in place of another, with the scripts that are there."""


class GlossaryOptions(Options):
    """What a site may set: how the glossary is shown, not its entries."""

    page = option.Type(str, default=GLOSSARY_PAGE)
    explain = option.Type(bool, default=True)
    lists = option.ListOfItems(option.Type(str), default=[])


class GlossaryPlugin(FindingsPlugin):
    """Reports jargon that is not explained, and explains what the glossary can.

    It adds a page with the whole glossary to each language, unless the site has no glossary, and
    explains the first use of each term on the other pages.
    """

    config_class = GlossaryOptions
    config: GlossaryOptions
    topic: ClassVar[Topic] = Topic.GLOSSARY
    names_by_folder: ClassVar[bool] = True
    language: GlossaryBuild

    @event_priority(order.ADD_PAGES)
    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Begin the glossary of a build, with the pages that it needs."""
        site, glossary, page = self.site.project.site, self.site.project.glossary, self.config.page
        self.language = GlossaryBuild(
            glossary=glossary,
            sources={locale: source_of(page, locale, site) for locale in LOCALES}
            if glossary.entries
            else {},
            explains=self.config.explain,
            lists=[PagePattern(pattern) for pattern in self.config.lists],
            shown_path=self.site.shown_path,
            own_places=self.language.own_places,
        )
        self.language.added = add_glossary_pages(self.language, page, files, config)
        return files

    @event_priority(order.FILL_PAGES)
    def _fill(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Write the pages that were added, and add the files that explanations need."""
        fill_pages(files, self.language.added, GLOSSARY_PLUGIN)
        if self.language.sources:
            add_assets(files, config)
        return files

    on_files = CombinedEvent(*FindingsPlugin.on_files.methods, _add, _fill)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note the files of the build, now that every page has its address."""
        self.language.files = files
        return nav

    @event_priority(order.EXPLAIN_TERMS)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Explain the page's terms; of a glossary's own page, find where the glossary goes."""
        locale = locale_of(page.file)
        if locale not in self.language.pages:
            return html
        is_own = page.file.src_uri == self.language.sources[locale]
        return (prepared if is_own else explained)(self.language, html, page)

    def is_made_of_others(self, page: Page) -> bool:
        """Whether a page is the glossary's own, which names the pages that use each term."""
        return page.file.src_uri in self.language.sources.values()

    def noted_of(self, page: Page) -> object:
        """The numbers in the glossary of the terms that a page uses."""
        uses = self.language.uses.get(locale_of(page.file))
        if not uses or uses[-1][0] is not page:
            return None
        return [self.language.numbers[entry] for entry in uses[-1][1]]

    def note_again(self, page: Page, noted: object) -> None:
        """Note those terms of a page that is not read again."""
        if isinstance(noted, list):
            entries = tuple(self.language.glossary.entries[number] for number in noted)
            self.language.uses.setdefault(locale_of(page.file), []).append((page, entries))

    @event_priority(order.WRITE_GLOSSARY)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Write the glossary's own pages, which name the pages that use each term."""
        write_glossary(self.language)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leave the script out of a page that explains no term where it stands."""
        if TERM in output or INSTANT in (config.theme.get("features") or ()):
            return output
        return SCRIPT_OF_PAGE.sub("", output)


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add the style and the script of explanations, for every page."""
    for name, used in ((STYLE, config.extra_css), (SCRIPT, config.extra_javascript)):
        path = f"{ASSETS}/{name}"
        content = own_bytes("mkdocs_cymar.glossary", "assets", name).decode()
        files.append(File.generated(config, path, content=content))
        if path not in map(str, used):
            used.append(path)
