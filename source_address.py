"""Puts the address of the project's source where its pages say how to install it.

The address is the setting `source` under `extra` in `mkdocs.yml`; where there is none, the pages
keep the word that stands for it.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

STANDS_FOR_IT = re.compile(r"(?<=git\+)(?:ADDRESS|CYFEIRIAD)\b")


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The text of a page with the address in it."""
    source = config.extra.get("source")
    return STANDS_FOR_IT.sub(lambda _: source, markdown) if source else markdown
