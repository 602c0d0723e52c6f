"""The plugins for blogs, feeds and tags that a site may have, let work in each language."""

from mkdocs.config.defaults import MkDocsConfig

from cymar.publish.page_data import Feed
from mkdocs_cymar.translations.blogs import Blogs
from mkdocs_cymar.translations.feeds import Feeds
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.orders import put_lists_in_order


class Neighbours:
    """The other plugins, which know of one language only; none of them need be there."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.blogs = Blogs(config)
        self._feeds = Feeds(config)

    def wake(self) -> None:
        """Turn on, for the build of a language to begin with, what the one before turned off."""
        self.blogs.wake()
        self._feeds.wake()

    def settle(self, languages: Languages, config: MkDocsConfig) -> tuple[Feed, ...]:
        """Set them up for a language; gives its feeds.

        Raises:
            PluginError: for a blog that does not stand in a language's folder.
        """
        here = languages.here
        self.blogs.settle(here)
        put_lists_in_order(config, here, languages.folders[here])
        return self._feeds.settle(languages, config, self.blogs.of(here))
