"""The page that lists all pages: where a menu is too long, and for who searches without scripts."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text
from mkdocs_cymar.compat.material import has_own_search
from mkdocs_cymar.compat.mkdocs import place_of
from mkdocs_cymar.generated import add_pages, described
from mkdocs_cymar.translations.published import Published
from mkdocs_cymar.translations.short_menu import LARGE_MENU, as_list

ALL_PAGES = "all-pages.md"
ALL_PAGES_FILES = Text(en="all-pages.md", cy="pob-tudalen.md")
ALL_PAGES_TITLE = Text(en="All pages", cy="Pob tudalen")
ALL_PAGES_ABOUT = Text(en="Every page of this site.", cy="Pob tudalen ar y wefan hon.")
UNSEARCHED = "search:\n  exclude: true\n"


def add_all_pages(
    files: Files, plugin: str, config: MkDocsConfig, *, is_shortened: bool
) -> dict[str, str]:
    """Add a list of all pages in both languages to a site that needs it; returns its Markdown.

    A site's own page by that name stays.

    Args:
        files: those of the build, before any are left out.
        plugin: the name of the plugin that writes the page.
        config: the site's settings.
        is_shortened: whether the menu of a large site is.
    """
    sources = [file.src_uri for file in files.documentation_pages()]
    most = max(sum(source.startswith(f"{locale}/") for source in sources) for locale in LOCALES)
    pages = {f"{locale}/{ALL_PAGES}": _page(locale) for locale in LOCALES}
    is_needed = has_own_search(config) or (is_shortened and most > LARGE_MENU)
    if not is_needed or not pages.keys().isdisjoint(sources):
        return {}
    places = {
        f"{locale}/{ALL_PAGES}": place_of(f"{locale}/{ALL_PAGES_FILES.to(locale)}", config)
        for locale in LOCALES
    }
    add_pages(files, pages, plugin, config, places, InclusionLevel.NOT_IN_NAV)
    return pages


def is_list_of_all(page: Page) -> bool:
    """Whether a page is the list of all pages, and not one of the site's own by that name."""
    return bool(page.file.generated_by) and page.file.src_uri.partition("/")[2] == ALL_PAGES


def list_all_pages(page: Page, nav: Navigation) -> None:
    """Put the list of all pages on its page, once their titles are known."""
    page.content = f"{page.content}\n{as_list(nav.items, page.file)}"


def way_to_all(pages: Published, locale: str) -> Link:
    """The link that ends a menu which does not have all pages."""
    return Link(ALL_PAGES_TITLE.to(locale), address_of_all(pages, locale) or "")


def address_of_all(pages: Published, locale: str) -> str | None:
    """The address of the list of all pages in a language, where the site has one."""
    file = pages.files.get(f"{locale}/{ALL_PAGES}")
    return file.url if file else None


def _page(locale: str) -> str:
    text = described(ALL_PAGES_ABOUT.to(locale), f"# {ALL_PAGES_TITLE.to(locale)}\n")
    return text.replace("---\n", f"---\n{UNSEARCHED}", 1)
