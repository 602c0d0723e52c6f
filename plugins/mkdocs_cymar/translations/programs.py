"""Programs that stand in pages: who builds the site is told, and the site's policy runs none."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.bilingual import Text
from cymar.files.reading import files_of_site
from cymar.publish.hosting.hosts import write_host_files
from cymar.publish.hosting.policy import programs_in
from mkdocs_cymar.translations.build import PairedSite

MARKUP = re.compile(r"<[A-Za-z/!?]")
SHOWN_AS_THEY_ARE = ("title", "description", "author")
"""What MkDocs and Material put from a page's front matter into pages, and do not escape."""

PROGRAM = Text(
    en="‘{path}’ has a program in it, which the policy of the site does not let run: a program "
    "belongs in the theme.",
    cy="Mae rhaglen yn ‘{path}’, ac nid yw polisi'r wefan yn gadael iddi redeg: yn y thema mae lle "
    "rhaglen.",
)
MARKUP_SHOWN = Text(
    en="‘{key}’ at the top of ‘{path}’ has HTML in it, which the theme puts in pages as it is: "
    "write it without ‘<’.",
    cy="Mae HTML yn ‘{key}’ ar ben ‘{path}’, ac mae'r thema'n ei roi mewn tudalennau fel y mae: "
    "ysgrifennwch hyn heb ‘<’.",
)


def note_programs(build: PairedSite, page: Page, html: str, *, has_policy: bool) -> Iterator[Text]:
    """Note the scripts that a page's writer put in it; yields a message for what to mend.

    Args:
        build: what notes them.
        page: the page.
        html: what its Markdown makes, as no other plugin has changed it yet.
        has_policy: whether the site sends a policy.
    """
    path = build.shown_path(page.file)
    for key in SHOWN_AS_THEY_ARE:
        if MARKUP.search(str(page.meta.get(key, ""))):
            yield MARKUP_SHOWN.format({"key": key, "path": path})
    texts = [html, str(page.title or ""), *_strings(page.meta)]
    found = {program for text in texts for program in programs_in(text)}
    build.programs |= found
    if found and has_policy:
        yield PROGRAM.format({"path": path})


def write_policy(
    build: PairedSite, hosts: Collection[str], folders: Mapping[str, str], config: MkDocsConfig
) -> Iterator[Text]:
    """Write the files of a built site's hosts; a policy allows no script that stands in a page.

    Nor does it allow one in HTML that is among the pages and published as it is.
    """
    programs = set(build.programs)
    for _, content in files_of_site(Path(config.docs_dir), "**/*.html") if hosts else ():
        programs |= programs_in(content.decode("utf-8", "replace"))
    address = config.site_url or ""
    yield from write_host_files(Path(config.site_dir), hosts, address, folders, programs)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
