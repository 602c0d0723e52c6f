"""Programs that stand in pages: who builds the site is told, and the site's policy runs none."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from cymar.bilingual import Text
from cymar.files.reading import files_of_site
from cymar.publish.hosting.hosts import write_host_files
from cymar.publish.hosting.policy import SCRIPT_ENDINGS, programs_in
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
SCRIPT_FILE = Text(
    en="‘{path}’ is a script among the pages, which the policy of the site does not let run: name "
    "it under ‘extra_javascript’ if it is the site's own.",
    cy="Sgript ymhlith y tudalennau yw ‘{path}’, ac nid yw polisi'r wefan yn gadael iddi redeg: "
    "enwch hi o dan ‘extra_javascript’ os sgript y wefan ei hun yw hi.",
)
SCRIPT_MAY_RUN = Text(
    en="‘{path}’ is a script among the pages, and any page can run it: set ‘site_url’, which the "
    "policy of the site needs to stop that.",
    cy="Sgript ymhlith y tudalennau yw ‘{path}’, a gall unrhyw dudalen ei rhedeg: nodwch "
    "‘site_url’, sydd ei angen ar bolisi'r wefan i atal hynny.",
)
MARKUP_SHOWN = Text(
    en="‘{key}’ at the top of ‘{path}’ has HTML in it, which the theme puts in pages as it is: "
    "write it without ‘<’.",
    cy="Mae HTML yn ‘{key}’ ar ben ‘{path}’, ac mae'r thema'n ei roi mewn tudalennau fel y mae: "
    "ysgrifennwch hyn heb ‘<’.",
)


def note_programs(build: PairedSite, page: Page, html: str, *, has_policy: bool) -> Iterator[Text]:
    """Note the scripts that a page's writer put in it; yields a message for what to fix.

    Args:
        build: what notes them.
        page: the page.
        html: what its Markdown makes, as no other plugin has changed it yet.
        has_policy: whether the site sends a policy.
    """
    path = build.shown_path(page.file)
    for key in SHOWN_AS_THEY_ARE:
        if any(MARKUP.search(each) for each in _strings(page.meta.get(key))):
            yield MARKUP_SHOWN.format({"key": key, "path": path})
    texts = [html, str(page.title or ""), *_strings(page.meta)]
    found = {program for text in texts for program in programs_in(text)}
    build.programs_by_page[page.file.src_uri] = found
    if found and has_policy:
        yield PROGRAM.format({"path": path})


def note_files(build: PairedSite, files: Files, config: MkDocsConfig) -> None:
    """Note the files that stand among the pages, but for the scripts that the settings name."""
    named = {str(script).removeprefix("./").lstrip("/") for script in config.extra_javascript}
    docs = Path(config.docs_dir)
    build.among_pages |= {
        file.dest_uri: file.src_uri
        for file in files
        if file.abs_src_path
        and Path(file.abs_src_path).is_relative_to(docs)
        and not {file.dest_uri, file.src_uri} & named
    }


def write_policy(
    build: PairedSite, hosts: Collection[str], folders: Mapping[str, str], config: MkDocsConfig
) -> Iterator[Text]:
    """Write the files of a built site's hosts; a policy allows no script that stands in a page.

    Nor does it allow one in HTML that is among the pages and published as it is.
    """
    programs = {program for some in build.programs_by_page.values() for program in some}
    for _, content in files_of_site(Path(config.docs_dir), "**/*.html") if hosts else ():
        programs |= programs_in(content.decode("utf-8", "replace"))
    address = config.site_url or ""
    message = SCRIPT_FILE if address else SCRIPT_MAY_RUN
    for place, source in build.among_pages.items() if hosts else ():
        if place.endswith(SCRIPT_ENDINGS):
            yield message.format({"path": f"{build.project.site.shown}/{source}"})
    yield from write_host_files(
        Path(config.site_dir), hosts, address, folders, programs, build.among_pages
    )


def _strings(whole: object) -> Iterator[str]:
    """The texts in a value, each once, however often aliases repeat it or what it is in."""
    left, met = [whole], set()
    while left:
        value = left.pop()
        if id(value) in met:
            continue
        met.add(id(value))
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            left += value.values()
        elif isinstance(value, list):
            left += value
