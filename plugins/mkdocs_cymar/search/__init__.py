"""`cymar/search`: finds Welsh as Welsh is written, in place of the theme's search."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import Text, spoken_locale
from cymar.cache import Cache
from cymar.errors import message_line
from cymar.publish.search.index import SearchTerm
from cymar.publish.search.kept import cached_page
from cymar.publish.search.page import SearchPage
from cymar.publish.search.write import (
    Written,
    begin_search,
    leave_aside,
    set_aside,
    write_assets,
    write_search,
)
from mkdocs_cymar.build import CymarPlugin, Process, SiteBuild
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.material import has_search
from mkdocs_cymar.compat.page_cycle import keeps_site
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.findings import checked_project, is_checked_beside
from mkdocs_cymar.search.glossary import glossary_pages, glossary_terms
from mkdocs_cymar.search.way import with_glossary, with_way
from mkdocs_cymar.translations.all_pages import is_list_of_all

TWO_SEARCHES = Text(
    en="‘cymar/search’ takes the place of the theme's search: take ‘search’ out of ‘plugins’ in "
    "mkdocs.yml.",
    cy="mae ‘cymar/search’ yn cymryd lle chwiliad y thema: tynnwch ‘search’ o ‘plugins’ yn "
    "mkdocs.yml.",
)


@dataclass
class SearchProcess(Process):
    """MkDocs from its start to its end.

    Args:
        read: the pages that were read last, by address: a digest of their HTML, and what they hold.
        written: the indexes that were written last, by language.
        index_begun: what waits for an index that is being written, where one is.
    """

    read: dict[str, tuple[bytes, SearchPage | None]] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    index_begun: Callable[[], object] | None = None


@dataclass
class SearchBuild(SiteBuild):
    """What may be found on the site, gathered as its pages are written.

    Args:
        found: the pages, in the order in which they are built.
        terms: the terms of the glossary, by the language of their definitions.
        folder: where the site is built whose last index is kept until this one is written.
    """

    found: list[SearchPage] = field(default_factory=list)
    terms: dict[str, list[SearchTerm]] = field(default_factory=dict)
    folder: Path | None = None


class SearchPlugin(CymarPlugin):
    """Writes an index for each language, and the scripts that search it.

    The theme's own search cannot be beside it: a page has one search.
    """

    process: SearchProcess
    site: SearchBuild

    def __init__(self) -> None:
        self.process = SearchProcess()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        self.process = SearchProcess(is_serving=command == "serve")

    @event_priority(order.BEGIN)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build.

        Raises:
            PluginError: where the site has the theme's search too.
        """
        if has_search(config):
            raise PluginError(message_line(TWO_SEARCHES, spoken_locale()))
        self.begin(config)
        if not is_within_another(config):
            self.site = SearchBuild()
        return config

    @event_priority(order.SET_ASIDE)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the index that was built last, before MkDocs empties the folder of the site."""
        if not (keeps_site() or is_within_another(config)):
            self.site.folder = Path(config.site_dir)
            set_aside(self.site.folder)

    def on_build_error(self, *, error: Exception) -> None:
        """Delete it where a build ends early."""
        site = getattr(self, "site", None)
        if site and site.folder:
            leave_aside(site.folder)

    @event_priority(order.LEAD_TO_GLOSSARY)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Note the terms of the glossary, and have the list of all pages lead to it."""
        self.site.terms = self.site.terms or glossary_terms(config)
        if is_list_of_all(page):
            page.content = with_glossary(page, config)
        return context

    @event_priority(order.LEAD_TO_GLOSSARY)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Have the page for what is not there lead to the glossary."""
        self.site.terms = self.site.terms or glossary_terms(config)
        pages = glossary_pages(config)
        context["glossary_pages"] = {locale: file.url for locale, file in pages.items()}  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Read what may be found on a page, as it is served, and lead from it to the search."""
        self._read(output, page, config)
        return with_way(output, page, config)

    def leave_written(self, page: Page) -> None:
        """Find what was read of a page whose file stands."""
        known = self.process.read.get(_address(page))
        if known and known[1] and not _settings(page).get("exclude"):
            self.site.found.append(known[1])

    def _read(self, output: str, page: Page, config: MkDocsConfig) -> None:
        settings = _settings(page)
        if settings.get("exclude"):
            return
        boost = settings.get("boost", 1)
        boost = float(boost) if isinstance(boost, int | float) else 1.0
        address = _address(page)
        digest = sha256(f"{boost} {output}".encode()).digest()
        known = self.process.read.get(address)
        if known is None or known[0] != digest:
            project = checked_project(config)
            cache = project.cache if project else Cache()
            found = cached_page(output, address, page.file.src_uri, cache)
            if found:
                found.boost *= boost
            known = self.process.read[address] = (digest, found)
        if known[1]:
            self.site.found.append(known[1])

    def _waits(self, config: MkDocsConfig) -> bool:
        """Whether the index is written only once a check beside the build has ended."""
        return not self.process.is_serving and is_checked_beside(config)

    @event_priority(order.WRITE_SEARCH)
    def _write(self, *, config: MkDocsConfig) -> None:
        """Write the index, once the pages of every language are there, or only what searches it."""
        if is_within_another(config):
            return
        if self._waits(config):
            write_assets(Path(config.site_dir))
            return
        if self.process.is_serving:
            write_search(
                Path(config.site_dir), self.site.found, self.site.terms, self.process.written,
                cache=self._make_room(config), is_there=keeps_site(),
            )  # fmt: skip
        else:
            self._begin(config)()
        self._save(config)

    @event_priority(order.BEGIN_LARGE_SEARCH)
    def _begin_after(self, *, config: MkDocsConfig) -> None:
        """Begin the index of a large site beside what is still done to its pages."""
        if self._waits(config) and not is_within_another(config):
            self.process.index_begun = self._begin(config)

    @event_priority(order.END_LARGE_SEARCH)
    def _end_after(self, *, config: MkDocsConfig) -> None:
        """Wait for that index."""
        wait, self.process.index_begun = self.process.index_begun, None
        if wait:
            wait()
            self._save(config)

    on_post_build = CombinedEvent(_write, _begin_after, _end_after)

    def _begin(self, config: MkDocsConfig) -> Callable[[], object]:
        """Begin to write the index of a site that is not served; what it is made of is let go."""
        cache = self._make_room(config)
        pages, terms = self.site.found, self.site.terms
        self.process, self.site = SearchProcess(), SearchBuild(folder=self.site.folder)
        return begin_search(Path(config.site_dir), pages, terms, cache)

    def _make_room(self, config: MkDocsConfig) -> Cache:
        """The cache, saved: it holds none of the pages then, for an index takes much room."""
        self._save(config)
        project = checked_project(config)
        return project.cache if project else Cache()

    def _save(self, config: MkDocsConfig) -> None:
        project = checked_project(config)
        if project:
            project.save()


def _settings(page: Page) -> dict[str, object]:
    settings = page.meta.get("search")
    return settings if isinstance(settings, dict) else {}


def _address(page: Page) -> str:
    return page.file.url.removeprefix("./")
