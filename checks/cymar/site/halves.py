"""The two halves of sites elsewhere, and files whose names say which language they are in."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from cymar import expressions as re
from cymar.bilingual import other
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list

LOCALE_OF_PART = {
    "en": "en", "eng": "en", "english": "en", "saesneg": "en", "en-gb": "en", "en_gb": "en",
    "cy": "cy", "cym": "cy", "welsh": "cy", "cymraeg": "cy", "cy-gb": "cy", "cy_gb": "cy",
}  # fmt: skip
"""What a part of an address names a language with."""

LANGUAGE_PARTS = "|".join(sorted(LOCALE_OF_PART, key=len, reverse=True))
FILE_OF_LANGUAGE = re.compile(
    rf"(?:(?<=[-_.(\s])|(?<=%20))({LANGUAGE_PARTS})\)?(?:[-_.]v?\d{{1,4}})?\.(?:pdf|docx?|od[tsp]|xlsx?|pptx?|csv|txt|epub|rtf|zip)\Z",
    re.IGNORECASE,
)
"""The end of a file's name that says its language: `form-en.pdf`, `form-english.docx`."""

PUBLIC_ENDS = (".gov.uk", ".wales", ".cymru", ".org.uk", ".ac.uk", ".nhs.uk", ".police.uk")
"""What the hosts end in of bodies that have their sites in both languages, where they show it."""

LEAST_OF_NAME = 4
"""The fewest letters of a Welsh word by which a site is known to serve Wales."""

WEB = ("http", "https")
HALF_OF_SITE = re.compile(
    r"://(?:(?<=[hH][tT][tT][pP]://)|(?<=[hH][tT][tT][pP][sS]://))"
    r"(?i:(?:www\.)?(?P<host>[\w.-]{3,80})"
    r"(?:/|/[^\s?#()<>\"]{0,120}\?(?:[^\s#()<>\"]{0,80}&)?(?:lang|lng|language|iaith|locale)=)"
    rf"(?P<part>{LANGUAGE_PARTS})(?![\w.-]))"
)
"""What says that an address is in one language's half of a site, from its `://`: a folder, `/en/`,
or what is asked for, `?lang=en`.

It begins with what is the same in each, and that is quick to look for.
"""

FILE_END = re.compile(
    r"\.(?:pdf|docx?|od[tsp]|xlsx?|pptx?|csv|txt|epub|rtf|zip|jpe?g|png)\Z", re.IGNORECASE
)
INCLUDED_FILE = re.compile(
    r"^[ \t]*(?:-+8<-+[ \t]*[\"']|\{%-?[ \t]*include(?:-markdown|_relative)?[ \t]++[\"']?)"
    r"(?P<path>[^\"'\n%{}]*[^\"'\s%{}])",
    re.MULTILINE,
)
IN_PATH = re.compile(rf"(?:^|[/._-])({LANGUAGE_PARTS})(?=[/.]|\Z)", re.IGNORECASE)


class Half(NamedTuple):
    """One language's half of a site elsewhere."""

    host: str
    locale: str


def half_of(address: str) -> Half | None:
    """Which half of a site elsewhere an address is in, if it begins with a language's name."""
    scheme = address.partition("://")[0]
    match = HALF_OF_SITE.match(address, len(scheme)) if scheme.lower() in WEB else None
    return Half(match["host"].lower(), LOCALE_OF_PART[match["part"].lower()]) if match else None


@cache
def _known_sites() -> Mapping[str, Mapping[str, str]]:
    """The host of each language of well-known sites, by either host."""
    found: dict[str, Mapping[str, str]] = {}
    for english, _, welsh in (entry.partition(": ") for entry in word_list("cy", "sites")):
        found[english] = found[welsh] = {"en": english, "cy": welsh}
    return found


def known_half_of(address: str) -> tuple[Half, str] | None:
    """Which half of a well-known site a page's address is in, and the host of the other half."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    hosts = _known_sites().get(host)
    if not hosts or FILE_END.search(parts.path):
        return None
    half = half_of(address)
    if hosts["en"] == hosts["cy"]:
        return (half, host) if half else None
    here = next(locale for locale, name in hosts.items() if name == host)
    named = {LOCALE_OF_PART[name.lower()] for name in IN_PATH.findall(parts.path)}
    is_plain = not named or named == {here}
    return (
        (Half(host, here), hosts[other(here)])
        if is_plain and half != Half(host, other(here))
        else None
    )


def serves_wales(half: Half) -> bool:
    """Whether a site that names the language in an address is one that serves Wales in both.

    Those of public bodies in the United Kingdom that do so have a half in each, and so have those
    that have a Welsh word for a name.
    """
    names = half.host.split(".")[:-1]
    return half.host.endswith(PUBLIC_ENDS) or any(
        len(name) >= LEAST_OF_NAME and languages_of(name) == ("cy",) for name in names
    )


def halves(texts: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The locales that sites elsewhere have halves in, by host, as far as texts link to them."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for match in HALF_OF_SITE.finditer(text):
            found.setdefault(match["host"].lower(), set()).add(
                LOCALE_OF_PART[match["part"].lower()]
            )
    return {host: frozenset(locales) for host, locales in found.items()}


def file_locale(address: str) -> str:
    """The language that a file says it is in, by the end of its name or by a folder."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    if match := FILE_OF_LANGUAGE.search(path):
        return LOCALE_OF_PART[match[1].lower()]
    folders = path.split("/")[1:-1] if FILE_END.search(path) else []
    named = {LOCALE_OF_PART[name] for each in folders if (name := each.lower()) in LOCALE_OF_PART}
    return named.pop() if len(named) == 1 else ""


def includes(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Where a page takes in a file whose path says that it is in a language: `en/contact.md`."""
    for match in INCLUDED_FILE.finditer(text):
        found = [LOCALE_OF_PART[name.lower()] for name in IN_PATH.findall(match["path"])]
        if found and set(found) == {locale}:
            yield match.span("path")
