"""Feeds, one a language, where mkdocs-rss-plugin would make one for a site.

It is set up again for each language, once mkdocs-static-i18n has put the settings in it.
"""

import posixpath
import re
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.publish.page_data import Feed
from mkdocs_cymar.translations.languages import Languages

if TYPE_CHECKING:
    from material.plugins.blog.plugin import BlogPlugin
    from mkdocs_rss_plugin.models import RssFeedBase
    from mkdocs_rss_plugin.plugin import GitRssPlugin

NAMES = re.compile(r"rss(?: #\d+)?")
"""What MkDocs calls the plugin: each time but the first that a site has it, with a number."""

ONE_LANGUAGE = re.compile(rf"\^?({'|'.join(LOCALES)})/")
ANY_LANGUAGE = rf"(?:(?:{'|'.join(LOCALES)})/)?"
"""What a path may begin with before what a site says of it."""

PACKAGE = "mkdocs-rss-plugin"
LEAST = (1, 17, 3)
"""The version of the plugin from which it can be set up again."""

TOO_OLD = Text(
    en="{package} {version} cannot make a feed for each language: install {least} or later, with "
    "‘pip install --upgrade {package}’.",
    cy="Ni all {package} {version} wneud porthiant ar gyfer pob iaith: gosodwch {least} neu "
    "ddiweddarach, gyda ‘pip install --upgrade {package}’.",
)

KINDS = ("created", "updated")
STYLED = "auto"
"""The plugin's own style for readers who open a feed in a browser: it is in English."""


@dataclass(frozen=True, slots=True)
class _Set:
    """The plugin, with what the site has set it to; `locale` is that of all that it may list."""

    plugin: "GitRssPlugin"
    locale: str | None
    places: dict[str, str]
    title: str | None
    description: str | None


class Feeds:
    """The feeds of a site, of which one language's are made at a time.

    Raises:
        PluginError: for a plugin so old that it can make one language's feeds only.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        plugins: list[GitRssPlugin] = [
            plugin
            for name, plugin in config.plugins.items()
            if NAMES.fullmatch(name) and plugin.config.enabled and "i18n" in config.plugins
        ]
        if plugins and _numbers(version(PACKAGE)) < LEAST:
            values = {"package": PACKAGE, "version": version(PACKAGE), "least": _dotted(LEAST)}
            raise PluginError(f"cymar: {TOO_OLD.format(values).to(spoken_locale())}")
        self._sets = [
            _Set(
                plugin,
                found[1] if (found := ONE_LANGUAGE.match(plugin.config.match_path)) else None,
                dict(plugin.config.feeds_filenames),
                plugin.config.feed_title,
                plugin.config.feed_description,
            )
            for plugin in plugins
        ]

    def wake(self) -> None:
        """Turn all of them on, for a build to begin with."""
        for each in self._sets:
            each.plugin.config.enabled = True
            _allow_again(each.plugin)

    def settle(
        self, languages: Languages, config: MkDocsConfig, blog: "BlogPlugin | None"
    ) -> tuple[Feed, ...]:
        """Set up those of a language; gives what its pages tell of them.

        What a feed of both languages is called is in the default one, so the other's is called
        what the site is. `blog` is the language's own, whose authors a feed may name.
        """
        here = languages.here
        for each in self._sets:
            plugin = each.plugin
            plugin.config.enabled = each.locale in (None, here)
            if not plugin.config.enabled:
                continue
            is_own = bool(each.locale) or here == languages.default
            plugin.config.feed_title = each.title if is_own else None
            plugin.config.feed_description = each.description if is_own else None
            for kind, place in each.places.items():
                plugin.config.feeds_filenames[kind] = posixpath.join(languages.folders[here], place)
            if plugin.config.get("stylesheet") == STYLED:
                plugin.config.stylesheet = ""
            _allow_again(plugin)
            plugin.pages_to_filter.clear()
            plugin.on_config(config)
            if not each.locale:
                plugin.match_path_pattern = re.compile(
                    ANY_LANGUAGE + plugin.match_path_pattern.pattern
                )
            for kind in KINDS:
                feed = _made(plugin, kind)
                feed.html_url = posixpath.join(feed.html_url or "", languages.folders[here], "")
            if blog:
                plugin.integration_material_blog.blog_plugin_cfg = blog
        return tuple(
            Feed(kind, _made(each.plugin, kind).title, places[f"rss_{kind}"])
            for each in self._sets
            for kind in KINDS
            if each.plugin.config.enabled and each.plugin.config.rss_feed_enabled
            for places in [each.plugin.config.feeds_filenames]
        )


def leave_out(page: Page) -> None:
    """Keep a page that nobody wrote in this language out of its feeds, as drafts are."""
    page.meta["draft"] = True


def _made(plugin: "GitRssPlugin", kind: str) -> "RssFeedBase":
    return getattr(plugin, f"feed_{kind}")


def _allow_again(plugin: "GitRssPlugin") -> None:
    """Put back what it reads of its settings, which it can do once only."""
    dates = plugin.config.date_from_meta
    if isinstance(dates.default_time, datetime):
        dates.default_time = f"{dates.default_time:%H:%M}"


def _numbers(written: str) -> tuple[int, ...]:
    """The numbers of a version, such as 1.17.3."""
    return tuple(int(part) for part in re.findall(r"\d+", written)[:3])


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))
