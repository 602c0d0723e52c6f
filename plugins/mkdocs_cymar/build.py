"""What a plugin keeps, by how long that lives: the process, a build of the site, one language's.

MkDocs builds a site once, or again at each change while it serves. Where mkdocs-static-i18n is set
up, that build is of the default language, and each other language is built within it.
"""

from dataclasses import dataclass, field
from functools import cached_property
from logging import INFO
from typing import ClassVar, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from cymar.bilingual import spoken_locale
from cymar.cache import Cache
from cymar.finding import Finding
from cymar.project import Project
from cymar.site import Page
from mkdocs_cymar.compat.installed import unknown_versions
from mkdocs_cymar.compat.static_i18n import build_by_folder, is_within_another
from mkdocs_cymar.guard import guard_hooks
from mkdocs_cymar.in_folders import OwnPlaces
from mkdocs_cymar.log import log
from mkdocs_cymar.site_check import SiteCheck


@dataclass
class Process:
    """MkDocs from its start to its end.

    Args:
        is_serving: whether it serves the site to whoever writes it.
        has_named_versions: whether it has named the packages whose version we do not know.
        logged: the findings that the last build had, where it serves: only others are reported.
        cache: what the last build had read of its cache, where it serves.
    """

    is_serving: bool = False
    has_named_versions: bool = False
    logged: frozenset[object] = frozenset()
    cache: Cache | None = None


@dataclass
class SiteBuild:
    """One build of the whole site, in all of its languages.

    The check is known once the site has been read, in `on_pre_build`.
    """

    check: SiteCheck = field(init=False)

    @property
    def project(self) -> Project:
        """The site that is built."""
        return self.check.begun.project

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find on it."""
        return self.check.findings

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages of the site, by the paths of their files on disk."""
        return {str(page.file): page for page in self.project.site.pages}

    def shown_path(self, file: File) -> str:
        """The path of a page's file as messages have it, whether or not it is on disk."""
        page = self.pages.get(file.abs_src_path or "")
        return page.source.path if page else f"{self.project.site.shown}/{file.src_uri}"

    @cached_property
    def findings_by_page(self) -> dict[str, list[Finding]]:
        """The findings of each page that has any, by its key, as they are seen from there."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for page, _ in finding.places:
                seen = finding if page == finding.page else finding.turned
                found.setdefault(page, []).append(seen)
        return found


@dataclass
class LanguageBuild:
    """The build of one language, or of all where MkDocs builds them together.

    Args:
        added: the Markdown of the pages that the plugin adds to the site, by their sources.
        own_places: where the files are that were named as if their language had a folder.
    """

    added: dict[str, str] = field(default_factory=dict)
    own_places: OwnPlaces = field(default_factory=OwnPlaces)


class Options(Config):
    """What a site may set of a plugin: nothing, for `cymar.toml` has the settings of a check.

    A plugin that also renders adds its own.
    """


class CymarPlugin(BasePlugin[Options]):
    """A plugin of ours. It keeps a value for each lifetime, and nothing else.

    `names_by_folder` is whether it goes by the folder of a language in the names of pages.
    """

    names_by_folder: ClassVar[bool] = False
    process: Process
    site: SiteBuild
    language: LanguageBuild

    def __init__(self) -> None:
        self.process = Process()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()  # type: ignore[no-untyped-call]
        guard_hooks(cls)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        self.process = Process(is_serving=command == "serve")

    def is_made_of_others(self, page: MkDocsPage) -> bool:
        """Whether a page shows what other pages have, and so has to be read and written anew."""
        return False

    def noted_of(self, page: MkDocsPage) -> object:
        """What has been noted of a page as it was read, to be put back where it is not read.

        It is kept from build to build, so JSON can hold it.
        """
        return None

    def note_again(self, page: MkDocsPage, noted: object) -> None:
        """Note the same of a page that is not read again."""

    def leave_written(self, page: MkDocsPage) -> None:
        """Note of a page whose file stands what would be noted as it is written."""

    def begin(self, config: MkDocsConfig) -> None:
        """Begin the build of a language, and that of the site if it is the first."""
        if not is_within_another(config):
            self.site = SiteBuild()
            self._name_unknown_versions(config)
        if self.names_by_folder:
            build_by_folder(config)
        self.language = LanguageBuild()

    def _name_unknown_versions(self, config: MkDocsConfig) -> None:
        """Name, once, the packages whose version we do not know; one plugin does so for all."""
        ours = [each for each in config.plugins.values() if isinstance(each, CymarPlugin)]
        if ours[0] is self and not self.process.has_named_versions:
            self.process.has_named_versions = True
            for text in unknown_versions(config):
                log("cymar", text.to(spoken_locale()), INFO)
