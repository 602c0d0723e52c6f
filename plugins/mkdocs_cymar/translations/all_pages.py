"""The page that lists all pages, where a site has too many for the menu."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text
from mkdocs_cymar.compat.mkdocs import place_of
from mkdocs_cymar.generated import add_pages, described
from mkdocs_cymar.translations.published import Published
from mkdocs_cymar.translations.short_menu import LARGE_MENU, as_list

ALL_PAGES = "all-pages.md"
ALL_PAGES_FILES = Text(en="all-pages.md", cy="pob-tudalen.md")
ALL_PAGES_TITLE = Text(en="All pages", cy="Pob tudalen")
ALL_PAGES_ABOUT = Text(en="Every page of this site.", cy="Pob tudalen ar y wefan hon.")
UNSEARCHED = "search:\n  exclude: true\n"


def add_all_pages(files: Files, plugin: str, config: MkDocsConfig) -> dict[str, str]:
    """Add a list of all pages in both languages to a large site, and return its Markdown.

    A site's own page by that name stays.
    """
    sources = [file.src_uri for file in files.documentation_pages()]
    most = max(sum(source.startswith(f"{locale}/") for source in sources) for locale in LOCALES)
    pages = {f"{locale}/{ALL_PAGES}": _page(locale) for locale in LOCALES}
    if most <= LARGE_MENU or not pages.keys().isdisjoint(sources):
        return {}
    places = {
        f"{locale}/{ALL_PAGES}": place_of(f"{locale}/{ALL_PAGES_FILES.to(locale)}", config)
        for locale in LOCALES
    }
    add_pages(files, pages, plugin, config, places, InclusionLevel.NOT_IN_NAV)
    return pages


def list_all_pages(page: Page, nav: Navigation) -> None:
    """Put the list of all pages on its page, once their titles are known."""
    page.content = f"{page.content}\n{as_list(nav.items, page.file)}"


def way_to_all(pages: Published, locale: str) -> Link:
    """The link that ends a menu which does not have all pages."""
    return Link(ALL_PAGES_TITLE.to(locale), pages.files[f"{locale}/{ALL_PAGES}"].url)


def _page(locale: str) -> str:
    text = described(ALL_PAGES_ABOUT.to(locale), f"# {ALL_PAGES_TITLE.to(locale)}\n")
    return text.replace("---\n", f"---\n{UNSEARCHED}", 1)
