"""Reading the glossary's file, `glossary.yml`."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from cymar.bilingual import LOCALES, Text
from cymar.dataclasses import dataclass, replace
from cymar.errors import ConfigError, nearest
from cymar.files import FileError, shown_path
from cymar.files.reading import read_file
from cymar.glossary.entry import AGREED, NO_SIDE, STATUSES, Entry, Glossary, Side
from cymar.glossary.tree import compose
from cymar.text.source import BYTE_ORDER_MARK, Source

ENTRY_KEYS = ("en", "cy", "source", "status")
SIDE_KEYS = ("term", "also", "plural", "gender", "sort", "not-in", "use", "definition")
SEVERAL_LINES = ("definition", "source")
LISTS = ("also", "plural", "not-in")
CHOICES = {"status": STATUSES, "gender": ("m", "f", "m/f")}
STRING = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no file for exchange can hold."""

MOST_SHOWN = 20
"""How many of a file's problems a message lists."""

NOT_UTF_8 = Text(en="save it again as UTF-8", cy="cadwch hi eto fel UTF-8")
NOT_A_LIST = Text(
    en="the glossary must be a list, one entry for each concept, each beginning with ‘- en:’.",
    cy="rhaid i'r eirfa fod yn rhestr, un cofnod i bob cysyniad, pob un yn dechrau gyda ‘- en:’.",
)
NOT_AN_ENTRY = Text(
    en="an entry must have ‘en’ and ‘cy’, each with a ‘term’ and a ‘definition’.",
    cy="rhaid i gofnod gynnwys ‘en’ a ‘cy’, pob un â ‘term’ a ‘definition’.",
)
UNKNOWN_KEY = Text(
    en="a glossary entry has no key ‘{key}’.{hint}",
    cy="nid oes allwedd ‘{key}’ mewn cofnod geirfa.{hint}",
)
KEY_TWICE = Text(
    en="‘{key}’ is there twice: keep one of the two.",
    cy="mae ‘{key}’ yno fwy nag unwaith: cadwch un ohonyn nhw.",
)
NOT_TEXT = Text(
    en="‘{key}’ must be text; put it in quotation marks if it looks like a number or a date.",
    cy="rhaid i werth ‘{key}’ fod yn destun; rhowch ef mewn dyfynodau os yw'n edrych fel rhif neu "
    "ddyddiad.",
)
NOT_FIT = Text(
    en="‘{key}’ contains a control character (U+{code:04X}): delete it.",
    cy="mae nod rheoli (U+{code:04X}) yn ‘{key}’: dilëwch ef.",
)
NOT_ONE_OF = Text(
    en="‘{key}’ must be one of {known}.{hint}",
    cy="rhaid i werth ‘{key}’ fod yn un o'r rhain: {known}.{hint}",
)
CYCLE = Text(
    en="‘use’ goes round in a circle: {terms}. Take ‘use’ away from one of them.",
    cy="mae ‘use’ yn mynd mewn cylch: {terms}. Tynnwch ‘use’ o un ohonyn nhw.",
)
MORE = Text(en="and {n} more.", cy="Rhagor: {n}.")


@dataclass(frozen=True)
class LineProblem:
    """What is wrong with a line of a file, or worth knowing of it; lines count from 1."""

    line: int
    text: Text


class GlossaryError(ConfigError):
    """A glossary that cannot be used: everything that is wrong with it, in the file's order."""

    def __init__(self, file: str, problems: Sequence[LineProblem]) -> None:
        super().__init__(problems[0].text, file, problems[0].line)
        self.problems = tuple(problems)

    def to(self, locale: str) -> str:
        """The whole message in one language, a problem a line."""
        lines = [f"{self.file}:{each.line}: {each.text.to(locale)}" for each in self.problems]
        if len(lines) > MOST_SHOWN:
            lines[MOST_SHOWN:] = [MORE.format({"n": len(lines) - MOST_SHOWN}).to(locale)]
        return "\n".join(lines)


def read_glossary(path: Path, within: Path) -> Glossary:
    """The glossary in a file.

    Args:
        path: the file.
        within: the top of the project, which no link may lead out of.

    Raises:
        ConfigError: for a file that cannot be used, naming the line and the cure.
    """
    return glossary_in(read_file(path, within), path)


def glossary_in(content: bytes, path: Path) -> Glossary:
    """The glossary that the content of a file spells out; what is raised names its path.

    Raises:
        ConfigError: for content that cannot be used, naming the line and the cure.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileError(NOT_UTF_8, path) from error
    return parse_glossary(text, shown_path(path))


def parse_glossary(text: str, file: str) -> Glossary:
    """The glossary that a text spells out; `file` is named in what is raised.

    Raises:
        ConfigError: for text that cannot be used, naming the line and the cure.
    """
    reader = _EntryReader(text, file)
    top = compose(text, file)
    if top is None:
        return Glossary((), file, text)
    if not isinstance(top, yaml.SequenceNode):
        raise ConfigError(NOT_A_LIST, file, reader.line(top))
    entries = tuple(filter(None, map(reader.entry, top.value)))
    problems = sorted((*reader.problems, *_cycles(entries, reader)), key=lambda each: each.line)
    if problems:
        raise GlossaryError(file, problems)
    return Glossary(entries, file, text)


def clean(value: str, *, several_lines: bool = False) -> str:
    """A text as the glossary has it: composed, without needless white space."""
    lines = unicodedata.normalize("NFC", value).splitlines() if several_lines else [value]
    if several_lines:
        return "\n".join(line.rstrip() for line in lines).strip()
    return unicodedata.normalize("NFC", " ".join(value.split()))


def read_value(key: str, text: str) -> tuple[str, Text | None]:
    """A field's text as the glossary has it, and what is wrong with it, if anything."""
    if not text:
        return "", None
    unfit = UNFIT.search(text.replace("\r", "\n"))
    if unfit:
        return "", NOT_FIT.format({"key": key, "code": ord(unfit[0])})
    value = clean(text, several_lines=key in SEVERAL_LINES)
    if value and key in CHOICES and value not in CHOICES[key]:
        values = {
            "key": key,
            "known": ", ".join(CHOICES[key]),
            "hint": nearest(value, CHOICES[key]),
        }
        return "", NOT_ONE_OF.format(values)
    return value, None


class _EntryReader:
    """Reads entries from YAML nodes, and gathers what is wrong with them."""

    def __init__(self, text: str, file: str) -> None:
        self._source = Source(file, "", text)
        self._shift = len(text) - len(text.removeprefix(BYTE_ORDER_MARK))
        self.problems: list[LineProblem] = []

    def start(self, node: yaml.Node) -> int:
        """Where a node begins in the file."""
        return int(node.start_mark.index) + self._shift

    def line(self, node: yaml.Node) -> int:
        """The line a node begins on, counted from 1."""
        return self.line_at(self.start(node))

    def line_at(self, start: int) -> int:
        return self._source.position(start).line

    def entry(self, node: yaml.Node) -> Entry | None:
        fields = self._fields(node, ENTRY_KEYS)
        if not fields.keys() & set(LOCALES):
            if fields or isinstance(node, yaml.MappingNode):
                self._problem(node, NOT_AN_ENTRY)
            return None
        en, cy = (self._side(fields[name]) if name in fields else None for name in LOCALES)
        if not en and not cy and not self.problems:
            self._problem(node, NOT_AN_ENTRY)
        texts = {key: self._text(key, fields[key]) for key in ("source", "status") if key in fields}
        status = texts.get("status") or AGREED
        return Entry(en, cy, texts.get("source", ""), status, self.start(node))

    def _side(self, node: yaml.Node) -> Side | None:
        if node.tag == NULL:
            return None
        fields = self._fields(node, SIDE_KEYS)
        side = Side.of(
            {
                key: self._texts(key, value) if key in LISTS else [self._text(key, value)]
                for key, value in fields.items()
            }
        )
        if side == NO_SIDE:
            return None
        named = fields.get("term", node)
        start = self.start(named)
        end = int(named.end_mark.index) + self._shift if "term" in fields else start
        return replace(side, start=start, end=end)

    def _fields(self, node: yaml.Node, known: tuple[str, ...]) -> Mapping[str, yaml.Node]:
        fields: dict[str, yaml.Node] = {}
        if not isinstance(node, yaml.MappingNode):
            self._problem(node, NOT_AN_ENTRY)
            return fields
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if name not in known:
                self._problem(key, UNKNOWN_KEY, key=name, hint=nearest(name, known))
            elif name in fields:
                self._problem(key, KEY_TWICE, key=name)
            else:
                fields[name] = value
        return fields

    def _text(self, key: str, node: yaml.Node) -> str:
        if node.tag == NULL:
            return ""
        if not isinstance(node, yaml.ScalarNode) or node.tag != STRING:
            self._problem(node, NOT_TEXT, key=key)
            return ""
        value, problem = read_value(key, node.value)
        if problem:
            self.problems.append(LineProblem(self.line(node), problem))
        return value

    def _texts(self, key: str, node: yaml.Node) -> list[str]:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return [self._text(key, item) for item in items]

    def _problem(self, node: yaml.Node, text: Text, **values: object) -> None:
        self.problems.append(LineProblem(self.line(node), text.format(values)))


def _cycles(entries: Sequence[Entry], reader: _EntryReader) -> Iterator[LineProblem]:
    """Terms to avoid for which each other, or themselves, are what to write instead."""
    for locale in LOCALES:
        sides = [side for entry in entries if (side := entry.side(locale)) and side.use]
        uses = {term.casefold(): side for side in reversed(sides) for term in side.terms}
        followed: set[Side] = set()
        for side in sides:
            path: list[Side] = []
            at: Side | None = side
            while at and at not in followed and at not in path:
                path.append(at)
                at = uses.get(at.use.casefold())
            if at and at in path:
                circle = [*path[path.index(at) :], at]
                terms = " → ".join(f"‘{each.term}’" for each in circle)
                yield LineProblem(reader.line_at(at.start), CYCLE.format({"terms": terms}))
            followed.update(path)
