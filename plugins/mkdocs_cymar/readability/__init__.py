"""`cymar/readability`: reports writing that is hard to read, and shows it to whoever writes it."""

from typing import ClassVar, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.finding import Finding
from cymar.rule import Topic
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.readability.panel import panel

END_OF_PAGE = "</body>"


class ReadabilityPlugin(FindingsPlugin):
    """Reports writing that is hard to read.

    While MkDocs serves, each page shows its own findings and both grades in a small panel. It is
    never part of a site that is built to be published.
    """

    topic: ClassVar[Topic] = Topic.READABILITY
    _is_serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do; this keeps the plugin from build to build."""
        self._is_serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Gather what each page's panel shows, once the site has been checked."""
        super().on_pre_build(config=config)
        if not self._is_serving or is_within_another(config):
            return
        site = self.project.site
        self._written = {str(site.folder / page.key): page for page in site.pages}
        self._found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            self._found.setdefault(finding.page, []).append(finding)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the panel at the end of a page that is being written."""
        source = page.file.abs_src_path
        if not self._is_serving or source not in self._written:
            return output
        written = self._written[source]
        counterpart = self.project.site.counterparts.get(written.key)
        shown = panel(written, counterpart, self._found.get(written.key, ()))
        before, end, after = output.rpartition(END_OF_PAGE)
        return before + shown + end + after
