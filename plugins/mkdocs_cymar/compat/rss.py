"""What we use of mkdocs-rss-plugin, which makes the feeds of a site, to have a language's made."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from cymar.publish.page_data import Feed
from mkdocs_cymar.compat.material import Blog
from mkdocs_cymar.compat.mkdocs import plugins_named

if TYPE_CHECKING:
    from mkdocs_rss_plugin.models import RssFeedBase
    from mkdocs_rss_plugin.plugin import GitRssPlugin

VERSIONS = Versions(
    "mkdocs-rss-plugin", "1.17.3", "1.19",
    Text(
        en="a language's feed may lack its own posts, title or address",
        cy="gall porthiant iaith fod heb ei gofnodion, ei deitl neu ei gyfeiriad ei hun",
    ),
)  # fmt: skip
"""From the first of these on, the plugin can be set up again."""

MISSING_IMAGE = re.compile(r"(?<!\s)\s*+<image>\s*+<url>None</url>.*?</image>", re.DOTALL)
RSS = "rss"
FEED_KINDS = ("created", "updated")
STYLED = "auto"
"""The plugin's own style for readers who open a feed in a browser: it is in English."""


@dataclass(frozen=True, slots=True)
class FeedPlugin:
    """The plugin, and what the site has set of it: places of feeds, their title and description."""

    plugin: "GitRssPlugin"
    pages: str
    places: Mapping[str, str]
    title: str | None
    description: str | None

    def enable(self, *, on: bool = True) -> None:
        """Have its feeds made, or not, from the next hook on."""
        self.plugin.config.enabled = on
        _allow_again(self.plugin)

    def configure(
        self, folder: str, *, with_title: bool, anywhere: str, config: MkDocsConfig
    ) -> None:
        """Set it up again, for the feeds of one language.

        Args:
            folder: the place of the feeds within the site, and of the pages that they are of.
            with_title: whether they have the title and the description that the site sets.
            anywhere: a pattern of what may come before the site's own pattern of pages; nothing,
                where that begins with a language already.
            config: the site's settings.
        """
        plugin = self.plugin
        plugin.config.feed_title = self.title if with_title else None
        plugin.config.feed_description = self.description if with_title else None
        for name, place in self.places.items():
            plugin.config.feeds_filenames[name] = posixpath.join(folder, place)
        if plugin.config.get("stylesheet") == STYLED:
            plugin.config.stylesheet = ""
        _allow_again(plugin)
        plugin.pages_to_filter.clear()
        plugin.on_config(config)
        if anywhere:
            plugin.match_path_pattern = re.compile(anywhere + plugin.match_path_pattern.pattern)
        for kind in FEED_KINDS:
            feed = _made(plugin, kind)
            feed.html_url = posixpath.join(feed.html_url or "", folder, "")

    def name_authors_of(self, blog: Blog) -> None:
        """Let a feed name the authors of a blog's posts as the blog does."""
        self.plugin.integration_material_blog.blog_plugin_cfg = blog.plugin

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """Its feeds, as they are set up now."""
        if not (self.plugin.config.enabled and self.plugin.config.rss_feed_enabled):
            return ()
        places = self.plugin.config.feeds_filenames
        return tuple(
            Feed(kind, _made(self.plugin, kind).title, places[f"rss_{kind}"]) for kind in FEED_KINDS
        )


def feed_plugins(config: MkDocsConfig) -> list[FeedPlugin]:
    """The plugins for feeds that a site has on."""
    found: list[Any] = [*plugins_named(config, RSS)]
    return [
        FeedPlugin(
            plugin,
            plugin.config.match_path,
            dict(plugin.config.feeds_filenames),
            plugin.config.feed_title,
            plugin.config.feed_description,
        )
        for plugin in found
        if plugin.config.enabled
    ]


def without_missing_image(feed: str) -> str:
    """A feed without the picture of the whole that it writes where a site names none."""
    return MISSING_IMAGE.sub("", feed)


def leave_out(page: Page) -> None:
    """Keep a page out of the feeds, as drafts are."""
    page.meta["draft"] = True


def _made(plugin: "GitRssPlugin", kind: str) -> "RssFeedBase":
    return getattr(plugin, f"feed_{kind}")


def _allow_again(plugin: "GitRssPlugin") -> None:
    """Put back what it reads of its settings, which it can do once only."""
    dates = plugin.config.date_from_meta
    if isinstance(dates.default_time, datetime):
        dates.default_time = f"{dates.default_time:%H:%M}"
