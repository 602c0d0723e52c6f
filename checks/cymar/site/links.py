"""Where a link leads, in a form that does not depend on the language."""

import posixpath
from collections.abc import Mapping
from urllib.parse import SplitResult, unquote, urlsplit

from cymar import expressions as re
from cymar.bilingual import LOCALES, other
from cymar.dataclasses import dataclass
from cymar.site.layout import STANDARD, without_suffix
from cymar.site.page_names import address, composed, plain
from cymar.site.pages import PAGE_ENDINGS, Link, Page
from cymar.site.site import Site
from cymar.site.slugs import may_be_one_document, may_be_translated

LANGUAGE_PART = re.compile(
    r"(?:(?:en|cy)(?:[-_](?:gb|us))?|english|cymraeg|welsh|saesneg)", re.IGNORECASE
)
LANGUAGE_SUFFIX = re.compile(
    r"(?:[-_.](?:en|cy|eng|cym|english|cymraeg|welsh|wel)){1,9}+(?=\.\w+$|$)", re.I
)
INDEX = re.compile(r"(?:^|/)(?:index|readme)\.(?:html?|md)$", re.IGNORECASE)
LANGUAGE_QUERY = re.compile(
    r"(?:^|&)(?:(?:lang|language|iaith|hl|locale)=[\w-]+"
    rf"|[\w-]+=(?:{LANGUAGE_PART.pattern})(?=&|$))",
    re.IGNORECASE,
)
TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|_g[al]|fbclid|gclid)=[^&]*")
PAGE_ENDING = re.compile(r"\.(?:html?|md)$")
DOCUMENT = re.compile(
    r"\.(?:csv|docx?|epub|jpe?g|mp[34]|od[pst]|pdf|png|pptx?|rtf|svg|txt|xlsx?|zip)$", re.IGNORECASE
)
FINAL_LETTERS = re.compile(r"[-_]e(?=\.\w+$)"), re.compile(r"[-_][cw](?=\.\w+$)")
"""The letter that says the language of a file, on an English page and on a Welsh: `report-e.pdf`,
`report-w.pdf`."""

OUTSIDE = ("http://", "https://", "//")
"""How nearly every address begins that leads to no page of the site."""

UNKNOWN_FILE = "file"
E_MAIL = re.compile(r"[^/@]+@[^/@]+")
COPY_NUMBER = re.compile(r"(?=.*\d)[\da-f]{6,40}", re.IGNORECASE)
LANGUAGE_TOP_LEVELS = ("wales", "cymru")
NAMED_AS = {"en": ("english", "saesneg"), "cy": ("welsh", "cymraeg")}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads. `key` is the same for both languages' links to the same thing.

    `kin` is what two links share that may lead to versions of one thing: their host, or all but
    the number of a copy. `path` is the address within the site, without what names a language;
    `shows_language` is whether it had such a part, so that each language has its own address.
    `page` is the page of the site it leads to, if any; where the page is in the other language
    only, it is that.
    """

    key: str
    kin: str
    path: str = ""
    shows_language: bool = False
    page: Page | None = None

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.path.rpartition("/")[2]

    def may_be_version(self, welsh: "Target", *, in_place: bool) -> bool:
        """Whether this, on an English page, and a Welsh page's link may lead to one thing.

        A document often has another name in each language: where the two links are `in_place` of
        each other it is enough that nothing in their names tells the documents apart.
        """
        if self.page or welsh.page:
            bare = [PAGE_ENDING.sub("", each.path) for each in (self, welsh)]
            return not (self.page and welsh.page) and bare[0] == bare[1]
        if "*" in self.kin or "*" in welsh.kin:
            return self.kin == welsh.kin
        if UNKNOWN_FILE in (self.kin, welsh.kin) and self.name == welsh.name:
            return True
        stems = FINAL_LETTERS[0].sub("", self.path), FINAL_LETTERS[1].sub("", welsh.path)
        if self.path != stems[0] == stems[1] != welsh.path:
            return self.kin == welsh.kin
        if self.path == welsh.path:
            return self.shows_language and welsh.shows_language
        same_site = self.kin == welsh.kin or UNKNOWN_FILE in (self.kin, welsh.kin)
        if in_place and same_site and welsh.shows_language and not welsh.path:
            return True  # the first page of the Welsh half, which may have no more
        shown = self.shows_language + welsh.shows_language
        if shown == len(LOCALES) or (shown and in_place and self.kin == welsh.kin):
            translated = may_be_translated(self.path, welsh.path, sure=False)
        else:
            translated = same_site and may_be_translated(self.path, welsh.path, sure=True)
        if translated or not (in_place and same_site):
            return translated
        endings = [DOCUMENT.search(each.name) for each in (self, welsh)]
        same_kind = endings[0] and endings[1] and endings[0][0] == endings[1][0]
        return bool(same_kind) and may_be_one_document(self.name, welsh.name)


def names_other_language(link: Link) -> bool:
    """Whether a link's label names the other language, or is marked as in or leading to it."""
    there = other(link.block.locale)
    label = link.label.casefold()
    is_named = any(name in label for name in NAMED_AS[there])
    return is_named or link.block.names_locale(link.start, link.end)


class Links:
    """Reads the links of a site's pages. `hosts` gives each English host its Welsh one."""

    def __init__(self, site: Site, hosts: Mapping[str, str]) -> None:
        self._site = site
        self._hosts = {welsh: english for english, welsh in hosts.items()}

    def target(self, page: Page, link: str) -> Target | None:
        """Where a link on a page leads, or nothing for one that stays on the page or is a contact.

        Parts of an address that name a language, and the fragment, are left out.
        """
        try:
            parts = urlsplit(link.strip())
        except ValueError:
            return None
        if parts.scheme in ("http", "https") or parts.netloc:
            return self._outside(parts)
        if parts.scheme or not parts.path or E_MAIL.fullmatch(parts.path):
            return None
        return self._inside(page, composed(unquote(parts.path)))

    def _inside(self, page: Page, path: str) -> Target:
        joined = path.lstrip("/") if path.startswith("/") else self._from_page(page, path)
        full = posixpath.normpath(joined) if joined else ""
        found = self._page(full, page)
        if found:
            english = self._site.counterparts.get(found.key) if found.locale == "cy" else None
            return Target(f"page {(english or found).key}", "page", address(found.name), page=found)
        parts = [part for part in joined.split("/") if part and part not in LOCALES]
        name = LANGUAGE_SUFFIX.sub("", parts[-1]).casefold() if parts else ""
        shows_language = path.startswith("/") and "/".join(parts) != joined.strip("/")
        whole = LANGUAGE_SUFFIX.sub("", "/".join(parts).casefold())
        return Target(f"file {name}", UNKNOWN_FILE, whole, shows_language)

    def _from_page(self, page: Page, path: str) -> str:
        """What a path on a page leads to, as `cy/a.md`, wherever the languages' folders are."""
        if self._site.layout == STANDARD:
            return posixpath.join(posixpath.dirname(page.key), path)
        place = self._site.layout.path_of(page.locale, page.name)
        full = posixpath.normpath(posixpath.join(posixpath.dirname(place), path))
        locale, name = self._site.layout.name_in(full)
        if self._site.layout.is_by_suffix and without_suffix(full)[1] is None:
            locale = page.locale
        return f"{locale}/{name}" if locale else full

    def _page(self, full: str, page: Page) -> Page | None:
        stem = next((full.removesuffix(end) for end in PAGE_ENDINGS if full.endswith(end)), full)
        for place in (stem, f"{page.locale}/{stem}"):
            locale, _, rest = place.partition("/")
            if locale in LOCALES:
                found = self._named(locale, rest) or self._counterpart_named(locale, rest)
                if found:
                    return found
        locale, _, rest = stem.partition("/")
        twin = self._site.by_address.get(f"{other(page.locale)}/{address(rest or 'index')}")
        is_alone = locale == page.locale and twin and twin.key not in self._site.counterparts
        return twin if is_alone else None

    def _named(self, locale: str, name: str) -> Page | None:
        full = f"{locale}/{address(name or 'index')}"
        return self._site.by_address.get(full) or self._site.by_plain_address.get(plain(full))

    def _counterpart_named(self, locale: str, name: str) -> Page | None:
        """A page that is linked to by the name of its counterpart's file."""
        there = self._named(other(locale), name)
        return self._site.counterparts.get(there.key) if there else None

    def _outside(self, parts: SplitResult) -> Target:
        host = (parts.hostname or "").removeprefix("www.")
        labels = host.split(".")
        shows_language = bool(LANGUAGE_PART.fullmatch(labels[0])) and len(labels) > 2
        host = ".".join(labels[1:]) if shows_language else host
        for welsh, english in self._hosts.items():
            if host in (welsh, english) or host.endswith((f".{welsh}", f".{english}")):
                shows_language = True
                host = host.replace(welsh, english)
        if host.rpartition(".")[2] in LANGUAGE_TOP_LEVELS:
            shows_language = True
        path = INDEX.sub("", unquote(parts.path))
        plain = [part for part in path.split("/") if part and not LANGUAGE_PART.fullmatch(part)]
        shows_language = shows_language or len(plain) < len([p for p in path.split("/") if p])
        asked = TRACKING.sub("", parts.query).strip("&")
        query = LANGUAGE_QUERY.sub("", asked).strip("&")
        shows_language = shows_language or query != asked
        inner = LANGUAGE_SUFFIX.sub("", "/".join(plain).casefold()) + (f"?{query}" if query else "")
        parts_of_kin = ["*" if COPY_NUMBER.fullmatch(part) else part for part in plain]
        kin = "/".join([host, *parts_of_kin]) if "*" in parts_of_kin else host
        return Target(f"address {host}/{inner}", kin, inner, shows_language)

    def is_other_language(self, page: Page, target: Target) -> bool:
        """Whether a link leads to a page in the other language that has one in this language."""
        found = target.page
        if found is None or found.locale != other(page.locale):
            return False
        return found.key in self._site.counterparts
