"""What the pages of a built site load from elsewhere, and how a site does without it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field, replace
from cymar.files.reading import files_of_site
from cymar.text.html import Tag, read_page

LOADS = Text(
    en="Pages load {what} from ‘{host}’. Pages: {pages}, such as {path}. {cure}",
    cy="Mae tudalennau'n llwytho {what} o'r wefan ‘{host}’. Tudalennau: {pages}, fel {path}. "
    "{cure}",
)
COPY = Text(
    en="Keep a copy among the files of your site.", cy="Cadwch gopi ymhlith ffeiliau eich gwefan."
)
LINK = Text(en="Link to it instead.", cy="Rhowch ddolen yn ei le.")
FONTS = Text(
    en="Set ‘font: false’ under ‘theme’ in mkdocs.yml.",
    cy="Gosodwch ‘font: false’ o dan ‘theme’ yn mkdocs.yml.",
)
EMOJI = Text(
    en="Set ‘emoji_generator’ to ‘material.extensions.emoji.to_svg’.",
    cy="Gosodwch ‘emoji_generator’ yn ‘material.extensions.emoji.to_svg’.",
)
DIAGRAMS = Text(
    en="Keep a copy of ‘mermaid.min.js’ among your files, and name it under ‘extra_javascript’.",
    cy="Cadwch gopi o ‘mermaid.min.js’ ymhlith eich ffeiliau, a'i enwi o dan ‘extra_javascript’.",
)
COUNTS = Text(
    en="Leave ‘extra.analytics’ out, or count visits on your own server.",
    cy="Gadewch ‘extra.analytics’ allan, neu cyfrifwch ymweliadau ar eich gweinydd eich hun.",
)
REPOSITORY = Text(
    en="Link to the repository in the text instead of with ‘repo_url’.",
    cy="Rhowch ddolen at yr ystorfa yn y testun yn lle gydag ‘repo_url’.",
)
LOADS_SCRIPT = Text(en="a script", cy="sgript")
LOADS_STYLES = Text(en="styles", cy="arddulliau")
LOADS_PICTURE = Text(en="a picture", cy="delwedd")
LOADS_FRAME = Text(en="a page within a page", cy="tudalen o fewn tudalen")
LOADS_MEDIA = Text(en="sound or video", cy="sain neu fideo")
LOADS_FACTS = Text(en="facts about a repository", cy="ffeithiau am ystorfa")
LOADS_DRAWER = Text(en="a program that draws diagrams", cy="rhaglen sy'n tynnu diagramau")

KINDS = {
    "script": (("src",), LOADS_SCRIPT, COPY),
    "link": (("href",), LOADS_STYLES, COPY),
    "img": (("src", "srcset"), LOADS_PICTURE, COPY),
    "iframe": (("src",), LOADS_FRAME, LINK),
    "embed": (("src",), LOADS_FRAME, LINK),
    "object": (("data",), LOADS_FRAME, LINK),
    "source": (("src", "srcset"), LOADS_MEDIA, LINK),
    "video": (("src", "poster"), LOADS_MEDIA, LINK),
    "audio": (("src",), LOADS_MEDIA, LINK),
}
"""By element: the attributes that name what it loads, what that is, and how to do without."""

CURES = {"fonts.googleapis.com": FONTS, "fonts.gstatic.com": FONTS}
EMOJI_CLASSES = {"emojione", "gemoji", "twemoji"}
LOADED_LINKS = {"icon", "manifest", "modulepreload", "preconnect", "preload", "stylesheet"}
ELEMENT = re.compile(rf"<(?:{'|'.join(KINDS)})\b[^>]*//[^>]*>", re.IGNORECASE)
STYLE_ADDRESS = re.compile(r"(?:url\(|@import\s)[\s\"']*+((?:https?:)?//[^\s\"')]+)")
ADDRESS = re.compile(r"(?:https?:)?//[^\s,]+")
DRAWN = re.compile(r"<[a-z]+ class=[\"']?mermaid\b")
OWN_DRAWER = re.compile(r"<script\b[^>]*\bmermaid[^>]*>")
FACTS_OF = re.compile(
    r"<a href=[\"']?https://(github|gitlab)\.com/[^>]*data-md-component=[\"']?source\b"
)
DRAWERS_HOST = "unpkg.com"
"""Where Material's scripts load Mermaid from, unless a page loads it itself."""

ANALYTICS_HOST = "www.googletagmanager.com"
ANALYTICS = f"https://{ANALYTICS_HOST}/gtag/js"
"""What Material's own script for Google Analytics loads, with no element in the page."""

FACTS_HOSTS = {"github": "api.github.com", "gitlab": "gitlab.com"}


@dataclass(frozen=True, slots=True)
class LoadedElsewhere:
    """What pages load from a host that is not the site's, and how to do without.

    Args:
        host: the host.
        what: what they load.
        cure: how a site does without.
        pages: how many pages do.
        path: the first of them, within the site.
    """

    host: str
    what: Text
    cure: Text
    pages: int
    path: str

    @property
    def message(self) -> Text:
        """The message for whoever builds the site."""
        return LOADS.format({
            "what": self.what, "host": self.host, "pages": self.pages, "path": self.path,
            "cure": self.cure,
        })  # fmt: skip


@dataclass
class ElsewhereSearch:
    """The search for what pages load from other hosts, each of which it is given once.

    Args:
        own_host: the host that the site is published on, or nothing where that is not known.
    """

    own_host: str
    _found: dict[tuple[str, Text], LoadedElsewhere] = field(default_factory=dict)

    def read(self, path: str, html: str) -> None:
        """Look at a page, by its path within the site."""
        self._note(path, in_page(html))

    def read_styles(self, site: Path) -> None:
        """Look at the style sheets of a built site."""
        for path, content in files_of_site(site, "**/*.css"):
            css = content.decode("utf-8", "replace")
            self._note(path.relative_to(site).as_posix(), in_styles(css))

    def _note(self, path: str, loads: Iterable[tuple[str, Text, Text]]) -> None:
        for host, what, cure in dict.fromkeys(loads):
            if host and host != self.own_host:
                first = LoadedElsewhere(host, what, cure, 0, path)
                before = self._found.get((host, what), first)
                self._found[host, what] = replace(before, pages=before.pages + 1)

    @property
    def found(self) -> list[LoadedElsewhere]:
        """What has been found so far, each once."""
        return list(self._found.values())


def in_page(html: str) -> Iterator[tuple[str, Text, Text]]:
    """What a page loads from elsewhere: the host, what it is, and how to do without."""
    for written in ELEMENT.findall(html):
        tag = next((each for each in read_page(written) if isinstance(each, Tag)), None)
        if tag is not None:
            yield from _of_element(tag)
    if DRAWN.search(html) and not OWN_DRAWER.search(html):
        yield DRAWERS_HOST, LOADS_DRAWER, DIAGRAMS
    if ANALYTICS in html:
        yield ANALYTICS_HOST, LOADS_SCRIPT, COUNTS
    facts = FACTS_OF.search(html)
    if facts:
        yield FACTS_HOSTS[facts[1]], LOADS_FACTS, REPOSITORY


def _of_element(tag: Tag) -> Iterator[tuple[str, Text, Text]]:
    names, what, cure = KINDS[tag.name]
    relations = set(tag.attributes.get("rel", "").lower().split())
    if tag.name == "link" and not relations & LOADED_LINKS:
        return
    if EMOJI_CLASSES & set(tag.attributes.get("class", "").split()):
        cure = EMOJI
    for name in names:
        for address in ADDRESS.findall(tag.attributes.get(name, "")):
            host = urlsplit(address).hostname or ""
            yield host, what, CURES.get(host, cure)


def in_styles(css: str) -> Iterator[tuple[str, Text, Text]]:
    """What a stylesheet loads from elsewhere: the host, what it is, and how to do without."""
    for address in STYLE_ADDRESS.findall(css):
        host = urlsplit(address).hostname or ""
        yield host, LOADS_STYLES, CURES.get(host, COPY)
