"""Words for a number or a length of time that other sentences of the block give too."""

import pytest

from cymar.align.align import alignment
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

DIFFER = [
    ("Book a month ahead. Then pay within a week.",
     "Archebwch fis ymlaen llaw. Yna talwch o fewn mis."),
    ("Ask within 14 days. You get another fortnight.",
     "Gofynnwch o fewn 14 diwrnod. Cewch fis arall."),
    ("We give half an hour's notice. Half the benches are wet.",
     "Rhown hanner diwrnod o rybudd. Mae hanner y meinciau'n wlyb."),
    ("Cross the second stile, then the first field.",
     "Croeswch y gamfa gyntaf, yna'r cae cyntaf."),
    ("A gift on her first birthday, and the first in the family.",
     "Anrheg ar ei hail ben-blwydd, a'r gyntaf yn y teulu."),
]  # fmt: skip
AGREE = [
    ("Book a month ahead. Then pay within a week.",
     "Archebwch fis ymlaen llaw. Talwch cyn pen saith diwrnod."),
    ("We give half an hour's notice. Half the benches are wet.",
     "Rhown 30 munud o rybudd. Mae hanner y meinciau'n wlyb."),
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
