"""The year in a name that another block gives by its initials: *Rheoliadau … 2004*, *the EIR*."""

from cymar import expressions as re
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages.quantities.quantity import Quantity

YEAR_OF_LAW = re.compile(r"(?:1[5-9]|20)\d\d(?![\d\w])")
NAME_BEFORE = re.compile(r"[A-ZŴŶÂÊÎÔÛ]\w++ (?:[\w,’']++ ){0,3}[A-ZŴŶÂÊÎÔÛ]\w++ \Z")
"""The end of a name, from a capital to the word before the year: *Gwybodaeth Amgylcheddol*."""

LONGEST_NAME_OF_LAW = 80
"""How many characters before a year its name is looked for in."""

INITIALS_OF_LAW = re.compile(r"\b[A-Z]{3,8}\b")


def is_of_name_in_initials(
    quantity: Quantity, here: BlockQuantities, there: BlockQuantities
) -> bool:
    """Whether a year ends a name, and only the other block has initials that may stand for it."""
    text = here.block.words_only
    if not YEAR_OF_LAW.fullmatch(text, quantity.start, quantity.end):
        return False
    if not NAME_BEFORE.search(text[max(0, quantity.start - LONGEST_NAME_OF_LAW) : quantity.start]):
        return False
    ours = set(INITIALS_OF_LAW.findall(text))
    return any(each not in ours for each in INITIALS_OF_LAW.findall(there.block.words_only))
