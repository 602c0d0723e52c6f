"""The files of a build: noted while those of both languages are there, then those of one."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_cymar.compat.mkdocs import move
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.fallback_pages import fallback_pages
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.one_language_files import named_in, one_language_files
from mkdocs_cymar.translations.published import Published, locale_of, published


def read_both_languages(
    site: PairedSite, languages: Languages, files: Files, config: MkDocsConfig
) -> Published:
    """What is published in both languages; the pages that blogs have made are left out for now.

    mkdocs-static-i18n, which leaves out the files of the other language, makes plain pages of a
    blog's posts, and drops its lists.
    """
    made = {page.file.src_uri: page.file for page in site.others.blogs.pages}
    every = published(files, site.project.site, config, languages.folders, made)
    for file in made.values():
        files.remove(file)
    return site.others.blogs.paired(every)


def address_files(files: Files, language: PairedLanguage, here: str) -> None:
    """Give each file of a language its address, and leave out the pages of the other.

    Other plugins may have noted the files of both languages before mkdocs-static-i18n made new
    ones of them, as those for redirects do: so those have their addresses too.
    """
    pages, assets = language.published.files, language.published.assets
    for file in language.gathered:
        place = pages.get(file.src_uri) or assets.get(file.src_uri)
        if place:
            move(file, place)
    for file in list(files):
        locale = locale_of(file.src_uri)
        if locale is None:
            continue
        if not file.is_documentation_page():
            if locale == here and file.src_uri in assets:
                move(file, assets[file.src_uri])
        elif locale != here:
            files.remove(file)
        elif file.src_uri in pages:
            move(file, pages[file.src_uri])


def add_fallback_pages(
    language: PairedLanguage, here: str, files: Files, config: MkDocsConfig
) -> None:
    """Add a page for each that only the other language has, which shows that one."""
    for made, original in fallback_pages(language.published, here, config):
        files.append(made)
        language.originals[made.src_uri] = original


def find_in_both_languages(
    files: Files, language: PairedLanguage, languages: Languages, config: MkDocsConfig
) -> Files:
    """The files, found by the name of either language's; the navigation is of what is there."""
    published = language.published
    found = one_language_files(files, languages.here, published, language.own_places, config)
    if config.nav:
        config.nav = named_in(config.nav, found, languages.elsewhere(published))
    return found
