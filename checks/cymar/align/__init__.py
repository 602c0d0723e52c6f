"""Alignment: which block of a page is whose counterpart."""
