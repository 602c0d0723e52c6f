"""What the theme's search has of pages that are not written again.

Read in Material 9.8.2 and MkDocs 1.6.1: as a page is written, its sections are added at the end of
a list, of which the index is made once all pages are there. Each build begins a new list.
"""

from collections.abc import Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_cymar.compat import material, mkdocs
from mkdocs_cymar.compat.mkdocs import plugins_named

VERSIONS = {**material.VERSIONS, **mkdocs.VERSIONS}
THEME_SEARCHES = ("search", "material/search")
SECTION_LISTS = ("entries", "_entries")
"""What the list is called in Material and in MkDocs."""

FoundSection = dict[str, Any]


class SearchEntries:
    """The entries of the search that a site's theme has, if it has any."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._plugins = [*plugins_named(config, *THEME_SEARCHES)]

    @property
    def is_known(self) -> bool:
        """Whether each that is on has such a list."""
        is_on = (plugin.config.get("enabled", True) for plugin in self._plugins)
        return len(self._lists()) >= sum(map(bool, is_on))

    @property
    def sizes(self) -> list[int]:
        """How many entries there are by now."""
        return [*map(len, self._lists())]

    def since(self, sizes: Sequence[int]) -> list[list[FoundSection]]:
        """The entries that were added since there were so many."""
        lists = self._lists()
        return [each[size:] for each, size in zip(lists, sizes, strict=False)]

    def put_back(self, entries: Sequence[Sequence[FoundSection]]) -> None:
        """Add the entries of a page as they were."""
        for each, some in zip(self._lists(), entries, strict=False):
            each.extend(map(dict, some))

    def _lists(self) -> list[list[FoundSection]]:
        indexes = (getattr(plugin, "search_index", None) for plugin in self._plugins)
        return [
            getattr(index, name)
            for index in indexes
            for name in SECTION_LISTS
            if hasattr(index, name)
        ]
