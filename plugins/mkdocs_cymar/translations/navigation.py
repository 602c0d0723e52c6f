"""The navigation: its labels in the language of the build, and one order for both languages."""

from collections.abc import Container, Iterable, Iterator, Mapping
from math import inf
from pathlib import PurePosixPath

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cymar.bilingual import Text
from mkdocs_cymar.compat.mkdocs import clear_title, given_title, title_of_folder
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.languages import Languages

UNTRANSLATED = Text(
    en="‘{label}’ in the navigation is the same in both languages: name it under "
    "‘nav_translations’ in mkdocs.yml, or give the section an ‘index.md’ whose title it takes.",
    cy="Mae ‘{label}’ yn y ddewislen yr un peth yn y ddwy iaith: rhowch enw iddo o dan "
    "‘nav_translations’ yn mkdocs.yml, neu rhowch ‘index.md’ i'r adran, i gymryd ei deitl.",
)


def items_in(items: Iterable[StructureItem]) -> Iterator[StructureItem]:
    """Every item of a navigation, in the order a reader meets them."""
    for item in items:
        yield item
        yield from items_in(_below(item))


def _below(item: StructureItem) -> list[StructureItem]:
    return item.children if isinstance(item, Section) else []


def pages_in(items: Iterable[StructureItem]) -> list[Page]:
    """The pages of a navigation, in the order a reader meets them."""
    return [item for item in items_in(items) if isinstance(item, Page)]


def labels(nav: Navigation) -> dict[int, str]:
    """The labels that the navigation's own settings give, each by its item's identity."""
    return {id(item): title for item in items_in(nav.items) if (title := given_title(item))}


def untitle(nav: Navigation, written: Mapping[int, str], known: Container[str]) -> list[Section]:
    """Let pages go by their own titles where their labels are in another language.

    `written` are the labels as the settings give them, and `known` those that have a name in each
    language. What is left are the sections that have none; their own pages may name them.
    """
    left = []
    for item in items_in(nav.items):
        label = written.get(id(item))
        if label is None or label in known or item.title != label:
            continue
        if isinstance(item, Page):
            clear_title(item)
        elif isinstance(item, Section):
            left.append(item)
    return left


def called_as_folders(nav: Navigation, known: Container[str]) -> list[Section]:
    """The sections that go by the names of their folders, and have a page that may name them.

    `known` are the labels that have a name in each language.
    """
    return [
        item
        for item in items_in(nav.items)
        if isinstance(item, Section) and item.title not in known
        if (first := _opening(item))
        and item.title == title_of_folder(PurePosixPath(first.file.src_uri).parent.name)
    ]


def name_by_pages(sections: Iterable[Section]) -> Iterator[str]:
    """Name sections by the pages that open them; yields the labels of those that none opens."""
    for section in sections:
        first = _opening(section)
        if first is not None and first.title:
            section.title = str(first.title)
        else:
            yield section.title


def _opening(section: Section) -> Page | None:
    """The page that opens a section, if any does."""
    first = next((item for item in section.children if isinstance(item, Page)), None)
    return first if first is not None and first.is_index else None


def put_in_order(nav: Navigation, places: Mapping[str, int]) -> None:
    """Put the items in the order of their counterparts', whose places are given by source.

    A page without a counterpart stays behind the one that it followed.
    """
    nav.items = _in_order(nav.items, places)
    nav.pages = pages_in(nav.items)
    for before, page, after in zip(
        [None, *nav.pages], nav.pages, [*nav.pages[1:], None], strict=False
    ):
        page.previous_page, page.next_page = before, after


def _in_order(items: list[StructureItem], places: Mapping[str, int]) -> list[StructureItem]:
    keyed: list[tuple[float, StructureItem]] = []
    last: float = -inf
    for item in items:
        known = (places.get(page.file.src_uri) for page in pages_in([item]))
        last = min((place for place in known if place is not None), default=last)
        keyed.append((last, item))
        if isinstance(item, Section):
            item.children = _in_order(item.children, places)
    return [item for _, item in sorted(keyed, key=lambda pair: pair[0])]


def name_and_order(
    nav: Navigation,
    site: PairedSite,
    language: PairedLanguage,
    languages: Languages,
    *,
    is_made: bool,
) -> None:
    """Leave no label in the language of the other, and one order in both.

    Args:
        nav: the navigation, once its labels are translated.
        site: the build, which remembers the order of the default language's pages.
        language: the build of this language, which remembers what has no name yet.
        languages: this language, and the default one.
        is_made: whether MkDocs made the navigation of the pages, for the settings have none:
            then sections are called what their folders are, which are the same in both.
    """
    is_first = languages.here == languages.default
    if is_first:
        site.order = [page.file.src_uri for page in pages_in(nav.items)]
        if is_made:
            language.unnamed = called_as_folders(nav, languages.translated)
    elif not languages.has_own_nav:
        language.unnamed = untitle(nav, language.labels, languages.translated)
    if is_made:
        there = language.published.counterparts
        places = {
            source if is_first else there.get(source, source): place
            for place, source in enumerate(site.order)
        }
        put_in_order(nav, places)
