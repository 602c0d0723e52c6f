"""A site: its pages in both languages, and which page is whose counterpart."""

from cymar.site.pages import BlockPair, BrokenFile, Page, PagePair, Site

__all__ = ["BlockPair", "BrokenFile", "Page", "PagePair", "Site"]
