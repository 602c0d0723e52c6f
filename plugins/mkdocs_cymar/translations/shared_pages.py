"""The pages that are in both languages at once: the 404, and the one to choose a language on."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cymar.files.writing import write_to_site
from cymar.publish.hosting.allowed import NOT_FOUND
from mkdocs_cymar.translations.build import PairedSite
from mkdocs_cymar.translations.languages import Languages

ROOT = "index.html"
PART = re.compile(
    r"<!-- part (?P<name>[^<>]*?)-->(?P<held>(?:(?!<!-- part ).)*?)<!-- end of part -->", re.DOTALL
)
"""A part of a page in both languages that is in one, and empty in the build of the other."""


def shared(
    site: PairedSite, name: str, html: str, languages: Languages, config: MkDocsConfig
) -> str:
    """The HTML of a page in both languages, which is as the build of the default one makes it.

    The 404 is written to the folder of each language as well: some hosts show the one in the
    nearest folder, and most that at the root. What only the build of a language knows of it, such
    as its menu, comes from there.
    """
    if languages.here == languages.default:
        site.shared[name] = html
    else:
        known = {part["name"]: part["held"].strip() for part in PART.finditer(html)}
        site.shared[name] = PART.sub(
            lambda part: known.get(part["name"]) or part["held"].strip(), site.shared[name]
        )
        html = PART.sub(lambda part: part["held"].strip(), html)
    for locale, folder in languages.folders.items() if name == NOT_FOUND else ():
        if folder:
            made = html if locale == languages.here else site.shared[name]
            place = Path(config.site_dir, folder, NOT_FOUND)
            write_to_site(place, made.encode(), Path(config.site_dir))
    return site.shared[name]


def own_places(site: PairedSite, languages: Languages) -> set[str]:
    """The HTML files of a built site that are its pages, and not written by a plugin alone."""
    shared_pages = {
        NOT_FOUND,
        ROOT,
        *(f"{each}/{NOT_FOUND}" for each in languages.folders.values()),
    }
    return shared_pages | {page.file.dest_uri for page in site.rendered.values()}
