"""YAML read into values, and the text of its scalars with each character's place."""

import re
from collections.abc import Iterator

import yaml

from cymar.compat import pyyaml
from cymar.text.source import Span

UNREADABLE = (
    yaml.YAMLError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What PyYAML raises for text that is not YAML, or that its tag does not fit."""

BEFORE_TEXT = re.compile(r"(?:[&!]\S*\s+)*(?:[\"']|[|>][^\n\r]*)?")
LINE_END = r"(?:(?<![ \t])[ \t]++)?[\n\r]\s*+"
ESCAPES = {
    '"': re.compile(
        rf"""{LINE_END}|\\(?:[\n\r]\s*|x[0-9a-fA-F]{{2}}
        |u[dD][89abAB][0-9a-fA-F]{{2}}\\u[dD][c-fC-F][0-9a-fA-F]{{2}}
        |u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|.)""",
        re.VERBOSE,
    ),
    "'": re.compile(rf"{LINE_END}|''"),
}
ANY_LINE_END = re.compile(LINE_END)
HEXADECIMAL = re.compile(r"\\[xuU]([0-9a-fA-F]+)")
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def _whole_characters(text: str) -> str:
    """The text with the two escaped halves of a character made one, as they are in JSON."""
    if not HALF_CHARACTER.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def load(text: str) -> tuple[yaml.Node | None, dict[str, object]]:
    """A YAML document as a tree with places and as values."""
    return pyyaml.load(text, _whole_characters)


def read_scalar(node: yaml.ScalarNode, span: Span) -> Iterator[tuple[str, int, int]]:
    """The text of a scalar on one line, in pieces that each have their start and end."""
    text = span.source.text
    start = BEFORE_TEXT.match(text, span.start, span.end)
    place = start.end() if start else span.start
    end = span.end - 1 if node.style in ESCAPES else span.end
    for escape in ESCAPES.get(node.style or "", ANY_LINE_END).finditer(text, place, end):
        yield text[place : escape.start()], place, escape.start()
        yield _meaning(escape[0]), escape.start(), escape.end()
        place = escape.end()
    yield text[place:end], place, end


def _meaning(escape: str) -> str:
    if escape.isspace():
        return " "
    if escape == "''":
        return "'"
    codes = HEXADECIMAL.findall(escape)
    if codes:
        meant = _whole_characters("".join(chr(int(code, 16)) for code in codes))
    else:
        meant = str(pyyaml.ESCAPES.get(escape[1], ""))
    return " " if meant.isspace() else meant
