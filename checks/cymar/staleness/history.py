"""What each pair of pages said before, as git remembers it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from cymar.bilingual import LOCALES, Text, other
from cymar.cache import WORTH_KEEPING, read_kept, write_kept
from cymar.site.pages import Page, PagePair
from cymar.staleness.git import Change, HistoryError, Repository, open_repository

TWO_REPOSITORIES = Text(
    en="‘{folder}’ is a repository of its own, a submodule, so no commit changes both languages: "
    "only sign-offs say which pages are in step (‘cymar sign-off’).",
    cy="Ystorfa ar wahân, is-fodiwl, yw ‘{folder}’, felly nid oes un ymrwymiad yn newid y ddwy "
    "iaith: dim ond eich cymeradwyaeth sy'n dweud pa dudalennau sy'n cyd-fynd (‘cymar sign-off’).",
)
NEVER_COMMITTED = Text(
    en="‘{page}’ has never been committed, so it counts as new: commit it and its counterpart "
    "together.",
    cy="Nid yw ‘{page}’ erioed wedi'i hymrwymo, felly mae'n cyfrif fel tudalen newydd: "
    "ymrwymwch hi a'i thudalen gyfatebol gyda'i gilydd.",
)
SOME_NEVER_COMMITTED = Text(
    en="{pages} pages have never been committed, ‘{page}’ among them, so they count as new: commit "
    "each with its counterpart.",
    cy="Nid yw {pages} tudalen, gan gynnwys ‘{page}’, erioed wedi'u hymrwymo, felly maen nhw'n "
    "cyfrif fel tudalennau newydd: ymrwymwch bob un gyda'i thudalen gyfatebol.",
)

Version = tuple[int, str]
"""A step in the history of a site, counted from the oldest, and the name of a page's text then."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know of what the history could not tell.

    `is_fault` says whether something is wrong, rather than only so. `file` and `line` are where,
    if that is known.
    """

    text: Text
    is_fault: bool = True
    file: str = ""
    line: int = 0

    def to(self, locale: str) -> str:
        """The whole note in one language."""
        return (f"{self.file}:{self.line}: " if self.file else "") + self.text.to(locale)


@dataclass(frozen=True, slots=True)
class Past:
    """The states of a pair of pages, each the oldest first, the last what is on disk now.

    `is_known` is false where there is no history to tell.
    """

    en: tuple[Version, ...]
    cy: tuple[Version, ...]
    is_known: bool = True

    @property
    def is_still(self) -> bool:
        """Whether neither page has changed since both were there."""
        start = max(self.en[0][0], self.cy[0][0])
        return all(versions[-1][0] <= start for versions in (self.en, self.cy))


class History(Protocol):
    """What can be told of the past of a site."""

    def past(self, pair: PagePair) -> Past:
        """The states of a pair of pages."""

    def texts(self, names: Iterable[str]) -> Mapping[str, str]:
        """The texts of some old versions, by their names."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What it could not tell, and why."""


@dataclass(frozen=True)
class ToldHistory:
    """A history told outright, page by page: the texts of each, the oldest first."""

    told: Mapping[str, Sequence[str]]
    notes: tuple[Note, ...] = ()

    def past(self, pair: PagePair) -> Past:
        """The states of a pair of pages."""
        return Past(self._versions(pair.en), self._versions(pair.cy))

    def _versions(self, page: Page) -> tuple[Version, ...]:
        texts = [*self.told.get(page.key, ()), page.source.text]
        kept = [n for n, text in enumerate(texts) if n == 0 or text != texts[n - 1]]
        return tuple((n, texts[n]) for n in kept)

    def texts(self, names: Iterable[str]) -> Mapping[str, str]:
        """The texts of some old versions, which are their own names."""
        return {name: name for name in names}


class GitHistory:
    """The history of a site's pages in git, read when it is first asked for.

    `folder` holds a folder a language; `pages` are those whose history matters. `store` is a file
    that keeps what was read, or none.
    """

    def __init__(self, folder: Path, pages: Sequence[Page], store: Path | None = None) -> None:
        self._folder = folder
        self._pages = pages
        self._store = store
        self._lost: tuple[Note, ...] = ()

    def past(self, pair: PagePair) -> Past:
        """The states of a pair of pages."""
        is_known = not (self._read.problems or self._lost)
        return Past(self._versions(pair.en), self._versions(pair.cy), is_known)

    def _versions(self, page: Page) -> tuple[Version, ...]:
        committed = self._read.versions.get(page.key, ())
        names = content_names(page.source.text, committed[-1][1] if committed else "")
        if committed and committed[-1][1] in names:
            return committed
        return (*committed, (self._read.steps, names[0]))

    def texts(self, names: Iterable[str]) -> Mapping[str, str]:
        """The texts of some old versions, in one question to git; none where one is not there."""
        if not self._read.repository:
            return {}
        try:
            return self._read.repository.contents(sorted(set(names)))
        except HistoryError as error:
            self._lost = (Note(error.text, not error.is_normal),)
            return {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """What it could not tell, and why."""
        return self._read.problems or self._lost or tuple(self._never_committed())

    def _never_committed(self) -> Iterable[Note]:
        new = [page for page in self._pages if page.key not in self._read.versions]
        if new:
            values = {"page": new[0].source.path, "pages": len(new)}
            text = NEVER_COMMITTED if len(new) == 1 else SOME_NEVER_COMMITTED
            yield Note(text.format(values), is_fault=False)

    @cached_property
    def _read(self) -> "_Read":
        try:
            for locale in LOCALES:
                if (self._folder / locale / ".git").exists():
                    shown = f"{self._folder.name}/{locale}"
                    raise HistoryError(TWO_REPOSITORIES.format({"folder": shown}))
            repository = open_repository(self._folder)
            return _read_pages(repository, self._folder, self._pages, self._store)
        except HistoryError as error:
            return _Read(problems=(Note(error.text, not error.is_normal),))


@dataclass(frozen=True, slots=True)
class _Read:
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    steps: int = 0
    repository: Repository | None = None
    problems: tuple[Note, ...] = ()


def _read_pages(
    repository: Repository, folder: Path, pages: Sequence[Page], store: Path | None
) -> _Read:
    head = repository.head()
    inside = folder.resolve().relative_to(repository.top.resolve()).as_posix()
    prefix = "" if inside == "." else f"{inside}/"
    paths = {f"{prefix}{page.key}": page for page in pages}
    key = hashlib.sha256("\0".join([head, *paths]).encode("utf-8", "surrogateescape")).hexdigest()
    kept = read_kept(store)
    if kept.get("key") == key:
        return _Read(kept["versions"], kept["steps"], repository)
    commits = repository.log(head) if head else []
    versions = page_versions(commits, paths)
    if len(versions) >= WORTH_KEEPING:
        write_kept(store, {"key": key, "steps": len(commits), "versions": versions})
    return _Read(versions, len(commits), repository)


def page_versions(
    commits: Sequence[Sequence[Change]], paths: Mapping[str, Page]
) -> dict[str, tuple[Version, ...]]:
    """The versions of each page, by its key, the oldest first, through whatever it was called.

    `commits` come newest first; `paths` are what the pages are called now.
    """
    found: dict[str, list[Version]] = {}
    called = dict(paths)
    for number, changes in enumerate(commits):
        step = len(commits) - number - 1
        named_before = {}
        for change in changes:
            page = called.pop(change.path, None)
            if page is None:
                continue
            found.setdefault(page.key, []).append((step, change.content))
            if change.before and not _is_in_other_language(change.before, page.locale):
                named_before[change.before] = page
        called |= named_before
    return {key: tuple(reversed(versions)) for key, versions in found.items()}


def _is_in_other_language(path: str, locale: str) -> bool:
    folders = PurePosixPath(path).parent.parts
    return other(locale) in folders and locale not in folders


def content_names(text: str, like: str) -> tuple[str, ...]:
    """What git may call a text: as it is, and as it would be with plain line ends."""
    sha = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    names = []
    for each in dict.fromkeys((text, text.replace("\r\n", "\n"))):
        content = each.encode("utf-8", "surrogatepass")
        names.append(sha(b"blob %d\0" % len(content) + content).hexdigest())
    return tuple(names)
