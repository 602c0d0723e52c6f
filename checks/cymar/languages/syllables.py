"""Syllables of whatever may stand between two spaces: words, figures, acronyms, compounds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ´`′＇", "'") | {"\u00ad": None})
PART = re.compile(r"(?P<figure>\d[\d.,:]*)|[^\W\d_]+(?:'[^\W\d_]+)*")
ACRONYM = re.compile(r"([A-ZÂÊÎÔÛŴŶ]{2,5})(?:s|'\w+)?")
VOWEL = re.compile(r"[aeiouwyâêîôûŵŷ]", re.IGNORECASE)
KNOWN_AT_ONCE = 1 << 16
LONGEST = 64
"""No word has more letters; what follows them is not counted."""


@dataclass(frozen=True)
class Syllables:
    """How a language says its words.

    `of_word` counts the syllables of a word in lower case with straight apostrophes. `is_said`
    tells whether capitals are said as a word, rather than letter by letter; `long_letters` are the
    letters whose names are longer than a syllable.
    """

    of_word: Callable[[str], int]
    is_said: Callable[[str], bool]
    long_letters: Mapping[str, int] = field(default_factory=dict)

    def count(self, text: str) -> int:
        """The syllables of what stands between two spaces, at least one.

        A figure is one syllable whatever it says, as both languages give the same figures, and
        letters without a vowel that follow it, as in *25th*, add none. Words joined by a hyphen or
        a slash are counted each for itself.
        """
        total, after_figure = 0, 0
        for part in PART.finditer(text.translate(APOSTROPHES)):
            word = part[0]
            if part["figure"]:
                total, after_figure = total + 1, part.end()
            elif part.start() != after_figure or VOWEL.search(word) or not total:
                total += self._of_part(word)
        return max(total, 1)

    def _of_part(self, word: str) -> int:
        acronym = ACRONYM.fullmatch(word)
        if acronym and not self.is_said(acronym[1]):
            return sum(self.long_letters.get(letter, 1) for letter in acronym[1])
        return self.of_word(word[:LONGEST].casefold())


def kept(syllables: Syllables) -> Callable[[str], int]:
    """The count, with what was counted lately remembered."""
    return lru_cache(KNOWN_AT_ONCE)(syllables.count)
