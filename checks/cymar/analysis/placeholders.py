"""Text that only holds a place for other text, in the words of either language.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.placeholders findings.py
--rule placeholder`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from cymar import expressions as re
from cymar.analysis.language.other_language import is_in_other_language
from cymar.bilingual import LOCALES
from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS, small_letters_of
from cymar.text.block import Block, Kind

ANY_MORE = " …"
"""What ends an entry that may be followed by any words."""

FIRST_OF_ENTRY = re.compile(r"\A(?:\([^()]*\)|[^\W_]+)")
AROUND_ENTRY = r"[\W_]*+"
LABEL_BEFORE = re.compile(r"\A[^:?!.]{1,40}: +(?=\S)")
"""What a value follows: *Date: TBC*."""

LETTERS_OF_SHORT_FORM = 3
"""The most letters of an entry that is an abbreviation, which a page may explain."""

EXPANSION = re.compile(
    r"\bto be \w+|\bi['’]w (?:[gc]?h?adarnhau|[gc]?h?yhoeddi|(?:b|ph?)ennu|(?:b|ph?)enderfynu)",
    re.I,
)
"""What the abbreviations stand for, where a page explains them."""


def may_have_placeholder(text: str) -> bool:
    """Whether a text has a word that a placeholder begins with: most have not."""
    return not _first_words().isdisjoint(small_letters_of(text))


def is_placeholder(text: str) -> bool:
    """Whether a sentence only holds a place."""
    words = small_letters_of(text)
    if not words or words[0] not in _first_words() or not _has_words_of_entry(words):
        return False
    return bool(_sentences(words[0]).fullmatch(" ".join(text.split())))


def _has_words_of_entry(words: Sequence[str]) -> bool:
    """Whether words may be all those of an entry, or those that it begins with: most are not."""
    found = frozenset(words)
    return any(
        given <= found if is_open else found <= given
        for given, is_open in map(_words_of, _by_first_word()[words[0]])
    )


@cache
def _words_of(entry: str) -> tuple[frozenset[str], bool]:
    """The words of an entry, and whether others may follow: of such a one those it always has."""
    words = entry.removesuffix(ANY_MORE)
    is_open = words != entry
    always = words.partition("(")[0] if is_open else words
    return frozenset(LETTERS.findall(always.lower())), is_open


def label_end(text: str) -> int:
    """Where what follows a short label and a colon begins, or 0 where there is none."""
    label = LABEL_BEFORE.match(text)
    return label.end() if label else 0


def is_placeholder_image(text: str) -> bool:
    """Whether an alternative text says nothing of the image."""
    return bool(_images().fullmatch(" ".join(text.split())))


def is_abbreviation(text: str) -> bool:
    """Whether a placeholder is an abbreviation, such as *TBC*."""
    return sum(letter.isalpha() for letter in text) <= LETTERS_OF_SHORT_FORM


def stands_for(text: str) -> bool:
    """Whether a placeholder is what an abbreviation stands for, such as *to be confirmed*."""
    return bool(EXPANSION.fullmatch(text.strip(" .()[]")))


def explains(block: Block) -> bool:
    """Whether a block says what an abbreviation beside it stands for."""
    return block.kind is not Kind.IMAGE and bool(EXPANSION.search(block.text))


@cache
def _first_words() -> frozenset[str]:
    """The words that entries begin with: few sentences begin with one."""
    return frozenset(_by_first_word())


@cache
def _by_first_word() -> Mapping[str, list[str]]:
    """The entries by the words that they begin with, each alternative of them."""
    found: dict[str, list[str]] = {}
    for entry in _entries("placeholders"):
        for word in {*LETTERS.findall(FIRST_OF_ENTRY.findall(entry)[0].lower())}:
            found.setdefault(word, []).append(entry)
    return found


@cache
def _sentences(word: str) -> re.Pattern[str]:
    """A pattern of the entries that begin with a word: one of them all takes long to compile."""
    return _pattern_of(_by_first_word()[word])


@cache
def _images() -> re.Pattern[str]:
    return _pattern_of(_entries("placeholder-images"))


def _entries(name: str) -> list[str]:
    return [entry for locale in LOCALES for entry in word_list(locale, name)]


def _pattern_of(entries: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\W_]){AROUND_ENTRY}(?:{'|'.join(map(_entry, entries))}){AROUND_ENTRY}",
        re.IGNORECASE,
    )


def _entry(entry: str) -> str:
    """An entry as a pattern: its brackets and bars are alternatives."""
    words = entry.removesuffix(ANY_MORE)
    escaped = re.escape(words).replace(r"\(", "(?:").replace(r"\)", ")").replace(r"\|", "|")
    escaped = escaped.replace("'", "['’]").replace(r"\ ", " ")
    return escaped + (r"\b.*" if words != entry else "")


def is_reported_whole(block: Block) -> bool:
    """Whether one finding of another rule says all about a block.

    It is a placeholder, or in the other language.
    """
    return is_in_other_language(block) or is_placeholder(block.text)
