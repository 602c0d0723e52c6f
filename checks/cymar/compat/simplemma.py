"""simplemma: its dictionaries, in little room and quickly asked, once for all who ask them.

Read from simplemma 2.0: a dictionary is a stream of forms and lemmas as bytes, in order, those of
other languages backwards. What simplemma makes of that takes 60 MB for Welsh, or ten times as long
for each word that is asked for; to read it whole takes twenty times as long as to look words up.

A record of a stream is how many bytes the form shares with the form before, how many others it has,
and those; then a byte for the lemma before, or how many bytes of the form the lemma lacks at its
end, how many it has instead, and those.
"""

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "simplemma", "2.0.0", "2.0",
    Text(
        en="the index of the search may take longer to write",
        cy="gall gymryd mwy o amser i ysgrifennu mynegai'r chwiliad",
    ),
)  # fmt: skip

END_OF_FORM, END_OF_LEMMA = "\t", "\n"
"""What stands after a form, and after its lemma: no word has either in it."""

ENTRIES = 32
"""How many entries a text has: fewer take more room, and more take longer to look through."""


LAST = "\U0010ffff"
"""What comes after every letter."""


class LemmaTexts(Mapping[str, str]):
    """The lemma of each form, in texts of some entries, which copies of a process share.

    An entry is a form and its lemma, with what ends them.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Those of some texts, of one entry at least, in the order of their forms.

        What ends a lemma stands before the first entry of each text too. Where there are no texts,
        one of no entries stands for them.
        """
        self.texts = [*texts] or [END_OF_LEMMA]
        self._firsts = [text[1:].partition(END_OF_FORM)[0] for text in self.texts]

    def lemma(self, form: str) -> str | None:
        """The lemma of a form, if it has one."""
        text = self.texts[bisect_right(self._firsts, form) - 1]
        start = text.find(f"{END_OF_LEMMA}{form}{END_OF_FORM}")
        if start < 0:
            return None
        start += len(form) + 2
        return text[start : text.index(END_OF_LEMMA, start)]

    def about(self, start: str) -> Sequence[str]:
        """The texts that have all forms that begin so, and some others."""
        first = bisect_left(self._firsts, start)
        return self.texts[max(first - 1, 0) : bisect_right(self._firsts, start + LAST, lo=first)]

    def joined(self, start: str, lemma: str = "") -> str:
        """One text of all forms that begin so, whose lemmas do so too, and of some others."""
        of = f"{END_OF_FORM}{lemma}"
        return END_OF_LEMMA + "".join(text[1:] for text in self.about(start) if of in text)

    def take_out(self, form: str) -> None:
        """Leave a form out, if it is there."""
        place = bisect_right(self._firsts, form) - 1
        text = self.texts[place]
        start = text.find(f"{END_OF_LEMMA}{form}{END_OF_FORM}")
        if start >= 0:
            self.texts[place] = text[:start] + text[text.index(END_OF_LEMMA, start + 1) :]

    def get(self, form: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The same; or what is to stand for the lemma of a form that is not there."""
        lemma = self.lemma(form)
        return default if lemma is None else lemma

    def __getitem__(self, form: str) -> str:
        lemma = self.lemma(form)
        if lemma is None:
            raise KeyError(form)
        return lemma

    def __iter__(self) -> Iterator[str]:
        return (form for text in self.texts for form, _ in entries(text))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def entries(text: str) -> Iterator[tuple[str, str]]:
    """Each form with its lemma in a text of a dictionary."""
    return zip(*columns(text), strict=True)


def columns(text: str) -> tuple[list[str], list[str]]:
    """The forms in a text of a dictionary, and the lemma of each."""
    words = text[1:].replace(END_OF_LEMMA, END_OF_FORM).split(END_OF_FORM)
    return words[:-1:2], words[1::2]


BYTES_SHARED = 5
"""How many bytes the forms of a block share; with 4 or 6 a check of 120 pairs takes no less."""

LONG_PART = 64
"""From how many bytes on a part of a word is read by simplemma alone: two words are as long."""

FRONT_CODE, DATA = "strategies/dictionaries/frontcode", "strategies/dictionaries/data"
"""The module of simplemma that reads a stream, and the folder with all of them."""

APOSTROPHES = frozenset("'’ʼ")
SAME_LEMMA = 254
"""The byte of a record whose lemma is the lemma before."""

Records = Iterator[tuple[int, bytes, bytes]]
"""Where records begin, the forms of a dictionary in order, and their lemmas."""


class Stream(NamedTuple):
    """A dictionary as it is kept: its records, where the first is, and how they are read.

    They are read from a place on, where a form is before it.
    """

    data: bytes
    start: int
    records: Callable[[bytes, int, bytes], Records]


class Blocks:
    """The lemma of each form of a stream, of which only what is asked for is read.

    A block is a record and those after it whose forms share enough with the one before.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._starts, self._firsts = [stream.start], [b""]
        self._find_blocks()

    def _find_blocks(self) -> None:
        """Find where each block begins, and its first form."""
        (data, at, _), form, block = self._stream, b"", _block()
        text = data.decode("latin-1")  # a character a byte
        while at < len(data):
            for found in block.finditer(text, at):
                if found.start() != at:
                    break
                lemma = at + 2 + data[at + 1]
                form = form[: data[at]] + data[at + 2 : lemma]
                if data[lemma] != SAME_LEMMA:
                    self._starts.append(at)
                    self._firsts.append(form)
                at = found.end()
            if at < len(data):
                form, at = self._after(at)

    def _after(self, long: int) -> tuple[bytes, int]:
        """The form of a record that is too long, and where the next one begins."""
        form = b""
        data, _, records = self._stream
        for start, each, _ in records(data, self._starts[-1], self._firsts[-1]):
            if start > long:
                return form, start
            form = each
        return form, len(data)

    def lemma(self, form: str) -> str | None:
        """The lemma of a form, if it has one."""
        sought = form.encode()
        number = bisect_right(self._firsts, sought) - 1
        lemma = self._lemmas(number).get(sought)
        return None if lemma is None else lemma.decode()

    def _lemmas(self, number: int) -> dict[bytes, bytes]:
        """The lemmas of the forms of a block."""
        data, _, records = self._stream
        some = data[slice(*[*self._starts[number : number + 2], len(data)][:2])]
        return {form: lemma for _, form, lemma in records(some, 0, self._firsts[number])}

    def __iter__(self) -> Iterator[str]:
        return (form.decode() for _, form, _ in _records(self._stream))


@cache
def _block() -> re.Pattern[str]:
    """What finds a block of a stream, from one record to the next by how long their parts are."""
    part = "|".join(rf"\x{length:02x}.{{{length}}}" for length in range(LONG_PART))
    record = rf"(?:{part})(?:\x{SAME_LEMMA:02x}|.(?:{part}))"
    return re.compile(rf".{record}(?:[\x{BYTES_SHARED:02x}-\xff]{record})*+", re.DOTALL)


@cache
def dictionary(locale: str) -> Blocks | LemmaTexts:
    """The dictionary of a language, to look some words up in."""
    stream = _stream(locale)
    return Blocks(stream) if stream else whole_dictionary(locale)


@cache
def whole_dictionary(locale: str) -> LemmaTexts:
    """The dictionary of a language, to go through."""
    stream = _stream(locale)
    return LemmaTexts(_texts(_records(stream) if stream else _by_form(locale)))


def _texts(records: Records) -> Iterator[str]:
    while some := [*islice(records, ENTRIES)]:
        lines = b"".join([b"%s\t%s\n" % (form, lemma) for _, form, lemma in some])
        yield END_OF_LEMMA + lines.decode()


def _stream(locale: str) -> Stream | None:
    """The stream of a dictionary, if it is one as it was read."""
    import lzma

    try:
        code = _alone(FRONT_CODE)
        packed = _loader(f"{DATA}/{locale}.plzma")
        data = lzma.decompress(packed.get_data(packed.path))
        is_backwards, _, start = code._read_header(data)
        return None if is_backwards else Stream(data, start, code._iter_records)
    except (OSError, AttributeError, ValueError, lzma.LZMAError):
        return None


@cache
def _alone(name: str) -> ModuleType:
    """A module of simplemma by itself: all of simplemma takes longer to import than to be read."""
    loader = _loader(f"{name}.py")
    module = ModuleType(loader.name)
    loader.exec_module(module)
    return module


def _loader(name: str) -> SourceFileLoader:
    """What loads a file of simplemma."""
    package = find_spec("simplemma")
    return SourceFileLoader(name, str(Path((package and package.origin) or "").parent / name))


def _records(stream: Stream) -> Records:
    return stream.records(stream.data, stream.start, b"")


def _by_form(locale: str) -> Records:
    """The same, of what simplemma gives to anybody."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    found = DefaultDictionaryFactory().get_dictionary(locale)
    for number, (form, lemma) in enumerate(sorted(found.items())):
        yield number, form.encode(), lemma.encode()


def has_word(word: str, locale: str) -> bool:
    """Whether simplemma knows a word of a language, by its rules for capitals and apostrophes."""
    forms, found = [unicodedata.normalize("NFC", word)], dictionary(locale)
    if not APOSTROPHES.isdisjoint(word):
        forms += [re.sub("['’ʼ]", each, forms[0]) for each in APOSTROPHES]
    forms += [form.lower() if form[:1].isupper() else form.capitalize() for form in forms]
    return any(found.lemma(form) is not None for form in forms)


def note() -> Text | None:
    """What another version than those that were read may lose, where simplemma is in use."""
    is_in_use = "simplemma" in sys.modules or _alone.cache_info().currsize
    return VERSIONS.note(_version()) if is_in_use else None


def _version() -> str:
    try:
        return str(_alone("__metadata__").__version__)
    except (OSError, AttributeError):
        from importlib.metadata import version

        return version("simplemma")
