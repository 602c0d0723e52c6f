"""The addresses of a pair, for the head of a page and for the sitemap."""

from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.publish.alternates import Alternate, SitemapEntry, absolute, alternates
from mkdocs_cymar.translations.languages import CHOICE, Languages
from mkdocs_cymar.translations.published import Published, locale_of


def alternates_of(
    source: str, pages: Published, config: MkDocsConfig, languages: Languages
) -> tuple[Alternate, ...]:
    """Both versions of a page, itself among them; none for a page in one language only.

    A reader who reads neither language is shown the default one, or the page to choose on in
    place of a home page. Where a site has no address of its own, addresses are relative to its
    root.
    """
    there = pages.counterparts.get(source)
    if there is None:
        return ()
    links = {
        str(locale_of(each)): absolute(pages.files[each].url, config.site_url)
        for each in (source, there)
    }
    is_home = pages.home_source(languages.default) in (source, there)
    is_chosen = languages.root == CHOICE and is_home
    return alternates(links, (config.site_url or "") if is_chosen else links[languages.default])


def of_root(pages: Published, config: MkDocsConfig, languages: Languages) -> tuple[Alternate, ...]:
    """What the page to choose on leads to: it is itself the default of both home pages."""
    home = pages.home_source(languages.default)
    return alternates_of(home, pages, config, languages) if home else ()


def sitemap(
    built: Mapping[str, File],
    pages: Published,
    config: MkDocsConfig,
    languages: Languages,
    changed: Mapping[str, str],
) -> Iterator[SitemapEntry]:
    """The pages of the sitemap, in the order of their addresses.

    Args:
        built: the files of the pages, by their sources.
        pages: the pages of both languages.
        config: the site's settings.
        languages: both languages.
        changed: the day on which each source last changed, where that is known.
    """
    if languages.root == CHOICE:
        yield SitemapEntry(config.site_url or "", of_root(pages, config, languages))
    for source, file in sorted(built.items(), key=lambda item: item[1].url):
        link = absolute(file.url, config.site_url)
        versions = alternates_of(source, pages, config, languages)
        yield SitemapEntry(link, versions, changed.get(source, ""))
