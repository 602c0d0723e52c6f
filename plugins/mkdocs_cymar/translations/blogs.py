"""Material's blogs, one a language, in builds of one language at a time.

Its plugin makes the pages of a blog itself, posts and lists of posts, before mkdocs-static-i18n
sorts files by language; that makes plain pages of the posts, and drops the lists. So they are
taken out of its way, and put back in the build of their own language.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.errors import ConfigError, message_line
from cymar.publish.extension_strings import in_language
from cymar.publish.hosting.policy import without_styles
from cymar.site import Site
from cymar.site.layout import STANDARD
from mkdocs_cymar.compat import material
from mkdocs_cymar.compat.material import Blog
from mkdocs_cymar.compat.mkdocs import move, set_canonical_url
from mkdocs_cymar.compat.static_i18n import mark_language
from mkdocs_cymar.translations.published import Published, locale_of

BRITISH = "d MMMM yyyy"
"""A date in Babel's form. Its long date is *November 22, 2026* in English; in Welsh it is this."""

ONE_EACH = Text(
    en="‘{folder}’ is not a blog in one language: set up the plugin ‘blog’ once for each language, "
    "with ‘blog_dir: en/blog’ and with ‘blog_dir: cy/blog’.",
    cy="Nid blog mewn un iaith yw ‘{folder}’: gosodwch yr ategyn ‘blog’ unwaith ar gyfer pob "
    "iaith, gyda ‘blog_dir: en/blog’ a chyda ‘blog_dir: cy/blog’.",
)


NEEDS_FOLDERS = Text(
    en="a blog needs the pages of each language in a folder of their own, ‘{docs}/en’ and "
    "‘{docs}/cy’: move them there, or take the plugin ‘blog’ out of mkdocs.yml.",
    cy="mae blog yn gofyn am ffolder ar wahân i dudalennau pob iaith (‘{docs}/en’, ‘{docs}/cy’): "
    "symudwch nhw yno, neu tynnwch yr ategyn ‘blog’ o mkdocs.yml.",
)


class _ListPlace(NamedTuple):
    """A list that a post is in: its kind, its place among the post's own, its source, its size."""

    kind: str
    place: int
    source: str
    posts: int


class Blogs:
    """The blogs of a site, of which one language's are built at a time."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._blogs = material.blogs(config)

    def enable(self) -> None:
        """Turn all of them on, for a build to begin with: each needs the other's addresses."""
        for blog in self._blogs:
            blog.enable()

    def of(self, locale: str) -> Blog | None:
        """A language's blog, if it has any; the first, if it has more."""
        return next((blog for blog in self._blogs if locale_of(blog.folder) == locale), None)

    @property
    def pages(self) -> list[Page]:
        """The pages that they have made of the files of this build."""
        return [page for blog in self._blogs for page in blog.pages]

    def configure(self) -> None:
        """Write dates as they are written here, in both languages.

        Raises:
            PluginError: for a blog that is not in a language's folder.
        """
        for blog in self._blogs:
            if locale_of(blog.folder) is None:
                message = ONE_EACH.format({"folder": blog.folder})
                raise PluginError(message_line(message, spoken_locale()))
            blog.format_dates(BRITISH)

    def refuse_layout(self, site: Site) -> None:
        """Stop before a blog writes folders of its own into a site that has none for languages.

        Raises:
            ConfigError: where the site has a blog, and no folders called `en` and `cy`.
        """
        if self._blogs and site.layout != STANDARD:
            raise ConfigError(NEEDS_FOLDERS.format({"docs": site.shown}))

    def put_back(self, files: Files, here: str, published: Published, config: MkDocsConfig) -> None:
        """Add the pages of one language at their addresses, and turn the other's blogs off."""
        for blog in self._blogs:
            is_here = locale_of(blog.folder) == here
            blog.enable(on=is_here)
            for page in blog.pages if is_here else ():
                before = page.file.url
                move(page.file, published.files[page.file.src_uri])
                set_canonical_url(page, config)
                blog.readdress_author(before, page.file.url)
                mark_language(page.file, here)
                files.append(page.file)

    def paired(self, published: Published) -> Published:
        """What is published, with the counterparts of the lists of posts by those of the posts.

        Lists of one kind go together by how many of their posts do; where as many do, by their
        places among the categories of the posts, then by name. Pages of a list go by number.
        """
        listings = {
            listing.page.file.src_uri: listing
            for blog in self._blogs
            for listing in (blog.main, *blog.listings)
        }
        made = dict(_lists_by_posts(self._blogs, published.counterparts))
        for source, listing in listings.items():
            there = listings.get(made.get(source) or published.counterparts.get(source, ""))
            if there:
                numbered = zip(listing.further, there.further, strict=False)
                made |= {one.file.src_uri: two.file.src_uri for one, two in numbered}
        others = {
            source: there
            for source, there in published.counterparts.items()
            if not material.is_made_by_blog(published.files[source].generated_by)
        }
        return replace(published, counterparts=others | made)


def put_excerpts_in_language(context: TemplateContext, locale: str) -> None:
    """Put the beginnings of posts that a list of them shows in its language, as pages are."""
    for excerpt in material.excerpts(context):
        excerpt.content = without_styles(in_language(excerpt.content or "", locale))


def _lists_by_posts(blogs: Iterable[Blog], counterparts: Mapping[str, str]) -> dict[str, str]:
    lists: defaultdict[str, list[_ListPlace]] = defaultdict(list)
    for blog in blogs:
        for listing in blog.listings:
            source, size = listing.page.file.src_uri, len(listing.posts)
            for post in listing.posts:
                place = _ListPlace(listing.kind, listing.place_in(post), source, size)
                lists[post.file.src_uri].append(place)
    shared: Counter[tuple[str, str]] = Counter()
    in_place: Counter[tuple[str, str]] = Counter()
    posts: dict[tuple[str, str], int] = {}
    for source in [each for each in lists if locale_of(each) == LOCALES[0]]:
        for one, two in product(lists[source], lists.get(counterparts.get(source, ""), ())):
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
