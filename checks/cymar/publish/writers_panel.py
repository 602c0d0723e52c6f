"""The panel at the end of a page for whoever writes it, while its site is served."""

BEGINNING = '<aside class="cymar-panel" '
"""How it begins; what pages say is escaped in it."""

END_OF_PAGE = "</body>"


def with_panel(html: str, panel: str) -> str:
    """A page's HTML with a panel at its end."""
    before, end, after = html.rpartition(END_OF_PAGE)
    return before + panel + end + after


def without_panel(html: str) -> str:
    """A served page's HTML as it would be published."""
    start, end = html.rfind(BEGINNING), html.rfind(END_OF_PAGE)
    return html[:start] + html[end:] if 0 <= start < end else html
