"""A site with its settings and glossary, as found at the paths that somebody gives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cymar.bilingual import LOCALES, Text
from cymar.engine import check
from cymar.errors import ConfigError
from cymar.files import shown_path
from cymar.finding import Report
from cymar.glossary import Glossary
from cymar.glossary.file import read_glossary
from cymar.readability.scores import Scores
from cymar.rules import all_rules
from cymar.settings.model import Publish, Settings
from cymar.settings.reading import find_settings
from cymar.site import Page, PagePair, Site
from cymar.site.discovery import find_docs, read_site
from cymar.staleness.held import Held, held_pages
from cymar.staleness.history import GitHistory, Note
from cymar.staleness.sign_offs import FILE, SignOffs, read_sign_offs, write_sign_offs
from cymar.staleness.standing import STALE, Standing

NO_GLOSSARY = Text(
    en="there is no glossary ‘{path}’: write it, or mend ‘glossary’ in the settings.",
    cy="nid oes geirfa ‘{path}’: ysgrifennwch hi, neu cywirwch ‘glossary’ yn y gosodiadau.",
)


NO_PAGE = Text(
    en="‘{path}’ is not a page of the site.", cy="nid yw ‘{path}’ yn un o dudalennau'r wefan."
)
NO_PAIR = Text(
    en="‘{path}’ has no counterpart in the other language: ‘cymar status’ shows what is missing.",
    cy="nid oes gan ‘{path}’ dudalen gyfatebol yn yr iaith arall: mae ‘cymar status’ yn dangos "
    "beth sydd ar goll.",
)
NOT_HELD = Text(
    en="no page is held for being behind, for nothing tells which are (pages: {pages}): fetch the "
    "whole history, or sign the pages off with ‘cymar sign-off’.",
    cy="nid oes tudalen wedi'i dal yn ôl am fod ar ei hôl hi, achos nid oes dim yn dweud pa rai "
    "(tudalennau: {pages}): estynnwch yr hanes cyfan, neu cymeradwywch y tudalennau gyda ‘cymar "
    "sign-off’.",
)
STORE = Path(".cache", "cymar")


@dataclass(frozen=True)
class Project:
    """A site with its settings and glossary.

    `only` are the keys of the pages that were asked for, or `None` for all of them.
    """

    site: Site
    settings: Settings
    glossary: Glossary
    only: frozenset[str] | None = None

    def check(self) -> Report:
        """Everything the rules find on the pages that were asked for."""
        return check(
            self.site,
            self.settings,
            all_rules(),
            self.glossary,
            self.only,
            self.standing,
            self.held,
        )

    @property
    def pages(self) -> tuple[Page, ...]:
        """Each page that was asked for, and its counterpart."""
        paired = [page for pair in self.pairs for page, _ in pair]
        alone = [page for page in self.site.unpaired if self.only is None or page.key in self.only]
        return (*paired, *alone)

    def scores(self) -> Scores:
        """How hard each page that was asked for is to read, and its counterpart, by their keys."""
        return {page.key: page.readability for page in self.pages}

    @property
    def asks_standing(self) -> bool:
        """Whether anything asks which blocks are behind."""
        return self._holds_behind or bool(self.settings.severity(all_rules()[STALE]))

    @cached_property
    def pairs(self) -> tuple[PagePair, ...]:
        """The pairs that were asked for, or that a page asked for is one of."""
        return _pairs(self.site, self.only)

    @cached_property
    def sign_offs(self) -> SignOffs:
        """The sign-offs, which stand beside the settings, or beside the docs folder.

        Raises:
            ConfigError: for a file that cannot be read.
        """
        path = self._root / FILE
        return read_sign_offs(path, shown_path(path))

    @cached_property
    def standing(self) -> Standing:
        """Which blocks are behind, of the pairs that were asked for or may be held."""
        pairs = self.site.pairs if self._holds_behind else self.pairs
        pages = [page for pair in pairs for page, _ in pair]
        history = GitHistory(self.site.folder, pages, self.store / "history.json")
        return Standing(pairs, history, self.sign_offs, self.store / "in-step.json")

    @cached_property
    def held(self) -> Held:
        """The pages of the whole site that are not to be published yet, and why."""
        return held_pages(self.site, self.settings, self.standing)

    @property
    def _holds_behind(self) -> bool:
        return self.settings.publish is Publish.IN_STEP

    @property
    def store(self) -> Path:
        """The folder that keeps what took long to tell."""
        return self._root / STORE

    @property
    def _root(self) -> Path:
        return self.settings.root if self.settings.file else self.site.folder.parent

    def sign_off(self) -> None:
        """Record that the pairs that were asked for are in step as they are.

        Raises:
            ConfigError: where the file cannot be read or written.
        """
        write_sign_offs(self.sign_offs.with_signed(self.pairs), shown_path(self._root / FILE))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What keeps us from telling whether pages are in step, and what is wrong with sign-offs.

        Nothing where nobody asks, or there are no pairs.
        """
        if not self.pairs or not self.asks_standing:
            return ()
        shown = shown_path(self._root / FILE)
        faults = self.sign_offs.faults(self.site.pairs)
        marked = (Note(fault.text, file=shown, line=fault.line) for fault in faults)
        return (*self.standing.notes, *self._not_held(), *marked)

    def _not_held(self) -> Iterator[Note]:
        unknown = [pair for pair in self.site.pairs if not self.standing.is_known(pair)]
        if self._holds_behind and unknown:
            yield Note(NOT_HELD.format({"pages": len(unknown)}))


def open_projects(paths: Iterable[Path]) -> list[Project]:
    """The sites that some paths lie in, each once, in the order given.

    Raises:
        ConfigError: for a path that is no site, and for settings or a glossary that cannot be used.
    """
    wanted: dict[Path, tuple[Settings, list[Path]]] = {}
    for path in paths:
        settings = find_settings(path, all_rules())
        docs = find_docs(path, settings.root / settings.docs)
        wanted.setdefault(docs, (settings, []))[1].append(path)
    return [_open(docs, settings, given) for docs, (settings, given) in wanted.items()]


def open_pages(names: Iterable[str]) -> list[Project]:
    """The sites that some pages lie in, for paths, or names as the status gives them.

    Raises:
        ConfigError: as `open_projects`, and for a page that has no counterpart.
    """
    paths = [_page_path(name) for name in names]
    projects = open_projects(paths)
    for path in paths:
        if not any(_pairs(project.site, _only(project.site, [path])) for project in projects):
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


def _page_path(name: str) -> Path:
    path = Path(name)
    if path.exists():
        return path
    settings = find_settings(Path(), all_rules())
    found = (settings.root / settings.docs / locale / name for locale in LOCALES)
    return next((each for each in found if each.is_file()), path)


def open_project(docs: Path, settings: Settings) -> Project:
    """The site in a docs folder, with these settings.

    Raises:
        ConfigError: for a glossary that cannot be used.
    """
    return _open(docs, settings, [docs])


def _open(docs: Path, settings: Settings, given: list[Path]) -> Project:
    site = read_site(docs, shown_path(docs))
    return Project(site, settings, _glossary(settings), _only(site, given))


def glossary_file(start: Path, *, may_be_missing: bool = False) -> tuple[Path, Settings, Glossary]:
    """The glossary that applies at a place, with its file, which may not be there yet.

    Raises:
        ConfigError: for settings or a glossary that cannot be used, or one that is not there.
    """
    settings = find_settings(start, all_rules())
    path = settings.root / settings.glossary
    if path.exists():
        return path, settings, read_glossary(path, shown_path(path))
    if not may_be_missing:
        raise ConfigError(NO_GLOSSARY.format({"path": settings.glossary}))
    return path, settings, Glossary((), shown_path(path))


def _glossary(settings: Settings) -> Glossary:
    path = settings.root / settings.glossary
    if path.exists():
        return read_glossary(path, shown_path(path))
    if settings.glossary != Settings.glossary:
        raise ConfigError(
            NO_GLOSSARY.format({"path": settings.glossary}),
            shown_path(settings.file) if settings.file else "",
        )
    return Glossary()


def _pairs(site: Site, only: frozenset[str] | None) -> tuple[PagePair, ...]:
    """The pairs with one of some pages, or all of them."""
    return tuple(
        pair for pair in site.pairs if only is None or only & {page.key for page, _ in pair}
    )


def _only(site: Site, given: list[Path]) -> frozenset[str] | None:
    folder = site.folder.resolve()
    places = [path.resolve() for path in given]
    if any(folder.is_relative_to(place) for place in places):
        return None
    return frozenset(
        page.key
        for page in site.pages
        if any((folder / page.key).is_relative_to(place) for place in places)
    )
