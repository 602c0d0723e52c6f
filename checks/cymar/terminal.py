"""Colour, widths and safe characters, for terminals and logs."""

from collections.abc import Mapping

from cymar import expressions as re

WHEN = ("auto", "always", "never")
"""When to use colour; `auto` decides by the environment and by what the output goes to."""

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What moves a cursor, rings a bell, ends a line or turns text round: Cc, Zl, Zp and bidi marks."""

COMMAND = re.compile(
    r"^(?P<inset>[^\S\n]*):(?=:[a-z])|#(?=#\[|#vso\[|#teamcity\[)", re.IGNORECASE | re.MULTILINE
)
"""The first character of what a pipeline would obey in a log.

GitHub's looks for `::name` after any white space at the start of a line, and for `##[name]` in all
of it (actions/runner, src/Runner.Common/ActionCommand.cs); Azure's for `##vso[`, TeamCity for its
own name.
"""

OURS = re.compile(r"(\n)")
OURS_IN_COLOUR = re.compile(r"(\n|\x1b\[[\d;]*m)")
"""What steers a terminal, and is a report's own."""

REPLACEMENT = "\ufffd"
PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421, ord("\t"): ord(" ")}
"""What shows a control character, such as ␛; a tab becomes a space.

So what is under a tab needs no knowledge of tab stops.
"""

ONE_COLUMN_EACH = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*")
"""Text of which each character takes one column: most lines, for which no table need be loaded."""

TWO_COLUMNS_EACH = re.compile(
    "[\u2705\u274c\u4e00-\u9fff\U0001f400-\U0001f43e\U0001f442-\U0001f4fc\U0001f4ff-\U0001f53d"
    "\U0001f600-\U0001f64f]"
)
"""Pictures and Chinese characters that take two (Unicode, EastAsianWidth.txt), the most common."""


def wants_colour(when: str, *, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to use colour.

    Args:
        when: One of `WHEN`, as the command line asks.
        is_terminal: Whether the output goes to a terminal.
        environment: Where `NO_COLOR` (https://no-color.org), `FORCE_COLOR` (https://force-color.org)
            and `TERM` are looked up, in that order.
    """
    if when != "auto":
        return when == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def printable(text: str) -> str:
    """Text on one line that a terminal or a log may be given; as many characters as before.

    A control character becomes its picture, such as ␊ for the end of a line; a mark that turns text
    round, and the first character of what a pipeline would obey, become �.
    """
    if text.isprintable() and "::" not in text and "##" not in text:
        return text
    return COMMAND.sub(_harmless, STEERING.sub(_shown, text))


def printable_lines(text: str, *, colour: bool = False, has_commands: bool = False) -> str:
    """A whole report that a terminal or a log may be given, of as many lines as before.

    Args:
        text: the report. What it has from outside is already on one line.
        colour: whether the report is in colour.
        has_commands: whether a pipeline is to obey it, as it does annotations.
    """
    if not (colour or has_commands):
        return "\n".join(map(printable, text.split("\n")))
    pieces = (OURS_IN_COLOUR if colour else OURS).split(text)
    pieces[::2] = [STEERING.sub(_shown, piece) for piece in pieces[::2]]
    whole = "".join(pieces)
    return whole if has_commands else COMMAND.sub(_harmless, whole)


def _shown(match: re.Match[str]) -> str:
    return chr(PICTURES.get(ord(match[0]), ord(REPLACEMENT)))


def _harmless(match: re.Match[str]) -> str:
    return f"{match['inset'] or ''}{REPLACEMENT}"


def columns(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    if ONE_COLUMN_EACH.fullmatch(text):
        return len(text)
    if ONE_COLUMN_EACH.fullmatch(TWO_COLUMNS_EACH.sub("", text)):
        return len(text) + len(TWO_COLUMNS_EACH.findall(text))
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def padded(text: str, width: int) -> str:
    """A printable text with spaces after it, so that it takes so many columns."""
    return text + " " * (width - columns(text))
