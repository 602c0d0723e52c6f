"""Labels before a colon, left in the other language among others that are translated.

*Closing date: dydd Iau*, where the lines around it begin with *Cyflog:* and *Oriau:*.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from cymar import expressions as re
from cymar.analysis.language.label_language import is_translated_word
from cymar.analysis.language.named import PAGES_AT_ONCE
from cymar.analysis.language.other_language import is_lent, is_name, likeliest_language
from cymar.analysis.language.plain_words import is_apart
from cymar.bilingual import other
from cymar.languages.given_names import given_names
from cymar.languages.identify import languages_of
from cymar.languages.label_words import programs
from cymar.languages.words import words_of
from cymar.text.block import Block
from cymar.text.segment import segments
from cymar.text.source import Source

IN_SOURCE = re.compile(
    r"(?:^[ \t>*+-]*|[.!?][\"”’)]?[ \t]+)(?P<open>\*\*|__)?"
    r"(?P<label>[A-ZÀ-Ŷ][^\n:*_|.!?()\[\]`]{1,60}?)"
    r"(?:(?(open)(?::(?P=open)|(?P=open)[ \t]*:)|:))(?=\s)",
    re.MULTILINE,
)
"""A label where a line or a sentence begins, in bold or not."""

LABEL = re.compile(r"(?P<label>[A-ZÀ-Ŷ][^\n:|.!?]{1,60}):(?=\s)")
LEAST_LABELS_TRANSLATED = 2
"""How many other labels of the page must be in its own language, and of the other in its own."""


def labels_left(here: Block, there: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each label that both versions have, in the other's language."""
    if ": " not in here.text and ":\n" not in here.text:
        return
    for segment in segments(here):
        match = LABEL.match(here.text, segment.start, segment.end)
        if match is None or f"{match['label']}:" not in there.text:
            continue
        start, end = match.span("label")
        is_marked = any(
            is_apart(each, here.locale) and each.start < end and start < each.end
            for each in here.marks
        )
        if not is_marked and _is_left(match["label"], here, there):
            yield start, end


def _is_left(label: str, here: Block, there: Block) -> bool:
    ours, theirs = _labels(here.source), _labels(there.source)
    if label not in ours & theirs or not _is_in(label, other(here.locale)):
        return False
    return _are_in(here.locale, ours - theirs) and _are_in(other(here.locale), theirs - ours)


@lru_cache(maxsize=PAGES_AT_ONCE)
def _labels(source: Source) -> frozenset[str]:
    return frozenset(match["label"] for match in IN_SOURCE.finditer(source.text))


def _are_in(locale: str, labels: frozenset[str]) -> bool:
    """Whether several labels are in a language, and none of their words the other's alone."""
    found = ({languages_of(word.lower()) for word in words_of(label)} for label in labels)
    of_it = sum((locale,) in some and (other(locale),) not in some for some in found)
    return of_it >= LEAST_LABELS_TRANSLATED


def _is_in(label: str, locale: str) -> bool:
    """Whether a label is in a language and no name: all words but the first have small letters."""
    words = words_of(label)
    if not all(word.islower() for word in words[1:]) or is_lent(label, locale):
        return False
    if len(words) > 1:
        return likeliest_language(words) == (locale, 1.0) and not is_name(label, locale)
    return _is_plain_word(words, locale)


def _is_plain_word(words: Sequence[str], locale: str) -> bool:
    word = words[0].lower() if words else ""
    return (
        languages_of(word) == (locale,)
        and words[0] not in given_names()
        and word not in programs()
        and is_translated_word(word, locale)
    )
