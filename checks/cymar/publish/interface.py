"""Words of the interface in the wrong language, on the pages of a site that is built."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text, other
from cymar.languages.word_list import word_list

LEFT = Text(
    en="{path}: ‘{words}’ is {language}, on a page or part of a page that is not.",
    cy="{path}: {language} yw ‘{words}’, ar dudalen neu ran o dudalen sydd ddim.",
)
SAYING = ("alt", "aria-label", "aria-description", "placeholder", "title")
"""Attributes that a reader meets as words."""

CODE = frozenset({"code", "kbd", "pre", "samp", "style", "template"})
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # fmt: skip
LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?(en|cy)\b")
PART = re.compile(r"<(?:article|aside|div|footer|header|main|nav|section)\b[^>]*\blang=")
"""What a part of a page begins with that is in a language of its own; a phrase is no part."""

WHOLE = re.compile(r"(?<=[>\"])\s*([^\s<>\"](?:[^<>\"]*[^\s<>\"])?)\s*(?=[<\"])")
NUMBER = re.compile(r"\d+")
ANY_NUMBER = "0"
"""What stands for a number in the lists of words of an interface."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Words of the interface in the other language than the part of the page they are on."""

    path: str
    words: str
    locale: str

    @property
    def text(self) -> Text:
        """What to tell whoever builds the site."""
        names = LANGUAGE_NAMES[self.locale]
        return LEFT.format({"path": self.path, "words": self.words, "language": names})


def left_over(folder: Path) -> Iterator[LeftOver]:
    """What is left in the other language on each page of a built site, each once a page."""
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8", errors="replace")
        shown = path.relative_to(folder).as_posix()
        for words, locale in dict.fromkeys(words_left(html)):
            yield LeftOver(shown, words, locale)


def words_left(html: str) -> Iterator[tuple[str, str]]:
    """Words of the interface of a page that are in the other language, each with that language.

    Only whole texts that are known to be an interface's are told; what the writer wrote is for
    the rules to check. Code, and what is marked as in another language, are left alone.
    """
    if not _may_have_some(html):
        return
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for said, locale in reader.said:
        if _plain(said) in _interface(other(locale)):
            yield said, other(locale)


def _spaced(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _plain(words: str) -> str:
    return NUMBER.sub(ANY_NUMBER, _spaced(words))


@cache
def _interface(locale: str) -> frozenset[str]:
    return frozenset(word_list(locale, "interface"))


def _may_have_some(html: str) -> bool:
    """Whether any whole text of a page is an interface's in another language than the page.

    It takes a fifth of the time that reading the page does, and most pages have none.
    """
    language = LANGUAGE.search(html)
    texts = {_plain(text) for text in WHOLE.findall(html)}
    wrong = LOCALES if not language or PART.search(html) else [other(language[1])]
    return any(not _interface(locale).isdisjoint(texts) for locale in wrong)


class _Reader(HTMLParser):
    """The texts of a page that a reader meets, each with the language it is marked as in."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._open: list[tuple[str, str, bool]] = []

    @property
    def _here(self) -> tuple[str, bool]:
        return self._open[-1][1:] if self._open else ("", False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        locale, is_code = self._here
        locale = values["lang"][:2].lower() if "lang" in values else locale
        is_code = is_code or tag in CODE
        if tag == "script":
            is_code = values.get("id") != "__config"
        for name in SAYING:
            self._say(values.get(name, ""), locale)
        if tag not in VOID:
            self._open.append((tag, locale, is_code))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        locale, is_code = self._here
        if self._open and self._open[-1][0] == "script" and not is_code:
            for words in _translations(data):
                self._say(words, locale)
        elif not is_code:
            self._say(data, locale)

    def _say(self, words: str, locale: str) -> None:
        words = _spaced(words)
        if words and locale in LOCALES:
            self.said.append((words, locale))


def _translations(data: str) -> list[str]:
    """The words that the theme's scripts will show, which its settings hold."""
    try:
        settings = json.loads(data)
    except ValueError:
        return []
    found = settings.get("translations", {}) if isinstance(settings, dict) else {}
    return [words for words in found.values() if isinstance(words, str)]
