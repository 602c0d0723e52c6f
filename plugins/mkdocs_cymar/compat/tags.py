"""Material's tags, of pages that are not read again.

Read in Material 9.8.2: as a page is read, the plugin notes its tags and the lists of tags that it
asks for; once all are read it writes those lists. A page then shows its tags, each with links to
the lists that have it.
"""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_cymar.compat import material
from mkdocs_cymar.compat.material import tag_plugins

VERSIONS = material.VERSIONS


class NotedTags:
    """The tags of a site's pages, as the plugins for them note them."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._plugins = tag_plugins(config)

    def lists_any(self, source: str, text: str) -> bool:
        """Whether a page, of a source and with a text, asks for a list of tags."""
        return any(
            str(plugin.config.listings_directive).lower() in text.lower()
            or source in (plugin.config.tags_file, *(plugin.config.tags_extra_files or ()))
            for plugin in self._plugins
        )

    def note(self, page: Page) -> None:
        """Note the tags of a page that is not read again, and that asks for no list."""
        for plugin in self._plugins:
            plugin.on_page_markdown(page.markdown or "", page=page, config=self._config)

    def shown(self, page: Page) -> Iterator[str]:
        """What a page shows of its tags, once the pages of its language are read."""
        for plugin in self._plugins if page.meta else ():
            mapping = plugin.mappings.get(page)
            for tag in plugin.listings & mapping if mapping else ():
                yield repr([tag.name, tag.hidden, *((link.title, link.url) for link in tag.links)])
