"""The year in a name that another block gives by its initials: *Rheoliadau … 2004*, *the EIR*."""

from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.word_list import word_list

YEAR_OF_LAW = re.compile(r"(?:1[5-9]|20)\d\d(?![\d\w])")
NAME_BEFORE = re.compile(r"[A-ZŴŶÂÊÎÔÛ]\w++ (?:[\w,’']++ ){0,4}[A-ZŴŶÂÊÎÔÛ]\w++ \Z")
"""A name, from a capital to the word before the year: *Rheoliadau Gwybodaeth Amgylcheddol*."""

LONGEST_NAME_OF_LAW = 80
"""How many characters before a year its name is looked for in."""

INITIALS_OF_LAW = re.compile(r"\b[A-Z]{3,8}\b")


def is_of_name_in_initials(
    quantity: Quantity, here: BlockQuantities, there: BlockQuantities
) -> bool:
    """Whether a year ends a law's name, which only the other block may give by initials."""
    text = here.block.words_only
    if not YEAR_OF_LAW.fullmatch(text, quantity.start, quantity.end):
        return False
    name = NAME_BEFORE.search(text[max(0, quantity.start - LONGEST_NAME_OF_LAW) : quantity.start])
    if not name or _laws(here.block.locale).isdisjoint(name[0].split()):
        return False
    ours = set(INITIALS_OF_LAW.findall(text))
    return any(each not in ours for each in INITIALS_OF_LAW.findall(there.block.words_only))


@cache
def _laws(locale: str) -> frozenset[str]:
    return frozenset(word_list(locale, "laws"))
