"""The data of a page's templates, gathered from a build."""

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from cymar.publish.page_data import Feed, LanguageData, PageData, section_numbers
from cymar.site.pages import Site
from mkdocs_cymar.translations.languages import REMEMBERED, Languages
from mkdocs_cymar.translations.published import Published


def page_data(
    languages: Languages,
    pages: Published,
    site: Site,
    page: Page,
    original: File | None,
    feeds: tuple[Feed, ...],
) -> PageData:
    """The data of a page; `original` is the other language's page that a fallback page shows."""
    source = page.file.src_uri
    counterpart = original or pages.counterpart(source)
    home = pages.home(languages.there)
    return PageData(
        languages.here,
        languages.there,
        counterpart.url if counterpart else None,
        section_numbers(source, site, page.content or "") if counterpart else "",
        home.url if home else None,
        languages.root == REMEMBERED,
        pages.files.get(source) is not None
        and pages.files[source] is pages.home(languages.default),
        original is not None,
        feeds,
    )


def both_languages(languages: Languages, pages: Published) -> tuple[LanguageData, LanguageData]:
    """The data of both languages, this build's first."""
    here, there = languages.here, languages.there
    return _language(here, languages, pages), _language(there, languages, pages)


def _language(locale: str, languages: Languages, pages: Published) -> LanguageData:
    home = pages.home(locale)
    return LanguageData(
        locale,
        languages.folders[locale],
        languages.names[locale],
        languages.descriptions[locale],
        home.url if home else None,
    )
