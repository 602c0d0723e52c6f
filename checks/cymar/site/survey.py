"""What looks like a site in a folder that no settings describe, so that people can be told."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import dataclass, field
from cymar.site.layout import Style, without_suffix
from cymar.site.locale_names import locale_named
from cymar.site.pages import PAGE_ENDINGS

PASSED_OVER = frozenset(
    ["__pycache__", "_site", "build", "dist", "node_modules", "public", "site", "target", "vendor"]
)
"""Folders of what programs make, or of other people's work: no pages that somebody writes."""

DEEPEST = 6
"""How many folders down we look; those of Docusaurus are four down, and of Starlight three."""

MOST_FOLDERS = 2000
"""How many folders we look into, so that a command in the wrong place ends soon."""

DOCS_FOLDERS = frozenset(["content", "docs"])
"""What generators call the folder of all pages."""

TRANSLATIONS = "i18n"
DOCUSAURUS = "docusaurus-plugin-content-docs/current"

BOTH = Text(en="‘{en}’ in English and ‘{cy}’ in Welsh", cy="‘{en}’ yn Saesneg, ‘{cy}’ yn Gymraeg")
BY_SUFFIX = Text(
    en="‘{folder}’ with languages in the names of files, such as ‘{example}’",
    cy="‘{folder}’ gydag ieithoedd yn enwau'r ffeiliau, fel ‘{example}’",
)


@dataclass(frozen=True)
class LooksLike:
    """What looks like the pages of a site in both languages.

    Args:
        docs: the folder that holds the pages.
        style: how the languages are kept apart.
        languages: the folder of each language, where settings must name it.
        inner: the folder of each language, to be shown.
        example: a file whose name shows its language.
        pages: how many pages there are in the language with fewer.
    """

    docs: Path
    style: Style
    languages: Mapping[str, Path] = field(default_factory=dict)
    inner: Mapping[str, Path] = field(default_factory=dict)
    example: str = ""
    pages: int = 0

    def entries(self, root: Path) -> Iterator[tuple[str, str]]:
        """The settings that describe it, for a file of settings in a folder."""
        if self.languages:
            for locale in LOCALES:
                yield f"languages.{locale}", _relative(self.languages[locale], root)
            return
        if _relative(self.docs, root) != "docs":
            yield "docs", _relative(self.docs, root)
        if self.style is not Style.FOLDERS:
            yield "layout", self.style.value

    def settings(self, root: Path) -> str:
        """The settings that describe it, in one line."""
        written = (f"{key} = {json.dumps(value)}" for key, value in self.entries(root))
        return ", ".join(f"‘{each}’" for each in written)

    def described(self, root: Path) -> Text:
        """What it is, to somebody in a folder."""
        if self.style is Style.SUFFIX:
            values = {"folder": _relative(self.docs, root), "example": self.example}
            return BY_SUFFIX.format(values)
        return BOTH.format({each: _relative(self.inner[each], root) for each in LOCALES})


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


def is_passed_over(name: str) -> bool:
    """Whether a folder of this name holds no pages that somebody writes."""
    return name.startswith(".") or name in PASSED_OVER


def _is_closed(name: str, of_any_name: bool) -> bool:
    return name.startswith(".") if of_any_name else is_passed_over(name)


def survey(top: Path) -> list[LooksLike]:
    """What looks like a site in a folder, that with most pages in both languages first."""
    places = list(_folders(top))
    found = [looks for place in places for looks in _looks_in(top, place)]
    found += _by_suffix(top, places)
    return sorted(found, key=lambda each: (-each.pages, len(each.docs.parts), str(each.docs)))


@dataclass(frozen=True)
class _Folder:
    path: Path
    folders: tuple[str, ...]
    pages: tuple[str, ...]


def _folders(top: Path, *, of_any_name: bool = False) -> Iterator[_Folder]:
    """The folders in a folder that may hold pages, from the top down."""
    entered = 0
    for path, folders, files in os.walk(top):
        here = Path(path)
        deep = len(here.relative_to(top).parts) >= DEEPEST
        is_environment = "pyvenv.cfg" in files
        folders[:] = sorted(
            each
            for each in folders
            if not (deep or is_environment or _is_closed(each, of_any_name)) or locale_named(each)
        )
        entered += 1
        if entered > MOST_FOLDERS or is_environment:
            folders.clear()
            continue
        yield _Folder(
            here,
            tuple(folders),
            tuple(sorted(each for each in files if each.endswith(PAGE_ENDINGS))),
        )


def _looks_in(top: Path, place: _Folder) -> Iterator[LooksLike]:
    named = _named_folders(place)
    if len(named) == len(LOCALES) and place.path.name != TRANSLATIONS:
        counts = [len(pages_in(each)) for each in named.values()]
        if all(counts):
            yield LooksLike(place.path, Style.FOLDERS, inner=named, pages=min(counts))
    elif len(named) == 1:
        ((locale, inner),) = named.items()
        yield from (
            _translations(top, place.path, locale, inner)
            if place.path.name == TRANSLATIONS
            else _with_root(place, locale, inner)
        )


def _named_folders(place: _Folder) -> dict[str, Path]:
    """The folders of languages in a folder, those with the plainest names first."""
    found: dict[str, Path] = {}
    for name in sorted(place.folders, key=lambda each: (each not in LOCALES, each)):
        locale = locale_named(name)
        if locale:
            found.setdefault(locale, place.path / name)
    return found


def _translations(top: Path, place: Path, locale: str, inner: Path) -> Iterator[LooksLike]:
    """Pages in `docs`, whose translations are in `i18n`, as Docusaurus has them."""
    for docs, there in (
        (place.parent / "docs", inner / DOCUSAURUS),
        (place.parent / "docs", inner),
    ):
        pages = [pages_in(docs), pages_in(there)]
        if all(pages):
            folders = {locale: there, other(locale): docs}
            yield LooksLike(
                top, Style.FOLDERS, folders, folders, pages=min(len(each) for each in pages)
            )
            return


def _with_root(place: _Folder, locale: str, inner: Path) -> Iterator[LooksLike]:
    """Pages of one language around the folder of the other."""
    shared = set(pages_in(inner)) & set(pages_in(place.path))
    if shared:
        folders = {locale: inner, other(locale): place.path}
        yield LooksLike(place.path, Style.ROOT, inner=folders, pages=len(shared))


def _by_suffix(top: Path, places: Iterable[_Folder]) -> Iterator[LooksLike]:
    """Folders of pages whose names show their language, each with what is in it."""
    docs: dict[Path, list[str]] = {}
    for place in places:
        marked = [name for name in place.pages if without_suffix(name)[1]]
        if marked:
            docs.setdefault(_docs_around(top, place.path), []).extend(marked)
    for folder, marked in docs.items():
        yield LooksLike(folder, Style.SUFFIX, example=marked[0], pages=len(marked))


def _docs_around(top: Path, folder: Path) -> Path:
    """The folder of all pages: one around this that is called as generators call it, if any."""
    around = (each for each in (folder, *folder.parents) if each.is_relative_to(top))
    return next((each for each in around if each.name in DOCS_FOLDERS), folder)


def pages_in(folder: Path, *, of_any_name: bool = False) -> list[str]:
    """The paths of the pages in a folder, within it.

    Args:
        folder: the folder.
        of_any_name: whether folders in it may be called as those are that programs fill.
    """
    return [
        (place.path / name).relative_to(folder).as_posix()
        for place in _folders(folder, of_any_name=of_any_name)
        for name in place.pages
    ]
