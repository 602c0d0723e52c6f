"""What a policy allows a site to load from elsewhere, since the site chose it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from cymar.bilingual import Text
from cymar.files.reading import files_of_site
from cymar.publish.elsewhere import (
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

WRITTEN = re.compile(r"<article\b.*?</article>", re.DOTALL)
"""What a page's writer wrote: a script there is no choice of the site's."""

WRITES_STYLES = re.compile(r"<script\b[^>]*\b(?:katex|mathjax|mermaid)\b[^>]*>", re.IGNORECASE)
"""Programs that write styles into the page, of which no hash is known beforehand."""


def allowed(folder: Path) -> tuple[dict[str, list[str]], bool]:
    """The hosts that each directive allows, and whether programs write styles into pages.

    Args:
        folder: the built site.
    """
    found: dict[str, set[str]] = defaultdict(set)
    writes_styles = False
    for pattern, read in (("**/*.html", in_page), ("**/*.css", in_styles)):
        for _, content in files_of_site(folder, pattern):
            text = content.decode("utf-8", "replace")
            of_site = {
                host for host, what, _ in read(WRITTEN.sub("", text)) if what is LOADS_SCRIPT
            }
            for host, what, _ in read(text):
                if host and (what is not LOADS_SCRIPT or host in of_site):
                    for directive in DIRECTIVES[what]:
                        found[directive].update(
                            (host, *LOADED_TOO.get(host, {}).get(directive, ()))
                        )
            writes_styles |= bool(DRAWN.search(text) or WRITES_STYLES.search(text))
    return {directive: sorted(hosts) for directive, hosts in found.items()}, writes_styles
