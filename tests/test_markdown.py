"""The blocks that Markdown is read into: their kinds, text, places and marks.

The cases are in `markdown/`, by topic: a line `%% name`, the Markdown, a line `%%=>`, and all that
is read from it. Refresh what is read with `CYMAR_REFRESH=1 pytest tests/test_markdown.py`, and
look at it. The words must also be those that Python-Markdown shows, or `%%!` has the reason.
"""

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import pytest

from cymar.text.block import Block, Kind
from cymar.text.markdown import Document, parse
from cymar.text.source import Source
from support.fidelity import bench, renderer
from support.places import assert_parts, assert_places, assert_segments

HERE = Path(__file__).parent
TOPICS = sorted((HERE / "markdown").glob("*.txt"))
CASE = re.compile(
    r"""^%%[ ](?P<name>[^\n]*)\n (?:%%![ ](?P<why>[^\n]*)\n)? (?P<text>.*?)
    ^%%=>\n (?P<read>(?:\w[^\n]*\n)*)""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
REFRESH = "CYMAR_REFRESH" in os.environ


class Case(NamedTuple):
    """Some Markdown and what is read from it; `why` says why that is not what is shown."""

    name: str
    why: str
    text: str
    read: str


def cases(topic: Path) -> list[Case]:
    found = CASE.finditer(topic.read_text(encoding="utf-8"))
    return [Case(each["name"], each["why"] or "", each["text"], each["read"]) for each in found]


def read(text: str) -> Document:
    return parse(Source("page.md", "en", text))


def shown(document: Document) -> Iterator[str]:
    """All that was read, a line a thing."""
    for key, span in document.spans.items():
        yield f"setting {key} = {document.metadata[key]!r} from {span.text!r}"
    for problem in document.problems:
        yield f"problem {problem.span.text!r}"
    for block in document.blocks:
        yield "".join(shown_block(block))
    for comment in document.comments:
        yield f"comment {comment.text!r} from {comment.span.text!r} covers {comment.covers.text!r}"


def shown_block(block: Block) -> Iterator[str]:
    yield block.kind
    yield f" {block.level}" if block.level else ""
    yield f" in {'/'.join(block.parents)}" if block.parents else ""
    yield f": {block.text!r}"
    yield f" from {block.whole.text!r}" if block.whole.text != block.text else ""
    for mark, start, end, value in block.marks:
        yield f" +{mark} {block.text[start:end]!r}" + (f" = {value!r}" if value else "")


@pytest.mark.parametrize("topic", TOPICS, ids=lambda path: path.stem)
def test_what_is_read(topic: Path) -> None:
    found = cases(topic)
    now = [
        case._replace(read="".join(f"{line}\n" for line in shown(read(case.text))))
        for case in found
    ]
    if REFRESH:
        topic.write_text("\n".join(map(written, now)), encoding="utf-8")
    assert "\n".join(map(written, now)) == topic.read_text(encoding="utf-8")
    assert len({case.name for case in found}) == len(found) > 0


def written(case: Case) -> str:
    why = f"%%! {case.why}\n" if case.why else ""
    return f"%% {case.name}\n{why}{case.text}%%=>\n{case.read}"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda path: path.stem)
def test_every_block_keeps_its_place(topic: Path) -> None:
    for case in cases(topic):
        for text in (case.text, case.text.replace("\n", "\r\n"), "\ufeff" + case.text):
            blocks = read(text).blocks
            for block in blocks:
                assert_places(block)
                assert_parts(block)
                assert_segments(block)
                assert (block.holder in blocks) == (block.kind is Kind.LINK)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda path: path.stem)
def test_line_ends_and_a_byte_order_mark_change_nothing(topic: Path) -> None:
    for case in cases(topic):
        for text in (
            case.text.replace("\n", "\r\n"),
            case.text.replace("\n", "\r"),
            "\ufeff" + case.text,
        ):
            assert [line(block) for block in read(text).blocks] == [
                line(block) for block in read(case.text).blocks
            ], case.name


def line(block: Block) -> tuple[Any, ...]:
    return block.kind, block.text, block.marks, block.parents, block.level


@pytest.mark.parametrize("topic", TOPICS, ids=lambda path: path.stem)
def test_the_words_are_those_shown(topic: Path) -> None:
    fidelity = bench()
    for case in cases(topic):
        same = fidelity.words_read(case.text) == fidelity.words_shown(case.text, renderer())
        assert same is not bool(case.why), case.name


ODD = {
    "byte-order mark": ("\ufeff# Teitl", ["Teitl"]),
    "metadata in TOML": ('+++\ntitle = "T"\nweight = 5\n+++\nCorff', ["T", "Corff"]),
    "what is like TOML": ("+++\na line\n+++\n", ["+++ a line +++"]),
    "byte-order mark and front matter": ("\ufeff---\ntitle: T\n---\nCorff", ["T", "Corff"]),
    "nothing": ("", []),
    "only a byte-order mark": ("\ufeff", []),
    "only white space": (" \n\t\n\u00a0\n\r\n", []),
    "Windows line ends": ("a\r\nb  \r\nc\\\r\nd\r\n\r\ne", ["a b\nc\nd", "e"]),
    "old Macintosh line ends": ("a\rb\r\rc", ["a b", "c"]),
    "line ends of all kinds": ("a\nb\r\nc\rd", ["a b c d"]),
    "spaces that do not break, at the ends": ("\u00a0Sw yddfa\u00a0*x*\u00a0", ["Sw yddfa\u00a0x"]),
    "in a list": ("- \u00a0£5\u00a0yr un", ["£5\u00a0yr un"]),
    "in a heading and a cell": ("#\u00a0H\n\n|\u00a0a|b\n|-|-", ["H", "a", "b"]),
    "on a line of its own": ("a\n\u00a0\nb", ["a \u00a0 b"]),
    "other white space": ("\x0ca\x0bb\u2028c\x85d\u3000e", ["a\x0bb\u2028c\x85d\u3000e"]),
    "tabs": ("a\tb\n\tc", ["a b c"]),
    "decomposed accents": ("w\u0302*g\u0302* `w\u0302` e\u0323\u0302", ["ŵĝ ŵ ệ"]),
    "in a link": ("[ty\u0302](tŷ.md) ![w\u0302](a.png)", ["tŷ", "tŷ", "ŵ"]),
    "in front matter": ("---\ntitle: Ty\u0302\n---\n", ["Tŷ"]),
    "an accent with nothing under it": ("\u0302a", ["\u0302a"]),
    "letters in pieces": ("\u1112\u1161\u11ab", ["한"]),
    "a null character": ("a\0b", ["a\ufffdb"]),
    "characters beyond the basic plane": ("😀 *𝐀* 👨\u200d👩\u200d👧", ["😀 𝐀 👨\u200d👩\u200d👧"]),
    "references to no characters": ("&#0; &#xD800; &#x110000;", ["\ufffd \ufffd \ufffd"]),
    "half a character in front matter": ('---\ntitle: "a\\ud800b"\n---\n', ["a\ufffdb"]),
    "a space of no width": ("a\u200bb", ["a\u200bb"]),
    "control characters in front matter": ("---\ntitle: \x07\n---\nCorff", ["Corff"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_odd_characters(name: str) -> None:
    text, expected = ODD[name]
    blocks = read(text).blocks
    assert [block.text for block in blocks] == expected
    for block in blocks:
        assert_places(block)
        assert_parts(block)
        assert_segments(block)
        for place, character in enumerate(block.text):
            span = block.span(place, place + 1)
            assert (
                normalize("NFC", html.unescape(span.text)) == character or character in " \n\ufffd"
            )
