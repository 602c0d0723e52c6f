"""What is read in a quicker way is read as it would be in the other."""

import random
from collections.abc import Iterator

import pytest
import yaml
from markdown_it.common.normalize_url import normalizeLink

from cymar.compat.markdown_it import NORMAL_ADDRESS
from cymar.compat.pyyaml import NOT_ALIKE
from cymar.text.markdown import document, inline_text
from cymar.text.markdown.inline import is_plain
from cymar.text.markdown.pieces import simple_pieces
from cymar.text.source import Source

PARTS_OF_ADDRESSES = "http://|https://|a.org/|www.gov.wales/|/|//|?|#|=|&|.|..|-|_|a.md|A1|é|:|@|80"
PARTS_OF_LINES = (
    "a |b| |.|**|*|_|__|`|![|[|](a.md)|](https://b.org/c_d?e=f)|]|(|)|!|&|<| & |=|ŵ|\u00a0|\u0301"
)
PARTS_OF_LINES += (
    '|{: class="x"}|{:.y}|{#z}|{:class="a"}|[c](d)|![e](f.png)|**g**|`h`|_i_|snake_case|"|é'
)
PARTS_OF_YAML = "title: |a: b\n|- x\n|\n|  |key:\n|k: 'it''s'\n|k: \"a b\"\n|#|, |2026-11-30|no|ŵ"


def texts(parts: str, number: int, longest: int) -> Iterator[str]:
    """So many texts of some parts, which stand between bars; the same ones each time."""
    chance = random.Random(1)
    for _ in range(number):
        yield "".join(chance.choices(parts.split("|"), k=chance.randint(1, longest)))


def test_an_address_that_is_passed_over_is_as_the_parser_would_make_it() -> None:
    normal = [
        each for each in texts(PARTS_OF_ADDRESSES, 20_000, 6) if NORMAL_ADDRESS.fullmatch(each)
    ]
    assert len(normal) > 2_000
    assert [each for each in normal if normalizeLink(each) != each] == []


def test_both_halves_of_pyyaml_read_the_same_in_plain_front_matter() -> None:
    read = 0
    for text in texts(PARTS_OF_YAML, 4_000, 8):
        assert not NOT_ALIKE.search(text)
        try:
            quick = made_of(yaml.CSafeLoader(text))
        except (yaml.YAMLError, ValueError):
            continue
        assert quick == made_of(yaml.SafeLoader(text)), text
        read += 1
    assert read > 500


def test_lines_with_simple_markup_are_as_the_parser_would_make_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = dict.fromkeys(each.strip() for each in texts(PARTS_OF_LINES, 40_000, 6))
    simple = [each for each in lines if is_plain(each, 0) or simple_pieces(each, 0)]
    assert len(simple) > 2_000
    read = [*map(all_of, simple)]
    for module in (document, inline_text):
        monkeypatch.setattr(module, "is_plain", lambda *_: False)
    monkeypatch.setattr(inline_text, "simple_pieces", lambda *_: [])
    assert [*map(all_of, simple)] == read


def all_of(line: str) -> tuple[object, ...]:
    """A line, and what a page with a task and a heading of it has."""
    page = document.read_document(Source("en/a.md", "en", f"- [x] {line}\n\n# {line}\n"))
    blocks = [
        (each.kind, each.text, each.runs, each.marks, each.holder and each.holder.text)
        for each in page.blocks
    ]
    addresses = [
        (each.element, each.text, each.span.start, each.span.end) for each in page.addresses
    ]
    pictures = [(each.address, each.span.start, each.span.end) for each in page.pictures]
    return line, blocks, addresses, pictures


def made_of(loader: yaml.SafeLoader | yaml.CSafeLoader) -> tuple[object, ...]:
    """What a loader makes of its text: its nodes with their places, and its values."""
    node = loader.get_single_node()
    nodes = [node] if node else []
    places = []
    while nodes:
        each = nodes.pop()
        places.append((each.tag, each.start_mark.index, each.end_mark.index))
        if isinstance(each, yaml.MappingNode):
            nodes += [inner for both in each.value for inner in both]
        elif isinstance(each, yaml.SequenceNode):
            nodes += each.value
    return places, loader.construct_document(node) if node else None
