"""Names of people that differ in two blocks, and parts lettered by the Welsh alphabet."""

import pytest

from cymar.align.align import align
from cymar.align.people import people_that_differ
from cymar.rules.number_mismatch import number_mismatch
from cymar.site.pages import Page, PagePair
from cymar.text.source import Source


def pair_of(english: str, welsh: str) -> PagePair:
    sources = Source("a.md", "en", english), Source("a.md", "cy", welsh)
    return PagePair(*(Page(source, "a.md") for source in sources))


def differing(english: str, welsh: str) -> list[tuple[str, str]]:
    """The names of people that two texts have in each other's place, in lower case."""
    found = (each for both in align(pair_of(english, welsh)) for each in people_that_differ(both))
    return [(one.contact.value, two.contact.value) for one, two in found]


@pytest.mark.parametrize(
    ("english", "welsh", "found"),
    [
        ("Ask Gareth Puw.", "Gofynnwch i Gwilym Puw.", ("gareth puw", "gwilym puw")),
        ("Mrs Delyth Morgan is the clerk.", "Mrs Delyth Rowlands yw'r clerc.",
         ("delyth morgan", "delyth rowlands")),
        ("Emrys Tudor won.", "Emrys Bowen enillodd.", ("emrys tudor", "emrys bowen")),
    ],
)  # fmt: skip
def test_two_people(english: str, welsh: str, found: tuple[str, str]) -> None:
    assert differing(english, welsh) == [found]


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Mary Jones walked to Bala.", "Cerddodd Mari Jones i'r Bala."),
        ("Hugh Evans wrote it.", "Huw Evans a'i hysgrifennodd."),
        ("Ask Nest Price.", "Gofynnwch i Nest Prys."),
        ("Thomas Edward Ellis was born here.", "Yma y ganed Tom Ellis."),
        ("Contact Sarah Evans or Huw Morris.", "Cysylltwch â Sarah neu Huw Morris."),
        ("Sister Mary Agnes taught here.", "Y Chwaer Mair Agnes a ddysgai yma."),
        ("Owen Glendower was here.", "Bu Owain Glyndŵr yma."),
        ("Rhys Davies's farm", "Fferm Rhys Davies"),
    ],
)
def test_one_person_in_two_ways(english: str, welsh: str) -> None:
    assert differing(english, welsh) == []


def test_parts_lettered_by_the_welsh_alphabet() -> None:
    english = "Parts D and E are for you.\n\nSign Part E."

    def found(welsh: str) -> list[str]:
        return [hit.span.text for both in align(pair_of(english, welsh))
                for hit in number_mismatch.check(both)]  # fmt: skip

    assert found("Mae Rhannau Ch a D i chi.\n\nLlofnodwch Ran D.") == []
    assert found("Mae Rhannau D ac E i chi.\n\nLlofnodwch Ran D.") == ["E", "D"]
