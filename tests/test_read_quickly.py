"""What is read in a quicker way is read as it would be in the other."""

import random
from collections.abc import Iterator

import yaml
from markdown_it.common.normalize_url import normalizeLink

from cymar.compat.markdown_it import NORMAL_ADDRESS
from cymar.compat.pyyaml import NOT_ALIKE

PARTS_OF_ADDRESSES = "http://|https://|a.org/|www.gov.wales/|/|//|?|#|=|&|.|..|-|_|a.md|A1|é|:|@|80"
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
