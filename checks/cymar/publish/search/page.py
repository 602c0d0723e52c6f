"""What a built page holds for the search: its title, its sections and their text."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from sys import intern
from typing import NamedTuple

from cymar.dataclasses import dataclass, field
from cymar.text.html import HtmlText, Tag
from cymar.text.html import read_page as read_pieces

MAIN = re.compile(r"<(main|article)\b[^>]*>.*</\1\s*>", re.DOTALL | re.IGNORECASE)
ARTICLE = re.compile(r"<article\b[^>]*>.*</article\s*>", re.DOTALL | re.IGNORECASE)
LANGUAGE = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-zA-Z-]+)", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)
NOT_INDEXED = re.compile(
    r"<meta\b(?=[^>]*\bname\s*=\s*[\"']?robots\b)[^>]*\bcontent\s*=\s*[\"'][^\"']*noindex",
    re.IGNORECASE,
)
BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt figcaption figure footer "
    "form header hr legend li main ol option p pre section summary table tbody td tfoot th thead "
    "tr ul h1 h2 h3 h4 h5 h6 br".split()
)
"""Elements that begin and end a text of their own."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LEFT_OUT = frozenset({"nav", "noscript", "script", "style", "svg", "template", "textarea"})
EXCLUDE = "data-search-exclude"
BOOST = "data-search-boost"
LEFT_OUT_CLASSES = frozenset({"headerlink", "md-post--excerpt"})
"""The link beside a heading that leads to itself; a post that a list shows the beginning of."""

NO_ATTRIBUTES: Mapping[str, str] = {}


@dataclass
class PageSection:
    """A heading with what stands below it; the first section of a page has no heading of its own.

    `blocks` are texts that stand apart: paragraphs, list items, cells. `code` are the numbers of
    those that are program code and nothing else, which no excerpt is taken from.
    """

    heading: str = ""
    anchor: str = ""
    level: int = 1
    blocks: list[str] = field(default_factory=list)
    code: set[int] = field(default_factory=set)


class WordCounts(NamedTuple):
    """How much of each word a page holds, in the least room: the words, and the weight of each."""

    words: str
    weights: str

    @classmethod
    def of(cls, counts: Mapping[str, float]) -> "WordCounts":
        """Those that are counted."""
        return cls(" ".join(counts), " ".join(f"{weight:g}" for weight in counts.values()))

    @property
    def by_word(self) -> dict[str, float]:
        """The weight of each word; a word that pages share is there once."""
        return dict(zip(map(intern, self.words.split()), self._each, strict=True))

    @property
    def total(self) -> float:
        """The weight of all words together."""
        return sum(self._each)

    @property
    def _each(self) -> Iterator[float]:
        return map(float, self.weights.split())


@dataclass
class SearchPage:
    """A page that the search may find.

    `address` is relative to the site's root; `boost` makes it come earlier, or later below 1.
    `counts` are how much of each word it holds, where that is known.
    """

    address: str
    locale: str
    title: str
    sections: list[PageSection]
    boost: float = 1.0
    counts: WordCounts | None = field(default=None, compare=False)


class MainPart(NamedTuple):
    """Where the text of a page stands, its language, and what the head of the page calls it."""

    locale: str
    title: str
    start: int
    end: int


def read_page(html: str, address: str, locale: str = "") -> SearchPage | None:
    """A page of a built site, or none where it is not to be found.

    Args:
        html: the whole page as it is served, or what stands in its main part.
        address: the page's, relative to the site's root.
        locale: the language of the page, where that is known; else the page says it itself.
    """
    part = main_part(html, locale)
    return read_part(html, part, address) if part else None


def main_part(html: str, locale: str = "") -> MainPart | None:
    """What of a page may be found, or nothing where the page is not to be; as for `read_page`."""
    language = LANGUAGE.search(html)
    locale = locale or (language[1][:2].lower() if language else "")
    if not locale or NOT_INDEXED.search(html):
        return None
    main = ARTICLE.search(html) or MAIN.search(html)
    return MainPart(locale, _title(html), *(main.span() if main else (0, len(html))))


def read_part(html: str, part: MainPart, address: str) -> SearchPage | None:
    """What may be found in a part of a page."""
    reader = _Reader(part.locale)
    reader.read(html, part.start, part.end)
    title = reader.title or part.title
    if reader.is_excluded or not title:
        return None
    return SearchPage(address, part.locale, title, reader.sections, reader.boost)


def _title(html: str) -> str:
    found = TITLE.search(html)
    if not found:
        return ""
    return " ".join(unescape(found[1]).split())


class _Reader:
    """Reads the text of a page in its own language, section by section."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.title = ""
        self.is_excluded = False
        self.boost = 1.0
        self.sections = [PageSection()]
        self._open: list[str] = []
        self._out = 0  # how many elements were open when the outermost left-out one began
        self._excluded_level = 0
        self._text: list[str] = []
        self._heading: tuple[str, str, bool] | None = None
        self._code = 0
        self._is_prose = False

    def read(self, html: str, start: int, end: int) -> None:
        """Read a part of a page."""
        for piece in read_pieces(html, start, end):
            if isinstance(piece, HtmlText):
                if not (piece.is_raw or self._out):
                    shown = piece.shown
                    self._text.append(shown)
                    self._is_prose = self._is_prose or not ("code" in self._open or shown.isspace())
            elif isinstance(piece, Tag):
                if piece.name in BLOCKS and not self._out:
                    self._end_block()
                if piece.closes:
                    self._close(piece.name)
                elif not piece.is_whole:
                    self._begin(piece)
                elif piece.name == "br":
                    self._text.append(" ")
        self._end_block()

    def _begin(self, tag: Tag) -> None:
        self._open.append(tag.name)
        if self._out:
            return
        values = tag.attributes if tag.rest else NO_ATTRIBUTES
        if len(self._open) == 1 and EXCLUDE in values:
            self.is_excluded = True
        if BOOST in values:
            self.boost = _number(values[BOOST])
        if tag.name in HEADINGS:
            self._heading = (tag.name, values.get("id", ""), EXCLUDE in values)
        elif tag.name in LEFT_OUT or (values and self._is_left_out(values)):
            self._out = len(self._open)
        elif tag.name == "pre":
            self._code = len(self._open)

    def _close(self, name: str) -> None:
        if name not in self._open:
            return
        while self._open.pop() != name:
            pass
        place = len(self._open)
        self._out = 0 if self._out > place else self._out
        self._code = 0 if self._code > place else self._code

    def _is_left_out(self, values: Mapping[str, str]) -> bool:
        lang = values.get("lang", "")[:2].lower()
        return (
            EXCLUDE in values
            or "hidden" in values
            or values.get("aria-hidden") == "true"
            or not LEFT_OUT_CLASSES.isdisjoint(values.get("class", "").split())
            or bool(lang and self.locale and lang != self.locale)
        )

    def _end_block(self) -> None:
        if not self._text:
            self._heading = None
            return
        text = " ".join("".join(self._text).split())
        self._text.clear()
        is_code, self._is_prose = bool(self._code) or not self._is_prose, False
        heading, self._heading = self._heading, None
        if heading and text:
            self._begin_section(text, *heading)
        elif text and not self._excluded_level:
            section = self.sections[-1]
            if is_code:
                section.code.add(len(section.blocks))
            section.blocks.append(text)

    def _begin_section(self, text: str, tag: str, anchor: str, is_excluded: bool) -> None:
        level = int(tag[1])
        if self._excluded_level and level > self._excluded_level:
            return
        self._excluded_level = level if is_excluded else 0
        if is_excluded:
            return
        if level == 1 and not self.title:
            self.title = text
            self.sections[-1].anchor = anchor
        else:
            self.sections.append(PageSection(text, anchor, level))


def _number(value: str) -> float:
    try:
        return max(0.0, float(value))
    except ValueError:
        return 1.0


def texts(page: SearchPage) -> Iterator[tuple[str, str]]:
    """Every text of a page, each with the field that it is in: `title`, `heading` or `text`."""
    yield "title", page.title
    for section in page.sections:
        if section.heading:
            yield "heading", section.heading
        for block in section.blocks:
            yield "text", block
