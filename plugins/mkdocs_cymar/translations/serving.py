"""What the plugin remembers of a site while MkDocs serves it, from save to save."""

from dataclasses import dataclass, field
from typing import Literal

from mkdocs.structure.pages import Page

from mkdocs_cymar.build import Process
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.translations.build import PairedSite
from mkdocs_cymar.translations.unchanged import Unchanged


@dataclass
class PairedProcess(Process):
    """MkDocs from its start to its end.

    Args:
        unchanged: the pages that a save may leave as they stand.
    """

    unchanged: Unchanged = field(default_factory=Unchanged)


class ServedPlugin(FindingsPlugin):
    """A plugin that remembers, while MkDocs serves, which pages need not be built again."""

    process: PairedProcess
    site: PairedSite

    def __init__(self) -> None:
        self.process = PairedProcess()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        is_serving = command == "serve"
        self.process = PairedProcess(is_serving, unchanged=Unchanged(is_serving and not dirty))

    def on_build_error(self, *, error: Exception) -> None:
        """Report what is found where a build ends early, and let MkDocs build all of the next."""
        super().on_build_error(error=error)
        self.process.unchanged.forget()

    def noted_of(self, page: Page) -> object:
        """The scripts that stand in a page."""
        return self.site.programs_by_page.get(page.file.src_uri, set())

    def note_again(self, page: Page, noted: object) -> None:
        """Note them of a page that is not read again."""
        if isinstance(noted, set):
            self.site.programs_by_page[page.file.src_uri] = noted
