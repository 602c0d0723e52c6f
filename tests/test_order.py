"""Alphabetical order, in each language's own alphabet."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.languages import language

CY = language("cy").alphabet
EN = language("en").alphabet

IN_ORDER = {
    "cy": [
        "10 mlynedd", "2 flynedd", "ab", "âb", "adar", "addas", "afal", "angen", "aha",
        "alffa", "allwedd", "a'r", "cwm", "cwtsh", "chwarae", "dyled", "dylunio", "dylunio cynnwys",
        "dylunio-gwe", "dyluniol", "ddoe", "gwlad", "ngaeaf", "hen", "lori", "llaw", "ôl", "olaf",
        "oll", "pêl", "pwll", "phone", "rŵan", "rhaff", "siop", "sy'n", "synau", "tîm", "tŷ",
        "thema", "uwd", "video", "wal", "x", "ysgol", "zip",
    ],
    "en": [
        "2 years", "alpha", "API", "cafe", "café", "Café", "chart", "content design", "contention",
        "dab", "ddt", "email", "e-mails", "naïve", "o'clock", "octet", "sprint", "zoo",
    ],
}  # fmt: skip


@pytest.mark.parametrize("locale", ["cy", "en"])
def test_words_come_in_the_order_of_the_alphabet(locale: str) -> None:
    expected = IN_ORDER[locale]
    shuffled = random.Random(1).sample(expected, len(expected))
    assert sorted(shuffled, key=language(locale).alphabet.key) == expected


def test_a_welsh_letter_may_be_two_signs() -> None:
    words = (
        "Chwarae",
        "ddoe",
        "Ffôn",
        "ngaeaf",
        "Llwybr",
        "phone",
        "Rhestr",
        "thema",
        "ŵyn",
        "Élan",
    )
    letters = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th", "w", "e")
    assert tuple(map(CY.letter, words)) == letters
    assert tuple(map(EN.letter, words)) == ("c", "d", "f", "n", "l", "p", "r", "t", "w", "e")


def test_what_begins_with_no_letter_has_none() -> None:
    for text in ("", "24/7", "<script>", "عربي", " a"):
        assert (CY.letter(text), EN.letter(text)) == ("", "")
    assert EN.letter("‘alpha’") == "a"


def test_a_hyphen_tells_two_letters_from_one() -> None:
    words = ["Bangor", "banhadlen", "bandit"]
    assert sorted(words, key=CY.key) == ["Bangor", "bandit", "banhadlen"]
    sort = {"Bangor": "ban-gor"}
    assert sorted(words, key=lambda word: CY.key(sort.get(word, word))) == [
        "bandit", "Bangor", "banhadlen",
    ]  # fmt: skip


@given(st.text(), st.text())
def test_texts_that_differ_never_tie(one: str, two: str) -> None:
    assert (one == two) or CY.key(one) != CY.key(two)
