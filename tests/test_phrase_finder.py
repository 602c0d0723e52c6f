"""Phrases of a list are found by their first words, as a pattern of them all would find them."""

import re

import pytest

from cymar.languages import language
from cymar.languages.phrase_finder import PhraseFinder, one_by_one

LISTED = ("no", "no more than", "unsaf*", "*less", "ni *wyd", "from ", "don't", "may", "no doubt")
FINDER = PhraseFinder(LISTED, lambda _: re.compile(r"\d"), ["no doubt"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No more than two.", ["no more than"]),
        ("no, no-one and uno", ["no"]),
        ("It is unsafe and useless.", ["unsafe", "useless"]),
        ("ni welwyd dim", ["ni welwyd"]),
        ("From 5 to six, from then on", ["from "]),
        ("Don’t go; the may's don'ts", ["don't", "may"]),
        ("No doubt it may", ["may"]),
        ("less-known, more-or-less", ["more-or-less"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    """Whole words, the longest phrase first; what a phrase of nothing holds is not there."""
    told = FINDER.told(text)
    places = one_by_one(told.places, {*LISTED})
    assert [told.plain[each.start : each.end] for each in places] == found


def test_at_beginning() -> None:
    """Only what a text begins with."""
    assert list(FINDER.at_beginning("no more than")) == [(12, "no more than"), (2, "no")]
    assert not list(FINDER.at_beginning("- no"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Pay by May, otherwise you are charged interest."),
        ("cy", "Talwch cyn mis Mai, neu fel arall codir llog arnoch."),
    ],
)
def test_words_that_mean_one_thing_together_are_counted_once(locale: str, text: str) -> None:
    assert len(language(locale).conjunctions.hinted("unless", text)) == 1
