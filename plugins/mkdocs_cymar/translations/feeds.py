"""Feeds, one a language, where mkdocs-rss-plugin would make one for a site.

It is set up again for each language, once mkdocs-static-i18n has put the settings in it.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.compat.versions import release
from cymar.errors import message_line
from cymar.publish.page_data import Feed
from mkdocs_cymar.compat import static_i18n
from mkdocs_cymar.compat.installed import installed_version
from mkdocs_cymar.compat.material import Blog
from mkdocs_cymar.compat.rss import VERSIONS, FeedPlugin, feed_plugins
from mkdocs_cymar.translations.languages import Languages

ONE_LANGUAGE = re.compile(rf"\^?({'|'.join(LOCALES)})/")
ANY_LANGUAGE = rf"(?:(?:{'|'.join(LOCALES)})/)?"
"""What may come before a site's own pattern of the pages in a feed."""

TOO_OLD = Text(
    en="{package} {version} cannot make a feed for each language: install {least} or later, with "
    "‘pip install --upgrade {package}’.",
    cy="Ni all {package} {version} wneud porthiant ar gyfer pob iaith: gosodwch {least} neu "
    "ddiweddarach, gyda ‘pip install --upgrade {package}’.",
)


class Feeds:
    """The feeds of a site, of which one language's are made at a time.

    Raises:
        PluginError: for a plugin so old that it can make one language's feeds only.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._plugins = feed_plugins(config) if static_i18n.is_installed(config) else []
        package, least = VERSIONS.name, VERSIONS.first
        installed = installed_version(package)
        if self._plugins and installed and release(installed) < release(least):
            values = {"package": package, "version": installed, "least": least}
            raise PluginError(message_line(TOO_OLD.format(values), spoken_locale()))

    def enable(self) -> None:
        """Turn all of them on, for a build to begin with."""
        for plugin in self._plugins:
            plugin.enable()

    def configure(
        self, languages: Languages, config: MkDocsConfig, blog: Blog | None
    ) -> tuple[Feed, ...]:
        """Set up those of a language, and return them as its pages name them.

        What a feed of both languages is called is in the default one, so the other's is called
        what the site is.

        Args:
            languages: the language that is built, and the default one.
            config: the site's settings, in that language.
            blog: the language's own, whose authors a feed may name.
        """
        here = languages.here
        for plugin in self._plugins:
            locale = _locale(plugin)
            plugin.enable(on=locale in (None, here))
            if locale in (None, here):
                plugin.configure(
                    languages.folders[here],
                    with_title=bool(locale) or here == languages.default,
                    anywhere="" if locale else ANY_LANGUAGE,
                    config=config,
                )
                if blog:
                    plugin.name_authors_of(blog)
        return tuple(feed for plugin in self._plugins for feed in plugin.feeds)


def _locale(plugin: FeedPlugin) -> str | None:
    """The language of all that a feed may list, where it is of one only."""
    found = ONE_LANGUAGE.match(plugin.pages)
    return found[1] if found else None
