"""The pages of a built site: their text, and where their links lead."""

import html
import re
from pathlib import Path
from urllib.parse import unquote, urljoin

ALTERNATE = re.compile(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">')
LINK = re.compile(r'<[^<>]*?\s(?:href|src)="([^"]*)"')
PLACE = re.compile(r'\sid="([^"]*)"')


def text(site: Path, where: str) -> str:
    return (site / where / "index.html" if not where.endswith(".html") else site / where).read_text(
        encoding="utf-8"
    )


def dead_links(site: Path, url: str) -> list[str]:
    """The links of a site, published at an address, to a page or place that it does not have.

    The page for what is not there may be shown anywhere, so its links are left out.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    places = {path: {"", *PLACE.findall(page)} for path, page in pages.items()}
    found = []
    for path, page in pages.items():
        here = url + path.relative_to(site).as_posix().removesuffix("index.html")
        for link in LINK.findall(page) if path.name != "404.html" else ():
            address, _, place = urljoin(here, html.unescape(link)).partition("#")
            if not address.startswith(url):
                continue
            target = site / unquote(address.removeprefix(url).partition("?")[0])
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or unquote(place) not in places.get(target, {unquote(place)}):
                found.append(f"{path.relative_to(site).as_posix()}: {link}")
    return found
