"""`cymar/search`: finds Welsh as Welsh is written, in place of the theme's search."""

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import Text, spoken_locale
from cymar.errors import message_line
from cymar.publish.search.index import SearchTerm
from cymar.publish.search.page import SearchPage, read_page
from cymar.publish.search.write import write_search
from mkdocs_cymar.build import CymarPlugin, SiteBuild
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.material import has_search
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.search.terms import glossary_terms

TWO_SEARCHES = Text(
    en="‘cymar/search’ takes the place of the theme's search: take ‘search’ out of ‘plugins’ in "
    "mkdocs.yml.",
    cy="mae ‘cymar/search’ yn cymryd lle chwiliad y thema: tynnwch ‘search’ o ‘plugins’ yn "
    "mkdocs.yml.",
)


@dataclass
class SearchBuild(SiteBuild):
    """What may be found on the site, gathered as its pages are written.

    Args:
        found: the pages, in the order in which they are built.
        terms: the terms of the glossary, by the language of their definitions.
    """

    found: list[SearchPage] = field(default_factory=list)
    terms: dict[str, list[SearchTerm]] = field(default_factory=dict)


class SearchPlugin(CymarPlugin):
    """Writes an index for each language, and the scripts that search it.

    The theme's own search cannot be beside it: a page has one search.
    """

    site: SearchBuild

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

    @event_priority(order.DESCRIBE_LANGUAGES)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Note the terms of the glossary, once its pages have their addresses."""
        if not self.site.terms:
            self.site.terms = glossary_terms(config)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Read what may be found on a page, as it is served."""
        settings = page.meta.get("search")
        settings = settings if isinstance(settings, dict) else {}
        if not settings.get("exclude"):
            found = read_page(output, page.file.url.removeprefix("./"))
            if found:
                boost = settings.get("boost", 1)
                found.boost *= boost if isinstance(boost, int | float) else 1
                self.site.found.append(found)
        return output

    @event_priority(order.WRITE_SEARCH)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index, once the pages of every language are there."""
        if not is_within_another(config):
            write_search(Path(config.site_dir), self.site.found, self.site.terms)
