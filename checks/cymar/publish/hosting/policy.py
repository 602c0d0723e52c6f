"""What a built site may load: what is its own, and what the site chose."""

import re
from base64 import b64encode
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from cymar.files.reading import files_of_site
from cymar.publish.hosting.allowed import NOT_FOUND, allowed
from cymar.text.html import page_elements

DATA = re.compile(r"(?:application|text)/(?:ld\+)?json")
ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|right|center);"')
"""A cell as Python-Markdown writes it, and nobody else need: no page is read for this."""

SCRIPT_ENDINGS = (".js", ".mjs")
FRAMED = "frame-ancestors 'self'"
"""Whose pages may show the site within them; browsers take this from a header alone."""


def without_styles(html: str) -> str:
    """HTML with the cells of tables aligned by an attribute, which the policy allows."""
    return ALIGNED.sub(r'\1 align="\2"', html)


def programs_in(html: str) -> frozenset[str]:
    """The scripts within a page, which a policy would have to allow."""
    return frozenset(content for kind, content in _inline(html) if kind == "script")


def policy(folder: Path, not_ours: Collection[str] = ()) -> str:
    """The Content-Security-Policy that a built site works under, as a page can hold it.

    Scripts and styles within pages are allowed by the hashes of their content (CSP level 3); the
    theme's icons are images in its own stylesheet; WebAssembly is for search. A program that draws
    diagrams or formulas writes styles, which no hash knows beforehand.

    Args:
        folder: the built site.
        not_ours: scripts that stand in pages, none of which is allowed unless it is the theme's
            too: the page for what is not found has no other.
    """
    known: dict[str, set[str]] = {"script": set(), "style": set()}
    own: frozenset[str] = frozenset()
    for path, content in files_of_site(folder, "**/*.html"):
        page = content.decode("utf-8", "replace")
        for kind, inline in _inline(page):
            known[kind].add(inline)
        if path == folder / NOT_FOUND:
            own = programs_in(page)
    known["script"] -= frozenset(not_ours) - own
    hashes = {
        kind: " ".join(["'self'", *sorted(f"'sha256-{_digest(content)}'" for content in contents)])
        for kind, contents in known.items()
    }
    chosen, writes_styles = allowed(folder)
    sources = {
        "default-src": "'self'",
        "script-src": f"{hashes['script']} 'wasm-unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'" if writes_styles else hashes["style"],
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    for directive in chosen:
        sources.setdefault(directive, "'self'")
    return "; ".join(
        " ".join([directive, own_sources, *chosen.get(directive, ())])
        for directive, own_sources in sources.items()
    )


def files_policy(folder: Path, root: str, among_pages: Collection[str]) -> str:
    """A second policy beside the first: which of the site's files may run as scripts.

    Browsers let run only what both allow, so that this one need say nothing of scripts within
    pages. It names paths on any host, and the first allows none but the site's own and those of
    the hosts that the site chose.

    Args:
        folder: the built site.
        root: the path of its address, such as `/` or `/help/`.
        among_pages: the files that stand among the pages, none of which may run: their places in
            the built site.
    """
    shared = {str(parent) for each in among_pages for parent in PurePosixPath(each).parents}
    paths = set()
    for path in folder.rglob("*"):
        place = path.relative_to(folder).as_posix()
        if path.suffix in SCRIPT_ENDINGS and place not in among_pages:
            around = [str(each) for each in reversed(PurePosixPath(place).parents)]
            own = next((f"{each}/" for each in around if each not in {*shared, "."}), place)
            paths.add(f"*:*{root}{quote(own)}")
    chosen, _ = allowed(folder)
    hosts = chosen.get("script-src", [])
    return " ".join(["script-src-elem", "'unsafe-inline'", *sorted(paths), *hosts])


def headers(
    folder: Path, not_ours: Collection[str] = (), second_policy: str = ""
) -> dict[str, str]:
    """The headers of a built site, by their names; `not_ours` as in `policy`."""
    policies = [second_policy, f"{policy(folder, not_ours)}; {FRAMED}"]
    return {
        "Content-Security-Policy": ", ".join(filter(None, policies)),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }


def _inline(html: str) -> Iterator[tuple[str, str]]:
    for tag, content in page_elements(html, "script", "style"):
        attributes = tag.attributes
        if content and "src" not in attributes and not DATA.match(attributes.get("type", "")):
            yield tag.name, content


def _digest(content: str) -> str:
    return b64encode(sha256(content.encode()).digest()).decode()
