"""Whether two versions of a block may count different things: most may not, at a cheap look."""

from functools import cache

from cymar.analysis.numbers.clothes_sizes import NAMES_SIZE
from cymar.analysis.numbers.codes import LONE_LETTERS
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.units import DEGREES
from cymar.languages.words import letters_of
from cymar.text.block import Block


def may_differ(en: BlockQuantities, cy: BlockQuantities) -> bool:
    """Whether two versions of a block may give other quantities, units or codes: most may not."""
    if en.may_have_provisos and cy.may_have_provisos:
        return True
    if NAMES_SIZE in en.block.words_only:
        return True
    if en.may_have_any or cy.may_have_any:
        return True
    if not (_may_count(en.block) or _may_count(cy.block)):
        return False
    return (
        (en.may_recur and cy.may_recur)
        or (en.may_have_unit and cy.may_have_unit)
        or (en.has_lone_letter and cy.has_lone_letter)
        or (may_last(en) and may_last(cy))
        or bool(en.codes or cy.codes)
    )


def may_last(some: BlockQuantities) -> bool:
    """Whether it may say how long without a number: *for weeks*."""
    lengths = language(some.block.locale).paraphrases.alone.lengths
    return not lengths.isdisjoint(letters_of(some.block.words_only))


def _may_count(block: Block) -> bool:
    """Whether a block may have any unit, code or word for how often."""
    text = block.words_only
    return not _counting(block.locale).isdisjoint(letters_of(text)) or DEGREES in text


@cache
def _counting(locale: str) -> frozenset[str]:
    """The words beside those for quantities that a text has one of which counts anything."""
    words = language(locale)
    lengths = words.paraphrases.alone.lengths
    return LONE_LETTERS | words.units.of_measures | words.frequencies.forms | lengths
