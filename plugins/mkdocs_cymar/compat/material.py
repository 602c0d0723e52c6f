"""What we use of Material for MkDocs, and of MaterialX, which carries it on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from mkdocs_cymar.compat.mkdocs import plugins_named

if TYPE_CHECKING:
    from material.plugins.blog.plugin import BlogPlugin
    from material.plugins.blog.structure import View

LOOKS = Text(
    en="the language switch, the search, the menu, blogs, tags, the size of style sheets or how "
    "pages look may be wrong",
    cy="gall y ddolen at yr iaith arall, y chwilio, y ddewislen, y blog, y tagiau, maint y "
    "dalennau arddull neu olwg y tudalennau fod yn anghywir",
)
VERSIONS = {
    "material": Versions("mkdocs-material", "9.6.10", "9.8", LOOKS),
    "materialx": Versions("mkdocs-materialx", "10.2.2", "10.2", LOOKS),
}
"""By the name of the theme, which is also that of the folder of its plugins' names."""

LISTS_OF_SOME = ("Archive", "Category")
"""The classes of such pages."""

POSTS_BY_DATE_IN_FULL = "long"
"""Babel's name of a date such as *November 22, 2026*, which Material has for a default."""


def theme_of(config: MkDocsConfig) -> str | None:
    """The name of the site's theme, if it is one of these."""
    return config.theme.name if config.theme.name in VERSIONS else None


def _plugins(config: MkDocsConfig, kind: str) -> list[Any]:
    return [*plugins_named(config, *(f"{theme}/{kind}" for theme in VERSIONS))]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of posts that a blog has made a page of, and the pages that it goes on for."""

    kind: str
    page: Page
    posts: tuple[Page, ...]
    further: tuple[Page, ...]
    _view: "View"

    def place_in(self, post: Page) -> int:
        """The place of this list among the categories of a post; 0 where it is no category."""
        categories: list[object] = getattr(post, "categories", [])
        return categories.index(self._view) if self._view in categories else 0


@dataclass(frozen=True, slots=True)
class Blog:
    """A blog in one folder of the docs folder; its pages are known after `on_files`."""

    plugin: "BlogPlugin"

    @property
    def folder(self) -> str:
        """The folder that it is made of, such as `en/blog`."""
        return str(self.plugin.config.blog_dir)

    @property
    def is_on(self) -> bool:
        """Whether it is built."""
        return bool(self.plugin.config.enabled)

    def enable(self, *, on: bool = True) -> None:
        """Have it built, or not, from the next hook on."""
        self.plugin.config.enabled = on

    @property
    def main(self) -> Listing:
        """The list of all its posts."""
        return _listing(self.plugin.blog)

    @property
    def listings(self) -> Iterator[Listing]:
        """The lists of some of its posts: by year, by category, by author."""
        return map(_listing, self.plugin.blog.views)

    @property
    def pages(self) -> Iterator[Page]:
        """The pages that it has made: posts, lists, and what those go on for."""
        yield from self.plugin.blog.posts
        for listing in (self.main, *self.listings):
            yield listing.page
            yield from listing.further

    def format_dates(self, form: str) -> None:
        """Write the dates of posts in a form of Babel's, unless a site has chosen one."""
        if self.plugin.config.post_date_format == POSTS_BY_DATE_IN_FULL:
            self.plugin.config.post_date_format = form

    def readdress_author(self, before: str, after: str) -> None:
        """Let an author whose own page was at an address be linked to at another."""
        for author in getattr(self.plugin, "authors", {}).values():
            if author.url == before:
                author.url = after


def blogs(config: MkDocsConfig) -> list[Blog]:
    """The blogs that a site has on."""
    return [Blog(plugin) for plugin in _plugins(config, "blog") if plugin.config.enabled]


def is_made_by_blog(generated_by: str | None) -> bool:
    """Whether a file was made by a blog, given the name of the plugin that made it."""
    return generated_by in {f"{theme}/blog" for theme in VERSIONS}


def _listing(view: "View") -> Listing:
    return Listing(type(view).__name__, view, tuple(view.posts), tuple(view.pages[1:]), view)


def excerpts(context: TemplateContext) -> Iterable[Page]:
    """The beginnings of posts that a list of them shows."""
    found: Iterable[Page] = context.get("posts", ())  # type: ignore[assignment]
    return found


def post_dates(page: Page) -> tuple[str, str] | None:
    """The days on which a post was published and changed, as ISO 8601 has them; none of a page.

    The second is empty where the post does not name it.
    """
    dates = getattr(getattr(page, "config", None), "date", None)
    if dates is None:
        return None
    updated = dates.get("updated")
    return dates.created.isoformat(), updated.isoformat() if updated else ""


def is_list_of_some_posts(page: Page) -> bool:
    """Whether a page lists posts that the blog's first page lists as well: of a year, or a kind."""
    return type(page).__name__ in LISTS_OF_SOME


SORTED: dict[str, dict[str, Callable[[Any], str]]] = {
    "tags": {
        "tags_sort_by": lambda tag: str(tag.name),
        "listings_tags_sort_by": lambda tag: str(tag.name),
        "listings_sort_by": lambda mapping: str(mapping.item.title),
    },
    "blog": {"categories_sort_by": lambda view: str(view.name)},
}
"""The settings that say how plugins sort their lists, and the words that the lists go by.

Versions before 9.7 have fewer of them."""


@dataclass(frozen=True, slots=True)
class SortSetting:
    """A setting that says how a list is sorted, and the words of an item that it goes by."""

    settings: Any
    name: str
    words: Callable[[Any], str]

    @property
    def default(self) -> object:
        """The way of sorting where a site sets none."""
        return getattr(type(self.settings), self.name).default

    @property
    def value(self) -> object:
        """The way that is set."""
        return self.settings[self.name]

    def set(self, key: Callable[..., object]) -> None:
        """Sort by a key of the item."""
        self.settings[self.name] = key


def sort_settings(config: MkDocsConfig) -> Iterator[SortSetting]:
    """The settings for sorting that the site's plugins have in this version."""
    for kind, named in SORTED.items():
        for plugin in _plugins(config, kind):
            for name in named.keys() & plugin.config.keys():
                yield SortSetting(plugin.config, name, named[name])


def move_exported_tags(config: MkDocsConfig, move: Callable[[str], str]) -> None:
    """Write the files of tags elsewhere, given a function from path to path."""
    for plugin in _plugins(config, "tags"):
        if "export_file" in plugin.config:
            plugin.config.export_file = move(plugin.config.export_file)


def tag_plugins(config: MkDocsConfig) -> list[Any]:
    """The plugins for tags that are on."""
    return [plugin for plugin in _plugins(config, "tags") if plugin.config.enabled]


def show_title(page: Page, html: str) -> None:
    """Give a page's title the markup with which the navigation shows it."""
    page.typeset = {"title": html}  # type: ignore[attr-defined]


def has_search(config: MkDocsConfig) -> bool:
    """Whether pages have the theme's box to search in."""
    return any(plugins_named(config, "search", *(f"{theme}/search" for theme in VERSIONS)))


def has_own_search(config: MkDocsConfig) -> bool:
    """Whether pages have our search in place of the theme's."""
    return any(plugins_named(config, "cymar/search"))


def set_language(config: MkDocsConfig, locale: str) -> None:
    """Have the theme write its own words in a language, and mark every page as in it."""
    config.theme["language"] = locale
