"""What every block owes its source, whatever was read."""

from cymar.text.block import Block, Kind
from cymar.text.segment import segments


def stands_for(shown: str, written: str) -> bool:
    """Whether a character of a block may stand for one of its source."""
    if shown == written or (shown, written) == ("\ufffd", "\0"):
        return True
    return shown in " \n" and written in "\r\n\t"


def assert_places(block: Block) -> None:
    """Every character of a block comes from its own place in the source, and none is left out."""
    source, at, place = block.source.text, 0, block.start
    assert block.text == block.text.strip()
    for run in block.runs:
        assert run.at == at
        assert run.length > 0
        assert 0 <= place <= run.start < run.end <= len(source)
        if run.exact:
            shown = block.text[run.at : run.at + run.length]
            assert run.length == run.end - run.start
            assert all(map(stands_for, shown, source[run.start : run.end]))
        at, place = run.at + run.length, run.end
    assert at == len(block.text) > 0
    assert block.whole == block.span(0, len(block.text))
    assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
    assert len(block.words_only) == len(block.text)


def assert_parts(block: Block) -> None:
    """A part of a block has the text and the places that the block has there."""
    length = len(block.text)
    for start, end in {(0, length), (length // 3, length // 2), (0, 1), (length - 1, length)}:
        if start < end:
            part = block.part(Kind.LINK, start, end)
            assert part.text == block.text[start:end]
            assert part.whole == block.span(start, end)
            for place in range(end - start):
                assert part.span(place, place + 1) == block.span(start + place, start + place + 1)


def assert_segments(block: Block) -> None:
    """The sentences of a block follow one another, with nothing but space between them."""
    place = 0
    for segment in segments(block):
        assert place <= segment.start < segment.end
        assert not block.text[place : segment.start].strip()
        assert segment.text == segment.text.strip()
        assert segment.span() == block.span(segment.start, segment.end)
        place = segment.end
    assert block.kind is Kind.CODE or not block.text[place:].strip()
