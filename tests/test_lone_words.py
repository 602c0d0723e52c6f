"""Words for a number or a length of time that other sentences of the block give too."""

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

DIFFER = [
    ("Book a month ahead. Then pay within a week.",
     "Archebwch fis ymlaen llaw. Yna talwch o fewn mis."),
    ("The seeds keep for a fortnight. The bulbs keep for 90 days.",
     "Mae'r hadau'n cadw am fis. Mae'r bylbiau'n cadw am 90 diwrnod."),
    ("The cake bakes for half an hour. Half the nuts go on top.",
     "Mae'r deisen yn crasu am hanner diwrnod. Aiff hanner y cnau ar ei phen."),
    ("Cross the second stile, then the first field.",
     "Croeswch y gamfa gyntaf, yna'r cae cyntaf."),
    ("The first subtitle is longer than the first line.",
     "Mae'r ail is-deitl yn hirach na'r llinell gyntaf."),
]  # fmt: skip
AGREE = [
    ("Book a month ahead. Then pay within a week.",
     "Archebwch fis ymlaen llaw. Talwch cyn pen saith diwrnod."),
    ("The cake bakes for half an hour. Half the nuts go on top.",
     "Mae'r deisen yn crasu am 30 munud. Aiff hanner y cnau ar ei phen."),
    ("The second talk is longer than the first.", "Mae'r sgwrs nesaf yn hirach na'r un gyntaf."),
]  # fmt: skip


def is_found(en: str, cy: str) -> bool:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    return any(True for _ in number_mismatch.check(pair))


@pytest.mark.parametrize(("en", "cy"), DIFFER)
def test_a_word_that_differs_is_found_beside_others_like_it(en: str, cy: str) -> None:
    assert is_found(en, cy)


@pytest.mark.parametrize(("en", "cy"), AGREE)
def test_a_word_said_otherwise_is_no_difference(en: str, cy: str) -> None:
    assert not is_found(en, cy)
