"""Names of places in the other language: in postal addresses, and towns after a preposition."""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.bilingual import other
from cymar.languages import language
from cymar.languages.quantities.contacts import POSTCODE
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS, letters_of
from cymar.text.block import Block

COUNTRY = r"(?:\s+(?:Wales|Cymru),?)?"
STREET = r"\b\d{1,4}[a-z]?,? [A-Z][^,.\n\d]{1,40}, "
"""The line before the town of an address: *5 High Street,*."""

IN_WALES = re.compile(
    r"[CLNS](?<!\w[CLNS])(?:(?<=C)F|(?<=L)[LD]|(?<=N)P|(?<=S)[AY])\d[\dA-Z]? ?\d[A-Z]{2}\b"
)
"""A postcode of Wales; a pattern that begins with a letter is quick to miss."""

AREAS_OF_WALES = frozenset(("CF", "LD", "LL", "NP", "SA", "SY"))
"""The letters that such a postcode begins with."""

WORD_OF_NAME = r"(?:[A-Z][\w'-]*|a|y|yr|ac|and|of|&)"

ENDS_NAME = r"(?=[.;:)!?,]|\s(?!and\b|the\b|of\b|a\b|ac\b)[a-z]|\Z)"
"""What shows that a name ends there: *i Cardiff.*, but not *o Cardiff University*."""


def may_have_names(block: Block) -> bool:
    """Whether a block may have a town, an office, a month or a weekday of the other language."""
    return not _telling_words(block.locale).isdisjoint(letters_of(block.text))


@cache
def _telling_words(locale: str) -> frozenset[str]:
    return _last_words(locale) | language(other(locale)).calendar.words | AREAS_OF_WALES


def towns_left(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each town that this language calls otherwise.

    It comes before a postcode, or after one of this language's prepositions.
    """
    text = block.words_only
    if not _last_words(block.locale).isdisjoint(letters_of(text)):
        for match in _places(block.locale).finditer(text):
            yield match.span("town") if match["town"] else match.span("place")


def offices_left(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each line of an address in Wales that this language has other words for.

    Streets and houses are left alone: many have one name only. So is a whole address in Welsh on an
    English page: it is how the body writes it.
    """
    if not IN_WALES.search(block.words_only):
        return
    if block.locale == "en" and _welsh_street().search(block.words_only):
        return
    for match in _offices(block.locale).finditer(block.words_only.replace("’", "'")):
        yield match.span()


@cache
def _welsh_street() -> re.Pattern[str]:
    streets = alternatives(word_list("cy", "streets"))
    return re.compile(rf"\b(?:{streets}) [A-Zy]")


@cache
def _offices(locale: str) -> re.Pattern[str]:
    names = (re.escape(name) for name in language(locale).other_names_of_offices)
    beside = {
        "… ": rf"(?:{WORD_OF_NAME} ){{0,3}}",
        " …": rf"(?: {WORD_OF_NAME}){{0,3}}",
    }
    forms = []
    for name in names:
        for gap, pattern in beside.items():
            name = name.replace(re.escape(gap), pattern)
        forms.append(name)
    return re.compile(rf"(?<![\w-])(?=[\w&])(?:{'|'.join(forms)})(?=\s*+(?:,|\Z)|[^\S\n]*+\n)")


@cache
def _last_words(locale: str) -> frozenset[str]:
    return frozenset(LETTERS.findall(name)[-1] for name in language(locale).other_names_of_towns)


@cache
def _places(locale: str) -> re.Pattern[str]:
    spoken = language(locale)
    towns = alternatives(spoken.other_names_of_towns)
    before = "|".join(sorted(spoken.before_places, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<town>{towns}),?{COUNTRY}\s+(?={POSTCODE})"
        rf"|(?:(?<![\w'’-])(?:{before})\s|{STREET})(?P<place>{towns}){ENDS_NAME}"
    )
