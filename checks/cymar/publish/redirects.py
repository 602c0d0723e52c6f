"""Pages that lead from an old address to a new one, which mkdocs-redirects writes in English."""

import re
from collections.abc import Container
from pathlib import Path

from cymar.bilingual import LOCALES
from cymar.files.reading import files_of_site
from cymar.files.writing import write_to_site

LEADS_ELSEWHERE = re.compile(r"<meta http-equiv=[\"']?refresh\b", re.IGNORECASE)
WELSH = (
    ('<html lang="en">', '<html lang="cy">'),
    ("Redirecting...", "Yn eich ailgyfeirio..."),
    ("You're being redirected to a", "Rydyn ni'n eich ailgyfeirio i"),
    ("new destination", "gyfeiriad newydd"),
)
"""What those pages say, and the same in Welsh, with the language that they are marked as in."""


def put_redirects_in_welsh(site: Path, welsh: str, pages: Container[str]) -> None:
    """Have old addresses of Welsh pages say in Welsh that they lead elsewhere.

    Args:
        site: the built site.
        welsh: the folder that Welsh pages are in; where that is the site's own, what is in no
            other language's folder is Welsh.
        pages: the site's own pages, by their paths, which are left alone.
    """
    for path, content in files_of_site(site, f"{welsh or '.'}/**/*.html"):
        shown = path.relative_to(site).as_posix()
        is_other = not welsh and shown.partition("/")[0] in LOCALES
        html = content.decode("utf-8", "replace")
        if shown in pages or is_other or not LEADS_ELSEWHERE.search(html):
            continue
        for english, words in WELSH:
            html = html.replace(english, words)
        write_to_site(path, html.encode(), site)
