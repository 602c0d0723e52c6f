"""What Welsh writes instead of an ampersand."""

import pytest

from cymar.languages import language
from cymar.rules.ampersand import ampersand
from cymar.site import Page
from cymar.text.source import Source


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("plant", "a phlant"),
        ("phlant", "a phlant"),
        ("tai", "a thai"),
        ("cyngor", "a chyngor"),
        ("Cynllunio", "a Chynllunio"),
        ("Casnewydd", "a Chasnewydd"),
        ("Tracy", "a Tracy"),
        ("chwarae", "a chwarae"),
        ("gwaith", "a gwaith"),
        ("llety", "a llety"),
        ("hawliau", "a hawliau"),
        ("iechyd", "ac iechyd"),
        ("iaith", "ac iaith"),
        ("ŵyn", "ac ŵyn"),
        ("ynni", "ac ynni"),
        ("wythnos", "ac wythnos"),
        ("winwns", "a winwns"),
        ("Wrecsam", "a Wrecsam"),
        ("wrth", "ac wrth"),
        ("felly", "ac felly"),
        ("mae", "ac mae"),
        ("tsips", "a tsips"),
        ("2", "a 2"),
        ("1", "ac 1"),
        ("8", "ac 8"),
        ("S4C", "ac S4C"),
        ("BBC", "a BBC"),
        ("TGAU", "a TGAU"),
        ("UNESCO", "ac UNESCO"),
        ("NATO", "a NATO"),
    ],
)
def test_and(after: str, expected: str) -> None:
    assert language("cy").instead_of_ampersand("x", after) == f"x {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tai & phlant.", ["Tai a phlant"]),
        ("# Addysg & Sgiliau", ["Addysg a Sgiliau"]),
        ("| Iechyd & gofal |\n|---|\n| a |", ["Iechyd a gofal"]),
        ("Bwyd &amp; diod, camau 3 & 4.", ["Bwyd a diod", "3 a 4"]),
        ("iechyd&lles", ["iechyd a lles"]),
        ("M&S, B&B, R&D, Q&A, Q & A, AT&T, H&M.", []),
        ("Marks & Spencer, Ernst & Young, Smith & Sons.", []),
        ("Fish & chips. Rock & roll. Health & Safety Executive.", []),
        ("[Ffurflen](https://example.org/a?b=c&d=e) https://example.org/?a=tai&b=plant", []),
        ("`tai & plant` a `&nbsp;`. Tai&nbsp;newydd.", []),
        ("Y llyfr “Tai & Gwaith”, a'r gyfres *Bwyd & Diod* hefyd.", []),
        ('<span lang="en">plant & tai</span>', []),
        ("> Tai & gwaith", []),
        ("& & &. Cliciwch &.", []),
        ("Dewiswch ffeil \\&gt; agor ac iechyd \\&#39;da.", []),
    ],
)
def test_what_is_found(text: str, expected: list[str]) -> None:
    page = Page(Source("page.md", "cy", text), "page.md")
    hits = [hit for segment in page.own_segments for hit in ampersand.check(segment)]
    assert [hit.values["instead"] for hit in hits] == expected
    assert all(hit.span.text in ("&", "&amp;") for hit in hits)


def test_english_keeps_its_ampersands() -> None:
    assert language("en").instead_of_ampersand("food", "drink") is None
