"""Runs queries that somebody wrote against a built site, once each, in Chromium.

    python bench/queries.py [--site SITE] FILE ...

A file's name begins with the language of its queries, `cy` or `en`. Its first line names the
columns, which tabs part; each line after it holds the kind of the query, the page and the query.
With `--site`, the page is the address of a page of that site, below its root, or several with
spaces between them. Without it the page is what a page says, and a site is built that has a page
for each such text, in the files named here and in those of `tests/search`. A kind that begins with
*mistake* is a query with a slip, for which the search must tell what it sought.

Prints each query that did not find its page among the first three, and then for each language how
many found it there and at all: of all queries, and of those for which the site shows three pages at
most. Also how many queries showed a page in the other language, which should be none.
"""

import argparse
import csv
import html
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page, expect, sync_playwright
from served import serve

from cymar.bilingual import LANGUAGE_NAMES, LOCALES
from cymar.publish.search.interface import DIALOG_WORDS
from cymar.publish.search.write import pages_of_site, write_search

OWN = Path(__file__).parent.parent / "tests/search"
FIRST = 3
HOMES = {"en": "", "cy": "cy/"}
SLIP = "mistake"
PAGE = """<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><script src="{root}search/open.js" defer></script></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"""


@dataclass(frozen=True)
class Query:
    """What somebody typed, and the addresses of the pages that it should find."""

    locale: str
    kind: str
    text: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The pages that a query showed, in order, how many there are, and whether a slip was named."""

    pages: tuple[str, ...]
    count: int
    is_slip: bool

    def place(self, query: Query) -> int | None:
        """Where the first page stands that the query should find."""
        return next((at for at, page in enumerate(self.pages) if page in query.pages), None)


def rows(path: Path) -> Iterator[tuple[str, str, str]]:
    with path.open(encoding="utf-8") as file:
        for row in list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
            if len(row) != FIRST:
                raise SystemExit(f"{path.name}: three columns are wanted: {row}")
            yield row[0], row[1], row[2]


def of_site(files: list[Path]) -> list[Query]:
    return [
        Query(path.name[:2], kind, text, tuple(pages.split()))
        for path in files
        for kind, pages, text in rows(path)
    ]


def made_site(folder: Path, files: list[Path]) -> list[Query]:
    """Write a site with a page for each text, and give the queries of the files."""
    known = {path.resolve() for path in files}
    others = [path for path in sorted(OWN.glob("*.tsv")) if path.resolve() not in known]
    found = []
    for locale in LOCALES:
        write_page(folder, HOMES[locale], locale, "Home", "")
    for path in (*files, *others):
        locale = path.name[:2]
        for number, (kind, text, query) in enumerate(rows(path)):
            address = f"{HOMES[locale]}{path.stem}-{number}/"
            write_page(folder, address, locale, f"{path.stem} {number}", text)
            if path in files:
                found.append(Query(locale, kind, query, (address,)))
    write_search(folder, pages_of_site(folder))
    return found


def write_page(folder: Path, address: str, locale: str, title: str, text: str) -> None:
    (folder / address).mkdir(parents=True, exist_ok=True)
    root = "../" * address.count("/") or "./"
    made = PAGE.format(locale=locale, title=title, root=root, text=html.escape(text))
    (folder / address / "index.html").write_text(made, encoding="utf-8")


def ask(page: Page, site: str, query: Query) -> Answer:
    page.goto(f"{site}{HOMES[query.locale]}?q={quote(query.text)}")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).not_to_be_empty(timeout=20_000)
    busy = DIALOG_WORDS["busy"].to(query.locale)
    expect(status).not_to_have_text(busy, timeout=20_000)
    more = page.locator(".cymar-search-more")
    links = page.locator("[data-search-results] > li > a")
    while more.is_visible():
        shown = links.count()
        more.click()
        expect(links).not_to_have_count(shown)
    addresses = links.evaluate_all("links => links.map(({ href }) => href)")
    begin = DIALOG_WORDS["near"].to(query.locale).partition("‘")[0]
    pages = tuple(urlsplit(each).path.removeprefix("/") for each in addresses)
    count = max(
        len(pages), *(int(each) for each in status.inner_text().split() if each.isdecimal()), 0
    )
    return Answer(pages, count, begin in status.inner_text())


def report(queries: list[Query], answers: list[Answer], languages: dict[str, str]) -> None:
    both = [*zip(queries, answers, strict=True)]
    for query, answer in both:
        place = answer.place(query)
        if place is None or place >= FIRST:
            at = "not found" if place is None else f"place {place + 1} of {answer.count}"
            print(f"{query.locale}: {at}: {query.kind}: {query.text}")
        if answer.is_slip is not query.kind.startswith(SLIP):
            print(
                f"{query.locale}: slip {'named' if answer.is_slip else 'not named'}: {query.text}"
            )
    for locale in LOCALES:
        here = [each for each in both if each[0].locale == locale]
        few = [each for each in here if each[1].count <= FIRST]
        for name, some in (("queries", here), (f"that show {FIRST} pages at most", few)):
            if some:
                places = [answer.place(query) for query, answer in some]
                first = sum(place is not None and place < FIRST for place in places)
                found = sum(place is not None for place in places)
                print(
                    f"{LANGUAGE_NAMES[locale].en}: {len(some)} {name}: first three {first} "
                    f"({first / len(some):.1%}), anywhere {found} ({found / len(some):.1%})"
                )
        wrong = sum(
            languages.get(each) != query.locale for query, answer in here for each in answer.pages
        )
        print(f"{LANGUAGE_NAMES[locale].en}: {wrong} results in the other language")


@contextmanager
def folder_of(site: Path | None) -> Iterator[Path]:
    if site:
        yield site
    else:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    with folder_of(options.site) as folder, sync_playwright() as playwright:
        queries = of_site(options.files) if options.site else made_site(folder, options.files)
        languages = {page.address: page.locale for page in pages_of_site(folder)}
        if unknown := {each for query in queries for each in query.pages} - {*languages}:
            raise SystemExit(f"no such page to be found: {', '.join(sorted(unknown))}")
        browser = playwright.chromium.launch(executable_path=which("chromium"))
        with serve(folder) as site:
            page = browser.new_page()
            answers = [ask(page, site, query) for query in queries]
        browser.close()
    report(queries, answers, languages)


if __name__ == "__main__":
    main()
