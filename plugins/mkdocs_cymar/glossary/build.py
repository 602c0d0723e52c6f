"""The glossary in the build of one language: its own pages, and which pages use what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cymar.bilingual import LOCALES, Text, other, spoken_locale
from cymar.glossary import Entry, Glossary
from cymar.publish.terms.markers import is_marker, marker_fault
from cymar.publish.terms.rendered import MarkerComment, Rendered
from cymar.settings.page_pattern import PagePattern
from mkdocs_cymar.build import LanguageBuild
from mkdocs_cymar.compat.static_i18n import version_of
from mkdocs_cymar.log import log

GLOSSARY_PLUGIN = "cymar/glossary"


@dataclass(kw_only=True)
class GlossaryBuild(LanguageBuild):
    """The build of one language, or of all.

    Args:
        glossary: the site's glossary.
        sources: the glossary's own page in each language, such as `en/glossary.md`; none where
            the site has no glossary.
        explains: whether terms are explained in place.
        lists: the pages that end with a list of their terms.
        shown_path: how the path of a page's file is shown to writers.
        files: the files of the build, known once each has its address.
        uses: the pages that have been read, in each language, and the terms that each uses.
        places: where on its own page the glossary goes, in each language.
    """

    glossary: Glossary
    sources: Mapping[str, str]
    explains: bool
    lists: Sequence[PagePattern]
    shown_path: Callable[[File], str]
    files: Files = field(init=False)
    uses: dict[str, list[tuple[Page, Sequence[Entry]]]] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def numbers(self) -> Mapping[Entry, int]:
        """The place of each entry in the glossary."""
        return {entry: number for number, entry in enumerate(self.glossary.entries)}

    @cached_property
    def pages(self) -> Mapping[str, File]:
        """The page of the glossary in each language, where this site has one."""
        found = {}
        for locale, source in self.sources.items():
            across = self.files.src_uris.get(self.sources[other(locale)])
            page = self.files.get_file_from_path(source) or version_of(across, locale)
            if page:
                found[locale] = page
        return found


def locale_of(file: File) -> str:
    """The language whose folder a file is in, or nothing."""
    locale = file.src_uri.partition("/")[0]
    return locale if locale in LOCALES else ""


def links_to_entries(build: GlossaryBuild, page: File, locale: str) -> Callable[[Entry], str]:
    """A function that returns a page's link to an entry of the glossary in a language."""
    base = build.pages[locale].url_relative_to(page) if locale in build.pages else ""
    return lambda entry: f"{base}#{build.glossary.address(entry, locale)}"


def find_marker(
    build: GlossaryBuild, rendered: Rendered, page: Page, word: str
) -> MarkerComment | None:
    """The first marker of a kind on a page; what is wrong with any is reported."""
    found = None
    for comment in rendered.comments:
        if is_marker(comment, word):
            found = found or comment
        elif fault := marker_fault(comment, word, build.sources[locale_of(page.file)]):
            warn(build, page, fault)
    return found


def warn(build: GlossaryBuild, page: Page, fault: Text) -> None:
    """Report what is wrong with a page to its writer."""
    log(GLOSSARY_PLUGIN, f"{build.shown_path(page.file)}: {fault.to(spoken_locale())}")


def add_to_contents(contents: TableOfContents, before: str, *links: AnchorLink) -> None:
    """Put sections in a page's table of contents, after those that come before them."""
    items = contents.items
    if len(items) == 1 and items[0].level == 1:
        items = items[0].children
    at = sum(f'id="{item.id}"' in before for item in items)
    items[at:at] = links
