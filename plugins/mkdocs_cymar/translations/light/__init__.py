"""Making what readers download of a built site less, with no change to how it looks and works."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, zip_longest
from pathlib import Path

from mkdocs.utils import get_theme_dir, write_file

from cymar.bilingual import Text
from cymar.publish.hosting.light.names import Script, loads_elsewhere, names
from cymar.publish.hosting.light.stylesheet import (
    Sheet,
    UnknownStylesheetError,
    used_properties,
    used_rules,
    written,
)
from mkdocs_cymar.translations.theme import MATERIAL

STYLES = ("assets/stylesheets/*.css", "assets/cymar/*.css")
SCRIPTS = ("assets/javascripts/cymar.js", "assets/cymar/*.js")
"""Where the theme's stylesheets are and ours, and where our scripts are."""

NO_SCRIPTS_OF_PAGES = "assets/javascripts/lunr"
KNOWN_VERSIONS = re.compile(r"9\.[678]\.")
"""The versions of the theme of whose script it is known what it makes, and for what."""

COMMENT = re.compile(r"^\s*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"\n\s+")
AS_IT_IS = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)

ELSEWHERE = Text(
    en="‘{page}’ has a script from another site, which may add anything to the page: the style "
    "sheets stay whole.",
    cy="Mae gan ‘{page}’ sgript o safle arall, sy'n gallu ychwanegu unrhyw beth at y dudalen: "
    "mae'r dalennau arddull yn aros yn gyfan.",
)
UNKNOWN = Text(
    en="A style sheet of the theme cannot be read, so the style sheets stay whole: {reason}.",
    cy="Nid oes modd darllen un o ddalennau arddull y thema, felly maen nhw'n aros yn gyfan: "
    "{reason}.",
)


def lighten(folder: Path) -> Text | None:
    """Write smaller files in place of a built site's; gives a reason if stylesheets stay whole.

    Stylesheets lose the rules that nothing on the site can match, and our scripts their comments.
    Each smaller file has a name of its own, which changes with what is in it, so that nobody keeps
    an old one. Pages lose the white space around the theme's elements; their text is left alone.
    """
    elsewhere = next((path for path, page in _pages(folder) if loads_elsewhere(page)), None)
    renamed = {}
    reason = None
    if elsewhere:
        reason = ELSEWHERE.format({"page": elsewhere.relative_to(folder).as_posix()})
    else:
        try:
            renamed = _lighter_styles(folder)
        except UnknownStylesheetError as error:
            reason = UNKNOWN.format({"reason": str(error)})
    for path in chain.from_iterable(folder.glob(each) for each in SCRIPTS):
        renamed |= _put(path, INDENT.sub("\n", COMMENT.sub("", path.read_text("utf-8"))), folder)
    _lighten_pages(folder, renamed)
    return reason


def _lighter_styles(folder: Path) -> dict[str, str]:
    known = names((page for _, page in _pages(folder)), _scripts(folder))
    light = sorted(chain.from_iterable(folder.glob(each) for each in STYLES))
    others = "".join(
        path.read_text("utf-8", "replace") for path in folder.rglob("*.css") if path not in light
    )
    sheets: list[Sheet] = [used_rules(path.read_text("utf-8"), known) for path in light]
    renamed: dict[str, str] = {}
    for path, sheet in zip(light, used_properties(sheets, others, known), strict=True):
        renamed |= _put(path, written(sheet), folder)
    return renamed


def _put(path: Path, content: str, folder: Path) -> dict[str, str]:
    """Write a file beside another, under a name of its own; gives the old name and the new."""
    stem = re.sub(r"\.[0-9a-f]{8}\b", "", path.stem)
    digest = sha256(content.encode()).hexdigest()[:8]
    made = path.with_name(f"{stem}.{digest}{path.suffix}")
    write_file(content.encode(), str(made))
    return {path.relative_to(folder).as_posix(): made.relative_to(folder).as_posix()}


def _lighten_pages(folder: Path, renamed: Mapping[str, str]) -> None:
    old = re.compile("|".join(map(re.escape, renamed)) or "(?!)")
    for path, page in _pages(folder):
        if 'data-md-component="' not in page:
            continue
        named = old.sub(lambda found: renamed[found[0]], page)
        start, end = named.find("<article"), named.rfind("</article>")
        light = (
            _without_indents(named[:start]) + named[start:end] + _without_indents(named[end:])
            if 0 <= start < end
            else _without_indents(named)
        )
        write_file(light.encode("utf-8", "surrogateescape"), str(path))


def _without_indents(html: str) -> str:
    parts = AS_IT_IS.split(html)
    light = (INDENT.sub("\n", text) for text in parts[::3])
    return "".join(chain.from_iterable(zip_longest(light, parts[1::3], fillvalue="")))


def _pages(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*.html")):
        yield path, path.read_bytes().decode("utf-8", "surrogateescape")


def _scripts(folder: Path) -> Iterator[Script]:
    theme = Path(get_theme_dir(MATERIAL))
    try:
        is_known = bool(KNOWN_VERSIONS.match(version(f"mkdocs-{MATERIAL}")))
    except PackageNotFoundError:
        is_known = False
    for path in folder.rglob("*.js"):
        place = path.relative_to(folder)
        if not place.as_posix().startswith(NO_SCRIPTS_OF_PAGES):
            text = path.read_text("utf-8", "replace")
            yield Script(text, is_known and (theme / place).is_file())
