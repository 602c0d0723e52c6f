"""A site's files as if each language's were in a folder of its own, `en` and `cy`.

That is how the plugins name pages. Where a site keeps its languages apart in another way, its files
are given such names before mkdocs-static-i18n sorts them, and are still read from where they are.
"""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cymar.bilingual import LOCALES
from cymar.site import Page, Site
from cymar.site.layout import STANDARD, TOP, without_suffix
from mkdocs_cymar.compat.mkdocs import FoundFiles, read_elsewhere
from mkdocs_cymar.compat.static_i18n import has_both


@dataclass(frozen=True)
class OwnPlaces:
    """Where the files that were named so are.

    Args:
        files: each as it was, by its new source, such as `cy/fees.md`.
        sources: the new source of each, by its path in the site's folder, such as `fees.cy.md`.
        without_folder: the languages that have no folder of their own in the site.
    """

    files: Mapping[str, File] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    without_folder: Collection[str] = ()

    def source_of(self, path: str) -> str:
        """The source of the file that a link or the navigation names by its own path."""
        starts = ("", *(f"{locale}/" for locale in self.without_folder))
        paths = [path.removeprefix(start) for start in starts if path.startswith(start)]
        return next((self.sources[each] for each in paths if each in self.sources), path)


def put_in_folders(
    files: Files, site: Site, pages: Mapping[str, Page], config: MkDocsConfig
) -> OwnPlaces:
    """Name each file of a language as if it were in that language's folder.

    What is no page, and has no language in its path, is of both: it keeps its name.

    Args:
        files: those of the build, as MkDocs has found them.
        site: the site as it was checked.
        pages: its pages, by the paths of their files on disk.
        config: the site's settings.
    """
    if not has_both(config) or (site.layout == STANDARD and site.folder == Path(config.docs_dir)):
        return OwnPlaces()
    moved: dict[str, File] = {}
    sources: dict[str, str] = {}
    for file in list(files):
        files.remove(file)
        path = _path_in(site, file)
        page = pages.get(file.abs_src_path or "")
        source = page.key if page else _source(site, path, is_page=file.is_documentation_page())
        if source:
            made = File(
                source, config.docs_dir, config.site_dir, config.use_directory_urls,
                inclusion=file.inclusion,
            )  # fmt: skip
            read_elsewhere(made, file)
            moved[source], sources[path] = file, source
            file = made
        files.append(file)
    tops = [each for each in LOCALES if site.layout.folders[each] == TOP]
    return OwnPlaces(moved, sources, tops)


def _path_in(site: Site, file: File) -> str:
    """The path of a file in the folder of the site, or nothing for one that is not in it."""
    if not file.abs_src_path:
        return ""
    path = PurePath(os.path.relpath(file.abs_src_path, site.folder)).as_posix()
    return "" if path.startswith("../") else path


def _source(site: Site, path: str, *, is_page: bool) -> str:
    """The source of a file of a language that is no page of the site as it was checked."""
    layout = site.layout
    locale, name = layout.name_in(path) if path else (None, "")
    if locale is None:
        return ""
    is_shown = without_suffix(path)[1] if layout.is_by_suffix else layout.folders[locale] != TOP
    return f"{locale}/{name}" if is_page or is_shown else ""


def found_by_own_paths(files: Files, places: OwnPlaces) -> Files:
    """The files that mkdocs-static-i18n has made anew, read from where they are and found there."""
    if not places.files:
        return files
    for file in files:
        if file.src_uri in places.files:
            read_elsewhere(file, places.files[file.src_uri])

    def find(path: str) -> File | None:
        found: File | None = files.get_file_from_path(path)
        return found or files.get_file_from_path(places.source_of(path))

    return FoundFiles(files, find)
