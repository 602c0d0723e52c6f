"""Alphabetical order.

Words are ordered as the Unicode collation of the language orders them (CLDR, `cy.xml` and
`root.xml`), but that apostrophes and hyphens count for nothing here.
"""

import unicodedata
from collections.abc import Sequence

from cymar import expressions as re
from cymar.lazy import cached_property

FIRST_LETTER = 1000
"""The place of *a*: after the figures."""

FIRST_UNKNOWN = 2000
"""The place of the first character that is no letter of the language: after *y*."""

IGNORED_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
HYPHENS = "-\u2010\u2011"
"""They count for nothing, but keep two letters from being one: *n-g* is not *ng*."""


class Alphabet:
    """The letters of a language, in order; a letter may be two characters, as *ch* is in Welsh."""

    def __init__(self, letters: str) -> None:
        self.letters: Sequence[str] = letters.split()

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {letter: FIRST_LETTER + number for number, letter in enumerate(self.letters)}

    @cached_property
    def _character(self) -> re.Pattern[str]:
        longest_first = sorted(self.letters, key=len, reverse=True)
        return re.compile("|".join([*map(re.escape, longest_first), "."]), re.DOTALL)

    def key(self, text: str) -> tuple[Sequence[int], str, str]:
        """What to sort a text by: its letters, then its accents, then its capitals.

        Spaces and other characters come before figures, and those before letters.
        """
        plain, accented = _plain(text)
        characters = self._character.findall(plain)
        places = [self._place(each) for each in characters if each not in HYPHENS]
        return places, accented, text.swapcase()

    def letter(self, text: str) -> str:
        """The letter a text begins with, in lower case, or nothing where it begins otherwise."""
        first = self._character.match(_plain(text)[0])
        return first[0] if first and first[0] in self._rank else ""

    def _place(self, character: str) -> int:
        if not character.isalnum():
            return 0
        if character.isdigit():
            return self._rank.get(character) or unicodedata.digit(character, 0) + 1
        return self._rank.get(character) or FIRST_UNKNOWN + ord(character)


def _plain(text: str) -> tuple[str, str]:
    """A text in lower case without its accents, and with them apart."""
    accented = unicodedata.normalize("NFD", IGNORED_APOSTROPHES.sub("", text.casefold()))
    return "".join(each for each in accented if not unicodedata.combining(each)), accented
