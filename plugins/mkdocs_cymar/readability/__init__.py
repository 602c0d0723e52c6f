"""`cymar/readability`: reports writing that is hard to read, and shows it to whoever writes it."""

from typing import ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.publish.writers_panel import with_panel
from cymar.readability.scores import cached_scores
from cymar.rule import Topic
from mkdocs_cymar.build import SiteBuild
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.readability.panel import panel


class ReadabilityPlugin(FindingsPlugin):
    """Reports writing that is hard to read.

    While MkDocs serves, each page shows its own findings and both grades in a small panel. It is
    never part of a site that is built to be published.
    """

    topic: ClassVar[Topic] = Topic.READABILITY

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the panel at the end of a page that is being written."""
        return _with_panel(output, page, self.site) if self.process.is_serving else output


def _with_panel(html: str, page: Page, build: SiteBuild) -> str:
    """A page's HTML with the panel about the source that it is made from, where it has one."""
    source = build.pages.get(page.file.abs_src_path or "")
    if source is None:
        return html
    counterpart = build.project.site.counterparts.get(source.key)
    pages = [source, *([counterpart] if counterpart else [])]
    scores = cached_scores(pages, build.project.cache)
    findings = [build.findings_by_page.get(page.key, []) for page in pages]
    for_both = {each.fingerprint for each in findings[0]}
    others = [each for some in findings[1:] for each in some if each.fingerprint not in for_both]
    return with_panel(html, panel(source, counterpart, scores, findings[0], others))
