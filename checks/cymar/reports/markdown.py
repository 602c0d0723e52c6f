"""Markdown that reports are written in."""

import re
from collections.abc import Iterator

MARKUP = re.compile(r"[\\`*_\[\]<>|]")


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is."""
    return MARKUP.sub(r"\\\g<0>", text)


def fenced(language: str, text: str) -> Iterator[str]:
    """The lines of a block of code, and the blank line after it."""
    yield from (f"```{language}", text, "```", "")
