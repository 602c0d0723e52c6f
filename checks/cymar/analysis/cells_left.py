"""Cells of a table left in the other language, by the cells around them."""

from collections.abc import Collection

from cymar.analysis.other_language import likeliest_language
from cymar.analysis.plain_words import plain_words
from cymar.analysis.tables import cells_near
from cymar.bilingual import other
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD
from cymar.text.block import Block, Kind

LEAST_TRANSLATED = 2
"""How many cells near one of its column show that its words are translated, and no names."""


def language_of_cell(here: Block, there: Block) -> str | None:
    """The language of a cell of one word, where the two versions have others of its column."""
    word = plain_words(here).lower() if here.kind is Kind.TABLE_CELL else ""
    found = languages_of(word) if word.isalpha() else ()
    if found != (other(here.locale),):
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
