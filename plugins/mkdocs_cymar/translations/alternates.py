"""What search engines are told of a pair, in a page's head and in the sitemap alike."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES
from mkdocs_cymar.translations.languages import CHOICE, Languages
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
    source: str, pages: Published, config: MkDocsConfig, languages: Languages
) -> tuple[Alternate, ...]:
    """Both versions of a page, this one among them; nothing for a page in one language only.

    A reader who reads neither language is shown the default one, or the page to choose on in
    place of a home page. Where a site has no address of its own, addresses are relative to its
    root.
    """
    there = pages.counterparts.get(source)
    if there is None:
        return ()
    files = {str(locale_of(each)): pages.files[each] for each in (source, there)}
    links = {locale: absolute(file, config) for locale, file in files.items()}
    is_home = pages.home_source(languages.default) in (source, there)
    is_chosen = languages.root == CHOICE and is_home
    default = (config.site_url or "") if is_chosen else links[languages.default]
    return (*(Alternate(each, links[each]) for each in LOCALES), Alternate(X_DEFAULT, default))


def of_root(pages: Published, config: MkDocsConfig, languages: Languages) -> tuple[Alternate, ...]:
    """What the page to choose on leads to: it is itself the default of both home pages."""
    home = pages.home_source(languages.default)
    return alternates(home, pages, config, languages) if home else ()


def absolute(file: File, config: MkDocsConfig) -> str:
    """The whole address of a page, or that within the site where the site's own is not known."""
    return urljoin(config.site_url, file.url) if config.site_url else file.url


def sitemap(
    built: Mapping[str, File], pages: Published, config: MkDocsConfig, languages: Languages
) -> Iterator[Entry]:
    """The pages of the sitemap, in the order of their addresses."""
    if languages.root == CHOICE:
        yield Entry(config.site_url or "", of_root(pages, config, languages))
    for source, file in sorted(built.items(), key=lambda item: item[1].url):
        yield Entry(absolute(file, config), alternates(source, pages, config, languages))


def tell_theme(config: MkDocsConfig, found: tuple[Alternate, ...]) -> None:
    """Name the versions of a page where the theme looks for them.

    mkdocs-static-i18n leaves an attribute there, which hides the setting of that name.
    """
    config.extra["alternate"] = found
    config.extra.alternate = found  # type: ignore[attr-defined]
