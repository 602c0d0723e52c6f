"""Links within shortcodes, macros and components, which are no part of a page's own text."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.site.pages import Page
from cymar.text.block import Kind
from cymar.text.source import Span

REGION = re.compile(r"\{\{[^{}\n]{3,400}\}\}|\{%[^{}%\n]{3,400}%\}|<[A-Z]\w{0,40}\s[^<>{}]{3,400}>")
"""A shortcode, a macro or a tag of a template, or a component."""

ADDRESS = re.compile(
    r"(?<=[\"'=(])(?:https?://[^\s\"'<>{}()]{3,}|\.{0,2}/[^\s\"'<>{}()/][^\s\"'<>{}()]*)"
    r"|(?<=[\"'=(\s])[\w./-]+\.(?:md|html?|pdf|docx?|xlsx?|od[ts]|csv)(?:\#[\w-]+)?(?=[\"'\s)])"
)
"""What is an address in one: a place on a site, or a file to read or to download."""

IS_PICTURE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|ico|js|css|mp[34]|webm)\Z", re.IGNORECASE
)
TAKES_IN = re.compile(r"\{[{%<\s]*(?:-\s*)?\w*include|\{[{%<\s]*(?:import|extends|from)\b")
"""What takes in another file, which is no link to it."""


def template_links(page: Page) -> Iterator[tuple[str, Span]]:
    """The address and the place of each, in order; pictures have a file for each language."""
    text = page.source.text
    if not ("{{" in text or "{%" in text or "=" in text) or not REGION.search(text):
        return
    code = [(each.start, each.end) for each in page.blocks if each.kind is Kind.CODE]
    for region in REGION.finditer(text, page.document.body):
        start = region.start()
        if text[start - 1 : start] == "`" or any(first <= start < last for first, last in code):
            continue
        if TAKES_IN.match(region[0]):
            continue
        for match in ADDRESS.finditer(region[0]):
            if not IS_PICTURE.search(match[0]):
                yield match[0], page.source.span(start + match.start(), start + match.end())
