"""Links from a page of one language to a place on a page of the other."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def check_anchors(pages: Mapping[str, Page], config: MkDocsConfig) -> None:
    """Let MkDocs report links to places that are not on the pages of the other language.

    It looks at the pages that it builds together, which are those of one language. `pages` are
    those of both, by their sources, once their text is known.
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
