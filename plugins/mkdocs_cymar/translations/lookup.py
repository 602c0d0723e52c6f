"""Finding the file that a link or the navigation names, in a build of one language."""

from collections.abc import Mapping

from mkdocs.structure.files import File, Files

from cymar.bilingual import other
from mkdocs_cymar.translations.published import Published, locale_of


class OneLanguage(Files):
    """The files of one language's build, in which the pages of the other can be linked to.

    A page may be named by its own source, or by that of its counterpart in place of it. An image
    or the like that only the other language has serves both.
    """

    def __init__(self, files: Files, locale: str, published: Published) -> None:
        super().__init__(files)
        self._own = files
        self._locale = locale
        self._published = published

    def get_file_from_path(self, path: str) -> File | None:
        """The file by its source path; `guide/a.md` is that page in this build's language."""
        there = other(self._locale)
        if locale_of(path) == there:
            return self._published.files.get(path) or self._published.assets.get(path)
        found: File | None = self._own.get_file_from_path(path)
        if found:
            return found
        name = path.removeprefix(f"{self._locale}/")
        named = f"{there}/{name}"
        counterpart = self._published.counterparts.get(named, "")
        return self.src_uris.get(counterpart) or self._published.assets.get(named)

    def append(self, file: File) -> None:
        """Add a file."""
        super().append(file)
        self._own.append(file)

    def remove(self, file: File) -> None:
        """Remove a file."""
        super().remove(file)
        self._own.remove(file)


def named_in(items: list[object], files: Files, elsewhere: Mapping[str, File]) -> list[object]:
    """A navigation without the pages that only the other language has."""
    kept: list[object] = []
    for item in items:
        if isinstance(item, dict):
            item = {
                title: named_in(below, files, elsewhere) if isinstance(below, list) else below
                for title, below in item.items()
                if not isinstance(below, str) or _is_here(below, files, elsewhere)
            }
            if any(below != [] for below in item.values()):
                kept.append(item)
        elif not isinstance(item, str) or _is_here(item, files, elsewhere):
            kept.append(item)
    return kept


def _is_here(name: str, files: Files, elsewhere: Mapping[str, File]) -> bool:
    """Whether a page is in this build, or in neither language: then MkDocs says so itself."""
    return bool(files.get_file_from_path(name)) or name not in elsewhere
