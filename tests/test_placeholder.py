"""Words that only hold a place are found in either language, anywhere, and nothing else is."""

import pytest

from cymar.analysis.placeholders import is_placeholder, is_placeholder_image
from cymar.rules import all_rules
from cymar.site.pages import Page
from cymar.text.source import Source

FOUND = [
    "TBC", "tbc.", "[TBC]", "TODO: translate", "To be translated", "Cymraeg i ddilyn",
    "CYMRAEG I DDILYN!", "(Cymraeg i ddilyn)", "Welsh to follow", "English version to follow",
    "Translation needed", "To be confirmed", "I’w gadarnhau.", "Dates TBC", "Lleoliad i'w gyhoeddi",
    "More details to follow.", "Manylion i ddilyn", "This page is only available in English.",
    "Mae'r dudalen hon ar gael yn Saesneg yn unig.", "This page has not yet been translated",
    "Nid yw'r dudalen hon wedi'i chyfieithu eto.", "Heb ei gadarnhau eto", "Wrthi'n cyfieithu",
    "This page will be available soon.", "Bydd y dudalen hon ar gael cyn hir.",
    "Nid yw’r dudalen hon ar gael yn Gymraeg eto", "This page is not yet available in Welsh.",
    "Testun i ddilyn", "Fersiwn Saesneg i ddilyn", "Angen ei gyfieithu",
    "Lorem ipsum dolor sit amet", "PLACEHOLDER!", "Insert Welsh text here", "Rhowch destun yma",
]  # fmt: skip
LEFT = [
    "The date is to be confirmed by the council.", "Bydd y ffurflen ar gael cyn hir.",
    "Coming soon", "What to do", "The venue is to be confirmed.", "Only available in English",
    "Mae'r lleoliad i'w gadarnhau.", "The details", "In progress", "I ddilyn",
    "A letter will follow soon.",
    "This page is about placeholders.",
    "Lorem ipsum is filler text.", "Translation", "Cymraeg", "This page is available in Welsh.",
    "Mae'r dudalen hon ar gael yn Gymraeg.", "", "Text the office on 60001.", "Llun y Pasg",
]  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("alt text", True), ("Screenshot", True), ("SGRINLUN", True), ("Testun amgen", True),
     ("A screenshot of the map", False), ("Map", False), ("", False)],
)  # fmt: skip
def test_an_alternative_text(text: str, expected: bool) -> None:
    assert is_placeholder_image(text) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("---\ntitle: TBC\ndescription: Text to follow\n---\n\n# TBC\n",
         ["TBC", "TBC", "Text to follow"]),
        ("!!! note \"TBC\"\n\n    Read this.\n", ["TBC"]),
        ("[TBC](a.md)\n", ["TBC"]),
        ("- TBC\n- Welsh to follow\n", ["TBC", "Welsh to follow"]),
        ("Read this. Welsh to follow.\n", ["Welsh to follow."]),
        ("`TBC`\n\n    TBC\n\n> TBC\n\nWrite “TBC”.\n", []),
        ("## TBC\n\nTo be confirmed: we do not know yet.\n", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_where_it_stands(text: str, words: list[str], locale: str) -> None:
    page = Page(Source(f"docs/{locale}/a.md", locale, text), "a.md")
    found = all_rules()["placeholder"].check(page)
    assert sorted(hit.span.text for hit in found) == sorted(words)
