"""MkDocs's reading and writing of pages, which may leave a page as it was at the last build.

Read in MkDocs 1.6.1: `commands.build` has one function that reads a page and one that writes it,
and empties the folder of the built site before. Other versions are left alone, as ProperDocs is.
"""

import json
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, ClassVar, Protocol

import mkdocs.commands.build as building
from jinja2 import Environment
from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_cymar.compat import mkdocs
from mkdocs_cymar.compat.installed import is_known

VERSIONS = mkdocs.VERSIONS["mkdocs"]


class Cycle(Protocol):
    """What decides which pages are left as they were."""

    @property
    def keeps_site(self) -> bool:
        """Whether the built site is left where it is, to be brought up to date."""

    def is_read(self, page: Page, files: Files) -> bool:
        """Whether a page has been given what was read of it before."""

    def note_read(self, page: Page) -> None:
        """Note what was read of a page."""

    def is_written(self, page: Page) -> bool:
        """Whether the file of a page is as it would be written."""

    def begin_writing(self) -> None:
        """Note that a page is about to be written."""

    def note_written(self, page: Page) -> None:
        """Note that the file of a page was written."""


PageState = list[Any]
"""What reading a page leaves of it, as JSON can hold it."""


def state_of(page: Page) -> PageState | None:
    """What has been read of a page, or nothing where JSON cannot hold it.

    Links are by the sources of the files that they lead to.
    """
    links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
    anchors = sorted(page.present_anchor_ids or ())
    meta = dict(page.meta)
    try:
        if json.loads(json.dumps(meta)) != meta:
            return None
    except (TypeError, ValueError):
        return None
    title, toc = page._title_from_render, [*map(_contents_of, page.toc)]
    return [page.markdown, meta, page.content, toc, title, anchors, links]


def restore(page: Page, state: PageState, files: dict[str, File]) -> None:
    """Give a page what was read of it in another build.

    Args:
        page: the page, as it is before it is read.
        state: what was read.
        files: the files of this build, by their sources.
    """
    page.markdown, meta, page.content, toc, page._title_from_render, anchors, links = state
    page.meta = deepcopy(meta)
    page.toc = TableOfContents([*map(_link_of, toc)])
    page.present_anchor_ids = set(anchors)
    page.links_to_anchors = {
        files[source]: dict(each) for source, each in links.items() if source in files
    }


def let_go(page: Page) -> None:
    """Forget the text of a page that is written: MkDocs keeps that of all pages to its end.

    What its links lead to stays, which is looked at after all pages are written.
    """
    page.markdown, page.content, page.toc = "", "", TableOfContents([])  # with none it has no title


def _contents_of(link: AnchorLink) -> list[Any]:
    is_active = getattr(link, "active", False)
    return [link.title, link.id, link.level, is_active, [*map(_contents_of, link.children)]]


def _link_of(written: list[Any]) -> AnchorLink:
    title, id_, level, is_active, children = written
    link = AnchorLink(title, id_, level)
    link.children = [*map(_link_of, children)]
    if is_active:
        link.active = True  # type: ignore[attr-defined]
    return link


class _MkDocs:
    """The cycle that MkDocs follows, if any, and its own functions."""

    cycle: ClassVar[Cycle | None] = None
    read = staticmethod(building._populate_page)
    write = staticmethod(building._build_page)
    clean = staticmethod(utils.clean_directory)


def can_follow(config: MkDocsConfig) -> bool:
    """Whether what runs is known to read and write pages in this way."""
    return mkdocs.running(config) is VERSIONS and is_known(VERSIONS)


def follow(cycle: Cycle | None) -> None:
    """Have a cycle decide which pages are read and written from now on, or none."""
    _MkDocs.cycle = cycle
    building._populate_page = _read if cycle else _MkDocs.read
    building._build_page = _write if cycle else _MkDocs.write
    utils.clean_directory = _clean if cycle else _MkDocs.clean


def keeps_site() -> bool:
    """Whether the site that is built was there before, and is brought up to date."""
    return _MkDocs.cycle is not None and _MkDocs.cycle.keeps_site


def _read(page: Page, config: MkDocsConfig, files: Files, dirty: bool = False) -> None:
    cycle = _MkDocs.cycle
    if cycle and cycle.is_read(page, files):
        return
    _MkDocs.read(page, config, files, dirty)
    if cycle:
        cycle.note_read(page)


def _write(
    page: Page,
    config: MkDocsConfig,
    doc_files: Sequence[File],
    nav: Navigation,
    env: Environment,
    dirty: bool = False,
    excluded: bool = False,
) -> None:
    cycle = _MkDocs.cycle
    is_there = Path(page.file.abs_dest_path).is_file()
    if cycle and is_there and not excluded and cycle.is_written(page):
        return
    if cycle:
        cycle.begin_writing()
    _MkDocs.write(page, config, doc_files, nav, env, dirty, excluded)
    if cycle and not excluded:
        cycle.note_written(page)


def _clean(directory: str) -> None:
    if not keeps_site():
        _MkDocs.clean(directory)
