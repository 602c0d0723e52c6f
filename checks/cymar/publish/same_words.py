"""Words around the content that are the same on a page and its counterpart, in one language only.

A theme's own words are known by a list; those that a site sets are not, and are the same in both
languages where it sets them once. Menus and the content are left to the rules and to the build.
"""

import posixpath
import re
import sys
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cymar.analysis.language.other_language import is_name, likeliest_language
from cymar.bilingual import IN_LANGUAGE, LOCALES, Text, other
from cymar.dataclasses import dataclass, field, replace
from cymar.files.reading import read_file
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.publish.page_texts import SHOWN, PageTexts, built_pages, page_texts, spaced
from cymar.publish.untranslated import IN_SETTING, PAGE_LANGUAGE
from cymar.publish.writers_panel import without_panel
from cymar.text.html import HtmlText, Tag, read_page

SAME = Text(
    en="‘{words}’ is {language} on pages in both languages. Pages: {pages}, such as {path}.{cure}",
    cy="Mae ‘{words}’ {language} ar dudalennau'r ddwy iaith. Tudalennau: {pages}, fel {path}."
    "{cure}",
)
IN_TEMPLATE = Text(
    en=" A template or a plugin writes it: give it in both languages there.",
    cy=" Templed neu ategyn sy'n ei ysgrifennu: rhowch ef yn y ddwy iaith yno.",
)
ALTERNATE = re.compile(r"<link\b[^>]*\bhreflang=[^>]*>")
LINK_ATTRIBUTE = re.compile(r"\b(href|hreflang)=[\"']?([^\"'\s>]+)")
PHRASES = frozenset({"description", "og:description", "og:site_name", "og:image:alt"})
"""The names of a page's data that are words, but for its title, which the rules look at."""

CONTENT = frozenset({"article", "code", "head", "nav", "pre", "script", "style", "svg", "template"})
"""Elements whose text is not the interface's own; a menu is its pages' titles."""

YEAR_ON = re.compile(r"\d.*")
"""What stands after a label that has a year and a name: *Copyright 2026 Example Council*."""

LIKE_CODE = re.compile(r"^\S*[.:_]\S+$|__|[={}]")
"""What addresses, names in code and code have, and no words of an interface."""


@dataclass(frozen=True, slots=True)
class SameWords:
    """Words that pages in both languages have, and the one language that they are in.

    Args:
        words: the words, with single spaces between.
        locale: the language that they are in.
        pages: how many pages have them that are not in that language.
        path: the first of those, within the site.
        setting: the setting that they are, where that is known.
    """

    words: str
    locale: str
    pages: int
    path: str
    setting: str = ""

    @property
    def message(self) -> Text:
        """The message for whoever builds the site."""
        cure = IN_SETTING.format({"setting": self.setting}) if self.setting else IN_TEMPLATE
        return SAME.format({
            "words": self.words, "language": IN_LANGUAGE[self.locale], "pages": str(self.pages),
            "path": self.path, "cure": cure,
        })  # fmt: skip


@dataclass
class SameWordsSearch:
    """The search for such words on the pages of a built site, each of which it is given once."""

    folder: Path
    _pages: dict[str, tuple[str, str | None, tuple[str, ...]]] = field(default_factory=dict)

    def read(self, path: str, html: str, texts: PageTexts) -> None:
        """Note what a page says around its content, and where its counterpart is.

        Args:
            path: its path within the site.
            html: the whole page.
            texts: its whole texts.
        """
        locale = PAGE_LANGUAGE.search(html)
        if locale:
            around = tuple(map(sys.intern, texts.around))
            self._pages[path] = locale[1], _counterpart(html, locale[1]), around

    def found(self, known: Container[str]) -> list[SameWords]:
        """What is the same on pages and their counterparts, each text once, but for known words."""
        found: dict[str, SameWords] = {}
        passed: set[str] = set()
        for path, (locale, address, around) in self._pages.items():
            there = address and file_led_to(address, path, self._pages)
            if not there or there == path:
                continue
            shared = frozenset(around).intersection(self._pages[there][2]) - passed
            wrong = {words for words in shared if language_of(words) == other(locale)}
            if wrong - found.keys():
                shown = self._shown(path, locale) & self._shown(there, other(locale))
                passed |= wrong - shown - found.keys()
            for words in sorted(wrong - passed):
                if words not in known:
                    before = found.get(words, SameWords(words, other(locale), 0, path))
                    found[words] = replace(before, pages=before.pages + 1)
        return list(found.values())

    def _shown(self, path: str, locale: str) -> set[str]:
        """The texts of a page around its content that are marked as in its language."""
        served = read_file(self.folder / path, self.folder).decode("utf-8", "replace")
        html = without_panel(served)
        return {spaced(text) for text, marked in _texts(html) if marked == locale}


def same_words(folder: Path, known: Container[str] = ()) -> list[SameWords]:
    """What is the same on the pages of a built site and their counterparts, each text once.

    Args:
        folder: the built site, whose pages name their counterparts as search engines ask.
        known: words that are reported already, or are to be the same, such as the site's name.
    """
    search = SameWordsSearch(folder)
    for path, html in built_pages(folder):
        search.read(path, html, page_texts(html))
    return search.found(known)


def _counterpart(html: str, locale: str) -> str | None:
    """The address that a page gives of its counterpart."""
    for link in ALTERNATE.findall(html):
        values = dict(LINK_ATTRIBUTE.findall(link))
        if values.get("hreflang", "")[:2] == other(locale) and "href" in values:
            return str(values["href"])
    return None


@cache
def language_of(text: str) -> str | None:
    """The one language that a text of an interface is in, if its words show it."""
    words = WORD.findall(text)
    if not words or LIKE_CODE.search(text):
        return None
    if all(word[0].isupper() for word in words[1:]):
        label = " ".join(WORD.findall(YEAR_ON.sub("", text))).casefold()
        labelled = [each for each in LOCALES if label in language(each).labels]
        return labelled[0] if len(labelled) == 1 else None
    locale, share = likeliest_language(words)
    return locale if share == 1 and not is_name(text, locale) else None


def _texts(html: str) -> Iterator[tuple[str, str]]:
    """The texts around the content, each with the language it is marked as in."""
    above = [("", "", False)]
    for piece in read_page(html):
        _, locale, is_content = above[-1]
        if isinstance(piece, HtmlText):
            if not (piece.is_raw or is_content):
                yield piece.shown, locale
        elif isinstance(piece, Tag) and piece.closes:
            names = [each[0] for each in above]
            if piece.name in names:
                del above[len(names) - 1 - names[::-1].index(piece.name) :]
        elif isinstance(piece, Tag):
            values = piece.attributes
            locale = values["lang"][:2].lower() if "lang" in values else locale
            yield from ((values[each], locale) for each in SHOWN if each in values)
            if PHRASES & {values.get("name"), values.get("property")}:
                yield values.get("content", ""), locale
            if not piece.is_whole:
                within = piece.name != "form" and (is_content or piece.name in CONTENT)
                above.append((piece.name, locale, within))


def file_led_to(address: str, path: str, pages: Container[str]) -> str | None:
    """The file that an address of the site leads to, whatever the folder that the site is in."""
    parts = urlsplit(address)
    place = unquote(parts.path)
    if not (parts.netloc or place.startswith("/")):
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), place))
    names = [name for name in place.split("/") if name not in ("", ".")]
    for start in range(len(names) + 1):
        inside = "/".join(names[start:])
        for file in (inside, posixpath.join(inside, "index.html"), f"{inside}.html"):
            if file in pages:
                return file
    return None
