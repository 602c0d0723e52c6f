"""Finding a site's pages, and which page is whose counterpart."""

import os
import posixpath
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import replace
from cymar.errors import ConfigError, nearest
from cymar.files import shown_path
from cymar.site.addresses import addresses, slug_problem
from cymar.site.broken import BrokenFile
from cymar.site.layout import STANDARD, TOP, Layout
from cymar.site.page_names import address, composed
from cymar.site.pages import Page, PagePair
from cymar.site.places import SitePlace
from cymar.site.reading import legible, link_problem, read_page
from cymar.site.site import Site
from cymar.site.walk import walk
from cymar.text.markdown import Problem
from cymar.text.source import Source, Span

DECLARES = "counterpart"
"""The key in a page's front matter that names its counterpart."""

SAME_ADDRESS = Text(
    en="This page and ‘{other}’ would have the same address: rename one of them, or give it "
    "another ‘slug’.",
    cy="Byddai gan y dudalen hon yr un cyfeiriad â'r dudalen ‘{other}’: ailenwch un ohonyn nhw, "
    "neu rhowch ‘slug’ arall iddi.",
)
NO_COUNTERPART = Text(
    en="‘counterpart’ must name a page in the other language's folder; ‘{name}’ is not "
    "there.{hint}",
    cy="Rhaid i ‘counterpart’ enwi tudalen yn ffolder yr iaith arall; nid yw ‘{name}’ yno.{hint}",
)
TAKEN = Text(
    en="‘counterpart’ names ‘{name}’, which is the counterpart of ‘{other}’: each page has one.",
    cy="Mae ‘counterpart’ yn enwi ‘{name}’, sy'n cyfateb i'r dudalen ‘{other}’ yn barod: un sydd i "
    "bob tudalen.",
)

NO_LANGUAGE = Text(
    en="The name of this page does not say its language, and as many pages say English as Welsh: "
    "end the name in ‘.en.md’ or ‘.cy.md’.",
    cy="Nid yw enw'r dudalen hon yn dangos ei hiaith, ac mae cymaint o dudalennau'n nodi Saesneg "
    "ag sy'n nodi Cymraeg: rhowch ‘.en.md’ neu ‘.cy.md’ ar ddiwedd yr enw.",
)
SAME_VALUE = Text(
    en="‘{key}’ has the same value here as on ‘{other}’, in the same language: each page needs its "
    "own.",
    cy="Mae gan yr allwedd ‘{key}’ yr un gwerth yma ag ar y dudalen ‘{other}’, yn yr un iaith: mae "
    "angen un gwahanol ar bob tudalen.",
)


def read_site(place: SitePlace, shown: str, root: Path | None = None, key: str = "") -> Site:
    """Every page of a site, and the pairs among them.

    Args:
        place: the site's folder, and where each language's pages are in it.
        shown: the folder's path as messages have it.
        root: what no symbolic link may lead out of: the project's folder, or else the site's.
        key: what pages' front matter has that pairs those of equal values, besides `counterpart`.

    Raises:
        ConfigError: where a language's folder is a link that may not be followed.
    """
    folder, layout = place.folder, place.layout
    root = root or folder
    for inside in layout.folders.values():
        problem = link_problem(root, folder / inside)
        if problem:
            raise ConfigError(problem, shown_path(folder / inside))
    walked = walk(folder, root, layout)
    found: dict[str, dict[str, Page]] = {locale: {} for locale in LOCALES}
    for path in sorted(walked.pages):
        locale, name = layout.name_in(path)
        where, shown_as = os.path.join(folder, path), _shown(shown, folder, path)
        page = read_page(where, locale or LOCALES[0], name, shown_as, root)
        if path in walked.problems:
            page = _with(page, Problem(page.source.span(0, 0), walked.problems[path]))
        if not locale:
            page = _with(page, Problem(page.heading, NO_LANGUAGE))
        known = found[page.locale]
        if name in known:
            same = Problem(page.heading, SAME_ADDRESS.format({"other": known[name].source.path}))
            page = replace(_with(page, same), name=path)
        known[page.name] = page
    pages = [page for each in found.values() for page in _with_address_problems(each)]
    site = pair_pages(folder, shown, pages, layout, key)
    known_paths = frozenset(walked.pages)
    others = {path: text for path, text in walked.problems.items() if path not in known_paths}
    broken = (_broken(place, shown, path, text) for path, text in others.items())
    return replace(site, broken_files=tuple(broken), like_pages=tuple(walked.like_pages))


def _broken(place: SitePlace, shown: str, path: str, problem: Text) -> BrokenFile:
    locale, _ = place.layout.name_in(path)
    source = Source(legible(_shown(shown, place.folder, path)), locale or "", "")
    problems = (Problem(source.span(0, 0), problem),)
    return BrokenFile(legible(path), problems, place.folder / path)


def _shown(shown: str, folder: Path, path: str) -> str:
    """A page's path as messages have it: from where the command runs, even within the site."""
    top = _normal(shown)
    if top == ".." or top.startswith("../"):
        return shown_path(folder / path)
    return path if top == TOP else f"{top.rstrip('/')}/{path}"


_normal = lru_cache(1)(posixpath.normpath)


def _with_address_problems(pages: Mapping[str, Page]) -> list[Page]:
    """The pages of one language, those that share an address marked so."""
    own = addresses(pages.values())
    shared = Counter(own.of(name) for name in pages)
    first: dict[str, Page] = {}
    result = []
    for name, page in pages.items():
        wrong = slug_problem(page)
        if wrong:
            page = _with(page, wrong)
        alone = shared[own.of(name)] == 1 or page.problems
        before = page if alone else first.setdefault(own.of(name), page)
        if before is not page:
            problem = Problem(page.heading, SAME_ADDRESS.format({"other": before.source.path}))
            page = _with(page, problem)
        result.append(page)
    return result


def _with(page: Page, problem: Problem) -> Page:
    return replace(page, parsed=page.document, own_problems=(*page.own_problems, problem))


def pair_pages(
    folder: Path, shown: str, pages: list[Page], layout: Layout = STANDARD, key: str = ""
) -> Site:
    """Pair pages that name each other, then those with the same path, then the same address.

    Args:
        folder: the site's folder.
        shown: its path as messages have it.
        pages: the pages of both languages.
        layout: where each language's pages are in the folder.
        key: what pages' front matter has that pairs those of equal values, besides `counterpart`.
    """
    by_key = {page.key: page for page in pages}
    partner = _declared(by_key)
    if key and key != DECLARES:
        pair_by_key(by_key, partner, key)
    ways: tuple[Callable[[str], str], ...] = (composed, lambda name: composed(address(name)))
    for match in ways:
        free: dict[str, dict[str, str]] = {locale: {} for locale in LOCALES}
        for page in by_key.values():
            if page.key not in partner:
                free[page.locale].setdefault(match(page.name), page.key)
        for name, key in free["en"].items():
            if name in free["cy"]:
                partner[key] = free["cy"][name]
                partner[free["cy"][name]] = key
    pairs = [
        PagePair(en=by_key[key], cy=by_key[partner[key]])
        for key in by_key
        if key.startswith("en/") and key in partner
    ]
    return Site(folder, shown, tuple(by_key.values()), tuple(pairs), layout)


def pair_by_key(by_key: dict[str, Page], partner: dict[str, str], key: str) -> None:
    """Add the pairs of pages that have an equal value at a key of their front matter.

    A page whose value another page of its language has is marked so.
    """
    holders: dict[str, dict[object, str]] = {locale: {} for locale in LOCALES}
    for page in list(by_key.values()):
        if not page.may_have(key) or page.key in partner:
            continue
        value = page.document.metadata.get(key)
        if not isinstance(value, str | int) or not str(value).strip():
            continue
        first = holders[page.locale].setdefault(str(value).strip(), page.key)
        if first != page.key:
            values = {"key": key, "other": by_key[first].source.path}
            span = page.document.spans.get(key, page.heading)
            by_key[page.key] = _with(page, Problem(span, SAME_VALUE.format(values)))
    for value, name in holders["en"].items():
        if value in holders["cy"]:
            partner[name] = holders["cy"][value]
            partner[holders["cy"][value]] = name


def _declared(by_key: dict[str, Page]) -> dict[str, str]:
    """Pairs that pages' front matter declares; a page that declares wrongly is marked so."""
    partner: dict[str, str] = {}
    keys = {composed(key): key for key in by_key}
    for page in list(by_key.values()):
        if not page.may_have(DECLARES) or DECLARES not in page.document.metadata:
            continue
        span = page.document.spans.get(DECLARES, page.heading)
        name = page.document.metadata[DECLARES]
        name = span.text if isinstance(name, list | dict) else name
        there = f"{other(page.locale)}/{str(name).strip().removeprefix('./')}"
        there = keys.get(composed(there), there)
        problem = _declaration_problem(page, name, there, span, by_key, partner)
        if problem:
            by_key[page.key] = _with(page, problem)
        else:
            partner[page.key] = there
            partner[there] = page.key
    return partner


def _declaration_problem(
    page: Page,
    name: object,
    there: str,
    span: Span,
    by_key: Mapping[str, Page],
    partner: Mapping[str, str],
) -> Problem | None:
    if not isinstance(name, str) or there not in by_key:
        names = [key.partition("/")[2] for key in by_key if not key.startswith(page.locale)]
        values = {"name": name, "hint": nearest(str(name), names)}
        return Problem(span, NO_COUNTERPART.format(values))
    for mine, yours in ((page.key, there), (there, page.key)):
        if mine in partner and partner[mine] != yours:
            values = {"name": name, "other": by_key[partner[mine]].source.path}
            return Problem(span, TAKEN.format(values))
    return None
