"""`cymar/glossary`: reports jargon that is not explained, and explains what the glossary can."""

from importlib.resources import files as resources
from pathlib import PurePosixPath
from typing import ClassVar

from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text, other, spoken_locale
from cymar.publish.terms.markers import GLOSSARY, written
from cymar.publish.terms.words import DESCRIPTION, TITLE
from cymar.rule import Topic
from cymar.settings.model import page_pattern
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.mkdocs import place_of
from mkdocs_cymar.findings import FindingsPlugin, Options
from mkdocs_cymar.generated import add_pages, described, fill_pages
from mkdocs_cymar.glossary.build import Build

NAME = "cymar/glossary"
PAGE = "glossary.md"
ASSETS = "assets/cymar"
STYLE, SCRIPT = "glossary.css", "glossary.js"


class GlossaryOptions(Options):
    """What a site may set: how the glossary is shown, not what it says."""

    page = option.Type(str, default=PAGE)
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

    @event_priority(order.ADD_PAGES)
    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._sources: dict[str, str] = {}
        self._added: dict[str, str] = {}
        if not self.project.glossary.entries:
            return files
        for locale in LOCALES:
            self._sources[locale] = source = self._source(locale)
            if source not in files.src_uris:
                self._added[source] = _glossary_page(locale)
        places = {source: _place(source, config) for source in self._added}
        is_placed = not config.nav or self.config.page in _named(config.nav)
        inclusion = InclusionLevel.UNDEFINED if is_placed else InclusionLevel.NOT_IN_NAV
        add_pages(files, self._added, NAME, config, places, inclusion)
        return files

    def _source(self, locale: str) -> str:
        """The path of the glossary's page in a language, as the writer has it if they do."""
        counterparts = self.project.site.counterparts
        there = counterparts.get(f"{other(locale)}/{self.config.page}")
        return there.key if there else f"{locale}/{self.config.page}"

    @event_priority(order.FILL_PAGES)
    def _fill(self, files: Files, *, config: MkDocsConfig) -> Files:
        fill_pages(files, self._added, NAME)
        if self._sources:
            folder = resources("mkdocs_cymar.glossary") / "assets"
            for name, used in ((STYLE, config.extra_css), (SCRIPT, config.extra_javascript)):
                path = f"{ASSETS}/{name}"
                content = (folder / name).read_text(encoding="utf-8")
                files.append(File.generated(config, path, content=content))
                if path not in map(str, used):
                    used.append(path)
        return files

    on_files = CombinedEvent(_add, _fill)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Begin the build of the glossary, now that every page has its address."""
        lists = [page_pattern(pattern) for pattern in self.config.lists]
        self._build = Build(
            self.project.glossary, self._sources, self.config.explain, lists, files, self._warn
        )
        return nav

    @event_priority(order.EXPLAIN_TERMS)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Explain the page's terms."""
        return self._build.explained(html, page)

    @event_priority(order.WRITE_GLOSSARY)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Write the glossary's own pages, which say what pages use each term."""
        self._build.finish()
        return env

    def _warn(self, page: Page, fault: Text) -> None:
        where = f"{self.project.site.shown}/{page.file.src_uri}"
        get_plugin_logger(NAME).warning(f"{where}: {fault.to(spoken_locale())}")


def _glossary_page(locale: str) -> str:
    description = DESCRIPTION.to(locale)
    text = f"# {TITLE.to(locale)}\n\n{description}\n\n{written(GLOSSARY)}\n"
    return described(description, text)


def _place(source: str, config: MkDocsConfig) -> str:
    """The file that a glossary page of ours becomes: its name is in its own language."""
    path = PurePosixPath(source)
    if path.name == PAGE:
        path = path.with_name(f"{TITLE.to(path.parts[0]).lower()}.md")
    return place_of(str(path), config)


def _named(items: list[object]) -> set[object]:
    """The pages that a navigation names."""
    named: set[object] = set()
    for item in items:
        for below in item.values() if isinstance(item, dict) else (item,):
            named |= _named(below) if isinstance(below, list) else {below}
    return named
