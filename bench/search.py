"""What the search of a site of 1,000 pairs of pages costs, and how many slips it forgives.

    python bench/search.py [--pages N] [--seed N]

Makes pages of the corpus's true text: its pages, its strings in pages of some 450 words, and then
sentences of those in another order. Prints for each language the processor seconds that its index
takes once the dictionary is read, and its size, whole and for each page, here and at a quarter of
the pages. Then, in Chromium, the KiB that a first search downloads and those of later ones, in
readers' own browsers each: the interface, the index and the texts of five pages, compressed. Last,
of words on three pages at most that are typed with one letter left out, added, changed or
exchanged, how many find their page among the first three, and at all, and the KiB that each
downloads as a first search; and what the queries of the tests download as first searches and as
later ones.
"""

import argparse
import gzip
import random
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from shutil import which
from time import process_time

import corpus_pairs
from playwright.sync_api import Browser, Response, sync_playwright
from served import LEVEL, serve

from cymar.bilingual import LOCALES
from cymar.publish.search.index import Index, build_index
from cymar.publish.search.keys import relations
from cymar.publish.search.page import PageSection, SearchPage
from cymar.publish.search.postings import weights_by_page
from cymar.publish.search.shards import index_files
from cymar.publish.search.words import fold
from cymar.publish.search.write import write_search
from cymar.site.pages import Page

KIB = 1024
WORDS = 450
"""How long a page is that is made of strings."""

SEARCHES = 12
"""Words that are searched for in each language, each in a browser of its own."""

SLIPS = 900
RARE = 3
SHORT = 5
"""Letters of the shortest word that is mistyped."""

PAGE = """<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script src="../search/open.js" defer></script></head>
<body><a href="./" data-search-open>Search</a></body></html>"""
FIND = """async ([locale, queries]) => {
  const load = cymarSearch.load, about = (await cymarSearch.index(locale)).about, found = [];
  let names = new Set();
  cymarSearch.load = (at, name, version) => { names.add(name); return load(at, name, version); };
  for (const query of queries) {
    names = new Set();
    const index = new cymarSearch.Index(locale, about), { pages, hits } = await index.find(query);
    const forms = cymarSearch.sought(hits), shown = pages.slice(0, cymarSearch.shown);
    await Promise.all(shown.map(each => index.page(each.page, forms)));
    found.push([pages.map(each => each.page), [...names]]);
  }
  return found;
}"""
"""The pages that each query finds, and the files of the index that it takes as the first one."""

INTERFACE = ("search.js", "search.css")
QUERIES = Path(__file__).parents[1] / "tests" / "search"


def blocks(locale: str) -> Iterator[list[str]]:
    """The texts of true pages, and of strings put together."""
    for _, site in corpus_pairs.page_sites():
        for pair in site.pairs:
            found = texts(pair.en if locale == "en" else pair.cy)
            if found:
                yield found
    here: list[str] = []
    for _, site in corpus_pairs.string_sites():
        for pair in site.pairs:
            here += texts(pair.en if locale == "en" else pair.cy)
            if sum(len(each.split()) for each in here) > WORDS:
                yield here
                here = []


def texts(page: Page) -> list[str]:
    return [block.text for block in page.blocks if block.text.strip()]


def pages(locale: str, most: int) -> list[SearchPage]:
    made = [*blocks(locale)][:most]
    every = [text for page in made for text in page]
    dice = random.Random(1)
    while len(made) < most:
        here: list[str] = []
        while sum(len(each.split()) for each in here) < WORDS:
            here.append(dice.choice(every))
        made.append(here)
    return [
        SearchPage(f"{locale}/{number}/", locale, texts[0][:80], [PageSection(blocks=texts[1:])])
        for number, texts in enumerate(made)
    ]


def measure_build(found: list[SearchPage], locale: str) -> Index:
    start = process_time()
    index = build_index(found, locale)
    files = dict(index_files(index))
    seconds = process_time() - start
    size = sum(len(gzip.compress(text.encode(), LEVEL)) for text in files.values()) / KIB
    print(
        f"{locale}: {len(found)} pages, {seconds:.1f} s, {size:.0f} KiB, "
        f"{size / len(found):.2f} KiB a page, near {_kib(files['near']):.1f} KiB, "
        f"largest shard {max(_kib(text) for name, text in files.items() if name[:2] == 'w/'):.1f}"
    )
    return index


def _kib(text: str) -> float:
    return len(gzip.compress(text.encode(), LEVEL)) / KIB


def measure_searches(browser: Browser, address: str, locale: str, words: list[str]) -> None:
    first: list[float] = []
    later: list[float] = []
    for one, two in zip(words[::2], words[1::2], strict=True):
        with browser.new_context(viewport={"width": 412, "height": 823}) as context:
            page = context.new_page()
            sizes: list[int] = []
            page.on("response", partial(_note, sizes))
            page.goto(f"{address}{locale}/", wait_until="networkidle")
            sizes.clear()
            for word, costs in ((one, first), (two, later)):
                if page.get_by_role("searchbox").count() == 0:
                    page.locator("[data-search-open]").click()
                page.get_by_role("searchbox").fill(word)
                page.wait_for_load_state("networkidle")
                page.wait_for_timeout(600)
                costs.append(sum(sizes) / KIB)
                sizes.clear()
    for name, costs in (("first", first), ("later", later)):
        mean = sum(costs) / len(costs)
        print(f"{locale}: {name} search {mean:.1f} KiB, at most {max(costs):.1f}")


def _note(sizes: list[int], response: Response) -> None:
    sizes.append(int(response.headers.get("content-length", 0)))


def slip(word: str, letters: str, dice: random.Random) -> str:
    at = dice.randrange(len(word) - 1)
    kind = dice.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + dice.choice(letters) + word[at:]
    if kind == 2:
        return word[:at] + dice.choice(letters) + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def on_pages(index: Index, form: str) -> set[int]:
    """The numbers of the pages that a form stands on."""
    return {*weights_by_page(index.forms[form])}


def rare_words(index: Index) -> list[str]:
    """Words of the dictionary that are on few pages, in any form."""
    known = relations(index.locale)
    found = []
    for form, pages in index.forms.items():
        keys = known.keys(form)
        every = {page for key in keys for each in index.keys[key] for page in on_pages(index, each)}
        if form.isalpha() and len(form) >= SHORT and form in known.lemmas and len(every) <= RARE:
            found.append(form)
        assert pages
    return found


def measure_slips(browser: Browser, address: str, index: Index, folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    rare = rare_words(index)
    letters = "".join(sorted({letter for word in rare for letter in fold(word)}))
    words = dice.sample(rare, min(SLIPS, len(rare)))
    typed = [(slip(word, letters, dice), word) for word in words]
    known = relations(index.locale).lemmas
    typed = [(one, word) for one, word in typed if one not in known and one not in index.forms]
    queries = tested_queries(index.locale)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{index.locale}/")
        page.add_script_tag(url=f"{address}search/search.js")
        found = page.evaluate(FIND, [index.locale, [one for one, _ in typed]])
        tested = page.evaluate(FIND, [index.locale, queries])
    first = at_all = 0
    for (pages, _), (_, word) in zip(found, typed, strict=True):
        first += bool({*pages[:RARE]} & on_pages(index, word))
        at_all += bool({*pages} & on_pages(index, word))
    print(
        f"{index.locale}: of {len(typed)} slips {first / len(typed):.0%} found their page among "
        f"the first {RARE}, {at_all / len(typed):.0%} at all"
    )
    tell_costs(f"{index.locale}: slips", folder, index.locale, [names for _, names in found])
    what = f"{index.locale}: {len(queries)} queries of the tests"
    tell_costs(what, folder, index.locale, [names for _, names in tested])


def tested_queries(locale: str) -> list[str]:
    """What the queries of the tests type."""
    lines = (
        line
        for path in sorted(QUERIES.glob(f"{locale}*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return [line.split("\t")[2] for line in lines if line and not line.startswith("#")]


def tell_costs(what: str, folder: Path, locale: str, searches: Sequence[Sequence[str]]) -> None:
    """Print what searches download, each by the files of the index that it takes."""
    once = [folder / "search" / name for name in INTERFACE]
    once.append(folder / "search" / locale / "index.js")
    start = sum(map(_compressed, once)) / KIB
    for name, added in (("first", start), ("later", 0.0)):
        costs = sorted(
            added
            + sum(_compressed(folder / "search" / locale / f"{file}.js") for file in files) / KIB
            for files in searches
        )
        print(
            f"{what}: as a {name} search {sum(costs) / len(costs):.1f} KiB, 99 in 100 "
            f"{costs[len(costs) * 99 // 100]:.1f}, at most {costs[-1]:.1f}"
        )


@cache
def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), LEVEL))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for locale in LOCALES:
        build_index([SearchPage("a", locale, "a", [PageSection()])], locale)
    every = {locale: pages(locale, options.pages) for locale in LOCALES}
    for locale in LOCALES:
        measure_build(every[locale][: options.pages // 4], locale)
    indexes = {locale: measure_build(every[locale], locale) for locale in LOCALES}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_search(folder, [page for locale in LOCALES for page in every[locale]])
        for locale in LOCALES:
            (folder / locale).mkdir()
            html = PAGE.format(locale=locale)
            (folder / locale / "index.html").write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=which("chromium"))
        with serve(folder) as address:
            for locale, index in indexes.items():
                dice = random.Random(options.seed)
                words = dice.sample(sorted(index.forms), 2 * SEARCHES)
                measure_searches(browser, address, locale, words)
                measure_slips(browser, address, index, folder, options.seed)
        browser.close()


if __name__ == "__main__":
    main()
