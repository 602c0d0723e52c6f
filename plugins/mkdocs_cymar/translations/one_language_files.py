"""Finding the file that a link or the navigation names, in a build of one language."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cymar.bilingual import other
from mkdocs_cymar.compat.mkdocs import FoundFiles
from mkdocs_cymar.compat.static_i18n import find_file
from mkdocs_cymar.in_folders import OwnPlaces
from mkdocs_cymar.translations.published import Published, locale_of


def one_language_files(
    files: Files, locale: str, published: Published, places: OwnPlaces, config: MkDocsConfig
) -> Files:
    """The files of one language's build, in which the pages of the other can be linked to.

    A page may be named by its own source, or by that of its counterpart in place of it:
    `guide/a.md` is that page in this build's language. An image or the like that only the other
    language has serves both. `places` are the paths of files that are in no folder of a language.
    """
    there = other(locale)

    def find(path: str) -> File | None:
        found: File | None
        if locale_of(path) == there:
            found = published.files.get(path) or published.assets.get(path)
            if found or places.source_of(path) == path:
                return found
        found = find_file(files, path, config)
        if found:
            return found
        named = f"{there}/{path.removeprefix(f'{locale}/')}"
        counterpart = published.counterparts.get(named, "")
        found = files.src_uris.get(counterpart) or published.assets.get(named)
        own = places.source_of(path)
        return find(own) if found is None and own != path else found

    return FoundFiles(files, find)


def named_in(items: list[object], files: Files, elsewhere: Mapping[str, File]) -> list[object]:
    """A navigation without the pages that only the other language has."""
    left: list[object] = []
    for item in items:
        if isinstance(item, dict):
            item = {
                title: named_in(below, files, elsewhere) if isinstance(below, list) else below
                for title, below in item.items()
                if not isinstance(below, str) or _is_here(below, files, elsewhere)
            }
            if any(below != [] for below in item.values()):
                left.append(item)
        elif not isinstance(item, str) or _is_here(item, files, elsewhere):
            left.append(item)
    return left


def _is_here(name: str, files: Files, elsewhere: Mapping[str, File]) -> bool:
    """Whether a page is in this build, or in neither language, which MkDocs itself reports."""
    return bool(files.get_file_from_path(name)) or name not in elsewhere
