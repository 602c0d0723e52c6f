"""The data of a page's templates, gathered from a build."""

from collections.abc import Callable
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import LOCALES, Text, other
from cymar.publish.alternates import SitemapEntry
from cymar.publish.page_data import LanguageData, PageData, PageLink, SharedPicture, distinct_names
from cymar.publish.sections import are_known, heading_count, section_numbers
from mkdocs_cymar.compat.material import has_own_search, has_search, is_list_of_some_posts
from mkdocs_cymar.compat.static_i18n import name_versions
from mkdocs_cymar.translations.all_pages import address_of_all, way_to_all
from mkdocs_cymar.translations.alternates import alternates_of, of_root, sitemap
from mkdocs_cymar.translations.blogs import put_excerpts_in_language
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.found import picture, structured_data
from mkdocs_cymar.translations.languages import REMEMBERED, Languages
from mkdocs_cymar.translations.published import Published, locale_of
from mkdocs_cymar.translations.shared_pages import ROOT
from mkdocs_cymar.translations.short_menu import near

NO_FOOTER_PAGE = Text(
    en="‘footer’ names ‘{page}’, which is a page of neither language: write its path within the "
    "folder of its language.",
    cy="Mae ‘footer’ yn enwi ‘{page}’, ond nid oes tudalen o'r fath yn y naill iaith na'r llall: "
    "ysgrifennwch ei llwybr o fewn ffolder ei hiaith.",
)


def describe_page(
    context: TemplateContext,
    page: Page,
    site: PairedSite,
    language: PairedLanguage,
    languages: Languages,
    config: MkDocsConfig,
    report: Callable[[Text], None],
) -> None:
    """Give a page's templates its counterpart, and the theme its versions."""
    published = language.published
    name_versions(config, alternates_of(page.file.src_uri, published, config, languages))
    data = replace(
        page_data(page, site, language, languages),
        structured=structured_data(page, published, languages, config),
        picture=_picture(page, language, config, report),
    )
    context["cymar"] = data  # type: ignore[typeddict-unknown-key]
    put_excerpts_in_language(context, languages.here)


def _picture(
    page: Page, language: PairedLanguage, config: MkDocsConfig, report: Callable[[Text], None]
) -> SharedPicture | None:
    found = picture(page, language.pictures, config)
    if isinstance(found, Text):
        report(found)
        return None
    return found


def shorten_menu(
    context: TemplateContext, nav: Navigation, published: Published, here: str
) -> None:
    """Leave a page the part of the menu that is near it, and a link to the list of all pages."""
    context["nav"] = near(nav, way_to_all(published, here))


def page_data(
    page: Page, site: PairedSite, language: PairedLanguage, languages: Languages
) -> PageData:
    """The data of a page."""
    source, published = page.file.src_uri, language.published
    original = language.originals.get(source)
    counterpart = original or published.counterpart(source)
    home = published.home(languages.there)
    own = published.files.get(source)
    return PageData(
        languages.here,
        languages.there,
        counterpart.url if counterpart else None,
        _sections(page, site) if counterpart else "",
        home.url if home else None,
        languages.root == REMEMBERED,
        own is not None and own is published.home(languages.default),
        original is not None,
        language.feeds,
        is_list_of_some_posts(page),
        footer_pages(site, language, languages.here),
        all_pages=address_of_all(published, languages.here),
    )


def _sections(page: Page, site: PairedSite) -> str:
    project, source, html = site.project, page.file.src_uri, page.content or ""
    if site.check.begun.is_beside and not are_known(source, project.site, project.cache):
        return site.sections.place(source, html)
    return section_numbers(source, project.site, heading_count(html), project.cache)


def footer_pages(site: PairedSite, language: PairedLanguage, here: str) -> tuple[PageLink, ...]:
    """The pages of a language that the foot of every page leads to."""
    sources = (_named(name, language.published, here) for name in language.footer)
    pages = (site.rendered.get(source) for source in sources if source)
    return tuple(PageLink(str(page.title), page.url) for page in pages if page)


def pages_unknown(language: PairedLanguage) -> list[str]:
    """The names of pages for the foot of the page that neither language has."""
    return [
        name
        for name in language.footer
        if not any(f"{locale}/{name}" in language.published.files for locale in LOCALES)
    ]


def _named(name: str, published: Published, here: str) -> str | None:
    """The source of the page that a path within either language's folder names."""
    own, counterpart = (f"{locale}/{name}" for locale in (here, other(here)))
    return own if own in published.files else published.counterparts.get(counterpart)


def describe_shared_page(
    context: TemplateContext,
    template: str,
    site: PairedSite,
    language: PairedLanguage,
    languages: Languages,
    config: MkDocsConfig,
) -> None:
    """Give templates that are no page, such as the sitemap, what they need of both languages."""
    published = language.published
    is_root = template == ROOT
    name_versions(config, of_root(published, config, languages) if is_root else ())
    if language.sitemap is None:
        language.sitemap = _sitemap(site, published, languages, config)
    one, two = (
        replace(each, menu=site.menus.get(each.here, ()), footer=site.footers.get(each.here, ()))
        for each in both_languages(languages, published)
    )
    context["cymar"] = {  # type: ignore[typeddict-unknown-key]
        "sitemap": language.sitemap,
        "languages": (one, two),
        "named": distinct_names((one, two)),
        "has_search": has_search(config) or has_own_search(config),
        "has_own_search": has_own_search(config),
    }


def _sitemap(
    site: PairedSite, published: Published, languages: Languages, config: MkDocsConfig
) -> list[SitemapEntry]:
    built = {
        source: page.file
        for source, page in site.rendered.items()
        if locale_of(source) and not is_list_of_some_posts(page) and source not in site.fallbacks
    }
    return list(sitemap(built, published, config, languages, site.changed))


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
        address_of_all(pages, locale),
    )
