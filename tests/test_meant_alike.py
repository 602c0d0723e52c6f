"""Sentences that mean the same in other words are no mismatch; those that say the opposite are."""

from pathlib import Path

import pytest

from cymar.align.align import alignment
from cymar.analysis.meaning.opposed import Opposed, opposed
from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source


def pairs(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


def found(en: str, cy: str) -> list[Opposed]:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    return [
        each
        for sentences in zip(segments(pair.en), segments(pair.cy), strict=False)
        for each in opposed(*sentences)
    ]


@pytest.mark.parametrize(("en", "cy"), pairs("meant_alike.txt"))
def test_the_same_in_other_words(en: str, cy: str) -> None:
    assert found(en, cy) == []


@pytest.mark.parametrize(("en", "cy"), pairs("meant_otherwise.txt"))
def test_the_opposite(en: str, cy: str) -> None:
    assert found(en, cy) != []


def test_what_is_found_in_two_ways_is_said_once() -> None:
    en, cy = "Read it or your sum will be incorrect.", "Darllenwch hi neu bydd eich sym yn gywir."
    assert len(found(en, cy)) == 1
