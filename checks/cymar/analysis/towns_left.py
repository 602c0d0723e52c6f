"""Towns with their names in the other language in postal addresses."""

import re
from collections.abc import Iterator
from functools import cache

from cymar.languages import language
from cymar.languages.quantities.contacts import POSTCODE
from cymar.languages.quantities.lexicon import alternatives
from cymar.text.block import Block

HAS_POSTCODE = re.compile(POSTCODE)


def towns_left(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each town, before a postcode, that this language calls otherwise."""
    text = block.words_only
    if HAS_POSTCODE.search(text):
        for match in _before_postcode(block.locale).finditer(text):
            yield match.span("town")


@cache
def _before_postcode(locale: str) -> re.Pattern[str]:
    towns = alternatives(language(locale).other_names_of_towns)
    return re.compile(rf"(?<![\w-])(?P<town>{towns}),?\s+(?:(?:Wales|Cymru),?\s+)?(?={POSTCODE})")
