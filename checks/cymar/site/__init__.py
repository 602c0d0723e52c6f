"""A site: its pages in both languages, and which page is whose counterpart."""

from cymar.site.block_pair import BlockPair
from cymar.site.broken import BrokenFile
from cymar.site.pages import Page, PageAndPair, PagePair
from cymar.site.site import Site

__all__ = ["BlockPair", "BrokenFile", "Page", "PageAndPair", "PagePair", "Site"]
