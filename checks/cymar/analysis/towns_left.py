"""Towns with their names in the other language in postal addresses."""

import re
from collections.abc import Iterator
from functools import cache

from cymar.languages import language
from cymar.languages.quantities.contacts import POSTCODE
from cymar.languages.quantities.lexicon import alternatives
from cymar.text.block import Block

HAS_POSTCODE = re.compile(POSTCODE)


def has_postcode(block: Block) -> bool:
    """Whether a block gives a postcode, as an address does."""
    return bool(HAS_POSTCODE.search(block.text))


def towns_left(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each town, before a postcode, that this language calls otherwise."""
    for match in _before_postcode(block.locale).finditer(block.words_only):
        yield match.span("town")


@cache
def _before_postcode(locale: str) -> re.Pattern[str]:
    towns = alternatives(language(locale).other_names_of_towns)
    return re.compile(rf"(?<![\w-])(?P<town>{towns}),?\s+(?:(?:Wales|Cymru),?\s+)?(?={POSTCODE})")
