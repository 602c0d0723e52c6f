"""A site with its settings and glossary, as found at the paths that somebody gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cymar.bilingual import Text
from cymar.engine import Report, check
from cymar.errors import ConfigError
from cymar.glossary import Glossary
from cymar.glossary.file import read_glossary
from cymar.paths import shown_path
from cymar.rules import all_rules
from cymar.settings import Settings, find_settings
from cymar.site import Site
from cymar.site.discovery import find_docs, read_site

NO_GLOSSARY = Text(
    en="there is no glossary ‘{path}’: write it, or mend ‘glossary’ in the settings.",
    cy="nid oes geirfa ‘{path}’: ysgrifennwch hi, neu cywirwch ‘glossary’ yn y gosodiadau.",
)


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
        return check(self.site, self.settings, all_rules(), self.glossary, self.only)


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


def open_project(docs: Path, settings: Settings) -> Project:
    """The site in a docs folder, with these settings.

    Raises:
        ConfigError: for a glossary that cannot be used.
    """
    return _open(docs, settings, [docs])


def _open(docs: Path, settings: Settings, given: list[Path]) -> Project:
    site = read_site(docs, shown_path(docs))
    return Project(site, settings, _glossary(settings), _only(site, given))


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
