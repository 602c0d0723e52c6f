"""What search engines and those who share a page are given of it: JSON-LD, as schema.org has it."""

import json
from collections.abc import Sequence

from cymar.dataclasses import dataclass

CONTEXT = "https://schema.org"
UNSAFE = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
"""Characters that could end a script or a line of it, and how JSON writes them otherwise."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page on the way to another: its title and its whole address."""

    title: str
    link: str


def breadcrumbs(crumbs: Sequence[Crumb]) -> dict[str, object]:
    """The way to a page, from the first page of its language."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": each.title, "item": each.link}
            for number, each in enumerate(crumbs, 1)
        ],
    }


def website(name: str, link: str, locale: str, description: str) -> dict[str, object]:
    """The site, in one language, and whose it is."""
    data: dict[str, object] = {
        "@context": CONTEXT, "@type": "WebSite", "name": name, "url": link, "inLanguage": locale,
        "publisher": {"@type": "Organization", "name": name, "url": link},
    }  # fmt: skip
    return data | ({"description": description} if description else {})


def article(
    crumb: Crumb, locale: str, published: str, changed: str, publisher: str
) -> dict[str, object]:
    """A post, with its days as ISO 8601 has them; it may have no second one."""
    data: dict[str, object] = {
        "@context": CONTEXT, "@type": "BlogPosting", "headline": crumb.title, "url": crumb.link,
        "inLanguage": locale, "datePublished": published,
        "publisher": {"@type": "Organization", "name": publisher},
    }  # fmt: skip
    return data | ({"dateModified": changed} if changed else {})


def script(data: dict[str, object]) -> str:
    """A script of data for the head of a page; nothing in it can end it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)
    return f'<script type="application/ld+json">{text}</script>'
