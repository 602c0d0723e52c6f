"""The front matter of a page: its metadata, and the title and description in it."""

import re
import tomllib
from collections.abc import Iterator

import yaml

from cymar.bilingual import Text
from cymar.compat.pyyaml import AliasError, error_place
from cymar.conflict import CHOOSE, conflict_line
from cymar.text.block import Block, Kind
from cymar.text.builder import BlockBuilder
from cymar.text.markdown.content import FrontMatter, Problem
from cymar.text.markdown.yaml_text import UNREADABLE, load, read_scalar
from cymar.text.source import Source, Span

MOST_BITS = 1_000
"""Of a number: some 300 figures."""

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:(?<=\n)(?:\.{3}|-{3})[ \t]*(?:\n|\Z))", re.DOTALL)
TOML = re.compile(r"\+{3}[ \t]*\n(.*?)(?<=\n)\+{3}[ \t]*(?:\n|\Z)", re.DOTALL)
TOML_LINE = re.compile(
    r"""^[ \t]*(?:\[|(?P<key>[\w-]+)[ \t]*=[ \t]*["'](?P<value>[^"'\n]*(?:'[^"\n]*)?)["'])""",
    re.MULTILINE,
)
UNCLOSED = re.compile(r"---[ \t]*\n[\w-]+:(?:[ \t]|\n)")
KEY_LINE = re.compile(r"""^[ \t]*["']?[\w-]+["']?[ \t]*:(?:\s|\Z)""", re.MULTILINE)
TEXT_KEYS = {"title": Kind.TITLE, "description": Kind.DESCRIPTION}
LABEL_KEYS = frozenset(
    "abstract action_text alert alt alt_text announcement answer audience banner blurb "
    "breadcrumb button buttonLabel buttonText button_label button_text caption category "
    "contact cta cta_label cta_text details excerpt eyebrow heading headline hero imageAlt "
    "image_alt intro kicker label lead linkText linkTitle link_text link_title menuTitle "
    "menu_title message navTitle nav_title notice overlay_text question quote section "
    "shortTitle short_title sidebarTitle sidebar_label sidebar_title standfirst strapline "
    "subheading subtitle summary tagline teaser text".split()
)
"""Keys of what the themes of MkDocs, Docusaurus, Hugo and Jekyll show."""

PHRASE_KEYS = frozenset(
    "alert announcement author authors byline closing contact credit deck dek disclaimer footer "
    "hint hours lede message opening opening_hours openingHours price prompt reminder "
    "tip update updated version warning".split()
)
FIGURE_KEYS = frozenset("cost fee hours opening_hours openingHours price version".split())
"""Keys of which a figure is shown as it is: *version: 2.4*."""

FIGURE = re.compile(r"(?:[^\W\d_]{0,3}\W{0,3}\d++){1,8}[^\W\d_]{0,3}")

PHRASE_ENDINGS = ("caption", "heading", "label", "message", "summary", "text", "title")
"""Keys, and how others end, whose value a theme shows where it is more than a word: *nav_label*."""

NAMES_LANGUAGE = re.compile(
    r"(?i)(?:\A|[_-])(?:en|cy|english|welsh|saesneg|cymraeg|original)(?:[_-]|\Z)"
)
"""What a key has whose value is in that language: *title_en*."""

LIST_KEYS = frozenset({"categories", "category"})
"""Keys of lists of such words."""

NOT_WORDS_TAGS = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null")

NOT_YAML = Text(
    en="The front matter is not valid YAML from here on: put the value in quotation marks, or fix "
    "the spaces.",
    cy="Nid yw'r blaenddeunydd yn YAML dilys o'r fan hon ymlaen: rhowch y gwerth mewn dyfynodau, "
    "neu cywirwch y bylchau.",
)
TOO_MANY_ALIASES = Text(
    en="Aliases (‘*’) repeat what is here too often: write it out where it belongs.",
    cy="Mae aliasau (‘*’) yn ailadrodd beth sydd yma'n rhy aml: ysgrifennwch ef lle mae ei angen.",
)
IN_CONFLICT = Text(en="In the front matter {problem}.", cy="Yn y blaenddeunydd {problem}.")
NOT_CLOSED = Text(
    en="The front matter has no closing line: put a line of three dashes after its last setting.",
    cy="Nid oes llinell i gau'r blaenddeunydd: rhowch linell o dri chysylltnod ar ei ôl.",
)


def read_front_matter(source: Source, text: str, start: int) -> FrontMatter:
    """The front matter of a page.

    A page may also begin with a line across it, and have another further down.

    Args:
        source: the file.
        text: its characters with each line end made a single line feed, in the same places.
        start: where its own characters begin.
    """
    match = FRONT_MATTER.match(text, start)
    toml = None if match else TOML.match(text, start)
    if toml:
        return _read_toml(source, toml)
    if not match:
        if UNCLOSED.match(text, start):
            return FrontMatter(
                start, {}, {}, problem=Problem(source.span(start, start + 3), NOT_CLOSED)
            )
        return FrontMatter(start, {}, {})
    try:
        node, values = load(source.text[match.start(1) : match.end(1)])
    except UNREADABLE as error:
        if not KEY_LINE.search(match[1]):
            return FrontMatter(start, {}, {})
        return FrontMatter(match.end(), {}, {}, problem=_problem(source, match, error))
    if node is None:
        return FrontMatter(match.end(), {}, {})
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter(start, {}, {})
    spans: dict[str, Span] = {}
    blocks: dict[str, Block | None] = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            first = match.start(1) + value.start_mark.index
            spans[key.value] = source.span(first, match.start(1) + value.end_mark.index)
            if key.value in TEXT_KEYS:
                blocks[key.value] = _block(TEXT_KEYS[key.value], value, spans[key.value])
    found = tuple(block for block in blocks.values() if block)
    values = {key: _without_long_number(value) for key, value in values.items()}
    labels = tuple(_labels(node, source, match.start(1)))
    return FrontMatter(match.end(), values, spans, found, labels=labels)


def _labels(node: yaml.Node, source: Source, offset: int) -> Iterator[Block]:
    """What a theme may show of some metadata, besides a page's title and description."""
    nodes, is_top = [node], True
    while nodes:
        inner = nodes.pop()
        if isinstance(inner, yaml.SequenceNode):
            nodes += inner.value
        for key, value in inner.value if isinstance(inner, yaml.MappingNode) else ():
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not isinstance(value, yaml.ScalarNode):
                nodes.append(value)
                if name in LIST_KEYS and isinstance(value, yaml.SequenceNode):
                    yield from _listed(value, source, offset)
            elif _is_shown(name, value.value, is_top=is_top):
                span = source.span(offset + value.start_mark.index, offset + value.end_mark.index)
                block = _block(Kind.LABEL, value, span)
                yield from [block] if block else []
        is_top = False


def _is_shown(key: str, value: str, *, is_top: bool) -> bool:
    """Whether a theme may show a value as a label, which a page's title and description are not."""
    if key in TEXT_KEYS:
        return not is_top
    if key in LABEL_KEYS or (key in FIGURE_KEYS and FIGURE.fullmatch(value)):
        return True
    is_phrase = key in PHRASE_KEYS or key.lower().endswith(PHRASE_ENDINGS)
    return is_phrase and " " in value.strip() and not NAMES_LANGUAGE.search(key)


def _listed(node: yaml.SequenceNode, source: Source, offset: int) -> Iterator[Block]:
    for value in node.value:
        span = source.span(offset + value.start_mark.index, offset + value.end_mark.index)
        block = _block(Kind.LABEL, value, span)
        yield from [block] if block else []


def _read_toml(source: Source, match: re.Match[str]) -> FrontMatter:
    """Metadata as Hugo and Zola have it, in TOML; what is not TOML is a page's text."""
    try:
        values = tomllib.loads(match[1])
    except tomllib.TOMLDecodeError:
        return FrontMatter(match.start(), {}, {})
    spans: dict[str, Span] = {}
    blocks: dict[Kind, list[Block]] = {kind: [] for kind in (*TEXT_KEYS.values(), Kind.LABEL)}
    is_top = True
    for line in TOML_LINE.finditer(match[1]):
        key, value = line["key"] or "", line["value"]
        if not key:
            is_top = False
            continue
        start, end = (match.start(1) + place for place in line.span("value"))
        kind = TEXT_KEYS.get(key, Kind.LABEL) if is_top else Kind.LABEL
        if is_top:
            spans[key] = source.span(start, end)
        is_text = key in TEXT_KEYS and is_top
        if value and "\\" not in value and (is_text or _is_shown(key, value, is_top=is_top)):
            builder = BlockBuilder()
            builder.add(source.text[start:end], start, end)
            block = builder.build(kind, source, ("front-matter",))
            blocks[kind] += [block] if block else []
    found = (*blocks[Kind.TITLE], *blocks[Kind.DESCRIPTION])
    return FrontMatter(match.end(), values, spans, found, labels=tuple(blocks[Kind.LABEL]))


def _problem(source: Source, match: re.Match[str], error: Exception) -> Problem:
    """What is wrong with the YAML, from where it went wrong to the end of that line."""
    start = match.start(1) + min(error_place(error), len(match[1].rstrip()))
    line = source.line(source.position(start).line)
    start = line.start if start >= line.end else start
    if conflict_line(match[1]):
        text = IN_CONFLICT.format({"problem": CHOOSE})
    else:
        text = TOO_MANY_ALIASES if isinstance(error, AliasError) else NOT_YAML
    return Problem(source.span(start, line.end), text)


def _block(kind: Kind, node: yaml.Node, span: Span) -> Block | None:
    if not isinstance(node, yaml.ScalarNode) or node.tag in NOT_WORDS_TAGS:
        return None
    builder = BlockBuilder()
    for piece, start, end in read_scalar(node, span):
        builder.add(piece, start, end)
    return builder.build(kind, span.source, ("front-matter",))


def _without_long_number(value: object) -> object:
    """A value, but for a number so long that Python writes no such number: that is nothing."""
    is_long = isinstance(value, int) and value.bit_length() > MOST_BITS
    return "" if is_long else value
