"""The glossary's file, `glossary.yml`."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from cymar.bilingual import LOCALES, Text
from cymar.errors import ConfigError, nearest
from cymar.glossary.entry import Entry, Glossary, Side

ENTRY_KEYS = ("en", "cy", "source")
SIDE_KEYS = ("term", "definition", "also", "plural", "gender", "sort", "not-in")
LISTS = ("also", "plural", "not-in")

NOT_READ = Text(
    en="the glossary cannot be read: {problem}.", cy="nid oes modd darllen yr eirfa: {problem}."
)
NOT_UTF_8 = Text(en="save it again as UTF-8", cy="cadwch hi eto fel UTF-8")
NOT_YAML = Text(
    en="the glossary is not valid YAML here: mend the spaces, or put the text in quotation marks.",
    cy="nid yw'r eirfa yn YAML dilys yma: cywirwch y bylchau, neu rhowch y testun mewn dyfynodau.",
)
NOT_A_LIST = Text(
    en="the glossary must be a list, an entry a concept, each beginning with ‘- en:’.",
    cy="rhaid i'r eirfa fod yn rhestr, un cofnod i bob cysyniad, pob un yn dechrau gyda ‘- en:’.",
)
NOT_AN_ENTRY = Text(
    en="an entry must hold ‘en’ and ‘cy’, each with a ‘term’ and a ‘definition’.",
    cy="rhaid i gofnod ddal ‘en’ a ‘cy’, pob un â ‘term’ a ‘definition’.",
)
UNKNOWN_KEY = Text(
    en="a glossary entry has no key ‘{key}’.{hint}",
    cy="nid oes allwedd ‘{key}’ mewn cofnod geirfa.{hint}",
)
NOT_TEXT = Text(
    en="‘{key}’ must be text; put it in quotation marks if it looks like a number or a date.",
    cy="rhaid i ‘{key}’ fod yn destun; rhowch ef mewn dyfynodau os yw'n edrych fel rhif neu "
    "ddyddiad.",
)
NO_TERM = Text(en="the entry has no ‘term’.", cy="nid oes ‘term’ yn y cofnod.")


def read_glossary(path: Path, shown: str) -> Glossary:
    """The glossary in a file; `shown` is the path that people are told.

    Raises:
        ConfigError: for a file that cannot be used, naming the line and the cure.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(NOT_READ.format({"problem": NOT_UTF_8}), shown) from error
    except OSError as error:
        raise ConfigError(NOT_READ.format({"problem": error.strerror}), shown) from error
    return parse_glossary(text, shown)


def parse_glossary(text: str, file: str) -> Glossary:
    """The glossary that a text spells out; `file` is named in what is raised.

    Raises:
        ConfigError: for text that cannot be used, naming the line and the cure.
    """
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        top = yaml.compose(text, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = min(mark.line, text.count("\n")) + 1 if mark else 0
        raise ConfigError(NOT_YAML, file, line) from error
    if top is None:
        return Glossary((), file)
    if not isinstance(top, yaml.SequenceNode):
        raise ConfigError(NOT_A_LIST, file, top.start_mark.line + 1)
    return Glossary(tuple(_entry(node, file) for node in top.value), file)


def _entry(node: yaml.Node, file: str) -> Entry:
    fields = _fields(node, ENTRY_KEYS, file)
    if not fields.keys() & set(LOCALES):
        raise ConfigError(NOT_AN_ENTRY, file, node.start_mark.line + 1)
    en, cy = (_side(fields[name], file) if name in fields else None for name in LOCALES)
    source = _text("source", fields["source"], file) if "source" in fields else ""
    return Entry(en, cy, source, node.start_mark.line + 1)


def _side(node: yaml.Node, file: str) -> Side:
    fields = _fields(node, SIDE_KEYS, file)
    texts = {key: _text(key, value, file) for key, value in fields.items() if key not in LISTS}
    lists = {
        key.replace("-", "_"): _texts(key, value, file)
        for key, value in fields.items()
        if key in LISTS
    }
    if not texts.get("term"):
        raise ConfigError(NO_TERM, file, node.start_mark.line + 1)
    return Side(**texts, **lists)  # type: ignore[arg-type]


def _fields(node: yaml.Node, known: tuple[str, ...], file: str) -> Mapping[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError(NOT_AN_ENTRY, file, node.start_mark.line + 1)
    fields = {}
    for key, value in node.value:
        if key.value not in known:
            values = {"key": key.value, "hint": nearest(str(key.value), known)}
            raise ConfigError(UNKNOWN_KEY.format(values), file, key.start_mark.line + 1)
        fields[key.value] = value
    return fields


def _text(key: str, node: yaml.Node, file: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:str":
        raise ConfigError(NOT_TEXT.format({"key": key}), file, node.start_mark.line + 1)
    return " ".join(node.value.split())


def _texts(key: str, node: yaml.Node, file: str) -> tuple[str, ...]:
    if isinstance(node, yaml.SequenceNode):
        return tuple(_text(key, item, file) for item in node.value)
    return (_text(key, node, file),)
