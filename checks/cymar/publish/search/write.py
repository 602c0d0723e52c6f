"""The search of a built site, written below its `search` folder."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from cymar.bilingual import LOCALES, other
from cymar.cache import Cache, News
from cymar.dataclasses import dataclass
from cymar.files import FileError
from cymar.files.reading import files_of_site, own_bytes
from cymar.files.writing import move, remove_file, remove_folder, write_all_to_site, write_to_site
from cymar.parallel import begin_map
from cymar.publish.search.index import Index, SearchTerm, cached_index
from cymar.publish.search.page import SearchPage, read_page
from cymar.publish.search.shards import ShardLines, index_files, shard_lines

INDEX_FOLDER = "search"
ASIDE = ".cymar-search"
"""Where the index is while a site is built again; what no build takes back is deleted."""

WORTH_SHARING = 150
"""The pages from which it is quicker to index each language in a process (build_speed.py)."""

MOST_INDEXED_AT_ONCE = 1_000
"""The pages that are indexed so: both indexes of more take too much memory (build_speed.py)."""

ASSETS = {
    "open.js": ("open.js",),
    "search.js": ("words.js", "search.js", "find.js", "text.js", "dialog.js"),
    "search.css": ("search.css",),
}
"""What a site gets of ours, by name, and the files that each is made of, in order.

Together they are smaller than one by one, for what they have in common is compressed.
"""

NEEDLESS = re.compile(
    r"^[ \t]*+/\*.*?\*/\n|^[ \t]+|\n(?=\n)|(?<=[;{,])\n", re.MULTILINE | re.DOTALL
)
"""What no browser needs of our scripts and styles: comments on lines of their own, indents, and
ends of lines where something ends in any case."""


def pages_of_site(site: Path) -> Iterator[SearchPage]:
    """Each page of a built site that readers may find."""
    for path, content in files_of_site(site, "**/*.html"):
        address = path.relative_to(site).as_posix()
        if path.name == "404.html" or address.startswith(f"{INDEX_FOLDER}/"):
            continue
        page = read_page(content.decode("utf-8", "replace"), _shown(address))
        if page and page.locale in LOCALES:
            yield page


def _shown(address: str) -> str:
    """The address of a page as links have it: a folder stands for its `index.html`."""
    is_folder = address == "index.html" or address.endswith("/index.html")
    return address.removesuffix("index.html") if is_folder else address


@dataclass(frozen=True)
class Written:
    """The index of one language as it was written, and all that decides it.

    `files` are the texts of its files, by their paths without `.js`.
    """

    pages: Sequence[SearchPage]
    terms: Sequence[SearchTerm]
    other_home: str | None
    lines: ShardLines
    files: Mapping[str, str]


def write_search(
    site: Path,
    pages: Iterable[SearchPage],
    terms: Mapping[str, Sequence[SearchTerm]] | None = None,
    last: dict[str, Written] | None = None,
    *,
    cache: Cache | None = None,
    is_there: bool = False,
) -> dict[str, int]:
    """Write the index of each language that has pages, and what searches it.

    Args:
        site: the folder of the built site.
        pages: those to be found.
        terms: those of the glossary, by the language of their definitions.
        last: what was written when the site was last built, by language, which is brought up to
            date: only what has changed since is worked out again.
        cache: where it is kept how the site's words are related; whoever gives it saves it.
        is_there: whether what was written last is there still.

    Returns:
        How many pages of each language may be found.
    """
    cache = cache or Cache()
    if last is None:
        return begin_search(site, pages, terms or {}, cache)()
    languages = _languages(pages, terms or {})
    for here in languages:
        _bring_up_to_date(site, here, last, cache, is_there=is_there)
    leave_aside(site)
    write_assets(site)
    return {here.locale: len(here.pages) for here in languages}


def begin_search(
    site: Path,
    pages: Iterable[SearchPage],
    terms: Mapping[str, Sequence[SearchTerm]],
    cache: Cache,
) -> Callable[[], dict[str, int]]:
    """Begin to write the same once and for all, beside this process where that is worth it.

    Returns:
        What waits until it is written, and then gives what `write_search` does.
    """
    languages = _languages(pages, terms)
    found = {here.locale: len(here.pages) for here in languages}
    work = partial(_write_once, site, cache)
    is_beside = WORTH_SHARING <= sum(found.values()) <= MOST_INDEXED_AT_ONCE
    # One after another, Welsh comes last: what takes the most room has the pages let go before it.
    written = begin_map(work, languages) if is_beside else lambda: [*map(work, languages[::-1])]

    def wait() -> dict[str, int]:
        for news in written():
            cache.add(news)
        leave_aside(site)
        write_assets(site)
        return found

    return wait


@dataclass
class _IndexToWrite:
    """What an index is to hold: the pages and terms of a language, and the other's first page."""

    locale: str
    pages: Sequence[SearchPage]
    terms: Sequence[SearchTerm]
    other_home: str | None


def _languages(
    pages: Iterable[SearchPage], terms: Mapping[str, Sequence[SearchTerm]]
) -> list[_IndexToWrite]:
    """The languages that have pages, Welsh first: its words have more forms, so take longer."""
    by_locale: defaultdict[str, list[SearchPage]] = defaultdict(list)
    for page in pages:
        by_locale[page.locale].append(page)
    homes = {locale: _home(some) for locale, some in by_locale.items()}
    return [
        _IndexToWrite(locale, some, [*terms.get(locale, ())], homes.get(other(locale)))
        for locale, some in sorted(by_locale.items())
    ]


def _write_once(site: Path, cache: Cache, here: _IndexToWrite) -> News:
    """Write the index of a language that nobody asks for again, and return what is to be cached.

    Its pages are let go.
    """
    index = cached_index(here.pages, here.locale, here.terms, None, cache, is_last=True)
    files = _written(index, here.other_home, None).files
    here.pages = ()
    _write_files(site, here.locale, files, {})
    return cache.hand_over()


def _bring_up_to_date(
    site: Path, here: _IndexToWrite, known: dict[str, Written], cache: Cache, *, is_there: bool
) -> None:
    """Write what has changed of the index of a language, as `write_search` has it."""
    before = known.get(here.locale)
    files_before = before.files if before and is_there else {}
    asked = here.pages, here.terms, here.other_home
    if before is None or (before.pages, before.terms, before.other_home) != asked:
        index = cached_index(
            here.pages, here.locale, here.terms, before.lines.index if before else None, cache,
            is_last=False,
        )  # fmt: skip
        known[here.locale] = _written(index, here.other_home, before)
    _write_files(site, here.locale, known[here.locale].files, files_before)


def write_assets(site: Path) -> None:
    """Write the scripts that search, and their styles."""
    for name, parts in ASSETS.items():
        texts = (own_bytes("cymar.publish.search", "assets", part).decode() for part in parts)
        text = NEEDLESS.sub("", "".join(texts))
        write_to_site(site / INDEX_FOLDER / name, text.encode(), site)


def _written(index: Index, other_home: str | None, before: Written | None) -> Written:
    lines = shard_lines(index, before.lines if before else None)
    last = (before.pages, before.files) if before else ((), {})
    files = dict(index_files(index, other_home, lines, last))
    return Written(index.pages, index.terms, other_home, lines, files)


def _write_files(
    site: Path, locale: str, files: Mapping[str, str], before: Mapping[str, str]
) -> None:
    """Write the files of a language's index, of which some are there already, and no others."""
    folder = site / INDEX_FOLDER / locale
    written = {f"{name}.js" for name in files}
    if not before:
        remove_folder(folder, site)
        _take_back(locale, written, site)
    for name in before.keys() - files.keys():
        remove_file(folder / f"{name}.js", site)
    changed = (name for name, text in files.items() if before.get(name) != text)
    write_all_to_site(((folder / f"{name}.js", files[name].encode()) for name in changed), site)


def set_aside(site: Path) -> None:
    """Keep the index of a built site that is about to be emptied, for `write_search`.

    Most of its files stay as they are, and to remove and make a thousand takes some systems long.
    MkDocs leaves what is hidden. Where it cannot be kept, it is not.
    """
    leave_aside(site)
    for locale in LOCALES:
        folder = site / INDEX_FOLDER / locale
        if folder.is_dir():
            with suppress(FileError):
                move(folder, site / ASIDE / locale, site)


def leave_aside(site: Path) -> None:
    """Delete what was set aside, if anything is."""
    with suppress(FileError):
        remove_folder(site / ASIDE, site)


def _take_back(locale: str, files: Container[str], site: Path) -> None:
    """Put a language's index back that was set aside, of which only some files stay."""
    aside, folder = site / ASIDE / locale, site / INDEX_FOLDER / locale
    if not aside.is_dir() or any(path.is_symlink() for path in aside.rglob("*")):
        return
    move(aside, folder, site)
    for path in folder.rglob("*"):
        if not path.is_dir() and path.relative_to(folder).as_posix() not in files:
            remove_file(path, site)


def _home(pages: Sequence[SearchPage]) -> str:
    """The address of a language's first page: the shortest."""
    return min((page.address for page in pages), key=lambda address: (address.count("/"), address))
