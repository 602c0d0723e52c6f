"""The whole texts of a built page, which are quicker to find than its elements are to read."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from cymar.dataclasses import dataclass
from cymar.files.reading import files_of_site, read_file

SHOWN = ("alt", "aria-label", "aria-description", "placeholder", "title")
"""Attributes that a reader meets as words."""

WHOLE_TEXT = re.compile(r"[>\"]\s*+([^\s<>\"][^<>\"]*+)(?=[<\"])")
CONTENT, END_OF_CONTENT = "<article", "</article>"
FORM = "<form"
"""An element whose text is the interface's own, even within the content."""


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The whole texts of a page.

    `around` are those around its content, with what its elements show by an attribute, and with
    single spaces between words; `within` are those of the content, as they are written.
    """

    around: frozenset[str]
    within: frozenset[str]


def built_pages(folder: Path, only: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
    """The pages of a built site, or only some of them by their paths: each path, and its HTML.

    Raises:
        FileError: for one that cannot be read.
    """
    if only is None:
        for path, content in files_of_site(folder, "**/*.html"):
            yield path.relative_to(folder).as_posix(), content.decode("utf-8", "replace")
        return
    for name in sorted(only):
        if (folder / name).is_file():
            yield name, read_file(folder / name, folder).decode("utf-8", "replace")


def page_texts(html: str) -> PageTexts:
    """The whole texts of a page."""
    start, end = html.find(CONTENT), html.rfind(END_OF_CONTENT)
    if not 0 <= start < end or html.find(FORM, start, end) >= 0:
        return PageTexts(_spaced(WHOLE_TEXT.findall(html)), frozenset())
    around = WHOLE_TEXT.findall(html, 0, start + 1) + WHOLE_TEXT.findall(html, end)
    around += _attributes(html[start:end])
    return PageTexts(_spaced(around), frozenset(WHOLE_TEXT.findall(html, start, end + 1)))


def _attributes(html: str) -> Iterator[str]:
    """What elements show by an attribute; quicker than by a regular expression."""
    for name in SHOWN:
        before, *others = html.split(f'{name}="')
        for after in others:
            value, mark, _ = after.partition('"')
            if mark and not (before[-1:].isalnum() or before.endswith("_")):
                yield value
            before = after


def _spaced(texts: list[str]) -> frozenset[str]:
    return frozenset(map(spaced, frozenset(texts)))


def spaced(text: str) -> str:
    """A text with single spaces between its words."""
    return " ".join(text.split())
