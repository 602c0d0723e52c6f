"""The beginning of a language's build: what the site and the plugin's options ask of it."""

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_cymar.compat.material import theme_of
from mkdocs_cymar.compat.mkdocs import warn_of_anchors
from mkdocs_cymar.compat.static_i18n import remove_doubled_quickly
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.languages import DEFAULT, Languages
from mkdocs_cymar.translations.options import TranslationsOptions
from mkdocs_cymar.translations.theme import lay_over_theme


def begin_language(
    site: PairedSite, options: TranslationsOptions, config: MkDocsConfig
) -> PairedLanguage:
    """Set the site's other plugins and its theme up for a language, and begin its build."""
    warn_of_anchors(config)
    theme = theme_of(config)
    languages = Languages.of(config, options.root if theme else DEFAULT)
    footer = tuple(options.footer)
    if languages is None:
        return PairedLanguage(footer=footer)
    remove_doubled_quickly(config)
    feeds = site.others.configure(languages, config)
    if theme:
        lay_over_theme(config, theme, languages, site.patches)
    return PairedLanguage(languages=languages, theme=theme, feeds=feeds, footer=footer)
