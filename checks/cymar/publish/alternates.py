"""The versions of a page that search engines are given, in its head and in the sitemap alike."""

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import urljoin

from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass

X_DEFAULT = "x-default"
"""What `hreflang` is for the version of a reader who reads neither language."""

PLAIN = re.compile(r"(?:(?!\.{1,2}/)[\w.-]+/)+")
"""An address that need only follow the site's own: most do, and a build joins many."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """A version of a page: its language, or `x-default`, and its address.

    The names are those that the templates of Material for MkDocs use.
    """

    lang: str
    link: str


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page in the sitemap: its address, its versions, and the day it last changed, if known."""

    link: str
    alternates: tuple[Alternate, ...]
    changed: str = ""


def alternates(links: Mapping[str, str], default: str) -> tuple[Alternate, ...]:
    """Both versions of a page, itself among them.

    Args:
        links: the address of the version in each language.
        default: the address for a reader who reads neither.
    """
    return (*(Alternate(each, links[each]) for each in LOCALES), Alternate(X_DEFAULT, default))


def absolute(address: str, site_url: str | None) -> str:
    """An address with the site's own before it, or unchanged where that is not known."""
    if not site_url:
        return address
    return _folder(site_url) + address if PLAIN.fullmatch(address) else urljoin(site_url, address)


@cache
def _folder(site_url: str) -> str:
    """What an address of a site begins with."""
    return urljoin(site_url, "a")[:-1]
