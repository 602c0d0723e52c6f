"""Texts that are heard or seen and are no part of the running text: attributes, diagrams."""

from collections.abc import Iterable, Iterator

from cymar import expressions as re
from cymar.text.block import Block, Kind, Mark
from cymar.text.builder import BlockBuilder
from cymar.text.source import Source

REGION = re.compile(
    r"<[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>"  # a tag, or a component
    r"|\{\{[<%][^{}]*\}\}|\{%[^{}%]*%\}|\{:?[^{}\n]*\}"  # a shortcode, attributes after a text
    r"|\]\([^()\s\"]*\s+\"[^\"\n]*\"\)"  # the title of a link or an image
)
ATTRIBUTE = re.compile(
    r"""(?<![\w-])(?P<key>aria-label|aria-description|aria-placeholder|aria-roledescription|title
    |placeholder|label|summary|caption|heading|subtitle|text|alt)\s*=\s*
    (?P<quote>["'])(?P<value>[^<>{}\n"]*?)(?P=quote)""",
    re.VERBOSE,
)
LINK_TITLE = re.compile(r"\s\"(?P<value>[^\"\n]*)\"\)\Z")
LANGUAGE = re.compile(r"""\b(?:hreflang|srclang|lang)\s*=\s*["']?(?P<locale>[A-Za-z]{2})\b""")
TO_OTHER = re.compile(r"[^<>]{0,80}?\b(?:english|saesneg|cymraeg|gymraeg|welsh)\b", re.IGNORECASE)
"""The words of a link that say in which language the page is that it leads to."""

CONTROL = re.compile(
    r"<(?P<tag>button|label|option|legend|title)\b(?P<attributes>[^<>]*)>"
    r"\s*+(?P<value>[^<>{}\n]+)(?<!\s)\s*</(?P=tag)>"
)
"""What a control or a drawing is called, between its tags."""

IN_TEXT, MOST_WORDS_IN_TEXT = frozenset({"button", "label"}), 2
"""Controls whose words are read with the text around them, and how many are too few to judge so."""

PRESSED = re.compile(
    r"<input\b(?=[^<>]*\btype\s*=\s*[\"']?(?:submit|button|reset)\b)"
    r"[^<>]*\bvalue\s*=\s*\"(?P<value>[^\"<>{}\n]+)\""
)
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ ]+\S+[ ]+\"(?P<value>[^\"\n]+)\"", re.MULTILINE)
"""The title of a link that is defined apart."""

GIVEN_VALUE = re.compile(r"=\s*[\"']")
LAST_QUOTED = re.compile(r"\"(?<=\s\")[^\"\n]*\"(?:\)|$)", re.MULTILINE)
CLOSED_CONTROL = re.compile(r"</(?:button|label|option|legend|title)")
NOT_SHOWN = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)")

DIAGRAM = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*\{?\.?mermaid\b[^\n]*\n(?P<text>.*?)^[ \t]*(?P=fence)",
    re.MULTILINE | re.DOTALL,
)
IN_DIAGRAM = re.compile(
    r"""
    ^[ \t]*(?i:note)[ ](?:over|left[ ]of|right[ ]of)[ ][^\n:]*:(?P<note>[^\n]+)
  | [ ]--[ ]"?(?P<line>[^-"|>\n]+)"?[ ]--+[>ox-]               # A -- Yes, now --> B
  | (?<![\[({])[\[({]++["/\\]?(?P<shape>[^\[\](){}"|\n]+)["/\\]?[\])}]+  # A[Form], B{Paid?}
  | \|"?(?P<edge>[^|"\n]+)"?\|                                  # -->|Yes, now|
  | \bas[ ](?P<name>[^\n]+)                                     # participant A as The office
  | ^[ \t]*(?:pie[ ]+(?:showData[ ]+)?)?(?:title|section)[ :]+(?P<title>[^\n]+)
  | (?:->>?|-->>?|-\)|-x)[ +-]?\w+[ ]*:(?P<message>[^\n]+)       # A->>B: Send the form
    """,
    re.VERBOSE | re.MULTILINE,
)
HAS_TASKS = re.compile(r"\s*+(?:gantt|journey)\b")
TASK = re.compile(
    r"^[ \t]*+(?=[^\W\d_][^\n:% -]*+[ ])(?P<task>[^\s:%-]++(?:[^\S\n]++[^\s:%-]++)*+)[^\S\n]*+:"
    r"(?=[^\n:]*\d)",
    re.MULTILINE,
)
"""What is to be done, in a diagram of tasks: *Write the plan :a1, 2026-01-01, 30d*."""


def labels(source: Source, start: int, code: Iterable[Block]) -> Iterator[Block]:
    """The labels in a page's text.

    Args:
        source: the page.
        start: where its front matter ends.
        code: its code blocks, in which nothing is a label but the words of a diagram.
    """
    if not _may_have_any(source.text, start):
        return
    spans = [(block.start, block.end) for block in code]
    hidden = [*spans, *(match.span() for match in NOT_SHOWN.finditer(source.text, start))]
    text = _blanked(source.text, [(start if each < start else each, end) for each, end in hidden])
    if "`" in text:
        text = CODE.sub(lambda match: " " * len(match[0]), text)
    for region in REGION.finditer(text, start):
        if region[0].startswith("<a ") and TO_OTHER.match(text, region.end()):
            continue
        locale = LANGUAGE.search(region[0])
        is_image = region[0].startswith("<img")
        found = (
            LINK_TITLE.finditer(region[0]) if region[0][0] == "]" else ATTRIBUTE.finditer(region[0])
        )
        for match in found:
            if not (is_image and match.groupdict().get("key") == "alt"):
                first, last = match.span("value")
                place = region.start()
                yield from _block(source, place + first, place + last, locale and locale["locale"])
    yield from _controls(source, text, start)
    for diagram in DIAGRAM.finditer(source.text, start):
        tasks = TASK if HAS_TASKS.match(diagram["text"]) else None
        for pattern in (IN_DIAGRAM, tasks):
            for match in pattern.finditer(source.text, *diagram.span("text")) if pattern else ():
                yield from _block(source, *match.span(match.lastgroup or 0), None)


def _may_have_any(text: str, start: int) -> bool:
    """Whether a text from a place on has what a label has, looked for by its first sign."""
    return bool(
        GIVEN_VALUE.search(text, start)
        or LAST_QUOTED.search(text, start + 1)
        or text.find("mermaid", start) >= 0
        or CLOSED_CONTROL.search(text, start)
    )


def _controls(source: Source, text: str, start: int) -> Iterator[Block]:
    """What controls, drawings and links that are defined apart are called."""
    for match in CONTROL.finditer(text, start) if "</" in text else ():
        locale = LANGUAGE.search(match["attributes"])
        is_text = match["tag"] in IN_TEXT and len(match["value"].split()) > MOST_WORDS_IN_TEXT
        if not is_text:
            yield from _block(source, *match.span("value"), locale and locale["locale"])
    for match in PRESSED.finditer(text, start) if "<input" in text else ():
        yield from _block(source, *match.span("value"), None)
    for match in DEFINITION.finditer(text, start) if "]:" in text else ():
        yield from _block(source, *match.span("value"), None)


def _blanked(text: str, places: list[tuple[int, int]]) -> str:
    """A text with spaces in some places of it."""
    pieces, at = [], 0
    for start, end in sorted(places):
        if end > at:
            pieces += [text[at : max(at, start)], " " * (end - max(at, start))]
            at = end
    return "".join(pieces) + text[at:]


def _block(source: Source, start: int, end: int, locale: str | None) -> Iterator[Block]:
    builder = BlockBuilder()
    builder.add_words(source.text[start:end], start, end)
    if locale:
        builder.mark(Mark.LOCALE, 0, locale.lower())
    block = builder.build(Kind.LABEL, source, ("label",))
    if block:
        yield block
