"""Numbers that do not follow from the other version, though a sum of the sentence gives them."""

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

DIFFER = [
    ("Give the twins two dolls, or up to 5.", "Rhowch dair dol i ni, neu hyd at 5.", "two dair"),
    (
        "The code has 6 letters and the name from 6 to 8.",
        "Ni bydd yr enw ond 2 i 8, a'r cod yn 6.",
        "2",
    ),
    ("Wait 20 minutes if it has stuck.", "Arhoswch am 40 munud os yw wedi glynu.", "20 40"),
    ("Ring us 6 days before you come.", "Ffoniwch ni 1 diwrnod cyn dod.", "6"),
    ("Cut it into 4 strips instead of 2.", "Torrwch ef yn 4 stribed yn lle 6.", "2 6"),
    ("Line 2 of the form holds 40 signs.", "Mae lle i 42 arwydd yn llinell 2 y ffurflen.", "40 42"),
    (
        "The lamps look the same and flash every five seconds in row two.",
        "Mae'r lampau'n edrych yr un peth ac yn fflachio bob deg eiliad yn rhes dau.",
        "five deg",
    ),
    (
        "Sheds may cover 10% of the plot.",
        "Caiff siediau orchuddio 18% o'r llain, neu 2%.",
        "10% 18% 2%",
    ),
    ("Shift 1 hour at 3am and 1 hour at 3am.", "Symudwch 1 awr am 3am ac 1 awr am 4am.", "4am"),
    ("A stall is £48 a year.", "Mae stondin yn £48 y mis.", "year mis"),
    ("A stall is £48 a year.", "Mae stondin yn £5 y mis.", "£48 £5 year mis"),
    ("He was a year short of a hundred.", "Roedd yn 98 oed.", "hundred 98"),
    ("Do not ask within three months.", "Peidiwch â gofyn o fewn naw mis.", "three naw"),
]
"""English and Welsh of which one number was changed for another, and what is reported."""


@pytest.mark.parametrize(("en", "cy", "reported"), DIFFER)
def test_a_changed_number_does_not_follow_from_chance_sums(en: str, cy: str, reported: str) -> None:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    assert [hit.span.text for hit in number_mismatch.check(pair)] == reported.split()
