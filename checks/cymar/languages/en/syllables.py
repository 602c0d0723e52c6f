"""Syllables of English words: by rules, and from a list of the words that they get wrong.

The list, and the list of capitals that are read as words, are made from the CMU Pronouncing
Dictionary by `bench/english_syllables.py`, so that the counts are those of the dictionary.
"""

import unicodedata
from functools import cache

from cymar import expressions as re
from cymar.languages.syllables import Syllables
from cymar.languages.word_list import word_list

VOWEL_GROUP = re.compile(r"[aeiouy]+")
PARTED = re.compile(
    r"""
    (?<=[^cstgxaeou])i(?=[aou]) | (?<=[cst])i(?=at|et) | i(?=ers?$|est$)    # radio, science, easier
  | (?<=[^q])u(?=al|ate|ou|ity|e[nlt]) | (?<=[aeiouy])ing                   # annual, seeing
  | e(?=ate|ation|um\b|o(?!us|n\b)) | (?<=^re)[aeiu](?![dlsc])              # create, video, reuse
  | (?<=^[bc]o)o(?=[pr])                                                    # cooperate
  | (?<=[^aeiouy])le[sd]?$ | sms?$                                          # table, prism
    """,
    re.VERBOSE,
)
"""Where one group of vowels is two syllables, or a syllable has no vowel but a silent *e*."""

SILENT = re.compile(
    r"""
    (?<=[^aeiouy])e$ | (?<=[^aeiouytd])ed$ | (?<=[^aeiouycgsxz])(?<![cs]h)es$
  | (?<=[^aeiouy])e(?=(?:ly|ments?|less|ful|fully|ness)$)
    """,
    re.VERBOSE,
)
"""A silent *e*: *close*, *closed*, *likes*, *closely*."""

LONG_LETTERS = {"W": 3}
"""The letters whose names have more than one syllable."""

POSSESSIVE = re.compile(r"'s?$")
HISSED = re.compile(r"(?:[sxz]|[cs]h|[cg]e|[sz]e)$")


def count_syllables(word: str) -> int:
    """The number of syllables of a word in lower case, at least one; its apostrophes are straight.

    Where the dictionary has several pronunciations, the first counts, as in textstat.
    """
    known = exceptions().get(word)
    if known is not None:
        return known
    owner = POSSESSIVE.sub("", word)
    if owner != word:
        return count_syllables(owner) + (word.endswith("s") and bool(HISSED.search(owner)))
    return count_by_rules(word)


def count_by_rules(word: str) -> int:
    """The number of syllables that the spelling of a word suggests, at least one."""
    plain = unicodedata.normalize("NFD", word)
    found = VOWEL_GROUP.findall(plain), PARTED.findall(plain), SILENT.findall(plain)
    return max(1, len(found[0]) + len(found[1]) - len(found[2]))


def is_read_as_word(capitals: str) -> bool:
    """Whether capitals are read as a word: three or more that the list has."""
    return len(capitals) > 2 and capitals.casefold() in read_as_words()


@cache
def exceptions() -> dict[str, int]:
    """The words for which the rules give another count than the dictionary, with its count."""
    entries = (line.split(": ") for line in word_list("en", "syllables"))
    return {word: int(count) for word, count in entries}


@cache
def read_as_words() -> frozenset[str]:
    """The words of three to five letters that are read as words in capitals too, in lower case."""
    return frozenset(word_list("en", "capitals"))


SYLLABLES = Syllables(count_syllables, is_read_as_word, LONG_LETTERS)
