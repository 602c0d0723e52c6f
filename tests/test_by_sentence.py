"""What versions of one sentence count otherwise, in blocks that have the same quantities."""

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source


def found(en: str, cy: str) -> list[str]:
    blocks = (parse(Source(f"docs/{each}/a.md", each, text)).blocks
              for each, text in (("en", en), ("cy", cy)))  # fmt: skip
    (pair,) = alignment(*blocks).pairs
    return [hit.span.text for hit in number_mismatch.check(pair)]


@pytest.mark.parametrize(
    ("en", "cy", "words"),
    [
        (
            "The bakery opens at six. The dairy opens at ten, when the milk is in.",
            "Mae'r becws yn agor am ddeg. Mae'r llaethdy yn agor am chwech, pan ddaw'r llaeth.",
            ["six", "ddeg", "ten", "chwech"],
        ),
        (
            "Bake the tart for three quarters of an hour. Let it cool for a quarter of an hour.",
            "Pobwch y darten am chwarter awr. Gadewch iddi oeri am chwarter awr.",
            ["three quarters of an hour", "chwarter awr"],
        ),
        (
            "The farm is within a mile of the sea. Its fields stretch for two kilometres.",
            "Mae'r fferm o fewn cilometr i'r môr. Mae ei chaeau'n ymestyn am ddau gilometr.",
            ["mile", "cilometr"],
        ),
        (
            "The hens lay every morning. Their straw is changed each week.",
            "Mae'r ieir yn dodwy bob wythnos. Caiff eu gwellt ei newid bob wythnos.",
            ["every morning", "bob wythnos"],
        ),
    ],
)
def test_what_stands_in_the_place_of_another_in_its_sentence_is_found(
    en: str, cy: str, words: list[str]
) -> None:
    assert found(en, cy) == words


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        (  # the two sentences changed places
            "The bakery opens at six. The dairy opens at ten, when the milk is in.",
            "Mae'r llaethdy yn agor am ddeg, pan ddaw'r llaeth. Mae'r becws yn agor am chwech.",
        ),
        (  # a figure stands in the other of the two sentences
            "Eighty people applied for the post. We took on six of them.",
            "Cyflogwyd chwech o'r bobl a wnaeth gais am y swydd. Wyth deg oedd i gyd.",
        ),
        (  # and in a sentence fewer
            "The bakery opens at six. The dairy opens at ten.",
            "Mae'r llaethdy yn agor am ddeg, a'r becws am chwech.",
        ),
    ],
)
def test_what_moved_to_another_sentence_is_not(en: str, cy: str) -> None:
    assert found(en, cy) == []


@pytest.mark.parametrize(
    ("en", "cy", "words"),
    [
        ("Soak it for two hours.", "Mwydwch ef am ddeuddydd.", ["two hours", "ddeuddydd"]),
        (
            "She was abroad for two or three weeks.",
            "Bu dramor am ddeufis neu dri.",
            ["two", "ddeufis", "three weeks", "dri"],
        ),
        (
            "The new boiler will halve the bill.",
            "Bydd y boeler newydd yn dyblu'r bil.",
            ["halve", "dyblu"],
        ),
        (
            "It is a mile and a half away.",
            "Mae hanner milltir i ffwrdd.",
            ["mile and a half", "hanner"],
        ),
    ],
)
def test_a_word_for_a_number_and_its_unit_is_of_both(en: str, cy: str, words: list[str]) -> None:
    assert found(en, cy) == words


def test_a_month_is_no_place_in_an_order() -> None:
    assert (
        found("The first ship sailed in November.", "Hwyliodd y llong gyntaf fis Tachwedd.") == []
    )
    assert found("It was the third, in November.", "Fis Tachwedd oedd y trydydd.") == []


@pytest.mark.parametrize(
    ("en", "cy", "words"),
    [
        (  # the other version has a three too, of something else
            "Bring three jars, and come back in three days.",
            "Dewch â dau jar, a dewch yn ôl ymhen tri diwrnod.",
            ["three", "dau"],
        ),
        (
            "The first goat is ill, and three sheep are lame.",
            "Mae'r drydedd afr yn sâl, a thair dafad yn gloff.",
            ["first", "drydedd"],
        ),
        (
            "The stain goes within days. Nothing else will shift it.",
            "Mae'r staen yn mynd o fewn oriau. Ni wnaiff dim arall ei symud.",
            ["days", "oriau"],
        ),
        (
            "The orchard has 26 trees, 9 of them plums.",
            "Mae gan y berllan 9 coeden, 26 ohonynt yn eirin.",
            ["26", "9", "9", "26"],
        ),
        ("The locker is £25 a quarter.", "£25 y mis yw'r locer.", ["quarter", "mis"]),
        (
            "We shear in early June, Monday to Friday.",
            "Byddwn yn cneifio ddiwedd Mehefin, o ddydd Llun i ddydd Gwener.",
            ["early", "ddiwedd"],
        ),
    ],
)
def test_a_number_is_compared_by_what_it_counts(en: str, cy: str, words: list[str]) -> None:
    assert found(en, cy) == words


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        (
            "They stand in one of the four corners of the yard.",
            "Maent yn sefyll ymhob un cornel o'r iard.",
        ),
        (
            "Two of the four barns were burnt.",
            "Llosgwyd dwy ysgubor o'r pedair.",
        ),
        (
            "Ninety people came. We fed 12 of them.",
            "Bwydwyd 12 o'r rhai a ddaeth. Yr oedd naw deg ohonynt i gyd.",
        ),
        (
            "She was away for a few weeks in the early years.",
            "Bu i ffwrdd am ychydig wythnosau yn y blynyddoedd cynnar.",
        ),
    ],
)
def test_a_thing_that_is_counted_in_two_ways_is_not(en: str, cy: str) -> None:
    assert found(en, cy) == []
