"""What a built site can contain: every name that a selector of a stylesheet may ask for."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from cymar.dataclasses import dataclass
from cymar.text.html import page_elements

LIKE_A_TAG = re.compile(r"""<[^\W\d][^\s/<>"']*+(?:[^<>"']|"[^"]*"|'[^']*')*+>""")
"""What looks like a tag, in comments and scripts too: a name too many does no harm here.

Reading pages properly would take seven times as long (0.20 s to 0.03 for 88 pages of 29 KB)."""

TEXT_ATTRIBUTE = re.compile(
    r"""\b(alt|aria-label|content|data-(?:definition|more|term)|href|placeholder|title)=
        (?:"[^"]*"|'[^']*')""",
    re.VERBOSE,
)
"""Attributes whose values are text or addresses: no stylesheet asks for what is in them."""

HEADING_ID = re.compile(r"""^(<h[1-6]\b.*?\bid=)(?:"[^"]*"|'[^']*')""", re.DOTALL)
"""The address of a heading, which is made of its words: `failure` is no kind of note there."""

NAME = re.compile(r"[^\W\d][\w-]*")
PROPERTY_NAME = re.compile(r"--[\w-]+")
JSON_TYPE = "application/json"
STRUCTURED_DATA = "application/ld+json"
"""What search engines read: its words are titles, and no script makes anything of them."""

LEAST_START = 5
"""How long a name is at least, in characters, that a script may complete: not `a-`."""

MADE_FOR: Mapping[str, frozenset[str]] = {
    "md-annotation": frozenset({"annotate", "content.code.annotate"}),
    "md-code__button": frozenset({"copy", "select", "content.code.copy", "content.code.select"}),
    "md-code__nav": frozenset({"copy", "select", "content.code.copy", "content.code.select"}),
    "md-mermaid": frozenset({"mermaid"}),
    "md-search-result": frozenset({"search-result"}),
    "md-source__": frozenset({"source"}),
    "md-tag": frozenset({"search-result"}),
    "md-tooltip": frozenset(
        {
            "annotate", "content.code.annotate", "content.footnote.tooltips", "content.tooltips",
            "data-preview", "navigation.instant.preview",
        }
    ),
    "md-version": frozenset({"mike"}),
    "tabbed-": frozenset({"tabbed-set"}),
}  # fmt: skip
"""What the theme's script makes, by how its name starts, and what a page must have for that.

Read by hand from the scripts of the versions that the caller of `optimise` calls known, and from
our own: the class of an element, the part of the page that it mounts, or the feature that is on.
"""

ONLY_READ = frozenset(
    {
        "black", "blue", "brown", "bug", "example", "failure", "footnote", "footnote-ref", "green",
        "grey", "headerlink", "indigo", "md-nav__item--section", "md-status", "note", "orange",
        "pink", "purple", "question", "quote", "red", "rtl", "success", "teal", "tip", "white",
        "yellow",
    }
)  # fmt: skip
"""Names in those scripts that they look for, or use as words, and put on no page."""

SHORTEST_MADE = 3
"""How long, in characters, the shortest name is that those scripts make and that not every
page has: `c1` in them is a variable, and in a stylesheet the class of a comment in code."""

SHORT_MADE = frozenset({"a", "h2", "li", "ol", "p", "ul"})
"""The shorter ones that they do make: the elements of our search's results."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that the pages and scripts of a site contain.

    Args:
        words: the names of elements, classes and attributes, and the values of those.
        starts: the beginnings of names that a script completes, such as `md-tag--`.
        properties: the custom properties of CSS.
    """

    words: frozenset[str]
    starts: tuple[str, ...]
    properties: frozenset[str]

    def has(self, name: str) -> bool:
        """Whether an element, class, attribute or value by this name may occur."""
        return all(
            word in self.words or word.startswith(self.starts)
            for word in NAME.findall(name.lower())
        )


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site; `is_read` means that it is known what it makes, and for what."""

    text: str
    is_read: bool = False


def names(pages: Iterable[str], scripts: Iterable[Script]) -> Names:
    """Every name in a site's pages, as HTML, and in its scripts."""
    whole: set[str] = set()
    written = list(scripts)
    values: set[str] = set()
    for page in pages:
        whole.update(LIKE_A_TAG.findall(page))
        for tag, text in page_elements(page, "script"):
            kind = tag.attributes.get("type", "")
            if kind.startswith(JSON_TYPE):
                values.update(_strings(text))
            elif text and kind != STRUCTURED_DATA:
                written.append(Script(text))
    tags = {HEADING_ID.sub(r"\1", TEXT_ATTRIBUTE.sub(r"\1", tag)) for tag in whole}
    words = {word.lower() for tag in tags for word in NAME.findall(tag)} | values
    properties = {name for tag in tags for name in PROPERTY_NAME.findall(tag)}
    made: set[str] = set()
    for script in set(written):
        made |= set(_made(script, words))
        properties |= {name for name in PROPERTY_NAME.findall(script.text) if _is_made(name, words)}
    words |= made
    starts = tuple(word for word in words if word[-1] in "-_" and len(word) >= LEAST_START)
    return Names(frozenset(words), starts, frozenset(properties))


def loads_elsewhere(page: str) -> bool:
    """Whether a page has a script of another site, which may add anything to it."""
    return any(
        urlsplit(tag.attributes.get("src", "").strip()).netloc
        for tag, _ in page_elements(page, "script")
    )


def _strings(text: str) -> Iterator[str]:
    """The values of JSON_TYPE that are text, such as the features of the theme that are on."""
    waiting = [json.loads(text)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            waiting += value.values() if isinstance(value, dict) else value


def _made(script: Script, words: set[str]) -> Iterator[str]:
    for word in {word.lower() for word in NAME.findall(script.text)}:
        if not script.is_read or _is_made(word, words):
            yield word


def _is_made(name: str, words: set[str]) -> bool:
    """Whether the page has what a script that is read makes this for."""
    plain = name.removeprefix("--")
    if plain in ONLY_READ or (len(plain) < SHORTEST_MADE and plain not in SHORT_MADE):
        return False
    needed = next((each for start, each in MADE_FOR.items() if plain.startswith(start)), None)
    return needed is None or not needed.isdisjoint(words)
