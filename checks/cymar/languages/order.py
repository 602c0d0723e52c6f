"""Alphabetical order.

Words are ordered as the Unicode collation of the language orders them (CLDR, `cy.xml` and
`root.xml`), but that apostrophes and hyphens count for nothing here.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

FIRST_LETTER = 1000
FIRST_UNKNOWN = 2000
APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
HYPHENS = "-\u2010\u2011"
"""They count for nothing, but tell two letters from one: *n-g* is not *ng*."""


class Alphabet:
    """The letters of a language, in order; a letter may be two signs, as *ch* is in Welsh."""

    def __init__(self, letters: str) -> None:
        self.letters: Sequence[str] = letters.split()

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {letter: FIRST_LETTER + number for number, letter in enumerate(self.letters)}

    @cached_property
    def _sign(self) -> re.Pattern[str]:
        longest_first = sorted(self.letters, key=len, reverse=True)
        return re.compile("|".join([*map(re.escape, longest_first), "."]), re.DOTALL)

    def key(self, text: str) -> tuple[Sequence[int], str, str]:
        """What to sort a text by: its letters, then its accents, then its capitals.

        Spaces and other signs come before figures, and those before letters.
        """
        plain, accented = _plain(text)
        signs = self._sign.findall(plain)
        places = [self._place(sign) for sign in signs if sign not in HYPHENS]
        return places, accented, text.swapcase()

    def letter(self, text: str) -> str:
        """The letter a text begins with, in lower case, or nothing where it begins otherwise."""
        sign = self._sign.match(_plain(text)[0])
        return sign[0] if sign and sign[0] in self._rank else ""

    def _place(self, sign: str) -> int:
        if not sign.isalnum():
            return 0
        return self._rank.get(sign) or (
            unicodedata.digit(sign, 0) + 1 if sign.isdigit() else FIRST_UNKNOWN + ord(sign)
        )


def _plain(text: str) -> tuple[str, str]:
    """A text in lower case without its accents, and with them apart."""
    accented = unicodedata.normalize("NFD", APOSTROPHES.sub("", text.casefold()))
    return "".join(sign for sign in accented if not unicodedata.combining(sign)), accented
