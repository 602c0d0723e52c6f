"""Finding a site's pages, and which page is whose counterpart."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from cymar.bilingual import LOCALES, Text, other
from cymar.errors import ConfigError
from cymar.files import shown_path
from cymar.site.addresses import addresses, slug_problem
from cymar.site.pages import PAGE_ENDINGS, Page, PagePair, Site, address
from cymar.site.reading import link_problem, read_page
from cymar.text.markdown import Problem
from cymar.text.source import Span

DECLARES = "counterpart"
"""The key in a page's front matter that names its counterpart."""

NO_SITE = Text(
    en="there is no site at ‘{path}’: neither it nor a folder above it holds ‘en’ or ‘cy’. Give "
    "the folder that holds them, or set ‘docs’ in cymar.toml.",
    cy="nid oes gwefan yn ‘{path}’: nid yw'r ffolder, nac un uwch ei phen, yn cynnwys ‘en’ na "
    "‘cy’. Rhowch y ffolder sy'n eu cynnwys, neu gosodwch ‘docs’ yn cymar.toml.",
)
NO_PATH = Text(en="there is no file or folder ‘{path}’.", cy="nid oes ffeil na ffolder ‘{path}’.")
SAME_ADDRESS = Text(
    en="This page and ‘{other}’ would have the same address: rename one of them, or give it "
    "another ‘slug’.",
    cy="Byddai gan y dudalen hon yr un cyfeiriad â'r dudalen ‘{other}’: ailenwch un ohonyn nhw, "
    "neu rhowch ‘slug’ arall iddi.",
)
NO_COUNTERPART = Text(
    en="‘counterpart’ must name a page in the other language's folder; ‘{name}’ is not there.",
    cy="Rhaid i ‘counterpart’ enwi tudalen yn ffolder yr iaith arall; nid yw ‘{name}’ yno.",
)
TAKEN = Text(
    en="‘counterpart’ names ‘{name}’, which is the counterpart of ‘{other}’: each page has one.",
    cy="Mae ‘counterpart’ yn enwi ‘{name}’, sy'n cyfateb i ‘{other}’ yn barod: un sydd i bob "
    "tudalen.",
)


def find_docs(path: Path, docs: Path) -> Path:
    """The folder that holds `en` and `cy`, for a path that somebody typed.

    Args:
        path: that folder, the project around it, or anything within it.
        docs: the folder that the settings name.

    Raises:
        ConfigError: where there is nothing at the path, or no site.
    """
    if not path.exists():
        raise ConfigError(NO_PATH.format({"path": path}))
    place, docs = Path(os.path.abspath(path)), Path(os.path.abspath(docs))
    related = docs.is_relative_to(place) or place.is_relative_to(docs)
    folders = [place, *([docs] if related else []), *place.parents]
    for folder in folders:
        if any((folder / locale).is_dir() for locale in LOCALES):
            return folder
    raise ConfigError(NO_SITE.format({"path": path}))


def read_site(folder: Path, shown: str) -> Site:
    """Every page of a site, and the pairs among them.

    Args:
        folder: the folder that holds one for each language.
        shown: its path as messages have it.

    Raises:
        ConfigError: where a language's folder is a link that may not be followed.
    """
    pages: list[Page] = []
    for locale in LOCALES:
        found = {
            name: read_page(folder, locale, name, f"{shown}/{locale}/{name}")
            for name in sorted(_page_names(folder, locale))
        }
        pages += _with_address_problems(found)
    return pair_pages(folder, shown, pages)


def _page_names(folder: Path, locale: str) -> Iterator[str]:
    """The paths of a language's pages within its folder, and of what only looks like one."""
    top = folder / locale
    problem = link_problem(folder, top)
    if problem:
        raise ConfigError(problem, shown_path(top))
    waiting, entered = [top] if top.is_dir() else [], set()
    while waiting:
        place = waiting.pop()
        if place.resolve() in entered:
            continue
        entered.add(place.resolve())
        try:
            entries = list(os.scandir(place))
        except OSError:
            yield place.relative_to(top).as_posix()
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            is_page = entry.name.endswith(PAGE_ENDINGS)
            if not path.is_dir():
                if is_page:
                    yield path.relative_to(top).as_posix()
                continue
            problem = link_problem(folder, path)
            if is_page or problem:
                yield path.relative_to(top).as_posix()
            if not problem:
                waiting.append(path)


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


def pair_pages(folder: Path, shown: str, pages: list[Page]) -> Site:
    """Pair pages that name each other, then those with the same path, then the same address.

    Args:
        folder: the folder that holds one for each language.
        shown: its path as messages have it.
        pages: the pages of both languages.
    """
    by_key = {page.key: page for page in pages}
    partner = _declared(by_key)
    for match in (lambda page: page.name, lambda page: address(page.name)):
        free: dict[str, dict[str, str]] = {locale: {} for locale in LOCALES}
        for page in by_key.values():
            if page.key not in partner:
                free[page.locale].setdefault(match(page), page.key)
        for name, key in free["en"].items():
            if name in free["cy"]:
                partner[key] = free["cy"][name]
                partner[free["cy"][name]] = key
    pairs = [
        PagePair(en=by_key[key], cy=by_key[partner[key]])
        for key in by_key
        if key.startswith("en/") and key in partner
    ]
    return Site(folder, shown, tuple(by_key.values()), tuple(pairs))


def _declared(by_key: dict[str, Page]) -> dict[str, str]:
    """Pairs that pages' front matter declares; a page that declares wrongly is marked so."""
    partner: dict[str, str] = {}
    for page in list(by_key.values()):
        if DECLARES not in page.source.text or DECLARES not in page.document.metadata:
            continue
        name = page.document.metadata[DECLARES]
        there = f"{other(page.locale)}/{str(name).strip().removeprefix('./')}"
        span = page.document.spans.get(DECLARES, page.heading)
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
        return Problem(span, NO_COUNTERPART.format({"name": name}))
    for mine, yours in ((page.key, there), (there, page.key)):
        if mine in partner and partner[mine] != yours:
            values = {"name": name, "other": by_key[partner[mine]].source.path}
            return Problem(span, TAKEN.format(values))
    return None
