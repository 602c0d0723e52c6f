"""What somebody wrote that has no effect: settings that match no page, and files that are none."""

from collections.abc import Iterator
from urllib.parse import quote

from cymar.bilingual import LOCALES, Text
from cymar.errors import DID_YOU_MEAN
from cymar.files import shown_path
from cymar.settings.model import Settings
from cymar.settings.page_pattern import PagePattern
from cymar.site import Site
from cymar.site.page_names import composed
from cymar.site.pages import PAGE_ENDINGS
from cymar.staleness.history import Note

MOST_FILES = 5
"""The files that are named of those that look like pages and are none."""

DOCUMENTS = (".doc", ".docx", ".odt", ".rtf")
"""What ends the names of files of word processors, which are no text."""

NO_MATCH = Text(
    en="‘{pattern}’ in {table} matches no page, so it has no effect.{hint}",
    cy="nid yw ‘{pattern}’ yn {table} yn cyfateb i'r un dudalen, felly nid yw'n cael "
    "effaith.{hint}",
)
NOT_MARKDOWN = Text(
    en="‘{path}’ is a document, and not a page: write its text in a file whose name ends in "
    "‘{ending}’.",
    cy="dogfen yw ‘{path}’, nid tudalen: ysgrifennwch ei thestun mewn ffeil â'i henw'n gorffen yn "
    "‘{ending}’.",
)
NO_PAGE_OF_SITE = Text(
    en="‘{path}’ is not a page, because its name does not end in ‘{ending}’: rename it.",
    cy="nid tudalen yw ‘{path}’, am nad yw ei henw'n gorffen yn ‘{ending}’: newidiwch ef.",
)
MORE_FILES = Text(
    en="more files that look like pages and are not: {n}.",
    cy="rhagor o ffeiliau sy'n edrych fel tudalennau ond sydd ddim: {n}.",
)


def overlooked(site: Site, settings: Settings) -> Iterator[Note]:
    """A note of each setting and file of a site that somebody may think has an effect."""
    yield from _patterns(site, settings)
    texts = [page.source.text for page in site.pages]
    files = [path for path in site.like_pages if not _is_linked(path, texts)]
    for path in files[:MOST_FILES]:
        text = NOT_MARKDOWN if path.casefold().endswith(DOCUMENTS) else NO_PAGE_OF_SITE
        values = {"path": f"{site.shown}/{path}", "ending": PAGE_ENDINGS[0]}
        yield Note(text.format(values), is_fault=False)
    if files[MOST_FILES:]:
        yield Note(MORE_FILES.format({"n": len(files) - MOST_FILES}), is_fault=False)


def _patterns(site: Site, settings: Settings) -> Iterator[Note]:
    names = {composed(page.name) for page in site.pages}
    others = {settings.glossary}
    given = [("[[exempt]]", each.pages) for each in settings.exempt]
    given += [("[[section]]", each.pages) for each in settings.sections]
    for table, pattern in dict.fromkeys(given):
        if not _matches(pattern, names | others):
            values = {"pattern": pattern, "table": table, "hint": _hint(pattern, names, site)}
            file = shown_path(settings.file) if settings.file else ""
            yield Note(NO_MATCH.format(values), is_fault=False, file=file)


def _matches(pattern: str, names: set[str]) -> bool:
    match = PagePattern(pattern).matches
    return any(map(match, names))


def _hint(pattern: str, names: set[str], site: Site) -> Text:
    """The same pattern without the folders above the pages, where that matches some."""
    folders = [site.layout.folders[each] for each in LOCALES] + ["**", "*"]
    starts = [f"{above}{folder}/" for folder in folders for above in (f"{site.folder.name}/", "")]
    shorter = (pattern.removeprefix(start) for start in starts if pattern.startswith(start))
    ways = [*shorter, f"{pattern.rstrip('/')}/**", f"**/{pattern}"]
    found = next((each for each in ways if each and _matches(each, names)), None)
    return DID_YOU_MEAN.format({"nearest": found}) if found else Text(en="", cy="")


def _is_linked(path: str, texts: list[str]) -> bool:
    """Whether a page links to a file, which is then there to be downloaded."""
    name = path.rpartition("/")[2]
    if name.casefold().endswith((*PAGE_ENDINGS, *(f"{each}.txt" for each in PAGE_ENDINGS))):
        return False
    return any(name in text or quote(name) in text for text in texts)
