"""The versions of each page of a site, from its history in git."""

import hashlib
import os
import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from cymar.bilingual import Text, other
from cymar.cache import Cache, Store, cached_map
from cymar.dataclasses import dataclass, field
from cymar.files import is_there
from cymar.site.layout import TOP, without_suffix
from cymar.site.locale_names import locale_named
from cymar.site.page_names import composed
from cymar.site.pages import Page, PagePair, blob_name
from cymar.site.site import Site
from cymar.staleness.git import FileChange, HistoryError, Repository, open_repository
from cymar.staleness.pair_versions import PairVersions, Version

SHA_256_LENGTH = 64
"""The characters of a name in a repository that uses SHA-256 (git-init, `--object-format`)."""

TWO_REPOSITORIES = Text(
    en="‘{folder}’ is a repository of its own, a submodule, so no commit changes both languages: "
    "only sign-offs say which pages are in step (‘cymar sign-off’).",
    cy="Ystorfa ar wahân, is-fodiwl, yw ‘{folder}’, felly nid oes un ymrwymiad yn newid y ddwy "
    "iaith: dim ond eich cymeradwyaeth sy'n dweud pa dudalennau sy'n cyd-fynd (‘cymar sign-off’).",
)
NEVER_COMMITTED = Text(
    en="‘{page}’ is not in git yet, so it counts as new: commit it together with its counterpart.",
    cy="Nid yw ‘{page}’ yn git eto, felly mae'n cyfrif fel tudalen newydd: cadwch hi a'i thudalen "
    "gyfatebol yn git gyda'i gilydd (commit).",
)
SOME_NEVER_COMMITTED = Text(
    en="Pages that are not in git yet: {pages}, ‘{page}’ among them. They count as new: commit "
    "each together with its counterpart.",
    cy="Tudalennau nad ydyn nhw yn git eto: {pages}, gan gynnwys ‘{page}’. Maen nhw'n cyfrif fel "
    "tudalennau newydd: cadwch bob un yn git gyda'i thudalen gyfatebol (commit).",
)

Found = tuple[int, Mapping[str, tuple[Version, ...]]]
"""The number of commits, and the versions of each page by its key, with git's names for texts."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know of how staleness was worked out, or why it was not.

    `is_fault` is whether there is something to fix. `file` and `line` are where, if known.
    """

    text: Text
    is_fault: bool = True
    file: str = ""
    line: int = 0

    def to(self, locale: str) -> str:
        """The whole note in one language."""
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return (place if self.file else "") + self.text.to(locale)


@dataclass(frozen=True)
class History:
    """The versions of a site's pages in git.

    `steps` is the number of commits. `problem` is why there are no versions to be had.
    """

    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    steps: int = 0
    repository: Repository | None = None
    problem: HistoryError | None = None
    _found: dict[Page, tuple[Version, ...]] = field(default_factory=dict, init=False, repr=False)

    def of(self, pair: PagePair) -> PairVersions:
        """The versions of a pair of pages, with git's names for their texts."""
        return PairVersions(self._of(pair.en), self._of(pair.cy))

    def _of(self, page: Page) -> tuple[Version, ...]:
        if page not in self._found:
            self._found[page] = self._versions_of(page)
        return self._found[page]

    def _versions_of(self, page: Page) -> tuple[Version, ...]:
        committed = self.versions.get(page.key, ())
        names = content_names(page, committed[-1][1] if committed else "")
        if committed and committed[-1][1] in names:
            return committed
        return (*committed, (self.steps, names[0]))

    def texts(self, names: Collection[str]) -> Mapping[str, str]:
        """The texts of some versions, by git's names for them, in one call.

        Raises:
            HistoryError: where one of them cannot be read.
        """
        return self.repository.contents(sorted(set(names))) if self.repository and names else {}


def read_history(site: Site, cache: Cache) -> History:
    """The history of a site, or why it cannot be read.

    Args:
        site: the site.
        cache: what holds the versions, so that they are read again only after a commit.
    """
    try:
        for place in site.layout.folders.values():
            if place != TOP and is_there(site.folder / place / ".git"):
                shown = f"{site.folder.name}/{place}"
                raise HistoryError(TWO_REPOSITORIES.format({"folder": shown}))
        repository = open_repository(site.folder)
        steps, versions = _versions(repository, site.pages, cache)
    except HistoryError as error:
        return History(problem=error)
    return History(versions, steps, repository)


def never_committed(history: History, pages: Sequence[Page]) -> Iterable[Note]:
    """A note of the pages that have no version in git, if there are any."""
    new = [page for page in pages if page.key not in history.versions]
    if new:
        values = {"page": new[0].source.path, "pages": len(new)}
        text = NEVER_COMMITTED if len(new) == 1 else SOME_NEVER_COMMITTED
        yield Note(text.format(values), is_fault=False)


def _versions(repository: Repository, pages: Sequence[Page], cache: Cache) -> Found:
    head = repository.head()
    paths = dict(paths_in(repository.top, pages))
    key = hashlib.sha256("\0".join([head, *paths]).encode("utf-8", "surrogateescape")).hexdigest()

    def read(head: str) -> Found:
        commits = repository.log(head) if head else []
        return len(commits), page_versions(commits, paths)

    (found,) = cached_map(
        read, [head], lambda _: key, name=lambda _: HISTORY.name, store=HISTORY, cache=cache
    )
    return found


def paths_in(top: Path, pages: Iterable[Page]) -> Iterator[tuple[str, Page]]:
    """The path of each page within a repository, where its file is in it, links followed."""
    folders: dict[str, str | None] = {}
    links: dict[str, frozenset[str]] = {}
    for page in pages:
        folder, name = os.path.split(page.place)
        if folder not in folders:
            folders[folder] = _path_in(top, page.file.parent)
            links[folder] = _links_in(folder)
        if name in links[folder]:
            found = _path_in(top, page.file)
        else:
            inside = folders[folder]
            found = inside if inside is None else posixpath.join(inside, name)
        if found is not None:
            yield composed(found), page


def _links_in(folder: str) -> frozenset[str]:
    """The names of the links in a folder, as far as it can be listed."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return frozenset(each.name for each in entries if each.is_symlink())
    except OSError:
        return frozenset()


def _path_in(top: Path, path: Path) -> str | None:
    """The path within a folder of what is in it, links followed, or nothing for what is not."""
    real = path.resolve()
    if not real.is_relative_to(top):
        return None
    found = real.relative_to(top).as_posix()
    return "" if found == "." else found


def _decode(value: Any) -> Found:  # noqa: ANN401  (whatever JSON holds)
    steps, versions = value
    return steps, {
        key: tuple((step, name) for step, name in found) for key, found in versions.items()
    }


HISTORY: Store[Found] = Store("history", list, _decode)


def page_versions(
    commits: Sequence[Sequence[FileChange]], paths: Mapping[str, Page]
) -> dict[str, tuple[Version, ...]]:
    """The versions of each page, by its key, the oldest first, whatever its name was.

    A page that went away and came back is the same page.

    Args:
        commits: the changes of each commit, the newest first.
        paths: the pages by their paths now, composed.
    """
    found: dict[str, list[Version]] = {}
    called = dict(paths)
    for number, changes in enumerate(commits):
        step = len(commits) - number - 1
        named_before, came_back = {}, {}
        for change in changes:
            page = called.pop(composed(change.path), None)
            if page is None:
                continue
            found.setdefault(page.key, []).append((step, change.content))
            if change.before and not _is_in_other_language(change.before, page.locale):
                named_before[composed(change.before)] = page
            elif not change.before:
                came_back[composed(change.path)] = page
        called |= came_back | named_before
    return {key: tuple(reversed(versions)) for key, versions in found.items()}


def _is_in_other_language(path: str, locale: str) -> bool:
    shown = {locale_named(part) for part in PurePosixPath(path).parent.parts}
    shown.add(without_suffix(path)[1])
    return other(locale) in shown and locale not in shown


def content_names(page: Page, like: str) -> tuple[str, ...]:
    """The names that git may have for a page's text: as it is, and with plain line ends.

    Args:
        page: the page.
        like: another name in the same repository, of the same kind of digest.
    """
    text, algorithm = page.source.text, "sha256" if len(like) == SHA_256_LENGTH else "sha1"
    as_it_is = page.blob if algorithm == "sha1" else blob_name(text, algorithm)
    if "\r" not in text:
        return (as_it_is,)
    return as_it_is, blob_name(text.replace("\r\n", "\n"), algorithm)
