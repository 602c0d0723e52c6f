"""Where a narrow beam of the alignment may be wrong, a wider one is asked."""

import pytest

from cymar.align import lattice
from cymar.align.align import page_alignment
from cymar.site.pages import Page, PagePair
from cymar.text.source import Source

EN = """The book and the child and the child. The bread. The house. The dog. The train and the
child. The child. The dog and the child. The letter."""
CY = """Y llythyr. Y bara. Y tŷ. Y ci. Y trên a'r plentyn. Y plentyn. Y ci a'r plentyn. Y llyfr a'r
plentyn a'r plentyn."""


def paired() -> tuple[list[tuple[str, str]], list[str]]:
    en, cy = (
        Page(Source("a.md", locale, text.replace("\n", " ").replace(". ", ".\n\n")), "a.md")
        for locale, text in (("en", EN), ("cy", CY))
    )
    aligned = page_alignment(PagePair(en, cy))
    alone = [each.text for each in (*aligned.only_en, *aligned.only_cy)]
    return [(both.en.text, both.cy.text) for both in aligned.pairs], alone


def test_moved_paragraphs_are_paired_as_in_the_widest_beam(monkeypatch: pytest.MonkeyPatch) -> None:
    found = paired()
    monkeypatch.setattr(lattice, "BEAMS", lattice.BEAMS[-1:])
    assert found == paired()
