"""What is done once the pages of a language are read, and once those of both are built."""

import logging
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cymar.answers import CachedAnswers
from cymar.bilingual import Text, spoken_locale
from cymar.files.reading import files_of_site
from cymar.files.writing import write_all_to_site, write_to_site
from cymar.languages.identify import answered_by
from cymar.publish.elsewhere import ElsewhereSearch
from cymar.publish.hosting.light.optimise import shrink_pages
from cymar.publish.manifests import manifests_in_another_language
from cymar.publish.page_texts import built_pages
from cymar.publish.redirects import put_redirects_in_welsh
from cymar.publish.writers_panel import without_panel
from mkdocs_cymar.compat.mkdocs import check_anchors
from mkdocs_cymar.compat.rss import without_missing_image
from mkdocs_cymar.log import log
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.found import write_robots
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.navigation import UNTRANSLATED, name_by_pages
from mkdocs_cymar.translations.options import TranslationsOptions
from mkdocs_cymar.translations.own_words import WordsSearch
from mkdocs_cymar.translations.report import TRANSLATIONS_PLUGIN
from mkdocs_cymar.translations.shared_pages import own_places
from mkdocs_cymar.translations.short_menu import first_entries
from mkdocs_cymar.translations.template_context import NO_FOOTER_PAGE, footer_pages, pages_unknown
from mkdocs_cymar.translations.theme import set_colour, smaller_files_of


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


def end_build(
    folder: Path,
    site: PairedSite,
    language: PairedLanguage,
    languages: Languages,
    options: TranslationsOptions,
    config: MkDocsConfig,
    only: Collection[str] | None,
) -> Iterator[Text]:
    """Write the files that are made of the whole site, and say what is wrong with what is built.

    Where `only` some pages were written, by their paths in the site, the rest of it stands: what is
    wrong there was said, and it has no plugin for feeds or for redirects.
    """
    yield from _read_built(folder, site, languages, config, only)
    if only is None:
        put_redirects_in_welsh(folder, languages.folders["cy"], own_places(site, languages))
        yield from manifests_in_another_language(folder)
        for path, content in files_of_site(folder, "**/*.xml"):
            feed = content.decode("utf-8", "replace")
            if without_missing_image(feed) != feed:
                write_to_site(path, without_missing_image(feed).encode(), folder)
    write_robots(folder, config.site_url)
    if language.theme and options.colour:
        set_colour(folder, options.colour)


def _read_built(
    folder: Path,
    site: PairedSite,
    languages: Languages,
    config: MkDocsConfig,
    only: Collection[str] | None,
) -> list[Text]:
    """Say what the built pages have wrong, and log what they load from other hosts.

    Each page is read once, as it would be published.
    """
    site.project.save()  # what was read of pages is needed no more, and takes much room
    check_anchors(site.rendered, config)
    words = WordsSearch(folder, own_places(site, languages))
    elsewhere = ElsewhereSearch(urlsplit(config.site_url or "").hostname or "")
    for path, served in built_pages(folder, only):
        html = without_panel(served)
        words.read(path, html)
        elsewhere.read(path, html)
    if only is None:
        elsewhere.read_styles(folder)
    for found in elsewhere.found:
        log(TRANSLATIONS_PLUGIN, found.message.to(spoken_locale()), logging.INFO)
    with answered_by(CachedAnswers(site.project.cache)):
        return [*words.found(languages.names.values(), config)]


def make_light(folder: Path, site: PairedSite, language: PairedLanguage) -> Text | None:
    """Write smaller files beside those of a site, and return why any stay whole."""
    if language.theme:
        site.smaller = smaller_files_of(folder, language.theme, site.project.cache)
    return site.smaller.reason if site.smaller else None


def fill_sections(folder: Path, site: PairedSite) -> None:
    """Write the numbers of sections where they were still to come, and smaller pages."""
    fill = partial(site.sections.filled, site=site.project.site, cache=site.project.cache)
    if site.smaller:
        shrink_pages(folder, site.smaller.renamed, fill)
    elif site.sections.asked:
        pages = ((folder / path, fill(html).encode()) for path, html in built_pages(folder))
        write_all_to_site(pages, folder)
