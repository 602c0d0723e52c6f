"""What is in the folder of a site: its pages, and what cannot be published as it is."""

import os
import stat
from collections.abc import Collection
from pathlib import Path

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field
from cymar.errors import system_words
from cymar.files import is_there
from cymar.site.layout import TOP, Layout
from cymar.site.page_names import composed
from cymar.site.pages import PAGE_ENDINGS
from cymar.site.reading import NAME_NOT_UTF_8, NOT_A_FILE, legible, link_problem

LOOP = Text(
    en="This symbolic link leads to ‘{target}’, a folder that it is in, so there is no end to it: "
    "delete the link.",
    cy="Mae'r ddolen symbolaidd hon yn arwain at ffolder y mae hi ynddi, ‘{target}’, felly nid oes "
    "diwedd iddi: dilëwch y ddolen.",
)
FOLDER_NOT_READ = Text(
    en="The folder cannot be read ({problem}): check who may read it.",
    cy="Nid oes modd darllen y ffolder ({problem}): gwiriwch pwy all ei darllen.",
)
NOT_PUBLISHED = Text(
    en="This is not an ordinary file, so it cannot be published: delete it.",
    cy="Nid ffeil gyffredin yw hon, felly nid oes modd ei chyhoeddi: dilëwch hi.",
)
NOT_ON_WINDOWS = Text(
    en="Windows allows no file or folder to be called ‘{name}’: give it another name.",
    cy="Nid yw Windows yn caniatáu ffeil na ffolder o'r enw ‘{name}’: rhowch enw arall arni.",
)
SAME_BUT_CASE = Text(
    en="This name and ‘{other}’ differ only in capital letters, so Windows, macOS and some hosts "
    "keep only one of the two: rename one of them.",
    cy="Dim ond priflythrennau sy'n wahanol rhwng yr enw hwn a'r enw ‘{other}’, felly mae Windows, "
    "macOS a rhai gwasanaethau lletya yn cadw un o'r ddau yn unig: ailenwch un ohonyn nhw.",
)
DECOMPOSED = Text(
    en="Some letters of this name are two characters each, a letter and then its accent, so links "
    "written as usual do not find it: rename it to ‘{name}’.",
    cy="Mae rhai o lythrennau'r enw hwn yn ddau nod yr un, llythyren ac wedyn ei hacen, felly nid "
    "yw dolenni cyffredin yn dod o hyd iddo: newidiwch yr enw i'r ffurf ‘{name}’.",
)
FOR_PROGRAMS = frozenset(["node_modules"])
"""Folders that programs fill, which a site's own folder may hold."""

OF_PROJECTS = (".git", "cymar.toml", "pyproject.toml", "mkdocs.yml", "package.json")
"""What stands in the folder of a whole project, of which not every file is published."""

LIKE_A_PAGE = re.compile(
    r"\.(?:md|markdown|mdown|mkdn|mkd)(?:\.txt)?\Z|\.(?:docx?|odt|rtf)\Z", re.IGNORECASE
)
"""Endings of files with text in them, besides those of pages."""

RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names of devices (Microsoft, Naming Files, Paths, and Namespaces)."""

NEVER_ON_WINDOWS = re.compile(r'[\x00-\x1f<>:"|?*\\]|[. ]\Z')
"""Characters that no name may have there, and those that it may not end in (the same)."""


@dataclass(frozen=True, slots=True)
class WalkedFolder:
    """A folder that is walked, and the real folders that it is in.

    The first of those is the one that the walk began in, and the last is itself.
    """

    path: Path
    chain: tuple[Path, ...]

    @classmethod
    def first(cls, path: Path) -> "WalkedFolder":
        """The folder that a walk begins in."""
        return cls(path, (Path(os.path.realpath(path)),))

    def within(self, path: Path) -> "WalkedFolder | None":
        """A folder in this one, or nothing where it is a link to one that this is in."""
        real = Path(os.path.realpath(path)) if os.path.islink(path) else self.chain[-1] / path.name
        is_round = real in self.chain or self.chain[0].is_relative_to(real)
        return None if is_round else WalkedFolder(path, (*self.chain, real))


@dataclass(frozen=True)
class Walked:
    """The paths of the pages in a site's folder, and what is wrong with those and other files.

    `like_pages` are files that somebody may take for pages, by their names.
    """

    pages: list[str] = field(default_factory=list)
    like_pages: list[str] = field(default_factory=list)
    problems: dict[str, Text] = field(default_factory=dict)


def walk(site: Path, root: Path, layout: Layout) -> Walked:
    """Walk the folder of a site, each folder in it once.

    Args:
        site: the folder.
        root: what no symbolic link may lead out of.
        layout: where each language's pages are in the folder.
    """
    found = Walked()
    is_project = any(is_there(site / each) for each in OF_PROJECTS)
    waiting = [WalkedFolder.first(site / each) for each in _first_folders(layout, is_project)]
    is_all_published = not is_project or TOP not in layout.folders.values()
    entered = set()
    while waiting:
        folder = waiting.pop()
        if folder.chain[-1] in entered or not os.path.isdir(folder.path):
            continue
        entered.add(folder.chain[-1])
        name = Path(os.path.relpath(folder.path, site)).as_posix()
        try:
            with os.scandir(folder.path) as entries:
                known = sorted((each for each in entries if _is_looked_at(each.name)), key=_name)
        except OSError as error:
            refused = FOLDER_NOT_READ.format({"problem": system_words(error)})
            found.problems[name] = refused
            continue
        first: dict[str, str] = {}
        for entry in known:
            inside = entry.name if name == TOP else f"{name}/{entry.name}"
            is_page = entry.name.endswith(PAGE_ENDINGS) and layout.has(inside)
            is_folder, inner, problem = _is_folder(entry), None, None
            if is_folder or not is_page:  # what is wrong with a page is found when it is read
                inner, problem = _look_at(entry, folder, root, is_folder=is_folder, is_page=is_page)
            problem = problem or _name_problem(entry.name, first)
            if inner:
                waiting.append(inner)
            elif is_page and not is_folder:
                found.pages.append(inside)
                problem = None if problem is NAME_NOT_UTF_8 else problem  # whoever reads it reports
            elif LIKE_A_PAGE.search(entry.name) and layout.has(inside):
                found.like_pages.append(inside)
            if problem and (is_page or is_all_published):
                found.problems[inside] = problem
    return found


def _first_folders(layout: Layout, is_project: bool) -> Collection[str]:
    """The folders to walk; what is beside the languages' own is the site's too, as images are.

    Where the site's folder is that of a whole project, that is not so.
    """
    places = layout.folders.values()
    are_side_by_side = all(each != TOP and "/" not in each for each in places)
    is_whole = TOP in places or (are_side_by_side and not is_project)
    return (TOP,) if is_whole else frozenset(places)


def _is_looked_at(name: str) -> bool:
    return name[0] != "." and name not in FOR_PROGRAMS


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _look_at(
    entry: "os.DirEntry[str]", folder: WalkedFolder, root: Path, *, is_folder: bool, is_page: bool
) -> tuple[WalkedFolder | None, Text | None]:
    """What there is under a name: a folder to walk, if it is one, and what is wrong with it."""
    path = Path(entry.path)
    if not is_folder:
        problem = link_problem(root, path)
        is_file = os.path.isfile(path) if entry.is_symlink() else entry.is_file()
        return None, problem or (None if is_file else NOT_PUBLISHED)
    problem = link_problem(root, path)
    if problem:
        return None, problem
    inner = folder.within(path)
    if inner is None:
        return None, LOOP.format({"target": os.readlink(path)})
    return inner, NOT_A_FILE.format({"ending": path.suffix}) if is_page else None


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()


def _name_problem(name: str, first: dict[str, str]) -> Text | None:
    """What is wrong with a name; `first` holds the others in the folder, by what they are alike."""
    if not name.isascii() and legible(name) != name:
        return NAME_NOT_UTF_8
    usual = composed(name)
    if usual != name:
        return DECOMPOSED.format({"name": usual})
    if RESERVED.fullmatch(name) or NEVER_ON_WINDOWS.search(name):
        return NOT_ON_WINDOWS.format({"name": name})
    other = first.setdefault(name.casefold(), name)
    return None if other == name else SAME_BUT_CASE.format({"other": other})


class Publishable:
    """Which files in the folder of a site may be published, wherever it lies.

    Args:
        docs: the folder.
        root: what no symbolic link may lead out of.
    """

    def __init__(self, docs: Path, root: Path) -> None:
        self._folders: dict[Path, WalkedFolder | None] = {docs: WalkedFolder.first(docs)}
        self._docs = docs
        self._root = root

    def has(self, path: Path) -> bool:
        """Whether a file may be; one that is not in the folder is none of our business."""
        if not path.is_relative_to(self._docs):
            return True
        try:
            is_file = stat.S_ISREG(path.stat().st_mode)
        except OSError:
            return False
        return is_file and bool(self._folder(path.parent)) and not link_problem(self._root, path)

    def _folder(self, path: Path) -> WalkedFolder | None:
        if path not in self._folders:
            above = self._folder(path.parent)
            is_wrong = above is None or link_problem(self._root, path)
            self._folders[path] = None if is_wrong or above is None else above.within(path)
        return self._folders[path]
