"""simplemma: its dictionaries, in little room and quickly asked, once for all who ask them.

Read from simplemma 2.0: a dictionary is a stream of forms and lemmas as bytes, in order, those of
other languages backwards. What simplemma makes of that takes 60 MB for Welsh, or ten times as long
for each word that is asked for.
"""

import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from cymar.bilingual import Text
from cymar.compat.versions import Versions

if TYPE_CHECKING:
    from simplemma.strategies import DictionaryLookupStrategy

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


@cache
def dictionary(locale: str) -> LemmaTexts:
    """The dictionary of a language."""
    return LemmaTexts(_texts(_records(locale)))


def _texts(records: Iterator[tuple[int, bytes, bytes]]) -> Iterator[str]:
    while some := [*islice(records, ENTRIES)]:
        lines = b"".join([b"%s\t%s\n" % (form, lemma) for _, form, lemma in some])
        yield END_OF_LEMMA + lines.decode()


def _records(locale: str) -> Iterator[tuple[int, bytes, bytes]]:
    """Numbers, the forms of a dictionary in order, and their lemmas."""
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import _read_decompressed
        from simplemma.strategies.dictionaries.frontcode import _iter_records, _read_header
    except ImportError:
        return _by_form(locale)
    stream = _read_decompressed(locale)
    is_backwards, _, start = _read_header(stream)
    return _by_form(locale) if is_backwards else _iter_records(stream, start)


def _by_form(locale: str) -> Iterator[tuple[int, bytes, bytes]]:
    """The same, of what simplemma gives to anybody."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    found = DefaultDictionaryFactory().get_dictionary(locale)
    for number, (form, lemma) in enumerate(sorted(found.items())):
        yield number, form.encode(), lemma.encode()


def has_word(word: str, locale: str) -> bool:
    """Whether simplemma knows a word of a language, by its rules for capitals and apostrophes."""
    return _lookup().get_lemma(unicodedata.normalize("NFC", word), locale) is not None


@cache
def _lookup() -> "DictionaryLookupStrategy":
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_Dictionaries())


class _Dictionaries:
    """Where simplemma finds a dictionary."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """That of a language."""
        return dictionary(lang)


def note() -> Text | None:
    """What another version than those that were read may lose, where simplemma is in use."""
    if "simplemma" not in sys.modules:
        return None
    import simplemma

    return VERSIONS.note(simplemma.__version__)
