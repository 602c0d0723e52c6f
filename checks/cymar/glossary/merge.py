"""Putting imported entries into a glossary, keeping its file as it is wherever they agree."""

from collections import deque
from collections.abc import Sequence

import yaml

from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass, replace
from cymar.glossary.entry import FIELDS, Entry, Glossary, Side
from cymar.glossary.file import LineProblem, parse_glossary
from cymar.glossary.match import phrase_key
from cymar.glossary.tree import compose
from cymar.glossary.write import entry_text, glossary_text
from cymar.text.source import BYTE_ORDER_MARK


@dataclass(frozen=True)
class ImportedEntry:
    """An entry of another file.

    `given` are the fields that the file has a place for, such as `en also`. Of another field the
    entry may have one or not.
    """

    entry: Entry
    given: frozenset[str]


@dataclass(frozen=True)
class ImportedFile:
    """The content of another file: its entries, and notices about the rest of it."""

    entries: tuple[ImportedEntry, ...]
    notices: tuple[LineProblem, ...] = ()


@dataclass(frozen=True)
class Merged:
    """The glossary after an import: its text, and how many entries are of each kind."""

    text: str
    added: int
    changed: int
    same: int
    gone: int


def merged(glossary: Glossary, imported: Sequence[ImportedEntry]) -> Merged:
    """The glossary with each entry that has the same term brought up to date, and the new added."""
    entries = list(glossary.entries)
    places, known = _by_term(entries), frozenset(entries)
    added: list[Entry] = []
    met: set[int] = set()
    for each in imported:
        place = next((found for found in _places(each.entry, places) if found not in met), None)
        if place is None and each.entry not in known:
            added.append(each.entry)
        elif place is not None:
            met.add(place)
            entries[place] = _updated(entries[place], each)
    return _change(glossary, [*entries, *added], len(added))


def replaced(glossary: Glossary, imported: Sequence[ImportedEntry]) -> Merged:
    """The imported entries alone."""
    places, known = _by_term(glossary.entries), frozenset(glossary.entries)
    entries = [each.entry for each in imported]
    new = sum(1 for entry in entries if entry not in known and not _places(entry, places))
    return _change(glossary, entries, new)


def _by_term(entries: Sequence[Entry]) -> dict[tuple[str, str], list[int]]:
    places: dict[tuple[str, str], list[int]] = {}
    for number, entry in enumerate(entries):
        for locale in LOCALES:
            side = entry.side(locale)
            if side and side.term:
                places.setdefault((locale, phrase_key(side.term)), []).append(number)
                break
    return places


def _places(entry: Entry, places: dict[tuple[str, str], list[int]]) -> Sequence[int]:
    """Where the glossary has the entry's first term: the English one, or else the Welsh."""
    for locale in LOCALES:
        side = entry.side(locale)
        if side and side.term:
            return places.get((locale, phrase_key(side.term)), ())
    return ()


def _updated(old: Entry, new: ImportedEntry) -> Entry:
    sides = {locale: _side(old.side(locale), new, locale) for locale in LOCALES}
    source = new.entry.source if "source" in new.given else old.source
    status = new.entry.status if "status" in new.given else old.status
    return Entry(sides["en"], sides["cy"], source, status)


def _side(old: Side | None, new: ImportedEntry, locale: str) -> Side | None:
    side = new.entry.side(locale) or Side()
    names = {key: f"{locale} {key.replace('_', '-')}" for key in FIELDS}
    fields = {key: getattr(side, key) for key, name in names.items() if name in new.given}
    found = replace(old or Side(), **fields)
    return found if found != Side() else None


def _change(glossary: Glossary, entries: Sequence[Entry], added: int) -> Merged:
    known: dict[Entry, deque[str]] = {}
    header, pieces, rest = _pieces(glossary)
    for entry, piece in zip(glossary.entries, pieces, strict=False):
        known.setdefault(entry, deque()).append(piece)
    same, text = 0, header
    for entry in entries:
        if known.get(entry):
            text += known[entry].popleft()
            same += 1
        else:
            text += "\n" * bool(text.strip() and not text.endswith("\n\n")) + entry_text(entry)
    text = _with_line_ends(text + rest, glossary.text)
    is_new = text != glossary.text or tuple(entries) != glossary.entries
    if is_new and parse_glossary(text, glossary.file).entries != tuple(entries):
        text = glossary_text(entries)
    changed = len(entries) - added - same
    gone = len(glossary.entries) - same - changed
    return Merged(text, added, changed, same, gone)


def _with_line_ends(text: str, like: str) -> str:
    """A text with line ends as another has them."""
    if "\r\n" not in like:
        return text
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _pieces(glossary: Glossary) -> tuple[str, list[str], str]:
    """The file cut at its entries, each with the comments above it; before them and after.

    There are no pieces where the file is written on one line, which has to be written anew.
    """
    top = compose(glossary.text, glossary.file)
    if not isinstance(top, yaml.SequenceNode) or top.flow_style or not glossary.entries:
        return glossary.text if top is None else "", [], ""
    text = glossary.text
    shift = len(text) - len(text.removeprefix(BYTE_ORDER_MARK))
    start = text.rfind("\n", 0, top.value[0].start_mark.index + shift) + 1
    header, pieces = text[:start], []
    for node in top.value:
        end = text.find("\n", _last_end(node) + shift)
        end = len(text) if end < 0 else end + 1
        pieces.append(text[start:end] + "\n" * (end == len(text) and not text.endswith("\n")))
        start = end
    return header, pieces, text[start:]


def _last_end(node: yaml.Node) -> int:
    """Where the last words of a node end; a node's own end is after the comments below it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = int(node.end_mark.index)
    in_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return max(int(node.start_mark.index), end - 1) if in_block else end
