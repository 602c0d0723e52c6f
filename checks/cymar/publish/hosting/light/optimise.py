"""Smaller files in place of a built site's, which looks and works as before."""

import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path

import tinycss2

from cymar.bilingual import LOCALES, Text
from cymar.cache import Cache
from cymar.dataclasses import dataclass
from cymar.files.reading import files_of_site, read_file
from cymar.files.writing import write_all_to_site, write_to_site
from cymar.publish.hosting.light.names import Script, loads_elsewhere, names
from cymar.publish.hosting.light.stylesheet import (
    Sheet,
    UnknownStylesheetError,
    used_properties,
    used_rules,
    written,
)
from cymar.publish.search.write import ASIDE, INDEX_FOLDER

STYLES = ("assets/stylesheets/*.css", "assets/cymar/*.css")
SCRIPTS = ("assets/javascripts/cymar.js", "assets/cymar/*.js")
"""Where the theme's stylesheets are and ours, and where our scripts are."""

OUR_SCRIPTS = re.compile(
    rf"(?:assets/javascripts/cymar(?:\.[0-9a-f]{{8}})?|assets/cymar/[^/]+|{INDEX_FOLDER}/[^/]+)\.js"
)
"""Our scripts, the search's too, by their paths: what they make of a page is known."""

NO_SCRIPTS_OF_PAGES = (
    "assets/javascripts/lunr/",
    *(f"{INDEX_FOLDER}/{locale}/" for locale in LOCALES),
    f"{ASIDE}/",
)
"""The scripts that run in a worker, and our search's index, which is data: they make no element."""

SHEETS = re.compile(
    r'(?:<link rel="stylesheet" href="(?:[^"<>]*/)?assets/stylesheets/[^"/]+\.[0-9a-f]{8}\.css">'
    r"\s*+){2,}"
)
"""Smaller stylesheets that a page names one after another."""

LATER = re.compile(
    r'<link rel="stylesheet" href="(?:[^"<>]*/)?assets/cymar/[^"/]+\.[0-9a-f]{8}\.css">\s*+'
)
"""Ours that a page names after a site's own, which may say otherwise than they do."""

STORE, OF_SITE = "styles", LOCALES[0]
"""What the store of smaller stylesheets is called, and theirs: any name that every site has."""

END_OF_HEAD = "</head>"
SHEET = re.compile(r'href="((?:[^"<>]*/)?)(assets/[^"]+)"')
JOINED = "site"
"""The name of the file that they become, before its digest."""

SCRIPT_COMMENT = re.compile(r"^[ \t]*+(?:/\*.*?\*/[ \t]*|//[^\n]*)\n", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"\n\s+")
KEEPS_ITS_SPACE = re.compile(r"<(pre|script|style|textarea)\b")

SCRIPT_FROM_ELSEWHERE = Text(
    en="‘{page}’ has a script from another site, which may add anything to the page: the style "
    "sheets stay whole.",
    cy="Mae gan y dudalen ‘{page}’ sgript o wefan arall, sy'n gallu ychwanegu unrhyw beth at y "
    "dudalen: mae'r dalennau arddull yn aros yn gyfan.",
)
UNREADABLE_STYLES = Text(
    en="A style sheet of the theme cannot be read, so the style sheets stay whole: {reason}.",
    cy="Nid oes modd darllen un o ddalennau arddull y thema, felly maen nhw'n aros yn gyfan: "
    "{reason}.",
)


class ScriptFromElsewhereError(ValueError):
    """A page, by its path, that has a script of another site."""


@dataclass(frozen=True)
class Smaller:
    """The files that a smaller one stands beside, with its name; why stylesheets stay whole, if so.

    They are paths in the site.
    """

    renamed: Mapping[str, str]
    reason: Text | None


def optimise(folder: Path, theme: Path, *, is_known: bool) -> Text | None:
    """Write smaller files in place of a built site's, and return why stylesheets stay whole, if so.

    Stylesheets lose the rules that nothing on the site can match, and our scripts their comments.
    Each smaller file has a name of its own, which changes with what is in it, so that nobody keeps
    an old one; stylesheets that a page names one after another become one. Pages lose the white
    space around the theme's elements; their text is left alone.
    """
    smaller = smaller_files(folder, theme, Cache(), is_known=is_known)
    shrink_pages(folder, smaller.renamed)
    return smaller.reason


def smaller_files(folder: Path, theme: Path, cache: Cache, *, is_known: bool) -> Smaller:
    """Write smaller stylesheets and scripts beside those of a built site.

    Args:
        folder: the built site.
        theme: the folder of the theme, which holds its scripts.
        cache: where the smaller stylesheets are kept; whoever gives it saves it.
        is_known: whether the theme is of a version of whose scripts we know what they need; of
            another, stylesheets keep all that the scripts may need, and whoever calls reports it.
    """
    renamed: dict[str, str] = {}
    reason = None
    try:
        renamed = _smaller_styles(folder, theme if is_known else None, cache)
    except ScriptFromElsewhereError as error:
        reason = SCRIPT_FROM_ELSEWHERE.format({"page": str(error)})
    except UnknownStylesheetError as error:
        reason = UNREADABLE_STYLES.format({"reason": str(error)})
    for path, content in chain.from_iterable(files_of_site(folder, each) for each in SCRIPTS):
        renamed |= _put(path, INDENT.sub("\n", SCRIPT_COMMENT.sub("", content.decode())), folder)
    return Smaller(renamed, reason)


def _smaller_styles(folder: Path, theme: Path | None, cache: Cache) -> dict[str, str]:
    known = names(_own_pages(folder), _scripts(folder, theme))
    light = dict(sorted(chain.from_iterable(files_of_site(folder, each) for each in STYLES)))
    others = "".join(
        content.decode("utf-8", "replace")
        for path, content in files_of_site(folder, "**/*.css")
        if path not in light
    )
    styles = [content.decode() for content in light.values()]
    parts = [
        tinycss2.__version__,
        *styles,
        others,
        *sorted(known.words),
        "",
        *sorted(known.properties),
    ]
    key = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    entry = cache.get(STORE, OF_SITE, key)
    if entry is None:
        sheets: list[Sheet] = [used_rules(each, known) for each in styles]
        entry = ([*map(written, used_properties(sheets, others, known))],)
        cache.put(STORE, OF_SITE, key, entry[0])
    renamed: dict[str, str] = {}
    for path, sheet in zip(light, entry[0], strict=True):
        renamed |= _put(path, sheet, folder)
    return renamed


def _put(path: Path, content: str, folder: Path) -> dict[str, str]:
    """Write a file beside another, under a name of its own; returns the old name and the new."""
    stem = re.sub(r"\.[0-9a-f]{8}\b", "", path.stem)
    digest = sha256(content.encode()).hexdigest()[:8]
    made = path.with_name(f"{stem}.{digest}{path.suffix}")
    write_to_site(made, content.encode(), folder)
    return {path.relative_to(folder).as_posix(): made.relative_to(folder).as_posix()}


def shrink_pages(
    folder: Path, renamed: Mapping[str, str], fill: Callable[[str], str] = str
) -> None:
    """Write smaller pages in place of a built site's, which name files by their new names.

    `fill` gives a page with what was still to come when it was written.
    """
    old = re.compile("|".join(map(re.escape, renamed)) or "(?!)")
    joined: dict[str, str] = {}

    def light(page: str) -> str:
        if 'data-md-component="' not in page:
            return fill(page)
        named = old.sub(lambda found: renamed[found[0]], fill(page))
        head, end_of_head, body = named.partition(END_OF_HEAD)
        named = _in_one(head, joined, folder) + end_of_head + body
        start, end = named.find("<article"), named.rfind("</article>")
        if not 0 <= start < end:
            return _without_indents(named)
        return _without_indents(named[:start]) + named[start:end] + _without_indents(named[end:])

    made = ((path, light(page)) for path, page in _pages(folder))
    write_all_to_site(
        ((path, page.encode("utf-8", "surrogateescape")) for path, page in made), folder
    )


def _in_one(page: str, joined: dict[str, str], folder: Path) -> str:
    """A page with one stylesheet for each run of them, the last of which takes in what is later."""
    for run in reversed([*SHEETS.finditer(page)]):
        rest = page[run.end() :]
        links = [run[0], *(LATER.findall(rest) if not SHEETS.search(rest) else ())]
        rest = LATER.sub("", rest) if len(links) > 1 else rest
        start, first = SHEET.findall(links[0])[0]
        names = [name for link in links for _, name in SHEET.findall(link)]
        key = " ".join(names)
        if key not in joined:
            content = "".join(read_file(folder / name, folder).decode() for name in names)
            made = (folder / first).with_name(f"{JOINED}.css")
            (joined[key],) = _put(made, content, folder).values()
        link = f'<link rel="stylesheet" href="{start}{joined[key]}">\n'
        page = page[: run.start()] + link + rest
    return page


def _without_indents(html: str) -> str:
    pieces, at = [], 0
    never_closed: set[str] = set()
    for opening in KEEPS_ITS_SPACE.finditer(html):
        start, closing = opening.start(), f"</{opening[1]}>"
        if start < at or closing in never_closed:
            continue
        end = html.find(closing, start)
        if end < 0:
            never_closed.add(closing)
            continue
        pieces += [INDENT.sub("\n", html[at:start]), html[start : end + len(closing)]]
        at = end + len(closing)
    return "".join([*pieces, INDENT.sub("\n", html[at:])])


def _pages(folder: Path) -> Iterator[tuple[Path, str]]:
    for path, content in files_of_site(folder, "**/*.html"):
        yield path, content.decode("utf-8", "surrogateescape")


def _own_pages(folder: Path) -> Iterator[str]:
    """The pages of a site, as long as none of them has a script of another one.

    Raises:
        ScriptFromElsewhereError: for the first that has.
    """
    for path, page in _pages(folder):
        if loads_elsewhere(page):
            raise ScriptFromElsewhereError(path.relative_to(folder).as_posix())
        yield page


def _scripts(folder: Path, theme: Path | None) -> Iterator[Script]:
    for path, content in files_of_site(folder, "**/*.js", NO_SCRIPTS_OF_PAGES):
        place = path.relative_to(folder)
        text = content.decode("utf-8", "replace")
        is_themes = theme is not None and (theme / place).is_file()
        yield Script(text, is_themes or bool(OUR_SCRIPTS.fullmatch(place.as_posix())))
