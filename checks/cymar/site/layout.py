"""Where the pages of each language are: a folder for each, or an ending of the files' names."""

import posixpath
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath

from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass, field
from cymar.lazy import cached_property
from cymar.site.locale_names import locale_named

TOP = "."
DOCS = "docs"
"""The folder of the pages, where the settings name none."""


class Style(StrEnum):
    """How a site keeps its languages apart.

    A folder for each; an ending before the files' own, as in `page.cy.md`; or a folder for one
    language, with the other's pages around it.
    """

    FOLDERS = "folders"
    SUFFIX = "suffix"
    ROOT = "root"


@dataclass(frozen=True)
class Layout:
    """Where each language's pages are within a site's folder, whose own path is `.` here.

    Args:
        folders: each language's folder. One may be within the other's, which has then no pages
            there; where the languages are by suffix, both are the site's.
        endings: what ends the name of a page of each language, where they are by suffix: `cy` for
            `page.cy.md`, and nothing for `page.md`.
    """

    folders: Mapping[str, str] = field(default_factory=lambda: {each: each for each in LOCALES})
    endings: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_by_suffix(self) -> bool:
        """Whether the name of a page shows its language."""
        return bool(self.endings)

    def name_in(self, path: str) -> tuple[str | None, str]:
        """The language of a page and its name within that, from its path in the site's folder.

        `cy/fees.md`, or `fees.cy.md` where the languages are by suffix, is `fees.md` in Welsh. The
        language is none where nothing shows it.
        """
        if self.is_by_suffix:
            plain, locale = without_suffix(path)
            unmarked = next((each for each in LOCALES if not self.endings[each]), None)
            return locale or unmarked, plain
        for locale, folder in self._deepest_first:
            if _is_within(path, folder):
                return locale, path[_depth(folder) :]
        return None, path

    def has(self, path: str) -> bool:
        """Whether a page with a path in the site's folder is a page of one of the languages."""
        return self.is_by_suffix or self.name_in(path)[0] is not None

    @cached_property
    def _deepest_first(self) -> list[tuple[str, str]]:
        """Each language with its folder; one within another comes before that."""
        both = [(locale, self.folders[locale]) for locale in LOCALES]
        return sorted(both, key=lambda each: -_depth(each[1]))

    def path_of(self, locale: str, name: str) -> str:
        """The path in the site's folder that a page of a name has, or would have."""
        if self.is_by_suffix:
            given = PurePosixPath(name)
            ending = self.endings[locale] and f".{self.endings[locale]}"
            return str(given.with_name(f"{given.stem}{ending}{given.suffix}"))
        return posixpath.normpath(posixpath.join(self.folders[locale], name))


STANDARD = Layout()
"""A folder `en` and a folder `cy`."""


def _is_within(path: str, folder: str) -> bool:
    if folder == TOP:
        return not path.startswith(("../", "/"))
    return path.startswith(f"{folder}/")


def _depth(folder: str) -> int:
    """The characters of a path that name the folder that it is in."""
    return 0 if folder == TOP else len(folder) + 1


def without_suffix(path: str) -> tuple[str, str | None]:
    """A file's path without the ending that names its language, and the language."""
    given = PurePosixPath(path)
    stem, _, ending = given.stem.rpartition(".")
    locale = locale_named(ending) if stem else None
    return (str(given.with_name(stem + given.suffix)), locale) if locale else (path, None)


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """What a site's settings give of where its pages are.

    Args:
        root: the folder that the settings are in.
        docs: the folder that holds the pages.
        style: how the languages are kept apart, or none where that is to be found out.
        languages: the folder of each language that the settings name one for.
    """

    root: Path
    docs: Path
    style: Style | None = None
    languages: Mapping[str, Path] = field(default_factory=dict)
