"""Real pages: each is read, every word of it has its place, and what is read is what is shown."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from cymar.text.markdown import Document, parse
from cymar.text.source import Source
from support.fidelity import bench, renderer
from support.places import assert_places, assert_segments

EVERY = 20
"""One page in so many is compared with what is shown; `bench/fidelity.py` compares them all."""


def pages(corpus: Path) -> Iterator[Source]:
    for path in sorted(corpus.rglob("*.md")):
        locale = "cy" if "cy" in path.parts else "en"
        yield Source(str(path.relative_to(corpus)), locale, path.read_text(encoding="utf-8"))


@cache
def documents(corpus: Path) -> list[tuple[Source, Document]]:
    return [(source, parse(source)) for source in pages(corpus)]


@pytest.mark.slow
def test_every_page_is_read_and_every_word_keeps_its_place(corpus: Path) -> None:
    assert len(documents(corpus)) > 900
    for _, document in documents(corpus):
        for block in document.blocks:
            assert_places(block)
            assert_segments(block)
        for comment in document.comments:
            assert comment.span.text.startswith("<!--")
            assert comment.covers.start <= comment.span.start < comment.span.end
            assert comment.span.end <= comment.covers.end


@pytest.mark.slow
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(corpus: Path) -> None:
    for source, document in islice(documents(corpus), 0, None, EVERY):
        text = "\ufeff" + source.text.replace("\r\n", "\n").replace("\n", "\r\n")
        read = parse(Source(source.path, source.locale, text)).blocks
        assert [block.text for block in read] == [block.text for block in document.blocks]


def test_what_is_read_is_what_is_shown(corpus: Path) -> None:
    read = shown = both = 0
    for source in islice(pages(corpus), 0, None, EVERY):
        here, there = bench().words_read(source.text), bench().words_shown(source.text, renderer())
        matches = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
        read, shown = read + len(here), shown + len(there)
        both += sum(match.size for match in matches)
    assert both > 0.995 * max(read, shown) > 0
