"""Syllables of the characters between two spaces: words, figures, acronyms, compounds."""

from collections.abc import Callable, Mapping

from cymar import expressions as re
from cymar.dataclasses import dataclass, field
from cymar.languages.words import KnownOfWords

STRAIGHT_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ´`′＇", "'") | {"\u00ad": None})
SPOKEN_PART = re.compile(r"(?P<figure>\d[\d.,:]*)|[^\W\d_]+(?:'[^\W\d_]+)*")
IN_CAPITALS = re.compile(r"([A-ZÂÊÎÔÛŴŶ]{2,5})(?:s|'\w+)?")
ANY_VOWEL = re.compile(r"[aeiouwyâêîôûŵŷ]", re.IGNORECASE)
MARKS = ".,:;?!)’”"
"""What may come after a word, and is not spoken."""

LONGEST_WORD = 64
"""No word has more letters; what follows them is not counted."""


@dataclass(frozen=True)
class Syllables:
    """How a language's words are pronounced.

    Args:
        of_word: the number of syllables of a word in lower case with straight apostrophes.
        is_read_as_word: whether capitals are read as a word, rather than letter by letter.
        long_letters: the letters whose names have more than one syllable.
    """

    of_word: Callable[[str], int]
    is_read_as_word: Callable[[str], bool]
    long_letters: Mapping[str, int] = field(default_factory=dict)

    def count(self, text: str) -> int:
        """The number of syllables of the characters between two spaces, at least one.

        A figure is one syllable whatever its value, as both languages give the same figures, and
        letters without a vowel that follow it, as in *25th*, add none. Words joined by a hyphen or
        a slash are counted each for itself.
        """
        if text.isascii() and text.isalpha() and text.islower():
            return self.of_word(text[:LONGEST_WORD])
        total, after_figure = 0, 0
        for part in SPOKEN_PART.finditer(text.translate(STRAIGHT_APOSTROPHES)):
            word = part[0]
            if part["figure"]:
                total, after_figure = total + 1, part.end()
            elif part.start() != after_figure or ANY_VOWEL.search(word) or not total:
                total += self._of_part(word)
        return max(total, 1)

    def _of_part(self, word: str) -> int:
        acronym = IN_CAPITALS.fullmatch(word)
        if acronym and not self.is_read_as_word(acronym[1]):
            return sum(self.long_letters.get(letter, 1) for letter in acronym[1])
        return self.of_word(word[:LONGEST_WORD].casefold())


def cached(syllables: Syllables) -> Callable[[str], int]:
    """The count, kept of words; of one with marks after it, as of the word alone."""

    def count(text: str) -> int:
        bare = text.rstrip(MARKS)
        return syllables.count(text) if bare == text else known[bare]

    known = KnownOfWords(count)
    return known.__getitem__
