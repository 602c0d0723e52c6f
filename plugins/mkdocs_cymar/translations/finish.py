"""What is done once the pages of a language are read, and once those of both are built."""

import logging
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cymar.bilingual import Text, spoken_locale
from cymar.files.reading import files_of_site
from cymar.files.writing import write_to_site
from cymar.publish.elsewhere import loaded_elsewhere
from cymar.publish.manifests import manifests_in_another_language
from cymar.publish.redirects import put_redirects_in_welsh
from mkdocs_cymar.compat.mkdocs import check_anchors
from mkdocs_cymar.compat.rss import without_missing_image
from mkdocs_cymar.log import log
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.found import write_robots
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.navigation import UNTRANSLATED, name_by_pages
from mkdocs_cymar.translations.options import TranslationsOptions
from mkdocs_cymar.translations.own_words import words_in_one_language
from mkdocs_cymar.translations.shared_pages import own_places
from mkdocs_cymar.translations.short_menu import first_entries
from mkdocs_cymar.translations.template_context import (
    NO_FOOTER_PAGE,
    footer_pages,
    pages_unknown,
)
from mkdocs_cymar.translations.theme import set_colour


def note_pages(
    site: PairedSite, language: PairedLanguage, files: Files, here: str
) -> Iterator[Text]:
    """Note the pages of a language, name its sections by theirs, and say what has no name."""
    pages = [file for file in files.documentation_pages() if file.page]
    site.rendered |= {file.src_uri: file.page for file in pages if file.page}
    site.fallbacks |= language.originals.keys()
    for label in name_by_pages(language.unnamed):
        yield UNTRANSLATED.format({"label": label})
    site.menus[here] = first_entries(language.menu) if language.menu else ()
    site.footers[here] = footer_pages(site, language, here)
    for name in pages_unknown(language):
        yield NO_FOOTER_PAGE.format({"page": name})


def finish(
    folder: Path,
    site: PairedSite,
    language: PairedLanguage,
    languages: Languages,
    options: TranslationsOptions,
    config: MkDocsConfig,
    only: Collection[str] | None,
) -> Iterator[Text]:
    """Write the files that are made of the whole site, and say what it has wrong.

    Where `only` some pages were written, by their paths in the site, and the rest of it stands, it
    has no plugin for feeds or for redirects, and what is wrong with the other pages was said.
    """
    check_anchors(site.rendered, config)
    pages = own_places(site, languages)
    yield from words_in_one_language(folder, pages, languages.names.values(), config, only)
    if only is None:
        put_redirects_in_welsh(folder, languages.folders["cy"], pages)
        yield from manifests_in_another_language(folder)
        for path, content in files_of_site(folder, "**/*.xml"):
            feed = content.decode("utf-8", "replace")
            if without_missing_image(feed) != feed:
                write_to_site(path, without_missing_image(feed).encode(), folder)
    write_robots(folder, config.site_url)
    if language.theme and options.colour:
        set_colour(folder, options.colour)


def report_elsewhere(
    folder: Path, plugin: str, config: MkDocsConfig, only: Collection[str] | None
) -> None:
    """Log what the built pages, or only some of them, load from other hosts, as information."""
    own_host = urlsplit(config.site_url or "").hostname or ""
    for found in loaded_elsewhere(folder, own_host, only):
        log(plugin, found.message.to(spoken_locale()), logging.INFO)
