"""Words around the content that are the same on a page and its counterpart, in one language only.

A theme's own words are known by a list; those that a site sets are not, and are the same in both
languages where it sets them once. Menus and the content are left to the rules and to the build.
"""

import posixpath
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cymar.analysis.other_language import is_name, likeliest_language
from cymar.bilingual import IN_LANGUAGE, LOCALES, Text, other
from cymar.files.reading import files_of_site
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.publish.untranslated import IN_SETTING, PAGE_LANGUAGE, SHOWN, WHOLE_TEXT
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


def same_words(folder: Path, known: Container[str] = ()) -> list[SameWords]:
    """What is the same on the pages of a built site and their counterparts, each text once.

    Args:
        folder: the built site, whose pages name their counterparts as search engines ask.
        known: words that are reported already, or are to be the same, such as the site's name.
    """
    found: dict[str, SameWords] = {}
    passed: set[str] = set()
    for path, html, there in _pairs(folder):
        locale = PAGE_LANGUAGE.search(html)
        if locale is None:
            continue
        shared = _whole(html) & _whole(there)
        wrong = {words for words in shared - passed if language_of(words) == other(locale[1])}
        if wrong - found.keys():
            shown = _shown(html, locale[1]) & _shown(there, other(locale[1]))
            passed |= wrong - shown - found.keys()
        for words in sorted(wrong - passed):
            if words not in known:
                before = found.get(words, SameWords(words, other(locale[1]), 0, path))
                found[words] = SameWords(words, before.locale, before.pages + 1, before.path)
    return list(found.values())


@cache
def language_of(text: str) -> str | None:
    """The one language that a text of an interface is in, if its words show it."""
    words = WORD.findall(text)
    if not words:
        return None
    first = words[0].casefold()
    labelled = [each for each in LOCALES if first in language(each).labels]
    if all(word[0].isupper() for word in words[1:]):
        return labelled[0] if len(labelled) == 1 else None
    locale, share = likeliest_language(words)
    return locale if share == 1 and not is_name(text, locale) else None


def _whole(html: str) -> set[str]:
    return {" ".join(text.split()) for text in WHOLE_TEXT.findall(html)}


def _shown(html: str, locale: str) -> set[str]:
    """The texts of a page around its content that are marked as in its language."""
    return {" ".join(text.split()) for text, marked in _texts(html) if marked == locale}


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


def _pairs(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Each page that has a counterpart: its path, its HTML and its counterpart's."""
    pages = {
        path.relative_to(folder).as_posix(): content.decode("utf-8", "replace")
        for path, content in files_of_site(folder, "**/*.html")
    }
    for path, html in pages.items():
        locale = PAGE_LANGUAGE.search(html)
        for link in ALTERNATE.findall(html) if locale else ():
            values = dict(LINK_ATTRIBUTE.findall(link))
            if locale and values.get("hreflang", "")[:2] == other(locale[1]) and "href" in values:
                there = file_led_to(values["href"], path, pages)
                if there and there != path:
                    yield path, html, pages[there]
                break


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
