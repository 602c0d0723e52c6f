"""A site: its pages in both languages, and which page is whose counterpart."""

from cymar.site.broken import BrokenFile
from cymar.site.pages import BlockPair, Page, PagePair, Site

__all__ = ["BlockPair", "BrokenFile", "Page", "PagePair", "Site"]
