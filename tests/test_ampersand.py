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
        ("1,000", "a 1,000"),
        ("11", "ac 11"),
        ("16", "ac 16"),
        ("16eg", "ac 16eg"),
        ("11eg", "ac 11eg"),
        ("21ain", "a 21ain"),
        ("80", "ac 80"),
        ("8,000", "ac 8,000"),
        ("11,000", "ac 11,000"),
        ("18", "a 18"),
        ("2024", "a 2024"),
        ("8fed", "ac 8fed"),
        ("mewn", "ac mewn"),
        ("mae'n", "ac mae'n"),
        ("sy’n", "ac sy’n"),
        ("fe'i", "ac fe'i"),
        ("rwy'n", "ac rwy'n"),
        ("roeddwn", "ac roeddwn"),
        ("gyda", "a chyda"),
        ("dros", "a thros"),
        ("drwy'r", "a thrwy'r"),
        ("gan", "a chan"),
        ("dan", "a than"),
        ("Wcráin", "ac Wcráin"),
        ("Wganda", "ac Wganda"),
        ("Wyn", "a Wyn"),
        ("wyneb", "ac wyneb"),
        ("wylo", "ac wylo"),
        ("wats", "a wats"),
        ("C", "ac C"),
        ("B", "a B"),
        ("D", "a D"),
        ("plant'r", "a phlant'r"),
        ("£8", "ac £8"),
        ("£11m", "ac £11m"),
        ("£1", "a £1"),
        ("£80", "ac £80"),
        ("€20", "a €20"),
        ("80%", "ac 80%"),
        ("1af", "ac 1af"),
        ("11.30", "ac 11.30"),
        ("G", "ac G"),
        ("A", "ac A"),
        ("T", "a T"),
        ("NHS", "ac NHS"),
        ("GIG", "a GIG"),
        ("i'r", "ac i'r"),
        ("nid", "ac nid"),
        ("eto", "ac eto"),
        ("sydd", "ac sydd"),
        ("trwy", "a thrwy"),
        ("tuag", "a thuag"),
        ("cân", "a chân"),
        ("tŷ", "a thŷ"),
        ("theatr", "a theatr"),
        ("chwech", "a chwech"),
        ("Llundain", "a Llundain"),
        ("dim", "a dim"),
    ],
)
def test_and(after: str, expected: str) -> None:
    assert language("cy").instead_of_ampersand("x", after) == f"x {expected}"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("TAI", "PLANT", "TAI A PHLANT"),
        ("IECHYD", "TRAFNIDIAETH", "IECHYD A THRAFNIDIAETH"),
        ("GWAITH", "ADDYSG", "GWAITH AC ADDYSG"),
        ("GIG", "BBC", "GIG a BBC"),
        ("Tai", "TGAU", "Tai a TGAU"),
        ("B", "C", "B ac C"),
        ("500", "1,000", "500 a 1,000"),
    ],
)
def test_capitals(before: str, after: str, expected: str) -> None:
    assert language("cy").instead_of_ampersand(before, after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tai & phlant.", ["Tai a phlant"]),
        ("# Addysg & Sgiliau", ["Addysg a Sgiliau"]),
        ("| Iechyd & gofal |\n|---|\n| a |", ["Iechyd a gofal"]),
        ("Bwyd &amp; diod, camau 3 & 4.", ["Bwyd a diod", "3 a 4"]),
        ("iechyd&lles", ["iechyd a lles"]),
        ("Talwch £500 & 1,000 o bunnoedd, yma & gyda ni.", ["500 a 1,000", "yma a chyda"]),
        ("TAI & PLANT", ["TAI A PHLANT"]),
        ("Talwch £5 & £8, neu 3 & £11.", ["5 ac £8", "3 ac £11"]),
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
