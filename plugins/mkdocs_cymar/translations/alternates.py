"""What search engines are told of a pair, in a page's head and in the sitemap alike."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES
from mkdocs_cymar.translations.published import Published, locale_of

X_DEFAULT = "x-default"


@dataclass(frozen=True, slots=True)
class Alternate:
    """A version of a page: its language, or `x-default`, and its address.

    The names are those that the theme's own templates use.
    """

    lang: str
    link: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the sitemap."""

    link: str
    alternates: tuple[Alternate, ...]


def alternates(
    source: str, pages: Published, config: MkDocsConfig, default: str
) -> tuple[Alternate, ...]:
    """Both versions of a page, this one among them; nothing for a page in one language only.

    `default` is the language to show a reader who reads neither. Where a site has no address of
    its own, addresses are relative to its root.
    """
    there = pages.counterparts.get(source)
    if there is None:
        return ()
    links = {str(locale_of(each)): absolute(pages.files[each], config) for each in (source, there)}
    versions = tuple(Alternate(locale, links[locale]) for locale in LOCALES)
    return (*versions, Alternate(X_DEFAULT, links[default]))


def absolute(file: File, config: MkDocsConfig) -> str:
    """The whole address of a page, or that within the site where the site's own is not known."""
    return urljoin(config.site_url, file.url) if config.site_url else file.url


def sitemap(
    built: Mapping[str, File], pages: Published, config: MkDocsConfig, default: str
) -> Iterator[Entry]:
    """The pages of the sitemap, in the order of their addresses."""
    for source, file in sorted(built.items(), key=lambda item: item[1].url):
        yield Entry(absolute(file, config), alternates(source, pages, config, default))
