"""The page that lists all pages, where a site has too many for the menu."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text
from mkdocs_cymar.compat.mkdocs import place_of
from mkdocs_cymar.generated import add_pages, described
from mkdocs_cymar.translations.published import Published
from mkdocs_cymar.translations.short_menu import LARGE, as_list

NAME = "all-pages.md"
FILES = Text(en="all-pages.md", cy="pob-tudalen.md")
TITLE = Text(en="All pages", cy="Pob tudalen")
ABOUT = Text(en="Every page of this site.", cy="Pob tudalen ar y wefan hon.")
UNSEARCHED = "search:\n  exclude: true\n"


def add_all_pages(files: Files, plugin: str, config: MkDocsConfig) -> dict[str, str]:
    """Add a list of all pages in both languages to a large site, and return its Markdown.

    A site's own page by that name stays.
    """
    sources = [file.src_uri for file in files.documentation_pages()]
    most = max(sum(source.startswith(f"{locale}/") for source in sources) for locale in LOCALES)
    pages = {f"{locale}/{NAME}": _page(locale) for locale in LOCALES}
    if most <= LARGE or not pages.keys().isdisjoint(sources):
        return {}
    places = {
        f"{locale}/{NAME}": place_of(f"{locale}/{FILES.to(locale)}", config) for locale in LOCALES
    }
    add_pages(files, pages, plugin, config, places, InclusionLevel.NOT_IN_NAV)
    return pages


def list_all_pages(page: Page, nav: Navigation) -> None:
    """Put the list of all pages on its page, once their titles are known."""
    page.content = f"{page.content}\n{as_list(nav.items, page.file)}"


def way_to_all(pages: Published, locale: str) -> Link:
    """The link that ends a menu which does not have all pages."""
    return Link(TITLE.to(locale), pages.files[f"{locale}/{NAME}"].url)


def _page(locale: str) -> str:
    text = described(ABOUT.to(locale), f"# {TITLE.to(locale)}\n")
    return text.replace("---\n", f"---\n{UNSEARCHED}", 1)
