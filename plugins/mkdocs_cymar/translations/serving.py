"""What the plugin remembers of a site while MkDocs serves it, from save to save."""

import gc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_cymar.build import Process
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.translations.build import PairedSite
from mkdocs_cymar.translations.page_progress import PageProgress
from mkdocs_cymar.translations.unchanged import Unchanged

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

COLLECTED_AFTER = (10_000, 10, 10)
"""How much is made before Python looks for what is no longer needed, as `gc.set_threshold` has it.

A save makes enough for it to look through the whole site with what it takes otherwise, which was a
third of the save (bench/build_speed.py).
"""

SAVES_BETWEEN = 16
"""From one search through all that is kept to the next: it takes as long as half a save."""

FIRST_SEARCHED = 3
"""The first build that begins with such a search: that after the first save.

The first save reads much that the first build had read in other processes.
"""


@dataclass
class PairedProcess(Process):
    """MkDocs from its start to its end.

    Args:
        unchanged: the pages that a save may leave as they stand.
        progress: how many pages a build has read and written.
        begun: how many builds of the site have begun.
    """

    unchanged: Unchanged = field(default_factory=Unchanged)
    progress: PageProgress = field(default_factory=PageProgress)
    begun: int = 0

    def drop_garbage(self) -> None:
        """Take from memory what earlier builds left.

        The pages of a site and MkDocs's menu hold one another, so that each save leaves them. What
        stays from save to save, as the glossary does, is set apart and not searched each time.
        """
        self.begun += 1
        if self.begun % SAVES_BETWEEN == FIRST_SEARCHED:
            set_apart()
        else:
            gc.collect()


def set_apart() -> None:
    """Have what is in memory now, and needed, not be searched again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class ServedPlugin(FindingsPlugin):
    """A plugin that remembers, while MkDocs serves, which pages need not be built again."""

    process: PairedProcess
    site: PairedSite

    def __init__(self) -> None:
        self.process = PairedProcess()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        gc.freeze()  # what is imported stays, and need not be looked through again and again
        gc.set_threshold(*COLLECTED_AFTER)
        is_serving = command == "serve"
        self.process = PairedProcess(is_serving, unchanged=Unchanged(not dirty, is_serving))

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: object
    ) -> "LiveReloadServer":
        """Set apart what is there before the first save, and watch what changes the site."""
        set_apart()
        return super().on_serve(server, config=config, builder=builder)

    def begin(self, config: MkDocsConfig) -> None:
        """Begin the build of a language; of the site, without what earlier builds left."""
        if self.process.is_serving and not is_within_another(config):
            self.process.drop_garbage()
        super().begin(config)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Show that a page is read."""
        self.process.progress.read()
        return page

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Show that a page is written."""
        self.process.progress.wrote()
        return output

    def _pause(self, *, config: MkDocsConfig) -> None:
        """Show no more of the pages of a language: they are there."""
        self.process.progress.pause()

    on_post_build = CombinedEvent(_pause, *FindingsPlugin.on_post_build.methods)

    def on_build_error(self, *, error: Exception) -> None:
        """Report what is found where a build ends early, and let MkDocs build all of the next."""
        self.process.progress.pause()
        super().on_build_error(error=error)
        self.process.unchanged.forget()

    def noted_of(self, page: Page) -> object:
        """The scripts that stand in a page."""
        return sorted(self.site.programs_by_page.get(page.file.src_uri, ()))

    def note_again(self, page: Page, noted: object) -> None:
        """Note them of a page that is not read again."""
        if isinstance(noted, list):
            self.process.progress.read()
            self.site.programs_by_page[page.file.src_uri] = set(noted)
