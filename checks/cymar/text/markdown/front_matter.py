"""The front matter of a page: its metadata, and the title and description in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from cymar.bilingual import Text
from cymar.text.block import Block, BlockBuilder, Kind
from cymar.text.source import BYTE_ORDER_MARK, Source, Span

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:(?<=\n)(?:\.{3}|-{3})[ \t]*(?:\n|\Z))", re.DOTALL)
UNCLOSED = re.compile(r"---[ \t]*\n[\w-]+:(?:[ \t]|\n)")
TEXT_KEYS = {"title": Kind.TITLE, "description": Kind.DESCRIPTION}

NOT_YAML = Text(
    en="The front matter is not valid YAML from here on: put the value in quotation marks, or mend "
    "the spaces.",
    cy="Nid yw'r blaenddeunydd yn YAML dilys o'r fan hon ymlaen: rhowch y gwerth mewn dyfynodau, "
    "neu cywirwch y bylchau.",
)
NOT_CLOSED = Text(
    en="The front matter has no closing line: put a line of three dashes after its last setting.",
    cy="Nid oes llinell i gau'r blaenddeunydd: rhowch linell o dri llinell doriad ar ei ôl.",
)


class Problem(NamedTuple):
    """Something that keeps a page from being read, with where it is and the cure."""

    span: Span
    text: Text


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a page's text.

    `end` is where the page's own text begins. `values` are the metadata, by key; `spans` say
    where each value stands.
    """

    end: int
    values: Mapping[str, object]
    spans: Mapping[str, Span]
    blocks: tuple[Block, ...] = ()
    problem: Problem | None = None


def read_front_matter(source: Source, text: str) -> FrontMatter:
    """The front matter of a page; `text` is the source with its line ends made single."""
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    match = FRONT_MATTER.match(text, start)
    if not match:
        if UNCLOSED.match(text, start):
            return FrontMatter(
                start, {}, {}, problem=Problem(source.span(start, start + 3), NOT_CLOSED)
            )
        return FrontMatter(start, {}, {})
    loader = yaml.SafeLoader("")
    try:
        loader = yaml.SafeLoader(match[1])
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return FrontMatter(match.end(), {}, {}, problem=_problem(source, match, error))
    finally:
        loader.dispose()
    if node is None:
        return FrontMatter(match.end(), {}, {})
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter(start, {}, {})
    blocks, spans = [], {}
    for key, value in _scalars(node):
        first, last = match.start(1) + value.start_mark.index, match.start(1) + value.end_mark.index
        spans[key] = source.span(first, last)
        if key in TEXT_KEYS and isinstance(values.get(key), str):
            block = _block(source, text, TEXT_KEYS[key], values[key], first, last)
            blocks += [block] if block else []
    return FrontMatter(match.end(), values, spans, tuple(blocks))


def _scalars(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield key.value, value


def _problem(source: Source, match: re.Match[str], error: Exception) -> Problem:
    """What is wrong with the YAML, from where it went wrong to the end of that line."""
    place = 0
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        place = error.problem_mark.index
    elif isinstance(error, yaml.reader.ReaderError):
        place = error.position
    start = match.start(1) + min(place, len(match[1].rstrip()))
    line = source.line(source.position(start).line)
    start = line.start if start >= line.end else start
    return Problem(source.span(start, line.end), NOT_YAML)


def _block(source: Source, text: str, kind: Kind, value: str, start: int, end: int) -> Block | None:
    builder = BlockBuilder()
    quoted = text[start : start + 1] in ("'", '"')
    if text[start:end] == value or (quoted and text[start + 1 : end - 1] == value):
        builder.add(value, start + quoted, start + quoted + len(value))
    else:
        _add_folded(builder, text, value, start, end)
    return builder.build(kind, source, ("front-matter",))


def _add_folded(builder: BlockBuilder, text: str, value: str, start: int, end: int) -> None:
    """Add a value whose line breaks or escapes differ from its source, word by word."""
    place = start
    for number, word in enumerate(value.split()):
        found = text.find(word, place, end)
        first = found if found >= 0 else place
        last = found + len(word) if found >= 0 else end
        if number:
            builder.add(" ", place, max(first, place))
        builder.add(word, first, last)
        place = last
