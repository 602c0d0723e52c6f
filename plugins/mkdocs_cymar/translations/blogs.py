"""Material's blogs, one a language, in builds of one language at a time.

Its plugin makes the pages of a blog itself, posts and lists of posts, before mkdocs-static-i18n
sorts files by language; that makes plain pages of the posts, and drops the lists. So they are
taken out of its way, and put back in the build of their own language.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.publish.extension_strings import in_language
from cymar.publish.hosting.policy import without_styles
from mkdocs_cymar.translations.published import Published, locale_of, mark_language, settle

if TYPE_CHECKING:
    from material.plugins.blog.plugin import BlogPlugin
    from material.plugins.blog.structure import View

BLOG = "material/blog"
NAMES = re.compile(rf"{BLOG}(?: #\d+)?")
"""What MkDocs calls the plugin: each time but the first that a site has it, with a number."""

AUTHORS = "blog.authors"
AUTHORS_NAMED = Text(en="Authors", cy="Awduron")
"""What Material calls the lists of authors' posts: its Welsh lacks it.

Versions before 9.7 have no such lists."""

AMERICAN = "long"
BRITISH = "d MMMM yyyy"
"""Babel's long date is *November 22, 2026* in English; in Welsh it is this already."""

ONE_EACH = Text(
    en="‘{folder}’ is not a blog in one language: set up the plugin ‘blog’ once for each language, "
    "with ‘blog_dir: en/blog’ and with ‘blog_dir: cy/blog’.",
    cy="Nid blog mewn un iaith yw ‘{folder}’: gosodwch yr ategyn ‘blog’ unwaith ar gyfer pob "
    "iaith, gyda ‘blog_dir: en/blog’ a gyda ‘blog_dir: cy/blog’.",
)


class _Listing(NamedTuple):
    """A list that a post is in: its kind, its place among the post's own, its source, its size."""

    kind: str
    place: int
    source: str
    posts: int


class Blogs:
    """The blogs of a site, of which one language's are built at a time."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._plugins: list[BlogPlugin] = [
            plugin
            for name, plugin in config.plugins.items()
            if NAMES.fullmatch(name) and plugin.config.enabled
        ]

    def wake(self) -> None:
        """Turn all of them on, for a build to begin with: each needs the other's addresses."""
        for plugin in self._plugins:
            plugin.config.enabled = True

    def of(self, locale: str) -> "BlogPlugin | None":
        """The plugin that makes a language's blog, if any does; the first, if more do."""
        folders = ((locale_of(plugin.config.blog_dir), plugin) for plugin in self._plugins)
        return next((plugin for here, plugin in folders if here == locale), None)

    @property
    def pages(self) -> list[Page]:
        """The pages that they have made of the files of this build."""
        return [page for plugin in self._plugins for page in _pages(plugin)]

    def settle(self, here: str) -> None:
        """Put what Material leaves in another language, or another country's way, in ours.

        Raises:
            PluginError: for a blog that does not stand in a language's folder.
        """
        for plugin in self._plugins:
            settings = plugin.config
            if locale_of(settings.blog_dir) is None:
                said = ONE_EACH.format({"folder": settings.blog_dir}).to(spoken_locale())
                raise PluginError(f"cymar: {said}")
            if settings.get("authors_profiles_name") in (AUTHORS, *map(AUTHORS_NAMED.to, LOCALES)):
                settings.authors_profiles_name = AUTHORS_NAMED.to(here)
            if settings.post_date_format == AMERICAN:
                settings.post_date_format = BRITISH

    def put_back(self, files: Files, here: str, published: Published, config: MkDocsConfig) -> None:
        """Add the pages of one language at their addresses, and turn the other's blogs off."""
        for plugin in self._plugins:
            plugin.config.enabled = locale_of(plugin.config.blog_dir) == here
            if plugin.config.enabled:
                for page in _pages(plugin):
                    _settle(page, plugin, published, config)
                    mark_language(page.file, here)
                    files.append(page.file)

    def paired(self, published: Published) -> Published:
        """What is published, with the counterparts of the lists of posts by those of the posts.

        Lists of one kind go together by how many of their posts do; where as many do, by their
        places among the categories of the posts, then by name. Pages of a list go by number.
        """
        views = {view.file.src_uri: view for plugin in self._plugins for view in _views(plugin)}
        made = dict(_lists_by_posts(self._plugins, published.counterparts))
        for source, view in views.items():
            there = views.get(made.get(source) or published.counterparts.get(source, ""))
            if there:
                numbered = zip(view.pages[1:], there.pages[1:], strict=False)
                made |= {one.file.src_uri: two.file.src_uri for one, two in numbered}
        kept = {
            source: there
            for source, there in published.counterparts.items()
            if published.files[source].generated_by != BLOG
        }
        return replace(published, counterparts=kept | made)


def put_excerpts_in_language(context: TemplateContext, locale: str) -> None:
    """Put the beginnings of posts that a list of them shows in its language, as pages are."""
    found: Iterable[Page] = context.get("posts", ())  # type: ignore[assignment]
    for excerpt in found:
        excerpt.content = without_styles(in_language(excerpt.content or "", locale))


def _lists_by_posts(
    plugins: Iterable["BlogPlugin"], counterparts: Mapping[str, str]
) -> dict[str, str]:
    lists: defaultdict[str, list[_Listing]] = defaultdict(list)
    for plugin in plugins:
        for view in plugin.blog.views:
            for post in view.posts:
                place = post.categories.index(view) if view in post.categories else 0
                kind, source = type(view).__name__, view.file.src_uri
                lists[post.file.src_uri].append(_Listing(kind, place, source, len(view.posts)))
    shared: Counter[tuple[str, str]] = Counter()
    in_place: Counter[tuple[str, str]] = Counter()
    posts: dict[tuple[str, str], int] = {}
    for post in [post for post in lists if locale_of(post) == LOCALES[0]]:
        for one, two in product(lists[post], lists.get(counterparts.get(post, ""), ())):
            if one.kind == two.kind:
                pair = one.source, two.source
                shared[pair] += 1
                in_place[pair] += one.place == two.place
                posts[pair] = one.posts + two.posts

    def likeness(pair: tuple[str, str]) -> tuple[float, int, bool]:
        one, two = (source.partition("/")[2] for source in pair)
        return shared[pair] / (posts[pair] - shared[pair]), in_place[pair], one == two

    found: dict[str, str] = {}
    for first, second in sorted(shared, key=likeness, reverse=True):
        if found.keys().isdisjoint((first, second)):
            found |= {first: second, second: first}
    return found


def _pages(plugin: "BlogPlugin") -> Iterator[Page]:
    yield from plugin.blog.posts
    for view in _views(plugin):
        yield view
        yield from view.pages[1:]


def _views(plugin: "BlogPlugin") -> Iterator["View"]:
    yield plugin.blog
    yield from plugin.blog.views


def _settle(page: Page, plugin: "BlogPlugin", published: Published, config: MkDocsConfig) -> None:
    """Give a page its address, and that of its own page to an author who has one."""
    before = page.file.url
    settle(page.file, published.files[page.file.src_uri])
    page._set_canonical_url(config.site_url)
    for author in getattr(plugin, "authors", {}).values():
        if author.url == before:
            author.url = page.file.url
