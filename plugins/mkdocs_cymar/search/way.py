"""The way from a page to the search: a script and a link, and what there is without scripts."""

import re
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES
from cymar.publish.search.interface import DIALOG_WORDS
from cymar.publish.terms.words import GLOSSARY_TITLE
from mkdocs_cymar.compat.mkdocs import relative_address
from mkdocs_cymar.search.glossary import glossary_pages

OPENING_SCRIPT = "search/open.js"
HAS_SCRIPT = re.compile(rf"<script\b[^>]*\b{re.escape(OPENING_SCRIPT)}", re.IGNORECASE)
HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
MAIN_START = re.compile(r"<main\b[^>]*>|<\w+\b[^>]*\brole=\"?main\b[^>]*>", re.IGNORECASE)
BODY_START = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
HTML_LANGUAGE = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-zA-Z]+)", re.IGNORECASE)


def with_glossary(page: Page, config: MkDocsConfig) -> str:
    """The list of all pages, with a link to the glossary where the list has none."""
    html = page.content or ""
    locale = page.file.src_uri.partition("/")[0]
    file = glossary_pages(config).get(locale)
    if file is None:
        return html
    link = f'<a href="{escape(file.url_relative_to(page.file))}">'
    if link in html:
        return html
    return f"<p>{link}{GLOSSARY_TITLE.to(locale)}</a></p>\n{html}"


def with_way(html: str, page: Page, config: MkDocsConfig) -> str:
    """A page with the script of the search and a link that opens it, where its theme lacks them.

    Without scripts, the link leads to the glossary, or else to the first page of the site.
    """
    if HAS_SCRIPT.search(html):
        return html
    found = HTML_LANGUAGE.search(html)
    locale = found[1].lower() if found and found[1].lower() in LOCALES else "en"
    script = f'<script src="{_from(page, OPENING_SCRIPT)}" defer></script>'
    html = HEAD_END.sub(lambda end: script + end[0], html, count=1)
    if "data-search-open" in html:
        return html
    glossary = glossary_pages(config).get(locale)
    target = _from(page, glossary.url if glossary else ".")
    title = DIALOG_WORDS["title"].to(locale)
    link = f'<p><a href="{target}" data-search-open>{title}</a></p>'
    start = MAIN_START.search(html) or BODY_START.search(html)
    return f"{html[: start.end()]}{link}{html[start.end() :]}" if start else html


def _from(page: Page, address: str) -> str:
    return escape(relative_address(address, page))
