"""What a policy allows a site to load from elsewhere, since the site chose it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from cymar.bilingual import Text
from cymar.files.reading import files_of_site
from cymar.publish.elsewhere import (
    DRAWERS_HOST,
    DRAWN,
    LOADS_DRAWER,
    LOADS_FACTS,
    LOADS_FRAME,
    LOADS_MEDIA,
    LOADS_PICTURE,
    LOADS_SCRIPT,
    LOADS_STYLES,
    in_page,
    in_styles,
)

DIRECTIVES: Mapping[Text, tuple[str, ...]] = {
    LOADS_SCRIPT: ("script-src", "connect-src", "img-src"),
    LOADS_DRAWER: ("script-src",),
    LOADS_STYLES: ("style-src", "font-src", "img-src"),
    LOADS_PICTURE: ("img-src",),
    LOADS_FRAME: ("frame-src",),
    LOADS_MEDIA: ("media-src", "img-src"),
    LOADS_FACTS: ("connect-src",),
}
"""By what pages load: the directives that allow it. A script may also ask its own host."""

LOADED_TOO: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "fonts.googleapis.com": {"font-src": ("fonts.gstatic.com",)},
    "www.googletagmanager.com": {
        "connect-src": ("*.google-analytics.com", "*.analytics.google.com"),
        "img-src": ("*.google-analytics.com",),
    },
}
"""By host: what else it loads, as its own documentation of policies has it."""

WRITES_STYLES = re.compile(r"<script\b[^>]*\b(?:katex|mathjax|mermaid)\b[^>]*>", re.IGNORECASE)
"""Programs that write styles into the page, of which no hash is known beforehand."""


NOT_FOUND = "404.html"
"""The page that nobody writes text for: what it loads is the site's own choice."""

DRAWER = re.compile(rf"{re.escape(DRAWERS_HOST)}/[\w@.-]+/")
"""The folder of the program that draws diagrams, as the theme's own script has it."""


def allowed(folder: Path) -> tuple[dict[str, list[str]], bool]:
    """The hosts that each directive allows, and whether programs write styles into pages.

    A host that only pages load scripts from is not among them: what stands in a page is no choice
    of the site's.

    Args:
        folder: the built site.
    """
    found: dict[str, set[str]] = defaultdict(set)
    writes_styles = False
    of_site = _hosts_of_scripts(folder)
    for pattern, read in (("**/*.html", in_page), ("**/*.css", in_styles)):
        for _, content in files_of_site(folder, pattern):
            text = content.decode("utf-8", "replace")
            for host, what, _ in read(text):
                if host and (what is not LOADS_SCRIPT or host in of_site):
                    for directive in DIRECTIVES[what]:
                        found[directive].update(
                            (host, *LOADED_TOO.get(host, {}).get(directive, ()))
                        )
            writes_styles |= bool(DRAWN.search(text) or WRITES_STYLES.search(text))
    if DRAWERS_HOST in found["script-src"] - of_site:
        found["script-src"] = found["script-src"] - {DRAWERS_HOST} | _drawers(folder)
    return {directive: sorted(hosts) for directive, hosts in found.items() if hosts}, writes_styles


def _hosts_of_scripts(folder: Path) -> set[str]:
    """The hosts that the site itself loads scripts from."""
    return {
        host
        for _, content in files_of_site(folder, NOT_FOUND)
        for host, what, _ in in_page(content.decode("utf-8", "replace"))
        if what is LOADS_SCRIPT
    }


def _drawers(folder: Path) -> set[str]:
    """Where the theme's script loads the program that draws diagrams from: no more of that host."""
    return {
        address
        for _, content in files_of_site(folder, "**/bundle*.js")
        for address in DRAWER.findall(content.decode("utf-8", "replace"))
        if "mermaid" in address
    }
