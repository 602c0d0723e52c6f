"""The files that a new site begins with, filled in: each value is escaped for where it goes."""

import json
import re
from collections.abc import Callable, Mapping
from html import escape
from urllib.parse import quote

from cymar.files.reading import own_bytes

PACKAGE = "cymar.adoption"
FOLDER = "templates"
PLACE = re.compile(r"⟦(\w+):(\w+)⟧")
"""Where a value goes, and how it is escaped."""

MARKUP = re.compile(r"[\\`*_\[\]{}#|]")
"""Characters that Markdown and the extensions of a new site read as markup within a line."""

ENTITY = re.compile(r"&(?=#?\w+;)")
"""What begins a character's name in HTML."""

LIST_START = re.compile(r"^([-+]|\d+(?=[.)]))")
"""What makes an item of a list of a line that begins with it."""


def markdown(text: str) -> str:
    """A text that stands in a line of Markdown as it is."""
    plain = MARKUP.sub(lambda found: f"\\{found[0]}", escape(text, quote=False))
    start = LIST_START.match(plain)
    if start and start[1].isdigit():
        return f"{start[1]}\\{plain[start.end() :]}"
    return f"\\{plain}" if start else plain


def shown(text: str) -> str:
    """A text in quotation marks, as YAML, that the theme puts in HTML as it is.

    A bare `&` shows as itself, and stays legible where the theme escapes a name once more.
    """
    return yaml(ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;"))


def yaml(text: str) -> str:
    """A text in quotation marks, as YAML, TOML and JSON read it."""
    return json.dumps(text, ensure_ascii=False)


ESCAPES: Mapping[str, Callable[[str], str]] = {
    "markdown": markdown,
    "yaml": yaml,
    "shown": shown,
    "url": lambda text: quote(text, safe="@"),
    "plain": str,
}
"""How a value is written, by where it goes; `plain` is for what we wrote ourselves."""


def template(name: str) -> str:
    """A template, by its path among them."""
    return own_bytes(PACKAGE, FOLDER, *name.split("/")).decode("utf-8")


def filled(name: str, values: Mapping[str, str]) -> bytes:
    """A file, from the template of a name."""
    text = PLACE.sub(lambda found: ESCAPES[found[2]](values[found[1]]), template(name))
    return text.encode("utf-8")
