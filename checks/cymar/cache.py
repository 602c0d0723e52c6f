"""The one store: what took long to work out, so that only what has changed is worked out again."""

import hashlib
import json
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic
from zlib import compress, crc32, decompress

from cymar.dataclasses import dataclass, field
from cymar.failure import Failure
from cymar.files import FileError
from cymar.files.reading import read_file
from cymar.files.writing import change_file, remove_file, remove_folder
from cymar.lazy import cached_property
from cymar.parallel import Item, Result, parallel_map
from cymar.program import program

ENDING = ".cache"
IGNORED_BY = ".gitignore"
OURS = b"cymar "
"""What the first line of a store begins with."""

IGNORE = b"# Made by cymar, and safe to delete.\n*\n"
LARGEST_STORE = 1_000_000_000
"""The bytes of the largest store: a page takes 500 on our own site, and more with its versions."""

PART = "-"
"""What is between the name of a store and the number of a part of it, and in no other name."""

PARTS_OF_STORE = 16
"""How many parts a store is in that holds the texts of pages."""


@dataclass(frozen=True)
class Store(Generic[Result]):
    """A name for results of one kind, and how they are written as JSON and read again."""

    name: str
    encode: Callable[[Result], Any]
    decode: Callable[[Any], Result]


WORTH_PACKING = 1000
"""The characters from which JSON is compressed until it is written: a build has 30 MB of it."""

Json = str | bytes
"""A value as JSON, or what that is compressed to."""

News = dict[str, dict[str, tuple[str, Json]]]
"""What was put in a cache, by store and name: its key, and the value."""


@dataclass
class Cache:
    """Named stores of results in one folder, or in memory alone where there is none.

    A result is found again by its name, such as the key of a page, as long as its key is the same:
    a string that stands for everything that decides it but this program, which each file names.
    No link is followed to the folder from the one it is `within`: its own, unless that is given.
    """

    folder: Path | None = None
    within: Path | None = None
    _stores: "dict[str, dict[str, _StoredResult]]" = field(default_factory=dict)
    _news: News = field(default_factory=dict)

    def get(self, store: str, name: str, key: str) -> tuple[Any] | None:
        """What is stored under a name, alone in a tuple, if its key is the same."""
        entry = self._entries(store).get(name)
        return (entry.value,) if entry and entry.key == key else None

    def last(self, store: str, name: str) -> tuple[str, Any] | None:
        """What is stored under a name, after its key, whatever that is."""
        entry = self._entries(store).get(name)
        return (entry.key, entry.value) if entry else None

    def size(self, store: str) -> int:
        """How many results are stored."""
        return len(self._entries(store))

    def put(self, store: str, name: str, key: str, value: object) -> None:
        """Store a value that JSON can hold, in place of what has the same name."""
        self.add({store: {name: (key, _packed(json.dumps(value)))}})

    def add(self, news: News) -> None:
        """Store what another process has put in its copy of this, by store and name."""
        for store, entries in news.items():
            made = {name: _StoredResult(*each) for name, each in entries.items()}
            self._entries(store).update(made)
            self._news.setdefault(store, {}).update(entries)

    def take_news(self) -> News:
        """What was put in since this was last asked, by store and name."""
        news, self._news = self._news, {}
        return news

    def hand_over(self) -> News:
        """The same, which is no longer here: for whoever adds it to a cache of theirs."""
        news = self.take_news()
        for store, entries in news.items():
            for name in entries:
                del self._stores[store][name]
        return news

    def is_of(self, other: "Cache") -> bool:
        """Whether both have the same files."""
        return (self.folder, self.within) == (other.folder, other.within)

    def without_parts(self) -> "Cache":
        """The same, read as far, but for the stores that are in parts, which take the most room."""
        stores = {name: each for name, each in self._stores.items() if PART not in name}
        return Cache(self.folder, self.within, stores)

    def copy(self) -> "Cache":
        """The same results in memory alone; what is put in the copy is not in this one."""
        stores = {store: dict(self._entries(store)) for store in self._stores}
        return Cache(_stores=stores)

    def save(self, names: Container[str], whole: Container[str] = ()) -> None:
        """Write the stores that have news, each whole or not at all.

        What another process has written meanwhile stays. Where nothing can be written, nothing is.
        Of the stores that are in parts, which take the most room, those that are written are let
        go: they are read again for whoever asks.

        Args:
            names: what the site still has; entries of any other name are dropped.
            whole: the stores that keep entries of any name.
        """
        for store, news in self.take_news().items():
            if self.folder:
                wanted = None if store in whole else names
                _write(self.folder / f"{store}{ENDING}", news, wanted, self.within or self.folder)
                if PART in store:
                    self._stores.pop(store, None)

    def _entries(self, store: str) -> "dict[str, _StoredResult]":
        if store not in self._stores:
            path = self.folder and self.folder / f"{store}{ENDING}"
            self._stores[store] = _read(path, self.within or path.parent) if path else {}
        return self._stores[store]


@dataclass
class _StoredResult:
    """A result with its key, and as JSON until it is first asked for, which most never are."""

    key: str
    json: Json

    @cached_property
    def value(self) -> Any:  # noqa: ANN401  (whatever JSON holds)
        return json.loads(_unpacked(self.json))


def _packed(text: str) -> Json:
    return compress(text.encode(), level=1) if len(text) > WORTH_PACKING else text


def _unpacked(held: Json) -> str:
    return held if isinstance(held, str) else decompress(held).decode()


def forget(folder: Path, within: Path) -> int:
    """Delete the stores in a folder, and it if nothing else is in it; how many there were.

    Args:
        folder: where they are.
        within: what no link may lead from to the folder.

    Raises:
        ConfigError: where a link leads to the folder, or a store cannot be deleted.
    """
    found = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    stores = [path for path in found if _is_store(path, within)]
    for path in stores:
        remove_file(path, within)
    if stores and [each.name for each in folder.iterdir()] == [IGNORED_BY]:
        remove_folder(folder, within)
    return len(stores)


def _is_store(path: Path, within: Path) -> bool:
    """Whether a file begins as stores do, of whichever version of this program."""
    with suppress(FileError):
        return read_file(path, within, largest=LARGEST_STORE).startswith(OURS)
    return False


def cached_map(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    key: Callable[[Item], str],
    *,
    name: Callable[[Item], str],
    store: Store[Any],
    cache: Cache,
    processes: bool = False,
) -> list[Result]:
    """The result of some work on each item, in order; what is cached is not worked out again.

    A failure is never cached.

    Args:
        work: a function of a module, which other processes can be given.
        key: what decides the result of an item, as `Cache` has it.
        name: what the result of an item is stored under.
        store: the kind of the results.
        cache: where they are stored; whoever gives it saves it.
        processes: whether the work is worth starting more processes for.
    """
    labels = [(name(item), key(item)) for item in items]
    found = [cache.get(store.name, *label) for label in labels]
    missing = [number for number, entry in enumerate(found) if entry is None]
    some = [items[number] for number in missing]
    done = parallel_map(work, some) if processes else map(work, some)
    results = dict(zip(missing, done, strict=True))
    for number, result in results.items():
        if not isinstance(result, Failure):
            cache.put(store.name, *labels[number], store.encode(result))
    return [
        results[number] if entry is None else store.decode(entry[0])
        for number, entry in enumerate(found)
    ]


def part_of(store: str, name: str) -> str:
    """The one of the parts of a large store that has a name: each is read and written whole."""
    return f"{store}{PART}{crc32(name.encode()) % PARTS_OF_STORE:x}"


def _read(path: Path, within: Path) -> dict[str, _StoredResult]:
    """The entries of a store, or none where its file is not there, damaged or another program's."""
    try:
        found = _decode(path.name, read_file(path, within, largest=LARGEST_STORE))
    except FileError:
        return {}
    return {name: _StoredResult(*each) for name, each in found.items()}


def _decode(file: str, written: bytes) -> dict[str, tuple[str, str]]:
    """The key and the value of each entry, which have a line each after one for all names.

    So none but those that are asked for have to be read, or written anew where others change.
    """
    first, _, content = written.partition(b"\n")
    if first != _first_line(file, content):
        return {}
    keys, *values = content.decode().split("\n")
    both = zip(json.loads(keys).items(), values, strict=True)
    return {name: (key, value) for (name, key), value in both}


def _encode(file: str, entries: Mapping[str, tuple[str, str]]) -> bytes:
    keys = json.dumps({name: key for name, (key, _) in entries.items()})
    content = "\n".join((keys, *(value for _, value in entries.values()))).encode()
    return _first_line(file, content) + b"\n" + content


def _write(
    path: Path, news: Mapping[str, tuple[str, Json]], names: Container[str] | None, within: Path
) -> None:
    """Write a store, where it can be written, in a folder that git leaves alone.

    Args:
        names: the names of the entries that stay, or `None` for any name.
    """

    def changed(before: bytes | None) -> bytes:
        entries = _decode(path.name, before or b"")
        entries |= {name: (key, _unpacked(held)) for name, (key, held) in news.items()}
        if names is not None:
            entries = {name: entry for name, entry in entries.items() if name in names}
        return _encode(path.name, entries)

    with suppress(FileError):
        if _is_ours(path.parent):
            ignore = path.with_name(IGNORED_BY)
            change_file(ignore, lambda before: before or IGNORE, within, make_folder=True)
        change_file(path, changed, within, largest=LARGEST_STORE, lasts=False)


def _is_ours(folder: Path) -> bool:
    """Whether nothing but stores is in a folder: git is to leave no other one alone."""
    try:
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    except OSError:
        return False
    return all(name.endswith(ENDING) or name == IGNORED_BY for name in names)


def _first_line(file: str, content: bytes) -> bytes:
    """The first line of a file, by which we know that it is whole, ours, and has its own name."""
    return OURS + f"{program()} {file} {_digest(content)}".encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
