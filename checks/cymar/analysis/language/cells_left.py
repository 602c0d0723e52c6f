"""Cells of a table, tabs, headings and titles left in the other language, by those around them."""

from collections.abc import Callable, Collection
from functools import lru_cache

from cymar import expressions as re
from cymar.analysis.language.label_language import is_translated_word, language_of_word
from cymar.analysis.language.named import PAGES_AT_ONCE
from cymar.analysis.language.other_language import is_lent, likeliest_language
from cymar.analysis.language.plain_words import plain_words
from cymar.analysis.language.tables import cells_near
from cymar.bilingual import other
from cymar.languages import language
from cymar.languages.given_names import given_names
from cymar.languages.gloss import glossed_stems
from cymar.languages.identify import function_word_of, languages_of
from cymar.languages.label_words import programs
from cymar.languages.words import LETTERS, WORD
from cymar.text.block import Block, Kind
from cymar.text.source import Source

LEAST_TRANSLATED = 2
"""How many cells near one of its column show that its words are translated, and no names."""

TRANSLATED_FOR_EACH = 2
"""More headings than so many are translated for each other one that is the same on both pages."""

TAB_TITLE = re.compile(r"^[ \t]*={3}[!+]{0,2}[ \t]+[\"'](?P<title>[^\"'\n]+)[\"']", re.MULTILINE)


SHARED_BEGINNING = 6
"""How many letters two words that have to do with each other begin with: *member*, *membership*."""

HEADING = re.compile(r"^#{1,6}[ \t]++(?P<title>(?:[# \t]*+[^\n# \t]++)++)", re.MULTILINE)
HEADING_NUMBER = re.compile(r"\A[\d.) ]*")
"""What a heading begins with where headings are numbered: *4. Fouling*."""


def language_among_others(here: Block, there: Block) -> str | None:
    """The other language, if one word of a cell, a tab or a heading is left among translated ones.

    Args:
        here: a block that has the same words in both versions.
        there: its counterpart.
    """
    if here.kind is Kind.TITLE:
        return _language_of_title(here, there)
    if here.kind is Kind.HEADING:
        return _language_of_heading(here, there)
    if here.kind is Kind.CAPTION:
        return _language_of_tab(here, there)
    return _language_of_cell(here, there) if here.kind is Kind.TABLE_CELL else None


def _language_of_tab(here: Block, there: Block) -> str | None:
    """The language of a tab of one word, where the two versions have others for another tab."""
    if language_of_word(here) != other(here.locale):
        return None
    ours, theirs = (set(TAB_TITLE.findall(each.source.text)) for each in (here, there))
    is_tab = here.text in ours & theirs
    is_translated = any(map(_has_word_of(here.locale), ours - theirs))
    is_translated = is_translated and any(map(_has_word_of(there.locale), theirs - ours))
    return other(here.locale) if is_tab and is_translated else None


def _language_of_title(here: Block, there: Block) -> str | None:
    """The language of a title that is a heading on the other page, and not on its own."""
    found = other(here.locale)
    ours, theirs = (_headings(each.source) for each in (here, there))
    is_left = here.text in theirs and ours and here.text not in ours
    return found if is_left and _has_word_of(found)(here.text) else None


def _language_of_heading(here: Block, there: Block) -> str | None:
    """The language of a heading of one word, where the two versions have others of their own.

    A small word of that language may be before it: *I deuluoedd*, *The fees*.

    It may be a name where people are called so, where the lists of what words mean know nothing of
    it, where the page has it in its text too, where the version in its language has it with a
    capital within a sentence, or where too many other headings are left so. On an English page that
    never says in English what it means, it may be a place: *Porth*.
    """
    text, found = HEADING_NUMBER.sub("", here.text, count=1), (other(here.locale),)
    small, _, rest = text.partition(" ")
    if rest.islower() and small.istitle() and found[0] in function_word_of(small.lower()):
        text = rest.capitalize()
    word = text.lower()
    if not (text.istitle() and word.isalpha() and languages_of(word) == found):
        return None
    keys = language(found[0]).gloss(word) & glossed_stems()
    if not keys or text in given_names() or word in programs() or is_lent(text, *found):
        return None
    is_written_again = len(re.findall(rf"\b{text}\b", here.source.text)) > 1
    if is_written_again or re.search(rf"[^\W\d_A-Z],? {text}\b", there.source.text):
        return None
    if here.locale == "en" and {each[:SHARED_BEGINNING] for each in keys}.isdisjoint(
        _meant(here.source)
    ):
        return None
    ours, theirs = (_headings(each.source) for each in (here, there))
    is_of_it = _has_word_of(found[0])
    alike = [each for each in ours & theirs - {here.text} if each.istitle() and is_of_it(each)]
    if len(alike) * TRANSLATED_FOR_EACH >= len(ours - theirs):
        return None  # names, as a list of charities has
    are_both = _are_of(here.locale, ours - theirs) and _are_of(found[0], theirs - ours)
    return found[0] if are_both else None


@lru_cache(maxsize=PAGES_AT_ONCE)
def _headings(source: Source) -> frozenset[str]:
    return frozenset(HEADING.findall(source.text))


@lru_cache(maxsize=PAGES_AT_ONCE)
def _meant(source: Source) -> frozenset[str]:
    """How the keys of all the words of a page begin."""
    gloss = language(source.locale).gloss
    words = set(LETTERS.findall(source.text.lower()))
    return frozenset(key[:SHARED_BEGINNING] for word in words for key in gloss(word))


def _has_word_of(locale: str) -> Callable[[str], bool]:
    """Whether a text has a word that only one language has."""
    return lambda text: any(languages_of(word.lower()) == (locale,) for word in WORD.findall(text))


def _language_of_cell(here: Block, there: Block) -> str | None:
    """The language of a cell of one word, where the two versions have others of its column."""
    word = plain_words(here).lower()
    found = languages_of(word) if word.isalpha() else ()
    if found != (other(here.locale),) or not is_translated_word(word, found[0]):
        return None
    ours, theirs = ({*cells_near(each)} for each in (here, there))
    are_both = _are_of(here.locale, ours - theirs) and _are_of(found[0], theirs - ours)
    return found[0] if are_both else None


def _are_of(locale: str, cells: Collection[str]) -> bool:
    """Whether cells have words of a language, and one at least that only that has: *Da*."""
    known = [languages_of(word.lower()) for cell in cells for word in WORD.findall(cell)[:1]]
    of_it = sum(locale in languages for languages in known)
    return of_it >= LEAST_TRANSLATED and (locale,) in known


def is_beside_translation(here: Block, there: Block) -> bool:
    """Whether a cell's row has, on both pages, another cell that is in this page's language."""
    if here.kind is not Kind.TABLE_CELL:
        return False
    rows = [each.source.line(each.source.position(each.start).line).text for each in (here, there)]
    both = set(rows[0].split("|")) & set(rows[1].split("|")) - {here.text}
    return here.locale in [likeliest_language(WORD.findall(cell))[0] for cell in both]
