"""Each optional feature of the theme: its words are in the language of each page, or are named."""

import re
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES, Text, other
from cymar.text.html import HtmlText, Tag, read_page
from support.builds import build
from support.features import FEATURES, NAMES, Feature
from support.sites import MakeSite

SAMPLE = ("cy", "consent")
"""The one that `make test` has: the Welsh of a site is on its English pages."""

CASES = [
    pytest.param(*each, marks=() if each == SAMPLE else pytest.mark.slow)
    for each in ((first, name) for name in FEATURES for first in LOCALES)
]
WORDS_SAID = re.compile(r"‘([^’]+)’ is in (?:English|Welsh)\b")
SETTING = re.compile(r"It is the setting ‘([^’]+)’")
SHOWN = ("alt", "aria-label", "content", "placeholder", "title")
UNSEEN = {"code", "script", "style"}
WORDS = re.compile(r"[^\W\d_]{3}")
NEUTRAL = {"English", "Cymraeg", "council/site", *(NAMES.to(each) for each in LOCALES)}
"""Texts that are the same in both languages because they are names, or are the other's own."""

PLAIN = re.compile(
    r"https?:.*|width=.*|website|article|(?:en|cy)_GB|mkdocs-.*|noindex|Example Council.*"
    r"|\((?:\w+:)?.*\)|[\w-]+/[\w-]+/?"
)
"""What the head of a page has that no reader meets as words."""


def texts(page: str) -> set[str]:
    """The texts that a reader of a page meets, but for those that are marked as in a language."""
    found: set[str] = set()
    above: list[tuple[str, bool]] = [("", False)]
    for piece in read_page(page):
        if isinstance(piece, HtmlText):
            found |= set() if piece.is_raw or above[-1][1] else {" ".join(piece.shown.split())}
        elif isinstance(piece, Tag) and piece.closes:
            names = [name for name, _ in above]
            if piece.name in names:
                del above[len(names) - 1 - names[::-1].index(piece.name) :]
        elif isinstance(piece, Tag):
            values = piece.attributes
            hidden = above[-1][1] or piece.name in UNSEEN or "hreflang" in values
            found |= set() if hidden else {values[name] for name in SHOWN if name in values}
            if not piece.is_whole:
                above.append((piece.name, hidden))
    return {text for text in found if WORDS.search(text) and not PLAIN.fullmatch(text)}


def said(output: str) -> dict[str, str]:
    """The words that a build names, each with the setting that has it, if one has."""
    found = {}
    for line in output.splitlines():
        words = WORDS_SAID.search(line)
        setting = SETTING.search(line)
        if words:
            found[words[1]] = setting[1] if setting else ""
    return found


@pytest.mark.parametrize(("first", "name"), CASES)
def test_a_feature_has_no_word_in_the_wrong_language_once_its_settings_are_filled_in(
    make_site: MakeSite, first: str, name: str
) -> None:
    feature: Feature = FEATURES[name]
    if feature.words:
        _, _, output = build(make_site(feature.site(first, in_both=False)))
        assert said(output) == {
            words.to(first): setting for setting, words in feature.words.items()
        }
    folder = make_site(feature.site(first, in_both=True))
    if "" in feature.words:
        _say_in_both(folder, feature.words[""])
    status, _, output = build(folder, "--strict", afresh=True)
    assert status == 0, output
    assert said(output) == {}
    pages = {
        locale: (folder / "site" / place / "index.html").read_text("utf-8")
        for locale, place in ((first, ""), (other(first), other(first)))
    }
    shown = {locale: texts(page) for locale, page in pages.items()}
    assert (shown["en"] & shown["cy"]) - NEUTRAL == set()
    for words in feature.words.values():
        for locale in LOCALES:
            assert any(words.to(locale) in text for text in shown[locale]), words
            assert not any(words.to(other(locale)) in text for text in shown[locale]), words


def _say_in_both(folder: Path, words: Text) -> None:
    """Have a template of the site say its words in the language of the page."""
    path = folder / "overrides/main.html"
    both = "{% if cymar.here == 'cy' %}" + words.cy + "{% else %}" + words.en + "{% endif %}"
    said = re.sub(r"<p>.*</p>", lambda _: f"<p>{both}</p>", path.read_text("utf-8"))
    path.write_text(said, encoding="utf-8")
