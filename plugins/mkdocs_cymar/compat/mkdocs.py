"""What we use of MkDocs beyond what it documents, and of ProperDocs, which takes its place."""

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from logging import INFO, WARNING
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from mkdocs.utils import dirname_to_title, get_relative_url, get_theme_dir

from cymar.bilingual import Text
from cymar.compat.versions import Versions

ADDRESSES = Text(
    en="addresses of pages, the order and the labels of the menu, and links to parts of pages may "
    "be wrong",
    cy="gall cyfeiriadau tudalennau, trefn a labeli'r ddewislen, a dolenni at rannau o dudalennau "
    "fod yn anghywir",
)
VERSIONS = {
    "mkdocs": Versions("mkdocs", "1.6.1", "1.6.1", ADDRESSES),
    "properdocs": Versions("properdocs", "1.6.5", "1.6", ADDRESSES),
}
"""By the name of the package that runs: ProperDocs lets plugins import `mkdocs` for itself."""

HIDDEN = "."
"""How the name of a file or a folder begins that is hidden."""

NUMBERED = re.compile(r" #\d+$")
"""What MkDocs adds to the name of a plugin each time but the first that a site has it."""


def running(config: MkDocsConfig) -> Versions:
    """The program that builds the site."""
    return VERSIONS.get(type(config).__module__.partition(".")[0], VERSIONS["mkdocs"])


def plugins_named(config: MkDocsConfig, *names: str) -> Iterator["BasePlugin[Any]"]:
    """The plugins of some names, each as often as the site has it.

    MkDocs keeps the modules of a site's `hooks` among its plugins, which are none.
    """
    for name, plugin in config.plugins.items():
        if isinstance(plugin, BasePlugin) and NUMBERED.sub("", name) in names:
            yield plugin


def place_of(source: str, config: MkDocsConfig) -> str:
    """The file that MkDocs makes of a source within the site, such as `en/a/index.html`."""
    return File(source, None, "", config.use_directory_urls).dest_uri


def move(file: File, to: File) -> None:
    """Give a file the place of another in the site, and the address that goes with it."""
    file.dest_uri, file.url, file.abs_dest_path = to.dest_uri, to.url, to.abs_dest_path


def read_elsewhere(file: File, source: File) -> None:
    """Let a file have the text of another, and be edited there."""
    file.abs_src_path = source.abs_src_path
    file.edit_uri = source.edit_uri


def name_a_file_on_disk(file: File, config: MkDocsConfig) -> None:
    """Let a file that a plugin is to write have one on disk, for those that ask for its dates.

    That is the site's settings, which ask for the plugin. It is named from the docs folder, for
    mkdocs-static-i18n takes only files that seem to be in it.
    """
    settings, docs = config.config_file_path, config.docs_dir
    if settings and os.path.splitdrive(settings)[0] == os.path.splitdrive(docs)[0]:
        file.abs_src_path = os.path.join(docs, os.path.relpath(settings, docs))


def set_canonical_url(page: Page, config: MkDocsConfig) -> None:
    """Work out a page's whole address again, after its file has moved."""
    page._set_canonical_url(config.site_url)


class FoundFiles(Files):
    """The files of a build, in which a function finds the one that a path names.

    Adding and removing changes the files that these were made of as well, so that the function
    may go by those.
    """

    def __init__(self, files: Files, find: Callable[[str], File | None]) -> None:
        super().__init__(files)
        self._own = files
        self._find = find

    def get_file_from_path(self, path: str) -> File | None:
        """The file that a link or the navigation names."""
        return self._find(path)

    def append(self, file: File) -> None:
        """Add a file."""
        super().append(file)
        self._own.append(file)

    def remove(self, file: File) -> None:
        """Remove a file."""
        super().remove(file)
        self._own.remove(file)


def given_title(item: StructureItem) -> str | None:
    """The title that an entry of the navigation was given, which is not its page's own."""
    title = item.__dict__.get("title")
    return title if isinstance(title, str) else None


def clear_title(page: Page) -> None:
    """Let a page go by its own title again."""
    del page.title


def title_of_folder(name: str) -> str:
    """What MkDocs calls the section that it makes of a folder."""
    return dirname_to_title(name)


def add_anchors(page: Page, anchors: Collection[str]) -> None:
    """Let links lead to parts of a page that are written after MkDocs has looked for them."""
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(anchors)


def warn_of_anchors(config: MkDocsConfig) -> None:
    """Report links to parts that a page lacks as warnings, unless a site has chosen a level."""
    links = config.validation.links
    links.anchors = WARNING if links.anchors == INFO else links.anchors


def check_anchors(pages: Mapping[str, Page], config: MkDocsConfig) -> None:
    """Let MkDocs report links to places that are not on the pages of the other language.

    It looks at the pages that it builds together, which are those of one language.

    Args:
        pages: those of both, by their sources, once their text is known.
        config: the site's settings.
    """
    for page in pages.values():
        across = {
            file: links
            for file, links in (page.links_to_anchors or {}).items()
            if file.page is None and file.src_uri in pages
        }
        for file in across:
            file.page = pages[file.src_uri]
        page.links_to_anchors = across
        page.validate_anchor_links(files=Files([]), log_level=config.validation.links.anchors)


def lay_over(theme: Theme, folder: str) -> None:
    """Put a folder of templates above the theme's, and below the site's own."""
    first = [*([theme.custom_dir] if theme.custom_dir else []), folder]
    theme.dirs[:] = [*first, *(each for each in theme.dirs if each not in first)]


def add_template(theme: Theme, name: str) -> None:
    """Have MkDocs write a page that has no source, from a template of the theme."""
    theme.static_templates.add(name)


def prepare_environments(theme: Theme, prepare: Callable[[Environment], None]) -> None:
    """Have a function prepare every environment that the theme makes for its templates.

    MkDocs makes one for a build, and a plugin may make more.
    """
    made = theme.get_env
    make = made.make if isinstance(made, _Prepared) else made
    theme.get_env = _Prepared(make, prepare)  # type: ignore[method-assign]


class Compiled(BytecodeCache):
    """The templates that this process has compiled, for each language and each save."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that says the same."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._codes[bucket.key] = bucket.checksum, bucket.code


COMPILED = Compiled()


class ShownFiles(FileSystemLoader):
    """A theme's files without hidden ones, which MkDocs lists and leaves out: 14,500 icons."""

    def list_templates(self) -> list[str]:
        """The paths of the files that are not hidden, nor in a hidden folder."""
        found = set()
        for folder in self.searchpath:
            for place, folders, names in os.walk(folder, followlinks=self.followlinks):
                folders[:] = [each for each in folders if not each.startswith(HIDDEN)]
                within = os.path.relpath(place, folder)
                shown = (name for name in names if not name.startswith(HIDDEN))
                found |= {os.path.normpath(os.path.join(within, name)) for name in shown}
        return sorted(path.replace(os.sep, "/") for path in found)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Makes environments, each prepared by a function.

    Each is for one build, in which templates stay as they are: none is looked for again at each
    place that includes it.
    """

    make: Callable[[], Environment]
    prepare: Callable[[Environment], None]

    def __call__(self) -> Environment:
        environment = self.make()
        environment.bytecode_cache = COMPILED
        environment.auto_reload = False
        if type(environment.loader) is FileSystemLoader:
            environment.loader = ShownFiles(environment.loader.searchpath)
        self.prepare(environment)
        return environment


def theme_folder(name: str) -> str:
    """The folder of a theme's templates."""
    return get_theme_dir(name)


def relative_address(address: str, page: Page) -> str:
    """An address of the site as a page writes it."""
    return str(get_relative_url(address, page.url))
