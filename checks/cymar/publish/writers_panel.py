"""The panel at the end of a page for whoever writes it, while its site is served."""

import secrets
from functools import cache

BEGINNING = "<aside "
"""How a panel begins; what pages say is escaped in it."""

END_OF_PAGE = "</body>"
TOKEN_BYTES = 16
"""How long what marks a panel is: nobody guesses 128 bits."""


def with_panel(html: str, panel: str) -> str:
    """A page's HTML with a panel at its end, marked so that no page can have one like it."""
    before, end, after = html.rpartition(END_OF_PAGE)
    marked = panel.replace(BEGINNING, f'{BEGINNING}data-made="{_token()}" ', 1)
    return before + marked + end + after


def without_panel(html: str) -> str:
    """A page's HTML as it would be published, if this process served it with a panel."""
    start = html.rfind(BEGINNING, 0, max(0, html.find(_token())))
    end = html.rfind(END_OF_PAGE)
    return html[:start] + html[end:] if 0 <= start < end else html


@cache
def _token() -> str:
    """What marks the panels of this process, and what a page's author cannot know to write."""
    return secrets.token_hex(TOKEN_BYTES)
