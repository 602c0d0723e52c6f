"""Words of the interface that are left in the other language, on the pages of a built site."""

import json
import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from cymar.bilingual import IN_LANGUAGE, LOCALES, Text, other
from cymar.dataclasses import dataclass, field, replace
from cymar.languages.word_list import word_list
from cymar.publish.page_texts import SHOWN, PageTexts, built_pages, page_texts
from cymar.text.html import HtmlText, Tag, read_page

LEFT = Text(
    en="{path}: ‘{words}’ is {language}, on a page or part of a page that is not.{more}{cure}",
    cy="{path}: mae ‘{words}’ {language}, ond nid dyna iaith y dudalen neu'r rhan hon "
    "ohoni.{more}{cure}",
)
IN_SETTING = Text(
    en=" It is the setting ‘{setting}’: give it in both languages in [[words]], in cymar.toml.",
    cy=" Y gosodiad ‘{setting}’ yw: rhowch ef yn y ddwy iaith yn [[words]], yn cymar.toml.",
)
MORE = Text(en=" Other such pages: {n}.", cy=" Tudalennau eraill felly: {n}.")
CODE = frozenset({"code", "kbd", "pre", "samp", "template"})
SHOWS_A_NAME = "md-source__repository"
"""The class of what shows the name of a repository: *Example* there is no word of the theme's."""

SETTINGS_ID = "__config"
"""The id of the script in which Material keeps its settings, words among them."""

PAGE_LANGUAGE = re.compile(r"<html\b[^<>]*\blang=[\"']?(en|cy)\b")
PART_IN_LANGUAGE = re.compile(
    r"<(?:article|aside|div|footer|header|main|nav|section)\b[^>]*\blang="
)
"""What a part of a page begins with that is in a language of its own; a phrase is no part."""

NUMBER = re.compile(r"\d+")
BEGINNING = 4
"""The characters of a text that show for most texts that they are no interface's."""

MOST_PASSED = 1 << 12
"""Texts that are remembered as no interface's: from there on no more are."""

ANY_NUMBER = "0"
"""What stands for a number in the lists of words of an interface."""


@dataclass(frozen=True, slots=True)
class UntranslatedWords:
    """Words of the interface in another language than the part of the page they are on.

    Args:
        path: the first such page, within the site.
        words: the words, with single spaces between.
        locale: the language that they are in.
        pages: how many such pages there are.
        setting: the setting that they are, where they are one.
    """

    path: str
    words: str
    locale: str
    pages: int = 1
    setting: str = ""

    @property
    def message(self) -> Text:
        """The message for whoever builds the site."""
        others = MORE.format({"n": self.pages - 1}) if self.pages > 1 else ""
        names = IN_LANGUAGE[self.locale]
        cure = IN_SETTING.format({"setting": self.setting}) if self.setting else ""
        return LEFT.format({
            "path": self.path, "words": self.words, "language": names, "more": others, "cure": cure,
        })  # fmt: skip


@dataclass
class UntranslatedSearch:
    """The search for such words on the pages of a built site, each of which it is given once.

    Args:
        pages: the pages to look at, by their paths within the site; all of them without.
    """

    pages: Container[str] | None = None
    _found: dict[tuple[str, str], UntranslatedWords] = field(default_factory=dict)

    def read(self, path: str, html: str, texts: PageTexts) -> None:
        """Look at a page, as `SameWordsSearch` does."""
        if self.pages is None or path in self.pages:
            for key in dict.fromkeys(untranslated_on(html, texts)):
                before = self._found.get(key, UntranslatedWords(path, *key, pages=0))
                self._found[key] = replace(before, pages=before.pages + 1)

    @property
    def found(self) -> list[UntranslatedWords]:
        """What is left in the other language on the pages read so far, each text once."""
        return list(self._found.values())


def untranslated(folder: Path, pages: Container[str] | None = None) -> list[UntranslatedWords]:
    """What is left in the other language on the pages of a built site, each text once.

    Args:
        folder: the built site.
        pages: the pages to look at, by their paths within it; all of them where none are given.
    """
    search = UntranslatedSearch(pages)
    for path, html in built_pages(folder):
        search.read(path, html, page_texts(html))
    return search.found


def untranslated_on(html: str, texts: PageTexts | None = None) -> Iterator[tuple[str, str]]:
    """Words of the interface of a page that are in the other language, each with that language.

    Only whole texts that are known to be an interface's are reported; what the writer wrote is
    for the rules to check. Code, and what is marked as in another language, are left alone.
    """
    if not _may_have_some(html, texts or page_texts(html)):
        return
    for text, locale in _texts(html):
        words = _spaced(text)
        if locale in LOCALES and _plain(words) in _interface(other(locale)):
            yield words, other(locale)


def _spaced(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _plain(words: str) -> str:
    return NUMBER.sub(ANY_NUMBER, _spaced(words))


@cache
def _interface(locale: str) -> frozenset[str]:
    return frozenset(word_list(locale, "interface"))


def _may_have_some(html: str, texts: PageTexts) -> bool:
    """Whether any whole text of a page is an interface's in another language than the page.

    It takes a small part of the time that reading the page does, and most pages have none.
    """
    language = PAGE_LANGUAGE.search(html)
    wrong = LOCALES if not language or PART_IN_LANGUAGE.search(html) else [other(language[1])]
    for locale in wrong:
        passed = _passed(locale)
        others = texts.around - passed
        if any(_is_known(text, locale) for text in chain(others, texts.within)):
            return True
        if len(passed) < MOST_PASSED:
            passed |= others
    return False


def _is_known(text: str, locale: str) -> bool:
    """Whether a text is an interface's in a language."""
    return _may_begin(text[:BEGINNING], locale) and _plain(text) in _interface(locale)


@cache
def _passed(locale: str) -> set[str]:
    """Texts around the first pages that are no interface's in a language; they are on most."""
    return set()


@lru_cache(1 << 15)
def _may_begin(beginning: str, locale: str) -> bool:
    """Whether a text of an interface may begin in this way."""
    return _plain(beginning) in _beginnings(locale)


@cache
def _beginnings(locale: str) -> frozenset[str]:
    return frozenset(text[:size] for text in _interface(locale) for size in range(BEGINNING + 1))


class _OpenElement(NamedTuple):
    """An element that is open, the language of what is in it, and whether that is code."""

    name: str
    locale: str
    is_code: bool


def _texts(html: str) -> Iterator[tuple[str, str]]:
    """The texts of a page that a reader meets, each with the language it is marked as in."""
    above = [_OpenElement("", "", False)]
    is_settings = False
    for piece in read_page(html):
        if isinstance(piece, HtmlText):
            if is_settings:
                yield from ((words, above[-1].locale) for words in _translations(piece.text))
            elif not (piece.is_raw or above[-1].is_code):
                yield piece.shown, above[-1].locale
        elif isinstance(piece, Tag) and piece.closes:
            is_settings = False
            names = [each.name for each in above]
            if piece.name in names:
                del above[len(names) - 1 - names[::-1].index(piece.name) :]
        elif isinstance(piece, Tag):
            values = piece.attributes
            locale = values["lang"][:2].lower() if "lang" in values else above[-1].locale
            yield from ((values[name], locale) for name in SHOWN if name in values)
            is_settings = piece.name == "script" and values.get("id") == SETTINGS_ID
            if not piece.is_whole:
                is_name = SHOWS_A_NAME in values.get("class", "").split()
                is_code = above[-1].is_code or is_name or piece.name in CODE
                above.append(_OpenElement(piece.name, locale, is_code))


def _translations(data: str) -> list[str]:
    """The words that the theme's scripts will show, which its settings hold."""
    try:
        settings = json.loads(data)
    except ValueError:
        return []
    found = settings.get("translations", {}) if isinstance(settings, dict) else {}
    return [words for words in found.values() if isinstance(words, str)]
