"""Sentences that a paragraph lost: how many other texts each is held against."""

import pytest

from cymar.align.likeness import Unit
from cymar.align.lost import MOST_ALIKE, Elsewhere
from cymar.text.markdown import parse
from cymar.text.source import Source


@pytest.mark.parametrize("alike", [MOST_ALIKE // 2, 4 * MOST_ALIKE])
def test_a_sentence_is_held_against_few_texts_however_many_there_are(alike: int) -> None:
    """What many of them have in common tells none of them; what few have still does."""
    texts = [f"Ask the council for bin {number} by post." for number in range(alike)]
    blocks = parse(Source("docs/en/a.md", "en", "\n\n".join(texts))).blocks
    sentence = parse(Source("docs/cy/a.md", "cy", "Gofynnwch i'r cyngor am fin 7.")).blocks[0]
    near = list(Elsewhere(blocks, ()).near(Unit.of(sentence)))
    assert blocks[7] in [unit.block for unit in near]
    assert len(near) == (alike if alike <= MOST_ALIKE else 1)
