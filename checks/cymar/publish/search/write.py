"""The search of a built site, written below its `search` folder."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from cymar.bilingual import LOCALES, other
from cymar.cache import Cache
from cymar.dataclasses import dataclass
from cymar.files import FileError
from cymar.files.reading import files_of_site, own_bytes
from cymar.files.writing import move, remove_file, remove_folder, write_all_to_site, write_to_site
from cymar.publish.search.index import Index, SearchTerm, cached_index
from cymar.publish.search.page import SearchPage, read_page
from cymar.publish.search.shards import ShardLines, index_files, shard_lines

INDEX_FOLDER = "search"
ASIDE = ".cymar-search"
"""Where the index is while a site is built again; what no build takes back is deleted."""

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
    by_locale: defaultdict[str, list[SearchPage]] = defaultdict(list)
    for page in pages:
        by_locale[page.locale].append(page)
    homes = {locale: _home(some) for locale, some in by_locale.items()}
    known = {} if last is None else last
    files_before = {locale: each.files for locale, each in known.items()} if is_there else {}

    found = {locale: len(some) for locale, some in sorted(by_locale.items())}
    for locale in [*by_locale]:
        some = by_locale.pop(locale)
        explained, other_home = [*(terms or {}).get(locale, ())], homes.get(other(locale))
        before = known.get(locale)
        here = some, explained, other_home
        if before is None or (before.pages, before.terms, before.other_home) != here:
            index = cached_index(
                some, locale, explained, before.lines.index if before else None,
                cache or Cache(), is_last=last is None,
            )  # fmt: skip
            known[locale] = _written(index, other_home, before)
        _write_files(site, locale, known[locale].files, files_before.get(locale, {}))
        if last is None:  # nobody asks for it again
            known.clear()
            del index
    leave_aside(site)
    write_assets(site)
    return found


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
