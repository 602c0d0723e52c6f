"""What `cymar init` does in a folder: made from what is there and what somebody answers."""

from collections.abc import Iterator
from pathlib import Path

from cymar.adoption.beside import files_beside
from cymar.adoption.changes import FilesToMove, FileToWrite, to_write
from cymar.adoption.hosts import host_of
from cymar.adoption.look import Look
from cymar.adoption.new_site import SiteAnswers, site_files
from cymar.adoption.old_site import (
    WITH_PLUGINS,
    check_by_host,
    files_to_publish,
    pages_to_move,
    plugin_lines,
    settings_file,
)
from cymar.dataclasses import dataclass
from cymar.files import project_top


@dataclass(frozen=True)
class Plan:
    """What is to be changed in a folder."""

    writes: tuple[FileToWrite, ...]
    moves: tuple[FilesToMove, ...] = ()

    @property
    def made(self) -> tuple[FileToWrite, ...]:
        """The files that are not there yet."""
        return tuple(each for each in self.writes if each.is_new)

    @property
    def changed(self) -> tuple[FileToWrite, ...]:
        """The files of somebody else's that change."""
        return tuple(each for each in self.writes if not each.is_new)


def plan_new(look: Look, answers: SiteAnswers) -> Plan:
    """A whole site; a file that is there already is left alone.

    Raises:
        ConfigError: for a file that cannot be read.
    """
    top = project_top(look.folder)

    def writes() -> Iterator[FileToWrite]:
        for name, content in site_files(answers):
            yield from to_write(look.folder / name, content, top)
        yield from files_beside(look.folder, top)

    return Plan(tuple(writes()))


def plan_old(look: Look, first: str, host: str | None) -> Plan:
    """What a site lacks.

    Args:
        look: what is there.
        first: the language that the site was written in, or that its root shows.
        host: where somebody says that the site is published, or nothing.

    Raises:
        ConfigError: for a file that cannot be read.
    """
    top = project_top(look.folder)
    writes = [
        *settings_file(look, first, top),
        *plugin_lines(look, first, top),
        *files_beside(look.folder, top),
        *_by_host(look, host, top),
    ]
    return Plan(tuple(writes), tuple(pages_to_move(look, first)))


def _by_host(look: Look, host: str | None, top: Path) -> Iterator[FileToWrite]:
    """What the host that somebody names needs, or a check by the one that the project shows."""
    if host and look.generator in WITH_PLUGINS and not look.is_one_language:
        yield from files_to_publish(look, host, top)
        return
    known = host or host_of(look.folder)
    if known:
        yield from check_by_host(look, known, top)
