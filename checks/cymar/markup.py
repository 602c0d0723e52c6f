"""JSON and Markdown that reports are written in: what comes from outside is text, and stays so."""

import json
import re
from collections.abc import Iterator

from cymar.terminal import STEERING, printable

ESCAPED_IN_JSON = re.compile(rf"{STEERING.pattern}|[\ud800-\udfff]|#(?=#)")
"""What JSON may hold as it is, but a terminal, a log or a file in UTF-8 may not."""

FENCES = re.compile(r"^ *(`{3,})", re.MULTILINE)

MARKUP = re.compile(r"[\\`*_\[\]<>|~&]|^\s*(?:[#+=-]|\d+[.)])")


def json_document(document: object) -> str:
    r"""A value as a JSON document, which a terminal and a log may be given too.

    What would steer them is written as `\u001b` is: the value is the same.
    """
    written = json.dumps(document, ensure_ascii=False, indent=2)
    lines = (ESCAPED_IN_JSON.sub(_code, line) for line in written.split("\n"))
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text on one line, as Markdown that shows it as it is."""
    return MARKUP.sub(_literal, printable(text))


def fenced(language: str, text: str) -> Iterator[str]:
    """The lines of a block of code, and the blank line after it.

    Its fence is longer than any within the text, which would else end it.
    """
    fence = max(["```", *(f"{each}`" for each in FENCES.findall(text))], key=len)
    yield from (f"{fence}{language}", text, fence, "")


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _literal(match: re.Match[str]) -> str:
    return f"{match[0][:-1]}\\{match[0][-1]}"
