"""The site that pages make."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path

from cymar.dataclasses import dataclass
from cymar.failure import Failure
from cymar.lazy import cached_property
from cymar.site.broken import BrokenFile
from cymar.site.halves import halves
from cymar.site.layout import STANDARD, Layout
from cymar.site.page_names import address, composed, plain
from cymar.site.pages import Page, PagePair


@dataclass(frozen=True, eq=False)
class Site:
    """A site as it is on disk: every page, and the pairs among them.

    `folder` is what the pages of both languages are in, and `layout` where; `shown` is the folder's
    path as messages have it. `broken_files` are no pages; nor are `like_pages`, paths in the folder
    of files that somebody may take for pages. `box_titles` are the types of boxes whose title the
    site's settings translate where a page gives none.
    """

    folder: Path
    shown: str
    pages: tuple[Page, ...]
    pairs: tuple[PagePair, ...]
    layout: Layout = STANDARD
    broken_files: tuple[BrokenFile, ...] = ()
    like_pages: tuple[str, ...] = ()
    box_titles: frozenset[str] = frozenset()

    def shown_path(self, locale: str, name: str) -> str:
        """The path of a page as messages have it, whether or not there is one of that name."""
        joined = posixpath.join(self.shown, self.layout.path_of(locale, name))
        return posixpath.normpath(joined)

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The key of each page, and of each broken file, by its path as messages have it."""
        broken = {file.source.path: file.key for file in self.broken_files}
        return broken | {page.source.path: page.key for page in self.pages}

    def page(self, key: str) -> Page | None:
        """The page with a key, if there is one."""
        number = self._page_numbers.get(key)
        return None if number is None else self.pages[number]

    def pages_with(self, keys: frozenset[str] | None) -> tuple[Page, ...]:
        """The pages with some keys, in order, or all of them; it takes no look at the others."""
        if keys is None:
            return self.pages
        numbers = {self._page_numbers[key] for key in keys & self._page_numbers.keys()}
        return tuple(self.pages[number] for number in sorted(numbers))

    def pairs_with(self, keys: frozenset[str] | None) -> tuple[PagePair, ...]:
        """The pairs with a page among some, in order, or all of them."""
        if keys is None:
            return self.pairs
        numbers = {self._pair_numbers[key] for key in keys & self._pair_numbers.keys()}
        return tuple(self.pairs[number] for number in sorted(numbers))

    @cached_property
    def _page_numbers(self) -> Mapping[str, int]:
        return {page.key: number for number, page in enumerate(self.pages)}

    @cached_property
    def _pair_numbers(self) -> Mapping[str, int]:
        return {page.key: n for n, pair in enumerate(self.pairs) for page, _ in pair}

    @cached_property
    def unpaired(self) -> tuple[Page, ...]:
        """Pages in one language only."""
        return tuple(page for page in self.pages if page.key not in self._pair_numbers)

    def failures(self, keys: frozenset[str] | None = None) -> Iterator[Failure]:
        """The faults of ours that came of some pages and their counterparts, or of all, so far."""
        paired = (page for pair in self.pairs_with(keys) for page, _ in pair)
        pages = {*self.pages_with(keys), *paired}
        return (failure for page in pages for failure in page.failures)

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """Each page by its language and address, such as `cy/a`, composed."""
        return {composed(f"{page.locale}/{address(page.name)}"): page for page in self.pages}

    @cached_property
    def by_plain_address(self) -> Mapping[str, Page]:
        """Each page as `by_address` has it, but with hyphens for underscores and spaces."""
        return {plain(name): page for name, page in self.by_address.items()}

    @cached_property
    def halves(self) -> Mapping[str, frozenset[str]]:
        """The locales of sites elsewhere that its pages link to, by host."""
        return halves(page.source.text for page in self.pages)

    @cached_property
    def counterparts(self) -> Mapping[str, Page]:
        """The counterpart of each page that has one, by the page's key."""
        return {here.key: there for pair in self.pairs for here, there in pair}
