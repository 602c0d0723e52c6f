"""Parts of a sentence that have each other's words, and parts the other way round."""

import pytest

from cymar.align.align import alignment
from cymar.analysis.meaning.crossed import crossed
from cymar.text.markdown import parse
from cymar.text.segment import Segment
from cymar.text.source import Source


def found(en: str, cy: str) -> list[tuple[str, str]]:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    both = [Segment(block, 0, len(block.text)) for block in (pair.en, pair.cy)]
    return [
        (en[one.start : one.end], cy[other.start : other.end])
        for one, other in crossed(*both)
        if one and other
    ]


@pytest.mark.parametrize(
    ("en", "cy", "words"),
    [
        (
            "Nurses work on the ward and doctors in the clinic.",
            "Mae meddygon yn gweithio ar y ward a nyrsys yn y clinig.",
            ("Nurses", "meddygon"),
        ),
        (
            "Send the form to the school and the fee to the council.",
            "Anfonwch y ffurflen i'r cyngor a'r tâl i'r ysgol.",
            ("school", "cyngor"),
        ),
        (
            "Milk the goats, then clean the shed.",
            "Glanhewch y sied, yna godrwch y geifr.",
            ("Milk", "Glanhewch"),
        ),
        (
            "Sign the form first and then make a copy.",
            "Gwnewch gopi yn gyntaf ac yna llofnodwch y ffurflen.",
            ("Sign", "gopi"),
        ),
        (
            "Wash your hands before you feed the lambs.",
            "Bwydwch yr ŵyn cyn golchi'ch dwylo.",
            ("Wash", "Bwydwch"),
        ),
        (
            "Soup is served after the speeches.",
            "Bydd yr areithiau ar ôl y cawl.",
            ("Soup", "areithiau"),
        ),
    ],
)
def test_words_that_stand_in_each_others_places(en: str, cy: str, words: tuple[str, str]) -> None:
    assert found(en, cy) == [words]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        (
            "Doctors work in the clinic and nurses on the ward.",
            "Mae nyrsys yn gweithio ar y ward a meddygon yn y clinig.",
        ),
        ("View client income and tax records.", "Gweld cofnodion incwm a threth cleientiaid."),
        (
            "The council's new library and the old chapel will be open.",
            "Bydd llyfrgell newydd y cyngor a'r hen gapel ar agor.",
        ),
        ("Feed the horses before you lock the gate.", "Clowch y giât ar ôl bwydo'r ceffylau."),
        ("Before you fill in the form, read the guide.", "Darllenwch y canllaw cyn ei llenwi."),
        (
            "You can see a nurse, or a doctor if it is urgent.",
            "Os yw'n frys cewch weld meddyg, neu fel arall nyrs.",
        ),
    ],
)
def test_words_that_moved_with_what_is_said_of_them(en: str, cy: str) -> None:
    assert found(en, cy) == []
