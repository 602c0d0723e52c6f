"""Reading one page from disk, whatever state its file is in."""

import os
from pathlib import Path

from cymar import expressions as re
from cymar import files
from cymar.bilingual import Text
from cymar.dataclasses import replace
from cymar.errors import system_words
from cymar.files import FileError
from cymar.files.reading import NO_LINK, read_ordinary, read_straight, too_large
from cymar.site.pages import NO_DOCUMENT, Page
from cymar.text.markdown import Problem, may_be_too_much
from cymar.text.source import Source

LARGEST_PAGE = 5_000_000
"""The bytes of the largest page: some 800,000 words, as many as are in a Bible."""

NOTHING_WRITTEN = re.compile("[\ufeff \t\r\n]*")
"""A page with nothing on it."""

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")

BROKEN_LINK = Text(
    en="This symbolic link leads to ‘{target}’, which does not exist: fix or delete the link.",
    cy="Mae'r ddolen symbolaidd hon yn arwain at y llwybr ‘{target}’, sydd ddim yn bod: cywirwch y "
    "ddolen neu dilëwch hi.",
)
LEAVES_FOLDER = Text(
    en="This symbolic link leads out of the ‘{folder}’ folder, to ‘{target}’: put a copy of the "
    "file here in its place.",
    cy="Mae'r ddolen symbolaidd hon yn arwain allan o'r ffolder ‘{folder}’, at y llwybr "
    "‘{target}’: rhowch gopi o'r ffeil yma yn ei lle.",
)
HIDDEN = Text(
    en="This symbolic link leads to a hidden file, ‘{target}’: put a copy of the file here in its "
    "place.",
    cy="Mae'r ddolen symbolaidd hon yn arwain at ffeil gudd, ‘{target}’: rhowch gopi o'r ffeil yma "
    "yn ei lle.",
)
NOT_A_FILE = Text(
    en="This is a folder with the name of a page: give it a name that does not end in ‘{ending}’.",
    cy="Ffolder ag enw tudalen yw hon: rhowch enw arni nad yw'n gorffen gyda'r llythrennau "
    "‘{ending}’.",
)
ODD_FILE = Text(
    en="This is not an ordinary file: put a Markdown file in its place.",
    cy="Nid ffeil gyffredin yw hon: rhowch ffeil Markdown yn ei lle.",
)
NOT_READ = Text(
    en="The file cannot be read ({problem}): check who may read it.",
    cy="Nid oes modd darllen y ffeil ({problem}): gwiriwch pwy all ei darllen.",
)
NOT_UTF_8 = Text(
    en="The file is not UTF-8 text (byte {byte}, 0x{value:02X}): save it again as UTF-8.",
    cy="Nid yw'r ffeil yn destun UTF-8 (beit {byte}, 0x{value:02X}): cadwch hi eto fel UTF-8.",
)
UTF_16 = Text(
    en="The file is UTF-16 text: save it again as UTF-8.",
    cy="Testun UTF-16 yw'r ffeil: cadwch hi eto fel UTF-8.",
)
NAME_NOT_UTF_8 = Text(
    en="The file's name is not UTF-8 text: give it another name.",
    cy="Nid yw enw'r ffeil yn destun UTF-8: rhowch enw arall arni.",
)
EMPTY = Text(
    en="The page is empty: write it, or delete the file.",
    cy="Mae'r dudalen yn wag: ysgrifennwch hi, neu dilëwch y ffeil.",
)
TOO_LONG = Text(
    en="The page is over {most} MB: make several pages of it.",
    cy="Mae'r dudalen dros {most} MB: rhannwch hi'n sawl tudalen.",
).format({"most": LARGEST_PAGE // 1_000_000})
NOT_A_PAGE = {
    files.IS_FOLDER: NOT_A_FILE,
    files.NOT_REGULAR: ODD_FILE,
    too_large(LARGEST_PAGE): TOO_LONG,
}
"""What to report of a page, for what keeps a file from being read."""


def read_page(place: str, locale: str, name: str, shown: str, root: Path) -> Page:
    """The page in a file; where the file cannot be read, the page has a problem and no blocks.

    Args:
        place: the page's path on disk.
        locale: the page's language.
        name: the page's path within its language.
        shown: the page's path as messages have it.
        root: what no symbolic link may lead out of.
    """
    if not name.isprintable() and legible(name) != name:
        source = Source(legible(shown), locale, "")
        problem = Problem(source.span(0, 0), NAME_NOT_UTF_8)
        return Page(source, legible(name), NO_DOCUMENT, (problem,), place, is_readable=False)
    text, what = _read(root, place)
    source = Source(shown, locale, text)
    if what:
        problem = Problem(source.span(len(text), len(text)), what)
        return Page(source, name, NO_DOCUMENT, (problem,), place, is_readable=False)
    if NOTHING_WRITTEN.fullmatch(text):
        return Page(source, name, NO_DOCUMENT, (Problem(source.span(0, 0), EMPTY),), place)
    page = Page(source, name, place=place)
    if may_be_too_much(text) and not page.document.is_whole:
        return replace(page, parsed=page.document, is_readable=False)
    return page


def legible(name: str) -> str:
    """A name as it may be shown: bytes of it that are not UTF-8 are marked so."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read(root: Path, path: str) -> tuple[str, Text | None]:
    """The characters of a file, as far as they can be read, and why no further."""
    content = read_straight(path, LARGEST_PAGE) if NO_LINK else None
    problem = link_problem(root, Path(path)) if content is None else None
    if problem:
        return "", problem
    try:
        content = read_ordinary(path, LARGEST_PAGE) if content is None else content
    except FileError as error:
        return "", NOT_A_PAGE[error.problem].format({"ending": os.path.splitext(path)[1]})
    except OSError as error:
        if os.path.isdir(path) and os.access(path, os.R_OK | os.X_OK):
            return "", NOT_A_FILE.format({"ending": os.path.splitext(path)[1]})
        return "", NOT_READ.format({"problem": system_words(error)})
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if content.startswith(UTF_16_MARKS):
            return "", UTF_16
        values = {"byte": error.start + 1, "value": content[error.start]}
        return content[: error.start].decode("utf-8"), NOT_UTF_8.format(values)


def link_problem(root: Path, path: Path) -> Text | None:
    """Why a path may not be followed: a link that is broken, leads out of a folder or is hidden.

    What begins with a full stop, such as `.git`, is no page for anybody to read.
    """
    if not os.path.islink(path):
        return None
    target = os.readlink(path)
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return BROKEN_LINK.format({"target": target})
    top = root.resolve()
    if not real.is_relative_to(top):
        return LEAVES_FOLDER.format({"target": target, "folder": root.name})
    if any(part.startswith(".") for part in real.relative_to(top).parts):
        return HIDDEN.format({"target": target})
    return None
