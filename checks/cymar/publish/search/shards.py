"""The index as files: shards of words, the texts of pages, and what leads to them.

Each file is a script that hands its content to `cymarSearch`, so that a site can be searched under
`default-src 'self'` and from a disk alike. All are data: text within them is JSON.

A shard is lines. `key=form POSTINGS,form POSTINGS` gives the forms of a key with the pages that
they stand on; a form that is the key itself is left out of its entry. `*` before a key says that a
query need not find it. `form~key,key` gives the keys that a form leads to. `postings.py` has how
postings are written.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import sha256
from itertools import count, takewhile
from string import ascii_uppercase
from typing import NamedTuple
from zlib import compress

from cymar.dataclasses import dataclass
from cymar.publish.search.asking import common_words
from cymar.publish.search.index import Index
from cymar.publish.search.interface import words
from cymar.publish.search.keys import relations
from cymar.publish.search.page import SearchPage
from cymar.publish.search.parts import part_name, parts
from cymar.publish.search.postings import page_count
from cymar.publish.search.words import fold, shard_name, tokens

SHARD_SIZE = 1_500
"""Characters of a shard beyond which another begins: about 1 KiB when compressed."""

NEAR_SIZE = 10_000
"""Bytes of the table of beginnings when compressed."""

BEYOND = 1
"""Letters of a beginning after those that name its shard."""

COMMON = "_"
"""What the names of shards of common words begin with."""


@dataclass(frozen=True)
class Made:
    """A file of the index: its path below the language's folder, and what it holds."""

    path: str
    content: object


class ShardWords(NamedTuple):
    """The words that belong in shards of one name, in order: keys, and forms that lead to keys."""

    keys: list[str]
    forms: list[str]


@dataclass(frozen=True)
class ShardLines:
    """The lines of an index, and the words that they are of, by the names of their shards.

    `near` has how keys of a name begin, and on how many pages words that begin so stand.
    """

    index: Index
    of_name: Mapping[str, Sequence[str]]
    words: Mapping[str, ShardWords]
    near: Mapping[str, Mapping[str, int]]


def index_files(
    index: Index,
    other_home: str | None = None,
    lines: ShardLines | None = None,
    last: tuple[Sequence[SearchPage], Mapping[str, str]] = ((), {}),
) -> Iterator[tuple[str, str]]:
    """Every file of an index, by its path without `.js`, the one that leads to the others last.

    Args:
        index: the index.
        other_home: the address of the other language's first page, where it has one to be found.
        lines: those of the index, where they are there already.
        last: the pages of an index of what the site was, and its files by their paths.
    """
    lines = lines or shard_lines(index)
    shards = _shards(lines.of_name)
    words_of_pages = [Made(f"w/{at}", "\n".join(some)) for at, (_, some) in enumerate(shards)]
    texts = [(each.path, script(index.locale, each)) for each in words_of_pages]
    texts += _pages(index, *last)
    texts.append(("near", script(index.locale, Made("near", _beginnings(lines)))))
    digest = sha256(repr(texts).encode()).hexdigest()
    about = {
        "v": digest[:10],
        "n": len(index.pages),
        "shards": _front_coded([name for name, _ in shards]),
        "clitics": relations(index.locale).clitics,
        "ends": relations(index.locale).ends,
        "starts": relations(index.locale).starts,
        "endings": relations(index.locale).endings,
        "mutations": relations(index.locale).mutations,
        "fixed": relations(index.locale).unchanging,
        "absent": _front_coded(_absent(index)),
        "common": _front_coded(_common(index)),
        "spellings": relations(index.locale).spellings,
        "other": other_home,
        "words": words(index.locale),
    }
    yield from texts
    yield "index", script(index.locale, Made("index", about))


def _absent(index: Index) -> list[str]:
    """The common words, folded, that no page has and that no query needs to find."""
    words = {fold(word) for word in common_words(index.locale) if word.isalpha()}
    return sorted(words - index.keys.keys() - index.leads.keys())


def _common(index: Index) -> list[str]:
    """The common words, folded, that a query with others is answered without.

    Not *mor*, where pages have *môr*.
    """
    known = common_words(index.locale)
    words = {fold(word) for word in known if word.isalpha()} & (
        index.keys.keys() | index.leads.keys()
    )
    return sorted(
        word
        for word in words
        if all(form in known for form in index.keys.get(word, ()) if fold(form) == word)
    )


def script(locale: str, made: Made) -> str:
    """A file of the index as a script that hands over what it holds."""
    text = _json(made.content)
    for character in "<>\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'cymarSearch.put("{locale}","{made.path}",{text})\n'


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def shard_lines(index: Index, last: ShardLines | None = None) -> ShardLines:
    """The lines of an index; those of a name of which nothing has changed are the last ones."""
    before = last if last and index.keys is last.index.keys else None
    words = before.words if before else _words(index)
    changed = _changed(index, before) if before else words.keys()
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for name in changed:
        lines[name] += [_key_line(index, key, index.keys[key]) for key in words[name].keys]
        lines[name] += [f"{form}~{','.join(index.leads[form])}" for form in words[name].forms]
    for name, line in _terms(index):
        if before is None or name in changed:
            lines[name].append(line)
    near = {name: _near(index, words[name].keys) for name in changed}
    if before:
        return ShardLines(index, {**before.of_name, **lines}, words, {**before.near, **near})
    return ShardLines(index, lines, words, near)


def _words(index: Index) -> Mapping[str, ShardWords]:
    """The words of an index by the names of shards that they belong in."""
    common = frozenset(_common(index))
    found: defaultdict[str, ShardWords] = defaultdict(lambda: ShardWords([], []))
    for key in sorted(index.keys):
        found[_place(key, common)].keys.append(key)
    for form in index.leads:
        found[_place(form, common)].forms.append(form)
    return found


def _place(word: str, common: Set[str]) -> str:
    """The name of the shard of a folded word.

    Common words have shards of their own: their pages take much room, and hardly a query needs
    them.
    """
    return f"{COMMON if word in common else ''}{shard_name(word)}"


def _changed(index: Index, last: ShardLines) -> Set[str]:
    """The names of shards that have changed since the last lines, of the same keys."""
    before = last.index.forms
    forms = {form for form, pages in index.forms.items() if pages is not before[form]}
    keys = {key for key, some in index.keys.items() if not forms.isdisjoint(some)}
    return {name for name, words in last.words.items() if not keys.isdisjoint(words.keys)}


def _shards(lines: Mapping[str, Sequence[str]]) -> list[tuple[str, list[str]]]:
    """The shards, in order, each with the name that it begins with and its lines."""
    shards: list[tuple[str, list[str]]] = []
    size = SHARD_SIZE
    for name, some in sorted(lines.items()):
        if size >= SHARD_SIZE:
            shards.append((name, []))
            size = 0
        shards[-1][1].extend(some)
        size += sum(map(len, some)) + len(some)
    return shards


def _key_line(index: Index, key: str, forms: Sequence[str]) -> str:
    entries = (f"{'' if form == key else form} {index.forms[form]}" for form in forms)
    return f"{'*' if key in index.common else ''}{key}={','.join(entries)}"


def _terms(index: Index) -> Iterator[tuple[str, str]]:
    """A line for each name of each term, with the name of the shard that it belongs in.

    `!key key {...}` is a name in this language, by the last keys of its words; `!!word word {...}`
    one in the other, as it is written. The shard is that of the first word that is not common, as
    the browser seeks it.
    """
    common = {*_common(index)}
    needless = common.union(_absent(index))

    def key(word: str) -> str:
        return fold(word) if fold(word) in needless else index.last_keys[word]

    for term in index.terms:
        shown = {"t": term.term, "d": term.definition, "a": term.address}
        told = {**shown, "o": term.counterpart}
        named = [("!", key, name, shown) for name in term.names]
        named += [("!!", fold, name, told) for name in term.foreign]
        for mark, of_word, name, content in named:
            found = [of_word(each.whole) for each in tokens(name)]
            if found:
                first = next((word for word in found if word not in needless), found[0])
                yield _place(first, common), f"{mark}{' '.join(found)} {_json(content)}"


def _pages(
    index: Index, pages_before: Sequence[SearchPage], files_before: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The texts of pages; those of a page that is the same in the same place are the last ones."""
    for number, page in enumerate(index.pages):
        if number < len(pages_before) and page is pages_before[number]:
            names = takewhile(files_before.__contains__, (part_name(number, at) for at in count()))
            yield from ((name, files_before[name]) for name in names)
            continue
        made = list(parts(page.sections))
        for place, part in enumerate(made):
            shown = [[each.heading, each.anchor, each.blocks, sorted(each.code)] for each in part]
            content = [page.address, page.title, len(made), shown]
            name = part_name(number, place)
            yield name, script(index.locale, Made(name, content))


def _beginnings(lines: ShardLines) -> str:
    """How the words of pages begin, to one letter after those that name their shard.

    With these a mistake in a word's first letters still leads to its shard. The rarest are left
    out where there are too many.
    """
    counts = {each: number for some in lines.near.values() for each, number in some.items()}
    chosen = sorted(counts, key=lambda each: (-counts[each], each))
    while len(compress((found := _front_coded(chosen)).encode())) > NEAR_SIZE:
        del chosen[len(chosen) * 9 // 10 :]
    return found


def _near(index: Index, keys: Sequence[str]) -> Mapping[str, int]:
    """The beginnings of keys that belong in shards of one name, with the pages of their words."""
    counts: defaultdict[str, int] = defaultdict(int)
    for key in keys:
        if key in index.common or not key.isalpha() or _is_mutated(index, key):
            continue
        name = shard_name(key)
        end = key.index(name) + len(name) + BEYOND
        counts[key[:end]] += sum(page_count(index.forms[form]) for form in index.keys[key])
    return counts


def _is_mutated(index: Index, key: str) -> bool:
    """Whether a key is a mutation of another that has all of its forms."""
    forms = set(index.keys[key])
    return any(
        key.startswith(new) and forms <= set(index.keys.get(f"{first}{key[len(new) :]}", ()))
        for first, new in relations(index.locale).mutations
        if new or first
    )


def _front_coded(words: Sequence[str]) -> str:
    """Words in order: for each a capital letter, how much it begins as the last one, and the rest.

    `A` is for nothing, `B` for one letter.
    """
    found, last = [], ""
    for word in sorted(words):
        pairs = enumerate(zip(last, word, strict=False))
        differs = (place for place, (one, two) in pairs if one != two)
        shared = min(next(differs, len(last)), len(word), len(ascii_uppercase) - 1)
        found.append(f"{ascii_uppercase[shared]}{word[shared:]}")
        last = word
    return "".join(found)
