"""The plugins for blogs, feeds and tags that a site may have, let work in each language."""

from mkdocs.config.defaults import MkDocsConfig

from cymar.publish.page_data import Feed
from mkdocs_cymar.translations.blogs import Blogs
from mkdocs_cymar.translations.feeds import Feeds
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.sorting import put_lists_in_order


class OtherPlugins:
    """The other plugins, which know of one language only; none of them need be there."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.blogs = Blogs(config)
        self._feeds = Feeds(config)

    def enable(self) -> None:
        """Turn on, for the build of a language to begin with, what the one before turned off."""
        self.blogs.enable()
        self._feeds.enable()

    def configure(self, languages: Languages, config: MkDocsConfig) -> tuple[Feed, ...]:
        """Set them up for a language; returns its feeds.

        Raises:
            PluginError: for a blog that is not in a language's folder.
        """
        here = languages.here
        self.blogs.configure()
        put_lists_in_order(config, here, languages.folders[here])
        return self._feeds.configure(languages, config, self.blogs.of(here))
