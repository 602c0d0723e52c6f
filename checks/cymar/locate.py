"""From what people type, such as a path or a page's name, to the site that it stands for."""

import os
import posixpath
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import replace
from cymar.errors import ConfigError, nearest
from cymar.files import is_there, project_top, shown_path
from cymar.glossary import Glossary
from cymar.project import Project
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.settings.reading import find_settings
from cymar.site import Page, Site
from cymar.site.discovery import read_site
from cymar.site.page_names import composed
from cymar.site.places import NO_PATH, SitePlace, find_place
from cymar.site.taken_in import MkDocsSettings, abbreviations_taken_in, translated_box_titles

NO_GLOSSARY = Text(
    en="there is no glossary ‘{path}’: write it, or fix ‘glossary’ in the settings.",
    cy="nid oes geirfa ‘{path}’: ysgrifennwch hi, neu cywirwch ‘glossary’ yn y gosodiadau.",
)
NO_PAGE = Text(
    en="‘{path}’ is not a page of the site.", cy="nid yw ‘{path}’ yn un o dudalennau'r wefan."
)
NO_PAGES = Text(
    en="there are no pages in ‘{en}’ or ‘{cy}’, so there is nothing to check.",
    cy="nid oes tudalennau yn ‘{en}’ nac yn ‘{cy}’, felly nid oes dim i'w wirio.",
)
LIKE_A_PATH = 0.75
"""How like a path that is not there another has to be, to be offered: paths share their folders."""

SKIPPED = Text(
    en="skipped ‘{path}’: it is not a page of a site.",
    cy="heb edrych ar y llwybr ‘{path}’: nid yw'n un o dudalennau gwefan.",
)
REMOVED = Text(
    en="skipped ‘{path}’: it is not there any more.",
    cy="heb edrych ar y llwybr ‘{path}’: nid yw yno bellach.",
)
NO_PAIR = Text(
    en="‘{path}’ has no counterpart in the other language: ‘cymar status’ shows what is missing.",
    cy="nid oes gan y dudalen ‘{path}’ un gyfatebol yn yr iaith arall: mae ‘cymar status’ yn "
    "dangos beth sydd ar goll.",
)


def open_projects(paths: Iterable[Path]) -> list[Project]:
    """The sites that some paths lie in, each once, in the order given.

    Raises:
        ConfigError: for a path that is no site, and for settings or a glossary that cannot be used.
    """
    wanted: dict[Path, tuple[SitePlace, Settings, list[Path]]] = {}
    for path in (_page_path(str(each)) for each in paths):
        settings = find_settings(path, all_rules())
        place = find_place(path, settings.places)
        wanted.setdefault(place.folder, (place, settings, []))[2].append(path)
    return [_open(*each) for each in wanted.values()]


def open_sites(paths: Iterable[Path]) -> list[Project]:
    """As `open_projects`, where each site has pages to check, and each page its counterpart.

    Raises:
        ConfigError: as `open_projects`, and for a site or a folder without pages.
    """
    projects = open_projects(paths)
    for project in projects:
        if not project.site.pages or project.only == frozenset():
            site = project.site
            folders = {
                locale: posixpath.normpath(f"{site.shown}/{folder}")
                for locale, folder in site.layout.folders.items()
            }
            raise ConfigError(NO_PAGES.format(folders))
    return [project.with_counterparts() for project in projects]


def open_listed(paths: Iterable[Path]) -> tuple[list[Project], list[Text]]:
    """The sites that a list of files lies in, such as those that changed, and what was skipped.

    What is no page of a site is skipped, and so is a page that was removed: its counterpart is
    looked at in its place.

    Raises:
        ConfigError: for settings or a glossary that cannot be used, and for a folder whose name is
            misspelt: a file may have been removed, but whoever names a folder means it to be there.
    """
    wanted: list[Path] = []
    skipped: list[Text] = []
    for path in map(_as_on_disk, paths):
        is_there, place = path.exists(), _place_of(path)
        if not is_there and not path.suffix:
            _refuse_misspelt_folder(path)
        if not is_there and place:
            wanted += _counterpart_of(path, place)
        if is_there and place:
            wanted.append(path)
        else:
            text = SKIPPED if is_there else REMOVED
            skipped.append(text.format({"path": shown_path(path)}))
    projects = open_projects(wanted)
    files = {page.file.resolve() for project in projects for page in project.site.pages}
    for path in wanted:
        if path.is_file() and path.resolve() not in files:
            skipped.append(SKIPPED.format({"path": shown_path(path)}))
    return [each.with_counterparts() for each in projects if each.only != frozenset()], skipped


def _refuse_misspelt_folder(path: Path) -> None:
    """Stop where a path is not there, and a folder beside it has nearly its name.

    Raises:
        ConfigError: offering that folder.
    """
    parent = path.parent
    beside = (each for each in parent.iterdir() if each.is_dir()) if parent.is_dir() else ()
    hint = nearest(str(path), [str(each) for each in beside], LIKE_A_PATH)
    if hint.en:
        raise _not_there(path, hint)


def _not_there(path: Path, hint: Text) -> ConfigError:
    problem = NO_PATH.format({"path": path})
    return ConfigError(Text(en=problem.en + hint.en, cy=problem.cy + hint.cy))


def _place_of(path: Path) -> SitePlace | None:
    """The site that a path lies in, which may be of a file that was removed, or none."""
    there = next(each for each in (path, *path.absolute().parents) if each.exists())
    try:
        return find_place(there, find_settings(there, all_rules()).places)
    except ConfigError:
        return None


def _counterpart_of(path: Path, place: SitePlace) -> list[Path]:
    """The page of the other language that has the name of one that was removed, if any."""
    inside = os.path.relpath(os.path.abspath(path), place.folder).replace(os.sep, "/")
    locale, name = place.layout.name_in(inside)
    found = place.folder / place.layout.path_of(other(locale), name) if locale else None
    return [found] if found and found.is_file() else []


def open_pages(names: Iterable[str]) -> list[Project]:
    """The sites that some pages lie in, for paths, or names as the status gives them.

    Raises:
        ConfigError: as `open_projects`, and for a page that has no counterpart.
    """
    paths = [_page_path(name) for name in names]
    projects = open_projects(paths)
    for path in paths:
        if not any(
            replace(project, only=_only(project.site, [path])).pairs for project in projects
        ):
            raise ConfigError(NO_PAIR.format({"path": shown_path(path)}))
    return projects


def open_page(name: str) -> tuple[Project, Page]:
    """The site that a page lies in, and the page, for its path, or its name as the status gives it.

    Raises:
        ConfigError: as `open_projects`, and for what is not a page.
    """
    path = _page_path(name)
    (project,) = open_projects([path])
    keys = _only(project.site, [path])
    for page in project.site.pages:
        if path.is_file() and (keys is None or page.key in keys):
            return project, page
    raise ConfigError(NO_PAGE.format({"path": shown_path(path)}))


def _as_on_disk(path: Path) -> Path:
    """A path as its file is called, whose letters with accents may be one character or two."""
    if path.exists() or composed(str(path)).isascii():
        return path
    parent = _as_on_disk(path.parent)
    try:
        alike = (each for each in parent.iterdir() if composed(each.name) == composed(path.name))
        return next(alike, path)
    except OSError:
        return path


def _page_path(name: str) -> Path:
    """The path of a page, or of what else somebody named.

    Raises:
        ConfigError: where there is nothing of that name, offering the nearest that there is.
    """
    path = _as_on_disk(Path(name))
    if path.exists():
        return path
    settings = find_settings(Path(), all_rules())
    names = [shown_path(each) for each in path.parent.iterdir()] if path.parent.is_dir() else []
    with suppress(ConfigError):
        place = find_place(Path(), settings.places)
        paths = (place.folder / place.layout.path_of(each, name) for each in LOCALES)
        found = next((each for each in map(_as_on_disk, paths) if each.is_file()), None)
        if found:
            return found
        pages = (each.relative_to(place.folder).as_posix() for each in place.folder.rglob("*.md"))
        names += [place.layout.name_in(each)[1] for each in pages]
    raise _not_there(path, nearest(name, names, LIKE_A_PATH))


def open_project(docs: Path, settings: Settings) -> Project:
    """The site in a docs folder, with these settings.

    Raises:
        ConfigError: for a folder that is no site, and for a glossary that cannot be used.
    """
    places = replace(settings.places, docs=docs)
    return _open(find_place(docs, places), settings, [docs])


def _open(place: SitePlace, settings: Settings, given: list[Path]) -> Project:
    folder = place.folder
    root = project_root(folder, settings)
    site = read_site(place, shown_path(folder), root, settings.counterpart_key)
    mkdocs = MkDocsSettings.of(site, root)
    site = replace(site, box_titles=translated_box_titles(mkdocs))
    glossary = replace(_glossary(settings), taken_in=abbreviations_taken_in(site, mkdocs))
    return Project(site, settings, glossary, _only(site, given))


def glossary_file(start: Path, *, may_be_missing: bool = False) -> tuple[Path, Settings, Glossary]:
    """The glossary that applies at a place, with its file, which may not be there yet.

    Raises:
        ConfigError: for settings or a glossary that cannot be used, or one that is not there.
    """
    settings = find_settings(start, all_rules())
    path = settings.root / settings.glossary
    if is_there(path):
        from cymar.glossary.file import read_glossary

        return path, settings, read_glossary(path, settings.top)
    if not may_be_missing:
        raise ConfigError(NO_GLOSSARY.format({"path": settings.glossary}))
    return path, settings, Glossary((), shown_path(path))


def _glossary(settings: Settings) -> Glossary:
    path = settings.root / settings.glossary
    if is_there(path):
        from cymar.glossary.file import read_glossary

        return read_glossary(path, settings.top)
    if settings.glossary != Settings.glossary:
        raise ConfigError(
            NO_GLOSSARY.format({"path": settings.glossary}),
            shown_path(settings.file) if settings.file else "",
        )
    return Glossary()


def project_root(folder: Path, settings: Settings) -> Path:
    """The folder of the project that a site is in, which its symbolic links may not lead out of.

    It is the repository's, or that of the settings; without either, the site's own.
    """
    top = project_top(folder)
    is_in_settings = settings.file and folder.is_relative_to(settings.root)
    return settings.root if top == folder and is_in_settings else top


def _only(site: Site, given: list[Path]) -> frozenset[str] | None:
    folder = Path(os.path.abspath(site.folder))
    places = [Path(os.path.abspath(path)) for path in given]
    if any(folder.is_relative_to(place) for place in places):
        return None
    files = [(each.key, each.file) for each in site.pages]
    files += [(each.key, each.file) for each in site.broken_files]
    given_paths = {os.path.normcase(place) for place in places}
    starts = tuple(os.path.join(each, "") for each in given_paths)
    shown = ((key, os.path.normcase(file)) for key, file in files)
    return frozenset(key for key, file in shown if file in given_paths or file.startswith(starts))
