"""Leaving withheld pages out of what MkDocs builds, and marking them where it serves.

A page is withheld in both languages until both are ready, where a site's settings ask for that.
"""

import os
import posixpath
from collections.abc import Callable, Iterator
from itertools import islice
from logging import INFO
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.errors import ConfigError
from cymar.locate import project_root
from cymar.publish.notices import withheld_notice
from cymar.site import Page as SitePage
from cymar.site.walk import Publishable
from markdown import Markdown
from mkdocs_cymar.build import SiteBuild
from mkdocs_cymar.compat.markdown import read_lines_quickly
from mkdocs_cymar.log import log
from mkdocs_cymar.translations.build import PairedSite

BEFORE_LINKS_ARE_RESOLVED = 2
"""MkDocs turns the links of a page into addresses at 0."""

MOST_FOLLOWED = 20_000
"""The folders that MkDocs may walk where links lead out or round: it takes a second for these."""

NO_END = Text(
    en="MkDocs would follow ‘{path}’ through {most} folders or more: delete the link.",
    cy="Byddai MkDocs yn dilyn ‘{path}’ trwy fwy na hyn o ffolderi: {most}. Dilëwch y ddolen.",
)
PAGE_WITHHELD = Text(
    en="‘{path}’ is held: {reason}.", cy="Mae ‘{path}’ wedi'i dal yn ôl: {reason}."
)


def name_withheld(build: SiteBuild, plugin: str) -> None:
    """Name the pages that are withheld, and why each is."""
    for page in build.pages.values():
        reason = build.project.withheld.reasons.get(page.key)
        if reason:
            text = PAGE_WITHHELD.format({"path": page.source.path, "reason": reason})
            log(plugin, text.to(spoken_locale()), INFO)


def is_withheld(build: SiteBuild, path: str | None) -> bool:
    """Whether the page in a file, given by its absolute path, is withheld."""
    page = build.pages.get(path or "")
    return page is not None and page.key in build.project.withheld.reasons


def withhold(build: SiteBuild, files: Files) -> None:
    """Leave withheld pages out, as MkDocs leaves drafts out."""
    for file in files:
        if is_withheld(build, file.abs_src_path):
            file.inclusion = InclusionLevel.DRAFT


def stop_before_no_end(build: SiteBuild, docs: Path) -> None:
    """Stop where MkDocs, which follows every link, would walk for ever or through half a disk.

    Raises:
        ConfigError: for the first of those links.
    """
    followed = [file for file in build.project.site.broken_files if file.file.is_dir()]
    walked = islice(os.walk(docs, followlinks=True), MOST_FOLLOWED)
    if followed and sum(1 for _ in walked) == MOST_FOLLOWED:
        path = followed[0].source.path
        raise ConfigError(NO_END.format({"path": path, "most": MOST_FOLLOWED}))


def leave_out_broken(build: PairedSite, files: Files, docs: Path) -> None:
    """Leave out the pages that cannot be read, and files that no site may publish.

    What is wrong with each has been reported. A file that both languages have is looked at once.

    Args:
        build: the build of the site.
        files: the files of the build.
        docs: MkDocs's folder of them.
    """
    project, known = build.project, build.publishable
    publishable = Publishable(docs, project_root(project.site.folder, project.settings))
    for file in files:
        path = file.abs_src_path
        if path and path not in known:
            page = build.pages.get(path)
            is_text = page is None or page.is_text
            known[path] = is_text and publishable.has(Path(path))
        if path and not known[path]:
            file.inclusion = InclusionLevel.EXCLUDED


def without_withheld(build: SiteBuild, items: list[object], files: Files) -> Iterator[object]:
    """A navigation without the pages that are withheld, and sections that had no other."""
    for item in items:
        if isinstance(item, dict):
            left = {title: _entry(build, below, files) for title, below in item.items()}
            item = {title: below for title, below in left.items() if below}
        else:
            item = _entry(build, item, files)
        if item:
            yield item


def _entry(build: SiteBuild, item: object, files: Files) -> object:
    if isinstance(item, list):
        return list(without_withheld(build, item, files))
    if not isinstance(item, str):
        return item
    file = files.get_file_from_path(item)
    if file:
        return None if is_withheld(build, file.abs_src_path) else item
    keys = (posixpath.normpath(posixpath.join(locale, item)) for locale in ("", *LOCALES))
    return None if any(key in build.project.withheld.reasons for key in keys) else item


def leads_to_withheld(build: SiteBuild, page: SitePage | None, link: str) -> bool:
    """Whether a link on a page leads to one that is withheld."""
    site = build.project.site
    return page is not None and build.project.withheld.target(page, link, site) is not None


def with_notice(build: SiteBuild, html: str, page: Page) -> str:
    """The HTML of a page, under a notice where it is withheld."""
    found = build.pages.get(page.file.abs_src_path or "")
    reason = build.project.withheld.reasons.get(found.key) if found else None
    return withheld_notice(reason, found.locale) + html if found and reason else html


def write_as_text(config: MkDocsConfig, is_left_out: Callable[[str], bool]) -> None:
    """Have the pages of a build leave the words of some links, without the links."""
    extensions: list[object] = config.markdown_extensions  # type: ignore[assignment]
    if not any(isinstance(each, LinksToText) for each in extensions):
        extensions.append(LinksToText(is_left_out))


class LinksToText(Extension):
    """Leaves the words of some links, without the links; it is the last extension of a site.

    Args:
        is_left_out: whether that is to be done with a link, given as it is written.
    """

    def __init__(self, is_left_out: Callable[[str], bool]) -> None:
        super().__init__()
        self.is_left_out = is_left_out

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Read links before MkDocs does, and lines quickly."""
        read_lines_quickly(md)
        reader = _LinkReader(md)
        reader.is_left_out = self.is_left_out
        md.treeprocessors.register(reader, "cymar_withheld", BEFORE_LINKS_ARE_RESOLVED)


class _LinkReader(Treeprocessor):
    is_left_out: Callable[[str], bool]

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            if self.is_left_out(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()
