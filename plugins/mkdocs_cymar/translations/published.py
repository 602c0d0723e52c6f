"""The pages that a build publishes, the place of each, and which is whose counterpart."""

import posixpath
from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from cymar.bilingual import LOCALES, Text, other, spoken_locale
from cymar.errors import message_line
from cymar.site.addresses import Addresses, addresses
from cymar.site.page_names import address
from cymar.site.site import Site
from mkdocs_cymar.compat.mkdocs import place_of, read_elsewhere

ADDRESS_TAKEN = Text(
    en="‘{one}’ and ‘{two}’ would have the same address, ‘{address}’: rename one of them, or give "
    "it another ‘slug’.",
    cy="Byddai gan y dudalen ‘{one}’ yr un cyfeiriad (‘{address}’) â'r dudalen ‘{two}’: ailenwch "
    "un ohonyn nhw, neu rhowch ‘slug’ arall iddi.",
)


@dataclass(frozen=True)
class Published:
    """The pages of both languages.

    Args:
        files: the pages, each by the path of its source, such as `cy/a.md`.
        assets: the images and the like that are beside them.
        counterparts: the source of each page's counterpart, where that is published too.
        folders: each language's folder on the web, which may be the site's own.
    """

    files: Mapping[str, File]
    assets: Mapping[str, File]
    counterparts: Mapping[str, str]
    folders: Mapping[str, str]

    def counterpart(self, source: str) -> File | None:
        """The counterpart of a page, where it has one that readers can see."""
        there = self.counterparts.get(source)
        return self.files[there] if there else None

    def home_source(self, locale: str) -> str | None:
        """The source of a language's first page, where it has one that readers can see."""
        names = (f"{locale}/{name}.md" for name in ("index", "README"))
        return next((name for name in names if name in self.files), None)

    def home(self, locale: str) -> File | None:
        """A language's first page."""
        source = self.home_source(locale)
        return self.files[source] if source else None


def locale_of(source: str) -> str | None:
    """The language of a file of the docs folder, if it is in a language's folder."""
    locale = source.partition("/")[0]
    return locale if locale in LOCALES else None


def published(
    files: Files,
    site: Site,
    config: MkDocsConfig,
    folders: Mapping[str, str],
    hidden: Container[str] = (),
) -> Published:
    """What a build publishes of all the pages of both languages.

    A page that no file on disk holds is the counterpart of the page by the same name.

    Args:
        files: the files of the build, before those of one language are left out.
        site: the site as it was checked.
        config: the site's settings.
        folders: each language's folder on the web, which may be the site's own.
        hidden: the sources of pages that are left out only until the navigation is made.

    Raises:
        PluginError: for two pages that would have one address.
    """
    by_locale = {
        locale: addresses(page for page in site.pages if page.locale == locale)
        for locale in LOCALES
    }
    pages: dict[str, File] = {}
    taken: dict[str, str] = {}
    assets: dict[str, File] = {}
    for file in files:
        locale = locale_of(file.src_uri)
        if locale is None or (file.inclusion.is_excluded() and file.src_uri not in hidden):
            continue
        if not file.is_documentation_page():
            place = _place_beside(file, locale, by_locale[locale], folders[locale])
            assets[file.src_uri] = _at(place, file, config)
            continue
        place = _place(file, locale, by_locale[locale], folders[locale], config)
        before = taken.setdefault(place, file.src_uri)
        if before != file.src_uri:
            values = {"one": before, "two": file.src_uri, "address": place}
            raise PluginError(message_line(ADDRESS_TAKEN.format(values), spoken_locale()))
        pages[file.src_uri] = made = _at(place, file, config)
        if file.src_uri in hidden:
            made.inclusion = InclusionLevel.NOT_IN_NAV
    return Published(pages, assets, _counterparts(pages, site), folders)


def _at(place: str, file: File, config: MkDocsConfig) -> File:
    made = File(
        file.src_uri, config.docs_dir, config.site_dir, config.use_directory_urls,
        dest_uri=place, inclusion=file.inclusion,
    )  # fmt: skip
    made.generated_by = file.generated_by
    read_elsewhere(made, file)
    return made


def _place(file: File, locale: str, moves: Addresses, folder: str, config: MkDocsConfig) -> str:
    """The file that a page becomes; of an address that a plugin has chosen, only folders move."""
    name = file.src_uri.removeprefix(f"{locale}/")
    plain = place_of(name, config)
    chosen = file.dest_uri.removeprefix(f"{locale}/")
    old = address(name)
    if chosen == plain and chosen.startswith(old):
        chosen = moves.moved(old) + chosen.removeprefix(old)
    elif chosen != plain:
        path = PurePosixPath(chosen)
        chosen = str(PurePosixPath(moves.moved(str(path.parent)), path.name))
    return posixpath.normpath(posixpath.join(folder, chosen))


def _place_beside(file: File, locale: str, moves: Addresses, folder: str) -> str:
    """The place of a file that is no page: beside the pages of its folder."""
    path = PurePosixPath(file.src_uri)
    moved = moves.moved("/".join(path.parts[1:-1]))
    return str(PurePosixPath(folder, moved, path.name))


def _counterparts(pages: Mapping[str, File], site: Site) -> dict[str, str]:
    known = {page.key for page in site.pages}
    found: defaultdict[str, str] = defaultdict(str)
    for source in pages:
        locale, _, name = source.partition("/")
        if source in known:
            page = site.counterparts.get(source)
            there = page.key if page else ""
        else:
            there = f"{other(locale)}/{name}"
        if there in pages and (source in known) == (there in known):
            found[source] = there
    return dict(found)
