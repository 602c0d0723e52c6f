"""Fallback pages: those that a language lacks, shown in the other and marked as that."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cymar.bilingual import other
from cymar.publish.alternates import absolute
from cymar.publish.notices import fallback_html, fallback_title
from mkdocs_cymar.compat.material import show_title
from mkdocs_cymar.compat.mkdocs import read_elsewhere
from mkdocs_cymar.compat.rss import leave_out
from mkdocs_cymar.compat.static_i18n import mark_language
from mkdocs_cymar.translations.published import Published, locale_of


def fallback_pages(site: Published, here: str, config: MkDocsConfig) -> Iterator[tuple[File, File]]:
    """A file in a language for each page that only the other has, and that page's own file.

    It is in the folder of the language that lacks the page, on disk and on the web, so that
    links and the navigation find it there; its text and its place for editing are the other's.
    There is none for a page that a plugin has made, nor where the place is taken.
    """
    there = other(here)
    taken = {file.dest_uri for file in site.files.values()}
    for source, file in site.files.items():
        if locale_of(source) != there or source in site.counterparts:
            continue
        if file.generated_by or not file.abs_src_path:
            continue
        folder = site.folders[there]
        inside = PurePosixPath(file.dest_uri).relative_to(folder)
        place = str(PurePosixPath(site.folders[here], inside))
        name = f"{here}/{source.partition('/')[2]}"
        if place in taken or name in site.files:
            continue
        made = File(
            name, config.docs_dir, config.site_dir, config.use_directory_urls,
            dest_uri=place, inclusion=file.inclusion,
        )  # fmt: skip
        read_elsewhere(made, file)
        mark_language(made, here)
        yield made, file


def mark(html: str, page: Page, original: File, config: MkDocsConfig) -> str:
    """Mark a fallback page as in the other language, and return its text, heading and all.

    The page is left out of the search and the feeds, and names its original as canonical. The
    navigation shows its title as the theme lets it be set. Its table of contents, whose words are
    the other language's, keeps only what the link that skips to the text needs.
    """
    language = other(page.file.src_uri.partition("/")[0])
    page.meta["search"] = {"exclude": True}
    show_title(page, fallback_title(str(page.title), language))
    page.canonical_url = absolute(original.url, config.site_url)
    first = [AnchorLink(each.title, each.id, each.level) for each in page.toc if each.level == 1]
    page.toc = TableOfContents(first[:1])
    leave_out(page)
    return fallback_html(html, str(page.title), language)
