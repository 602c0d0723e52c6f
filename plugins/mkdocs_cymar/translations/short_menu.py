"""A menu that does not grow with the site: the reader's own part of it, and a way to the rest."""

from copy import copy
from html import escape

from mkdocs.structure import StructureItem
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from cymar.publish.page_data import PageLink
from mkdocs_cymar.translations.navigation import items_in

LARGE_MENU = 100
"""How many entries a menu may have in all, and still be shown whole on every page."""

LONG_LIST = 50
"""How many entries of one list a larger menu shows."""


def is_large(nav: Navigation) -> bool:
    """Whether a menu has too many entries to be in every page."""
    return sum(1 for _ in items_in(nav.items)) > LARGE_MENU


def near(nav: Navigation, everything: Link) -> Navigation:
    """The part of a menu that is near the page that is active.

    Sections that the page is not in become links to their first pages. A list that is long keeps
    what is nearest to the page, and ends with the link to all pages, as the whole menu does.
    """
    made = copy(nav)
    made.items = _near(nav.items, everything)
    if made.items[-1] is not everything:
        made.items.append(everything)
    return made


def first_entries(nav: Navigation) -> tuple[PageLink, ...]:
    """The entries of a menu that are in no section, and its sections by their first pages."""
    found = ((each, _address(each)) for each in nav.items)
    return tuple(
        PageLink(str(each.title), address) for each, address in found if address is not None
    )


def as_list(items: list[StructureItem], here: File) -> str:
    """All the pages of a menu as a list within lists, for a page to show."""
    return f"<ul>{''.join(_entry(item, here) for item in items)}</ul>"


def _near(items: list[StructureItem], everything: Link) -> list[StructureItem]:
    at = next((at for at, item in enumerate(items) if getattr(item, "active", False)), 0)
    if len(items) > LONG_LIST:
        start = max(0, min(at - LONG_LIST // 2, len(items) - LONG_LIST))
        shown = items[start : start + LONG_LIST]
        first = items[0]
        if start and isinstance(first, Page) and first.is_index:
            shown.insert(0, first)
        return [*(_alone(item, everything) for item in shown), everything]
    return [_alone(item, everything) for item in items]


def _alone(item: StructureItem, everything: Link) -> StructureItem:
    """An entry without the entries below it, unless the page is among those."""
    if not isinstance(item, Section):
        return item
    if item.active:
        made = copy(item)
        made.children = _near(item.children, everything)
        return made
    address = _address(item)
    return Link(item.title, address) if address is not None else item


def _address(item: StructureItem) -> str | None:
    """Where an entry leads, or the first of those within it."""
    pages = (each for each in items_in([item]) if isinstance(each, Page | Link))
    return next((str(each.url) for each in pages), None)


def _entry(item: StructureItem, here: File) -> str:
    if isinstance(item, Section):
        return f"<li>{escape(item.title)}{as_list(item.children, here)}</li>"
    if isinstance(item, Page):
        address = item.file.url_relative_to(here)
    else:
        address = str(getattr(item, "url", ""))
    return f'<li><a href="{escape(address)}">{escape(str(item.title))}</a></li>'
